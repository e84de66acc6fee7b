// One workbook for every code of src/read/problems-xlsx.ts, and for those that no drawing can show: sound but for the one thing that
// the code is about.

import { drawForm, withProperties } from './form-workbook.ts';
import type { MadeEntry } from './make-zip.ts';
import { drawTables } from './tables.ts';
import { sheetXml, workbookOf, workbookParts, zipOf } from './workbook-bytes.ts';

const table = '| 单位 | 数据项 | 填报值 |\n| 甲局 | 案件数 | 12 |\n| 甲局 | 办结数 | 9 |';
const sheets = drawTables(table);
const parts = workbookParts(sheets);
const sheetPart = 'xl/worksheets/sheet1.xml';

/** A workbook in which nothing is wrong. */
export const soundWorkbook: Uint8Array = workbookOf(sheets);

const withPart = (name: string, data: MadeEntry['data']): Uint8Array =>
  zipOf(parts.map((part) => (part.name === name ? { name, data } : part)));
const editedSheet = (from: string, to: string): Uint8Array => {
  const xml = sheetXml(sheets[0] as (typeof sheets)[number]);
  if (!xml.includes(from)) throw new Error(`the sheet has no ${from}`);
  return withPart(sheetPart, xml.replace(from, to));
};
const cellC3 = '<c r="C3" s="0"><v>9</v></c>';
/** Another cell in the place of C3, the value of 办结数. */
const instead = (cell: string): Uint8Array => editedSheet(cellC3, cell);
const beside = (cell: string): Uint8Array => editedSheet(cellC3, `${cellC3}${cell}`);

/** An OLE file whose first directory entry is a stream of this name: what Office writes for a document with a password. */
function oleFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  bytes.write('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(0, 48);
  bytes.write(stream, 512, 'utf16le');
  bytes.writeUInt16LE(stream.length * 2 + 2, 512 + 64);
  bytes.writeUInt8(2, 512 + 66);
  return Uint8Array.from(bytes);
}

const manySheets = Array.from({ length: 257 }, (_, index) => ({ name: `表${index + 1}`, xml: '' }));

export const brokenWorkbooks: Readonly<Record<string, () => Uint8Array>> = {
  'file/empty': () => new Uint8Array(),
  'file/old-format': () => new TextEncoder().encode('<html><body><table><tr><td>单位</td></tr></table></body></html>'),
  'file/password': () => oleFile('EncryptedPackage'),
  'file/not-a-workbook': () => zipOf([{ name: '填报表.csv', data: '单位,数据项,填报值\n' }]),
  'file/workbook-damaged': () => soundWorkbook.subarray(0, soundWorkbook.length - 200),
  'file/duplicate-part': () => zipOf([...parts, { name: sheetPart, data: sheetXml(drawTables(table.replace('12', '21'))[0]!) }]),
  'file/too-large': () => workbookOf(manySheets.flatMap(({ name }) => drawTables(`# ${name}\n${table}`))),
  'file/doctype': () => editedSheet('<worksheet', '<!DOCTYPE worksheet [<!ENTITY a "12">]><worksheet'),
  'file/part-encoding': () => editedSheet('encoding="UTF-8"', 'encoding="GBK"'),
  'file/missing-part': () => zipOf(parts.filter((part) => part.name !== sheetPart)),
  'file/no-sheets': () => zipOf(workbookParts(sheets, 'chartsheet')),
  'file/sheet-skipped': () => {
    const both = workbookParts(drawTables(`# 填报表\n${table}\n# 趋势图\n| 图 |`));
    return zipOf(
      both.map((part) =>
        part.name === 'xl/_rels/workbook.xml.rels'
          ? { ...part, data: String(part.data).replace(/worksheet(" Target="worksheets\/sheet2)/, 'chartsheet$1') }
          : part,
      ),
    );
  },
  // Beside the table: a value that is not calculated has a problem of its own.
  'file/uncalculated': () => beside('<c r="D3"><f>C2-3</f></c>'),
  'file/odd-value': () => instead('<c r="C3"><v>9件</v></c>'),
  'file/no-calendar-day': () => beside('<c r="D3" s="2"><v>-9</v></c>'),
  'file/lost-text': () => instead('<c r="C3" t="s"><v>7</v></c>'),
  'file/cell-twice': () => instead('<c r="C3"><v>9</v></c><c r="C3"><v>8</v></c>'),
  'form/contradicting-stamp': () => {
    const stamp = { framework: 'validate-cases', version: '0.9.0', form: '0'.repeat(64), unit: '甲局' };
    const properties = {
      'lawgov.framework': 'validate-cases',
      'lawgov.version': '0.9.0',
      'lawgov.form': stamp.form,
      'lawgov.unit': '乙局',
    };
    return withProperties(drawForm({ rows: [['1', '办理案件', '案件数', '件', '12', '', '', 'cases']], stamp }), properties);
  },
  'file/text-too-long': () => beside(`<c r="D3" t="inlineStr"><is><t>${'九'.repeat(32_768)}</t></is></c>`),
};
