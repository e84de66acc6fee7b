import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDay, parseIsoDay, printDay } from '../src/calendar.ts';
import { bundledCalendar } from '../src/calendars/index.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../src/working-days.ts';

const day = (text: string): number => parseIsoDay(text) ?? Number.NaN;
const first = day('2019-01-01');
const last = day('2026-12-31');

/** A working day or not, straight from the lists: no plans, no sums. */
function naive(number: number): boolean | undefined {
  const entry = bundledCalendar.get(calendarDay(number).year);
  if (!entry) return undefined;
  const text = printDay(number);
  if (entry.work.includes(text)) return true;
  if (entry.off.some(([from, to]) => from <= text && text <= to)) return false;
  // 2024-01-01 was a Monday.
  return (((number - day('2024-01-01')) % 7) + 7) % 7 < 5;
}

function naiveAdd(from: number, count: number): number | undefined {
  const step = count < 0 ? -1 : 1;
  let at = from;
  for (let rest = Math.abs(count); rest > 0; ) {
    at += step;
    const works = naive(at);
    if (works === undefined) return undefined;
    if (works) rest -= 1;
  }
  return at;
}

function naiveBetween(from: number, to: number): number | undefined {
  let count = 0;
  for (let at = Math.min(from, to) + 1; at <= Math.max(from, to); at += 1) {
    const works = naive(at);
    if (works === undefined) return undefined;
    if (works) count += 1;
  }
  return to < from ? 0 - count : count;
}

const known = (result: number | boolean | { missingYear: number }) => (typeof result === 'object' ? undefined : result);
const days = fc.integer({ min: first - 400, max: last + 400 });

describe('working days', () => {
  test.each([
    ['2024-02-04', true],
    ['2024-02-09', true],
    ['2024-02-10', false],
    ['2024-02-17', false],
    ['2024-02-18', true],
    ['2024-10-12', true],
    ['2024-10-13', false],
    ['2020-01-31', false],
    ['2020-02-01', false],
    ['2020-02-03', true],
    ['2026-09-20', true],
  ])('%s: %s', (text, works) => expect(isWorkingDay(bundledCalendar, day(text))).toBe(works));

  test('five working days over the National Day of 2024 are counted with the make-up days', () => {
    expect(addWorkingDays(bundledCalendar, day('2024-09-30'), 5)).toBe(day('2024-10-12'));
    expect(workingDaysBetween(bundledCalendar, day('2024-09-30'), day('2024-10-12'))).toBe(5);
  });

  test('a year without an announcement is named and never guessed', () => {
    expect(isWorkingDay(bundledCalendar, day('2027-01-04'))).toEqual({ missingYear: 2027 });
    expect(addWorkingDays(bundledCalendar, day('2026-12-30'), 5)).toEqual({ missingYear: 2027 });
    expect(workingDaysBetween(bundledCalendar, day('2018-12-30'), day('2019-01-10'))).toEqual({ missingYear: 2018 });
    expect(workingDaysBetween(bundledCalendar, day('2018-12-31'), day('2019-01-02'))).toBe(1);
    expect(addWorkingDays(bundledCalendar, day('2027-06-01'), 0)).toBe(day('2027-06-01'));
  });

  test('every day is what the lists say', () => {
    for (let number = first - 10; number <= last + 10; number += 1)
      expect(known(isWorkingDay(bundledCalendar, number))).toBe(naive(number));
  });

  test('adding is walking day by day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -700, max: 700 }), (from, count) => {
        expect(known(addWorkingDays(bundledCalendar, from, count))).toBe(naiveAdd(from, count));
      }),
      { numRuns: 2000 },
    );
  });

  test('counting is walking day by day', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(known(workingDaysBetween(bundledCalendar, from, to))).toBe(naiveBetween(from, to));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the announcements', () => {
  const years = [...bundledCalendar.values()];

  test('cover 2019 to 2026 and say where they come from', () => {
    expect(years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    for (const { source } of years) expect(source).toMatchObject({ title: expect.stringContaining('节假日'), tag: 'verified' });
  });

  test.each(years.map((entry) => [entry.year, entry] as const))(
    '%i: make-up days are weekend days, all dates are of the year',
    (year, entry) => {
      for (const text of entry.work) {
        expect(text.startsWith(`${year}-`)).toBe(true);
        expect((((day(text) - day('2024-01-01')) % 7) + 7) % 7, text).toBeGreaterThanOrEqual(5);
        expect(
          entry.off.some(([from, to]) => from <= text && text <= to),
          text,
        ).toBe(false);
      }
      for (const [from, to] of entry.off) {
        expect(from.startsWith(`${year}-`) && to.startsWith(`${year}-`) && from <= to).toBe(true);
        expect(day(to)).not.toBeNaN();
      }
    },
  );
});
