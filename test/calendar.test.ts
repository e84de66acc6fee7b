import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDay, dayNumber, daysInMonth, isCalendarDay, isLeapYear, parseIsoDay, printDay } from '../src/calendar.ts';

describe('calendar', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['1899-12-30', -25_569],
    ['1900-02-28', -25_509],
    ['1900-03-01', -25_508],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['2023-05-12', 19_489],
    ['2024-02-29', 19_782],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('%s is day %i', (text, number) => {
    expect(parseIsoDay(text)).toBe(number);
    expect(printDay(number)).toBe(text);
  });

  test.each(['2023-02-29', '2023-02-30', '1900-02-29', '2023-13-01', '2023-00-10', '2023-04-31', '2023-05-00', '0000-01-01'])(
    '%s does not exist',
    (text) => expect(parseIsoDay(text)).toBeUndefined(),
  );

  test.each(['2023-5-12', '2023/05/12', ' 2023-05-12', '2023-05-12T00:00', ''])('%j is not an ISO day', (text) => {
    expect(parseIsoDay(text)).toBeUndefined();
  });

  test('parts that are no whole numbers make no day', () => {
    expect(isCalendarDay({ year: 2023, month: 5, day: 1.5 })).toBe(false);
    expect(isCalendarDay({ year: 2023, month: Number.NaN, day: 1 })).toBe(false);
    expect(dayNumber({ year: 10_000, month: 1, day: 1 })).toBeUndefined();
  });

  test('centuries are leap years only every 400 years', () => {
    expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([false, true, false, true, false]);
    expect([1, 2, 4, 12, 0, 13].map((month) => daysInMonth(2023, month))).toEqual([31, 28, 30, 31, 0, 0]);
  });

  test('every day number comes back from its date, and the next day is one more', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_895 }), (number) => {
        expect(dayNumber(calendarDay(number))).toBe(number);
        const [today, next] = [calendarDay(number), calendarDay(number + 1)];
        const isLast = today.day === daysInMonth(today.year, today.month);
        expect(next.day).toBe(isLast ? 1 : today.day + 1);
        expect(parseIsoDay(printDay(number))).toBe(number);
      }),
    );
  });
});
