// Every broken submission that the validate cases know goes back as a copy that reads as the original and says what is wrong with it.
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { columnLetters } from '../src/diagnostic.ts';
import { limits } from '../src/limits.ts';
import { colourOf } from '../src/report/returns/colours.ts';
import { copyOf } from '../src/report/returns/copies.ts';
import { csvSheetName } from '../src/report/returns/csv-workbook.ts';
import { pointsOf } from '../src/report/returns/points.ts';
import { parseElements } from '../src/report/returns/xml.ts';
import { readSheets } from '../src/submission/read-files.ts';
import { expectKept, partsOf, partText, unmarkedSheet } from './returned-copy.ts';
import { cases, check, filesOf } from './validate-cases.ts';

const fills = { error: 'FFFFC7CD', warning: 'FFFFEB9D', question: 'FFBDD7EF' };
const inputs = cases.flatMap(([code, folder]) =>
  filesOf(folder, 'bad', code).map((file) => ({ name: `${code} ${file.path}`, folder, file })),
);

describe.each(inputs)('$name', ({ folder, file }) => {
  test('goes back with marks and nothing else changed', async () => {
    const { diagnostics } = await check(folder, file);
    const points = pointsOf(
      file.path,
      diagnostics,
      () => undefined,
      ({ row, column }) => `${columnLetters(column)}${row}`,
      'zh',
    );
    const returned = { language: 'zh', file, name: file.path, points, due: '' } as const;
    const copy = await copyOf(returned);
    const { sheets } = await readSheets(file);
    if (sheets.length === 0) {
      expect(copy).toBeUndefined();
      return;
    }
    expect(copy?.why).toBeUndefined();
    const bytes = copy?.bytes ?? new Uint8Array();
    const isCsv = file.path.endsWith('.csv');
    if (isCsv) {
      // The cells of the copy are those of the file, and nothing is lost when it is read again.
      const again = (await readSheets({ path: 'copy.xlsx', bytes })).sheets[0];
      expect(again?.rows.map(({ number, cells }) => [number, cells])).toEqual(
        sheets[0]?.rows.filter(({ cells }) => cells.length > 0).map(({ number, cells }) => [number, cells]),
      );
    } else {
      await expectKept(file.bytes, bytes);
      const [before, after] = [partsOf(file.bytes), partsOf(bytes)];
      for (const name of before.keys()) {
        if (/worksheets\/[^/]+\.xml$/.test(name)) expect(unmarkedSheet(partText(after, name))).toBe(unmarkedSheet(partText(before, name)));
      }
    }
    const parts = partsOf(bytes);
    const zip = { path: file.path, entries: new Map(), limits, inflated: new Set<never>() };
    for (const [name, part] of parts) expect(parseElements({ zip, name }, part).to).toBeGreaterThan(0);
    // The same again: from the original, and from the copy, which must not pile up marks.
    expect((await copyOf(returned))?.bytes).toEqual(bytes);
    if (!isCsv) expect((await copyOf({ ...returned, file: { path: file.path, bytes } }))?.bytes).toEqual(bytes);
    await expectMarked(
      bytes,
      diagnostics.filter(({ location }) => location.kind !== 'file'),
      isCsv,
    );
  });
});

/** Another reader of workbooks sees the colours and the comments. */
async function expectMarked(
  bytes: Uint8Array,
  diagnostics: Awaited<ReturnType<typeof check>>['diagnostics'],
  isCsv: boolean,
): Promise<void> {
  // It drowns in some sound workbooks; those that it reads are enough.
  if (bytes.length > 200_000) return;
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  for (const diagnostic of diagnostics) {
    const { location } = diagnostic;
    const colour = colourOf(diagnostic);
    if (!colour || location.kind === 'file') continue;
    const sheet = workbook.getWorksheet(isCsv ? csvSheetName : location.kind === 'cell' ? location.sheet : '');
    const cell = sheet?.getCell(location.kind === 'cell' ? location.row : location.line, location.column).master;
    const { fill } = cell?.style ?? {};
    const seen = fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
    expect(colour === 'error' ? [fills.error] : Object.values(fills)).toContain(seen);
    const note = cell?.note;
    const text = typeof note === 'string' ? note : (note?.texts ?? []).map((run) => run.text).join('');
    expect(text).toContain('【退回意见】');
  }
}
