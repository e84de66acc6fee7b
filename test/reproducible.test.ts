// The same inputs give the same bytes: in another folder, time zone and locale, as another process, in every format.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../bin/lawgov.js', import.meta.url));
const round = fileURLToPath(new URL('../fixtures/editions', import.meta.url));

/** One command line for each kind of file that leaves the house. */
const lines: readonly string[] = [
  'score --out 得分.json',
  'score --out 得分.csv',
  'gap --out 失分.csv',
  'gap --out 失分.json',
  'table --out 考评表.xlsx',
  'validate --return 退回',
  'template --out 填报表',
  'rulebook 指标.yaml --out 细则.docx',
];

interface World {
  readonly TZ: string;
  readonly LANG: string;
  readonly LC_ALL: string;
}
// On both sides of the date line, with other decimal signs, letters and orders.
const worlds: readonly World[] = [
  { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  { TZ: 'Pacific/Pago_Pago', LANG: 'tr_TR.UTF-8', LC_ALL: 'de_DE.UTF-8' },
];

let folders: string[] = [];
const runs = new Map<string, ReadonlyMap<string, string>>();

/** What a run wrote and printed, file by file, in hexadecimal. */
function run(line: string, world: World): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'same-'));
  folders.push(folder);
  cpSync(round, folder, { recursive: true });
  const known = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  const env = { ...process.env, ...world, LAWGOV_CACHE: join(folder, '.cache') };
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...line.split(' ')], { cwd: folder, env, encoding: 'buffer' });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !known.has(path) && !path.startsWith('.cache'))
    .toSorted();
  return new Map([
    ['', `${status} ${stdout.toString('hex')} ${stderr.toString('hex')}`],
    ...files.map((path): [string, string] => [path, readFileSync(join(folder, path)).toString('hex')]),
  ]);
}

beforeAll(() => {
  for (const line of lines) for (const [index, world] of worlds.entries()) runs.set(`${index} ${line}`, run(line, world));
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders = [];
});

test.each(lines)('lawgov %s', (line) => {
  const [here, there] = worlds.map((_, index) => runs.get(`${index} ${line}`));
  expect([...(here?.keys() ?? [])].length).toBeGreaterThan(1);
  expect(here?.get('')).toMatch(/^[01] /);
  expect(there).toEqual(here);
});
