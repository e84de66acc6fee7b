// Rules over measures of every kind, and what a unit reports: random cases for formulas, in tests and in a real spreadsheet.
import fc from 'fast-check';
import { missing, notApplicable, unreadable } from './build-framework.ts';
import type { Item } from './rules-oracle.ts';

export const measures = {
  a: { title: '甲', type: 'count' },
  b: { title: '乙', type: 'count', max: 50 },
  w: { title: '人数', type: 'count', unit: '万人' },
  x: { title: '丙', type: 'number' },
  s: { title: '占比', type: 'ratio' },
  m: { title: '预算', type: 'amount', unit: '万元' },
  y: { title: '支出', type: 'amount', unit: '元' },
  p: { title: '是否一', type: 'boolean' },
  q: { title: '是否二', type: 'boolean' },
  d: { title: '报送日', type: 'date' },
  e: { title: '办结日', type: 'date' },
  t: { title: '时刻', type: 'date', time: true },
  c: { title: '档次', type: 'choice', options: ['好', '中', '差'] },
  sum: { title: '合计', type: 'count', from: 'a + b' },
  rate: { title: '占比二', type: 'ratio', from: 'a / (a + b)' },
};
/** Measures with a cell of their own; the others are computed. */
export const reportedIds = Object.keys(measures).filter((id) => !('from' in measures[id as keyof typeof measures]));
const pick = (...words: readonly string[]) => fc.constantFrom(...words);
const { number } = fc.letrec<{ number: string; condition: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    pick('a', 'b', 'x', 'sum', 'a', 'b'),
    pick('0', '1', '3', '2.5', '40', '0.05'),
    fc.tuple(tie('number'), pick('+', '-', '*', '/'), tie('number')).map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    fc.tuple(pick('min', 'max', 'sum'), tie('number'), tie('number')).map(([name, left, right]) => `${name}(${left}, ${right})`),
    fc
      .tuple(pick('abs(#)', 'floor(#)', 'ceil(#)', 'round(#, 1)', 'round(#)', '-(#)'), tie('number'))
      .map(([form, inner]) => form.replace('#', inner)),
    fc.tuple(tie('condition'), tie('number'), tie('number')).map((parts) => `if(${parts.join(', ')})`),
    pick('(e - d) / 1d', 'a / b', 'rate'),
  ),
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    pick(
      'p',
      'q',
      'reported(a)',
      'reported(c)',
      "c = '好'",
      "c != '差'",
      'd <= 2024-06-30',
      'e - d <= 60d',
      'd + 30d >= e',
      's >= 80%',
      'y <= m',
      'w > 1.5',
      'p = q',
      'rate > s',
      'reported(rate)',
    ),
    fc.tuple(tie('number'), pick('<', '<=', '>', '>=', '=', '!='), tie('number')).map((parts) => `${parts.join(' ')}`),
    fc.tuple(tie('condition'), pick('and', 'or'), tie('condition')).map(([left, operator, right]) => `((${left}) ${operator} (${right}))`),
    tie('condition').map((inner) => `not (${inner})`),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map((parts) => `if(${parts.join(', ')})`),
  ),
}));
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    pick(
      'p',
      'q',
      'reported(a)',
      "c = '好'",
      'd <= 2024-06-30',
      'e - d <= 60d',
      's >= 80%',
      'y <= m',
      'a > b',
      'x < 2.5',
      'a / b >= 0.3',
      'sum < 40',
    ),
    fc.tuple(tie('condition'), pick('and', 'or'), tie('condition')).map(([left, operator, right]) => `((${left}) ${operator} (${right}))`),
    tie('condition').map((inner) => `not (${inner})`),
  ),
}));

const day = fc.integer({ min: 0, max: 400 }).map((days) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const orGone = (arbitrary: fc.Arbitrary<Item>) =>
  fc.oneof({ weight: 12, arbitrary }, { weight: 1, arbitrary: fc.constantFrom<Item>(missing, notApplicable, unreadable) });
const places = (most: number, scale: number) => fc.integer({ min: 0, max: most }).map((value) => String(value / scale));
export const values = fc.record({
  a: orGone(places(60, 1)),
  b: orGone(places(50, 1)),
  w: orGone(places(40_000, 10_000)),
  x: orGone(fc.integer({ min: -500, max: 500 }).map((value) => String(value / 100))),
  s: orGone(places(1000, 1000)),
  m: orGone(places(90, 100)),
  y: orGone(places(900_000, 100)),
  p: orGone(fc.boolean()),
  q: orGone(fc.boolean()),
  d: orGone(day),
  e: orGone(day),
  t: orGone(
    fc
      .tuple(
        fc.constantFrom('2025-01-09', '2025-01-10', '2025-01-10', '2025-01-11'),
        fc.constantFrom('', ' 08:00', ' 17:30', ' 17:31', ' 23:59'),
      )
      .map((parts) => parts.join('')),
  ),
  c: orGone(fc.constantFrom('好', '中', '差')),
});
export type Values = Readonly<Record<string, Item>>;

const limit = fc.constantFrom('atLeast', 'above', 'atMost', 'below', 'equals');
const meaning = fc.constantFrom(undefined, 'pending', 'full', 'zero', 'not-applicable');
export const rules: Readonly<Record<string, fc.Arbitrary<Readonly<Record<string, unknown>>>>> = {
  formula: fc.record({ type: fc.constant('formula'), points: number, zeroDenominator: meaning }),
  met: fc.record({ type: fc.constant('met'), value: condition, zeroDenominator: meaning }),
  threshold: fc
    .tuple(number, limit, fc.oneof(number, fc.constant('2.5')), meaning)
    .map(([value, operator, bound, zeroDenominator]) => ({ type: 'threshold', value, [operator]: bound, zeroDenominator })),
  'threshold of dates': limit.map((operator) => ({ type: 'threshold', value: 'e', [operator]: 'd + 20d' })),
  proportional: fc.record({
    type: fc.constant('proportional'),
    value: number,
    target: fc.oneof(number, fc.constant('3')),
    zero: fc.constantFrom(undefined, '1', 'b'),
    zeroDenominator: meaning,
  }),
  step: fc.record({
    type: fc.constant('step'),
    value: number,
    target: number,
    every: fc.constantFrom('1', '0.3', '7'),
    lose: fc.constantFrom(0.5, 0.07, 1),
    partial: fc.constantFrom('ignore', 'count', 'prorate'),
  }),
  choice: fc.constant({
    type: 'choice',
    value: 'c',
    options: [
      { is: '好', points: '100%' },
      { is: '中', judged: { from: 1, to: 2 } },
      { is: '差', points: 0 },
    ],
  }),
  deadline: fc.record({
    type: fc.constant('deadline'),
    value: fc.constant('d'),
    due: fc.constant('2024-06-30'),
    grace: fc.constantFrom(undefined, '3d'),
    late: fc.record({ lose: fc.constantFrom(0.5, 2), per: fc.constantFrom(undefined, 'day') }),
    floor: fc.constantFrom(undefined, 1),
  }),
  'deadline with an hour': fc.record({
    type: fc.constant('deadline'),
    value: fc.constant('t'),
    due: fc.constant('2025-01-10'),
    time: fc.constant('17:30'),
    late: fc.constant({ lose: 2 }),
  }),
  'change from a cell': fc.record({
    type: fc.constant('change'),
    value: fc.constantFrom('a', 'a / b', 'x'),
    better: fc.constantFrom('higher', 'lower'),
    how: fc.constant('any'),
    same: fc.constantFrom('full', 'zero', '50%'),
    none: fc.constantFrom('pending', 'full', 'not-applicable', 'zero'),
    zeroDenominator: meaning,
  }),
  'change in proportion': fc.record({
    type: fc.constant('change'),
    value: fc.constantFrom('a', 'x'),
    previous: fc.constantFrom(undefined, 'b'),
    better: fc.constantFrom('higher', 'lower'),
    how: fc.constant('proportional'),
    target: fc.constantFrom('10%', '30%'),
    relative: fc.constant(true),
    zeroBaseline: fc.constantFrom('pending', 'full', 'zero'),
    none: fc.constantFrom('pending', 'full', 'not-applicable', 'zero'),
  }),
  'change in steps': fc.record({
    type: fc.constant('change'),
    value: fc.constantFrom('a', 'x'),
    previous: fc.constantFrom(undefined, 'b'),
    better: fc.constantFrom('higher', 'lower'),
    how: fc.constant('step'),
    every: fc.constant('3'),
    lose: fc.constant(0.7),
    partial: fc.constantFrom('ignore', 'count', 'prorate'),
    none: fc.constantFrom('pending', 'full', 'not-applicable', 'zero'),
  }),
  combine: fc.tuple(fc.constantFrom('sum', 'weighted', 'best', 'worst'), condition, number).map(([how, value, figure]) => ({
    type: 'combine',
    how,
    parts: [
      { title: '一', rule: { type: 'met', value }, ...(how === 'sum' && { points: 2 }), ...(how === 'weighted' && { weight: '30%' }) },
      {
        title: '二',
        rule: { type: 'proportional', value: figure, target: 3, zeroDenominator: 'not-applicable' },
        ...(how === 'sum' && { points: 3 }),
        ...(how === 'weighted' && { weight: '70%' }),
      },
    ],
  })),
  tally: fc.tuple(number, fc.boolean()).map(([value, once]) => ({
    type: 'tally',
    start: 'full',
    floor: -2,
    ...(once && { once: 'highest' }),
    events: [
      { value, points: -0.3, cap: 2 },
      { value: 'a', points: -0.25 },
    ],
  })),
};
