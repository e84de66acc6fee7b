// 整改台账 as a workbook: white columns are ours, yellow ones are for people; nothing is locked.
import type { Framework } from '../model.ts';
import { exact, parseDecimal } from '../points.ts';
import { gatherLists } from '../report/excel/form-entry.ts';
import * as plan from '../report/excel/plan.ts';
import { labels } from '../report/excel/words.ts';
import { writeSheets } from '../report/excel/write.ts';
import type { Language } from '../text.ts';
import { closedWords, columnNames, type LedgerColumn, ledgerColumns } from './columns.ts';
import { notes, sourceLine, titleOf } from './lines.ts';
import type { MergedLedger } from './merge.ts';
import { isRow, type LedgerRow } from './model.ts';

/** Rows below the table in which the drop-down is there already. */
const spareRows = 200;
const hidden: readonly LedgerColumn[] = ['indicatorId', 'stamp'];
/** Out of sight while nobody has written over anything. */
const hiddenWhileEmpty: readonly LedgerColumn[] = ['kept'];
const centred: readonly LedgerColumn[] = ['id', 'year', 'leader', 'person', 'deadline', 'closed', 'closedOn', 'repeat', 'state', 'scorer'];
const figures: readonly LedgerColumn[] = ['lost', 'recoverable', 'year', 'repeat'];

function planCell(row: LedgerRow, column: LedgerColumn, number: number): plan.PlannedCell {
  if (column === 'no') return plan.number(exact(number), 0);
  const text = row.cells[column] ?? '';
  const { kind } = ledgerColumns[column];
  const value = figures.includes(column) && /^-?\d+(?:\.\d{1,6})?$/.test(text) ? parseDecimal(text) : undefined;
  if (value) return plan.number(value, text.split('.')[1]?.length ?? 0);
  const entry = kind === 'theirs' || kind === 'proposed';
  const style = entry ? (centred.includes(column) ? 'entry' : 'entryText') : centred.includes(column) ? 'centre' : 'text';
  return { kind: 'text', text, style, verbatim: true };
}

function planLedger({ above, extra, entries }: MergedLedger, framework: Framework, year: number, language: Language): plan.SheetPlan {
  const isEmpty = (name: LedgerColumn) => entries.every((entry) => !isRow(entry) || (entry.cells[name] ?? '') === '');
  const isHidden = (name: LedgerColumn) => hidden.includes(name) || (hiddenWhileEmpty.includes(name) && isEmpty(name));
  const columns = [
    ...columnNames.map((name): plan.ColumnPlan => {
      const { title, width, kind } = ledgerColumns[name];
      const prose = kind === 'proposed' || name === 'progress';
      return { title: title[language], width, ...(prose && { prose }), ...(isHidden(name) && { hidden: true }) };
    }),
    ...extra.map((title): plan.ColumnPlan => ({ title, width: 14, prose: true })),
  ];
  const width = columns.length;
  const head = [titleOf(framework, year, language), sourceLine(framework, language), ...above];
  const headerRow = head.length + 1;
  let number = 0;
  const across: number[] = [];
  const body = entries.map((entry, index) => {
    if (!isRow(entry)) {
      across.push(headerRow + index + 1);
      return acrossRow(entry.text, width);
    }
    number += 1;
    const own = columnNames.map((name) => planCell(entry, name, number));
    return [
      ...own,
      ...extra.map((name): plan.PlannedCell => ({ kind: 'text', text: entry.extra.get(name) ?? '', style: 'entryText', verbatim: true })),
    ];
  });
  const below = notes.map((note) => plan.acrossRow(note[language], 'note', width));
  const last = headerRow + body.length;
  const closedAt = columnNames.indexOf('closed') + 1;
  const closedRange = { top: headerRow + 1, left: closedAt, bottom: last + spareRows, right: closedAt };
  const words = Object.values(closedWords).map((word) => word[language]);
  return {
    name: language === 'zh' ? '整改台账' : 'Ledger',
    columns,
    headerRow,
    frozenColumns: columnNames.indexOf('indicator') + 1,
    paper: 'A3',
    ...(body.length > 0 && { filterTo: last }),
    rows: [
      plan.acrossRow(head[0] ?? '', 'title', width),
      plan.acrossRow(head[1] ?? '', 'subtitle', width),
      ...above.map((line) => acrossRow(line, width)),
      columns.map(({ title }) => ({ kind: 'text', text: title, style: 'header', verbatim: true }) as const),
      ...body,
      ...below,
    ],
    merges: [
      ...head.flatMap((_, index) => plan.acrossMerge(index + 1, width)),
      ...across.flatMap((row) => plan.acrossMerge(row, width)),
      ...below.flatMap((_, index) => plan.acrossMerge(last + index + 1, width)),
    ],
    entryRules: [
      {
        range: closedRange,
        kind: 'list',
        formula: gatherLists().formulaFor(words),
        on: 'warning',
        error: language === 'zh' ? `请选：${words.join('、')}` : `choose one of: ${words.join(', ')}`,
        prompt: language === 'zh' ? '销号须同时写明佐证材料和销号日期' : 'closing takes evidence and a date',
      },
    ],
    colourRules: [
      { range: closedRange, formula: `${plan.address(closedRange.top, closedAt)}="${closedWords.closed[language]}"`, colour: 'good' },
      { range: closedRange, formula: `${plan.address(closedRange.top, closedAt)}="${closedWords.done[language]}"`, colour: 'open' },
    ],
  };
}

const acrossRow = (text: string, width: number): readonly plan.PlannedCell[] => [
  { kind: 'text', text, style: 'note', verbatim: true },
  ...Array.from({ length: width - 1 }, () => plan.text('', 'note')),
];

/** The bytes of an .xlsx file; the same ledger gives the same bytes. */
export const renderLedgerWorkbook = (merged: MergedLedger, framework: Framework, year: number, language: Language): Promise<Uint8Array> =>
  writeSheets([planLedger(merged, framework, year, language)], labels.footer[language]);
