// `lawgov compare` from what `score` wrote, and what it writes for others.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exact, printExact, sum } from '../src/points.ts';
import { type Place, runIn } from './cli-world.ts';

const shared = fileURLToPath(new URL('../fixtures/cli/files/', import.meta.url));
const rounds: Place = { from: `${shared}对比`, to: '' };

describe('an assessment in JSON', () => {
  const folder = mkdtempSync(join(tmpdir(), 'compare-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(async () => {
    const { written } = await runIn([rounds], ['score', '2023/填报', '--format', 'json', '--out', '2023.json']);
    writeFileSync(join(folder, '2023.json'), written.get('2023.json') ?? '');
  }, 60_000);

  test('stands for the run that wrote it', async () => {
    const argv = ['2024', '--format', 'csv'];
    const again = await runIn([rounds, folder], ['compare', '2023.json', ...argv]);
    expect(again.stdout).toBe((await runIn([rounds], ['compare', '2023', ...argv])).stdout);
    expect(again.exitCode).toBe(0);
  }, 60_000);

  test('is refused where a file was changed since', async () => {
    const changed = mkdtempSync(join(tmpdir(), 'compare-'));
    try {
      const name = '2023/填报/填报.csv';
      writeFileSync(join(changed, 'x.csv'), `${readFileSync(`${shared}对比/${name}`, 'utf8')}\n`);
      const places = [rounds, folder, { from: join(changed, 'x.csv'), to: name }];
      const { exitCode, stderr, stdout } = await runIn(places, ['compare', '2023.json', '2024']);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain(name);
    } finally {
      rmSync(changed, { recursive: true });
    }
  }, 60_000);
});

test('a workbook is the same bytes every time, and replaces no input', async () => {
  const argv = ['compare', '2023', '2024', '--out', '对比.xlsx'];
  const [first, second] = [await runIn([rounds], argv), await runIn([rounds], argv)];
  const bytes = first.written.get('对比.xlsx');
  expect(bytes?.subarray(0, 2).toString('latin1')).toBe('PK');
  expect(second.written.get('对比.xlsx')).toEqual(bytes);
  const { exitCode } = await runIn([rounds], ['compare', '2023', '2024', '--format', 'csv', '--out', '2023/填报/填报.csv']);
  expect(exitCode).toBe(2);
}, 60_000);

test('printed figures add up to the printed change, row by row', async () => {
  const { stdout } = await runIn([rounds], ['compare', '2022', '2023', '2024', '--format', 'csv']);
  const rows = stdout.trim().split('\r\n').slice(1);
  expect(rows.length).toBe(9);
  for (const row of rows) {
    const [, , before = '', after = '', change = '', ...rest] = row.split(',');
    const hundredths = (text: string) => exact(Math.round(Number(text) * 100));
    expect(printExact(sum(rest.slice(0, 7).map(hundredths)))).toBe(printExact(hundredths(change)));
    expect(Math.round((Number(after) - Number(before)) * 100)).toBe(Math.round(Number(change) * 100));
  }
}, 60_000);
