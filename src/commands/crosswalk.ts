import { type CommandSpec, commonOptions, formatOption } from './command.ts';
import { UsageError } from './io.ts';

const formats = ['text', 'markdown', 'csv', 'json'];

/** Undefined where none is given. */
function percentOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const percent = /^\d{1,3}(?:\.\d+)?%?$/.test(value) ? Number.parseFloat(value) : Number.NaN;
  if (percent >= 0 && percent <= 100) return percent;
  throw new UsageError({
    zh: `--fail-under 后面应写 0 到 100 的数，现为“${value}”`,
    en: `--fail-under takes a number from 0 to 100, not “${value}”`,
  });
}

export const crosswalk: CommandSpec = {
  name: 'crosswalk',
  alias: '对照',
  arguments: [
    { name: '<first>', summary: { zh: '指标体系：自带的编号，或 YAML 文件', en: 'a framework: a bundled id or a YAML file' } },
    { name: '<second>', summary: { zh: '与它对照的指标体系，写法同上', en: 'the framework beside it, named in the same way' } },
  ],
  summary: {
    zh: '两个指标体系的对照表：哪些指标互相对应，各有多少没有对应',
    en: 'two frameworks side by side: which indicators correspond, and what has no counterpart',
  },
  options: [
    {
      flags: '--fail-under <percent>',
      summary: { zh: '前者有对应的指标不足这个比例，退出码为 1', en: 'exit code 1 when less of the first has a counterpart' },
    },
    formatOption(formats),
    commonOptions.out,
    commonOptions.lang,
  ],
  examples: [
    { line: 'lawgov crosswalk 我的指标.yaml baicheng-2024', summary: { zh: '自己的和自带的', en: 'your own and a bundled one' } },
    {
      line: 'lawgov crosswalk 我的指标.yaml baicheng-2024 --format csv --out 对照表.csv',
      summary: { zh: '写成表格', en: 'as a table for a spreadsheet' },
    },
  ],
  async run(given, io) {
    const { openDraft } = await import('./open-draft.ts');
    const { emit, formatOf, languageOf, renderProblemsTo, verdictOf } = await import('./work.ts');
    const { options } = given;
    const [format, language] = [formatOf(options, formats, 'text'), languageOf(options)];
    const least = percentOf(options['failUnder']);
    const [first, second] = [await openDraft(given.arguments[0] ?? '', io), await openDraft(given.arguments[1] ?? '', io)];
    const found = [...first.diagnostics, ...second.diagnostics].filter(({ severity }) => severity === 'error');
    if (!first.draft || !second.draft) {
      const failed = { done: { zh: '没有对照', en: 'nothing was compared' }, verb: 'lint' };
      renderProblemsTo(io, found, { ...verdictOf(found, {}), ok: false }, language, failed);
      return 2;
    }
    const { crosswalkOf } = await import('../report/crosswalk/pairs.ts');
    const render = await import('../report/crosswalk/render.ts');
    const { renderCrosswalkText } = await import('../report/text/crosswalk.ts');
    const walked = crosswalkOf(first.draft, second.draft);
    const content =
      format === 'json'
        ? render.renderCrosswalkJson(walked)
        : format === 'csv'
          ? render.renderCrosswalkCsv(walked, language)
          : format === 'markdown'
            ? render.renderCrosswalkMarkdown(walked, language)
            : renderCrosswalkText(walked, language);
    await emit(content, options, io, [...first.files, ...second.files]);
    const { covered, all, id } = walked.first;
    if (least === undefined || covered * 100 >= least * all) return 0;
    const share = render.shareOf(covered, all);
    io.stderr(
      language === 'zh'
        ? `${id} 有对应的指标占 ${share}，不足 ${least}%\n`
        : `${share} of the indicators of ${id} have a counterpart, less than ${least}%\n`,
    );
    return 1;
  },
};
