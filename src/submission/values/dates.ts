import { dayNumber, printDay } from '../../calendar.ts';
import type { PossibleReading } from '../../diagnostic.ts';
import type { Measure } from '../../model.ts';
import { valueProblems } from '../problems-values.ts';
import { daysMeant, incompleteDate, minuteOf, parseDateText, saysTime } from './date-text.ts';
import { type CellContent, fault, found, unreadable, type ValueOutcome } from './outcome.ts';
import { narrowed } from './spelling.ts';
import { type Trail, take } from './trail.ts';

/** Day 0 of spreadsheet serials after 1900-02-28, and the last serial, 9999-12-31. */
const serialOrigin = -25_569;
const lastSerial = 2_958_465;
const firstYear = 1900;
const lastYear = 2099;

const asReadings = (days: readonly string[]): PossibleReading[] => days.map((day) => ({ write: day, value: day }));

/** Reads a cell for a date measure: a day, never a month or a serial number that only might be one. */
export function readDate(measure: Measure, cell: CellContent, seen: string, trail: Trail): ValueOutcome {
  if (cell.kind === 'boolean') return unreadable(fault(valueProblems.notADate, { measure, seen }));
  const text = narrowed(seen).replace(/ /g, '').replace(/。$/, '');
  const form = parseDateText(seen);
  if (form) {
    const day = dayNumber(form);
    if (day === undefined || form.year < firstYear || form.year > lastYear)
      return unreadable(fault(valueProblems.impossibleDate, { measure, seen }));
    const minute = measure.time === true && saysTime(form) ? minuteOf(form) : undefined;
    take(trail, measure.time === true ? 'moment' : 'date');
    if (minute !== undefined) return found({ kind: 'date', day, minute }, trail.steps);
    return found({ kind: 'date', day }, trail.steps, saysTime(form) ? [fault(valueProblems.timeIgnored, { measure, seen })] : []);
  }
  if ((cell.kind === 'number' && !/^\d{6}$/.test(text)) || /^\d{5}(?:\.\d+)?$/.test(text)) {
    const day = serialDay(text);
    return unreadable(fault(valueProblems.serialDate, { measure, seen, day }, day === undefined ? [] : asReadings([printDay(day)])));
  }
  if (incompleteDate.test(text)) {
    const days = daysMeant(seen);
    return unreadable(fault(valueProblems.incompleteDate, { measure, seen, days }, asReadings(days)));
  }
  return unreadable(fault(valueProblems.notADate, { measure, seen }));
}

function serialDay(text: string): number | undefined {
  const serial = Number(/^\d{1,7}(?=\.|$)/.exec(text)?.[0] ?? '0');
  // Before serial 61 the two spreadsheet calendars disagree.
  return serial > 60 && serial <= lastSerial ? serial + serialOrigin : undefined;
}
