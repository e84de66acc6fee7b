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
  ],
  async run(given, io) {
    const { options } = given;
    const out = options['out'];
    if (typeof out !== 'string' || !/\.xlsx$/i.test(out))
      throw new UsageError({ zh: '请用 --out 写明要生成的 .xlsx 文件', en: 'name the .xlsx file to write with --out' });
    const { assess, emitFailure, exitCodeOf, inputsOf, languageOf, renderProblemsTo, scored, verdictOf } = await import('./work.ts');
    const language = languageOf(options);
    const { assessment, submission, baseline, gaps, diagnostics, files } = await assess(given.arguments, options, io);
    const verdict = verdictOf(diagnostics, options);
    if (!assessment) return emitFailure(diagnostics, verdict, 'text', given, io);
    const render = async (): Promise<Uint8Array> => {
      if (options['workings'] !== true) {
        const { renderWorkbook } = await import('../report/excel.ts');
        const { withRecoveries } = await import('../gaps/recover.ts');
        return renderWorkbook(assessment, withRecoveries(assessment, gaps), diagnostics, language);
      }
      const submissions = new Map(submission?.units.map((unit) => [unit.name, unit]));
      return (await import('../report/workings.ts')).renderWorkings({
        assessment,
        submissions,
        language,
        ...(baseline && { baseline: baseline.of }),
      });
    };
    const bytes = await render();
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
