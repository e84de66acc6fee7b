// Working days inside an expression: a year that is not known leaves the result open and names the year.
import { missingYearText } from '../calendars/problems.ts';
import { compare, type Exact, exact, floor, negate } from '../points.ts';
import { addWorkingDays, isMissingYear, type WorkCalendar, workingDaysBetween } from '../working-days.ts';
import { absent, combine, type Failure, type Run } from './run.ts';

const unknownYear = (year: number): Failure => absent('unreadable', [], [{ text: missingYearText(year), year }]);

/** Beyond this no year is known anyway. */
const mostDays = exact(100_000);

/** `workdays(from, to)`. */
export const countWorkingDays = (calendar: WorkCalendar, from: Run<number>, to: Run<number>): Run<Exact> =>
  combine(from, to, (start, end): Exact | Failure => {
    const count = workingDaysBetween(calendar, start, end);
    return isMissingYear(count) ? unknownYear(count.missingYear) : exact(count);
  });

/** A date and a number of working days; part of a day does not reach the next one. */
export const moveWorkingDays = (calendar: WorkCalendar, date: Run<number>, days: Run<Exact>, back: boolean, measures: readonly string[]) =>
  combine(date, days, (day, count): number | Failure => {
    const whole = floor(back ? negate(count) : count);
    if (compare(whole, mostDays) > 0 || compare(whole, negate(mostDays)) < 0) return absent('unreadable', measures);
    const moved = addWorkingDays(calendar, day, Number(whole.n));
    return isMissingYear(moved) ? unknownYear(moved.missingYear) : moved;
  });
