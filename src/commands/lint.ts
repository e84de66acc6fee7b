import { type CommandSpec, commonOptions, findingsOption, type OptionSpec } from './command.ts';

const own: readonly OptionSpec[] = [
  {
    flags: '--config <file>',
    summary: { zh: '用这个配置文件，不找上级文件夹的 lawgov.yaml', en: 'this configuration instead of the lawgov.yaml above each file' },
  },
  {
    flags: '--baseline <file>',
    summary: { zh: '已接受问题的清单（基线）：其中的问题不再算数', en: 'the list of accepted findings: those in it do not count' },
  },
  {
    flags: '--update-baseline',
    summary: { zh: '把现有的问题全部写进基线', en: 'write all present findings to the baseline' },
  },
  {
    flags: '--fix',
    summary: {
      zh: '把能自动修正的问题直接改在文件里，再检查一遍',
      en: 'mend in the files what can be mended without asking, and check again',
    },
  },
  {
    flags: '--fix-dry-run',
    summary: { zh: '只显示 --fix 会改什么（diff），不写文件', en: 'show what --fix would change, as a diff, and write nothing' },
  },
  {
    flags: '--watch',
    summary: { zh: '文件一有变动就重新检查，直到按 Ctrl+C', en: 'check again whenever a file changes, until Ctrl+C' },
  },
  {
    flags: '--as-of <date>',
    summary: { zh: '按这一天判断停用是否过期；不写为今天', en: 'the day by which suppressions expire; today when left out' },
  },
];

export const lint: CommandSpec = {
  name: 'lint',
  alias: '检查',
  arguments: [{ name: '<frameworks...>', summary: { zh: '指标体系 YAML 文件或文件夹', en: 'framework YAML files or folders' } }],
  summary: { zh: '检查指标体系文件，一次列出全部问题', en: 'check framework files; every problem in one run' },
  options: [findingsOption, commonOptions.out, commonOptions.failOn, ...own, commonOptions.lang],
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
    const memory = { parsed: new Map(), checked: new Map() };
    if (given.options['fixDryRun'] === true) return work.showFixes(given, io, memory);
    if (given.options['watch'] === true) return work.watchLint(given, io, memory);
    return work.lintOnce(given, io, memory);
  },
};
