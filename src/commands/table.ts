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
    zh: '生成年度考评表（Excel）：汇总表、每单位考评评分表、失分清单',
    en: 'the annual assessment workbook: summary, one score sheet per unit, list of losses',
  },
  options: [
    commonOptions.framework,
    commonOptions.baseline,
    commonOptions.out,
    commonOptions.failOn,
    commonOptions.lang,
    commonOptions.noCache,
  ],
  examples: [{ line: 'lawgov table 白城市2023.xlsx --out 考评表.xlsx', summary: { zh: '生成考评表', en: 'write the workbook' } }],
  async run(given, io) {
    const { options } = given;
    const out = options['out'];
    if (typeof out !== 'string' || !/\.xlsx$/i.test(out))
      throw new UsageError({ zh: '请用 --out 写明要生成的 .xlsx 文件', en: 'name the .xlsx file to write with --out' });
    const { assess, emitFailure, exitCodeOf, inputsOf, languageOf, renderProblemsTo, scored, verdictOf } = await import('./work.ts');
    const language = languageOf(options);
    const { assessment, gaps, diagnostics, files } = await assess(given.arguments, options, io);
    const verdict = verdictOf(diagnostics, options);
    if (!assessment) return emitFailure(diagnostics, verdict, 'text', given, io);
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
