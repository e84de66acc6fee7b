import { describe, expect, test } from 'vitest';
import type { Assessment } from '../src/model.ts';
import { printExact, printFixed } from '../src/points.ts';
import { assess, frameworkOf, type Given, missing, notApplicable, spelledOut, unitOf, unreadable } from './build-framework.ts';

/** Group a: 10 + 20 + 10, group b: 60; every leaf counts twelfths. */
const tree = (scoring: string) => `lawgov: 1
id: test
version: 1.0.0
title: 测试
status: sample
indicators:
  - id: a
    title: 甲
    children:
      - {id: a.one, title: 甲一, points: 10, measure: {type: count}, rule: {type: proportional, target: 12}}
      - {id: a.two, title: 甲二, points: 20, measure: {type: count}, rule: {type: proportional, target: 12}}
      - {id: a.three, title: 甲三, points: 10, measure: {type: count}, rule: {type: proportional, target: 12}}
  - {id: b, title: 乙, points: 60, measure: {type: count}, rule: {type: proportional, target: 12}}
scoring: {total: 100, ${scoring}}
grades:
  - {id: good, title: 良好, atLeast: 70}
  - {id: fair, title: 合格, atLeast: 55}
  - {id: poor, title: 不合格}
`;

/** One unit with the twelfths of a.one, a.two, a.three and b. */
const values = (...twelfths: readonly [Given, Given, Given, Given]): Record<string, Given> => ({
  'a.one': twelfths[0],
  'a.two': twelfths[1],
  'a.three': twelfths[2],
  b: twelfths[3],
});

function one(scoring: string, given: Record<string, Given>) {
  const unit = unitOf(assess(frameworkOf(tree(scoring)), { 单位: given }), '单位');
  const row = (id: string) => {
    const score = unit.scores.find((candidate) => candidate.node.id === id);
    return `${score?.status} ${score?.points ? printExact(score.points) : '—'}/${printExact(score?.maxPoints ?? { n: -1, d: 1 })}`;
  };
  return {
    total: `${unit.points ? printExact(unit.points) : '—'}/${printExact(unit.maxPoints)} ${unit.grade?.title ?? '—'}`,
    possible: printExact(unit.possible),
    coverage: printExact(unit.coverage),
    conversion: printExact(unit.conversion),
    row,
    unit,
  };
}

describe('one unit under the five not-applicable policies, computed by hand', () => {
  // a.one 12/12 of 10, a.two does not apply (20), a.three 6/12 of 10, b 8/12 of 60: 10 + 5 + 40 = 55 of the remaining 80.
  const given = values(12, notApplicable, 6, 8);
  test.each([
    ['exclude', '55/80 合格', '1', 'not-applicable —/0', 'scored 5/10'], // the lines shrink too: 55 × 0.8 = 44, 70 × 0.8 = 56
    ['rescale', '68.75/100 合格', '1.25', 'not-applicable —/0', 'scored 5/10'], // 55 ÷ 80 × 100
    ['full', '75/100 良好', '1', 'not-applicable 20/20', 'scored 5/10'], // 55 + 20
    ['target, notApplicableTarget: 80%', '71/100 良好', '1', 'not-applicable 16/20', 'scored 5/10'], // 55 + 16
    ['even', '70/100 良好', '1', 'not-applicable —/0', 'scored 10/20'], // 20 + 10 + 40: each sibling takes 10 of the 20
  ])('%s', (policy, total, conversion, absent, sibling) => {
    const result = one(`notApplicable: ${policy}`, given);
    expect(result.total).toBe(total);
    expect(result.conversion).toBe(conversion);
    expect(result.row('a.two')).toBe(absent);
    expect(result.row('a.three')).toBe(sibling);
  });

  test('a group of which nothing applies drops out, and under even its points go to its siblings', () => {
    const gone = values(notApplicable, notApplicable, notApplicable, 6);
    expect(one('notApplicable: even', gone).row('b')).toBe('scored 50/100');
    const excluded = one('notApplicable: exclude', gone);
    expect([excluded.row('a'), excluded.row('b'), excluded.total]).toEqual(['not-applicable —/0', 'scored 30/60', '30/60 不合格']);
    expect(one('notApplicable: rescale', gone).total).toBe('50/100 不合格');
  });

  test('a unit to which nothing applies has no grade and no division by zero', () => {
    const nothing = values(notApplicable, notApplicable, notApplicable, notApplicable);
    for (const policy of ['exclude', 'rescale', 'even']) {
      const result = one(`notApplicable: ${policy}`, nothing);
      expect([result.total, result.coverage, result.conversion]).toEqual(['—/0 —', '0', '1']);
    }
    expect(one('notApplicable: full', nothing).total).toBe('100/100 良好');
  });
});

describe('one unit under the three missing policies', () => {
  const given = values(12, missing, 6, 8);
  test('zero counts nothing and keeps the points possible', () => {
    const result = one('missing: zero', given);
    expect([result.total, result.possible, result.coverage, result.row('a.two')]).toEqual(['55/100 合格', '75', '0.8', 'missing —/20']);
    expect(result.row('a')).toBe('missing 15/40');
  });

  test('block withholds total, rank and grade, but not the rows', () => {
    const result = one('missing: block', given);
    expect([result.total, result.unit.rank, result.row('b')]).toEqual(['—/100 —', undefined, 'scored 40/60']);
  });

  test('exclude takes it out of the maximum', () => {
    expect(one('missing: exclude, notApplicable: exclude', given).total).toBe('55/80 合格');
    // Not converted to 100: staying silent must not pay like 不涉及.
    expect(one('missing: exclude, notApplicable: rescale', given).total).toBe('55/80 合格');
  });

  test('an unreadable value is pending under every policy: it is neither missing nor zero', () => {
    for (const policy of ['zero', 'block', 'exclude']) {
      const result = one(`missing: ${policy}, notApplicable: exclude`, values(12, unreadable, 6, 8));
      expect([result.total, result.possible, result.row('a')]).toEqual(['55/100 合格', '75', 'pending 15/40']);
    }
  });

  test('a measure that the submission does not name at all is missing', () => {
    expect(one('missing: zero', { b: 12 }).total).toBe('60/100 合格');
  });
});

describe('rounding', () => {
  // 7/12 of 10 = 5.8333…, three times; of 60 = 35 exactly.
  const given = values(7, 7, 7, 7);
  test('each indicator rounded: the rows add up to a total that differs from the rounded one', () => {
    const result = one('decimals: 1, roundAt: indicator', given);
    expect([result.row('a.one'), result.row('a.two'), result.row('a'), result.total]).toEqual([
      'scored 5.8/10',
      'scored 11.7/20',
      'scored 23.3/40',
      '58.3/100 合格',
    ]);
    expect(one('decimals: 0, roundAt: indicator', given).total).toBe('59/100 合格');
  });

  test('only the total rounded: the largest remainders take what is over', () => {
    const result = one('decimals: 0, roundAt: total', given);
    // 58.333 → 58; rows 5.83 + 11.67 + 5.83 + 35: floors 5 + 11 + 5 + 35 = 56, so the two rows with the largest remainders (.83) go up.
    expect([result.row('a'), result.row('b'), result.total]).toEqual(['scored 23/40', 'scored 35/60', '58/100 合格']);
    expect([result.row('a.one'), result.row('a.two'), result.row('a.three')]).toEqual(['scored 6/10', 'scored 11/20', 'scored 6/10']);
    expect(printFixed(result.unit.unrounded, 4)).toBe('58.3333');
  });

  test.each([
    ['half-up', '59'],
    ['half-even', '58'],
    ['truncate', '58'],
  ])('%s turns a total of 58.5 into %s', (mode, expected) => {
    const half = values(12, 12, '10.2', 4); // 10 + 20 + 8.5 + 20
    expect(one(`decimals: 0, roundAt: total, rounding: ${mode}`, half).total.split('/')[0]).toBe(expected);
  });
});

describe('ranks and grades', () => {
  const ranking = (assessment: Assessment) => assessment.units.map((unit) => `${unit.name} ${unit.rank ?? '—'}`);

  test('equal totals share a rank and the next one is skipped: 1, 2, 2, 4', () => {
    const framework = frameworkOf(tree('missing: block'));
    const assessment = assess(framework, {
      丁: values(0, 0, 0, 1),
      丙: values(12, 12, 12, 6),
      乙: values(12, 12, 12, 6),
      甲: values(12, 12, 12, 12),
      戊: values(12, 12, missing, 12),
    });
    expect(ranking(assessment)).toEqual(['甲 1', '丙 2', '乙 2', '丁 4', '戊 —']);
  });

  test('totals that print alike are ranked by what they were before rounding', () => {
    const framework = frameworkOf(tree('decimals: 0, roundAt: total'));
    const assessment = assess(framework, { 甲: values(0, 0, '0.1', 6), 乙: values(0, 0, '0.2', 6), 丙: values(0, 0, '0.1', 6) });
    expect(assessment.units.map((unit) => printExact(unit.points ?? { n: 0, d: 1 }))).toEqual(['30', '30', '30']);
    expect(ranking(assessment)).toEqual(['乙 1', '丙 2', '甲 2']);
  });

  test.each([
    [values(12, 12, 12, 6), '70/100 良好'],
    [values(12, 12, '11.988', 6), '69.99/100 合格'],
    [values(12, 12, 12, 3), '55/100 合格'],
    [values(12, 12, '11.988', 3), '54.99/100 不合格'],
    [values(0, 0, 0, 0), '0/100 不合格'],
  ])('grade lines are inclusive (%#)', (given, expected) => {
    expect(one('missing: zero', given).total).toBe(expected);
  });

  test('a grade line is tried on the published points, not on the points before rounding', () => {
    expect(one('decimals: 0, roundAt: total', values(12, 12, '11.5', 6)).total).toBe('70/100 良好');
  });

  test('lines shrink with the maximum under exclude, inclusively', () => {
    // 56 of 80 is exactly 70 × 0.8.
    expect(one('notApplicable: exclude', values(12, notApplicable, 12, '7.2')).total).toBe('56/80 良好');
    expect(one('notApplicable: exclude', values(12, notApplicable, '11.988', '7.2')).total).toBe('55.99/80 合格');
  });

  test('without a residual grade a low total has none', () => {
    const text = tree('missing: zero').replace(/ {2}- \{id: poor.*\n/, '');
    expect(unitOf(assess(frameworkOf(text), { 单位: values(0, 0, 0, 0) }), '单位').grade).toBeUndefined();
  });
});

test('rows come in document order, groups before their children, with their depth', () => {
  const { unit } = one('missing: zero', values(1, 2, 3, 4));
  expect(unit.scores.map((score) => `${score.depth} ${score.node.id}`)).toEqual(['0 a', '1 a.one', '1 a.two', '1 a.three', '0 b']);
});

test('the same inputs give the same result', () => {
  const framework = frameworkOf(tree('missing: zero'));
  const given = { 甲: values(1, null, 3, 4), 乙: values(12, notApplicable, 3, 4) };
  expect(spelledOut(assess(framework, given))).toEqual(spelledOut(assess(framework, given)));
});
