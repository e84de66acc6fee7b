import { type CommandSpec, commonOptions, formatOption, type Given } from './command.ts';
import { UsageError } from './io.ts';

const formats = ['text', 'json', 'markdown'];
const statuses = ['derived', 'official', 'sample'] as const;

/** A share of likeness, 0 to 1. */
function leastOf(given: Given['options'][string]): number {
  if (typeof given !== 'string') return 0.75;
  const percent = /^(\d{2,3})%?$/.exec(given)?.[1];
  if (percent !== undefined && Number(percent) >= 50 && Number(percent) <= 100) return Number(percent) / 100;
  throw new UsageError({
    zh: `--near 要写 50 到 100 的百分数，写的是“${given}”`,
    en: `--near is a percentage from 50 to 100, not “${given}”`,
  });
}

/** The id asked for, else the one in the file's name. */
function idOf(given: Given['options'][string], path: string): string {
  if (typeof given === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(given)) return given;
  if (typeof given === 'string')
    throw new UsageError({
      zh: `--id 只用小写字母、数字和“-”，写的是“${given}”`,
      en: `--id has lower-case letters, digits and “-” only, not “${given}”`,
    });
  const name = (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[a-z]+$/i, '').toLowerCase();
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? name : 'imported';
}

function statusOf(options: Given['options']): (typeof statuses)[number] {
  const status = statuses.find((name) => name === options['status']) ?? 'derived';
  if (status === 'official' && options['source'] === undefined)
    throw new UsageError({
      zh: '--status official 要用 --source 写明正式文件的名称',
      en: '--status official needs the title of the official document: --source',
    });
  return status;
}

export const importTable: CommandSpec = {
  name: 'import',
  alias: '导入',
  arguments: [
    {
      name: '<file>',
      summary: { zh: '指标表或评分表（.xlsx、.csv、.docx）', en: 'a table of indicators or a scoring table (.xlsx, .csv, .docx)' },
    },
  ],
  summary: {
    zh: '把正式的指标表、评分表读成指标体系文件，一行不丢，推定逐条列出',
    en: 'turn an official table into a framework file: no row lost, every guess listed',
  },
  options: [
    {
      flags: '--merge <id|path>',
      summary: {
        zh: '套用一个体系：名称对得上的指标采用它的数据项、规则、依据和佐证',
        en: 'take measures, rules, basis and evidence from this framework where titles match',
      },
    },
    {
      flags: '--near <percent>',
      summary: { zh: '名称相似到多少才采用，默认 75', en: 'likeness from which a near title is taken, 75 when left out' },
    },
    { flags: '--id <id>', summary: { zh: '体系编号，默认取自文件名', en: 'id of the framework, from the file’s name when left out' } },
    {
      flags: '--status <name>',
      summary: { zh: '文本性质，正式文本须写 --source', en: 'kind of text; an official one needs --source' },
      choices: statuses,
      fallback: 'derived',
    },
    { flags: '--source <title>', summary: { zh: '来源文件的名称', en: 'title of the source document' } },
    { ...formatOption(formats, 'text'), summary: { zh: '导入报告的格式', en: 'format of the report' } },
    {
      ...commonOptions.out,
      summary: {
        zh: '体系写到文件，报告印在屏幕；不写则体系印在屏幕',
        en: 'write the framework to a file and print the report; without it the framework is printed',
      },
    },
    commonOptions.lang,
  ],
  examples: [
    { line: 'lawgov import 评分表.csv --out 评分表.yaml', summary: { zh: '评分表读成指标体系', en: 'a scoring table into a framework' } },
    {
      line: 'lawgov import 评分表.csv --merge baicheng-2024 --out 评分表.yaml',
      summary: { zh: '名称对得上的套用已有体系', en: 'over the logic of a framework' },
    },
  ],
  async run(given, io) {
    const { options } = given;
    const [path = ''] = given.arguments;
    const [least, id, status] = [leastOf(options['near']), idOf(options['id'], path), statusOf(options)];
    const { emit, languageOf, renderProblemsTo, shown, verdictOf } = await import('./work.ts');
    const { openDraft } = await import('./open-draft.ts');
    const { limits } = await import('../limits.ts');
    const { readGrids } = await import('../import/read-grids.ts');
    const { importTables } = await import('../import/index.ts');
    const { formatYaml } = await import('../format/format.ts');
    const { renderImport, renderImportJson, renderImportMarkdown, leftOver } = await import('../report/import.ts');
    const language = languageOf(options);
    const file = { path, bytes: await io.readFile(path, Math.max(limits.xlsxBytes, limits.csvBytes) + 1) };
    const { grids, diagnostics } = await readGrids(file);
    const looked = { done: { zh: '文件已读', en: 'file read' }, verb: 'validate' };
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (diagnostics.length > 0) renderProblemsTo(io, diagnostics, verdictOf(diagnostics, {}), language, looked);
    if (errors.length > 0 || grids.length === 0) return 2;
    const merge = options['merge'];
    const other = typeof merge === 'string' ? await openDraft(merge, io) : undefined;
    if (other && !other.draft) {
      renderProblemsTo(io, other.diagnostics, verdictOf(other.diagnostics, {}), language, { ...looked, verb: 'lint' });
      return 2;
    }
    const name = path.split(/[\\/]/).at(-1) ?? path;
    const source = typeof options['source'] === 'string' ? options['source'] : name;
    const naming = { id, status, source, fallbackTitle: name.replace(/\.[a-z]+$/i, ''), file: name };
    const result = importTables(grids, naming, other?.draft && { draft: other.draft, least });
    if (result.text === undefined) {
      io.stdout(renderImport(result, language));
      io.stderr(
        language === 'zh'
          ? `“${shown(path)}”里没有找到评分表：要有一行表头，如 一级指标、二级指标、三级指标，或 考核项目、分值、评分标准\n`
          : `no scoring table in “${shown(path)}”: a header row is needed, such as 一级指标, 二级指标, 三级指标 or 考核项目, 分值, 评分标准\n`,
      );
      return 2;
    }
    const target = typeof options['out'] === 'string' && options['out'] !== '-' ? options['out'] : `${id}.yaml`;
    const formatted = formatYaml({ path: target, bytes: new TextEncoder().encode(result.text) });
    if (formatted.value === undefined)
      throw new Error(`the import gave no plain YAML: ${formatted.diagnostics.map(({ message }) => message.en).join('; ')}`);
    const { checkText } = await import('./check-text.ts');
    const verdict = verdictOf(await checkText(target, formatted.value, io), {});
    const report = { ...result, verdict };
    const render = options['format'] === 'json' ? renderImportJson : options['format'] === 'markdown' ? renderImportMarkdown : renderImport;
    await emit(formatted.value, options, io, [path, ...(other?.files ?? [])]);
    const account = render(report, language);
    if (target === options['out']) io.stdout(account);
    else io.stderr(account);
    return leftOver(result.imported).length > 0 ? 1 : 0;
  },
};
