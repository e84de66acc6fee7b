// Sheets that are planned, worked out by our small spreadsheet: every cell when it is first asked for.
import { columnLetters } from '../src/diagnostic.ts';
import { decimalPlaces, printFixed } from '../src/points.ts';
import type { PlannedCell, SheetPlan } from '../src/report/excel/plan.ts';
import { type Cells, type CellValue, calculate } from './spreadsheet.ts';

/** What a cell holds, as the file will have it; formulas are worked out. */
export type Book = (sheet: string, address: string) => CellValue;

function contentOf(cell: PlannedCell, work: (formula: string) => CellValue): CellValue {
  if (cell.kind === 'text') return cell.text === '' ? undefined : cell.text;
  if (cell.kind === 'entry') return cell.content;
  if (cell.kind === 'formula') return work(cell.formula);
  return Number(printFixed(cell.number, Math.min(decimalPlaces(cell.number) ?? 6, 6)));
}

/** `changed`: cells (`数据!F7`) that hold something else than planned. */
export function workOut(sheets: readonly SheetPlan[], changed: ReadonlyMap<string, CellValue> = new Map()): Book {
  const planned: ReadonlyMap<string, PlannedCell> = new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell ? [[`${name}!${columnLetters(column + 1)}${row + 1}`, cell] satisfies [string, PlannedCell]] : [],
        ),
      ),
    ),
  );
  const known = new Map<string, CellValue>(changed);
  const cellsOf = (sheet: string): Cells =>
    new Proxy<Record<string, CellValue>>(
      {},
      { get: (_, name) => find(String(name).includes('!') ? String(name) : `${sheet}!${String(name)}`) },
    );
  const views = new Map(sheets.map(({ name }) => [name, cellsOf(name)]));
  const find = (place: string): CellValue => {
    if (known.has(place)) return known.get(place);
    const cell = planned.get(place);
    const sheet = place.slice(0, place.indexOf('!'));
    const value = cell && contentOf(cell, (formula) => calculate(formula, views.get(sheet) ?? {}));
    known.set(place, value);
    return value;
  };
  return (sheet, address) => find(`${sheet}!${address}`);
}

/** Rows of a sheet below its header: the values of some columns by their titles. */
export function valuesOf(book: Book, plan: SheetPlan, titles: readonly string[]): Readonly<Record<string, CellValue>>[] {
  const columns = titles.map((title) => columnLetters(plan.columns.findIndex((column) => column.title === title) + 1));
  return plan.rows
    .slice(2)
    .map((_, index) => Object.fromEntries(titles.map((title, place) => [title, book(plan.name, `${columns[place]}${index + 3}`)])));
}
