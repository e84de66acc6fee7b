import { plural } from '../text.ts';
import { type CommandSpec, formatOption, reportOptions } from './command.ts';
import { editionOptions } from './edition-options.ts';
import { UsageError } from './io.ts';
import { type ReportKind, reportKinds } from './report-kinds.ts';

const formats = ['html', 'docx'];

/** The kind that the options name: by itself, by the format, by the ending of --out. */
function kindOf(options: Readonly<Record<string, unknown>>): ReportKind {
  const ending = /\.([a-z]+)$/i.exec(typeof options['out'] === 'string' ? options['out'] : '')?.[1]?.toLowerCase();
  const format = options['format'] ?? (ending !== undefined && formats.includes(ending) ? ending : undefined);
  const named = reportKinds.find(({ id }) => id === options['kind']);
  const kind = named ?? reportKinds.find((each) => each.format === (format ?? 'html') && !each.perUnit);
  if (!kind || (format !== undefined && kind.format !== format))
    throw new UsageError({
      zh: `${named?.title.zh ?? '这种报告'}没有 ${String(format)} 格式`,
      en: `there is no ${String(format)} of this kind: ${named?.id ?? ''}`,
    });
  return kind;
}

export const report: CommandSpec = {
  name: 'report',
  alias: '报告',
  arguments: [
    {
      name: '[submissions...]',
      summary: { zh: '填报文件或文件夹；在考评工作区里可以不写', en: 'submission files or folders; may be left out in a round' },
    },
  ],
  summary: {
    zh: '生成考评报告：可离线打开的网页，考核通报、反馈函、年度报告（Word）',
    en: 'reports to hand in: an offline page, and notice, letters and annual report for Word',
  },
  options: [
    {
      flags: '--kind <name>',
      summary: {
        zh: `哪一种：${reportKinds.map(({ id, title }) => `${id} ${title.zh}`).join('、')}`,
        en: `which: ${reportKinds.map(({ id, title }) => `${id} (${title.en})`).join(', ')}`,
      },
      choices: reportKinds.map(({ id }) => id),
    },
    ...editionOptions,
    ...reportOptions(formatOption(formats)),
  ],
  examples: [
    {
      line: 'lawgov report 白城市2023.xlsx --out 考评报告.html',
      summary: { zh: '一个可离线打开的网页', en: 'one page that opens offline' },
    },
    {
      line: 'lawgov report 白城市2023.xlsx --kind notice --out 考核通报.docx',
      summary: { zh: '考核通报（Word，公文格式）', en: 'the notice of results, for Word' },
    },
    {
      line: 'lawgov report 白城市2023.xlsx --kind feedback --out 反馈函',
      summary: { zh: '给每个单位一封反馈函，放在文件夹里', en: 'a letter to each unit, in a folder' },
    },
    {
      line: 'lawgov report 白城市2023.xlsx --kind annual --out 年度报告.docx',
      summary: { zh: '年度法治政府建设报告的提纲，数字来自填报数据', en: 'a skeleton of the annual report, with the figures of the data' },
    },
  ],
  async run(given, io) {
    const { options } = given;
    const kind = kindOf(options);
    const out = options['out'];
    if (typeof out !== 'string')
      throw new UsageError(
        kind.perUnit
          ? { zh: '请用 --out 写明放文件的文件夹', en: 'name the folder for the files with --out' }
          : { zh: `请用 --out 写明要生成的 .${kind.format} 文件`, en: `name the .${kind.format} file to write with --out` },
      );
    if (kind.perUnit && /\.(?:docx|html|xlsx|csv|json|pdf)$/i.test(out))
      throw new UsageError({
        zh: `${kind.title.zh}每个单位一个文件：--out 请写文件夹，不是 ${out}`,
        en: `${kind.title.en}: one file for each unit, so --out names a folder, not ${out}`,
      });
    const work = await import('./work.ts');
    const language = work.languageOf(options);
    const assessed = await work.assess(given.arguments, options, io);
    const verdict = work.verdictOf(assessed.diagnostics, options);
    const data = work.reportDataOf(assessed, verdict, language);
    if (!data) return work.emitFailure(assessed.diagnostics, verdict, 'text', given, io);
    const files = kind.perUnit
      ? await work.filesPerUnit(data, kind, out, options, io)
      : [{ path: out, bytes: await kind.render(work.editionAsked(data, options)) }];
    await io.writeFiles(files, work.inputsOf(given, data.assessment, assessed.files), { makeFolders: kind.perUnit === true });
    work.renderProblemsTo(io, assessed.diagnostics, verdict, language, work.scored, data.assessment.switchedOff);
    io.stdout(
      language === 'zh'
        ? `已写入 ${out}：${kind.title.zh}，${files.length} 个文件\n`
        : `written: ${out}, ${kind.title.en}, ${plural(files.length, 'file')}\n`,
    );
    return work.exitCodeOf(verdict);
  },
};
