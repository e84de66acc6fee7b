import { type CommandSpec, commonOptions, formatOption } from './command.ts';

const formats = ['text', 'json', 'markdown'];

export const list: CommandSpec = {
  name: 'list',
  alias: '目录',
  arguments: [
    {
      name: '[paths...]',
      summary: {
        zh: '自己的指标体系文件或文件夹；不写列出自带的',
        en: 'framework files or folders of your own; those of the package when left out',
      },
    },
  ],
  summary: { zh: '列出指标体系：名称、性质、规模、考评期', en: 'list frameworks: title, status, size, period' },
  options: [formatOption(formats), commonOptions.out, commonOptions.lang],
  examples: [
    { line: 'lawgov list', summary: { zh: '自带的指标体系', en: 'the frameworks of the package' } },
    { line: 'lawgov list --format markdown', summary: { zh: 'Markdown 表', en: 'as a Markdown table' } },
  ],
  async run(given, io) {
    const { libraryOf } = await import('./library.ts');
    const { emit, formatOf, languageOf } = await import('./work.ts');
    const { entryOf } = await import('../report/library/overview.ts');
    const { renderList } = await import('../report/library/pages.ts');
    const { options } = given;
    const drafts = await libraryOf(given.arguments, io);
    await emit(renderList(drafts.map(entryOf), formatOf(options, formats, 'text'), languageOf(options)), options, io, []);
    return 0;
  },
};
