// 工作日: Monday to Friday, less the days off and plus the make-up days (调休上班) that the State Council announces each year.
// A year that nobody has entered is never guessed: every question that needs it is answered with `missingYear`.
import { calendarDay, dayNumber, parseIsoDay } from './calendar.ts';

/** 放假安排 of one year: what departs from Monday to Friday, and the notice that says so. */
export interface CalendarYear {
  readonly year: number;
  readonly source: { readonly title: string; readonly number?: string; readonly url?: string; readonly tag?: string };
  /** First and last day, inclusive. */
  readonly off: readonly (readonly [string, string])[];
  /** Weekend days that are worked. */
  readonly work: readonly string[];
}

export type WorkCalendar = ReadonlyMap<number, CalendarYear>;

/** The year whose announcement would have been needed. */
export interface MissingYear {
  readonly missingYear: number;
}

export const isMissingYear = (result: number | boolean | MissingYear): result is MissingYear => typeof result === 'object';

interface Plan {
  /** Day number of 1 January. */
  readonly first: number;
  readonly working: readonly boolean[];
  /** How many working days come before the day at that index; one entry more than there are days. */
  readonly before: readonly number[];
}

const plans = new WeakMap<CalendarYear, Plan>();

/** 0 for Monday to 6 for Sunday; day 0 was a Thursday. */
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

function planOf(entry: CalendarYear): Plan {
  const known = plans.get(entry);
  if (known) return known;
  const first = dayNumber({ year: entry.year, month: 1, day: 1 }) ?? 0;
  const last = dayNumber({ year: entry.year, month: 12, day: 31 }) ?? first;
  const working = Array.from({ length: last - first + 1 }, (_, index) => weekday(first + index) < 5);
  const set = (day: number | undefined, value: boolean) => {
    if (day !== undefined && day >= first && day <= last) working[day - first] = value;
  };
  for (const [from, to] of entry.off) {
    const [start, end] = [parseIsoDay(from), parseIsoDay(to)];
    if (start !== undefined && end !== undefined) for (let day = start; day <= end; day += 1) set(day, false);
  }
  for (const day of entry.work) set(parseIsoDay(day), true);
  const before = [0];
  for (const [index, works] of working.entries()) before.push((before[index] ?? 0) + (works ? 1 : 0));
  const plan = { first, working, before };
  plans.set(entry, plan);
  return plan;
}

function planFor(calendar: WorkCalendar, day: number): Plan | MissingYear {
  const { year } = calendarDay(day);
  const entry = calendar.get(year);
  return entry ? planOf(entry) : { missingYear: year };
}

const isMissing = (plan: Plan | MissingYear): plan is MissingYear => 'missingYear' in plan;

export function isWorkingDay(calendar: WorkCalendar, day: number): boolean | MissingYear {
  const plan = planFor(calendar, day);
  return isMissing(plan) ? plan : (plan.working[day - plan.first] ?? false);
}

/**
 * The working day that is `count` working days after a day (before it, where `count` is negative); the day itself for 0, whether it is
 * worked or not. Only the years from that day to the result are needed.
 */
export function addWorkingDays(calendar: WorkCalendar, day: number, count: number): number | MissingYear {
  const step = count < 0 ? -1 : 1;
  let rest = Math.abs(count);
  let at = day;
  while (rest > 0) {
    const plan = planFor(calendar, at + step);
    if (isMissing(plan)) return plan;
    const { first, working, before } = plan;
    const from = at + step - first;
    // Working days from here to the end of the year, in the direction of travel.
    const ahead = step > 0 ? (before[working.length] ?? 0) - (before[from] ?? 0) : (before[from + 1] ?? 0);
    if (ahead < rest) {
      rest -= ahead;
      at = step > 0 ? first + working.length - 1 : first;
      continue;
    }
    for (let index = from; rest > 0; index += step) {
      if (working[index]) rest -= 1;
      at = first + index;
    }
  }
  return at;
}

/** How many working days there are after `from` up to and including `to`; negative where `to` comes first. */
export function workingDaysBetween(calendar: WorkCalendar, from: number, to: number): number | MissingYear {
  if (to < from) {
    const back = workingDaysBetween(calendar, to, from);
    return isMissingYear(back) ? back : 0 - back;
  }
  let count = 0;
  for (let at = from + 1; at <= to; ) {
    const plan = planFor(calendar, at);
    if (isMissing(plan)) return plan;
    const end = Math.min(to, plan.first + plan.working.length - 1);
    count += (plan.before[end - plan.first + 1] ?? 0) - (plan.before[at - plan.first] ?? 0);
    at = end + 1;
  }
  return count;
}

/** A calendar with further years; a year that is in both is replaced. */
export const withYears = (calendar: WorkCalendar, years: readonly CalendarYear[]): WorkCalendar =>
  years.length === 0 ? calendar : new Map([...calendar, ...years.map((entry): [number, CalendarYear] => [entry.year, entry])]);
