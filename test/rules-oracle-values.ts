// What the rules for one value should give, written from their summaries and parameters: threshold, proportional, step, bands.
import fc from 'fast-check';
import {
  fromText,
  minus,
  most,
  nought,
  order,
  over,
  type Ratio,
  ratio,
  size,
  spell,
  times,
  wholeAbove,
  wholeBelow,
  within,
} from './oracle.ts';
import {
  absence,
  type Case,
  count,
  decimalText,
  given,
  maybe,
  numbersBelow,
  open,
  pointsText,
  readingsOf,
  reported,
  scored,
  type Values,
  zeroDenominator,
} from './rules-oracle.ts';

/** The value of `x` or of `a / b`, and what a zero denominator stands for. */
function valueOrOutcome(rule: Case['rule'], values: Values, points: Ratio): Ratio | string {
  const names = rule['value'] === 'x' ? ['x'] : ['a', 'b'];
  const gone = absence(
    names.map((name) => values[name]),
    points,
  );
  if (gone !== undefined) return gone;
  const [first = nought, second = ratio(1)] = names.map((name) => fromText(String(values[name])));
  if (second.n !== 0n) return over(first, second);
  const meaning = rule['zeroDenominator'] ?? 'pending';
  if (meaning === 'full') return scored(points);
  if (meaning === 'zero') return scored(nought);
  return meaning === 'pending' ? open('pending', nought, points) : 'not-applicable';
}

/** A value rule over `x` (a number) or `a / b` (a share); limits are numbers, shares in percent, or the measure `goal`. */
const subject = fc.constantFrom<'x' | 'a / b'>('x', 'a / b');
const numericReadings = readingsOf(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ x: maybe(reported), a: count, b: count, goal: decimalText(1, 900) }) },
    { weight: 1, arbitrary: fc.record({ x: reported, a: maybe(count), b: fc.constant('7'), goal: maybe(decimalText(1, 900)) }) },
  ),
);
/** As it is written in YAML, and the number that it stands for. */
const limitFor = (value: 'x' | 'a / b', least = 0) =>
  (value === 'x' ? decimalText(least, 1500) : decimalText(least, 300).map((text) => `${text}%`)).map((text) => ({
    written: text.endsWith('%') ? text : Number(text),
    number: text.endsWith('%') ? over(fromText(text.slice(0, -1)), ratio(100)) : fromText(text),
  }));

interface Numeric {
  readonly points: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly judge: (value: Ratio, values: Values, points: Ratio) => Ratio;
  readonly direction: 1 | -1 | undefined;
}

/** A case of a value rule: absences and zero denominators are the same for all of them, the formula is its own. */
const numericCase = (shape: fc.Arbitrary<Numeric>): fc.Arbitrary<Case> =>
  fc
    .tuple(shape, numericReadings, fc.array(reported, { minLength: 4, maxLength: 4 }))
    .map(([{ points, rule, judge, direction }, readings, fillings]) => ({
      points,
      rule,
      readings,
      fillings: fillings.map((text) => (rule['value'] === 'x' ? text : String(size(wholeBelow(fromText(text))).n))),
      monotone: direction ? [{ measure: rule['value'] === 'x' ? 'x' : 'a', direction }] : [],
      below: numbersBelow,
      expected(values) {
        const full = fromText(points);
        const value = valueOrOutcome(rule, values, full);
        if (typeof value === 'string') return value;
        const goal = Object.values(rule).includes('goal') ? absence([values['goal']], full) : undefined;
        return goal ?? scored(judge(value, values, full));
      },
    }));

const goalOr = (written: unknown, number: Ratio, values: Values) => (written === 'goal' ? fromText(String(values['goal'])) : number);

const operators = {
  atLeast: { holds: (sign: number) => sign >= 0, direction: 1 },
  above: { holds: (sign: number) => sign > 0, direction: 1 },
  atMost: { holds: (sign: number) => sign <= 0, direction: -1 },
  below: { holds: (sign: number) => sign < 0, direction: -1 },
  equals: { holds: (sign: number) => sign === 0, direction: undefined },
} as const;

const threshold = numericCase(
  subject.chain((value) =>
    fc
      .tuple(
        pointsText,
        fc.constantFrom(...(Object.keys(operators) as (keyof typeof operators)[])),
        limitFor(value),
        fc.boolean(),
        zeroDenominator,
      )
      .map(([points, operator, limit, reported, meaning]) => {
        const written = reported && value === 'x' ? 'goal' : limit.written;
        return {
          points,
          rule: given({ type: 'threshold', value, [operator]: written, zeroDenominator: meaning }),
          judge: (number, values, full) =>
            operators[operator].holds(order(number, goalOr(written, limit.number, values))) ? full : nought,
          direction: operators[operator].direction,
        };
      }),
  ),
);

const proportional = numericCase(
  subject.chain((value) =>
    fc
      .tuple(pointsText, limitFor(value), fc.option(limitFor(value), { nil: undefined }), zeroDenominator)
      .filter(([, target, zero]) => order(target.number, zero?.number ?? nought) !== 0)
      .map(([points, target, zero, meaning]) => {
        const bottom = zero?.number ?? nought;
        return {
          points,
          rule: given({ type: 'proportional', value, target: target.written, zero: zero?.written, zeroDenominator: meaning }),
          // The share of the way from the zero line to the target, whichever of them is the higher one.
          judge: (number, _values, full) =>
            times(full, within(over(minus(number, bottom), minus(target.number, bottom)), nought, ratio(1))),
          direction: order(target.number, bottom) > 0 ? (1 as const) : (-1 as const),
        };
      }),
  ),
);

const step = numericCase(
  subject.chain((value) =>
    fc
      .tuple(
        decimalText(1, 2000),
        limitFor(value),
        limitFor(value, 1),
        decimalText(0, 300),
        fc.constantFrom(undefined, 'ignore', 'count', 'prorate'),
        fc.constantFrom(undefined, 'below', 'above'),
        fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
        fc.boolean(),
      )
      .map(([points, target, every, lose, partial, side, floorShare, reported]) => {
        const written = reported && value === 'x' ? 'goal' : target.written;
        const floor = floorShare === undefined ? undefined : String(Math.floor((Number(points) * floorShare) / 100));
        return {
          points,
          rule: given({
            type: 'step',
            value,
            target: written,
            every: every.written,
            lose: Number(lose),
            partial,
            side,
            floor: floor === undefined ? undefined : Number(floor),
          }),
          judge: (number, values, full) => {
            const aim = goalOr(written, target.number, values);
            const short = side === 'above' ? minus(number, aim) : minus(aim, number);
            if (short.n <= 0n) return full;
            const exactSteps = over(short, every.number);
            const steps = partial === 'count' ? wholeAbove(exactSteps) : partial === 'prorate' ? exactSteps : wholeBelow(exactSteps);
            return most(minus(full, times(steps, fromText(lose))), fromText(floor ?? '0'));
          },
          direction: side === 'above' ? (-1 as const) : (1 as const),
        };
      }),
  ),
);

// Edges cut the line into pieces; each edge belongs to the piece below it or to the one above it.
const bands = numericCase(
  subject.chain((value) =>
    fc
      .tuple(
        fc.uniqueArray(limitFor(value), { minLength: 1, maxLength: 4, selector: (limit) => spell(limit.number) }),
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        fc.array(decimalText(0, 900), { minLength: 5, maxLength: 5 }),
        fc.constantFrom<'up' | 'down' | 'any'>('up', 'down', 'any'),
        zeroDenominator,
        fc.boolean(),
      )
      .map(([limits, upper, worths, way, meaning, reversed]) => {
        const edges = limits.toSorted((left, right) => order(left.number, right.number));
        const some = worths.slice(0, edges.length + 1);
        const sorted = some.toSorted((left, right) => Number(left) - Number(right));
        const own = way === 'any' ? some : way === 'up' ? sorted : sorted.toReversed();
        const list = own.map((points, index) => {
          const low = edges[index - 1];
          const high = edges[index];
          return given({
            [upper[index - 1] ? 'from' : 'above']: low?.written,
            [upper[index] ? 'below' : 'to']: high?.written,
            points: Number(points),
          });
        });
        return {
          points: sorted.at(-1) ?? '0',
          rule: given({ type: 'bands', value, bands: reversed ? list.toReversed() : list, zeroDenominator: meaning }),
          judge: (number) => {
            const passed = edges.filter((edge, index) => {
              const sign = order(number, edge.number);
              return sign > 0 || (sign === 0 && upper[index]);
            }).length;
            return fromText(own[passed] ?? '0');
          },
          direction: way === 'any' ? undefined : way === 'up' ? (1 as const) : (-1 as const),
        };
      }),
  ),
);

export const valueCases = { threshold, proportional, bands, step };
