// What the rules made of conditions, options and counts should give: met, choice, checklist, tally.
import fc from 'fast-check';
import { notApplicable } from './build-framework.ts';
import { fromText, least, most, nought, order, over, plus, type Ratio, ratio, times, total, within } from './oracle.ts';
import {
  absence,
  type Case,
  count,
  decimalText,
  flag,
  given,
  type Item,
  isAbsent,
  maybe,
  numbersBelow,
  open,
  pointsText,
  readingsOf,
  scored,
} from './rules-oracle.ts';

const flags = fc.record({ p: flag, q: flag, r: flag });
const falseBelowTrue = (low: Item, high: Item) => low === false && high === true;

const met: fc.Arbitrary<Case> = fc.tuple(pointsText, readingsOf(flags)).map(([points, readings]) => ({
  points,
  rule: { type: 'met', value: 'p' },
  readings,
  fillings: [true, false],
  monotone: [{ measure: 'p', direction: 1 as const }],
  below: falseBelowTrue,
  expected: (values) => absence([values['p']], fromText(points)) ?? scored(values['p'] === true ? fromText(points) : nought),
}));

const optionTexts = ['专职', '兼职', '无', '=1+1', '0'];
/** What an option is worth: points, a percentage of the indicator's, or two of them between which a person decides. */
const worth = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 400 }).map((k) => [k / 100] as const) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 100 }).map((k) => [`${k}%`] as const) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 98 }), fc.integer({ min: 1, max: 100 }))
      .filter(([from, to]) => from < to)
      .map(([from, to]) => [`${from}%`, `${to}%`] as const),
  },
);
const choice: fc.Arbitrary<Case> = fc
  .tuple(
    fc.subarray(optionTexts, { minLength: 1 }),
    fc.array(worth, { minLength: 5, maxLength: 5 }),
    readingsOf(fc.record({ c: maybe(fc.constantFrom(...optionTexts.filter((text) => text !== '0'))) })),
  )
  .map(([texts, worths, readings]) => {
    const points = '4';
    const full = fromText(points);
    const options = texts.map((is, index) => {
      const [from = 0, to] = worths[index] ?? [];
      return to === undefined ? { is, points: from } : { is, judged: { from, to } };
    });
    const ends = texts.map((is, index) => {
      const [from = 0, to = from] = worths[index] ?? [];
      const number = (text: string | number) =>
        typeof text === 'number' ? fromText(String(text)) : times(full, over(fromText(text.slice(0, -1)), ratio(100)));
      return { is, low: number(from), high: number(to) };
    });
    return {
      points,
      rule: { type: 'choice', value: 'c', options },
      readings,
      fillings: texts.filter((text) => text !== '0'),
      monotone: [],
      below: () => false,
      expected(values) {
        const gone = absence([values['c']], full);
        const chosen = ends.find((option) => option.is === values['c']);
        if (gone !== undefined || !chosen) return gone ?? open('pending', nought, full);
        const isJudged = options.some((option) => option.is === chosen.is && 'judged' in option);
        return isJudged ? open('pending', chosen.low, chosen.high) : scored(chosen.high);
      },
    };
  });

/** Parts with their own interval each: pending outweighs missing; undefined when all are settled. */
const waitingStatus = (items: readonly (Item | undefined)[]): string | undefined => {
  const states = items.flatMap((item) => (item !== undefined && isAbsent(item) ? [item.state] : []));
  return states.includes('unreadable') ? 'pending' : states.includes('missing') ? 'missing' : undefined;
};

const checklist: fc.Arbitrary<Case> = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 3, maxLength: 3 }), readingsOf(flags))
  .map(([worths, readings]) => {
    const names = ['p', 'q', 'r'];
    const parts = worths.map((worth) => ratio(worth, 100));
    const points = String(worths.reduce((left, right) => left + right, 0) / 100);
    return {
      points,
      rule: { type: 'checklist', items: names.map((value, index) => ({ value, points: (worths[index] ?? 0) / 100 })) },
      readings,
      fillings: [true, false, true, notApplicable],
      monotone: names.map((measure) => ({ measure, direction: 1 as const })),
      below: falseBelowTrue,
      // What does not apply is taken out, and the rest converted to the whole (折算).
      expected(values) {
        const items = names.map((name) => values[name]);
        const worthOf = (wanted: (item: Item) => boolean) =>
          total(
            parts.filter((_, index) => {
              const item = items[index];
              return item !== undefined && wanted(item);
            }),
          );
        const applicable = worthOf((item) => !(isAbsent(item) && item.state === 'not-applicable'));
        if (applicable.n === 0n) return 'not-applicable';
        const convert = (part: Ratio) => over(times(part, fromText(points)), applicable);
        const sure = convert(worthOf((item) => item === true));
        const unknown = convert(worthOf((item) => isAbsent(item) && item.state !== 'not-applicable'));
        const waiting = waitingStatus(items);
        return waiting === undefined ? scored(sure) : open(waiting, sure, plus(sure, unknown));
      },
    };
  });

const eachOf = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 300 }).map((k) => [k / 100, k / 100] as const) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }))
      .map(([a, b]) => [a / 100, (a + b) / 100] as const),
  },
);
const eventOf = (value: string) =>
  fc.record({
    value: fc.constant(value),
    each: eachOf,
    takes: fc.boolean(),
    cap: fc.option(decimalText(0, 500).map(Number), { nil: undefined }),
  });

const tally: fc.Arbitrary<Case> = fc
  .tuple(
    decimalText(100, 2000),
    fc.constantFrom<'full' | 'zero'>('full', 'zero'),
    fc.tuple(eventOf('a'), eventOf('b'), eventOf('x')),
    fc.option(fc.tuple(fc.integer({ min: -80, max: 50 }), fc.integer({ min: 50, max: 100 })), { nil: undefined }),
    readingsOf(fc.record({ a: maybe(count), b: maybe(count), x: maybe(decimalText(0, 400)) })),
    fc.array(count, { minLength: 5, maxLength: 5 }),
    fc.boolean(),
  )
  .map(([points, start, drawn, ends, readings, fillings, once]) => {
    const portion = (share: number) => Math.floor(Number(points) * share) / 100;
    const [floor, cap] = ends ? [portion(ends[0]), portion(ends[1])] : [undefined, undefined];
    const [low, high] = [fromText(String(floor ?? 0)), fromText(String(cap ?? points))];
    const full = fromText(points);
    // Where only one event counts, all of them add or all deduct.
    const events = drawn.map((event) => ({ ...event, takes: once ? (drawn[0]?.takes ?? false) : event.takes }));
    type Drawn = (typeof events)[number];
    const isJudged = ({ each }: Drawn) => each[0] !== each[1];
    /** Effect of a number of occurrences; of any number when it is not known: nothing, or all the way to the cap. */
    const effects = (event: Drawn, item: Item | undefined): readonly [Ratio, Ratio] => {
      const limit = event.cap === undefined ? undefined : fromText(String(event.cap));
      const capped = (size: Ratio) => (limit && order(size, limit) > 0 ? limit : size);
      const signed = (a: Ratio, b: Ratio): readonly [Ratio, Ratio] => (event.takes ? [ratio(-b.n, b.d), ratio(-a.n, a.d)] : [a, b]);
      const [light, heavy] = event.each.map((each) => fromText(String(each)));
      if (!light || !heavy) throw new Error('no points');
      if (item === undefined || isAbsent(item)) {
        if (item?.state === 'not-applicable') return [nought, nought];
        return signed(nought, capped(times(heavy, once ? ratio(1) : ratio(10n ** 30n))));
      }
      const number = fromText(String(item));
      const counted = once && number.n > 0n ? ratio(1) : number;
      return signed(capped(times(light, counted)), capped(times(heavy, counted)));
    };
    const spelled = (event: Drawn) => {
      const [light, heavy] = event.each;
      const sign = event.takes ? -1 : 1;
      const each = isJudged(event) ? (event.takes ? { from: -heavy, to: -light } : { from: light, to: heavy }) : sign * heavy;
      return given({ value: event.value, points: each, cap: event.cap });
    };
    const join = (changes: readonly Ratio[]) => (once ? changes.reduce(drawn[0]?.takes ? least : most, nought) : total(changes));
    return {
      points,
      rule: given({ type: 'tally', start, events: events.map(spelled), floor, cap, once: once ? 'highest' : undefined }),
      readings,
      fillings,
      monotone: events.map((event) => ({ measure: event.value, direction: event.takes ? (-1 as const) : (1 as const) })),
      below: numbersBelow,
      expected(values) {
        const items = events.map((event) => values[event.value]);
        if (items.every((item) => item !== undefined && isAbsent(item) && item.state === 'not-applicable')) return 'not-applicable';
        const changes = events.map((event, index) => effects(event, items[index]));
        const end = (side: 0 | 1) => within(plus(start === 'full' ? full : nought, join(changes.map((change) => change[side]))), low, high);
        const undecided = events.some((event, index) => {
          const item = items[index];
          return isJudged(event) && typeof item === 'string' && fromText(item).n > 0n;
        });
        const waiting = undecided ? 'pending' : waitingStatus(items);
        // Nothing was reported of anything that applies: nothing is sure.
        const silent = items.every((item) => item !== undefined && isAbsent(item) && item.state !== 'unreadable');
        return waiting === undefined ? scored(end(0)) : open(waiting, silent ? least(nought, end(0)) : end(0), end(1));
      },
    };
  });

export const partCases = { met, choice, checklist, tally };
