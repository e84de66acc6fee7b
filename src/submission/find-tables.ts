// Where the tables of a sheet are: by their header words, wherever the header row stands.
import type { Measure } from '../model.ts';
import type { Cell } from '../read/table.ts';
import type { Grid } from './grid.ts';
import { type ColumnRole, roleOf } from './headers.ts';
import type { Naming } from './naming.ts';

export interface Table {
  readonly shape: 'long' | 'wide';
  readonly headerRow: number;
  /** First column of each role. */
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Wide tables: the measure of a column. */
  readonly measures: ReadonlyMap<number, Measure>;
  /** Columns whose header is not known, with the header's text. */
  readonly unknown: ReadonlyMap<number, string>;
  /** Header cells that say the same as an earlier one. */
  readonly repeated: readonly { readonly column: number; readonly first: number; readonly text: string }[];
  /** Rows of the body: everything down to the next header or the end of the sheet. */
  readonly body: readonly number[];
}

interface Header extends Omit<Table, 'body'> {}

/** All tables of a sheet, from top to bottom. A header repeated on every printed page begins no new table. */
export function findTables(grid: Grid, naming: Naming): Table[] {
  const tables: (Header & { body: number[] })[] = [];
  let skipTo = 0;
  for (const row of grid.rows) {
    const current = tables.at(-1);
    const header = readHeader(row.number, row.cells, naming);
    if (header && !(current && sameColumns(current, header))) {
      tables.push({ ...header, body: [] });
      skipTo = bottomOfHeader(grid, row.number);
    } else if (!header && row.number > skipTo) current?.body.push(row.number);
  }
  return tables;
}

function readHeader(row: number, cells: readonly Cell[], naming: Naming): Header | undefined {
  const columns = new Map<ColumnRole, number>();
  const measures = new Map<number, Measure>();
  const unknown = new Map<number, string>();
  const repeated: { column: number; first: number; text: string }[] = [];
  for (const cell of cells) {
    if (cell.kind !== 'text' || cell.text.trim() === '') continue;
    const role = roleOf(cell.text);
    const measure = role ? undefined : naming.measure(cell.text);
    const first = role ? columns.get(role) : [...measures].find(([, known]) => known.id === measure?.id)?.[0];
    if (first !== undefined && role !== 'group') repeated.push({ column: cell.column, first, text: cell.text });
    else if (role) columns.set(role, first ?? cell.column);
    else if (measure) measures.set(cell.column, measure);
    else unknown.set(cell.column, cell.text);
  }
  const names = columns.has('measure') || columns.has('indicator');
  const base = { headerRow: row, columns, measures, unknown, repeated };
  if (columns.has('value') && names) return { ...base, shape: 'long' };
  // In a body row of a long table the cell of 数据项 is a measure's title too: a wide header has a unit column or several titles.
  const titles = measures.size;
  if (titles >= 1 && (columns.has('unit') || titles >= 3)) return { ...base, shape: 'wide' };
  return undefined;
}

/** Last row that a header cell is merged down to. */
function bottomOfHeader(grid: Grid, row: number): number {
  return grid.sheet.merges
    .filter((range) => range.top === row)
    .reduce((bottom, range) => Math.max(bottom, Math.min(range.bottom, row + 3)), row);
}

const signature = (header: Header): string =>
  [...header.columns]
    .map(([role, column]) => `${role}${column}`)
    .sort()
    .join() + [...header.measures].map(([column, measure]) => `${column}${measure.id}`).join();
const sameColumns = (left: Header, right: Header): boolean => signature(left) === signature(right);
