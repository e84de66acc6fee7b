import { type CommandSpec, commonOptions, formatOption } from './command.ts';

const formats = ['text', 'json', 'junit'];

export const test: CommandSpec = {
  name: 'test',
  alias: '测试',
  arguments: [
    {
      name: '<files...>',
      summary: { zh: '测试文件（*.test.yaml）、指标体系文件或文件夹', en: 'test files (*.test.yaml), frameworks or folders' },
    },
  ],
  summary: { zh: '核对指标体系的测试：给定数据应得多少分', en: 'run the tests of frameworks: the points that given data should get' },
  options: [
    { flags: '--run <text>', summary: { zh: '只核对名称含有这些字的用例', en: 'only cases whose name contains this' } },
    {
      flags: '--coverage',
      summary: { zh: '列出没有用例走到的界限、选项、分支、等次', en: 'list limits, options, branches and grades that no case takes' },
    },
    { flags: '--min <percent>', summary: { zh: '覆盖低于百分之几时退出码为 1', en: 'with --coverage: below this the exit code is 1' } },
    {
      flags: '--mutate',
      summary: {
        zh: '逐处作最小改动，列出没有用例发现的',
        en: 'change the framework a little, one change at a time; list what no case notices',
      },
    },
    {
      flags: '--min-killed <percent>',
      summary: { zh: '被发现的改动低于百分之几时退出码为 1', en: 'with --mutate: below this the exit code is 1' },
    },
    {
      flags: '--generate',
      summary: { zh: '按评分规则的界限生成用例，供核对；不覆盖已有文件', en: 'propose cases at the limits of the rules; replaces no file' },
    },
    formatOption(formats),
    commonOptions.out,
    commonOptions.lang,
  ],
  examples: [
    { line: 'lawgov test indicators', summary: { zh: '文件夹中的全部测试', en: 'every test in a folder' } },
    { line: 'lawgov test indicators --coverage --min 90', summary: { zh: '还有哪些界限没有用例', en: 'limits without a case' } },
    { line: 'lawgov test 我的指标.yaml --generate', summary: { zh: '生成边界用例', en: 'propose cases' } },
  ],
  run: async (given, io) => (await import('./test-work.ts')).runTest(given, io, formats),
};
