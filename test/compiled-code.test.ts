// The compiled code that the build keeps beside the bundles of the command line: it may save time and must never change a result.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const example = join(root, 'fixtures/score/baicheng-2023/白城市2023.csv');
let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'compiled-'));
  for (const part of ['bin', 'dist', 'indicators']) cpSync(join(root, part), join(copy, part), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const inDist = (file: string) => join(copy, 'dist', file);
function score(flags: readonly string[] = []) {
  const words = [join(copy, 'bin/lawgov.js'), 'score', example, '--framework', 'baicheng-2024', '--no-cache'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('is used only as long as it fits, byte by byte, and its absence changes nothing', () => {
  const file = inDist('command-line.cache');
  const sound = readFileSync(file);
  const expected = score();
  expect(expected).toMatchObject({
    status: expect.toSatisfy((code) => code === 0 || code === 1),
    stdout: expect.stringContaining('白城市'),
  });
  const damaged = Buffer.from(sound);
  for (let at = 5000; at < damaged.length; at += 997) damaged.writeUInt8(damaged.readUInt8(at) ^ 0xff, at);
  for (const bytes of [damaged, sound.subarray(0, 3000), Buffer.alloc(0), Buffer.alloc(3)]) {
    writeFileSync(file, bytes);
    expect(score()).toEqual(expected);
  }
  rmSync(file);
  expect(score()).toEqual(expected);
  writeFileSync(file, sound);
  expect(score(['--max-lazy'])).toEqual(expected);
});

test('does not outlive the text it was made from, even where that keeps its length', () => {
  const file = inDist('cli.cjs');
  const text = readFileSync(file, 'utf8');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const other = version.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
  expect(text).toContain(`"${version}"`);
  writeFileSync(file, text.replace(`"${version}"`, `"${other}"`));
  const { stdout } = spawnSync(process.execPath, [join(copy, 'bin/lawgov.js'), '--version'], { encoding: 'utf8' });
  expect(stdout).toBe(`${other}\n`);
});
