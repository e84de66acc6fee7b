// What a row says of itself: closed or open, by when, and what is wrong with that.
import { dayNumber, daysInMonth, parseIsoDay } from '../calendar.ts';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { parseDateText } from '../submission/values/date-text.ts';
import { comparable } from '../submission/values/spelling.ts';
import { cell, type LedgerRow } from './model.ts';
import { ledgerProblems as problems } from './problems.ts';

const openForms =
  /^(?:|未完成|未开始|未启动|未整改|未销号|不销号|整改中|正在整改|进行中|推进中|办理中|持续整改|持续推进|长期坚持|部分完成|基本完成|已完成待销号|待销号|已整改待销号|否|×|x|no|open|underway|done,tobeclosed|无)$/;
const closedForms = /^(?:已销号|销号|同意销号|已完成|完成|已整改|整改完成|已完成整改|已办结|是|√|✓|✔|yes|closed|done)$/;

export type Claim = 'open' | 'closed' | 'unclear';

/** What the cell 是否完成（销号） says; a doubtful word does not close anything. */
export function claimOf(row: LedgerRow): Claim {
  const words = comparable(cell(row, 'closed'));
  if (openForms.test(words)) return 'open';
  return closedForms.test(words) ? 'closed' : 'unclear';
}

const placeholder = /^(?:|无|暂无|没有|待补|待补充|\/|\\|-+|—+|n\/?a|none)$/;

const hasEvidence = (row: LedgerRow): boolean => !placeholder.test(comparable(cell(row, 'evidence')));

/** The day of a date as people write it; undefined for anything else. */
export function dayOf(text: string): number | undefined {
  const iso = parseIsoDay(text.trim());
  const form = iso === undefined ? parseDateText(text) : undefined;
  return iso ?? (form && dayNumber(form));
}

/** 销号 counts only with evidence and a date. */
export const isClosed = (row: LedgerRow): boolean =>
  claimOf(row) === 'closed' && hasEvidence(row) && dayOf(cell(row, 'closedOn')) !== undefined;

const endless = /^(?:长期坚持|长期|持续推进|持续整改|立行立改|立即整改|即知即改|立整立改|已完成|无)$/;
const month = /^(\d{4})(?:年|[-/.])(\d{1,2})月?(?:份)?(?:底|末)?$/;
const yearEnd = /^(\d{4})年?(?:底|末|年底|年末)$/;

/** Day of a deadline; `none` where there is none to be missed, `unclear` where no day can be read. */
export function deadlineOf(row: LedgerRow): number | 'none' | 'unclear' {
  const text = comparable(cell(row, 'deadline')).replace(/(?:之前|以前|前|内|之内)(?:完成|整改完成|整改到位)?$/, '');
  if (text === '' || endless.test(text)) return 'none';
  const whole = dayOf(text);
  if (whole !== undefined) return whole;
  const [, year, number] = month.exec(text) ?? [];
  if (year !== undefined && Number(number) >= 1 && Number(number) <= 12) {
    const [y, m] = [Number(year), Number(number)];
    return dayNumber({ year: y, month: m, day: daysInMonth(y, m) }) ?? 'unclear';
  }
  const [, ended] = yearEnd.exec(text) ?? [];
  return (ended === undefined ? undefined : dayNumber({ year: Number(ended), month: 12, day: 31 })) ?? 'unclear';
}

/** How many days an open row is over its deadline; undefined where it is not. */
export function daysOver(row: LedgerRow, asOf: number): number | undefined {
  const due = deadlineOf(row);
  return typeof due === 'number' && due < asOf && !isClosed(row) ? asOf - due : undefined;
}

/** What is wrong with what people wrote in a row. */
export function checkRow(row: LedgerRow): Diagnostic[] {
  const { at } = row;
  if (!at) return [];
  const [seen, date] = [cell(row, 'closed'), cell(row, 'closedOn')];
  const claim = claimOf(row);
  const found: Diagnostic[] = [];
  if (claim === 'unclear') found.push(diagnose(problems.unclearState, at('closed'), { seen }));
  if (claim === 'closed' && !hasEvidence(row)) found.push(diagnose(problems.closedWithoutEvidence, at('closed'), { seen }));
  if (claim === 'closed' && dayOf(date) === undefined) found.push(diagnose(problems.closedWithoutDate, at('closed'), { seen, date }));
  if (!isClosed(row) && deadlineOf(row) === 'unclear')
    found.push(diagnose(problems.deadline, at('deadline'), { seen: cell(row, 'deadline') }));
  return found;
}
