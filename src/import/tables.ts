// Scoring tables in a sheet: where the header stands, what its columns are for, which rows belong to it.
import type { Row } from '../read/table.ts';
import type { Grid } from '../submission/grid.ts';
import { shown } from '../text.ts';
import { type Column, isKnownHeader, type Role, readHeader } from './columns.ts';
import type { Guess } from './model.ts';

export interface FoundTable {
  readonly grid: Grid;
  /** Its header rows, the repeated ones included. */
  readonly headers: readonly number[];
  readonly columns: readonly Column[];
  readonly body: readonly number[];
}

export interface FoundTables {
  readonly tables: readonly FoundTable[];
  /** Rows above the first table; all rows where there is none. */
  readonly above: readonly number[];
}

const filled = (row: Row) => row.cells.filter((cell) => cell.text.trim() !== '');
const telling: readonly Role[] = ['level', 'detail', 'clause', 'points'];
const widestHeader = 24;

/** A row of short known names, two of which say what is assessed and how. */
function looksLikeHeader(row: Row): boolean {
  const texts = filled(row).map((cell) => cell.text);
  if (texts.length < 2 || texts.some((text) => text.replace(/\s/g, '').length > widestHeader)) return false;
  const known = texts.filter(isKnownHeader);
  const roles = known.map((text) => readHeader(text)?.role);
  return known.length >= 2 && known.length * 2 >= texts.length && roles.some((role) => role !== undefined && telling.includes(role));
}

/** The last row of a header: as far as its cells are merged downwards, or one row more under a cell that is merged sideways. */
function headerEnd(grid: Grid, row: Row): number {
  const touching = grid.sheet.merges.filter(({ top, bottom }) => top <= row.number && row.number <= bottom);
  const down = Math.max(row.number, ...touching.map(({ bottom }) => bottom));
  if (down > row.number) return down;
  const below = grid.rowAt(row.number + 1);
  const isSplit = touching.some(
    ({ left, right, top }) => right > left && top === row.number && below?.cells.some(({ column }) => left <= column && column <= right),
  );
  return isSplit && below && filled(below).every((cell) => isKnownHeader(cell.text)) ? below.number : row.number;
}

/** The words of a column's header: the lowest that stand in its rows. */
function headerText(grid: Grid, column: number, top: number, bottom: number): string {
  for (let row = bottom; row >= top; row -= 1) {
    const text = grid.textAt(row, column).trim();
    if (text !== '') return text;
  }
  return '';
}

const wordsOf: Readonly<Record<Role, { readonly zh: string; readonly en: string }>> = {
  level: { zh: '指标层级', en: 'a level of the tree' },
  detail: { zh: '考核内容', en: 'what is assessed' },
  number: { zh: '序号', en: 'numbers' },
  points: { zh: '分值', en: 'points' },
  clause: { zh: '评分标准', en: 'the scoring clause' },
  method: { zh: '考评方式', en: 'the method' },
  owner: { zh: '评分责任单位', en: 'who scores' },
  evidence: { zh: '佐证材料', en: 'evidence' },
  basis: { zh: '依据', en: 'the basis' },
  result: { zh: '考核结果（有内容的作注释保留）', en: 'results (kept as comments)' },
  note: { zh: '说明（作注释保留）', en: 'notes (kept as comments)' },
};

function columnsOf(grid: Grid, top: number, bottom: number, last: number, body: readonly number[], guesses: Guess[]): Column[] {
  const columns: Column[] = [];
  for (let column = 1; column <= last; column += 1) {
    const header = headerText(grid, column, top, bottom);
    const isUsed = body.some((row) => grid.ownCell(row, column));
    if (header === '' && !isUsed) continue;
    const read = readHeader(header);
    const found: Column = {
      column,
      ...(read ?? { role: unnamedRole(grid, column, body, columns), header, withPoints: false, confidence: 'low' as const }),
    };
    // A second column of points belongs to something else.
    const isSecond = found.role === 'points' && columns.some(({ role }) => role === 'points');
    const own: Column = isSecond ? { ...found, role: 'note', confidence: 'low' } : found;
    columns.push(own);
    const name =
      header === ''
        ? { zh: '没有列名的一列', en: 'a column without a name' }
        : { zh: `列“${shown(header)}”`, en: `column “${shown(header)}”` };
    const { zh, en } = wordsOf[own.role];
    const extra = own.withPoints ? { zh: '，其中含分值', en: ', with points in it' } : { zh: '', en: '' };
    guesses.push({
      kind: 'column',
      confidence: own.confidence,
      text: { zh: `${name.zh}读作${zh}${extra.zh}`, en: `${name.en} is read as ${en}${extra.en}` },
      location: grid.locate(top, column),
    });
  }
  return columns;
}

/** A column without a name: numbers, a level where it stands before all others, else notes. */
function unnamedRole(grid: Grid, column: number, body: readonly number[], before: readonly Column[]): Role {
  const texts = body.map((row) => grid.ownCell(row, column)?.text.trim() ?? '').filter((text) => text !== '');
  const last = before.at(-1)?.role;
  // A header over two columns, written out.
  if (last === 'level') return 'level';
  if (before.some(({ role }) => role === 'level' || role === 'detail')) return 'note';
  return texts.every((text) => /^[(（]?\d+[.)）、]?$/.test(text)) ? 'number' : 'level';
}

const sameNames = (left: readonly Column[], right: readonly Column[]): boolean =>
  left.length === right.length && left.every((one, index) => one.header === right[index]?.header && one.column === right[index].column);

/** Every table of a sheet. A header that comes again (on each printed page) does not begin a new one. */
export function findTables(grid: Grid, guesses: Guess[]): FoundTables {
  const rows = grid.rows.filter((row) => filled(row).length > 0);
  const starts: { top: number; bottom: number }[] = [];
  for (const row of rows)
    if (row.number > (starts.at(-1)?.bottom ?? 0) && looksLikeHeader(row)) starts.push({ top: row.number, bottom: headerEnd(grid, row) });
  const [first] = starts;
  if (!first) return { tables: [], above: rows.map((row) => row.number) };
  const last = Math.max(...grid.rows.flatMap((row) => row.cells.map((cell) => cell.column)));
  const tables: { grid: Grid; headers: number[]; columns: Column[]; body: number[] }[] = [];
  for (const [index, { top, bottom }] of starts.entries()) {
    const end = starts[index + 1]?.top ?? Number.POSITIVE_INFINITY;
    const headers = rows.filter((row) => top <= row.number && row.number <= bottom).map((row) => row.number);
    const body = rows.filter((row) => bottom < row.number && row.number < end).map((row) => row.number);
    const own: Guess[] = [];
    const columns = columnsOf(grid, top, bottom, last, body, own);
    const before = tables.at(-1);
    if (before && sameNames(before.columns, columns)) {
      before.headers.push(...headers);
      before.body.push(...body);
      continue;
    }
    guesses.push(...own);
    tables.push({ grid, headers, columns, body });
  }
  return { tables, above: rows.filter((row) => row.number < first.top).map((row) => row.number) };
}
