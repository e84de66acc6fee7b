import type { ReportData } from '../report/report-data.ts';
import { plural } from '../text.ts';
import type { Assessed } from './assess.ts';
import { type CommandSpec, commonOptions } from './command.ts';
import { editionOptions } from './edition-options.ts';
import { UsageError } from './io.ts';

export const table: CommandSpec = {
  name: 'table',
  alias: '考评表',
  arguments: [
    {
      name: '[submissions...]',
      summary: { zh: '填报文件或文件夹；在考评工作区里可以不写', en: 'submission files or folders; may be left out in a round' },
    },
  ],
  summary: {
    zh: '生成年度考评表（Excel）：汇总、排名、等次、得分率、每单位评分表和各种清单；或填进自己的版式',
    en: 'the annual assessment workbook: summary, ranking, grades, score rates, a score sheet per unit, lists; or in a layout of your own',
  },
  options: [
    commonOptions.framework,
    commonOptions.baseline,
    {
      flags: '--layout <file>',
      summary: {
        zh: '自己的版式：单元格里写了 {{单位}}、{{总分}} 等名称的 .xlsx（用 template check 检查）',
        en: 'a layout of your own: an .xlsx with {{unit}}, {{total}} and other names in its cells (see template check)',
      },
    },
    ...editionOptions,
    commonOptions.out,
    {
      flags: '--workings',
      summary: {
        zh: '改写核算底稿：数据、规则表和公式，不用本工具也能重算每个得分和总分',
        en: 'the white-box workbook instead: data, rule tables and formulas that recompute every score without this tool',
      },
    },
    commonOptions.failOn,
    commonOptions.lang,
    commonOptions.noCache,
  ],
  examples: [
    { line: 'lawgov table 白城市2023.xlsx --out 考评表.xlsx', summary: { zh: '生成考评表', en: 'write the workbook' } },
    {
      line: 'lawgov table 白城市2023.xlsx --workings --out 核算底稿.xlsx',
      summary: { zh: '生成核算底稿', en: 'write the white-box workbook' },
    },
    {
      line: 'lawgov table 白城市2023.xlsx --layout 版式.xlsx --out 上报表.xlsx',
      summary: { zh: '填进自己的版式', en: 'in a layout of your own' },
    },
  ],
  async run(given, io) {
    const { options } = given;
    const out = options['out'];
    if (typeof out !== 'string' || !/\.xlsx$/i.test(out))
      throw new UsageError({ zh: '请用 --out 写明要生成的 .xlsx 文件', en: 'name the .xlsx file to write with --out' });
    if (options['workings'] === true && typeof options['layout'] === 'string')
      throw new UsageError({
        zh: '--workings 和 --layout 是两种工作簿，请只写一个',
        en: '--workings and --layout are two kinds of workbook: choose one',
      });
    const work = await import('./work.ts');
    const language = work.languageOf(options);
    const assessed = await work.assess(given.arguments, options, io);
    const { diagnostics, files } = assessed;
    const verdict = work.verdictOf(diagnostics, options);
    const whole = work.reportDataOf(assessed, verdict, language);
    if (!whole) return work.emitFailure(diagnostics, verdict, 'text', given, io);
    const { withRecoveries } = await import('../gaps/recover.ts');
    const data = work.editionAsked({ ...whole, gaps: withRecoveries(whole.assessment, whole.gaps) }, options);
    if (options['workings'] === true && data.manifest.edition !== 'internal')
      throw new UsageError({
        zh: '核算底稿含全部数据，只有内部版：请去掉 --edition 和 --unit',
        en: 'the workings hold all data: leave --edition and --unit out',
      });
    const layout = options['layout'];
    if (typeof layout === 'string') {
      const { writeLayout } = await import('./table-layout.ts');
      const { assessment, round } = data;
      return writeLayout({ layout, out, assessment, round, diagnostics }, work.inputsOf(given, whole.assessment, files), given, io);
    }
    const bytes = options['workings'] === true ? await workingsOf(assessed, data) : await workbookOf(data);
    await io.writeFiles([{ path: out, bytes }], work.inputsOf(given, whole.assessment, files));
    work.renderProblemsTo(io, diagnostics, verdict, language, work.scored, whole.assessment.switchedOff);
    const { length } = data.assessment.units;
    io.stdout(language === 'zh' ? `已写入 ${out}：${length} 个单位\n` : `written: ${out}, ${plural(length, 'unit')}\n`);
    return work.exitCodeOf(verdict);
  },
};

async function workbookOf({ assessment, gaps, diagnostics, language, manifest }: ReportData): Promise<Uint8Array> {
  const { renderWorkbook } = await import('../report/excel.ts');
  return renderWorkbook(assessment, gaps, diagnostics, language, manifest);
}

async function workingsOf({ submission, baseline }: Assessed, { assessment, language, manifest }: ReportData): Promise<Uint8Array> {
  const { renderWorkings } = await import('../report/workings.ts');
  const submissions = new Map(submission?.units.map((unit) => [unit.name, unit]));
  return renderWorkings({ assessment, submissions, language, manifest, ...(baseline && { baseline: baseline.of }) });
}
