// What a run of the ledger says on the screen: how many rows stand how, and what is overdue on a day. The file itself knows no day.
import { printDay } from '../calendar.ts';
import { formatLocation } from '../diagnostic.ts';
import { renderTable } from '../report/text/table.ts';
import { type Language, plural, shown } from '../text.ts';
import { cell, isRow, type LedgerEntry, type LedgerRow } from './model.ts';
import { daysOver, isClosed } from './states.ts';

export interface Overdue {
  readonly row: LedgerRow;
  readonly days: number;
}

/** Open rows whose deadline is over, the longest first. */
export function overdueRows(entries: readonly LedgerEntry[], asOf: number): Overdue[] {
  const found = entries.filter(isRow).flatMap((row): Overdue[] => {
    const days = daysOver(row, asOf);
    return days === undefined ? [] : [{ row, days }];
  });
  return found.sort((left, right) => right.days - left.days);
}

export function renderOverdue(overdue: readonly Overdue[], asOf: number, language: Language, width: number): string {
  const zh = language === 'zh';
  const day = printDay(asOf);
  if (overdue.length === 0) return zh ? `截至 ${day} 没有逾期的\n` : `nothing is overdue on ${day}\n`;
  const head = zh ? `截至 ${day} 逾期 ${overdue.length} 项\n` : `${overdue.length} overdue on ${day}\n`;
  const header = zh ? ['编号', '单位', '指标', '责任人', '时限', '逾期天数'] : ['id', 'unit', 'indicator', 'person', 'deadline', 'days'];
  const rows = overdue.map(({ row, days }) => [
    cell(row, 'id'),
    shown(cell(row, 'unit')),
    shown(cell(row, 'indicator') || cell(row, 'problem')),
    shown(cell(row, 'person')),
    shown(cell(row, 'deadline')),
    String(days),
  ]);
  return (
    head +
    renderTable(
      header,
      rows,
      ['left', 'left', 'left', 'left', 'left', 'right'],
      [undefined, 18, Math.max(20, width - 75), 10, 14, undefined],
    )
  );
}

/** One line: how many rows, open, closed, new, repeated, and open ones without a deadline or a person. */
export function renderCounts(entries: readonly LedgerEntry[], added: number, language: Language): string {
  const rows = entries.filter(isRow);
  const open = rows.filter((row) => !isClosed(row));
  const again = open.filter((row) => Number(cell(row, 'repeat')) > 1).length;
  const without = (column: 'deadline' | 'person') => open.filter((row) => cell(row, column).trim() === '').length;
  return language === 'zh'
    ? `台账 ${rows.length} 项：未销号 ${open.length}，已销号 ${rows.length - open.length}；新增 ${added}，连续失分 ${again}；未写时限 ${without('deadline')}，未写责任人 ${without('person')}\n`
    : `${plural(rows.length, 'row')}: ${open.length} open, ${rows.length - open.length} closed; ${added} new, ${again} again; ${without('deadline')} without a deadline, ${without('person')} without a person\n`;
}

export const placeOf = ({ at }: LedgerRow): string => (at ? formatLocation(at('deadline')) : '');
