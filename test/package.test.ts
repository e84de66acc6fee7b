// The READMEs are run: every command, file, output, table and the API example in them. After a change that is meant, the outputs and
// the table are written again by: npx vitest run test/package.test.ts -u
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { bundledFrameworks, loadFramework, readSubmission } from '../src/index.ts';
import { limits } from '../src/limits.ts';
import { lintRules } from '../src/lint/index.ts';
import { printExact } from '../src/points.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { blocksOf, commandsOf, filesOf, folderOf, readmes, readText, refreshed, runLine } from './readme.ts';

const manifest = JSON.parse(readText('package.json')) as { scripts: Record<string, string>; files: string[] };
const folders = new Map(readmes.map(([name]) => [name, folderOf(readText(name))]));
afterAll(() => {
  for (const folder of folders.values()) rmSync(folder, { recursive: true });
});
const folderFor = (name: string) => folders.get(name) ?? '';

describe.each(readmes)('%s', (name, language) => {
  const text = readText(name);
  const lines = commandsOf(text);

  test('shows the outputs and the table of rules that come out today', async () => {
    await expect(await refreshed(text, language, folderFor(name))).toMatchFileSnapshot(`../${name}`);
  });

  test.each(lines.filter(({ line }) => line.startsWith('lawgov ')))(
    '$line ends with exit code $exitCode',
    async ({ line, exitCode, after }) => {
      const result = await runLine(line, folderFor(name), after);
      expect(`${result.exitCode} ${result.exitCode === exitCode ? '' : result.stdout + result.stderr}`).toBe(`${exitCode} `);
      expect(result.stdout.length + result.written.size).toBeGreaterThan(0);
    },
  );

  test('shows no command that nothing here can run', () => {
    const others = lines.map(({ line }) => line).filter((line) => !line.startsWith('lawgov '));
    const known = ['npm ci', 'npm test', 'npm install --global .', ...Object.keys(manifest.scripts).map((script) => `npm run ${script}`)];
    const unknown = others.filter((line) => !known.includes(line) && !/^npx vitest run test\/\S+\.test\.ts -u$/.test(line));
    expect(unknown).toEqual([]);
    for (const file of text.matchAll(/\btest\/[\w./-]+\.ts\b/g))
      expect(existsSync(fileURLToPath(new URL(`../${file[0]}`, import.meta.url)))).toBe(true);
  });

  test('has an example for every verb', () => {
    const shown = new Set(lines.map(({ line }) => line.split(' ')[1]));
    expect(commands.map((command) => command.name).filter((verb) => !shown.has(verb))).toEqual([]);
  });

  test('shows a framework without a single problem', async () => {
    const { value, diagnostics } = await loadFramework(join(folderFor(name), 'example.yaml'));
    expect(diagnostics).toEqual([]);
    expect(value?.title).toContain('示例');
  });

  test('shows a long and a wide table that give the same points', async () => {
    const { value: framework } = await loadFramework(join(folderFor(name), 'example.yaml'));
    if (!framework) throw new Error('the example has no framework');
    const totals = async (file: string) => {
      const { value, diagnostics } = await readSubmission([join(folderFor(name), file)], framework);
      if (!value) throw new Error(JSON.stringify(diagnostics));
      return evaluate(framework, value).units.map((unit) => [unit.name, printExact(unit.points ?? unit.possible), unit.grade?.title]);
    };
    const long = await totals('example.csv');
    expect(long).toHaveLength(2);
    expect(await totals('example-wide.csv')).toEqual(long);
  });

  test('shows a program that runs', async () => {
    const [program = ''] = blocksOf(text, 'js');
    const source = fileURLToPath(new URL('../src/index.ts', import.meta.url));
    const path = join(folderFor(name), 'program.ts');
    writeFileSync(path, program.replace("'lawgov'", JSON.stringify(source)).replaceAll("'example", `'${folderFor(name)}/example`));
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    await import(path);
    const printed = log.mock.calls.map((words) => words.join(' ')).join('\n');
    log.mockRestore();
    expect(printed).toContain('甲县');
  });

  test('names every key of the format that is refused, every lint rule and every bundled framework', async () => {
    const schema = readFileSync(new URL('../schemas/framework.schema.json', import.meta.url), 'utf8');
    const refused = [...schema.matchAll(/"(\w+)": \{[^{}]*本版本[^{}]*尚不支持/g)].map(([, key = '']) => `\`${key}\``);
    const wanted = [...refused, ...(await bundledFrameworks()).map((id) => `\`${id}\``)];
    expect(wanted.filter((word) => !text.includes(word))).toEqual([]);
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    const isNamed = (family = '', name = '') => rows.some((row) => row.startsWith(`| \`${family}/\` |`) && row.includes(`\`${name}\``));
    expect(lintRules.map(({ code }) => code).filter((code) => !isNamed(...code.split('/')))).toEqual([]);
  });

  test('states the limits that hold', () => {
    const mebibytes = (bytes: number) => `${bytes / 1024 ** 2} MiB`;
    const row = (figure: string) => new RegExp(`\\| ${figure} \\|`);
    const stated = [
      mebibytes(limits.yamlBytes),
      mebibytes(limits.csvBytes),
      mebibytes(limits.xlsxBytes),
      mebibytes(limits.layerBytes),
      ...[limits.layerLevels, limits.layerFiles, limits.csvRows, limits.csvColumns, limits.sheets, limits.cells, limits.textCharacters].map(
        (figure) => figure.toLocaleString('en-US'),
      ),
    ];
    expect(stated.filter((figure) => !row(figure).test(text))).toEqual([]);
  });
});

test('both READMEs show the same files and link to each other', () => {
  const [english = '', chinese = ''] = readmes.map(([name]) => readText(name));
  const withoutComments = (content: string) => content.replace(/ *# .*$/gm, '').replace(/^\n/gm, '');
  const files = (text: string) => [...filesOf(text)].map(([name, content]) => [name, withoutComments(content)]);
  expect(files(english)).toEqual(files(chinese));
  expect(english).toContain('(README.zh-CN.md)');
  expect(chinese).toContain('(README.md)');
});

test('what the package ships exists', () => {
  const built = new Set(['dist']);
  const absent = manifest.files.filter((path) => !built.has(path) && !existsSync(fileURLToPath(new URL(`../${path}`, import.meta.url))));
  expect(absent).toEqual([]);
});
