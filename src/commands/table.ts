import { plural } from '../text.ts';
import { type CommandSpec, commonOptions } from './command.ts';
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
    commonOptions.out,
    commonOptions.failOn,
    commonOptions.lang,
    commonOptions.noCache,
  ],
  examples: [
    { line: 'lawgov table 白城市2023.xlsx --out 考评表.xlsx', summary: { zh: '生成考评表', en: 'write the workbook' } },
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
    const { assess, emitFailure, exitCodeOf, inputsOf, languageOf, renderProblemsTo, scored, verdictOf } = await import('./work.ts');
    const language = languageOf(options);
    const { assessment, gaps, diagnostics, files, round } = await assess(given.arguments, options, io);
    const verdict = verdictOf(diagnostics, options);
    if (!assessment) return emitFailure(diagnostics, verdict, 'text', given, io);
    const layout = options['layout'];
    if (typeof layout === 'string') {
      const { writeLayout } = await import('./table-layout.ts');
      return writeLayout({ layout, out, assessment, round, diagnostics }, inputsOf(given, assessment, files), given, io);
    }
    const { renderWorkbook } = await import('../report/excel.ts');
    const { withRecoveries } = await import('../gaps/recover.ts');
    const bytes = await renderWorkbook(assessment, withRecoveries(assessment, gaps), diagnostics, language);
    await io.writeFiles([{ path: out, bytes }], inputsOf(given, assessment, files));
    renderProblemsTo(io, diagnostics, verdict, language, scored, assessment.switchedOff);
    io.stdout(
      language === 'zh'
        ? `已写入 ${out}：${assessment.units.length} 个单位\n`
        : `written: ${out}, ${plural(assessment.units.length, 'unit')}\n`,
    );
    return exitCodeOf(verdict);
  },
};
