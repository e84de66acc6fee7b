// Rules that look at more than one unit's own figures: panel, change, rank, relative, against formulas written from their summaries on
// the arithmetic of oracle.ts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator, Read, Review, RuleOutcome } from '../src/model.ts';
import { decimal, frameworkFromData, type Given, missing, notApplicable, readingOf, unreadable } from './build-framework.ts';
import {
  fromText,
  least,
  minus,
  most,
  nought,
  order,
  over,
  plus,
  type Ratio,
  ratio,
  size,
  spell,
  taken,
  times,
  total,
  wholeAbove,
  wholeBelow,
  within,
} from './oracle.ts';
import { given } from './rules-oracle.ts';

const measures = { x: { title: '甲数', type: 'number' } };
const runs = { numRuns: 400 };

function compile(points: string, rule: Readonly<Record<string, unknown>>): Indicator {
  const indicators = [{ id: 'item', title: '指标', points: Number(points), rule }];
  const [node] = frameworkFromData({ measures, indicators, scoring: { total: Number(points) } }).indicators;
  if (node?.kind !== 'indicator') throw new Error('no indicator');
  return node;
}

const words = (outcome: RuleOutcome): string => {
  if (outcome.status === 'not-applicable') return outcome.status;
  const [low, high] = outcome.status === 'scored' ? [outcome.points, outcome.points] : [outcome.sure, outcome.possible];
  return `${outcome.status} ${spell(taken(low))} ${spell(taken(high))}`;
};
const said = (status: string, low: Ratio, high: Ratio = low) => `${status} ${spell(low)} ${spell(high)}`;

/** Scores, and checks that the steps add up to what is not sure. */
function scoreOf(node: Indicator, read: Read, peers: readonly Read[]): string {
  const outcome = node.rule.score(node.points, read, peers);
  if (outcome.status !== 'not-applicable') {
    const sure = taken(outcome.status === 'scored' ? outcome.points : outcome.sure);
    expect(spell(total(outcome.why().map((step) => taken(step.lost))))).toBe(spell(minus(taken(node.points), sure)));
  }
  return words(outcome);
}

const readOf = (x: Given, before?: Given | 'no-baseline'): Read =>
  Object.assign(() => readingOf(x), before === undefined || before === 'no-baseline' ? {} : { baseline: () => readingOf(before) });
const number = fc.tuple(fc.integer({ min: -50, max: 300 }), fc.constantFrom(1, 4, 10)).map(([n, d]) => String(n / d));
const few = fc.integer({ min: 0, max: 6 }).map(String);
const absent = fc.constantFrom<Given>(missing, notApplicable, unreadable);
const maybe = (some: fc.Arbitrary<string>): fc.Arbitrary<Given> =>
  fc.oneof({ weight: 4, arbitrary: some }, { weight: 1, arbitrary: absent });
const isText = (item: Given): item is string => typeof item === 'string';
const stateOf = (item: Given) => (typeof item === 'object' && item !== null && 'state' in item ? item.state : 'value');
const sorted = (values: readonly Ratio[]) => values.toSorted(order);
const mean = (values: readonly Ratio[]) => over(total(values), ratio(values.length));
const middle = (values: readonly Ratio[]) => {
  const list = sorted(values);
  return mean([list[Math.floor((list.length - 1) / 2)] ?? nought, list[Math.floor(list.length / 2)] ?? nought]);
};

/** Steps of a size, whole or not, as the words of `partial` say. */
const stepsOf = (short: Ratio, every: Ratio, partial: string) => {
  const exactly = over(short, every);
  return partial === 'count' ? wholeAbove(exactly) : partial === 'prorate' ? exactly : wholeBelow(exactly);
};

describe('panel', () => {
  const reviewOf = (raw: string, index: number, reason: boolean): Review => ({
    raw,
    points: decimal(raw),
    scorer: `评委${index}`,
    ...(reason && { reason: '理由' }),
    location: { kind: 'text', file: 'm.csv', line: index + 2, column: 2 },
  });
  const shape = fc.record({
    how: fc.constantFrom('mean', 'median', 'trimmed'),
    trim: fc.integer({ min: 1, max: 2 }),
    few: fc.constantFrom('mean', 'pending'),
    atLeast: fc.integer({ min: 1, max: 4 }),
    outOf: fc.constantFrom(undefined, 100, 20),
    from: fc.constantFrom(undefined, 3),
    strict: fc.boolean(),
    marks: fc.array(fc.record({ mark: fc.integer({ min: 0, max: 40 }).map((k) => String(k / 2)), reason: fc.boolean() }), { maxLength: 7 }),
  });

  test('averages as declared, and waits where marks are few, out of range or without a reason', () => {
    fc.assert(
      fc.property(shape, ({ how, trim, few, atLeast, outOf, from, strict, marks }) => {
        const points = '20';
        const isTrimmed = how === 'trimmed';
        const trimming = isTrimmed ? { trim, fewForTrim: few } : {};
        const node = compile(
          points,
          given({ type: 'panel', how, ...trimming, atLeast, outOf, from, reason: strict ? 'required' : undefined }),
        );
        const reviews = marks.map(({ mark, reason }, index) => reviewOf(mark, index, reason));
        const read: Read = Object.assign(() => missing, { reviews: () => reviews });
        const worth = (mark: Ratio) => times(ratio(20), over(mark, ratio(outOf ?? 20)));
        const [low, high] = [worth(ratio(from ?? 0)), ratio(20)];
        const expected = (): string => {
          if (marks.length === 0) return said('missing', nought, high);
          const given = marks.map(({ mark }) => fromText(mark));
          const unfit = marks.some(({ mark, reason }) => Number(mark) < (from ?? 0) || (strict && !reason));
          if (unfit || marks.length < atLeast) return said('pending', low, high);
          if (how === 'median') return said('scored', worth(middle(given)));
          const rest = isTrimmed ? sorted(given).slice(trim, Math.max(given.length - trim, 0)) : given;
          if (rest.length === 0 && few === 'pending') return said('pending', low, high);
          return said('scored', worth(mean(rest.length === 0 ? given : rest)));
        };
        expect(scoreOf(node, read, [read])).toBe(expected());
      }),
      runs,
    );
  });

  test('with void ties waits for exactly the units that one scorer gave the same mark', () => {
    const table = fc.array(fc.array(fc.integer({ min: 1, max: 4 }).map(String), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(table, (units) => {
        const node = compile('20', { type: 'panel', how: 'mean', spread: { distinct: true, ties: 'void' } });
        const reads = units.map((marks): Read => {
          const reviews = marks.map((mark, index) => reviewOf(mark, index, false));
          return Object.assign(() => missing, { reviews: () => reviews });
        });
        for (const [at, marks] of units.entries()) {
          const tied = marks.some((mark, scorer) => units.some((other, index) => index !== at && other[scorer] === mark));
          const read = reads[at];
          if (!read) throw new Error('no unit');
          const expected = tied ? said('pending', nought, ratio(20)) : said('scored', mean(marks.map(fromText)));
          expect(scoreOf(node, read, reads)).toBe(expected);
        }
      }),
      runs,
    );
  });
});

describe('change', () => {
  const shape = fc.record({
    how: fc.constantFrom('any', 'proportional', 'step'),
    better: fc.constantFrom('higher', 'lower'),
    same: fc.constantFrom('full', 'zero', 3, '50%'),
    relative: fc.boolean(),
    amount: fc.integer({ min: 1, max: 60 }),
    lose: fc.integer({ min: 1, max: 30 }).map((k) => k / 10),
    partial: fc.constantFrom('ignore', 'count', 'prorate'),
    none: fc.constantFrom('pending', 'full', 'not-applicable', 'zero'),
    zeroBaseline: fc.constantFrom('pending', 'full', 'zero'),
    now: maybe(number),
    before: fc.oneof(maybe(number), fc.constant('0'), fc.constant('no-baseline' as const)),
  });

  test('compares with last time as declared', () => {
    fc.assert(
      fc.property(shape, ({ how, better, same, relative, amount, lose, partial, none, zeroBaseline, now, before }) => {
        const points = ratio(10);
        const size = relative ? `${amount}%` : amount;
        const isRelative = relative && how !== 'any';
        const shared = isRelative ? { relative: true, zeroBaseline } : {};
        const own = how === 'any' ? { same } : how === 'step' ? { every: size, lose, partial, ...shared } : { target: size, ...shared };
        const node = compile('10', { type: 'change', value: 'x', better, how, none, ...own });
        const read = readOf(now, before);
        const declared = (meaning: string) => {
          if (meaning === 'not-applicable') return meaning;
          if (meaning === 'pending') return said('pending', nought, points);
          return said('scored', meaning === 'full' ? points : nought);
        };
        const expected = (): string => {
          const state = stateOf(now);
          if (state === 'not-applicable') return state;
          if (!isText(now)) return said(state === 'missing' ? 'missing' : 'pending', nought, points);
          if (before === 'no-baseline' || stateOf(before) === 'unreadable') return said('pending', nought, points);
          if (!isText(before)) return declared(none);
          const [current, last] = [fromText(now), fromText(before)];
          if (isRelative && last.n === 0n) return declared(zeroBaseline);
          const rise = minus(current, last);
          const gain = better === 'higher' ? rise : ratio(-rise.n, rise.d);
          if (how === 'any') {
            const level = same === 'full' ? points : same === 'zero' ? nought : same === 3 ? ratio(3) : ratio(5);
            return said('scored', gain.n > 0n ? points : gain.n < 0n ? nought : level);
          }
          const change = isRelative ? times(ratio(amount, 100), sizeOf(last)) : ratio(amount);
          if (how === 'proportional') return said('scored', times(points, within(over(gain, change), nought, ratio(1))));
          const lost = times(stepsOf(most(ratio(-gain.n, gain.d), nought), change, partial), fromText(String(lose)));
          return said('scored', minus(points, least(lost, points)));
        };
        expect(scoreOf(node, read, [read])).toBe(expected());
      }),
      { numRuns: 1500 },
    );
  });
});
const sizeOf = size;

const field = fc.record({ own: maybe(few), others: fc.array(maybe(few), { maxLength: 6 }) });

describe('rank', () => {
  const shape = fc.record({
    better: fc.constantFrom('higher', 'lower'),
    ties: fc.constantFrom('best', 'worst', 'mean'),
    top: fc.integer({ min: 1, max: 4 }),
    bottom: fc.integer({ min: 0, max: 3 }),
    waits: fc.boolean(),
    fewest: fc.option(fc.integer({ min: 2, max: 5 }), { nil: undefined }),
    field,
  });
  /** Points of every place, from the first to the last of so many. */
  const placesOf = (count: number, top: number, bottom: number) =>
    Array.from({ length: count }, (_, index) => (index < top ? 10 - index : count - index <= bottom ? -(bottom - (count - index - 1)) : 1));

  function pointsAmong(values: readonly Ratio[], own: Ratio, better: string, ties: string, top: number, bottom: number): Ratio {
    const places = placesOf(values.length, top, bottom);
    const ahead = values.filter((value) => (better === 'higher' ? order(value, own) > 0 : order(value, own) < 0)).length;
    const level = values.filter((value) => order(value, own) === 0).length;
    const shared = places.slice(ahead, ahead + level).map((points) => ratio(points));
    if (ties === 'mean') return mean(shared);
    return (ties === 'best' ? shared[0] : shared.at(-1)) ?? nought;
  }

  test('gives the points of the place; waiting for peers, the interval is that of all ways in which they may report', () => {
    fc.assert(
      fc.property(shape, ({ better, ties, top, bottom, waits, fewest, field: { own, others } }) => {
        const tail = Array.from({ length: bottom }, (_, index) => -(bottom - index));
        const rule = given({
          type: 'rank',
          value: 'x',
          better,
          ties,
          top: Array.from({ length: top }, (_, index) => 10 - index),
          others: 1,
          bottom: bottom === 0 ? undefined : tail,
          missingPeers: waits ? 'pending' : undefined,
          peersAtLeast: fewest,
        });
        const node = compile('10', rule);
        const read = readOf(own);
        const lowest = bottom === 0 ? nought : ratio(-bottom);
        const known = [own, ...others].filter(isText).map(fromText);
        const open = others.filter((item) => stateOf(item) === 'missing' || stateOf(item) === 'unreadable').length;
        const expected = (): string => {
          const state = stateOf(own);
          if (state === 'not-applicable') return state;
          if (!isText(own)) return said(state === 'missing' ? 'missing' : 'pending', lowest, ratio(10));
          const mine = fromText(own);
          const among = (extra: readonly Ratio[]) => pointsAmong([...known, ...extra], mine, better, ties, top, bottom);
          const isFew = fewest !== undefined && known.length < fewest;
          if (isFew) return said('pending', bottom === 0 ? ratio(1) : lowest, ratio(10));
          if (!waits || open === 0) return said('scored', among([]));
          // Every open peer better, level or worse, or out of the field after all.
          const ways = waysOf(open).map(([ahead, level, behind]) => {
            const beyond = better === 'higher' ? ratio(1000) : ratio(-1000);
            const short = better === 'higher' ? ratio(-1000) : ratio(1000);
            return among([...Array(ahead).fill(beyond), ...Array(level).fill(mine), ...Array(behind).fill(short)]);
          });
          const [low, high] = [ways.reduce(least), ways.reduce(most)];
          return order(low, high) === 0 ? said('scored', low) : said('pending', low, high);
        };
        expect(scoreOf(node, read, [read, ...others.map((item) => readOf(item))])).toBe(expected());
      }),
      { numRuns: 1500 },
    );
  });

  /** How many of the open peers may turn out better, level and worse. */
  const waysOf = (open: number): [number, number, number][] => {
    const upTo = Array.from({ length: open + 1 }, (_, index) => index);
    return upTo.flatMap((ahead) =>
      upTo.flatMap((level) =>
        upTo.flatMap((behind): [number, number, number][] => (ahead + level + behind <= open ? [[ahead, level, behind]] : [])),
      ),
    );
  };
});

describe('relative', () => {
  const shape = fc.record({
    to: fc.constantFrom('best', 'mean', 'median'),
    distance: fc.boolean(),
    zeroReference: fc.constantFrom('full', 'zero', 'pending'),
    every: fc.integer({ min: 1, max: 3 }),
    partial: fc.constantFrom('ignore', 'count', 'prorate'),
    side: fc.constantFrom('below', 'above'),
    waits: fc.boolean(),
    fewest: fc.option(fc.integer({ min: 2, max: 5 }), { nil: undefined }),
    field: fc.record({ own: maybe(number), others: fc.array(maybe(number), { maxLength: 6 }) }),
  });

  test('compares with the reference of the units that have a value', () => {
    fc.assert(
      fc.property(shape, ({ to, distance, zeroReference, every, partial, side, waits, fewest, field: { own, others } }) => {
        const peers = { missingPeers: waits ? 'pending' : undefined, peersAtLeast: fewest };
        const way = distance ? { how: 'distance', every, lose: 1.5, partial, side } : { zeroReference };
        const node = compile('10', given({ type: 'relative', value: 'x', to, ...way, ...peers }));
        const read = readOf(own);
        const points = ratio(10);
        const expected = (): string => {
          const state = stateOf(own);
          if (state === 'not-applicable') return state;
          if (!isText(own)) return said(state === 'missing' ? 'missing' : 'pending', nought, points);
          const values = [own, ...others].filter(isText).map(fromText);
          const open = others.some((item) => stateOf(item) === 'missing' || stateOf(item) === 'unreadable');
          if ((waits && open) || (fewest !== undefined && values.length < fewest)) return said('pending', nought, points);
          const isLower = distance && side === 'above';
          const reference = to === 'best' ? values.reduce(isLower ? least : most) : to === 'mean' ? mean(values) : middle(values);
          const mine = fromText(own);
          if (distance) {
            const short = most(isLower ? minus(mine, reference) : minus(reference, mine), nought);
            return said('scored', minus(points, least(times(stepsOf(short, ratio(every), partial), ratio(3, 2)), points)));
          }
          if (reference.n > 0n) return said('scored', times(points, within(over(mine, reference), nought, ratio(1))));
          if (zeroReference === 'pending') return said('pending', nought, points);
          return said('scored', zeroReference === 'full' ? points : nought);
        };
        expect(scoreOf(node, read, [read, ...others.map((item) => readOf(item))])).toBe(expected());
      }),
      { numRuns: 1500 },
    );
  });
});

test('a multiplier counts the deductions of its class, and nothing else', () => {
  const rule = {
    type: 'tally',
    start: 'full',
    cap: 10,
    multiplier: { bureau: 2 },
    events: [
      { value: 'x', points: -1.5 },
      { value: 'y', points: 1 },
    ],
  };
  const framework = frameworkFromData({
    measures: { ...measures, y: { title: '乙数', type: 'number' } },
    classes: { county: { title: '县区' }, bureau: { title: '部门' } },
    indicators: [{ id: 'item', title: '指标', points: 10, rule }],
    scoring: { total: 10 },
  });
  const scores = [...framework.trees].map(([id, [leaf]]) => {
    if (leaf?.kind !== 'indicator') throw new Error('no indicator');
    return [id, words(leaf.rule.score(leaf.points, (measure) => readingOf(measure === 'x' ? '2' : '1')))];
  });
  expect(scores).toEqual([
    ['county', said('scored', plus(ratio(7), ratio(1)))],
    ['bureau', said('scored', ratio(5))],
  ]);
});
