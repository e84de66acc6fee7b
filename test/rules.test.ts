import { describe, expect, test } from 'vitest';
import type { Read, Review, RuleOutcome } from '../src/model.ts';
import { equals, printExact, subtract, sum } from '../src/points.ts';
import type { RuleExample } from '../src/scoring/rule-type.ts';
import { ruleTypes } from '../src/scoring/rules/index.ts';
import { decimal, frameworkFromData, type Given, missing, notApplicable, readingOf, unreadable } from './build-framework.ts';
import { recordsOf } from './records.ts';

const typeOf = (given: string | number | boolean | null) =>
  typeof given === 'boolean' ? 'boolean' : typeof given === 'number' ? 'number' : /^\d{4}-\d\d-\d\d/.test(given ?? '') ? 'date' : 'text';

type Measures = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function compileOne(points: number, rule: unknown, measures: Measures, registers: RuleExample['registers'] = {}) {
  const indicators = [{ id: 'item', title: '指标', points, rule }];
  const [node] = frameworkFromData({
    measures,
    registers: declared(registers),
    indicators,
    scoring: { total: Math.max(points, 1) },
  }).indicators;
  if (node?.kind !== 'indicator') throw new Error('no indicator');
  return node;
}

/** The outcome of one rule for one set of values; `measures` gives the types, numbers by default. */
function scoreOne(
  points: number,
  rule: unknown,
  given: Readonly<Record<string, Given>>,
  types: Readonly<Record<string, string>> = {},
  others: readonly Readonly<Record<string, Given>>[] = [],
  people: Pick<RuleExample, 'marks' | 'registers'> & { readonly baseline?: Readonly<Record<string, Given>> } = {},
): RuleOutcome {
  const measures = Object.fromEntries(Object.keys(given).map((id) => [id, { title: `数据项 ${id}`, type: types[id] ?? 'number' }]));
  const node = compileOne(points, rule, measures, people.registers);
  const { registers } = frameworkFromData({
    registers: declared(people.registers),
    indicators: [{ id: 'item', title: '指标', points: 1, rule: { type: 'formula', points: 1 } }],
    scoring: { total: 1 },
  });
  const readerOf = (unit: Readonly<Record<string, Given>>) => (id: string) => readingOf(unit[id] ?? missing);
  const read: Read = Object.assign(readerOf(given), {
    records: (id: string) => {
      const register = registers.get(id);
      const rows = people.registers?.[id]?.records;
      return register && rows ? recordsOf(register, rows) : undefined;
    },
    reviews: () => (people.marks ?? []).map(markOf),
    ...(people.baseline && { baseline: readerOf(people.baseline) }),
  });
  return node.rule.score(node.points, read, [read, ...others.map(readerOf)]);
}

/** Registers as a framework declares them, without their records. */
const declared = (registers: RuleExample['registers'] = {}) =>
  Object.fromEntries(Object.entries(registers).map(([id, { title, columns }]) => [id, { title, columns }]));

const markOf = (raw: string, index: number): Review => ({
  raw,
  points: decimal(raw),
  scorer: `评委${index}`,
  location: { kind: 'cell', file: 'marks.csv', sheet: 'marks', row: index + 2, column: 3 },
});

const summary = (outcome: RuleOutcome) => {
  if (outcome.status === 'scored') return printExact(outcome.points);
  return outcome.status === 'not-applicable'
    ? outcome.status
    : `${outcome.status} ${printExact(outcome.sure)}–${printExact(outcome.possible)}`;
};

const examples: [string, string, RuleExample][] = ruleTypes.flatMap((type) =>
  type.examples.map((example): [string, string, RuleExample] => [type.type, example.title.en, example]),
);

describe('every rule type', () => {
  test.each(examples)(
    '%s scores its own example: %s',
    (_type, _title, { points, rule, given, peers, marks, registers, baseline, expect: expected }) => {
      const types = Object.fromEntries(Object.entries(given).map(([id, value]) => [id, typeOf(value)]));
      expect(
        summary(
          scoreOne(Number(points), rule, given, types, peers, {
            ...(marks && { marks }),
            ...(registers && { registers }),
            ...(baseline && { baseline }),
          }),
        ),
      ).toBe(expected);
    },
  );

  test.each(ruleTypes.map((type) => [type.type, type] as const))('%s has examples, and words in both languages', (name, type) => {
    expect(type.examples.length).toBeGreaterThan(0);
    for (const example of type.examples) {
      expect(example.rule['type']).toBe(name);
      const measures = Object.fromEntries(
        Object.entries(example.given).map(([id, value]) => [id, { title: `数据项${id}`, type: typeOf(value) }]),
      );
      const node = compileOne(Number(example.points), example.rule, measures, example.registers);
      const words = node.rule.describe(node.points);
      expect(words.zh).toMatch(/[\u4e00-\u9fff].*分/);
      expect(words.en).not.toBe('');
      expect(node.rule.measures.toSorted()).toEqual(Object.keys(example.given).toSorted());
    }
    for (const text of [type.title, type.summary]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).not.toMatch(/[\u4e00-\u9fff，。；：]/);
    }
  });
});

const late = { type: 'tally', start: 'full', events: [{ value: 'late', points: -0.5, cap: 2 }] };
const visits = { type: 'step', value: 'visits', target: 10, every: 4, lose: 1 };
const bands = {
  type: 'bands',
  value: 'mark',
  bands: [
    { from: 90, points: 5 },
    { above: 60, below: 90, points: 3 },
    { to: 60, points: 0 },
  ],
};
const list = {
  type: 'checklist',
  items: [
    { value: 'a', points: 2 },
    { value: 'b', points: 1 },
  ],
};
const flags = { a: 'boolean', b: 'boolean' };
const share = { type: 'proportional', value: 'x / y', target: '80%', zero: '30%' };

describe('hand-computed scores', () => {
  test.each<[string, number, unknown, Record<string, Given>, string]>([
    ['a step is lost only when it is whole', 5, visits, { visits: 3 }, '4'],
    ['a part step counts as one', 5, { ...visits, partial: 'count' }, { visits: 3 }, '3'],
    ['a part step costs its share', 5, { ...visits, partial: 'prorate' }, { visits: 3 }, '3.25'],
    ['the floor is kept', 5, { ...visits, partial: 'prorate', lose: 10, floor: 1 }, { visits: 3 }, '1'],
    ['without a floor nothing is below zero', 5, { ...visits, lose: 100 }, { visits: 0 }, '0'],
    ['more than the target costs nothing', 5, visits, { visits: 99 }, '5'],
    ['above: less than the target costs nothing', 5, { ...visits, side: 'above' }, { visits: 3 }, '5'],
    ['above: more than the target costs steps', 5, { ...visits, side: 'above' }, { visits: 18 }, '3'],
    ['an edge belongs to the band that says from', 5, bands, { mark: 90 }, '5'],
    ['an edge belongs to the band that says to', 5, bands, { mark: 60 }, '0'],
    ['just above the edge is the next band', 5, bands, { mark: '60.0000000000000000001' }, '3'],
    ['an event stops at its own cap', 5, late, { late: 100 }, '3'],
    ['below the cap every event counts', 5, late, { late: 3 }, '3.5'],
    ['the item stops at zero', 5, { type: 'tally', start: 'full', events: [{ value: 'late', points: -2 }] }, { late: 9 }, '0'],
    [
      'awards stop at the cap of the item',
      5,
      { type: 'tally', start: 'zero', cap: 4, events: [{ value: 'won', points: 2 }] },
      { won: 3 },
      '4',
    ],
    ['the floor of a tally is kept', 5, { type: 'tally', start: 'zero', floor: 1, events: [{ value: 'won', points: 2 }] }, { won: 0 }, '1'],
    ['no occurrence known to be wrong: a negative count must be looked at', 5, late, { late: -1 }, 'pending 3–5'],
    ['with nothing reported at all nothing is sure, whatever the cap would leave', 5, late, { late: null }, 'missing 0–5'],
    ['an event that does not apply is the only one: the item does not apply', 5, late, { late: notApplicable }, 'not-applicable'],
    ['between the ends points are in proportion', 6, share, { x: 55, y: 100 }, '3'],
    ['at the zero line there are none', 6, share, { x: 30, y: 100 }, '0'],
    ['below it there are none either', 6, share, { x: 1, y: 100 }, '0'],
    ['a zero denominator is for a person to judge', 6, share, { x: 0, y: 0 }, 'pending 0–6'],
    ['… unless the rule says full', 6, { ...share, zeroDenominator: 'full' }, { x: 0, y: 0 }, '6'],
    ['… or zero', 6, { ...share, zeroDenominator: 'zero' }, { x: 0, y: 0 }, '0'],
    ['… or not applicable', 6, { ...share, zeroDenominator: 'not-applicable' }, { x: 0, y: 0 }, 'not-applicable'],
    ['nothing reported, everything possible', 6, share, { x: null, y: 4 }, 'missing 0–6'],
    ['unreadable is for a person to judge', 6, share, { x: unreadable, y: 4 }, 'pending 0–6'],
    ['thirds stay thirds', 1, { type: 'proportional', value: 'x', target: 3 }, { x: 1 }, '1/3'],
  ])('%s', (_title, points, rule, given, expected) => {
    expect(summary(scoreOne(points, rule, given))).toBe(expected);
  });

  test.each<[string, Record<string, Given>, string]>([
    ['both', { a: true, b: true }, '3'],
    ['one', { a: false, b: true }, '1'],
    ['one open', { a: true, b: null }, 'missing 2–3'],
    ['one unreadable, one open', { a: unreadable, b: null }, 'pending 0–3'],
    ['one does not apply: the other carries all points', { a: notApplicable, b: true }, '3'],
    ['none applies', { a: notApplicable, b: notApplicable }, 'not-applicable'],
  ])('a checklist with %s', (_title, given, expected) => {
    expect(summary(scoreOne(3, list, given, flags))).toBe(expected);
  });

  test.each([
    ['atLeast', 2, '4 4 0'],
    ['above', 2, '4 0 0'],
    ['atMost', 2, '0 4 4'],
    ['below', 2, '0 0 4'],
    ['equals', 2, '0 4 0'],
  ])('threshold %s decides 3, 2 and 1 against 2', (operator, limit, expected) => {
    const rule = { type: 'threshold', value: 'x', [operator]: limit };
    expect([3, 2, 1].map((x) => summary(scoreOne(4, rule, { x }))).join(' ')).toBe(expected);
  });

  test('a limit may itself be reported, and is open when it is not', () => {
    const rule = { type: 'threshold', value: 'x', atLeast: 'goal' };
    expect(summary(scoreOne(4, rule, { x: 3, goal: 3 }))).toBe('4');
    expect(summary(scoreOne(4, rule, { x: 3, goal: null }))).toBe('missing 0–4');
  });

  test('an amount is compared in its own unit', () => {
    const measures = { spent: { title: '支出', type: 'amount', unit: '元' }, budget: { title: '预算', type: 'amount', unit: '万元' } };
    const node = compileOne(4, { type: 'threshold', value: 'spent', atMost: 'budget' }, measures);
    const score = (spent: string) => node.rule.score(node.points, (id) => readingOf(id === 'spent' ? spent : '1.5'));
    expect(summary(score('15000'))).toBe('4');
    expect(summary(score('15000.01'))).toBe('0');
  });
});

describe('reasons', () => {
  const cases: [number, unknown, Record<string, Given>, Record<string, string>][] = [
    [5, visits, { visits: 3 }, {}],
    [5, bands, { mark: 61 }, {}],
    [6, share, { x: 1, y: 3 }, {}],
    [5, late, { late: 2 }, {}],
    [3, list, { a: false, b: true }, flags],
    [4, { type: 'threshold', value: 'x', atLeast: 2 }, { x: 1 }, {}],
    [4, { type: 'met', value: 'a' }, { a: false }, flags],
    [
      2,
      {
        type: 'choice',
        value: 'c',
        options: [
          { is: 'full', points: 2 },
          { is: 'half', points: 1 },
        ],
      },
      { c: 'half' },
      { c: 'text' },
    ],
  ];
  test.each(cases)('%i points by %o: the steps say what was lost and what would win it', (points, rule, given, types) => {
    const outcome = scoreOne(points, rule, given, types);
    if (outcome.status !== 'scored') throw new Error(outcome.status);
    const lost = sum(outcome.why().map((step) => step.lost));
    expect(equals(lost, subtract(decimal(String(points)), outcome.points))).toBe(true);
    const costly = outcome.why().filter((step) => step.lost.n !== 0);
    expect(costly.length).toBeGreaterThan(0);
    for (const step of costly) {
      expect(step.remedy?.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(step.remedy?.en).toBeTruthy();
      expect(step.text.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('an option that the rule does not know is for a person to judge', () => {
    const rule = { type: 'choice', value: 'c', options: [{ is: 'full', points: 2 }] };
    expect(summary(scoreOne(2, rule, { c: 'other' }, { c: 'text' }))).toBe('pending 0–2');
  });
});
