// Where the tables of a sheet are: by their header words, wherever the header row stands.
import type { Cell, Row } from '../read/table.ts';
import type { Grid } from './grid.ts';
import { type Header, joinHeaders, lowerHeader, readHeader } from './header-row.ts';
import { roleOf } from './headers.ts';
import type { Naming } from './naming.ts';
import { unitAbove } from './title-lines.ts';

export interface Table extends Header {
  /** Rows of the body: everything down to the next header or the end of the sheet. */
  readonly body: readonly number[];
  /** Rows that repeat the header, as printed pages do. */
  readonly headersAgain: readonly number[];
}

/** A header stands near the top of its sheet. */
const guessedRows = 40;

/** All tables of a sheet, from top to bottom. A header repeated on every printed page begins no new table. */
export function findTables(grid: Grid, naming: Naming): Table[] {
  const tables = tablesIn(grid, naming, () => false);
  return tables.length > 0 ? tables : tablesIn(grid, naming, (row) => row <= guessedRows);
}

function tablesIn(grid: Grid, naming: Naming, mostlyGuessed: (row: number) => boolean): Table[] {
  const tables: (Header & { body: number[]; headersAgain: number[] })[] = [];
  let skipTo = 0;
  for (const row of grid.rows) {
    const current = tables.at(-1);
    const after = current && !(current.body.length === 0 && row.number === current.headerRow + 1) ? current.headerRow : 0;
    const seen = readHeader(
      grid,
      row.number,
      headerCells(grid, row, naming),
      naming,
      after,
      tables.length === 0 && mostlyGuessed(row.number),
    );
    const header = seen && current && isBodyRow(seen, current) ? undefined : seen;
    const below = current && current.body.length === 0 ? secondRow(current, row, header, skipTo, naming) : undefined;
    if (below && current) {
      tables.splice(-1, 1, { ...joinHeaders(current, below), body: [], headersAgain: [] });
      continue;
    }
    const named = header && current ? unitAbove(grid, row.number, current.headerRow) : undefined;
    if (header && current && sameColumns(current, header) && !named) current.headersAgain.push(row.number);
    else if (header) {
      if (current && named) current.body = current.body.filter((number) => number < named.row);
      tables.push({ ...header, body: [], headersAgain: [] });
      skipTo = bottomOfHeader(grid, row.number);
    } else if (row.number > skipTo) current?.body.push(row.number);
  }
  return tables;
}

/** In the column 单位类别 of a long table, words that also name units (县(市、区)、部门) are a class and begin no new table. */
const isBodyRow = (seen: Header, current: Header): boolean =>
  current.shape === 'long' && seen.shape === 'wide' && seen.columns.get('unit') === (current.columns.get('unitClass') ?? 0);

/** The second row of a header: under a merged cell, or (CSV has none) names of measures directly under those of a wide header. */
function secondRow(current: Header, row: Row, header: Header | undefined, skipTo: number, naming: Naming): Header | undefined {
  if (row.number <= skipTo) return header;
  if (header?.shape === 'long' && current.shape === 'long' && row.number === current.headerRow + 1 && !sameColumns(current, header))
    return header;
  if (current.shape !== 'wide' || row.number !== current.headerRow + 1) return undefined;
  return lowerHeader(row.number, row.cells, naming);
}

/** A row's cells; where it names two measures or more, also what is merged down to it from the row above (单位 beside 案件数, 办结数). */
function headerCells(grid: Grid, row: Row, naming: Naming): readonly Cell[] {
  const measures = new Set(row.cells.flatMap((cell) => naming.measure(cell.text)?.id ?? []));
  const columns = naming.registers.map((known) => new Set(row.cells.flatMap((cell) => known.column(cell.text)?.id ?? [])).size);
  if (measures.size < 2 && Math.max(0, ...columns) < 2) return row.cells;
  const above = grid.rowAt(row.number - 1)?.cells ?? [];
  const isCsv = grid.sheet.name === '';
  const merged = above.filter(
    (cell) =>
      !grid.ownCell(row.number, cell.column) &&
      (grid.cellAt(row.number, cell.column) === cell || (isCsv && roleOf(cell.text) !== undefined)),
  );
  return [...row.cells, ...merged].sort((left, right) => left.column - right.column);
}

/** Last row that a header cell is merged down to. */
function bottomOfHeader(grid: Grid, row: number): number {
  return grid.sheet.merges
    .filter((range) => range.top === row)
    .reduce((bottom, range) => Math.max(bottom, Math.min(range.bottom, row + 3)), row);
}

const signature = (header: Header): string =>
  (header.register?.id ?? '') +
  [...header.columns]
    .map(([role, column]) => `${role}${column}`)
    .sort()
    .join() +
  [...header.measures, ...(header.shape === 'marks' ? header.indicators : [])].map(([column, { id }]) => `${column}${id}`).join();
const sameColumns = (left: Header, right: Header): boolean => signature(left) === signature(right);
