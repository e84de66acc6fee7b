import { type CommandSpec, commonOptions, findingsOption } from './command.ts';

export const lint: CommandSpec = {
  name: 'lint',
  alias: '检查',
  arguments: [{ name: '<frameworks...>', summary: { zh: '指标体系 YAML 文件或文件夹', en: 'framework YAML files or folders' } }],
  summary: { zh: '检查指标体系文件，一次列出全部问题', en: 'check framework files; every problem in one run' },
  options: [findingsOption, commonOptions.out, commonOptions.failOn, commonOptions.lang],
  examples: [
    { line: 'lawgov lint 我的指标.yaml', summary: { zh: '检查一个文件', en: 'one file' } },
    { line: 'lawgov lint indicators --fail-on warning', summary: { zh: '检查整个文件夹，警告也算不通过', en: 'a folder; warnings fail' } },
    {
      line: 'lawgov lint indicators -f pretty -f json=问题.json',
      summary: { zh: '屏幕上看，同时写 JSON', en: 'for the screen and, in the same run, as JSON' },
    },
  ],
  async run(given, io) {
    const work = await import('./work.ts');
    const isFramework = (name: string) => /\.ya?ml$/i.test(name) && !/\.test\.ya?ml$/i.test(name);
    return work.reportFindings(given, io, io.columns === undefined ? 'text' : 'pretty', async () => {
      const paths = await work.filesUnder(given.arguments, io, isFramework, { zh: '指标体系文件（.yaml）', en: 'framework files (.yaml)' });
      const { diagnostics, files, sources } = await work.lintFiles(paths, io);
      return {
        diagnostics,
        files,
        sources,
        checked: { zh: `检查了 ${paths.length} 个文件`, en: `${paths.length} files` },
        catalogue: work.lintRules.map(({ code, title, why, severity }) => ({ code, title, why, severity })),
      };
    });
  },
};
