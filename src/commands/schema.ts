import { type CommandSpec, commonOptions } from './command.ts';
import { UsageError } from './io.ts';

export const schema: CommandSpec = {
  name: 'schema',
  alias: '格式',
  arguments: [{ name: '[name]', summary: { zh: '名称，如 framework；不写列出全部', en: 'a name such as framework; all when left out' } }],
  summary: { zh: '打印 JSON Schema，供编辑器补全和程序校验', en: 'print a JSON Schema for editors and programs' },
  options: [commonOptions.lang],
  examples: [{ line: 'lawgov schema framework', summary: { zh: '指标体系文件的格式', en: 'the format of framework files' } }],
  async run(given, io) {
    const [{ readdir, readFile }, { fileURLToPath }, { compareText, schemasFolder }] = await Promise.all([
      import('node:fs/promises'),
      import('node:url'),
      import('./work.ts'),
    ]);
    const files = (await readdir(schemasFolder)).filter((name) => name.endsWith('.schema.json')).sort(compareText);
    const names = files.map((file) => file.replace('.schema.json', ''));
    const [name] = given.arguments;
    if (name === undefined) {
      io.stdout(`${names.join('\n')}\n`);
      return 0;
    }
    if (!names.includes(name))
      throw new UsageError({
        zh: `没有格式“${name}”，有：${names.join('、')}`,
        en: `there is no schema “${name}”; there are: ${names.join(', ')}`,
      });
    io.stdout(await readFile(fileURLToPath(new URL(`${name}.schema.json`, schemasFolder)), 'utf8'));
    return 0;
  },
};
