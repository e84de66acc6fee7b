// fixtures/cli/<case>/command.txt is run in a copy of fixtures/cli/files and of the case's own folder; expected.txt is all that came out.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { type Run, runIn, wordsOf } from './cli-world.ts';

const root = fileURLToPath(new URL('../fixtures/cli/', import.meta.url));
const shared = `${root}files`;
const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'files')
  .map(({ name }) => name);

const baicheng = fileURLToPath(new URL('../fixtures/score/baicheng-2023/', import.meta.url));

/** An assessment as this version writes it, for the verb that computes one again. */
let assessmentFile: string | undefined;
async function writtenAssessment(): Promise<string> {
  if (assessmentFile !== undefined) return assessmentFile;
  const { stdout } = await runIn([baicheng], ['score', '白城市2023.xlsx', '--format', 'json']);
  assessmentFile = join(mkdtempSync(join(tmpdir(), 'assessment-')), '考评结果.json');
  writeFileSync(assessmentFile, stdout);
  return assessmentFile;
}
afterAll(() => assessmentFile !== undefined && rmSync(dirname(assessmentFile), { recursive: true }));

const isText = (bytes: Buffer) => !bytes.includes(0);
const visible = (text: string) => text.replaceAll('\ufeff', '<BOM>').replaceAll('\r\n', '<CRLF>\n');

function print(line: string, { exitCode, stdout, stderr, written }: Run): string {
  const files = [...written].map(([path, bytes]) => `--- ${path}\n${isText(bytes) ? visible(bytes.toString()) : '(binary)\n'}`);
  const parts = [`$ ${line}\n`, stdout === '' ? '' : `--- stdout\n${visible(stdout)}`, stderr === '' ? '' : `--- stderr\n${stderr}`];
  return [...parts, ...files, `--- exit ${exitCode}\n`].join('');
}

test.each(cases)('%s prints, writes and exits as recorded', async (name) => {
  const line = readFileSync(`${root}${name}/command.txt`, 'utf8').trim();
  const [program, ...argv] = wordsOf(line);
  expect(program).toBe('lawgov');
  const result = await runIn([shared, `${root}${name}`], argv);
  await expect(print(line, result)).toMatchFileSnapshot(`${root}${name}/expected.txt`);
});

describe('--out without --format', () => {
  const outputOf = async (verb: string, name: string) => {
    const result = await runIn([shared], [verb, '填报.csv', '--framework', '样例.yaml', '--out', name]);
    return { ...result, text: result.written.get(name)?.toString() ?? '' };
  };

  test.each(['score', 'gap'])('of %s takes the format from the ending of the file', async (verb) => {
    expect((await outputOf(verb, '结果.csv')).text).toMatch(/^\ufeff(排名|单位),/);
    expect(JSON.parse((await outputOf(verb, '结果.JSON')).text)).toMatchObject({ lawgov: 1 });
    expect((await outputOf(verb, '结果.txt')).text).toMatch(/^法治建设考评样例/);
  });

  test.each(['score', 'gap', 'validate'])('of %s refuses a workbook and names the verb that writes one', async (verb) => {
    const { exitCode, stderr, written } = await outputOf(verb, '结果.xlsx');
    expect({ exitCode, stderr, written: [...written] }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining('lawgov table'),
      written: [],
    });
  });
});

test('table writes a workbook that no other run makes differently', async () => {
  const argv = ['table', '填报.csv', '--framework', '样例.yaml', '--out', '考评表.xlsx'];
  const [first, second] = [await runIn([shared], argv), await runIn([shared], argv)];
  const bytes = first.written.get('考评表.xlsx');
  expect(bytes?.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
  expect(second.written.get('考评表.xlsx')).toEqual(bytes);
});

test.each(['assessment', 'diagnostics', 'framework', 'gaps', 'outline', 'resolved', 'rules'])(
  'schema %s prints the file that the package holds',
  async (name) => {
    const { stdout, exitCode } = await runIn([], ['schema', name]);
    expect({ stdout, exitCode }).toEqual({
      stdout: readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8'),
      exitCode: 0,
    });
  },
);

const verbs = commands.map((command) => command.name);

test.each(verbs)('every verb has examples in its help, like %s', async (verb) => {
  const { stdout, exitCode } = await runIn([], [verb, '--help']);
  const examples = commands.find((command) => command.name === verb)?.examples ?? [];
  expect(examples.length).toBeGreaterThan(0);
  for (const { line, summary } of examples) expect(stdout).toContain(`  ${line}\n      ${summary.zh}`);
  expect(exitCode).toBe(0);
});

describe('an example of --help can be run as it stands:', () => {
  const indicators = fileURLToPath(new URL('../indicators/', import.meta.url));
  const lines = commands.flatMap((command) => command.examples.map((example) => example.line));
  test.each(lines)('%s', async (line) => {
    const report = fileURLToPath(new URL('../fixtures/extract/baicheng-2023.txt', import.meta.url));
    const places = [
      baicheng,
      { from: await writtenAssessment(), to: '考评结果.json' },
      { from: report, to: '报告.txt' },
      { from: indicators, to: 'indicators' },
      { from: `${shared}/样例.yaml`, to: '我的指标.yaml' },
      { from: `${root}import-csv/评分表.csv`, to: '评分表.csv' },
      { from: `${baicheng}白城市2023.csv`, to: '第一次/白城市2023.csv' },
      { from: `${baicheng}白城市2023.xlsx`, to: '第二次/白城市2023.xlsx' },
      { from: `${root}round-score`, to: '样例工作区' },
      { from: `${shared}/对比`, to: '' },
      { from: `${shared}/样例.yaml`, to: '样例工作区/样例.yaml' },
    ];
    const result = await runIn(places, wordsOf(line).slice(1));
    expect(`exit ${result.exitCode} ${result.stderr}`).toMatch(/^exit [01] /);
    expect(result.stdout.length + result.written.size).toBeGreaterThan(0);
  });
});
