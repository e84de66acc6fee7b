// Random assessments for 核算底稿: one indicator of every kind of rule, every policy, units that compare with each other, marks and
// verified scores; and schemes with everything that a structure can have.
import fc from 'fast-check';
import type { Framework, Review, Submission } from '../src/model.ts';
import { parseDecimal } from '../src/points.ts';
import { renderWorkings, type WorkingsData } from '../src/report/workings.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { readerOf } from '../src/scoring/readers.ts';
import { computeMeasures } from '../src/submission/compute.ts';
import { frameworkFromData, type Given, submissionOf } from './build-framework.ts';
import { rules as formRules, measures, type Values, values } from './formula-cases.ts';
import { buildFrom } from './formula-frameworks.ts';
import { schemeAndUnits } from './structure-arbitrary.ts';
import { frameworkOfScheme, submissionOfUnits } from './structure-data.ts';

const value = fc.constantFrom('a', 'x', 's', 'a / b', 'rate', 'a + b', 'y');
const plain = fc.constantFrom('p', 'q', 'a > b', "c = '好'", 'd <= 2024-06-30', 'reported(e)');
const peers = { missingPeers: fc.constantFrom(undefined, 'leave-out', 'pending'), peersAtLeast: fc.constantFrom(undefined, 2, 4) };
const zeroDenominator = fc.constantFrom(undefined, 'pending', 'full', 'zero', 'not-applicable');

const rank = fc.record({
  type: fc.constant('rank'),
  value,
  better: fc.constantFrom('higher', 'lower'),
  top: fc.constantFrom([5, 4, 3], [5], [4.5, 4.4, 4.3, 4.2]),
  others: fc.constantFrom(2, 0),
  bottom: fc.constantFrom(undefined, [-1, -0.5], [0]),
  ties: fc.constantFrom('best', 'worst', 'mean'),
  zeroDenominator,
  ...peers,
});
const proportion = fc.record({
  type: fc.constant('relative'),
  value,
  how: fc.constant('proportion'),
  to: fc.constantFrom('best', 'mean', 'median'),
  zeroReference: fc.constantFrom('full', 'zero', 'pending'),
  zeroDenominator,
  ...peers,
});
const distance = fc.record({
  type: fc.constant('relative'),
  value: fc.constantFrom('a', 'x', 'a + b'),
  how: fc.constant('distance'),
  to: fc.constantFrom('best', 'mean', 'median'),
  every: fc.constantFrom('1', '0.3', '7'),
  lose: fc.constantFrom(0.5, 0.07),
  partial: fc.constantFrom(undefined, 'ignore', 'count', 'prorate'),
  side: fc.constantFrom(undefined, 'below', 'above'),
  ...peers,
});
const panel = fc.oneof(
  fc.record({
    type: fc.constant('panel'),
    how: fc.constantFrom('mean', 'median'),
    atLeast: fc.constantFrom(undefined, 2),
    outOf: fc.constantFrom(undefined, 100),
    reason: fc.constantFrom(undefined, 'required'),
    spread: fc.constantFrom(undefined, { distinct: true, ties: 'void' }),
  }),
  fc.record({
    type: fc.constant('panel'),
    how: fc.constant('trimmed'),
    trim: fc.constantFrom(1, 2),
    fewForTrim: fc.constantFrom('mean', 'pending'),
    anonymous: fc.boolean(),
  }),
);
const bands = fc.tuple(value, zeroDenominator, fc.boolean()).map(([of, meaning, up]) => ({
  type: 'bands',
  value: of,
  bands: up
    ? [
        { below: 1, points: 0 },
        { atLeast: 1, atMost: 20.5, points: 2.25 },
        { above: 20.5, points: 5 },
      ]
    : [
        { atMost: 0.5, points: 5 },
        { above: 0.5, below: 30, points: '33%' },
        { atLeast: 30, points: 0 },
      ],
  zeroDenominator: meaning,
}));
const checklist = fc.tuple(plain, plain, plain).map((conditions) => ({
  type: 'checklist',
  items: conditions.map((condition, index) => ({ value: condition, points: [1.5, 2.25, 1.25][index], title: `第${index + 1}项` })),
}));
const external = fc.record({
  type: fc.constant('external'),
  source: fc.constant('第三方'),
  value: fc.constantFrom('a', 'x', 'b'),
  to: fc.constantFrom(undefined, 60, 45.5),
});
const sampled = fc.constantFrom('a', 'b').map((sample) => ({ type: 'external', source: '第三方', value: 'x', sample, sampleAtLeast: 10 }));
const judged = fc.boolean().map((once) => ({
  type: 'tally',
  start: 'full',
  ...(once && { once: 'highest' }),
  events: [
    { value: 'a', points: -0.05, cap: 1 },
    { value: 'x', points: { from: -2, to: -1 } },
    { value: 'w', points: -0.3 },
  ],
}));
const awards = fc.boolean().map((capped) => ({
  type: 'tally',
  start: 'zero',
  ...(capped && { cap: 4 }),
  events: [
    { value: 'a', points: 0.1, cap: 2 },
    { value: 'b', points: 0.07 },
  ],
}));
const nested = fc.tuple(fc.constantFrom('sum', 'weighted', 'best', 'worst'), bands, judged).map(([how, first, second]) => ({
  type: 'combine',
  how,
  parts: [
    { title: '一', rule: first, ...(how === 'sum' && { points: 5 }), ...(how === 'weighted' && { weight: '40%' }) },
    {
      title: '二',
      rule: { type: 'checklist', items: [{ value: 'p', points: how === 'sum' ? 0 : 5 }] },
      ...(how === 'sum' && { points: 0 }),
      ...(how === 'weighted' && { weight: '60%' }),
    },
    ...(how === 'best' || how === 'worst' ? [{ title: '三', rule: second }] : []),
  ],
}));

/** Every rule that looks at values, and what asks people. */
const ruleKinds: Readonly<Record<string, fc.Arbitrary<object>>> = {
  ...formRules,
  rank,
  'rank once more': rank,
  'relative in proportion': proportion,
  'relative by distance': distance,
  bands,
  checklist,
  external,
  'external with a sample': sampled,
  'tally with a range': judged,
  'tally of awards': awards,
  'combined once more': nested,
  panel,
};

const reviewsFor = (least: number): fc.Arbitrary<Review[]> =>
  fc
    .array(
      fc.record({
        mark: fc.integer({ min: 0, max: 52 }),
        scorer: fc.constantFrom('甲评委', '乙评委', '丙评委'),
        reason: fc.boolean(),
        readable: fc.integer({ min: 0, max: 30 }),
      }),
      { minLength: least, maxLength: 5 },
    )
    .map((marks) =>
      marks.map(({ mark, scorer, reason, readable }) => {
        const points = readable === 0 ? undefined : parseDecimal(String(mark / 10));
        return {
          raw: String(mark / 10),
          ...(points && { points }),
          scorer,
          ...(reason && { reason: '见记录' }),
          location: { kind: 'cell', file: 'marks.csv', sheet: 'marks', row: 2, column: 1 },
        };
      }),
    );

const how = fc.record({
  decimals: fc.constantFrom(0, 1, 2, 2, 2, 3),
  rounding: fc.constantFrom('half-up', 'half-even', 'truncate'),
  roundAt: fc.constantFrom('indicator', 'indicator', 'indicator', 'total'),
  missing: fc.constantFrom('zero', 'exclude', 'block'),
  notApplicable: fc.constantFrom('rescale', 'exclude', 'full', 'even', 'target'),
  counts: fc.constantFrom('computed', 'verified'),
});

export interface Case {
  readonly framework: Framework;
  readonly data: WorkingsData;
}

function bookFrom(framework: Framework, submission: Submission, before: ReadonlyMap<string, Readonly<Record<string, Given>>>): Case {
  const units = submission.units.map((unit) => ({ ...unit, values: computeMeasures(unit, framework, () => undefined) }));
  const baseline = (name: string) => {
    const [past] = submissionOf({ [name]: before.get(name) ?? {} }).units;
    return past && readerOf({ ...past, values: computeMeasures(past, framework, () => undefined) }, undefined);
  };
  const assessment = evaluate(framework, { ...submission, units }, { baseline });
  return { framework, data: { assessment, submissions: new Map(units.map((unit) => [unit.name, unit])), baseline, language: 'zh' } };
}

interface Drawn {
  readonly rules: readonly object[];
  readonly scheme: { readonly decimals: number; readonly rounding: string } & Readonly<Record<string, unknown>>;
  readonly allowed: readonly boolean[];
  readonly penalties: readonly boolean[];
  readonly units: readonly { readonly now: Values; readonly before: Values; readonly reviews: readonly (readonly Review[])[] }[];
}

/** Indicators whose rule is at fault (units that disagree, a division by 0) are left out. */
function caseOf({ rules, scheme, allowed, penalties, units }: Drawn): Case {
  const indicators = rules.flatMap((rule, index) => {
    const one = {
      decimals: scheme.decimals,
      rounding: scheme.rounding,
      allowed: allowed[index] ?? true,
      penalty: penalties[index] ?? false,
    };
    const [item] = (buildFrom(measures, rule, one) && [rule]) ?? [];
    if (!item) return [];
    const clean = JSON.parse(JSON.stringify(item));
    const penalty = one.penalty ? { penalty: { when: 'q', times: 2 } } : {};
    return [{ id: `i${index}`, title: `指标${index}`, points: 5, rule: clean, notApplicable: { allowed: one.allowed }, ...penalty }];
  });
  const half = Math.ceil(indicators.length / 2);
  const groups = [indicators.slice(0, half), indicators.slice(half)].flatMap((children, index) =>
    children.length > 0 ? [{ id: `g${index}`, title: `类${index}`, children }] : [],
  );
  const { notApplicable, ...rest } = scheme;
  const framework = frameworkFromData({
    measures,
    indicators: groups,
    scoring: {
      total: 5 * indicators.length,
      clamp: { min: -100, max: 10_000 },
      notApplicable,
      ...(notApplicable === 'target' && { notApplicableTarget: '60%' }),
      ...rest,
    },
  });
  const named = units.map((unit, index) => [`单位${String(index).padStart(2, '0')}`, unit] as const);
  const submission = submissionOf(Object.fromEntries(named.map(([name, { now }]) => [name, now as Record<string, Given>])));
  const reviewed = submission.units.map((unit, place) => {
    const reviews = units[place]?.reviews ?? [];
    const own = indicators.flatMap(({ id, rule }, index): [string, readonly Review[]][] => {
      const given = rule.type === 'panel' ? (reviews[0] ?? []) : index % 5 === 0 ? (reviews[1] ?? []) : [];
      return given.length > 0 ? [[id, given]] : [];
    });
    return { ...unit, reviews: new Map(own) };
  });
  return bookFrom(
    framework,
    { ...submission, units: reviewed },
    new Map(named.map(([name, { before }]) => [name, before as Record<string, Given>])),
  );
}

/** Assessments of so many units by all kinds of rules. */
export const ruleBooks = (units: number): fc.Arbitrary<Case> =>
  fc
    .record({
      rules: fc.tuple(...Object.values(ruleKinds)),
      scheme: how,
      allowed: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      penalties: fc.array(
        fc.integer({ min: 0, max: 5 }).map((value) => value === 0),
        { minLength: 40, maxLength: 40 },
      ),
      units: fc.array(fc.record({ now: values, before: values, reviews: fc.tuple(reviewsFor(0), reviewsFor(0)) }), {
        minLength: units,
        maxLength: units,
      }),
    })
    .map(caseOf);

/** Schemes of every structure. */
export const schemeBooks: fc.Arbitrary<Case> = schemeAndUnits.map(({ scheme, units }) =>
  bookFrom(frameworkOfScheme(scheme), submissionOfUnits(units), new Map()),
);

/** So many workbooks of each sort. */
export async function randomBooks(count: number, seed: number): Promise<{ readonly name: string; readonly bytes: Uint8Array }[]> {
  const books = [...fc.sample(ruleBooks(20), { numRuns: count, seed }), ...fc.sample(schemeBooks, { numRuns: count, seed: seed + 1 })];
  return Promise.all(books.map(async ({ data }, index) => ({ name: `book ${index}`, bytes: await renderWorkings(data) })));
}
