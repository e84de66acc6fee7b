import { type CommandSpec, commonOptions, formatOption } from './command.ts';

const formats = ['text', 'json'];

export const lint: CommandSpec = {
  name: 'lint',
  alias: '检查',
  arguments: [{ name: '<frameworks...>', summary: { zh: '指标体系 YAML 文件或文件夹', en: 'framework YAML files or folders' } }],
  summary: { zh: '检查指标体系文件，一次列出全部问题', en: 'check framework files; every problem in one run' },
  options: [formatOption(formats), commonOptions.out, commonOptions.failOn, commonOptions.lang],
  examples: [
    { line: 'lawgov lint 我的指标.yaml', summary: { zh: '检查一个文件', en: 'one file' } },
    { line: 'lawgov lint indicators --fail-on warning', summary: { zh: '检查整个文件夹，警告也算不通过', en: 'a folder; warnings fail' } },
  ],
  async run(given, io) {
    const work = await import('./work.ts');
    const { emit, exitCodeOf, formatOf, languageOf, verdictOf, renderDiagnostics, renderVerdict } = work;
    const { options } = given;
    const format = formatOf(options, formats, 'text');
    const language = languageOf(options);
    const isFramework = (name: string) => /\.ya?ml$/i.test(name) && !/\.test\.ya?ml$/i.test(name);
    const paths = await work.filesUnder(given.arguments, io, isFramework, { zh: '指标体系文件（.yaml）', en: 'framework files (.yaml)' });
    const { diagnostics, files } = await work.lintFiles(paths, io);
    const verdict = verdictOf(diagnostics, options);
    if (format === 'json') {
      await emit(work.renderDiagnosticsJson(diagnostics, verdict, language), options, io, files);
      return exitCodeOf(verdict);
    }
    const color = io.color && options['out'] === undefined;
    await emit(
      renderDiagnostics(diagnostics, language, color) +
        renderVerdict(verdict, { zh: `检查了 ${paths.length} 个文件`, en: `${paths.length} files` }, language, color),
      options,
      io,
      files,
    );
    return exitCodeOf(verdict);
  },
};
