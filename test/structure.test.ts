// Structure of schemes at its edges, each case small enough to be computed by hand.
import { describe, expect, test } from 'vitest';
import type { Assessment, UnitAssessment } from '../src/model.ts';
import { exact, printExact, printFixed, zero } from '../src/points.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import {
  checkFramework,
  decimal,
  frameworkOf,
  type Given,
  missing,
  notApplicable,
  submissionOf,
  unitOf,
  unreadable,
} from './build-framework.ts';

const head = 'lawgov: 1\nid: test\nversion: 1.0.0\ntitle: 测试\nstatus: sample\n';
const leaf = (id: string, points: number | string, more = '') =>
  `{id: ${id}, title: ${id}, points: ${points}, measure: {type: count, title: 数 ${id}}, rule: {type: proportional, target: 10}${more}}`;
const scheme = (rest: string) => frameworkOf(`${head}${rest}`);

type Units = Readonly<Record<string, Readonly<Record<string, Given>>>>;
interface Extra {
  readonly classes?: Readonly<Record<string, string>>;
  /** By unit and indicator. */
  readonly verified?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

function assess(text: string, units: Units, { classes = {}, verified = {} }: Extra = {}): Assessment {
  const submission = submissionOf(units);
  return evaluate(scheme(text), {
    ...submission,
    units: submission.units.map((unit) => {
      const kind = classes[unit.name];
      const reviews = Object.entries(verified[unit.name] ?? {}).map(
        ([id, points]) => [id, [{ raw: points, points: decimal(points), location: unit.location }]] as const,
      );
      return { ...unit, ...(kind !== undefined && { class: kind }), reviews: new Map(reviews) };
    }),
  });
}

const words = ({ points, possible, maxPoints }: UnitAssessment) =>
  `${points ? printExact(points) : '—'} to ${printExact(possible)} of ${printExact(maxPoints)}`;
const row = (unit: UnitAssessment, id: string) => {
  const score = unit.scores.find((candidate) => candidate.node.id === id);
  return `${score?.status} ${score?.points ? printExact(score.points) : '—'}/${printExact(score?.maxPoints ?? zero)}`;
};
const one = (text: string, given: Readonly<Record<string, Given>>, verified?: Readonly<Record<string, string>>) =>
  unitOf(assess(text, { 甲: given }, verified && { verified: { 甲: verified } }), '甲');

describe('quota', () => {
  const ten = (quota: string) => `indicators: [${leaf('a', 10)}]
scoring: {total: 10}
grades: [{id: best, title: 优秀, atLeast: 5, quota: ${quota}}, {id: rest, title: 其余}]
`;
  const points = [9, 8, 8, 8, 7, 6, 5, 4, 3, 2];
  const units = Object.fromEntries(points.map((value, index) => [`单位${index}`, { a: value }]));
  const best = (quota: string) => assess(ten(quota), units).units.flatMap(({ grade, name }) => (grade?.id === 'best' ? [name] : []));

  test('1/4 of 10 is 2 places; three units are equal at the edge: all of them are in, or none', () => {
    expect(best('1/4')).toEqual(['单位0', '单位1', '单位2', '单位3']);
    expect(best('{share: 1/4, ties: exclude}')).toEqual(['单位0']);
  });

  test('2.5 places are 2, 3 or 3', () => {
    expect(best('{share: 1/4, rounding: ceil, ties: exclude}')).toEqual(['单位0']);
    expect(best('{share: 40%, ties: exclude}')).toHaveLength(4);
    expect(best('{share: 45%, rounding: half-up, ties: exclude}')).toHaveLength(5);
    expect(best('{share: 45%, rounding: floor, ties: exclude}')).toHaveLength(4);
  });

  test('a quota does not help a unit over the line', () => {
    expect(best('100%')).toHaveLength(7);
  });

  test('units without a total do not count', () => {
    const text = ten('1/4').replace('{total: 10}', '{total: 10, missing: block}');
    const silent = { ...units, 单位8: { a: missing }, 单位9: { a: missing } };
    const graded = assess(text, silent).units.filter(({ grade }) => grade?.id === 'best');
    expect(graded.map(({ name }) => name)).toEqual(['单位0', '单位1', '单位2', '单位3']);
  });
});

describe('classes', () => {
  const text = `classes: {county: {title: 县}, bureau: {title: 部门, scale: {from: 5, to: 10}}, school: {title: 学校, assessed: false}, empty: {title: 空}}
indicators:
  - ${leaf('a', '{county: 6, bureau: 5, empty: 10}')}
  - ${leaf('b', 4, ', applies: [county]')}
scoring: {total: 10, rank: {within: all}}
grades: [{id: best, title: 优秀, atLeast: {county: 9, bureau: 8}}, {id: good, title: 良好, atLeast: 5}, {id: rest, title: 其余}]
`;
  const units = { 县: { a: 8, b: 10 }, 局: { a: 8, b: 3 }, 校: { a: 1, b: 1 }, 谁: { a: 10, b: 10 } };
  const classes = { 县: 'county', 局: 'bureau', 校: 'school' };
  const of = (name: string) => unitOf(assess(text, units, { classes }), name);

  test('each has its own indicators, points, scale and lines, and all can be ranked together', () => {
    expect([words(of('县')), of('县').grade?.id, of('县').rank]).toEqual(['8.8 to 8.8 of 10', 'good', 1]);
    expect([words(of('局')), of('局').grade?.id, of('局').rank]).toEqual(['8 to 8 of 10', 'best', 2]);
  });

  test('a class that is not assessed, and a unit of which no class is known, have no total, rank or grade', () => {
    for (const name of ['校', '谁']) expect([of(name).points, of(name).rank, of(name).grade]).toEqual([undefined, undefined, undefined]);
  });

  test('a class without units changes nothing', () => {
    expect(assess(text, units, { classes }).units).toHaveLength(4);
  });

  test('a class that a grade has no line for does not get it', () => {
    const full = assess(text, { 某: { a: 10 } }, { classes: { 某: 'empty' } });
    expect(unitOf(full, '某').grade?.id).toBe('good');
  });

  test('lines of classes must fall from grade to grade, each class by itself', () => {
    const wrong = checkFramework(head + text.replace('atLeast: 5}', 'atLeast: {county: 9, bureau: 5}}'));
    expect(wrong.diagnostics.map(({ code, message }) => `${code} ${message.en}`)).toContain(
      'framework/grade-order the grade “良好” (9) is not below the line before it',
    );
    const right = checkFramework(head + text.replace('atLeast: 5}', 'atLeast: {county: 8, bureau: 7}}'));
    expect(right.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('where the class is scaled before 不涉及 is converted, a full unit still has full marks', () => {
    const order = 'order: [items, caps, components, scale, not-applicable, adjustments, clamp, vetoes, grades, quota]';
    const unit = unitOf(assess(text.replace('total: 10,', `total: 10, ${order},`), { 局: { a: 10 } }, { classes }), '局');
    expect(words(unit)).toBe('10 to 10 of 10');
  });
});

describe('groups', () => {
  const group = (keys: string, children: readonly string[], scoring = 'total: 10') => `indicators:
  - id: g
    title: 组
    ${keys}
    children:
${children.map((child) => `      - ${child}`).join('\n')}
scoring: {${scoring}}
`;
  const halves = [leaf('a', 345, ', weight: 50%'), leaf('b', 100, ', weight: 50%')];
  const weighted = (scoring = 'total: 10') =>
    group('{aggregate: weighted, points: 10}'.slice(1, -1).replace(', ', '\n    '), halves, scoring);

  test('children of different scales count by their shares', () => {
    expect(words(one(weighted(), { a: 10, b: 5 }))).toBe('7.5 to 7.5 of 10');
  });

  test('a weighted group whose only other child does not apply stands on the one that does', () => {
    expect(words(one(weighted(), { a: notApplicable, b: 5 }))).toBe('5 to 5 of 10');
    expect(words(one(weighted('total: 10, notApplicable: exclude'), { a: notApplicable, b: 5 }))).toBe('2.5 to 2.5 of 5');
  });

  test('a weighted group of which nothing applies has no points, no maximum and gives no total', () => {
    const unit = one(weighted(), { a: notApplicable, b: notApplicable });
    expect([words(unit), row(unit, 'g')]).toEqual(['— to 0 of 0', 'not-applicable —/0']);
  });

  test('under missing: exclude a weight that was not reported leaves the maximum and nobody inherits it', () => {
    expect(words(one(weighted('total: 10, missing: exclude'), { a: missing, b: 10 }))).toBe('5 to 5 of 5');
  });

  test('the lowest share decides a group of type min', () => {
    expect(words(one(group('aggregate: min\n    points: 10', [leaf('a', 3), leaf('b', 50)]), { a: 9, b: 4 }))).toBe('4 to 4 of 10');
  });

  const root = (scoring = 'total: 10, roundAt: total') =>
    group('aggregate: geometric\n    points: 10', [leaf('a', 3), leaf('b', 50)], scoring);

  test('a share of zero makes a geometric mean zero, one that is open leaves it open', () => {
    expect(words(one(root(), { a: 0, b: 10 }))).toBe('0 to 0 of 10');
    expect(words(one(root(), { a: missing, b: 10 }))).toBe('0 to 10 of 10');
    expect(words(one(root(), { a: 9, b: 4 }))).toBe('6 to 6 of 10');
  });

  test('a root that never ends is right to 28 places', () => {
    const { unrounded } = one(root(), { a: 2, b: 10 });
    // The square of 10 × √0.2 is 20.
    expect(printFixed({ n: BigInt(unrounded.n) ** 2n, d: BigInt(unrounded.d) ** 2n }, 28)).toMatch(/^(19\.9{28}|20\.0{28})$/);
  });

  test('a cap bounds points and maximum of a group, a floor never lifts above the maximum', () => {
    const capped = group('cap: 10', [leaf('a', 8), leaf('b', 7)]);
    expect(words(one(capped, { a: 10, b: 10 }))).toBe('10 to 10 of 10');
    expect(row(one(capped, { a: 10, b: 0 }), 'g')).toBe('scored 8/10');
    const raised = group('floor: 4', [leaf('a', 8), leaf('b', 2)], 'total: 10, notApplicable: exclude');
    expect(words(one(raised, { a: 1, b: 0 }))).toBe('4 to 4 of 10');
    expect(words(one(raised, { a: notApplicable, b: 0 }))).toBe('2 to 2 of 2');
  });

  test('under even a capped group hands on what it is worth, not what its children are', () => {
    const text = `indicators:
  - {id: g, title: 组, cap: 10, children: [${leaf('a', 8)}, ${leaf('b', 7)}]}
  - ${leaf('c', 5)}
scoring: {total: 15, notApplicable: even}
`;
    expect(words(one(text, { a: notApplicable, b: notApplicable, c: 10 }))).toBe('15 to 15 of 15');
  });

  test('defaults are inherited by what is below, and an own rule comes first', () => {
    const text = group(
      'defaults: {rule: {type: proportional, target: 20}, measure: {type: count}, notApplicable: {allowed: false}, penalty: {when: fraud, zero: true}}',
      [
        '{id: a, title: 甲, points: 4}',
        '{id: b, title: 乙, points: 6, rule: {type: proportional, target: 10}, notApplicable: {allowed: true}}',
      ],
      'total: 10, notApplicable: exclude',
    ).replace('indicators:', 'measures: {fraud: {title: 造假, type: boolean, optional: true}}\nindicators:');
    expect(words(one(text, { a: 10, b: 10 }))).toBe('8 to 8 of 10');
    expect(words(one(text, { a: notApplicable, b: notApplicable }))).toBe('0 to 4 of 4');
    expect(words(one(text, { a: 10, b: 10, fraud: true }))).toBe('0 to 0 of 10');
  });
});

describe('all units not applicable', () => {
  test('nobody has a total, a rank or a grade', () => {
    const text = `indicators: [${leaf('a', 10)}]\nscoring: {total: 10}\ngrades: [{id: best, title: 优秀, atLeast: 9, quota: 50%}, {id: rest, title: 其余}]\n`;
    for (const unit of assess(text, { 甲: { a: notApplicable }, 乙: { a: notApplicable } }).units)
      expect([unit.points, unit.rank, unit.grade]).toEqual([undefined, undefined, undefined]);
  });
});

describe('untrue material', () => {
  const text = (effect: string) =>
    `measures: {fraud: {title: 造假, type: boolean}}\nindicators: [${leaf('a', 10, `, penalty: {when: fraud, ${effect}}`)}]\nscoring: {total: 10}\n`;
  test.each([
    ['times: 2', 7, true, '4 to 4'], // 3 lost twice
    ['times: 2', 3, true, '0 to 0'], // 14 lost, but never below 0
    ['lose: 4', 7, true, '3 to 3'],
    ['lose: 4', 3, true, '0 to 0'],
    ['zero: true', 7, true, '0 to 0'],
    ['zero: true', 7, false, '7 to 7'],
    ['zero: true', 7, missing, '7 to 7'], // nobody has found anything
    ['lose: 4', 7, unreadable, '3 to 7'],
    ['lose: 4', missing, true, '0 to 6'],
    ['times: 2', unreadable, true, '0 to 10'],
    ['zero: true', missing, true, '0 to 0'],
  ])('%s with %j reported and a finding of %j: %s', (effect, reported, fraud, expected) => {
    expect(words(one(text(effect), { a: reported, fraud }))).toBe(`${expected} of 10`);
  });
});

describe('verified scores', () => {
  const text = (counts: string) => `indicators: [${leaf('a', 10)}]\nscoring: {total: 10, counts: ${counts}}\n`;
  test('count where the scheme says so, and settle what is pending in any case', () => {
    expect(words(one(text('verified'), { a: 7 }, { a: '6.5' }))).toBe('6.5 to 6.5 of 10');
    expect(words(one(text('computed'), { a: 7 }, { a: '6.5' }))).toBe('7 to 7 of 10');
    expect(words(one(text('computed'), { a: unreadable }, { a: '6.5' }))).toBe('6.5 to 6.5 of 10');
  });

  test('out of range they do not count', () => {
    expect(words(one(text('verified'), { a: 7 }, { a: '10.5' }))).toBe('7 to 7 of 10');
    expect(words(one(text('verified'), { a: 7 }, { a: '-1' }))).toBe('7 to 7 of 10');
  });
});

describe('adjustments', () => {
  const text = (rest: string, more = '') => `measures:
  won: {title: 表彰, type: count}
  national: {title: 国家级, type: boolean}
  late: {title: 迟报, type: count, optional: true}
indicators: [${leaf('a', 10)}]
adjustments: {placement: outside, cap: 5, floor: -3, ${rest}}
scoring: {total: 10${more}}
`;
  const both = text(
    'items: [{id: prize, title: 表彰, levels: [{title: 国家级, value: national, points: 2}, {title: 省级, value: won, points: 1}], count: highest}, {id: late, title: 迟报, value: late, points: -1}]',
  );

  test('the highest level counts once, deductions are bounded by the floor', () => {
    expect(words(one(both, { a: 5, won: 3, national: false }))).toBe('6 to 6 of 10');
    expect(words(one(both, { a: 5, won: 3, national: true, late: 9 }))).toBe('2 to 2 of 10');
  });

  test('an open level leaves what it may still bring, an optional measure nothing', () => {
    expect(words(one(both, { a: 5, won: 1, national: missing }))).toBe('6 to 7 of 10');
    expect(words(one(both, { a: 5, won: 0, national: false, late: missing }))).toBe('5 to 5 of 10');
    expect(words(one(both, { a: 5, won: 0, national: false, late: unreadable }))).toBe('2 to 5 of 10');
  });

  test('an open count without a cap may bring as much as the whole allows', () => {
    const plain = text('items: [{id: prize, title: 表彰, value: won, points: 1}]').replace(/ {2}(national|late).*\n/g, '');
    expect(words(one(plain, { a: 5, won: missing }))).toBe('5 to 10 of 10');
  });

  test('a bonus inside the total and before the conversion leaves full marks alone', () => {
    const order = ', order: [items, caps, components, adjustments, not-applicable, clamp, vetoes, grades, quota]';
    const inside = text('items: [{id: prize, title: 表彰, value: won, points: 1}]', order)
      .replace('outside', 'inside')
      .replace('total: 10', 'total: 15')
      .replace(/ {2}(national|late).*\n/g, '');
    expect(words(one(inside, { a: 10, won: 5 }))).toBe('15 to 15 of 15');
  });
});

describe('vetoes', () => {
  const text = (effect: string, scoring = 'total: 10') => `measures: {caught: {title: 查实, type: boolean, optional: true}}
indicators:
  - {id: g, title: 组, children: [${leaf('a', 4)}, ${leaf('b', 3)}]}
  - ${leaf('c', 3)}
vetoes: [{id: v, title: 否决, when: caught, effect: {${effect}}}]
scoring: {${scoring}}
grades: [{id: best, title: 优秀, atLeast: 9}, {id: good, title: 良好, atLeast: 6}, {id: poor, title: 不合格}]
`;
  const full = { a: 10, b: 10, c: 10, caught: true };
  const kept = (unit: UnitAssessment) =>
    `${unit.withoutVetoes?.points ? printExact(unit.withoutVetoes.points) : '—'} ${unit.withoutVetoes?.grade?.id}`;

  test('a vetoed unit keeps its computed total and grade for the record', () => {
    const unit = one(text('total: 0'), full);
    expect([words(unit), unit.grade?.id, kept(unit)]).toEqual(['0 to 0 of 10', 'poor', '10 best']);
  });

  test('a veto on a group takes every indicator of it, and the record keeps them', () => {
    const unit = one(text('indicator: g'), full);
    expect([words(unit), row(unit, 'g'), row(unit, 'a'), row(unit, 'c')]).toEqual([
      '3 to 3 of 10',
      'vetoed 0/7',
      'vetoed 0/4',
      'scored 3/3',
    ]);
    expect(kept(unit)).toBe('10 best');
  });

  test('a ceiling lets nobody rise above it, a named grade is given', () => {
    expect(one(text('ceiling: good'), full).grade?.id).toBe('good');
    expect(one(text('grade: 不合格'), full).grade?.id).toBe('poor');
    expect(one(text('ceiling: best'), { ...full, c: 0 }).grade?.id).toBe('good');
  });

  test('not reported means not triggered; what cannot be read stays open', () => {
    const unit = one(text('total: 0'), { ...full, caught: unreadable });
    expect([words(unit), unit.vetoes[0]?.state]).toEqual(['10 to 10 of 10', 'open']);
    expect(one(text('total: 0'), { ...full, caught: missing }).vetoes).toEqual([]);
  });

  test('a veto settles nothing where what was not reported could still put the row below 0', () => {
    const lines = `measures: {caught: {title: 查实, type: boolean}, late: {title: 迟报, type: count}}
indicators:
  - {id: a, title: a, points: 4, rule: {type: tally, start: full, floor: -2, events: [{value: late, points: -1}]}}
  - ${leaf('b', 6)}
vetoes: [{id: v, title: 否决, when: caught, effect: {indicator: a}}]
scoring: {total: 10, missing: block}
`;
    const unit = one(lines, { late: missing, b: 10, caught: true });
    expect([words(unit), row(unit, 'a')]).toEqual(['— to 6 of 10', 'missing -2/4']);
    expect(words(one(lines, { late: 5, b: 10, caught: true }))).toBe('5 to 5 of 10');
  });

  test('a veto that names a better grade lifts nobody', () => {
    const lines = text('grade: best').replace('{id: poor, title: 不合格}', '{id: poor, title: 不合格, atLeast: 3}');
    expect(one(lines, { a: 0, b: 0, c: 1, caught: true }).grade).toBeUndefined();
  });
});

test('a better unit cut by the clamp is not ranked behind one whose rows were rounded', () => {
  const text = `indicators: [${leaf('a', 50)}, ${leaf('b', 50)}]\nscoring: {total: 100, decimals: 0, rounding: truncate, clamp: {max: 90}}\n`;
  const { units } = assess(text, { 甲: { a: 10, b: 9 }, 乙: { a: '9.1', b: '9.09' } });
  expect(units.map(({ name, points, rank }) => `${name} ${printExact(points ?? exact(0))} ${rank}`)).toEqual(['乙 90 1', '甲 90 1']);
});
