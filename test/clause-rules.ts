// Random rules that clauses can speak of, as they stand in a framework, for property tests.
import fc from 'fast-check';
import type { Names } from '../src/clause/rule-facts.ts';

export interface RandomRule {
  readonly points: number;
  readonly rule: Readonly<Record<string, unknown>>;
}

const titles = ['迟报', '漏报', '错报', '未备案', '国家级表彰', '省级表彰', '目录公开', '档案归档', '专职', '兼职'];
/** Values are called by their titles. */
export const names: Names = { words: (source) => String(source), unit: () => '次' };

const half = (least: number, most: number) => fc.integer({ min: least * 2, max: most * 2 }).map((number) => number / 2);
const points = half(1, 20);
const distinct = (count: number) => fc.shuffledSubarray(titles, { minLength: count, maxLength: count });
const percent = fc.integer({ min: 10, max: 100 }).map((number) => `${number}%`);
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }));

const met = fc
  .record({ points, words: fc.constantFrom(...titles) })
  .map(({ points: worth, words }) => ({ points: worth, rule: { type: 'met', value: words } }));

const threshold = fc
  .record({
    points,
    operator: fc.constantFrom('atLeast', 'above', 'atMost', 'below'),
    limit: fc.oneof(percent, fc.integer({ min: 1, max: 50 })),
  })
  .map(({ points: worth, operator, limit }) => ({ points: worth, rule: { type: 'threshold', value: 'x', [operator]: limit } }));

const proportional = fc
  .record({ points, target: fc.integer({ min: 50, max: 100 }), zero: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }) })
  .filter(({ target, zero }) => zero !== target)
  .map(({ points: worth, target, zero }) => ({
    points: worth,
    rule: { type: 'proportional', value: 'x', target: `${target}%`, ...(zero !== undefined && { zero: `${zero}%` }) },
  }));

const stepBody = fc.oneof(
  fc.record({
    target: percent,
    every: fc.integer({ min: 1, max: 10 }).map((number) => `${number}%`),
    partial: fc.constantFrom('ignore', 'count', 'prorate'),
  }),
  fc.record({ target: fc.integer({ min: 1, max: 20 }), every: fc.integer({ min: 1, max: 3 }) }),
);
const step = fc
  .record({ points, body: stepBody, lose: half(0.5, 3), side: fc.constantFrom('below', 'above'), floor: fc.constantFrom(0, 0, 0.5) })
  .map(({ points: worth, body, lose, side, floor }) => ({
    points: worth,
    rule: { type: 'step', value: 'x', ...body, lose, side, ...(floor > 0 && { floor }) },
  }));

const bands = fc
  .record({
    edges: fc.uniqueArray(fc.integer({ min: 10, max: 99 }), { minLength: 1, maxLength: 4 }),
    closed: fc.boolean(),
    top: fc.integer({ min: 5, max: 20 }),
  })
  .map(({ edges, closed, top }) => {
    const down = edges.toSorted((left, right) => right - left);
    const [low, high] = closed ? ['from', 'below'] : ['above', 'to'];
    const rows = [...down, undefined].map((edge, index) => ({
      ...(edge !== undefined && { [low]: `${edge}%` }),
      ...(index > 0 && { [high]: `${down[index - 1]}%` }),
      points: index === down.length ? 0 : top - index,
    }));
    return { points: top, rule: { type: 'bands', value: 'x', bands: rows } };
  });

const parts = fc
  .integer({ min: 2, max: 4 })
  .chain((count) => fc.record({ words: distinct(count), worth: fc.array(half(0.5, 5), { minLength: count, maxLength: count }) }));
const checklist = parts.map(({ words, worth }) => ({
  points: worth.reduce((left, right) => left + right, 0),
  rule: { type: 'checklist', items: words.map((title, index) => ({ value: 'x', title, points: worth[index] })) },
}));
const choice = parts.map(({ words, worth }) => ({
  points: Math.max(...worth),
  rule: { type: 'choice', value: 'x', options: words.map((is, index) => ({ is, points: worth[index] })) },
}));

const eventBody = fc.record({ size: half(0.5, 3), range: fc.boolean(), cap: fc.option(half(3, 6), { nil: undefined }) });
const tally = fc
  .integer({ min: 1, max: 3 })
  .chain((count) =>
    fc.record({
      points: half(6, 20),
      words: distinct(count),
      events: fc.array(eventBody, { minLength: count, maxLength: count }),
      deducts: fc.boolean(),
      once: fc.boolean(),
      floor: fc.constantFrom(0, 0, 1, -3),
      cap: optional('cap', half(3, 6)),
    }),
  )
  .map(({ points: worth, words, events, deducts, once, floor, cap }) => {
    const sign = deducts ? -1 : 1;
    const list = events.map(({ size, range, cap: most }, index) => ({
      value: 'x',
      title: words[index],
      points: range ? { from: deducts ? -size - 1 : size, to: deducts ? -size : size + 1 } : sign * size,
      ...(most !== undefined && { cap: most }),
    }));
    const ends = deducts ? { ...(floor !== 0 && { floor }) } : cap;
    return {
      points: worth,
      rule: { type: 'tally', start: deducts ? 'full' : 'zero', events: list, ...ends, ...(once && count(list) > 1 && { once: 'highest' }) },
    };
  });
const count = (list: readonly unknown[]): number => list.length;

const deadline = fc
  .record({
    points,
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    time: optional('time', fc.constantFrom('09:00', '17:30')),
    lose: half(0.5, 3),
    per: fc.constantFrom({}, { per: 'day' }, { per: 'working-day' }),
    floor: fc.constantFrom({}, { floor: 0.5 }),
  })
  .map(({ points: worth, month, day, time, lose, per, floor }) => {
    const due = `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return { points: worth, rule: { type: 'deadline', value: 'x', due, ...time, late: { lose, ...per }, ...floor } };
  });

const rank = fc
  .record({ top: fc.integer({ min: 1, max: 5 }), best: half(8, 20), others: half(1, 3), bottom: fc.integer({ min: 0, max: 2 }) })
  .map(({ top, best, others, bottom }) => ({
    points: best,
    rule: {
      type: 'rank',
      value: 'x',
      top: Array.from({ length: top }, (_, index) => best - index),
      others,
      ...(bottom > 0 && { bottom: Array.from({ length: bottom }, (_, index) => -2 + index) }),
    },
  }));

export const randomRules: Readonly<Record<string, fc.Arbitrary<RandomRule>>> = {
  met,
  threshold,
  proportional,
  step,
  bands,
  checklist,
  choice,
  tally,
  deadline,
  rank,
};
