// `lawgov compare --format csv`: one row for each unit and change.
import { type Exact, printFixed } from '../../points.ts';
import { printTable } from '../csv.ts';
import type { ComparisonReport } from './data.ts';
import { changeTable } from './table.ts';

/** A spreadsheet takes −0.30 with a hyphen for a number, and with a minus sign for a text. */
const plain = (value: Exact, decimals: number): string => printFixed(value, decimals).replace(/^-(?=[0.]+$)/, '');

export function renderComparisonCsv({ comparison, language }: ComparisonReport): string {
  const { header, rows } = changeTable(comparison, language, plain);
  return printTable([header, ...rows]);
}
