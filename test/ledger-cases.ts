// A small city for the tests of the ledger, its data by year, and one run of the ledger in memory.
import { parse } from 'csv-parse/sync';
import { otherNamesIn, standingIn } from '../src/commands/ledger-work.ts';
import { renderLedgerCsv } from '../src/ledger/csv.ts';
import { ledgerItems } from '../src/ledger/items.ts';
import { type MergedLedger, mergeLedger } from '../src/ledger/merge.ts';
import { isRow, type LedgerRow, type LedgerTable } from '../src/ledger/model.ts';
import { readLedger } from '../src/ledger/read.ts';
import { renderLedgerWorkbook } from '../src/ledger/sheet.ts';
import type { Framework } from '../src/model.ts';
import { noRound } from '../src/round/none.ts';
import { assess, frameworkOf, type Given } from './build-framework.ts';

/** Words and order may change from year to year; ids stay. */
export const cityOf = (year: number, { reversed = false, words = '' } = {}): Framework => {
  const indicators = [
    `  - {id: plan, title: ${words}计划, points: 3, owner: 法制科, remedy: 尽快印发, rule: {type: met, value: plan}}`,
    `  - {id: reports, title: ${words}报送, points: 4, rule: {type: tally, start: full, events: [{value: late, points: -0.5, title: ${words}迟报}, {value: missed, points: -1, title: ${words}漏报}]}}`,
    `  - {id: files, title: ${words}档案, points: 3, rule: {type: checklist, items: [{value: agenda, points: 2, title: ${words}目录}, {value: archived, points: 1, title: ${words}归档}]}}`,
  ];
  return frameworkOf(`lawgov: 1
id: city-${year}
version: 1.0.0
title: 样例市考评
status: derived
period: {from: ${year}-01-01, to: ${year}-12-31}
measures:
  plan: {title: ${words}印发计划, type: boolean}
  late: {title: ${words}迟报次数, type: count}
  missed: {title: ${words}漏报次数, type: count}
  agenda: {title: ${words}公开目录, type: boolean}
  archived: {title: ${words}已经归档, type: boolean}
indicators:
${(reversed ? indicators.toReversed() : indicators).join('\n')}
scoring: {total: 10}
`);
};

export type CityData = Readonly<Record<string, Readonly<Record<string, Given>>>>;

export const faultless = { plan: true, late: 0, missed: 0, agenda: true, archived: true } as const;

export function runLedger(
  framework: Framework,
  year: number,
  data: CityData,
  tables: { readonly current?: LedgerTable; readonly previous?: LedgerTable } = {},
): MergedLedger {
  const assessment = assess(framework, data);
  const items = ledgerItems(assessment, { year, language: 'zh', otherNames: otherNamesIn(noRound) });
  return mergeLedger({
    year,
    items,
    ...tables,
    standing: standingIn(assessment, noRound),
    language: 'zh',
    decimals: framework.scoring.decimals,
  });
}

export const csvOf = (merged: MergedLedger): string => renderLedgerCsv(merged, 'zh');

export async function readBack(content: string | Uint8Array, framework: Framework, name = '台账.csv'): Promise<LedgerTable> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { value, diagnostics } = await readLedger({ path: name, bytes }, framework);
  if (!value) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message.zh}`).join('\n'));
  return value;
}

export const workbookOf = (merged: MergedLedger, framework: Framework, year: number): Promise<Uint8Array> =>
  renderLedgerWorkbook(merged, framework, year, 'zh');

export const rowsIn = ({ entries }: Pick<LedgerTable, 'entries'>): LedgerRow[] => entries.filter(isRow);

/** `甲局 reports 迟报 0.5 (1)`: unit, indicator, loss and years in a row of each row. */
export const lines = (table: Pick<LedgerTable, 'entries'>): string[] =>
  rowsIn(table).map(({ cells }) => [cells.year, cells.unit, cells.indicatorId, cells.lost, cells.repeat, cells.state].join(' '));

/** A table of a CSV text, to be edited as people do. */
export const gridOf = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true });

export const textOf = (grid: readonly (readonly string[])[]): string =>
  grid.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n');

/** Column of a header. */
export const columnOf = (grid: readonly (readonly string[])[], header: string): number => {
  const column = grid.map((row) => row.indexOf(header)).find((index) => index >= 0);
  if (column === undefined) throw new Error(`no column ${header}`);
  return column;
};

/** The text with a cell changed: the row of an indicator (and, of several, with these words in it), and a header. */
export function edited(csv: string, of: string, changes: Readonly<Record<string, string>>): string {
  const grid = gridOf(csv);
  const row = grid.find((cells) => of.split(' ').every((word) => cells.some((cell) => cell.includes(word))));
  if (!row) throw new Error(`no row ${of}`);
  for (const [header, text] of Object.entries(changes)) row[columnOf(grid, header)] = text;
  return textOf(grid);
}
