// A round that `lawgov init` makes runs as it is: nothing in it is wrong, and one unit has not reported.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runIn } from './cli-world.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'init-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Unit {
  readonly name: string;
  readonly points: string | null;
  readonly rank: number | null;
  readonly reported?: false;
}

test.each(['annual-townships', 'annual-departments', 'zhongshan-2023', 'urumqi-2021-2025'])('a round of %s runs as it is', async (id) => {
  const made = await runIn([], ['init', '考评', '--framework', id]);
  expect(made.exitCode).toBe(0);
  const again = await runIn([], ['init', '考评', '--framework', id]);
  expect([...again.written]).toEqual([...made.written]);
  for (const [path, bytes] of made.written) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const round = join(folder, '考评');
  const { stdout, exitCode } = await runIn([round], ['score', '--format', 'json']);
  expect(exitCode).toBe(0);
  const { units, verdict } = JSON.parse(stdout) as { units: Unit[]; verdict: { errors: number } };
  expect(verdict.errors).toBe(0);
  expect(units.filter(({ reported }) => reported === false)).toEqual([expect.objectContaining({ points: null, rank: null })]);
  for (const { points, reported } of units) if (reported !== false) expect(Number(points)).toBeGreaterThan(50);
  const status = await runIn([round], ['status', '--at', '2024-12-19', '--fail-missing', '--format', 'json']);
  expect(status.exitCode).toBe(1);
  expect(JSON.parse(status.stdout)).toMatchObject({ totals: { notReported: 1, passed: units.length - 1 }, diagnostics: [] });
});
