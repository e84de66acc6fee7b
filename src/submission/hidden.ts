// Rows, columns and sheets that people do not see: told in every case, and read, left out or refused as the round says.
import { type Diagnostic, diagnose, type Location, type Problem } from '../diagnostic.ts';
import type { HiddenPolicy, Round } from '../model.ts';
import type { Row } from '../read/table.ts';
import type { Table } from './find-tables.ts';
import type { Grid } from './grid.ts';
import { hiddenWhat, hiddenProblems as problems } from './problems-hidden.ts';

type Report = (diagnostic: Diagnostic) => void;
type Way = 'hidden' | 'filtered' | 'collapsed' | 'flat';

/** What is said: of what is refused, that it is. */
function tell<P extends { readonly policy: HiddenPolicy }>(kind: Problem<P>, location: Location, params: P): Diagnostic {
  if (params.policy !== 'refuse') return diagnose(kind, location, params);
  return diagnose(problems.refused, location, { what: hiddenWhat(kind.message(params)) });
}

/** Of a hidden sheet with a table whose header stands in `headerRow`. */
export const hiddenSheet = (grid: Grid, headerRow: number, policy: HiddenPolicy): Diagnostic =>
  tell(problems.sheet, grid.locate(headerRow, 1), { sheet: grid.sheet.name, policy });

function wayOf({ sheet }: Grid, row: Row): Way {
  if (row.hiddenAs) return row.hiddenAs;
  const isFiltered = sheet.filters?.some(({ top, bottom }) => top < row.number && row.number <= bottom);
  return isFiltered ? 'filtered' : 'hidden';
}

/** Rows of the body that are left after the policy; those that are out of sight are told. */
function seenRows(grid: Grid, table: Table, policies: Round['hidden'], report: Report): readonly number[] {
  const byWay = new Map<Way, number[]>();
  for (const number of table.body) {
    const row = grid.rowAt(number);
    if (!row?.hidden) continue;
    const way = wayOf(grid, row);
    byWay.set(way, [...(byWay.get(way) ?? []), number]);
  }
  const left = new Set<number>();
  for (const [way, rows] of byWay) {
    const policy = way === 'filtered' ? policies.filtered : policies.rows;
    report(tell(problems[way], grid.locate(rows[0] ?? 1, 1), { rows, policy }));
    if (policy !== 'read') for (const row of rows) left.add(row);
  }
  return left.size === 0 ? table.body : table.body.filter((row) => !left.has(row));
}

/** The part of a table that counts, as the round has it. */
export function seenPart(grid: Grid, table: Table, policies: Round['hidden'], report: Report): Table {
  const { hiddenColumns } = grid.sheet;
  // The key of a form is hidden on purpose; it names a row and is no data.
  const open = [...table.columns].flatMap(([role, column]) => (role === 'key' ? [] : [column]));
  const used = [...open, ...table.measures.keys(), ...(table.shape === 'marks' ? table.indicators.keys() : [])];
  const isHidden = (column: number) => hiddenColumns.some(({ from, to }) => from <= column && column <= to);
  const columns = [...new Set(used)].filter(isHidden).sort((left, right) => left - right);
  const body = seenRows(grid, table, policies, report);
  if (columns.length === 0) return body === table.body ? table : { ...table, body };
  const headers = columns.map((column) => grid.textAt(table.headerRow, column));
  report(tell(problems.column, grid.locate(table.headerRow, columns[0] ?? 1), { headers, policy: policies.columns }));
  if (policies.columns === 'read') return { ...table, body };
  const seen = <T>(entries: ReadonlyMap<number, T>) => new Map([...entries].filter(([column]) => !isHidden(column)));
  return {
    ...table,
    body,
    columns: new Map([...table.columns].filter(([role, column]) => role === 'key' || !isHidden(column))),
    measures: seen(table.measures),
    indicators: seen(table.indicators),
  };
}
