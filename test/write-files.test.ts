// What becomes of outputs when the disk fails in the middle: everything is as it was before, and one sentence says why.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disk, writeFiles } from '../src/write-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'));
  writeFileSync(join(folder, '甲.csv'), '旧甲');
  writeFileSync(join(folder, '乙.csv'), '旧乙');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const content = () => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const before = { '甲.csv': '旧甲', '乙.csv': '旧乙' };
const outputs = ['甲.csv', '新.csv', '乙.csv'].map((name) => ({ name, bytes: `新的${name}` }));
const failing = (code: string) => Object.assign(new Error(code), { code });

/** A disk that fails at the file called `name`: while it is written, or when it takes the place of the old one. */
function diskFailing(code: string, name: string, when: 'writing' | 'replacing'): Disk {
  const hit = (path: string) => basename(path).includes(name);
  return {
    open: async (path, flags, mode) => {
      const handle = await open(path, flags, mode);
      if (when !== 'writing' || !hit(path)) return handle;
      return {
        writeFile: async () => {
          await handle.writeFile('新');
          throw failing(code);
        },
        sync: () => handle.sync(),
        close: () => handle.close(),
      };
    },
    rename: async (from, to) => {
      if (when === 'replacing' && hit(to)) throw failing(code);
      await rename(from, to);
    },
  };
}

const write = (disk?: Disk) =>
  writeFiles(
    outputs.map(({ name, bytes }) => ({ path: join(folder, name), bytes })),
    [],
    disk ? { disk } : {},
  );

describe('outputs', () => {
  test('of one run replace what stood there and leave nothing else behind', async () => {
    await write();
    expect(content()).toEqual({ '甲.csv': '新的甲.csv', '新.csv': '新的新.csv', '乙.csv': '新的乙.csv' });
  });

  test.each([
    ['ENOSPC', 'writing', '磁盘已满'],
    ['EDQUOT', 'writing', '磁盘配额已用完'],
    ['EFBIG', 'writing', '文件太大，磁盘放不下'],
    ['EIO', 'writing', '磁盘读写出错'],
    ['EROFS', 'writing', '磁盘只读'],
    ['EBUSY', 'replacing', '文件正被其他程序打开，请先关闭'],
    ['EPERM', 'replacing', '没有权限，或文件正被其他程序打开'],
    ['EACCES', 'replacing', '没有权限'],
  ] as const)('stay as they were after %s while %s, wherever it comes', async (code, when, reason) => {
    for (const { name } of outputs) {
      const error = await write(diskFailing(code, name, when)).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ zh: `不能写 ${join(folder, name)}：${reason}` });
      expect(content()).toEqual(before);
    }
  });
});
