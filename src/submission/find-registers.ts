// Which register a row is the header of.
import type { Measure } from '../model.ts';
import type { Cell } from '../read/table.ts';
import type { Grid } from './grid.ts';
import { guessColumns } from './header-guess.ts';
import type { Header } from './header-row.ts';
import { type ColumnRole, roleOf } from './headers.ts';
import type { Naming } from './naming.ts';
import { isEnough, type RegisterNaming } from './register-naming.ts';

/** Whether the sheet, or a line between the table before and this row, names the register. */
function isNamed(grid: Grid, register: RegisterNaming, row: number, after: number): boolean {
  if (grid.sheet.name !== '' && register.names(grid.sheet.name)) return true;
  // A title stands close above its table.
  const above = [1, 2, 3, 4].flatMap((back) => (row - back > after ? (grid.rowAt(row - back)?.cells ?? []) : []));
  return above.some((cell) => cell.kind === 'text' && register.names(cell.text));
}

/** The header of a register. 单位 is the unit that hands it in; all other words are its columns first. */
function scanRegister(row: number, cells: readonly Cell[], known: RegisterNaming): Header | undefined {
  const columns = new Map<ColumnRole, number>();
  const measures = new Map<number, Measure>();
  const unknown = new Map<number, string>();
  const repeated: { column: number; first: number; text: string }[] = [];
  for (const cell of cells) {
    if (cell.kind !== 'text' || cell.text.trim() === '') continue;
    const role = roleOf(cell.text);
    const column = role === 'unit' ? undefined : known.column(cell.text);
    const first = column ? [...measures].find(([, other]) => other.id === column.id)?.[0] : undefined;
    if (first !== undefined) repeated.push({ column: cell.column, first, text: cell.text });
    else if (column) measures.set(cell.column, column);
    else if (role) columns.set(role, columns.get(role) ?? cell.column);
    else unknown.set(cell.column, cell.text);
  }
  // Two columns that are known make it worth guessing: rows of the body seldom have one.
  const taken = new Set([...measures.values()]);
  const guessed = measures.size >= 2 ? guessColumns(unknown, known.headers, (column) => taken.has(column)).slice(0, measures.size) : [];
  for (const { column, candidate } of guessed) {
    unknown.delete(column);
    measures.set(column, candidate.target);
  }
  const { register } = known;
  if (!isEnough(register, new Set([...measures.values()].map(({ id }) => id)))) return undefined;
  const guesses = guessed.map(({ column, text, candidate }) => ({ column, text, name: candidate.name }));
  const inOrder = new Map([...measures].sort(([left], [right]) => left - right));
  const base = { shape: 'register', register, headerRow: row, columns, measures: inOrder, indicators: new Map() } as const;
  return { ...base, unknown, repeated, also: new Map(), otherYears: [], guesses };
}

/** The register that a row is the header of: one that is named, else the one with most columns in it. `after` is the header before. */
export function registerHeader(
  grid: Grid,
  row: number,
  cells: readonly Cell[],
  naming: Naming,
  after: number,
): { header: Header; named: boolean } | undefined {
  const found = naming.registers.flatMap((known) => {
    const header = scanRegister(row, cells, known);
    return header ? [{ header, named: isNamed(grid, known, row, after) }] : [];
  });
  const [best] = found.sort(
    (left, right) => Number(right.named) - Number(left.named) || right.header.measures.size - left.header.measures.size,
  );
  return best;
}
