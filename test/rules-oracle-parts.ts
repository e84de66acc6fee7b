// What the rules made of conditions, options and counts should give: met, choice, checklist, tally.
import fc from 'fast-check';
import { notApplicable } from './build-framework.ts';
import { fromText, least, most, nought, over, plus, type Ratio, ratio, times, total, within } from './oracle.ts';
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
const choice: fc.Arbitrary<Case> = fc
  .tuple(
    fc.subarray(optionTexts, { minLength: 1 }),
    fc.array(decimalText(0, 900), { minLength: 5, maxLength: 5 }),
    readingsOf(fc.record({ c: maybe(fc.constantFrom(...optionTexts.filter((text) => text !== '0'))) })),
  )
  .map(([texts, worths, readings]) => {
    const options = texts.map((is, index) => ({ is, points: Number(worths[index]) }));
    const points = String(Math.max(...options.map((option) => option.points), 0.01));
    return {
      points,
      rule: { type: 'choice', value: 'c', options },
      readings,
      fillings: texts.filter((text) => text !== '0'),
      monotone: [],
      below: () => false,
      expected(values) {
        const gone = absence([values['c']], fromText(points));
        const chosen = options.find((option) => option.is === values['c']);
        return gone ?? (chosen ? scored(fromText(String(chosen.points))) : open('pending', nought, fromText(points)));
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

const eventOf = (value: string) =>
  fc.record({
    value: fc.constant(value),
    points: decimalText(-300, 300)
      .map(Number)
      .filter((points) => points !== 0),
    cap: fc.option(decimalText(0, 500).map(Number), { nil: undefined }),
  });

const tally: fc.Arbitrary<Case> = fc
  .tuple(
    decimalText(100, 2000),
    fc.constantFrom<'full' | 'zero'>('full', 'zero'),
    fc.tuple(eventOf('a'), eventOf('b'), eventOf('x')),
    fc.option(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 100 })), { nil: undefined }),
    readingsOf(fc.record({ a: maybe(count), b: maybe(count), x: maybe(decimalText(0, 400)) })),
    fc.array(count, { minLength: 5, maxLength: 5 }),
  )
  .map(([points, start, events, ends, readings, fillings]) => {
    const portion = (share: number) => Math.floor(Number(points) * share) / 100;
    const [floor, cap] = ends ? [portion(ends[0]), portion(ends[1])] : [undefined, undefined];
    const [low, high] = [fromText(String(floor ?? 0)), fromText(String(cap ?? points))];
    const full = fromText(points);
    /** Effect of a number of occurrences; of any number when it is not known: nothing, or all the way to the cap. */
    const effects = (event: (typeof events)[number], item: Item | undefined): readonly [Ratio, Ratio] => {
      const each = fromText(String(event.points));
      const capped = (change: Ratio) => {
        if (event.cap === undefined) return change;
        const limit = fromText(String(event.cap));
        return within(change, ratio(-limit.n, limit.d), limit);
      };
      if (item === undefined || isAbsent(item)) {
        if (item?.state === 'not-applicable') return [nought, nought];
        const endless = capped(times(each, ratio(10n ** 30n)));
        return [least(nought, endless), most(nought, endless)];
      }
      const change = capped(times(each, fromText(String(item))));
      return [change, change];
    };
    return {
      points,
      rule: given({ type: 'tally', start, events: events.map(given), floor, cap }),
      readings,
      fillings,
      monotone: events.map((event) => ({ measure: event.value, direction: event.points < 0 ? (-1 as const) : (1 as const) })),
      below: numbersBelow,
      expected(values) {
        const items = events.map((event) => values[event.value]);
        if (items.every((item) => item !== undefined && isAbsent(item) && item.state === 'not-applicable')) return 'not-applicable';
        const changes = events.map((event, index) => effects(event, items[index]));
        const end = (side: 0 | 1) =>
          within(plus(start === 'full' ? full : nought, total(changes.map((change) => change[side]))), low, high);
        const waiting = waitingStatus(items);
        // Nothing was reported of anything that applies: nothing is sure.
        const silent = items.every((item) => item !== undefined && isAbsent(item) && item.state !== 'unreadable');
        return waiting === undefined ? scored(end(0)) : open(waiting, silent ? nought : end(0), end(1));
      },
    };
  });

export const partCases = { met, choice, checklist, tally };
