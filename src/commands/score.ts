import { type CommandSpec, commonOptions, formatOption } from './command.ts';

const formats = ['text', 'json', 'csv'];

export const score: CommandSpec = {
  name: 'score',
  alias: '评分',
  arguments: [
    { name: '<submissions...>', summary: { zh: '填报文件（.xlsx、.csv）或文件夹', en: 'submission files (.xlsx, .csv) or folders' } },
  ],
  summary: { zh: '校核填报数据，计算每个单位的得分、排名和等次', en: 'check submissions and compute every unit’s points, rank and grade' },
  options: [
    commonOptions.framework,
    formatOption(formats),
    commonOptions.out,
    commonOptions.failOn,
    commonOptions.lang,
    commonOptions.noCache,
  ],
  examples: [
    { line: 'lawgov score 白城市2023.xlsx', summary: { zh: '自动选用指标体系', en: 'the framework is chosen by the submission' } },
    { line: 'lawgov score 白城市2023.csv --framework baicheng-2024 --format json', summary: { zh: '输出 JSON', en: 'as JSON' } },
    {
      line: 'lawgov score . --framework baicheng-2024 --format csv --out 得分.csv',
      summary: { zh: '整个文件夹，写成 CSV', en: 'a whole folder, as CSV' },
    },
  ],
  async run(given, io) {
    const work = await import('./work.ts');
    const { assess, emit, exitCodeOf, formatOf, languageOf, verdictOf } = work;
    const { options } = given;
    const format = formatOf(options, formats, 'text');
    const language = languageOf(options);
    const { assessment, gaps, diagnostics } = await assess(given.arguments, options, io);
    const verdict = verdictOf(diagnostics, options);
    if (!assessment) {
      return work.emitFailure(diagnostics, verdict, format, options, io);
    }
    if (format === 'json') {
      await emit(work.renderAssessmentJson(assessment, diagnostics, verdict, language), options, io);
    } else if (format === 'csv') {
      await emit(work.renderScoresCsv(assessment, language), options, io);
    } else {
      const { renderScoreReport } = await import('../report/text/score-report.ts');
      await emit(
        renderScoreReport(assessment, gaps, diagnostics, verdict, language, {
          color: io.color && options['out'] === undefined,
          columns: io.columns ?? 120,
        }),
        options,
        io,
      );
    }
    if (format !== 'text') work.renderProblemsTo(io, diagnostics, verdict, language, format);
    return exitCodeOf(verdict);
  },
};
