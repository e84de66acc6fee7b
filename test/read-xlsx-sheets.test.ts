import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../src/read/xlsx.ts';
import { makeWorkbook, row, worksheet } from './make-zip.ts';
import { read, readCells, textsOf } from './read-made-workbook.ts';

describe('places', () => {
  it('counts rows and cells that do not say where they are', async () => {
    const { sheets, codes } = await read(
      makeWorkbook({
        sheet: worksheet(
          '<row><c><v>1</v></c><c s="0"><v>2</v></c></row><row/><row r="7"><c r="C7"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
        ),
      }),
    );
    expect(codes).toEqual([]);
    expect(sheets[0]?.rows.map(({ number, cells }) => [number, cells.map(({ column, text }) => [column, text])])).toEqual([
      [1, [[1, '1'], [2, '2']]],
      [7, [[3, '3'], [4, '4']]],
      [8, [[1, '5']]],
    ]); // biome-ignore format: a table
  });

  it('puts cells and rows in order, whatever their order in the file', async () => {
    const sheet = worksheet(
      '<row r="5"><c r="C5"><v>3</v></c><c r="A5"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="5"><c r="B5"><v>4</v></c></row>',
    );
    const { sheets, codes } = await read(makeWorkbook({ sheet }));
    expect(codes).toEqual([]);
    expect(sheets[0]?.rows.map(({ number, cells }) => [number, textsOf(cells)])).toEqual([
      [2, ['2']],
      [5, ['1', '4', '3']],
    ]);
  });

  it.each([
    ['in one row', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['in two rows of one number', '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'],
  ])('takes the later of two cells at one place and says so, %s', async (_, rows) => {
    const { sheets, codes } = await read(makeWorkbook({ sheet: worksheet(rows) }));
    expect(sheets[0]?.rows).toEqual([{ number: 1, hidden: false, cells: [{ column: 1, kind: 'number', text: '2' }] }]);
    expect(codes).toEqual(['file/cell-twice']);
  });

  it('reads the corners of the grid without the space between them', async () => {
    const cells = await readCells({
      sheet: worksheet(`<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`),
    });
    expect(cells.map(({ column }) => column)).toEqual([1, 16_384]);
  });

  it.each([
    '<row r="1"><c r="XFE1"><v>1</v></c></row>',
    '<row r="1048577"><c><v>1</v></c></row>',
    '<row r="0"><c><v>1</v></c></row>',
    '<row r="x"><c><v>1</v></c></row>',
    '<row r="2"><c r="A1"><v>1</v></c></row>',
    '<row r="1"><c r="1A"><v>1</v></c></row>',
  ])('refuses a place that cannot be: %s', async (rows) => {
    const { sheets, codes } = await read(makeWorkbook({ sheet: worksheet(rows) }));
    expect([sheets, codes]).toEqual([[], ['file/workbook-damaged']]);
  });

  it('knows hidden rows, hidden columns, merges and what is not there', async () => {
    const before =
      '<dimension ref="A1:B2"/><cols><col min="1" max="2"/><col min="3" max="5" hidden="1"/><col min="16384" max="99999" hidden="true"/></cols>';
    const after =
      '<mergeCells count="9"><mergeCell ref="A1:C1"/><mergeCell ref="B4:A2"/><mergeCell ref="D1:D1048576"/><mergeCell ref="?"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>';
    const rows = `<row r="1" spans="1:3" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden='true'><c r="Z2"><v>2</v></c></row><row r="3" ht="20" hidden="0"><c r="A3"><v>3</v></c></row>`;
    const { sheets } = await read(makeWorkbook({ sheet: worksheet(rows, { before, after }) }));
    expect(sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([true, true, false]);
    expect(sheets[0]?.hiddenColumns).toEqual([
      { from: 3, to: 5 },
      { from: 16_384, to: 16_384 },
    ]);
    expect(sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 2, left: 1, bottom: 4, right: 2 },
      { top: 1, left: 4, bottom: 1_048_576, right: 4 },
    ]);
  });
});

describe('streaming', () => {
  it('hands out rows in batches and knows the rest afterwards', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) =>
      row(index + 1, `<c r="A${index + 1}"><v>${index}</v></c><c r="B${index + 1}"><f>1</f></c>`),
    );
    const file = makeWorkbook({ sheet: worksheet(rows.join(''), { after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }) });
    const { value: workbook } = await openWorkbook(file);
    const sheet = workbook!.sheets[0]!;
    for (let pass = 0; pass < 2; pass += 1) {
      const batches: number[] = [];
      for await (const batch of sheet.rows()) batches.push(batch.length);
      expect(batches.length).toBeGreaterThan(3);
      expect(batches.reduce((sum, length) => sum + length, 0)).toBe(5000);
      expect(sheet.merges).toHaveLength(1);
      expect(sheet.diagnostics.map(({ code }) => code)).toEqual(['file/uncalculated']);
    }
  });

  it('reads a sheet that is inflated piece by piece as one that is inflated at once', async () => {
    const filler = '白城市'.repeat(40);
    const rows = Array.from({ length: 45_000 }, (_, index) => row(index + 1, `<c r="A${index + 1}" t="str"><v>${filler}${index}</v></c>`));
    const large = worksheet(rows.join(''));
    expect(Buffer.byteLength(large)).toBeGreaterThan(16 * 1024 * 1024);
    const { value: workbook } = await openWorkbook(makeWorkbook({ sheet: large }));
    let next = 0;
    let right = 0;
    for await (const batch of workbook!.sheets[0]!.rows()) {
      for (const { cells } of batch) {
        if (cells[0]?.text === `${filler}${next}`) right += 1;
        next += 1;
      }
    }
    expect([next, right, workbook!.sheets[0]!.diagnostics]).toEqual([45_000, 45_000, []]);
  });
});
