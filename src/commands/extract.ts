import { type CommandSpec, commonOptions, formatOption } from './command.ts';
import { UsageError } from './io.ts';

const formats = ['text', 'json', 'csv', 'xlsx'];

function yearOf(given: unknown): number | undefined {
  if (typeof given !== 'string') return undefined;
  if (/^20\d\d$/.test(given)) return Number(given);
  throw new UsageError({ zh: `--year 要写四位年份，写的是“${given}”`, en: `--year is a year of four digits, not “${given}”` });
}

export const extract: CommandSpec = {
  name: 'extract',
  alias: '提取',
  arguments: [{ name: '<report>', summary: { zh: '文字报告：.docx 或者 .txt', en: 'a report in prose: .docx or .txt' } }],
  summary: {
    zh: '从文字报告中找出各数据项的数，附原句和位置，供人确认后填报',
    en: 'find the figures of a framework in a report, each with its sentence, for a person to confirm',
  },
  options: [
    {
      ...commonOptions.framework,
      flags: '--framework <id|path>',
      summary: { zh: '指标体系：自带的编号，或 YAML 文件', en: 'a bundled id or a YAML file' },
    },
    { flags: '--unit <name>', summary: { zh: '填报单位；不写则取报告标题中的', en: 'the unit; that of the report’s title when left out' } },
    {
      flags: '--year <year>',
      summary: { zh: '报告的年度；不写则取报告标题中的', en: 'the year of the report; that of its title when left out' },
    },
    {
      flags: '--candidates',
      summary: { zh: '推测出的唯一的数也填上，注明待核实', en: 'fill in what is only likely too, marked to be checked' },
    },
    formatOption(formats),
    commonOptions.out,
    commonOptions.failOn,
    commonOptions.lang,
    commonOptions.noCache,
  ],
  examples: [
    { line: 'lawgov extract 报告.txt --framework baicheng-2024', summary: { zh: '看找到了什么', en: 'what is found' } },
    { line: 'lawgov extract 报告.txt --framework baicheng-2024 --out 填报.csv', summary: { zh: '写成填报表', en: 'as a submission' } },
  ],
  async run(given, io) {
    const { options } = given;
    const path = given.arguments[0] ?? '';
    const name = options['framework'];
    if (typeof name !== 'string')
      throw new UsageError({ zh: '请用 --framework 写明按哪个指标体系提取', en: 'name the framework with --framework' });
    const [year, out] = [yearOf(options['year']), options['out']];
    const asked =
      typeof out === 'string' && /\.xlsx$/i.test(out) && options['format'] === undefined ? { ...options, format: 'xlsx' } : options;
    const { emit, emitFailure, exitCodeOf, formatOf, languageOf, renderProblemsTo, verdictOf } = await import('./work.ts');
    const format = formatOf(asked, formats, 'text');
    if (format === 'xlsx' && typeof out !== 'string')
      throw new UsageError({ zh: '请用 --out 写明要生成的 .xlsx 文件', en: 'name the .xlsx file to write with --out' });
    const { extractFrom } = await import('./extract-work.ts');
    const candidates = options['candidates'] === true;
    const unit = typeof options['unit'] === 'string' ? { unit: options['unit'] } : {};
    const work = await extractFrom(path, name, { ...unit, ...(year !== undefined && { year }) }, io, options['cache'] !== false);
    const { extraction, diagnostics, sha256, files } = work;
    const verdict = verdictOf(diagnostics, options);
    const nothing = { zh: '没有提取', en: 'nothing was extracted' };
    if (!extraction) return emitFailure(diagnostics, verdict, format, given, io, nothing);
    const language = languageOf(options);
    if (format === 'xlsx') {
      await io.writeFiles([{ path: String(out), bytes: await work.workbook(extraction, candidates) }], files);
      io.stderr(language === 'zh' ? `已写入 ${String(out)}\n` : `written: ${String(out)}\n`);
    } else {
      const columns = io.columns ?? 120;
      const content = work.render(extraction, { format, candidates, language, columns, sha256, diagnostics, verdict });
      await emit(content, options, io, files);
    }
    const done = { done: { zh: '提取完成', en: 'extracted' }, verb: 'extract' };
    if (format !== 'json' && diagnostics.length > 0) renderProblemsTo(io, diagnostics, verdict, language, done);
    return exitCodeOf(verdict);
  },
};
