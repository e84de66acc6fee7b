import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Limits, limits } from '../src/limits.ts';
import type { SourceFile } from '../src/model.ts';
import { isArchive, unpackArchive } from '../src/read/archive.ts';
import { kindOfFile } from '../src/read/file-kinds.ts';
import { runIn } from './cli-world.ts';
import { type MadeEntry, makeZip } from './make-zip.ts';
import { readFiles, workbookFile } from './read-drawing.ts';

const table = (unit: string, cases: number) => workbookFile(`| 单位 | 数据项 | 填报值 |\n| ${unit} | 案件数 | ${cases} |`).bytes;
const zip = (entries: readonly MadeEntry[], path = '报送.zip'): SourceFile => ({ path, bytes: makeZip(entries) });
const named = (more: Partial<MadeEntry>) => unpackArchive(zip([{ name: '甲.csv', data: 'a', ...more }]));

/** Info-ZIP's Unicode path field for a name in the header. */
function unicodePath(rawName: Uint8Array, name: string, crc = crc32(rawName)): Uint8Array {
  const text = Buffer.from(name);
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + text.length, 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(crc, 5);
  return Buffer.concat([field, text]);
}

describe('the names in an archive', () => {
  const gbk = Buffer.from('bcd7bed62fcceeb1a82e637376', 'hex');
  const rows: readonly (readonly [title: string, more: Partial<MadeEntry>, path: string, guessed: string | undefined])[] = [
    ['in UTF-8, as the archive says', { name: '甲局/填报.csv', flags: 0x800 }, '甲局/填报.csv', undefined],
    ['in UTF-8, although the archive does not say so', { name: '甲局/填报.csv', flags: 0 }, '甲局/填报.csv', undefined],
    ['in GBK, as Windows and WPS pack', { rawName: gbk, flags: 0 }, '甲局/填报.csv', undefined],
    [
      'in the Unicode field beside a name in GBK',
      { rawName: gbk, extra: unicodePath(gbk, '乙局/表.csv'), flags: 0 },
      '乙局/表.csv',
      undefined,
    ],
    [
      'in a Unicode field that belongs to another name',
      { rawName: gbk, extra: unicodePath(gbk, '乙局/表.csv', 7), flags: 0 },
      '甲局/填报.csv',
      undefined,
    ],
    ['in a Unicode field that is cut off', { rawName: gbk, extra: Buffer.from('75700900', 'hex'), flags: 0 }, '甲局/填报.csv', undefined],
    [
      'with backslashes, as .NET once packed',
      { rawName: Buffer.from('bcd7bed65cb1ed2e637376', 'hex'), flags: 0 },
      '甲局/表.csv',
      undefined,
    ],
    ['in CP437', { rawName: Buffer.from('8ae1e20a82852e637376', 'hex'), flags: 0 }, 'èßΓ\néà.csv', 'CP437'],
    ['that lead out of the archive', { name: '../../甲局/./填报.csv' }, '甲局/填报.csv', undefined],
  ];
  test.each(rows)('%s', (_title, more, path, guessed) => {
    const { files, diagnostics } = named(more);
    expect(files.map((file) => file.path)).toEqual([`报送.zip/${path}`]);
    expect(diagnostics.map(({ code, message }) => `${code} ${/按 (\w+)/.exec(message.zh)?.[1]}`)).toEqual(
      guessed ? [`archive/name-encoding ${guessed}`] : [],
    );
  });
});

test('an archive is a folder: its files in the order of their names, archives in it included', async () => {
  const inner = makeZip([{ name: '乙局/填报.xlsx', data: table('乙局', 7), stored: true }]);
  const all = zip([
    { name: '丙局.zip', data: inner },
    { name: '甲局/填报.xlsx', data: table('甲局', 12), stored: true },
    { name: '甲局/说明.docx', data: 'PK' },
  ]);
  const { submission, values, problems } = await readFiles([all]);
  expect(values).toEqual(['乙局 cases=7 @C2', '甲局 cases=12 @C2']);
  expect(problems).toEqual(['file/not-a-table 报送.zip']);
  expect(submission?.inputs.map(({ path }) => path)).toEqual(['报送.zip', '报送.zip/丙局.zip/乙局/填报.xlsx', '报送.zip/甲局/填报.xlsx']);
});

test('a workbook is one whatever it is called, and an archive that is called a workbook is none', async () => {
  const workbook = { path: '甲局.zip', bytes: table('甲局', 12) };
  expect(isArchive(workbook)).toBe(false);
  expect((await readFiles([workbook])).values).toEqual(['甲局 cases=12 @C2']);
  expect(isArchive(zip([{ name: '表.csv', data: '' }], '甲局.xlsx'))).toBe(false);
});

test('RAR and 7z are refused with what to do, inside an archive too', async () => {
  for (const head of ['Rar!\x1a\x07\x01\x00', '7z\xbc\xaf\x27\x1c']) {
    const packed = Buffer.from(head, 'latin1');
    const alone = await readFiles([{ path: '报送.rar', bytes: packed }]);
    expect(alone.problems).toEqual(['file/not-a-workbook 报送.rar']);
    const inside = await readFiles([
      zip([
        { name: '甲局.rar', data: packed },
        { name: '乙局.xlsx', data: table('乙局', 7) },
      ]),
    ]);
    expect(inside.problems).toEqual(['file/not-a-workbook 报送.zip/甲局.rar']);
    expect(inside.values).toEqual(['乙局 cases=7 @C2']);
  }
});

describe('the limits of archives', () => {
  const entries = [1, 2, 3].map((number) => ({ name: `${number}.csv`, data: 'x'.repeat(100) }));
  const inner = makeZip(entries);
  const codes = (file: SourceFile, changed: Partial<Limits>) =>
    unpackArchive(file, { ...limits, ...changed }).diagnostics.map(({ code, location }) => `${code} ${location.file}`);
  test('hold for the archive, its files, and all that is unpacked, archives in archives counted together', () => {
    const file = zip(entries);
    const both = zip([{ name: '0.zip', data: inner, stored: true }, ...entries]);
    expect(codes(file, { archiveBytes: file.bytes.length })).toEqual([]);
    expect(codes(file, { archiveBytes: file.bytes.length - 1 })).toEqual(['file/too-large 报送.zip']);
    expect(codes(file, { archiveEntries: 3 })).toEqual([]);
    expect(codes(file, { archiveEntries: 2 })).toEqual(['file/too-large 报送.zip']);
    expect(codes(both, { archiveEntries: 7 })).toEqual([]);
    expect(codes(both, { archiveEntries: 6 })).toEqual(['file/too-large 报送.zip/0.zip']);
    expect(codes(file, { archiveInflated: 300 })).toEqual([]);
    expect(codes(file, { archiveInflated: 299 })).toEqual(['file/too-large 报送.zip']);
  });
  test('a bomb is refused before it is unpacked', () => {
    const bomb = zip([{ name: '炸.csv', data: Buffer.alloc(8 * 2 ** 20) }]);
    expect(codes(bomb, {})).toEqual(['file/too-large 报送.zip/炸.csv']);
  });
});

test('what a file is taken for, by its name', () => {
  const kinds = [
    '甲/表.XLSX',
    '表.et',
    '表.csv',
    '报送.ZIP',
    '证.rar',
    '函.pdf',
    '无扩展名',
    '~$表.xlsx',
    '.表.csv',
    '__MACOSX/表.csv',
    'a/Thumbs.db',
  ];
  expect(kinds.map(kindOfFile).join(' ')).toBe('table table table archive archive other other system system system system');
});

test('on the command line folders and archives are read alike, and what is left is listed', async () => {
  const root = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    const files: readonly (readonly [string, string | Uint8Array])[] = [
      ['报送/甲局/填报.xlsx', table('甲局', 12)],
      ['报送/甲局/盖章扫描件.jpg', '\xff\xd8\xff'],
      ['报送/甲局/~$填报.xlsx', ''],
      [
        '报送/乙局.zip',
        makeZip([
          { name: '填报.xlsx', data: table('乙局', 7) },
          { name: '函.pdf', data: '' },
        ]),
      ],
    ];
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), bytes);
    }
    const framework = { from: new URL('../fixtures/validate/framework.yaml', import.meta.url).pathname, to: 'framework.yaml' };
    const { stdout } = await runIn([root, framework], ['validate', '报送', '--framework', './framework.yaml', '--format', 'json']);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; location: string; message: string }[] };
    const listed = diagnostics.filter(({ code }) => code.startsWith('file/')).map(({ code, location }) => `${code} ${location}`);
    expect(listed).toEqual(['file/left-over 报送', 'file/not-a-table 报送', 'file/not-a-table 报送/乙局.zip']);
    expect(stdout).toContain('甲局/盖章扫描件.jpg');
    const scores = await runIn([root, framework], ['score', '报送', '--framework', './framework.yaml', '--format', 'json']);
    const { units } = JSON.parse(scores.stdout) as { units: { name: string }[] };
    expect(units.map(({ name }) => name).toSorted()).toEqual(['乙局', '甲局']);
    const nothing = await runIn([root, framework], ['score', '报送/甲局/没有', '--framework', './framework.yaml']);
    expect(nothing.exitCode).toBe(2);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
