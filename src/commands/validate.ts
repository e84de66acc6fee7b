import { type CommandSpec, commonOptions, formatOption } from './command.ts';

const formats = ['text', 'json'];

export const validate: CommandSpec = {
  name: 'validate',
  alias: '校验',
  arguments: [{ name: '<submissions...>', summary: { zh: '填报文件或文件夹', en: 'submission files or folders' } }],
  summary: { zh: '只校核填报数据，列出全部问题', en: 'check submissions and list every problem' },
  options: [
    commonOptions.framework,
    formatOption(formats),
    commonOptions.out,
    commonOptions.failOn,
    commonOptions.lang,
    commonOptions.noCache,
  ],
  examples: [{ line: 'lawgov validate 白城市2023.xlsx --fail-on warning', summary: { zh: '有警告即不通过', en: 'warnings fail the run' } }],
  async run(given, io) {
    const work = await import('./work.ts');
    const { assess, emit, exitCodeOf, formatOf, languageOf, verdictOf, renderDiagnostics, renderVerdict } = work;
    const { options } = given;
    const format = formatOf(options, formats, 'text');
    const language = languageOf(options);
    const { submission, diagnostics } = await assess(given.arguments, options, io);
    const verdict = verdictOf(diagnostics, options);
    if (!submission) {
      return work.emitFailure(diagnostics, verdict, format, options, io);
    }
    if (format === 'json') {
      await emit(work.renderDiagnosticsJson(diagnostics, verdict, language), options, io);
      return exitCodeOf(verdict);
    }
    const color = io.color && options['out'] === undefined;
    const count = submission.units.length;
    await emit(
      renderDiagnostics(diagnostics, language, color) +
        renderVerdict(verdict, { zh: `${count} 个单位的填报数据`, en: `${count} units` }, language, color),
      options,
      io,
    );
    return exitCodeOf(verdict);
  },
};
