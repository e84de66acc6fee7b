// The columns of 核算, which formulas name by letter.
import type { Language } from '../../text.ts';
import type { ColumnPlan } from '../excel/plan.ts';
import { labels } from './words.ts';

const layout = [
  ['unit', 18],
  ['row', 6],
  ['parent', 6],
  ['number', 12],
  ['title', 34],
  ['points', 8],
  ['code', 7],
  ['top', 13],
  ['bottom', 11],
  ['verified', 8],
  ['veto', 6],
  ['status', 9],
  ['max', 9],
  ['unrounded', 12],
  ['score', 9],
  ['engine', 9],
  ['engineStatus', 9],
  ['same', 7],
  ['kind', 22],
  ['due', 9],
  ['passed', 8],
  ['freed', 8],
  ['floor', 9],
  ['rest', 12],
] as const satisfies readonly (readonly [keyof typeof labels, number])[];

export type Column = (typeof layout)[number][0];

export const scoreColumns = (language: Language): ColumnPlan[] => layout.map(([name, width]) => ({ title: labels[name][language], width }));

const letters = Object.fromEntries(layout.map(([name], index) => [name, String.fromCharCode(65 + index)])) as Readonly<
  Record<Column, string>
>;

/** `G12`. */
export const at = (column: Column, row: number | string): string => `${letters[column]}${row}`;
/** `$G$5:$G$40`. */
export const span = (column: Column, top: number, bottom: number): string => `$${letters[column]}$${top}:$${letters[column]}$${bottom}`;
export const numberOf = (column: Column): number => layout.findIndex(([name]) => name === column) + 1;
/** Cells of a row by column; the others stay empty. */
export const inColumns = <T>(cells: Readonly<Partial<Record<Column, T>>>): (T | undefined)[] => layout.map(([name]) => cells[name]);
