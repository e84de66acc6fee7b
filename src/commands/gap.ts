import { type CommandSpec, commonOptions, formatOption } from './command.ts';

const formats = ['text', 'json', 'csv'];

export const gap: CommandSpec = {
  name: 'gap',
  alias: '失分',
  arguments: [{ name: '<submissions...>', summary: { zh: '填报文件或文件夹', en: 'submission files or folders' } }],
  summary: {
    zh: '逐单位逐指标说明失分：失在哪一步、怎样得回、缺什么、由谁评',
    en: 'where each point was lost, why, and what would win it back',
  },
  options: [
    commonOptions.framework,
    formatOption(formats),
    commonOptions.out,
    commonOptions.failOn,
    commonOptions.lang,
    commonOptions.noCache,
  ],
  examples: [
    { line: 'lawgov gap 白城市2023.xlsx', summary: { zh: '全部失分', en: 'every gap' } },
    { line: 'lawgov gap 白城市2023.xlsx --out 失分清单.csv', summary: { zh: '写成 CSV', en: 'as CSV' } },
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
      await emit(work.renderGapsJson(assessment, gaps, diagnostics, verdict, language), options, io);
      return exitCodeOf(verdict);
    }
    if (format === 'csv') {
      await emit(work.renderGapsCsv(assessment, gaps, language), options, io);
    } else {
      const { renderGaps } = await import('../report/text/scores.ts');
      await emit(renderGaps(assessment, gaps, language, io.color && options['out'] === undefined), options, io);
    }
    work.renderProblemsTo(io, diagnostics, verdict, language, format);
    return exitCodeOf(verdict);
  },
};
