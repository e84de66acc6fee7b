// The rules overdue and deadline against plain walks from day to day: no sums, no closures, one record after the other.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDay, parseIsoDay, printDay } from '../src/calendar.ts';
import { bundledCalendar } from '../src/calendars/index.ts';
import type { Read, Reading } from '../src/model.ts';
import { equals, exact, printExact, subtract, sum } from '../src/points.ts';
import { frameworkFromData } from './build-framework.ts';
import { readOf, recordsOf } from './records.ts';

const first = parseIsoDay('2024-01-01') ?? 0;

function works(day: number): boolean {
  const text = printDay(day);
  const entry = bundledCalendar.get(calendarDay(day).year);
  if (entry?.work.includes(text)) return true;
  if (entry?.off.some(([from, to]) => from <= text && text <= to)) return false;
  return (((day - first) % 7) + 7) % 7 < 5;
}

/** The day that a number of steps leads to, counting all days or those that are worked. */
function walk(from: number, steps: number, working: boolean): number {
  let at = from;
  for (let left = steps; left > 0; ) {
    at += 1;
    if (!working || works(at)) left -= 1;
  }
  return at;
}

function daysBetween(from: number, to: number, working: boolean): number {
  let count = 0;
  for (let at = from + 1; at <= to; at += 1) if (!working || works(at)) count += 1;
  return count;
}

const row = fc.record({
  begun: fc.integer({ min: 0, max: 500 }),
  took: fc.option(fc.nat(120), { nil: null }),
  suspended: fc.option(fc.nat(30), { nil: null }),
  extended: fc.option(fc.boolean(), { nil: null }),
  counts: fc.boolean(),
});
const terms = fc.record({
  limit: fc.nat(60),
  working: fc.boolean(),
  by: fc.nat(20),
  byWorking: fc.boolean(),
  open: fc.constantFrom('count' as const, 'ignore' as const),
  asOf: fc.integer({ min: 200, max: 700 }),
  scoring: fc.oneof(
    fc.record({ lose: fc.integer({ min: 0, max: 3 }), per: fc.constantFrom('record', 'day') }),
    fc.constant({ share: true }),
  ),
  cap: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
  floor: fc.integer({ min: 0, max: 5 }),
});

test('overdue gives what walking from day to day gives', () => {
  fc.assert(
    fc.property(terms, fc.array(row, { maxLength: 10 }), ({ limit, working, by, byWorking, open, asOf, scoring, cap, floor }, rows) => {
      const framework = frameworkFromData({
        registers: {
          cases: {
            title: '案件',
            columns: {
              key: { title: '编号', type: 'text', key: true },
              begun: { title: '开始', type: 'date' },
              ended: { title: '结束', type: 'date', optional: true },
              suspended: { title: '中止', type: 'count', unit: '日', optional: true },
              extended: { title: '延期', type: 'boolean', optional: true },
              counts: { title: '计入', type: 'boolean' },
            },
          },
        },
        indicators: [
          {
            id: 'item',
            title: '期限',
            points: 10,
            rule: {
              type: 'overdue',
              register: 'cases',
              start: 'begun',
              end: 'ended',
              limit: `${limit}${working ? 'wd' : 'd'}`,
              extension: { when: 'extended', by: `${by}${byWorking ? 'wd' : 'd'}` },
              suspended: 'suspended',
              where: 'counts',
              asOf: printDay(first + asOf),
              open,
              score: scoring,
              ...(cap !== undefined && { cap }),
              floor,
              none: 'full',
            },
          },
        ],
        scoring: { total: 10 },
      });
      const register = framework.registers.get('cases');
      const [node] = framework.indicators;
      if (!register || node?.kind !== 'indicator') throw new Error('no rule');
      const records = recordsOf(
        register,
        rows.map(({ begun, took, suspended, extended, counts }, index) => ({
          key: `k${index}`,
          begun: printDay(first + begun),
          ended: took === null ? null : printDay(first + begun + took),
          suspended,
          extended,
          counts,
        })),
      );
      const late: number[] = [];
      let total = 0;
      for (const { begun, took, suspended, extended, counts } of rows) {
        if (!counts || (took === null && open === 'ignore')) continue;
        let last = walk(first + begun, limit, working);
        if (extended === true) last = walk(last, by, byWorking);
        last = walk(last, suspended ?? 0, false);
        const seen = took === null ? first + asOf : first + begun + took;
        if (seen > last) late.push(Math.max(1, daysBetween(last, seen, working)));
        if (took !== null || seen > last) total += 1;
      }
      const outcome = node.rule.score(node.points, readOf({ cases: records }));
      if (outcome.status !== 'scored') throw new Error(outcome.status);
      const days = late.reduce((left, right) => left + right, 0);
      const lost =
        'share' in scoring
          ? total === 0
            ? exact(0)
            : exact(10 * late.length, total)
          : exact(scoring.lose * (scoring.per === 'day' ? days : late.length));
      const lostNumber = Number(lost.n) / Number(lost.d);
      const most = Math.min(cap ?? Number.POSITIVE_INFINITY, 10 - floor);
      expect(printExact(outcome.points)).toBe(
        printExact(total === 0 ? exact(10) : lostNumber > most ? exact(10 - most) : subtract(exact(10), lost)),
      );
      expect(equals(sum(outcome.why().map((step) => step.lost)), subtract(exact(10), outcome.points))).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('deadline gives what walking from day to day gives; without an hour the interval holds every hour', () => {
  const due = parseIsoDay('2025-01-10') ?? 0;
  const shape = fc.record({
    day: fc.integer({ min: -3, max: 40 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    time: fc.option(fc.constantFrom('17:30', '09:00'), { nil: undefined }),
    grace: fc.nat(5),
    graceWorking: fc.boolean(),
    per: fc.constantFrom(undefined, 'day' as const, 'working-day' as const),
    partial: fc.constantFrom(undefined, 'count' as const, 'ignore' as const),
    floor: fc.integer({ min: 0, max: 4 }),
  });
  fc.assert(
    fc.property(shape, ({ day, minute, time, grace, graceWorking, per, partial, floor }) => {
      const framework = frameworkFromData({
        measures: { sent: { title: '报送时间', type: 'date', time: true } },
        indicators: [
          {
            id: 'item',
            title: '报送',
            points: 5,
            rule: {
              type: 'deadline',
              value: 'sent',
              due: '2025-01-10',
              ...(time !== undefined && { time }),
              grace: `${grace}${graceWorking ? 'wd' : 'd'}`,
              late: { lose: 0.5, ...(per && { per }), ...(partial && { partial }) },
              floor,
            },
          },
        ],
        scoring: { total: 5 },
      });
      const [node] = framework.indicators;
      if (node?.kind !== 'indicator') throw new Error('no rule');
      const score = (at: number | undefined) => {
        const value = { kind: 'date', day: due + day, ...(at !== undefined && { minute: at }) } as const;
        const read: Read = (): Reading => ({ state: 'value', value, approximate: false });
        return node.rule.score(node.points, read);
      };
      const hour = time === undefined ? undefined : Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
      const last = walk(due, grace, graceWorking);
      const inTime = due + day < last || (due + day === last && (hour === undefined || minute <= hour));
      let units = inTime ? 0 : 1;
      if (!inTime && per) {
        const working = per === 'working-day';
        const apart = daysBetween(last, due + day, working);
        const ignore = partial === 'ignore';
        const began = ignore ? apart : Math.max(1, apart);
        // Hours only matter on a day that counts.
        if (hour === undefined || (working && !works(due + day))) units = began;
        else if (minute === hour) units = apart;
        else units = (minute < hour ? apart - 1 : apart) + (ignore ? 0 : 1);
      }
      const outcome = score(minute);
      if (outcome.status !== 'scored') throw new Error(outcome.status);
      expect(printExact(outcome.points), JSON.stringify({ last: printDay(last), units })).toBe(
        printExact(exact(Math.max(floor * 2, 10 - units), 2)),
      );
      const unsure = score(undefined);
      const [low, high] =
        unsure.status === 'pending' ? [unsure.sure, unsure.possible] : unsure.status === 'scored' ? [unsure.points, unsure.points] : [];
      if (!low || !high) throw new Error(unsure.status);
      const points = Number(outcome.points.n) / Number(outcome.points.d);
      expect(Number(low.n) / Number(low.d)).toBeLessThanOrEqual(points);
      expect(Number(high.n) / Number(high.d)).toBeGreaterThanOrEqual(points);
    }),
    { numRuns: 600 },
  );
});
