// What the rules made of other things should give, written from their summaries: formula, external, combine.
import fc from 'fast-check';
import { fromText, minus, most, nought, order, over, plus, type Ratio, ratio, spell, times, total, within } from './oracle.ts';
import {
  type Case,
  decimalText,
  flag,
  type Item,
  isAbsent,
  maybe,
  numbersBelow,
  pointsText,
  readingsOf,
  reported,
  scored,
  type Values,
} from './rules-oracle.ts';

/** Status and interval of one part; `none` is not applicable. */
interface Part {
  readonly status: 'scored' | 'missing' | 'pending' | 'not-applicable';
  readonly low: Ratio;
  readonly high: Ratio;
}

const known = (points: Ratio): Part => ({ status: 'scored', low: points, high: points });
const absentPart = (item: Item | undefined, points: Ratio): Part | undefined => {
  if (item === undefined || !isAbsent(item)) return undefined;
  if (item.state === 'not-applicable') return { status: 'not-applicable', low: nought, high: nought };
  return { status: item.state === 'missing' ? 'missing' : 'pending', low: nought, high: points };
};
const print = ({ status, low, high }: Part) => (status === 'not-applicable' ? status : `${status} ${spell(low)} ${spell(high)}`);
const least = (a: Ratio, b: Ratio) => (order(a, b) <= 0 ? a : b);

const formula: fc.Arbitrary<Case> = fc
  .record({
    points: pointsText,
    base: decimalText(-100, 300),
    slope: decimalText(1, 300),
    readings: readingsOf(fc.record({ x: maybe(reported) })),
  })
  .map(({ points, base, slope, readings }) => ({
    points,
    rule: { type: 'formula', points: `${base.startsWith('-') ? `0 - ${base.slice(1)}` : base} + x * ${slope}` },
    readings,
    fillings: ['0', '7.5', '1000'],
    monotone: [{ measure: 'x', direction: 1 as const }],
    expected: ({ x }: Values) => {
      const gone = absentPart(x, fromText(points));
      if (gone) return print(gone);
      return scored(within(plus(fromText(base), times(fromText(String(x)), fromText(slope))), nought, fromText(points)));
    },
    below: numbersBelow,
  }));

const external: fc.Arbitrary<Case> = fc
  .record({
    points: pointsText,
    from: fc.integer({ min: -20, max: 60 }),
    span: fc.integer({ min: 1, max: 200 }),
    sample: fc.option(fc.integer({ min: 1, max: 25 })),
    readings: readingsOf(fc.record({ x: maybe(reported), a: maybe(fc.integer({ min: 0, max: 30 }).map(String)) })),
  })
  .map(({ points, from, span, sample, readings }) => ({
    points,
    rule: {
      type: 'external',
      source: '测评',
      value: 'x',
      from,
      to: from + span,
      ...(sample !== null && { sample: 'a', sampleAtLeast: sample }),
    },
    readings,
    fillings: ['0', '30', '55.5', '300'],
    monotone: [{ measure: 'x', direction: 1 as const }],
    expected: ({ x, a }: Values) => {
      const full = fromText(points);
      const gone = absentPart(x, full);
      if (gone) return print(gone);
      const size = a === undefined || isAbsent(a) ? undefined : fromText(String(a));
      if (sample !== null && (!size || order(size, ratio(sample)) < 0)) return print({ status: 'pending', low: nought, high: full });
      const share = within(over(minus(fromText(String(x)), ratio(from)), ratio(span)), nought, ratio(1));
      return scored(times(full, share));
    },
    below: numbersBelow,
  }));

const parts = ['p', 'q', 'r'] as const;
type How = 'sum' | 'weighted' | 'best' | 'worst';

/** Three yes/no rules, so that everything that is random is in how they combine. */
function combined(how: How, shares: readonly number[], points: Ratio, values: Values): Part {
  const whole = shares.reduce((left, right) => left + right, 0);
  const worth = (index: number) => (how === 'sum' || how === 'weighted' ? times(points, ratio(shares[index] ?? 0, whole)) : points);
  const judged = parts.map((name, index) => {
    const item = values[name];
    return absentPart(item, worth(index)) ?? known(item === true ? worth(index) : nought);
  });
  const staying = judged.map((part, index) => ({ part, own: worth(index) })).filter(({ part }) => part.status !== 'not-applicable');
  if (staying.length === 0) return { status: 'not-applicable', low: nought, high: nought };
  const has = (status: Part['status']) => judged.some((part) => part.status === status);
  const status = has('pending') ? 'pending' : has('missing') ? 'missing' : 'scored';
  const lows = staying.map(({ part }) => part.low);
  const highs = staying.map(({ part }) => part.high);
  if (how === 'best') return { status, low: lows.reduce(most), high: highs.reduce(most) };
  if (how === 'worst') return { status, low: lows.reduce(least), high: highs.reduce(least) };
  const factor = over(points, total(staying.map(({ own }) => own)));
  return { status, low: times(total(lows), factor), high: times(total(highs), factor) };
}

const combine: fc.Arbitrary<Case> = fc
  .record({
    how: fc.constantFrom<How>('sum', 'weighted', 'best', 'worst'),
    shares: fc.constantFrom([20, 30, 50], [10, 10, 80], [25, 25, 50], [40, 40, 20]),
    readings: readingsOf(fc.record({ p: flag, q: flag, r: flag })),
  })
  .map(({ how, shares, readings }) => ({
    points: '100',
    rule: {
      type: 'combine',
      how,
      parts: parts.map((name, index) => ({
        title: `部分${name}`,
        rule: { type: 'met', value: name },
        ...(how === 'sum' && { points: shares[index] }),
        ...(how === 'weighted' && { weight: `${shares[index]}%` }),
      })),
    },
    readings,
    fillings: [true, false],
    monotone: parts.map((measure) => ({ measure, direction: 1 as const })),
    expected: (values: Values) => print(combined(how, shares, ratio(100), values)),
    below: (low: Item, high: Item) => low === false && high === true,
  }));

export const combinedCases: Readonly<Record<string, fc.Arbitrary<Case>>> = { formula, external, combine };
