// The real Io: what is no regular file is refused, and what is written appears whole or not at all.
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { realIo, run } from '../src/cli.ts';
import { UsageError } from '../src/commands/io.ts';

const files = fileURLToPath(new URL('../fixtures/cli/files/', import.meta.url));
const real = realIo();
const unix = process.platform !== 'win32';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

/** The sentence of a refusal. */
const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UsageError)) throw new Error(`no refusal but ${String(error)}`);
  expect(error.en).toMatch(/^cannot (read|write) \S+: [a-z]/);
  return error.zh.replaceAll(folder, '');
};

/** Everything in the folder, temporary files included. */
const content = () => readdirSync(folder, { recursive: true }).map(String).sort();

const score = async (out: string, name = '甲局.csv') => {
  let stderr = '';
  const io = {
    ...real,
    stdout: () => undefined,
    stderr: (text: string) => {
      stderr += text;
    },
  };
  const exitCode = await run(['score', join(files, name), '--framework', join(files, '样例.yaml'), '--no-cache', '--out', out], io);
  return { exitCode, stderr: stderr.replaceAll(folder, '') };
};

test('a result is written whole, beside nothing else, and replaces what stood there', async () => {
  const path = join(folder, '得分.txt');
  writeFileSync(path, '旧');
  expect(await score(path)).toEqual({ exitCode: 0, stderr: '已写入 /得分.txt\n' });
  expect(readFileSync(path, 'utf8')).toContain('甲局');
  expect(content()).toEqual(['得分.txt']);
});

test('a result in a folder that does not exist is refused, and no folder is made', async () => {
  const { exitCode, stderr } = await score(join(folder, '没有', '得分.txt'));
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringMatching(/^不能写 \/没有\/得分\.txt：文件夹不存在/) });
  expect(content()).toEqual([]);
});

test('a folder in the place of the result is refused and stays as it was', async () => {
  mkdirSync(join(folder, '得分'));
  writeFileSync(join(folder, '得分', '旧.txt'), '旧');
  expect(await score(join(folder, '得分'))).toEqual({ exitCode: 2, stderr: '不能写 /得分：这是文件夹，不是文件\n' });
  expect(content()).toEqual(['得分', '得分/旧.txt']);
});

/** Works as a user who is not allowed everything; nothing changes for someone who is none anyway. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

test('a folder that may not be written to is refused', async () => {
  chmodSync(folder, 0o555);
  if (!unix) {
    // Folders have no such mode there.
    expect(process.platform).toBe('win32');
    return;
  }
  const sentence = await asNobody(() => refusal(real.writeFiles([{ path: join(folder, '得分.txt'), bytes: '新' }], [])));
  expect(sentence).toBe('不能写 /得分.txt：没有权限');
  expect(content()).toEqual([]);
});

test('of several files none appears when one cannot be written', async () => {
  writeFileSync(join(folder, 'a.txt'), '旧');
  const written = real.writeFiles(
    [
      { path: join(folder, 'a.txt'), bytes: '新' },
      { path: join(folder, '没有', 'b.txt'), bytes: '新' },
    ],
    [],
  );
  expect(await refusal(written)).toMatch(/^不能写 \/没有\/b\.txt：/);
  expect(content()).toEqual(['a.txt']);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('旧');
});

test('folders that are missing are made when asked, also several and below one another', async () => {
  mkdirSync(join(folder, '退回'));
  await real.writeFiles(
    [
      { path: join(folder, '退回', '甲局', '甲局.xlsx'), bytes: '一' },
      { path: join(folder, '退回', '甲局', '附件', '附.csv'), bytes: '二' },
      { path: join(folder, '退回', '乙局', '乙局.xlsx'), bytes: '三' },
    ],
    [],
    { makeFolders: true },
  );
  expect(content().filter((path) => /\.\w+$/.test(path))).toEqual(['退回/乙局/乙局.xlsx', '退回/甲局/甲局.xlsx', '退回/甲局/附件/附.csv']);
  expect(readFileSync(join(folder, '退回', '甲局', '附件', '附.csv'), 'utf8')).toBe('二');
});

test('folders made for files that could not be written are taken away, older ones stay', async () => {
  mkdirSync(join(folder, '旧'));
  writeFileSync(join(folder, '文件'), '');
  const written = real.writeFiles(
    [
      { path: join(folder, '旧', '新', '更新', 'a.txt'), bytes: '新' },
      { path: join(folder, '文件', 'b.txt'), bytes: '新' },
    ],
    [],
    { makeFolders: true },
  );
  expect(await refusal(written)).toBe('不能写 /文件/b.txt：路径中有一段不是文件夹');
  expect(content()).toEqual(['文件', '旧']);
});

test('a pipe is refused and not waited for', async () => {
  if (!unix) {
    expect(process.platform).toBe('win32');
    return;
  }
  const path = join(folder, '管道.csv');
  execFileSync('mkfifo', [path]);
  expect(await refusal(real.readFile(path, 100))).toBe('不能读 /管道.csv：不是普通文件');
});

test('a pipe is refused', async () => {
  if (!unix) {
    expect(process.platform).toBe('win32');
    return;
  }
  expect(await refusal(real.readFile('/dev/zero', 100))).toBe('不能读 /dev/zero：不是普通文件');
});

test('a folder in the place of a file is refused', async () => {
  expect(await refusal(real.readFile(folder, 100))).toMatch(/^不能读 ：(不是普通文件|这是文件夹)/);
});

test('a path through a file is refused', async () => {
  writeFileSync(join(folder, 'a.csv'), '');
  expect(await refusal(real.readFile(join(folder, 'a.csv', 'b.csv'), 100))).toBe('不能读 /a.csv/b.csv：路径中有一段不是文件夹');
});

test('no more is read than the limit', async () => {
  writeFileSync(join(folder, 'a.csv'), '一二三四五六七八九十');
  expect((await real.readFile(join(folder, 'a.csv'), 6)).toString()).toBe('一二');
  expect((await real.readFile(join(folder, 'a.csv'), 300)).length).toBe(30);
});

test('links in a folder are neither files nor folders: a loop is never followed', async () => {
  writeFileSync(join(folder, 'a.csv'), '');
  mkdirSync(join(folder, '下级'));
  symlinkSync(folder, join(folder, '回环'));
  const entries = await real.listFolder(folder);
  expect(entries?.toSorted((left, right) => (left.name < right.name ? -1 : 1))).toEqual([
    { name: 'a.csv', kind: 'file' },
    { name: '下级', kind: 'folder' },
    { name: '回环', kind: 'other' },
  ]);
  expect(await real.listFolder(join(folder, 'a.csv'))).toBeUndefined();
});

test('an output never takes the place of an input, by whatever name', async () => {
  writeFileSync(join(folder, '填报.csv'), '旧');
  symlinkSync(join(folder, '填报.csv'), join(folder, '链接.csv'));
  const inputs = [join(folder, '填报.csv')];
  for (const name of ['填报.csv', '链接.csv']) {
    const written = real.writeFiles([{ path: join(folder, name), bytes: '新' }], inputs);
    expect(await refusal(written)).toBe(`不能写 /${name}：它是输入文件，会被覆盖；请换一个文件名`);
  }
  expect(readFileSync(join(folder, '填报.csv'), 'utf8')).toBe('旧');
});

test('an output through a link goes to the file behind it; a pipe is refused', async () => {
  writeFileSync(join(folder, '旧.txt'), '旧');
  symlinkSync(join(folder, '旧.txt'), join(folder, '链接.txt'));
  await real.writeFiles([{ path: join(folder, '链接.txt'), bytes: '新' }], []);
  expect(readFileSync(join(folder, '旧.txt'), 'utf8')).toBe('新');
  expect(lstatSync(join(folder, '链接.txt')).isSymbolicLink()).toBe(true);
  if (!unix) return;
  execFileSync('mkfifo', [join(folder, '管道')]);
  expect(await refusal(real.writeFiles([{ path: join(folder, '管道'), bytes: '新' }], []))).toBe('不能写 /管道：不是普通文件');
});
