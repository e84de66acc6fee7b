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
    formatOption(formats),
    commonOptions.out,
    commonOptions.lang,
  ],
  examples: [{ line: 'lawgov test indicators', summary: { zh: '文件夹中的全部测试', en: 'every test in a folder' } }],
  run: async (given, io) => (await import('./test-work.ts')).runTests(given, io, formats),
};
