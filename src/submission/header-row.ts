// What the cells of one row say if the row is the header of a table.
import type { Indicator, Measure, Register } from '../model.ts';
import type { Cell } from '../read/table.ts';
import { registerHeader } from './find-registers.ts';
import type { Grid } from './grid.ts';
import { guessColumns } from './header-guess.ts';
import { type ColumnRole, reviewRoles, roleOf } from './headers.ts';
import type { Naming } from './naming.ts';
import { isMarksTable } from './scorer-lines.ts';
import { comparable, narrowed } from './values/spelling.ts';

export interface Header {
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
  /** Further columns of words that are read together: 说明 and 备注, 指标编号 and 指标名称. */
  readonly also: ReadonlyMap<ColumnRole, readonly number[]>;
  /** Columns of another year; `taken` is the header that counts instead, where there is one. */
  readonly otherYears: readonly { readonly column: number; readonly text: string; readonly year: string; readonly taken?: string }[];
  /** Headers that are only nearly known, and what they were taken for. */
  readonly guesses: readonly { readonly column: number; readonly text: string; readonly name: string }[];
}

type Scanned = Omit<Header, 'shape' | 'register'>;

/** Columns of words that are not read: several of them (一级指标 and 二级指标, 口径 and 评分标准) are no mistake. */
const explaining: ReadonlySet<ColumnRole> = new Set(['group', 'number', 'points', 'standard']);
/** Columns of words that are read together. */
const joined: ReadonlySet<ColumnRole> = new Set(['note', 'evidence', 'indicator']);

/** 填报单位 and 单位 in one header: the latter is the unit of measurement. */
function tellUnitsApart(cells: readonly Cell[]): (cell: Cell) => ColumnRole | undefined {
  const units = cells.filter((cell) => cell.kind === 'text' && roleOf(cell.text) === 'unit');
  const plain = units.filter((cell) => comparable(cell.text) === '单位');
  const both = plain.length > 0 && plain.length < units.length;
  return (cell) => (both && plain.includes(cell) ? 'measureUnit' : roleOf(cell.text));
}

/** One header cell and what it stands for. */
interface Claim {
  readonly cell: Cell;
  readonly role?: ColumnRole;
  readonly measure?: Measure;
}

const yearIn = (text: string): string | undefined => /(?<!\d)(20\d\d)(?=年|\)|）|$)/.exec(narrowed(text))?.[1];

/** Of the columns for one thing those that are of the period; the others are of other years. */
function ofPeriod(
  claims: readonly Claim[],
  years: readonly string[],
): { readonly kept: readonly Claim[]; readonly others: readonly Claim[] } {
  const isOther = ({ cell }: Claim) => {
    const year = yearIn(cell.text);
    return year !== undefined && years.length > 0 && !years.includes(year);
  };
  const others = claims.filter(isOther);
  return others.length === claims.length ? { kept: claims, others: [] } : { kept: claims.filter((claim) => !isOther(claim)), others };
}

function scanHeader(row: number, cells: readonly Cell[], naming: Naming): Scanned {
  const indicators = new Map<number, Indicator>();
  const unknown = new Map<number, string>();
  const claims = new Map<string, Claim[]>();
  const roleFor = tellUnitsApart(cells);
  for (const cell of cells) {
    if (cell.kind !== 'text' || cell.text.trim() === '') continue;
    const likely = roleFor(cell);
    const measure = likely && !reviewRoles.has(likely) ? undefined : naming.measure(cell.text);
    const role = measure ? undefined : likely;
    const indicator = role ? undefined : naming.indicator(cell.text);
    if (indicator) indicators.set(cell.column, indicator);
    if (!role && !measure) {
      unknown.set(cell.column, cell.text);
      continue;
    }
    const key = measure ? `measure ${measure.id}` : `role ${role}`;
    const list = claims.get(key);
    const claim = { cell, ...(role && { role }), ...(measure && { measure }) };
    if (list) list.push(claim);
    else claims.set(key, [claim]);
  }
  return { headerRow: row, indicators, unknown, guesses: [], ...settle(claims, naming.years) };
}

/** Which of several columns for one thing counts. */
function settle(
  claims: ReadonlyMap<string, readonly Claim[]>,
  years: readonly string[],
): Pick<Header, 'columns' | 'measures' | 'repeated' | 'also' | 'otherYears'> {
  const columns = new Map<ColumnRole, number>();
  const measures = new Map<number, Measure>();
  const also = new Map<ColumnRole, readonly number[]>();
  const repeated: { column: number; first: number; text: string }[] = [];
  const otherYears: { column: number; text: string; year: string; taken?: string }[] = [];
  for (const list of claims.values()) {
    const { kept, others } = list.length > 1 ? ofPeriod(list, years) : { kept: list, others: [] };
    const [first, ...rest] = kept;
    if (!first) continue;
    const { cell, role, measure } = first;
    if (role) columns.set(role, cell.column);
    else if (measure) measures.set(cell.column, measure);
    const year = yearIn(cell.text);
    const isRead = role === undefined || !explaining.has(role);
    if (isRead && year !== undefined && years.length > 0 && !years.includes(year))
      otherYears.push({ column: cell.column, text: cell.text, year });
    for (const other of others) {
      const { column, text } = other.cell;
      otherYears.push({ column, text, year: yearIn(text) ?? '', taken: cell.text });
    }
    if (role && joined.has(role) && rest.length > 0)
      also.set(
        role,
        rest.map((other) => other.cell.column),
      );
    else if (isRead) repeated.push(...rest.map((other) => ({ column: other.cell.column, first: cell.column, text: other.cell.text })));
  }
  const byColumn = new Map([...measures].sort(([left], [right]) => left - right));
  return { columns, measures: byColumn, also, repeated: repeated.sort((left, right) => left.column - right.column), otherYears };
}

/** Roles that a table of values has no use for. */
const ofLongOnly: ReadonlySet<ColumnRole> = new Set(['indicator', 'key', 'measure', 'value', 'measureUnit', 'selfScore', ...reviewRoles]);

/** The same with the headers that are only nearly known. */
function withGuesses(base: Scanned, naming: Naming, shape: 'long' | 'wide'): Scanned {
  if (base.unknown.size === 0) return base;
  const taken = new Set<unknown>([...base.columns.keys(), ...base.measures.values()]);
  const guessed = guessColumns(base.unknown, naming.headers, (target) => taken.has(target)).filter(({ column, candidate: { target } }) => {
    if (base.indicators.has(column)) return false;
    if (typeof target !== 'string') return shape === 'wide';
    return !explaining.has(target) && !(shape === 'wide' && ofLongOnly.has(target));
  });
  if (guessed.length === 0) return base;
  const columns = new Map(base.columns);
  const measures = new Map(base.measures);
  const unknown = new Map(base.unknown);
  for (const { column, candidate } of guessed) {
    unknown.delete(column);
    if (typeof candidate.target === 'string') columns.set(candidate.target, column);
    else measures.set(column, candidate.target);
  }
  const guesses = guessed.map(({ column, text, candidate: { name } }) => ({ column, text, name }));
  return { ...base, columns, measures: new Map([...measures].sort(([left], [right]) => left - right)), unknown, guesses };
}

/**
 * The header that a row is, alone or with what stands above its empty cells; undefined for any other row. `after` is the header before.
 * `mostlyGuessed` allows more guesses than known words: for a sheet in which no header was found.
 */
export function readHeader(
  grid: Grid,
  row: number,
  cells: readonly Cell[],
  naming: Naming,
  after: number,
  mostlyGuessed = false,
): Header | undefined {
  const base = scanHeader(row, cells, naming);
  const register = naming.registers.length > 0 ? registerHeader(grid, row, cells, naming, after) : undefined;
  if (register && (register.named || register.header.measures.size > base.measures.size)) return register.header;
  const exact = shapeOf(grid, base, cells);
  if (exact)
    return exact.shape === 'marks' ? exact : shapeOf(grid, withGuesses(base, naming, exact.shape === 'long' ? 'long' : 'wide'), cells);
  // Words of headers, but not enough of them: half of the header is misspelt, or stands in the row above.
  const known = base.columns.size + base.measures.size;
  if (base.columns.size === 0 && base.measures.size < 2 && !mostlyGuessed) return undefined;
  const both = [...cells, ...aboveOf(grid, row, cells, after)].sort((left, right) => left.column - right.column);
  if (both.length > cells.length) {
    const joint = scanHeader(row, both, naming);
    const found = shapeOf(grid, joint, both);
    if (found)
      return found.shape === 'marks' ? found : shapeOf(grid, withGuesses(joint, naming, found.shape === 'long' ? 'long' : 'wide'), both);
  }
  for (const shape of ['long', 'wide'] as const) {
    const guessed = withGuesses(base, naming, shape);
    const found =
      guessed.guesses.length > 0 && (guessed.guesses.length <= known || mostlyGuessed) ? shapeOf(grid, guessed, cells) : undefined;
    if (found?.shape === shape) return found;
  }
  return undefined;
}

/** Cells of the row above that stand over empty cells, and are words of a header; nothing below another header. */
function aboveOf(grid: Grid, row: number, cells: readonly Cell[], after: number): Cell[] {
  const filled = new Set(cells.map((cell) => cell.column));
  const above = row - 1 > after ? (grid.rowAt(row - 1)?.cells ?? []) : [];
  return above.filter((cell) => cell.kind === 'text' && !filled.has(cell.column) && roleOf(cell.text) !== undefined);
}

function shapeOf(grid: Grid, base: Scanned, cells: readonly Cell[]): Header | undefined {
  const { columns, measures, indicators, headerRow } = base;
  const names = columns.has('measure') || columns.has('key') || columns.has('indicator');
  const figures = ['value', 'review', 'selfScore'] as const;
  if (names && figures.some((role) => columns.has(role))) return { ...base, shape: 'long' };
  if (indicators.size >= 1 && columns.has('unit') && isMarksTable(grid, headerRow, columns, indicators, measures.size > 0))
    return marksOf(base);
  // In a body row of a long table the cell of 数据项 is a measure's title too: a wide header has a unit column or several titles.
  const titles = measures.size;
  if (titles >= 1 && (columns.has('unit') || titles >= 3)) return withoutReviews(base, cells);
  return undefined;
}

/** One row per unit, one column per indicator: what else the headers name is not known here. */
function marksOf(base: Scanned): Header {
  const unknown = [...base.unknown].filter(([column]) => !base.indicators.has(column));
  return { ...base, shape: 'marks', measures: new Map(), unknown: new Map(unknown) };
}

/** In a table of values a column of reviewers says nothing of any indicator: it is told as not known. */
function withoutReviews(base: Scanned, cells: readonly Cell[]): Header {
  const idle = [...base.columns].filter(([role]) => reviewRoles.has(role));
  const text = (column: number) => cells.find((cell) => cell.column === column)?.text ?? '';
  const unknown = [...base.unknown, ...idle.map(([, column]): [number, string] => [column, text(column)])];
  const columns = [...base.columns].filter(([role]) => !reviewRoles.has(role));
  return { ...base, shape: 'wide', columns: new Map(columns), unknown: new Map(unknown.sort(([left], [right]) => left - right)) };
}

/** The lower row of a header that names at least two measures. */
export function lowerHeader(row: number, cells: readonly Cell[], naming: Naming): Header | undefined {
  const found = scanHeader(row, cells, naming);
  return found.measures.size >= 2 ? { ...found, shape: 'wide' } : undefined;
}

/** A header of two rows: the lower one counts where both say something of a column. */
export function joinHeaders(upper: Header, lower: Header): Header {
  const taken = new Set([...lower.columns.values(), ...lower.measures.keys(), ...(upper.shape === 'wide' ? lower.unknown.keys() : [])]);
  const free = <T>(entries: ReadonlyMap<number, T>) => [...entries].filter(([column]) => !taken.has(column));
  const roles = [...upper.columns].filter(([role, column]) => !lower.columns.has(role) && !taken.has(column));
  const columns = new Map([...lower.columns, ...roles]);
  const used = new Set(columns.values());
  return {
    ...lower,
    columns,
    measures: new Map([...lower.measures, ...free(upper.measures)]),
    indicators: new Map([...lower.indicators, ...free(upper.indicators)]),
    unknown: new Map([...lower.unknown].filter(([column]) => !used.has(column))),
    guesses: [...upper.guesses.filter(({ column }) => !taken.has(column)), ...lower.guesses],
  };
}
