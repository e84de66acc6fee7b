// Where the tables of a sheet are: by their header words, wherever the header row stands.
import type { Indicator, Measure, Register } from '../model.ts';
import type { Cell, Row } from '../read/table.ts';
import { registerHeader } from './find-registers.ts';
import type { Grid } from './grid.ts';
import { type ColumnRole, reviewRoles, roleOf } from './headers.ts';
import type { Naming } from './naming.ts';
import { isMarksTable } from './scorer-lines.ts';
import { unitAbove } from './title-lines.ts';
import { comparable } from './values/spelling.ts';

export interface Table {
  readonly shape: 'long' | 'wide' | 'marks' | 'register';
  /** The register whose records stand in it. */
  readonly register?: Register;
  readonly headerRow: number;
  /** First column of each role. */
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Wide tables: the measure of a column; registers: the column of the register. */
  readonly measures: ReadonlyMap<number, Measure>;
  /** Tables of marks: the indicator of a column. */
  readonly indicators: ReadonlyMap<number, Indicator>;
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
    const seen = readHeader(grid, row.number, headerCells(grid, row, naming), naming, current?.headerRow ?? 0);
    const header = seen && current && isBodyRow(seen, current) ? undefined : seen;
    const below = current && current.body.length === 0 ? secondRow(current, row, header, skipTo, naming) : undefined;
    if (below && current) {
      tables.splice(-1, 1, { ...joinHeaders(current, below), body: [] });
      continue;
    }
    const named = header && current ? unitAbove(grid, row.number, current.headerRow) : undefined;
    if (header && !(current && sameColumns(current, header) && !named)) {
      if (current && named) current.body = current.body.filter((number) => number < named.row);
      tables.push({ ...header, body: [] });
      skipTo = bottomOfHeader(grid, row.number);
    } else if (!header && row.number > skipTo) current?.body.push(row.number);
  }
  return tables;
}

/** In the column 单位类别 of a long table, words that also name units (县(市、区)、部门) are a class and begin no new table. */
const isBodyRow = (seen: Header, current: Header): boolean =>
  current.shape === 'long' && seen.shape === 'wide' && seen.columns.get('unit') === (current.columns.get('unitClass') ?? 0);

/** The second row of a header: under a merged cell, or (CSV has none) names of measures directly under those of a wide header. */
function secondRow(current: Header, row: Row, header: Header | undefined, skipTo: number, naming: Naming): Header | undefined {
  if (row.number <= skipTo) return header;
  if (current.shape !== 'wide' || row.number !== current.headerRow + 1) return undefined;
  const found = scanHeader(row.number, row.cells, naming);
  return found.measures.size >= 2 ? { ...found, shape: 'wide' } : undefined;
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

/** A header of two rows: the lower one counts where both say something of a column. */
function joinHeaders(upper: Header, lower: Header): Header {
  const taken = new Set([...lower.columns.values(), ...lower.measures.keys(), ...lower.unknown.keys()]);
  const free = <T>(entries: ReadonlyMap<number, T>) => [...entries].filter(([column]) => !taken.has(column));
  const roles = [...upper.columns].filter(([role, column]) => !lower.columns.has(role) && !taken.has(column));
  return {
    ...lower,
    columns: new Map([...lower.columns, ...roles]),
    measures: new Map([...lower.measures, ...free(upper.measures)]),
    indicators: new Map([...lower.indicators, ...free(upper.indicators)]),
  };
}

/** 填报单位 and 单位 in one header: the latter is the unit of measurement. */
function tellUnitsApart(cells: readonly Cell[]): (cell: Cell) => ColumnRole | undefined {
  const units = cells.filter((cell) => cell.kind === 'text' && roleOf(cell.text) === 'unit');
  const plain = units.filter((cell) => comparable(cell.text) === '单位');
  const both = plain.length > 0 && plain.length < units.length;
  return (cell) => (both && plain.includes(cell) ? 'measureUnit' : roleOf(cell.text));
}

/** Columns of words that are not read: several of them (一级指标 and 二级指标, 口径 and 评分标准) are no mistake. */
const explaining: ReadonlySet<ColumnRole> = new Set(['group', 'standard']);

function scanHeader(row: number, cells: readonly Cell[], naming: Naming): Omit<Header, 'shape'> {
  const columns = new Map<ColumnRole, number>();
  const measures = new Map<number, Measure>();
  const indicators = new Map<number, Indicator>();
  const unknown = new Map<number, string>();
  const repeated: { column: number; first: number; text: string }[] = [];
  const roleFor = tellUnitsApart(cells);
  for (const cell of cells) {
    if (cell.kind !== 'text' || cell.text.trim() === '') continue;
    const likely = roleFor(cell);
    const measure = likely && !reviewRoles.has(likely) ? undefined : naming.measure(cell.text);
    const role = measure ? undefined : likely;
    const indicator = role ? undefined : naming.indicator(cell.text);
    if (indicator) indicators.set(cell.column, indicator);
    const first = role ? columns.get(role) : [...measures].find(([, known]) => known.id === measure?.id)?.[0];
    if (first !== undefined && !(role && explaining.has(role))) repeated.push({ column: cell.column, first, text: cell.text });
    else if (role) columns.set(role, first ?? cell.column);
    else if (measure) measures.set(cell.column, measure);
    else unknown.set(cell.column, cell.text);
  }
  return { headerRow: row, columns, measures, indicators, unknown, repeated };
}

function readHeader(grid: Grid, row: number, cells: readonly Cell[], naming: Naming, after: number): Header | undefined {
  const base = scanHeader(row, cells, naming);
  const { columns, measures, indicators } = base;
  const register = naming.registers.length > 0 ? registerHeader(grid, row, cells, naming, after) : undefined;
  if (register && (register.named || register.header.measures.size > measures.size)) return register.header;
  const names = columns.has('measure') || columns.has('key') || columns.has('indicator');
  const figures = ['value', 'review', 'selfScore'] as const;
  if (names && figures.some((role) => columns.has(role))) return { ...base, shape: 'long' };
  if (indicators.size >= 1 && columns.has('unit') && isMarksTable(grid, row, columns, indicators, measures.size > 0)) return marksOf(base);
  // In a body row of a long table the cell of 数据项 is a measure's title too: a wide header has a unit column or several titles.
  const titles = measures.size;
  if (titles >= 1 && (columns.has('unit') || titles >= 3)) return withoutReviews(base, cells);
  return undefined;
}

/** One row per unit, one column per indicator: what else the headers name is not known here. */
function marksOf(base: Omit<Header, 'shape'>): Header {
  const unknown = [...base.unknown].filter(([column]) => !base.indicators.has(column));
  return { ...base, shape: 'marks', measures: new Map(), unknown: new Map(unknown) };
}

/** In a table of values a column of reviewers says nothing of any indicator: it is told as not known. */
function withoutReviews(base: Omit<Header, 'shape'>, cells: readonly Cell[]): Header {
  const idle = [...base.columns].filter(([role]) => reviewRoles.has(role));
  const text = (column: number) => cells.find((cell) => cell.column === column)?.text ?? '';
  const unknown = [...base.unknown, ...idle.map(([, column]): [number, string] => [column, text(column)])];
  const columns = [...base.columns].filter(([role]) => !reviewRoles.has(role));
  return { ...base, shape: 'wide', columns: new Map(columns), unknown: new Map(unknown.sort(([left], [right]) => left - right)) };
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
