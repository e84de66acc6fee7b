// exceljs as a second opinion, where it is right: it writes a workbook, reads it again, and both readers must agree.
import ExcelJs from 'exceljs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cell } from '../src/read/table.ts';
import { readWorkbook } from '../src/read/xlsx.ts';

const isoOf = (date: Date) => date.toISOString().slice(0, 19).replace('T00:00:00', '');

/** What exceljs says of a cell, in our words. Formula results come from `result`: `value` loses 0, FALSE and ''. */
function describeCell(cell: ExcelJs.Cell): string {
  const value = cell.type === ExcelJs.ValueType.Formula ? cell.result : cell.value;
  if (cell.type === ExcelJs.ValueType.Formula && value === undefined) return 'uncalculated ';
  if (value instanceof Date) return `date ${isoOf(value)}`;
  if (typeof value === 'number') return `number ${value}`;
  if (typeof value === 'boolean') return `boolean ${value ? 'TRUE' : 'FALSE'}`;
  if (value && typeof value === 'object' && 'error' in value) return `error ${String(value.error)}`;
  return `text ${cell.text}`;
}

const describeOurs = ({ kind, text }: Cell) => (kind === 'number' ? `number ${Number(text)}` : `${kind} ${text}`);

async function compare(workbook: ExcelJs.Workbook): Promise<void> {
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const theirs = new ExcelJs.Workbook();
  await theirs.xlsx.load(bytes.buffer);
  const expected = theirs.worksheets.map((sheet) => {
    const cells: string[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => cells.push(`${cell.address} ${describeCell(cell)}`)));
    return { name: sheet.name, visibility: sheet.state.replace('veryHidden', 'very-hidden'), cells };
  });
  const { value } = await readWorkbook({ path: 'f.xlsx', bytes });
  const ours = (value ?? []).map(({ name, visibility, rows }) => ({
    name,
    visibility,
    cells: rows.flatMap(({ number, cells }) =>
      cells.map((cell) => `${String.fromCharCode(64 + cell.column)}${number} ${describeOurs(cell)}`),
    ),
  }));
  expect(ours).toEqual(expected);
}

it('agrees with exceljs on every kind of cell', async () => {
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet('填报表');
  sheet.addRow(['单位', '填报值', ' 前后 ', '甲\n乙', '<&>"\'', '=1+1', '𠮷']);
  sheet.addRow([1, -2.5, 1e-7, 123456789012, 0, true, false]);
  sheet.addRow([new Date(Date.UTC(2023, 4, 12)), new Date(Date.UTC(2023, 4, 12, 17, 30))]);
  sheet.addRow([
    { formula: 'A2*2', result: 2 },
    { formula: 'A2-1', result: 0 },
    { formula: 'A1&""', result: '单位' },
    { formula: 'NA()', result: { error: '#N/A' } },
  ]);
  sheet.addRow([{ error: '#DIV/0!' }, { richText: [{ text: '粗', font: { bold: true } }, { text: '体' }] }]);
  sheet.getCell('F9').value = 5;
  const hidden = workbook.addWorksheet('参数', { state: 'veryHidden' });
  hidden.addRow([0.861]).getCell(1).numFmt = '0.0%';
  hidden.getCell('B7').value = new Date(Date.UTC(2024, 1, 29));
  hidden.getCell('B7').numFmt = 'yyyy"年"m"月"d"日"';
  workbook.addWorksheet('空');
  await compare(workbook);
});

const word = fc.string({ unit: fc.constantFrom('甲', '𠮷', 'a', ' ', '&', '<', '"', '\n', '1', '.', ']'), minLength: 1, maxLength: 12 });
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })).map((value) => value + 0);
const date = fc.integer({ min: 61, max: 60_000 }).map((serial) => new Date((serial - 25_569) * 86_400_000));
const table = fc.array(fc.array(fc.oneof(word, number, fc.boolean(), date, fc.constant(null)), { maxLength: 8 }), {
  minLength: 1,
  maxLength: 12,
});

it('agrees with exceljs on any table', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const workbook = new ExcelJs.Workbook();
      workbook.addWorksheet('表').addRows(rows);
      await compare(workbook);
    }),
    { numRuns: 60 },
  );
});
