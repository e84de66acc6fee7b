// What differs by class beside points and lines: weights, bonuses, conversions; and grades that a veto lowers.
import { expect, test } from 'vitest';
import type { Assessment } from '../src/model.ts';
import { printExact } from '../src/points.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { frameworkOf, type Given, submissionOf, unitOf } from './build-framework.ts';

const head = 'lawgov: 1\nid: test\nversion: 1.0.0\ntitle: 测试\nstatus: sample\n';
const classes = 'classes: {county: {title: 县区}, bureau: {title: 部门}}\n';
const leaf = (id: string, points: number, more = '') =>
  `{id: ${id}, title: 指标${id}, points: ${points}, measure: {type: count, title: 数 ${id}}, rule: {type: proportional, target: 10}${more}}`;

function assess(text: string, units: Readonly<Record<string, readonly [string | undefined, Readonly<Record<string, Given>>]>>): Assessment {
  const given = Object.fromEntries(Object.entries(units).map(([name, [, values]]) => [name, values]));
  const submission = submissionOf(given);
  const placed = submission.units.map((unit) => {
    const kind = units[unit.name]?.[0];
    return kind === undefined ? unit : { ...unit, class: kind };
  });
  return evaluate(frameworkOf(head + text), { ...submission, units: placed });
}

const totals = (assessment: Assessment) =>
  Object.fromEntries(assessment.units.map(({ name, points }) => [name, points ? printExact(points) : '—']));

test('a component weighs in each class what that class says', () => {
  const text = `${classes}indicators:
  - ${leaf('a', 345, ', weight: {county: 30%, bureau: 80%}')}
  - ${leaf('b', 100, ', weight: {county: 70%, bureau: 20%}')}
scoring: {total: 100, aggregate: weighted}
`;
  expect(totals(assess(text, { 甲县: ['county', { a: 10, b: 0 }], 乙局: ['bureau', { a: 10, b: 0 }] }))).toEqual({
    甲县: '30',
    乙局: '80',
  });
});

test('a bonus that is there for one class neither adds to the others nor is asked of them', () => {
  const text = `${classes}measures: {awards: {title: 表彰, type: count, optional: true}}
indicators: [${leaf('a', 10)}]
adjustments: {placement: outside, cap: 2, floor: 0, items: [{id: awards, title: 受表彰, applies: [county], value: awards, points: 1}]}
scoring: {total: 10}
`;
  const assessment = assess(text, { 甲县: ['county', { a: 5, awards: 2 }], 乙局: ['bureau', { a: 5, awards: 2 }] });
  expect(totals(assessment)).toEqual({ 甲县: '7', 乙局: '5' });
  expect(unitOf(assessment, '乙局').adjustments).toEqual([]);
});

test('a bonus inside the points is converted with them unless the scheme says otherwise', () => {
  const text = (order: string) => `classes: {second: {title: 第二类, scale: {from: 50, to: 100}}}
measures: {awards: {title: 表彰, type: count, optional: true}}
indicators: [${leaf('a', 47)}]
adjustments: {placement: inside, cap: 3, floor: -3, items: [{id: awards, title: 受表彰, value: awards, points: 1}]}
scoring: {total: 100${order}}
`;
  const full = { 甲局: ['second', { a: 10, awards: 3 }] } as const;
  expect(totals(assess(text(''), full))).toEqual({ 甲局: '100' });
  const scaleFirst = ', order: [items, caps, components, not-applicable, scale, adjustments, clamp, vetoes, grades, quota]';
  expect(totals(assess(text(scaleFirst), full))).toEqual({ 甲局: '97' });
});

test('降档: a veto lowers the grade that was earned, to the last one at most', () => {
  const text = `measures: {found: {title: 查实问题, type: boolean, optional: true}}
indicators: [${leaf('a', 10)}]
vetoes: [{id: found, title: 查实问题, when: found, effect: {lower: 1}}]
scoring: {total: 10}
grades: [{id: best, title: 优秀, atLeast: 9}, {id: good, title: 良好, atLeast: 7}, {id: poor, title: 一般}]
`;
  const grades = Object.fromEntries(
    assess(text, {
      甲: [undefined, { a: 10, found: true }],
      乙: [undefined, { a: 8, found: true }],
      丙: [undefined, { a: 1, found: true }],
      丁: [undefined, { a: 10, found: false }],
    }).units.map((unit) => [unit.name, `${unit.grade?.title}${unit.withoutVetoes ? `，未否决时 ${unit.withoutVetoes.grade?.title}` : ''}`]),
  );
  expect(grades).toEqual({ 甲: '良好，未否决时 优秀', 乙: '一般，未否决时 良好', 丙: '一般，未否决时 一般', 丁: '优秀' });
});
