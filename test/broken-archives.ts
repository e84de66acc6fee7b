// One zip archive for every code of src/read/problems-archive.ts: sound but for the one thing that the code is about.
import type { MadeEntry } from './make-zip.ts';
import { drawTables } from './tables.ts';
import { workbookOf, zipOf } from './workbook-bytes.ts';

const table = workbookOf(drawTables('| 单位 | 数据项 | 填报值 |\n| 甲局 | 案件数 | 12 |'));
const more = '单位,数据项,填报值\n乙局,案件数,7\n';
const sound: readonly MadeEntry[] = [
  { name: '甲局/', data: '', stored: true },
  { name: '甲局/填报表.xlsx', data: table, stored: true },
];

/** A folder with one workbook in it. */
export const soundArchive: Uint8Array = zipOf(sound);

const beside = (...entries: readonly MadeEntry[]): Uint8Array => zipOf([...sound, ...entries]);
/** As Windows packs it; 洺 being no character of GB 2312. */
const rareName = Buffer.from('9bb3bad3cfe72e637376', 'hex');

export const brokenArchives: Readonly<Record<string, () => Uint8Array>> = {
  'archive/encrypted': () => beside({ name: '乙局.csv', data: more, flags: 0x801 }),
  'archive/unreadable-entry': () => beside({ name: '乙局.csv', data: more, method: 12 }, { name: '丙局.csv', data: more, crc: 1 }),
  'archive/damaged': () => soundArchive.subarray(0, soundArchive.length - 200),
  'archive/same-name': () => beside({ name: '甲局/填报表.xlsx', data: table, stored: true }),
  'archive/nested-too-deep': () =>
    beside({
      name: '乙局.zip',
      data: zipOf([
        { name: '乙局.csv', data: more },
        { name: '附件.zip', data: soundArchive },
      ]),
    }),
  'archive/no-table': () => zipOf([{ name: '盖章扫描件.pdf', data: '%PDF-1.7' }]),
  'archive/name-encoding': () => beside({ name: '洺河乡.csv', rawName: rareName, data: more, flags: 0 }),
  'file/not-a-table': () => beside({ name: '甲局/盖章扫描件.pdf', data: '%PDF-1.7' }, { name: '甲局/现场照片.jpg', data: '' }),
  'file/left-over': () =>
    beside(
      { name: '__MACOSX/甲局/._填报表.xlsx', data: '' },
      { name: '甲局/~$填报表.xlsx', data: '' },
      { name: '甲局/Thumbs.db', data: '' },
    ),
};
