// Two years that can be checked by hand, what is carried from one year to the other, and the real case of 29 departments that became 67.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareYears } from '../src/compare/compare.ts';
import { factors } from '../src/compare/factors.ts';
import { scoreAt, withOwnScale } from '../src/compare/rule-at.ts';
import { shapley } from '../src/compare/shapley.ts';
import { splitChange } from '../src/compare/split.ts';
import type { Year } from '../src/compare/year.ts';
import { loadFramework, readSubmission } from '../src/index.ts';
import type { Framework, Review, Roster, Submission } from '../src/model.ts';
import { compare, exact, multiply, printExact, subtract, sum, zero } from '../src/points.ts';
import { rankWarning } from '../src/report/compare/words.ts';
import { leavesOf, rootsOf } from '../src/scoring/evaluate.ts';
import { readerOf } from '../src/scoring/readers.ts';
import { ruleTypes } from '../src/scoring/rules/index.ts';
import { decimal, frameworkFromData, type Given, notApplicable, submissionOf } from './build-framework.ts';
import { pairedYears, yearOf } from './compare-years.ts';

type Parts = Readonly<Record<string, unknown>>;

const item = (id: string, points: number, rule: Parts, more: Parts = {}) => ({ id, title: `指标 ${id}`, points, rule, ...more });
const schemeOf = (measures: Readonly<Record<string, Parts>>, indicators: readonly Parts[], scoring: Parts = {}): Framework => {
  const total = indicators.reduce((all, { points }) => all + Number(points), 0);
  const titled = Object.entries(measures).map(([id, measure]) => [id, { title: `数据项 ${id}`, ...measure }]);
  return frameworkFromData({ measures: Object.fromEntries(titled), indicators, scoring: { total, decimals: 2, ...scoring } });
};

/** The effects on the only unit, those that are not 0. */
function effectsOf(
  was: Framework,
  before: Readonly<Record<string, Given>>,
  is: Framework,
  after: Readonly<Record<string, Given>>,
  verified: readonly [Parts, Parts] = [{}, {}],
) {
  const withReviews = (submission: Submission, points: Parts): Submission => ({
    ...submission,
    units: submission.units.map((unit) => ({
      ...unit,
      reviews: new Map(
        Object.entries(points).map(([id, given]): [string, Review[]] => [
          id,
          [{ raw: String(given), points: decimal(String(given)), location: unit.location }],
        ]),
      ),
    })),
  });
  const years = [
    yearOf('2023', was, withReviews(submissionOf({ 甲: before }), verified[0])),
    yearOf('2024', is, withReviews(submissionOf({ 甲: after }), verified[1])),
  ] as const;
  const { pair, both } = pairedYears(...years);
  const sides = both.get('甲');
  const split = sides && splitChange(pair, sides);
  if (!split) throw new Error('no split');
  expect(printExact(sum([...factors.map((factor) => split.effects[factor]), split.rounding]))).toBe(
    printExact(subtract(split.after, split.before)),
  );
  return Object.fromEntries(
    factors.filter((factor) => compare(split.effects[factor], zero) !== 0).map((factor) => [factor, printExact(split.effects[factor])]),
  );
}

const rate = { type: 'ratio' };
const share = (value: string) => ({ type: 'proportional', value, target: '100%' });

describe('the share of each change', () => {
  test('is the mean over all orders', () => {
    // Two changes that only work together share what they bring; one that does nothing has nothing.
    const values = [0, 0, 0, 6, 0, 0, 0, 6].map((value) => exact(value));
    expect(shapley(3, values).map(printExact)).toEqual(['3', '3', '0']);
    expect(() => shapley(2, values)).toThrow(RangeError);
  });

  test('is the same for two factors that are exchanged, and 0 for one that did not change', () => {
    const was = schemeOf({ a: rate }, [item('x', 10, share('a'))]);
    const is = schemeOf({ a: rate }, [item('x', 20, share('a'))]);
    // 50% of 10 → 100% of 20: each of the two alone brings 5 or 10.
    expect(effectsOf(was, { a: '0.5' }, is, { a: '1' })).toEqual({ data: '7.5', points: '7.5' });
    expect(effectsOf(was, { a: '0.5' }, was, { a: '0.5' })).toEqual({});
    expect(effectsOf(was, { a: '0.5' }, is, { a: '0.5' })).toEqual({ points: '5' });
  });

  test('of a rule alone, with what stands beside it unchanged', () => {
    const rule = (lose: number) => ({ type: 'tally', start: 'full', events: [{ value: 'n', points: -lose }] });
    const [was, is] = [1, 2].map((lose) => schemeOf({ n: { type: 'count' } }, [item('x', 10, rule(lose))]));
    if (!was || !is) throw new Error('two schemes');
    expect(effectsOf(was, { n: 3 }, is, { n: 3 })).toEqual({ rule: '-3' });
    // A deduction stays what it is where the points change: no change of the rule.
    const more = schemeOf({ n: { type: 'count' } }, [item('x', 20, rule(1))]);
    expect(effectsOf(was, { n: 3 }, more, { n: 3 })).toEqual({ points: '10' });
  });

  test('of indicators that came and went is one of the set, whatever their data', () => {
    const was = schemeOf({ a: rate, b: rate }, [item('x', 60, share('a')), item('y', 40, share('b'))]);
    const is = schemeOf({ a: rate, c: rate }, [item('x', 60, share('a')), item('z', 40, share('c'))]);
    expect(effectsOf(was, { a: '1', b: '0.5' }, is, { a: '0.5', c: '0.25' })).toEqual({ data: '-30', set: '-10' });
  });

  test('of a figure that only one year asked for is one of the rule, not a missing value', () => {
    const was = schemeOf({ a: rate }, [item('x', 10, share('a'))]);
    const is = schemeOf({ b: rate }, [item('x', 10, share('b'))]);
    expect(effectsOf(was, { a: '0.5' }, is, { b: '0.8' })).toEqual({ rule: '3' });
    // What both asked for and the unit did not report is missing: data.
    expect(effectsOf(was, { a: '0.5' }, was, { a: null })).toEqual({ data: '-5' });
  });

  test('of what does not apply: in one of the years, and in the policy', () => {
    const was = schemeOf({ a: rate, b: rate }, [item('x', 50, share('a')), item('y', 50, share('b'))], { notApplicable: 'rescale' });
    const is = schemeOf({ a: rate, b: rate }, [item('x', 50, share('a')), item('y', 50, share('b'))], { notApplicable: 'exclude' });
    expect(effectsOf(was, { a: '1', b: notApplicable }, was, { a: '1', b: '0.5' })).toEqual({ notApplicable: '-25' });
    expect(effectsOf(was, { a: '1', b: notApplicable }, is, { a: '1', b: notApplicable })).toEqual({ notApplicable: '-50' });
  });

  test('of verified scores, which keep their share where the points change', () => {
    const was = schemeOf({ a: rate }, [item('x', 10, share('a'))], { counts: 'verified' });
    const is = schemeOf({ a: rate }, [item('x', 20, share('a'))], { counts: 'verified' });
    expect(effectsOf(was, { a: '1' }, was, { a: '1' }, [{}, { x: 6 }])).toEqual({ review: '-4' });
    expect(effectsOf(was, { a: '1' }, is, { a: '1' }, [{ x: 5 }, { x: 10 }])).toEqual({ points: '5' });
    const computed = schemeOf({ a: rate }, [item('x', 10, share('a'))], { counts: 'computed' });
    expect(effectsOf(was, { a: '1' }, computed, { a: '1' }, [{ x: 6 }, { x: 6 }])).toEqual({ review: '4' });
  });

  test('of amounts in another unit is none', () => {
    const rule = (target: number) => ({ type: 'proportional', value: 'm', target });
    const was = schemeOf({ m: { type: 'amount', unit: '元' } }, [item('x', 10, rule(20000))]);
    const is = schemeOf({ m: { type: 'amount', unit: '万元' } }, [item('x', 10, rule(2))]);
    expect(effectsOf(was, { m: '10000' }, is, { m: '1' })).toEqual({});
    expect(effectsOf(was, { m: '10000' }, is, { m: '1.5' })).toEqual({ data: '2.5' });
  });
});

describe('a rule at other points', () => {
  let framework: Framework;
  let submission: Submission;
  beforeAll(async () => {
    ({ framework, submission } = await departments());
  }, 120_000);

  test('stays within them, and rules that state all their points keep their share', () => {
    const types = new Map<string, number>();
    for (const unit of submission.units.slice(0, 12)) {
      const peers = submission.units.filter((other) => other.class === unit.class).map((other) => readerOf(other, undefined));
      for (const leaf of leavesOf(rootsOf(framework, unit.class))) {
        const read = readerOf(unit, undefined);
        const own = scoreAt(leaf.rule, leaf.points, leaf.points, read, peers);
        const twice = multiply(leaf.points, exact(2));
        const more = scoreAt(leaf.rule, leaf.points, twice, read, peers);
        expect(more.status).toBe(own.status);
        if (more.status !== 'scored' || own.status !== 'scored') continue;
        types.set(leaf.rule.type, (types.get(leaf.rule.type) ?? 0) + 1);
        expect(compare(more.points, twice)).toBeLessThanOrEqual(0);
        expect(compare(more.points, own.points)).toBeGreaterThanOrEqual(0);
        if (withOwnScale.has(leaf.rule.type)) expect(printExact(more.points)).toBe(printExact(multiply(own.points, exact(2))));
        const lost = sum(more.why().map((step) => step.lost));
        expect(printExact(lost)).toBe(printExact(subtract(twice, more.points)));
      }
    }
    expect(types.size).toBeGreaterThan(4);
    for (const type of withOwnScale) expect(ruleTypes.map((rule) => rule.type)).toContain(type);
  });
});

async function departments(): Promise<{ framework: Framework; submission: Submission }> {
  const { value: framework } = await loadFramework('annual-departments');
  if (!framework) throw new Error('annual-departments cannot be loaded');
  const bytes = readFileSync(new URL('../fixtures/score/annual-departments-2024/submissions.xlsx', import.meta.url));
  const { value: submission } = await readSubmission([{ path: 'submissions.xlsx', bytes }], framework);
  if (!submission) throw new Error('the submission cannot be read');
  return { framework, submission };
}

/** A framework of the year before: every third indicator of the first class was worth more, the last of every group was not there. */
function earlier(framework: Framework): Framework {
  type Nodes = Framework['indicators'];
  const change = (nodes: Nodes): Nodes =>
    nodes.flatMap((node, index) => {
      if (node.kind === 'group') {
        const children = change(node.children);
        return [{ ...node, children, points: sum(children.map(({ points }) => points)) }];
      }
      return index > 0 && index === nodes.length - 1
        ? []
        : [index % 3 === 0 ? { ...node, points: multiply(node.points, exact(3, 2)) } : node];
    });
  return {
    ...framework,
    version: '0.9.0',
    trees: new Map([...framework.trees].map(([id, roots]) => [id, change(roots)])),
    indicators: change(framework.indicators),
  };
}

describe('29 departments that became 67', () => {
  let years: readonly [Year, Year];
  beforeAll(async () => {
    const { framework, submission } = await departments();
    const roster: Roster = {
      file: 'units.yaml',
      units: submission.units.map(({ name, location, class: unitClass }, index) => ({
        name,
        location,
        aliases: [],
        formerNames: index === 0 ? ['旧名局'] : [],
        ...(unitClass !== undefined && { class: unitClass }),
      })),
    };
    // Last year: 29 of them, each with what another unit of its class reports today.
    const few = submission.units.slice(0, 29).map((unit, index, all) => {
      const other = all.slice(index + 1).find((candidate) => candidate.class === unit.class) ?? unit;
      return { ...unit, name: index === 0 ? '旧名局' : unit.name, values: other.values, records: other.records };
    });
    years = [yearOf('2023', earlier(framework), { ...submission, units: few }), yearOf('2024', framework, submission, { roster })];
  }, 120_000);

  test('says that ranks are not comparable, ranks those of both years, and splits every change exactly', () => {
    const comparison = compareYears(years);
    const [change] = comparison.changes;
    if (!change) throw new Error('no change');
    expect(years.map(({ assessment }) => assessment.units.length)).toEqual([29, 67]);
    expect(comparison.units.length).toBe(29);
    expect(comparison.leftOut.filter(({ kind }) => kind === 'unit').length).toBe(38);
    expect(change.ranked).toMatchObject({ isSame: false });
    expect(rankWarning(comparison, change)?.zh).toContain(
      `2023年有 ${change.ranked.before} 个单位排名，2024年有 ${change.ranked.after} 个`,
    );
    // The renamed office is the same office.
    const [first] = years[1].submission.units;
    expect(comparison.units.map(({ line }) => line.names)).toContainEqual(['旧名局', first?.name]);
    // Ranks among those of both years: no place is empty, none beyond their number.
    const among = comparison.units.flatMap(({ years: cells }) => cells[1]?.among ?? []);
    expect(among.length).toBeGreaterThan(20);
    for (const { rank, of } of among) expect(rank).toBeLessThanOrEqual(of);
    expect(comparison.leftOut.some((left) => left.kind === 'indicator')).toBe(true);
    let split = 0;
    for (const unit of change.units) {
      if (typeof unit.split === 'string') continue;
      const { effects, rounding, before, after, parts } = unit.split;
      expect(printExact(sum([...factors.map((factor) => effects[factor]), rounding]))).toBe(printExact(subtract(after, before)));
      for (const factor of factors) expect(printExact(sum(parts.map((part) => part.effects[factor])))).toBe(printExact(effects[factor]));
      split += 1;
    }
    expect(split).toBeGreaterThan(25);
    expect(change.mean?.units).toBe(split);
  }, 60_000);
});
