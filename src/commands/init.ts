import { plural } from '../text.ts';
import { type CommandSpec, commonOptions } from './command.ts';

export const init: CommandSpec = {
  name: 'init',
  alias: '建工作区',
  arguments: [{ name: '<folder>', summary: { zh: '放在哪个文件夹；没有就新建', en: 'the folder to make it in, new or not' } }],
  summary: {
    zh: '建一个考评工作区：设置、名册、文件夹和填好的样例，马上可以试用',
    en: 'make a round: settings, roster, folders and a filled sample that runs at once',
  },
  options: [
    {
      flags: '--framework <id|path>',
      summary: {
        zh: '指标体系：自带的编号（lawgov list 列出）或 YAML 文件；默认 annual-townships',
        en: 'a bundled id (see lawgov list) or a YAML file; annual-townships when left out',
      },
    },
    commonOptions.lang,
  ],
  examples: [
    { line: 'lawgov init 2024年考评', summary: { zh: '用自带的乡镇（街道）方案', en: 'with the bundled plan for townships' } },
    { line: 'lawgov init 2024年考评 --framework annual-county', summary: { zh: '用县（市、区）方案', en: 'with the plan for counties' } },
  ],
  async run(given, io) {
    const { emitFailure, languageOf, makeRound, shown, verdictOf } = await import('./work.ts');
    const { options } = given;
    const zh = languageOf(options) === 'zh';
    const [folder = '.'] = given.arguments;
    const made = await makeRound(folder, options, io);
    if ('diagnostics' in made) {
      const nothing = { zh: '没有建工作区', en: 'no round was made' };
      return emitFailure(made.diagnostics, verdictOf(made.diagnostics, options), 'text', given, io, nothing);
    }
    const listed = made.files.map(({ path }) => `  ${path}\n`).join('');
    io.stdout(
      zh
        ? `已在 ${shown(folder)} 建好考评工作区（${shown(made.title)}），${made.files.length} 个文件：\n${listed}接着：cd ${shown(folder)}，然后 lawgov status、lawgov score；怎样换成自己的，见 说明.txt\n`
        : `A round was made in ${shown(folder)} (${shown(made.title)}), ${plural(made.files.length, 'file')}:\n${listed}Next: cd ${shown(folder)}, then lawgov status and lawgov score; 说明.txt says how to make it your own\n`,
    );
    return 0;
  },
};
