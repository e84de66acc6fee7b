// What `lawgov fmt` does to files and to standard input.
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { realIo, run } from '../src/cli.ts';
import { runIn } from './cli-world.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fmt-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const messy = 'title: "甲"\nlawgov:   1 # one\n';
const tidy = 'lawgov: 1 # one\ntitle: 甲\n';
const path = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(path(name), 'utf8');

async function fmt(...words: string[]): Promise<{ exitCode: number; stdout: string }> {
  let stdout = '';
  const io = {
    ...realIo(),
    color: false,
    stdout: (words: string) => {
      stdout += words;
    },
  };
  const exitCode = await run(['fmt', ...words], io);
  return { exitCode, stdout: stdout.replaceAll(`${folder}/`, '') };
}

test('files are replaced, as a whole and with the rights that they had', async () => {
  writeFileSync(path('a.yaml'), messy);
  writeFileSync(path('b.yaml'), tidy);
  chmodSync(path('a.yaml'), 0o640);
  const before = statSync(path('b.yaml')).mtimeMs;
  expect(await fmt(path('a.yaml'), path('b.yaml'))).toEqual({ exitCode: 0, stdout: '已整理 a.yaml\n2 个文件，整理了 1 个\n' });
  expect(text('a.yaml')).toBe(tidy);
  expect(statSync(path('a.yaml')).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o640);
  expect(statSync(path('b.yaml')).mtimeMs).toBe(before);
  expect(await fmt(folder)).toEqual({ exitCode: 0, stdout: '2 个文件，都已是统一写法\n' });
});

test('--check changes nothing', async () => {
  writeFileSync(path('a.yaml'), messy);
  expect(await fmt('--check', folder)).toEqual({ exitCode: 1, stdout: 'a.yaml:1 起需要整理\n1 个文件，1 个需要整理：运行 lawgov fmt\n' });
  expect(text('a.yaml')).toBe(messy);
});

test('a file with faults is left alone and the others are not', async () => {
  writeFileSync(path('a.yaml'), 'title: "甲\n');
  writeFileSync(path('b.yaml'), messy);
  const { exitCode, stdout } = await fmt(folder);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/yaml\/syntax/);
  expect(stdout).toMatch(/已整理 b\.yaml\n2 个文件，整理了 1 个，1 个有错误，没有动\n$/);
  expect([text('a.yaml'), text('b.yaml')]).toEqual(['title: "甲\n', tidy]);
});

const through = (input: string, ...words: string[]) =>
  runIn([], ['fmt', ...words], { readStdin: async () => new TextEncoder().encode(input) });

test('standard input comes out on standard output', async () => {
  expect(await through(messy, '-')).toMatchObject({ exitCode: 0, stdout: tidy, stderr: '' });
  expect(await through(tidy, '-', '--check')).toMatchObject({ exitCode: 0, stdout: '' });
  expect(await through(messy, '-', '--check')).toMatchObject({ exitCode: 1, stdout: '-\n' });
  const faulty = await through('title: "甲', '-');
  expect(faulty).toMatchObject({ exitCode: 1, stdout: '' });
  expect(faulty.stderr).toContain('yaml/syntax');
  expect(await through(messy, '-', 'a.yaml')).toMatchObject({ exitCode: 2, stdout: '' });
});
