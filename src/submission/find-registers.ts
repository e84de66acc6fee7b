// Which register a row is the header of.
import type { Measure } from '../model.ts';
import type { Cell } from '../read/table.ts';
import type { Table } from './find-tables.ts';
import type { Grid } from './grid.ts';
import { type ColumnRole, roleOf } from './headers.ts';
import type { Naming } from './naming.ts';
import { isEnough, type RegisterNaming } from './register-naming.ts';

type Header = Omit<Table, 'body'>;

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
  const { register } = known;
  if (!isEnough(register, new Set([...measures.values()].map(({ id }) => id)))) return undefined;
  return { shape: 'register', register, headerRow: row, columns, measures, indicators: new Map(), unknown, repeated };
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
