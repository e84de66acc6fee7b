// Slips of digits and units: injected into the rounds of fixtures/score, which are made by the generator and have none.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rounds } from '../fixtures/make-submissions.ts';
import { type Random, randomOf } from '../fixtures/submissions/random.ts';
import { type Diagnostic, formatLocation } from '../src/diagnostic.ts';
import { loadFramework, readSubmission } from '../src/index.ts';
import type { Framework, Measure, Read, Reported, Submission } from '../src/model.ts';
import { approximate, compare, decimalPlaces, type Exact, exact, isZero, multiply, negate, one, printExact, zero } from '../src/points.ts';
import { noRound } from '../src/round/none.ts';
import { lastYearRule } from '../src/validate/last-year.ts';
import { median, spread } from '../src/validate/robust.ts';
import { slipsRule } from '../src/validate/slips.ts';

type Figures = ReadonlyMap<string, ReadonlyMap<string, Exact>>;

const numberOf = ({ reading }: Reported): Exact | undefined =>
  reading.state === 'value' && reading.value.kind === 'number' ? reading.value.number : undefined;

/** Every figure that the units wrote, by unit and measure. */
const figuresOf = ({ units }: Submission): Figures =>
  new Map(
    units.map(({ name, values }) => [
      name,
      new Map(
        [...values].flatMap(([id, reported]) => (numberOf(reported) && !reported.computed ? [[id, numberOf(reported) ?? zero]] : [])),
      ),
    ]),
  );

const readerFrom =
  (figures: Figures) =>
  (unit: string): Read =>
  (id) => {
    const number = figures.get(unit)?.get(id);
    return number ? { state: 'value', value: { kind: 'number', number }, approximate: false } : { state: 'missing' };
  };

/** What the same units may have said a year before: each figure a quarter more or less, often the same. */
function yearBefore(figures: Figures, { measures }: Framework, random: Random): Figures {
  const earlier = (measure: Measure | undefined, number: Exact): Exact => {
    const changed = multiply(number, exact(Math.round(random.around(0.25) * 1000), 1000));
    if (measure?.type === 'count') return exact(Math.round(approximate(changed)));
    return measure?.type === 'ratio' && compare(changed, one) > 0 ? one : changed;
  };
  return new Map(
    [...figures].map(([unit, all]) => [unit, new Map([...all].map(([id, number]) => [id, earlier(measures.get(id), number)]))]),
  );
}

/** The submission with figures replaced, by unit and measure. */
function withFigures(submission: Submission, wrong: Figures): Submission {
  return {
    ...submission,
    units: submission.units.map((unit) => {
      const values = new Map(unit.values);
      for (const [id, number] of wrong.get(unit.name) ?? []) {
        const reported = values.get(id);
        if (reported) values.set(id, { ...reported, reading: { state: 'value', value: { kind: 'number', number }, approximate: false } });
      }
      return { ...unit, values };
    }),
  };
}

const seed = 20_260_801;
const names = ['annual-county-2024', 'annual-departments-2024', 'annual-townships-2024', 'zhongshan-2023'];
const loaded = await Promise.all(
  rounds()
    .filter(({ name }) => names.includes(name))
    .map(async ({ name, folder, round }) => {
      const { value: framework } = await loadFramework(round.framework, round.stage === undefined ? {} : { stage: round.stage });
      if (!framework) throw new Error(round.framework);
      const { value: submission } = await readSubmission([{ path: round.out, bytes: readFileSync(new URL(round.out, folder)) }], framework);
      if (!submission) throw new Error(name);
      const figures = figuresOf(submission);
      return { name, framework, submission, figures, before: yearBefore(figures, framework, randomOf(seed, name)) };
    }),
);

const powers = [1, 2, 3, 4, -1, -2, -3, -4];

interface Injected {
  readonly unit: string;
  readonly measure: string;
  readonly power: number;
  readonly right: Exact;
  readonly wrong: Exact;
}

/** So many figures, each off by a power of ten that its measure may have. */
function inject({ name, framework, figures }: (typeof loaded)[number], count: number): Injected[] {
  const random = randomOf(seed, name, 'slips');
  const injected = new Map<string, Injected>();
  while (injected.size < count) {
    const unit = random.pick([...figures.keys()]) ?? '';
    const measure = random.pick([...(figures.get(unit)?.keys() ?? [])]) ?? '';
    const right = figures.get(unit)?.get(measure) ?? zero;
    const power = random.pick(powers) ?? 1;
    const wrong = multiply(right, power > 0 ? exact(10 ** power) : exact(1, 10 ** -power));
    const of = framework.measures.get(measure);
    const impossible = of?.type === 'ratio' ? power > 0 || power < -2 : of?.type === 'count' && decimalPlaces(wrong) !== 0;
    if (!of || isZero(right) || impossible || (of.max && compare(wrong, of.max) > 0)) continue;
    injected.set(`${unit} ${measure}`, { unit, measure, power, right, wrong });
  }
  return [...injected.values()];
}

const slipsOf = (framework: Framework, submission: Submission, previous: Figures | undefined) =>
  slipsRule.check(framework, submission, noRound, previous && { of: readerFrom(previous) });

const placeOf = (submission: Submission, { unit, measure }: Injected) => {
  const location = submission.units.find(({ name }) => name === unit)?.values.get(measure)?.location;
  return location && formatLocation(location);
};

describe.each(loaded)('slips in $name', (round) => {
  const { framework, submission, figures, before } = round;
  const checked = [...figures.values()].reduce((total, all) => total + [...all.values()].filter((number) => !isZero(number)).length, 0);

  test.each([
    ['last year', before],
    ['peers only', undefined],
  ])('clean figures raise next to no alarm (%s)', (mode, previous) => {
    const alarms = slipsOf(framework, submission, previous).length;
    console.log(`${round.name}, ${mode}: ${alarms} false alarms on ${checked} figures (seed ${seed})`);
    expect(alarms / checked).toBeLessThanOrEqual(mode === 'last year' ? 0.001 : 0.02);
  });

  test('50 injected slips are found at their cells, with the right figure offered', () => {
    const injected = inject(round, 50);
    const wrong = new Map<string, Map<string, Exact>>();
    for (const { unit, measure, wrong: number } of injected) wrong.set(unit, (wrong.get(unit) ?? new Map()).set(measure, number));
    const spoilt = withFigures(submission, wrong);
    const offers = (found: readonly Diagnostic[], slip: Injected) =>
      found.some(
        ({ location, readings = [] }) =>
          formatLocation(location) === placeOf(submission, slip) && readings.some(({ value }) => value === printExact(slip.right)),
      );
    const withLastYear = slipsOf(framework, spoilt, before);
    const found = injected.filter((slip) => offers(withLastYear, slip));
    const byPeers = slipsOf(framework, spoilt, undefined);
    const foundByPeers = injected.filter((slip) => offers(byPeers, slip));
    console.log(`${round.name}: ${found.length} of 50 found with last year, ${foundByPeers.length} by peers alone (seed ${seed})`);
    expect(found.length).toBeGreaterThanOrEqual(48);
    expect(withLastYear.length - found.length).toBeLessThanOrEqual(1);
  });
});

describe('last year', () => {
  const round = loaded[0];
  if (!round) throw new Error('no round');
  const { framework, submission, figures, before } = round;
  const codes = (now: Submission, previous: Figures) =>
    lastYearRule.check(framework, now, noRound, { of: readerFrom(previous) }).map(({ code }) => code.replace('submission/', ''));

  test('figures copied from last year are told of once per unit, and figures of this year are not', () => {
    expect(codes(submission, figures)).toEqual(submission.units.map(() => 'same-as-last-year'));
    expect(codes(submission, before)).toEqual([]);
  });

  test('a figure with the opposite sign is asked about, with both signs offered', () => {
    const [unit = '', all = new Map<string, Exact>()] = [...figures][0] ?? [];
    const [id = '', number = zero] = [...all].find(([, figure]) => compare(figure, exact(20)) > 0) ?? [];
    const flipped = withFigures(submission, new Map([[unit, new Map([[id, negate(number)]])]]));
    const [first, ...more] = lastYearRule.check(framework, flipped, noRound, { of: readerFrom(before) });
    expect(more).toEqual([]);
    expect(first?.code).toBe('submission/sign-flip');
    expect(first?.readings?.map(({ value }) => value)).toEqual([printExact(negate(number)), printExact(number)]);
  });
});

test('medians and spreads', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(spread([1, 2, 3, 4, 100])).toBeCloseTo(1.4826);
  // More than half are equal: the mean distance takes the place of the median one.
  expect(spread([5, 5, 5, 5, 10])).toBeCloseTo(1.2533);
  expect(spread([5, 5, 5])).toBe(0);
  expect(spread([])).toBe(0);
});
