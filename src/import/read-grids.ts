// Files → grids. A Word document is one grid: its paragraphs are rows between its tables, which often go on over several tables.
import type { Diagnostic, Location } from '../diagnostic.ts';
import type { SourceFile } from '../model.ts';
import type { CellRange, Row } from '../read/table.ts';
import { type Grid, gridOf } from '../submission/grid.ts';
import { readSheets } from '../submission/read-files.ts';

export interface ReadGrids {
  readonly grids: readonly Grid[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function readGrids(file: SourceFile): Promise<ReadGrids> {
  if (/\.docx$/i.test(file.path)) return readDocument(file);
  const { sheets, diagnostics } = await readSheets(file);
  return { grids: sheets.filter(({ rows }) => rows.length > 0).map((sheet) => gridOf(sheet, file.path)), diagnostics };
}

async function readDocument(file: SourceFile): Promise<ReadGrids> {
  const { readDocx, sheetOfTable } = await import('../read/docx.ts');
  const { value, diagnostics } = readDocx(file);
  if (!value) return { grids: [], diagnostics };
  const rows: Row[] = [];
  const merges: CellRange[] = [];
  const places = new Map<number, (column: number) => Location>();
  let next = 1;
  for (const block of value) {
    if (block.kind === 'paragraph') {
      const text = `${block.numbering ?? ''}${block.text}`;
      if (text.trim() === '') continue;
      rows.push({ number: next, hidden: false, cells: [{ column: 1, kind: 'text', text }] });
      places.set(next, () => ({ kind: 'text', file: file.path, line: block.number, column: 1 }));
      next += 1;
      continue;
    }
    const sheet = sheetOfTable(block, `表${block.number}`);
    const above = next - 1;
    for (const row of sheet.rows) rows.push({ ...row, number: row.number + above });
    for (const { top, bottom, ...range } of sheet.merges) merges.push({ ...range, top: top + above, bottom: bottom + above });
    for (let row = 1; row <= block.rows; row += 1)
      places.set(row + above, (column) => ({ kind: 'cell', file: file.path, sheet: sheet.name, row, column }));
    next += block.rows;
  }
  const grid = gridOf({ name: '文档', visibility: 'visible', rows, merges, hiddenColumns: [] }, file.path);
  const locate: Grid['locate'] = (row, column) => places.get(row)?.(column) ?? grid.locate(row, column);
  return { grids: rows.length > 0 ? [{ ...grid, locate }] : [], diagnostics };
}
