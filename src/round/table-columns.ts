// Small tables that go with a round: the roster and 收文登记. Their columns are known by their headers, wherever the header row stands.
import type { Location } from '../diagnostic.ts';
import type { Sheet } from '../read/table.ts';
import { identityOf } from './identity.ts';

/** Places of a sheet: (row, column) → location. */
export type Locate = (row: number, column: number) => Location;

export interface TableRow<Role extends string> {
  readonly row: number;
  /** Trimmed; '' where the cell is empty or there is no such column. */
  text(role: Role): string;
  at(role: Role): Location;
}

export interface FoundTable<Role extends string> {
  readonly header: Location;
  readonly rows: readonly TableRow<Role>[];
  /** Columns with a header that is none of the known ones. */
  readonly unknown: readonly { readonly header: string; readonly location: Location }[];
}

/** Headers by role, each written as people write it; compared without blanks, brackets and what stands in them. */
export type Headers<Role extends string> = Readonly<Record<Role, readonly string[]>>;

const plain = (text: string): string =>
  identityOf(text)
    .replaceAll(/\(.*?\)|[*:]/g, '')
    .toLowerCase();

/** The table below the first row that has a header of every role of `needed` (any one of each inner list); undefined where there is none. */
export function findColumns<Role extends string>(
  sheet: Sheet,
  locate: Locate,
  headers: Headers<Role>,
  needed: readonly (readonly NoInfer<Role>[])[],
): FoundTable<Role> | undefined {
  const roles = new Map<string, Role>();
  for (const role of Object.keys(headers) as Role[]) for (const header of headers[role]) roles.set(plain(header), role);
  for (const row of sheet.rows) {
    const columns = new Map<Role, number>();
    const unknown: { header: string; location: Location }[] = [];
    for (const cell of row.cells) {
      const role = roles.get(plain(cell.text));
      if (role !== undefined && !columns.has(role)) columns.set(role, cell.column);
      else if (cell.text.trim() !== '') unknown.push({ header: cell.text, location: locate(row.number, cell.column) });
    }
    if (!needed.every((group) => group.some((role) => columns.has(role)))) continue;
    const rows = sheet.rows
      .filter(({ number, cells }) => number > row.number && cells.length > 0)
      .map(({ number, cells }): TableRow<Role> => {
        const texts = new Map(cells.map(({ column, text }) => [column, text.trim()]));
        return {
          row: number,
          text: (role) => texts.get(columns.get(role) ?? 0) ?? '',
          at: (role) => locate(number, columns.get(role) ?? 1),
        };
      });
    return { header: locate(row.number, row.cells[0]?.column ?? 1), rows, unknown };
  }
  return undefined;
}
