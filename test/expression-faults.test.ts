import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Location } from '../src/diagnostic.ts';
import { compileExpression, type Expected, expressionProblems } from '../src/expression/index.ts';
import { faultsOf, scope } from './expression-scope.ts';

/** The rows of each problem; every code must have one. */
type Row = [text: string, faults: string, expected?: Expected];
const cases: Record<string, readonly Row[]> = {
  empty: [
    ['', 'empty 0+0'],
    [' \n ', 'empty 0+3'],
  ],
  'too-long': [['1'.repeat(2001), 'too-long 0+2001']],
  'too-deep': [
    [`${'('.repeat(33)}1${')'.repeat(33)}`, 'too-deep 32+1'],
    [`${'-'.repeat(33)}1`, 'too-deep 32+1'],
    [`${'abs('.repeat(33)}1${')'.repeat(33)}`, 'too-deep 128+3'],
    [`${'not '.repeat(33)}true`, 'too-deep 128+3'],
  ],
  character: [
    ['open && ready', 'character 5+2'],
    ['open || ready', 'character 5+2'],
    ['!open', 'character 0+1'],
    ['cases ^ 2', 'character 6+1'],
    ['cases ** 2', 'character 6+2'],
    ['rate%', 'character 4+1'],
    ['95%%', 'character 3+1'],
    ['.5', 'character 0+1'],
    ['5.', 'character 1+1'],
    ['cases、suits', 'character 5+1'],
    ['cases \ud83d\ude00', 'character 6+2'],
    ['cases \ud83d', 'character 6+1'],
    ['cases\u200b', 'character 5+1'],
  ],
  'unclosed-quote': [
    ['level = "专职', 'unclosed-quote 8+3'],
    ['`调解', 'unclosed-quote 0+3'],
    ['note = “a"', 'unclosed-quote 7+3'],
  ],
  number: [
    ['1,234', 'number 0+5'],
    ['1，234，567.8', 'number 0+11'],
    ['score > 12,345', 'number 8+6'],
    ['007', 'number 0+3'],
    ['1.2.3', 'number 0+5'],
    ['1e5', 'number 0+3'],
    ['1.5d', 'number 0+4'],
    ['123456d', 'number 0+7'],
    ['score > 2024 - 06', 'number 15+2'],
  ],
  date: [
    ['2024-02-30', 'date 0+10'],
    ['2023-02-29', 'date 0+10'],
    ['2024-13-01', 'date 0+10'],
    ['2024-6-30', 'date 0+9'],
    ['2024/06/30', 'date 0+10'],
    ['2024.6.30', 'date 0+9'],
    ['closed > 2024年6月30日', 'date 9+10'],
  ],
  syntax: [
    ['cases +', 'syntax 7+0'],
    ['cases suits', 'syntax 6+5'],
    ['(cases', 'syntax 6+0'],
    ['cases)', 'syntax 5+1'],
    ['min(1, )', 'syntax 7+1'],
    ['min(1 2)', 'syntax 6+1'],
    ['= cases', 'syntax 0+1'],
    ['+3', 'syntax 0+1'],
    ['cases => 3', 'syntax 7+1'],
    ['open = not ready', 'syntax 7+3'],
    ['60 d', 'syntax 3+1'],
    ['and', 'syntax 0+3'],
    ['1.50.', 'character 4+1'],
  ],
  'chained-comparison': [
    ['0 <= rate <= 1', 'chained-comparison 10+2'],
    ['1 = 1 = 1', 'chained-comparison 6+1'],
  ],
  'unknown-name': [
    ['five_star / office', 'unknown-name 12+6'],
    ['nobody + nobody + nowhere', 'unknown-name 0+6, unknown-name 18+7'],
    ['budget > 3万元', 'unknown-name 9+3'],
    ['closed - accepted <= 60天', 'unknown-name 21+3'],
    ['已公开且已备案', 'unknown-name 0+7'],
    ['``', 'unknown-name 0+2'],
    ['constructor', 'unknown-name 0+11'],
  ],
  'ambiguous-name': [['重名项 + 1', 'ambiguous-name 0+3']],
  'unknown-function': [
    ['mni(1, 2)', 'unknown-function 0+3'],
    ['调解成功（件） / cases', 'unknown-function 0+7'],
    ['调解成攻(件) + nobody', 'unknown-function 0+7, unknown-name 10+6'],
    ['求和(nobody)', 'unknown-function 0+2, unknown-name 3+6'],
    ['toString(1)', 'unknown-function 0+8'],
  ],
  'reserved-function': [
    ['rank(x)', 'reserved-function 0+4'],
    ['1 + Mean(x)', 'reserved-function 4+4'],
    ['baseline(cases)', 'reserved-function 0+8'],
  ],
  'unknown-register': [
    ['count(review)', 'unknown-register 6+6'],
    ['share(cases, nothing > 1)', 'unknown-register 6+5'],
    ['nobody + total(复议, fine)', 'unknown-name 0+6, unknown-register 15+2'],
  ],
  'nested-register': [
    ['count(reviews, fine > average(reviews, fine))', 'nested-register 22+22'],
    ['any(reviews, any(visits, true))', 'nested-register 13+17'],
  ],
  arguments: [
    ['if(open, 1)', 'arguments 0+11'],
    ['min()', 'arguments 0+5'],
    ['abs(1, 2)', 'arguments 0+9'],
    ['1 + round(1, 2, 3)', 'arguments 4+14'],
    ['if(nobody)', 'arguments 0+10, unknown-name 3+6'],
    ['count()', 'arguments 0+7'],
    ['any(reviews)', 'arguments 0+12'],
    ['workdays(closed)', 'arguments 0+16'],
    ['total(reviews, fine, true, true)', 'arguments 0+32'],
  ],
  argument: [
    ['round(rate, 13)', 'argument 12+2'],
    ['round(rate, 1.5)', 'argument 12+3'],
    ['round(rate, cases)', 'argument 12+5'],
    ['reported(cases + 1)', 'argument 9+9'],
    ['count(1)', 'argument 6+1'],
  ],
  type: [
    ['note + 1', 'type 0+4'],
    ["1 + 'a'", 'type 4+3'],
    ['open * 2', 'type 0+4'],
    ['closed * 2', 'type 0+6'],
    ['closed + accepted', 'type 0+6, type 9+8'],
    ['60d - closed', 'type 6+6'],
    ['-open', 'type 1+4'],
    ['not cases', 'type 4+5'],
    ['open and cases', 'type 9+5'],
    ['if(cases, 1, 2)', 'type 3+5'],
    ['if(open, 1, level)', 'type 12+5'],
    ['min(cases, note)', 'type 11+4'],
    ['round(note)', 'type 6+4'],
    ['cases = level', 'type 8+5'],
    ["'2024-06-30' = closed", 'type 0+12'],
    ['open < ready', 'type 0+4'],
    ["level >= '专职'", 'type 0+5'],
    ['accepted + 60', 'type 11+2'],
    ['60 + accepted', 'type 0+2'],
    ['(note + 1) * (open + 1)', 'type 1+4, type 14+4'],
    ['count(reviews, fine)', 'type 15+4'],
    ['total(reviews, received)', 'type 15+8'],
    ['latest(reviews, fine)', 'type 16+4'],
    ['workdays(closed, 3)', 'type 17+1'],
    ['not note or nobody > open', 'type 4+4, unknown-name 12+6, type 21+4'],
  ],
  unit: [
    ['cases + budget', 'unit 8+6'],
    ['cases >= 95%', 'unit 9+3'],
    ['people - cases', 'unit 9+5'],
    ['min(cases, 3, people, budget)', 'unit 14+6, unit 22+6'],
    ['if(open, cases, budget)', 'unit 16+6'],
    ['accepted + cases', 'unit 11+5'],
    ['cases / people + cases', 'unit 17+5'],
    ['mediated + cases', 'unit 11+5'],
    ['offices * offices > offices', 'unit 20+7'],
    ['count(reviews) + budget', 'unit 17+6'],
    ['total(reviews, fine) > cases', 'unit 23+5'],
    ['cases > 5wd', 'unit 8+3'],
  ],
  option: [
    ["level = '专制'", 'option 8+4'],
    ["'x' != level", 'option 0+3'],
    ["if(open, level, level) = 'x'", 'option 25+3'],
    ["count(reviews, 结果 = '维护')", 'option 20+4'],
  ],
  'working-days': [
    ['closed - accepted <= 5wd', 'working-days 21+3'],
    ['workdays(accepted, closed) <= 5d', 'working-days 30+2'],
    ['count(reviews, ended - received > 10wd)', 'working-days 34+4'],
    ['waiting + 5wd', 'working-days 10+3'],
  ],
  'result-type': [
    ['cases', 'result-type 0+5', 'boolean'],
    ['open', 'result-type 0+4', 'number'],
    [' cases > 1', 'result-type 1+9', 'number'],
    ['3', 'result-type 0+1', 'text'],
    ['note', 'result-type 0+4', 'date'],
  ],
};

const place: Location = { kind: 'text', file: 'plan.yaml', line: 7, column: 12 };

describe('expression faults', () => {
  const rows = Object.values(cases).flatMap((list) => list.map(([text, faults, expected = 'any']) => ({ text, faults, expected })));
  test.each(rows)('$text has the faults $faults', ({ text, faults, expected }) => {
    expect([...faultsOf(text, expected)].sort()).toEqual(faults.split(', ').sort());
  });

  test('every problem of the family has a row here, and its code', () => {
    const codes = Object.values(expressionProblems).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.sort()).toEqual(
      Object.keys(cases)
        .map((name) => `expression/${name}`)
        .sort(),
    );
  });

  test.each(rows)('the messages of $text are complete in both languages', ({ text, expected }) => {
    for (const fault of compileExpression(text, scope, expected).faults) {
      const { message, help, severity, code } = fault.make(place);
      expect([code, severity]).toEqual([fault.code, 'error']);
      for (const words of [message.zh, message.en, help?.zh ?? '', help?.en ?? '']) {
        expect(words.trim()).not.toBe('');
        expect(words).not.toMatch(/undefined|\[object|[\u200b\n]/);
      }
      expect(message.en + (help?.en ?? '')).not.toMatch(/[。，：]/);
    }
  });

  test('faults are ordered by place', () => {
    const offsets = compileExpression('not note or nobody > open', scope, 'any').faults.map(({ offset }) => offset);
    expect(offsets).toEqual([4, 12, 21]);
  });

  test('a diagnostic stands at the column of the fault', () => {
    const [fault] = compileExpression('five_star / office', scope, 'number').faults;
    expect(fault?.make(place).location).toEqual({ kind: 'text', file: 'plan.yaml', line: 7, column: 24, endColumn: 30 });
    expect(fault?.at(place).location).toEqual(place);
    const cell: Location = { kind: 'cell', file: 'a.xlsx', sheet: 'S', row: 1, column: 2 };
    expect(fault?.make(cell).location).toEqual(cell);
  });

  test.each([
    ['five_star / office', '是不是“offices”？'],
    ['五星级司法所 / offices', '是不是“五星级司法所数”？'],
    ["level = '专制'", '可选项：专职、兼职、无'],
    ['mni(1, 2)', '是不是“min”？'],
    ['1,234 > cases', '请写 1234'],
    ['closed > 2024/6/3', '2024-06-03'],
    ['0 < rate <= 1', '0 < rate and rate <= 1'],
    ['已公开且已备案', '已公开 且 已备案'],
    ['调解成功（件） + 1', '`调解成功（件）`'],
    ['budget > 3万元', '直接写 3'],
    ['closed - accepted <= 60天', '60d'],
    ['open && ready', 'and 或 且'],
    ['cases = "3"', '请去掉引号，直接写 3'],
    ["closed = '2024-06-30'", '直接写 2024-06-30'],
    ["open = '是'", '直接写 是'],
    ['level = 是', '文字请加引号'],
    ['open + 1', 'if(条件, 1, 0)'],
    ['= cases', '不以等号开头'],
  ])('the help for %s says %s', (text, words) => {
    const helps = compileExpression(text, scope, 'any').faults.map((fault) => fault.make(place).help?.zh);
    expect(helps.some((help) => help?.includes(words))).toBe(true);
  });

  test('a unit fault names both operands and both units', () => {
    const [fault] = compileExpression('cases + budget', scope, 'any').faults;
    for (const word of ['“cases”', '“件”', '“budget”', '“万元”']) expect(fault?.make(place).message.zh).toContain(word);
  });

  test.each([
    [`${'('.repeat(32)}1${')'.repeat(32)}`],
    [`${'-'.repeat(32)}1`],
    ['1'.repeat(2000)],
    ['99999d'],
    ['round(rate, 12)'],
    ['0.5'],
    ['min(1, 234)'],
    ['score > 2024 - 6'],
  ])('%s is within the limits', (text) => expect(faultsOf(text)).toEqual([]));

  const pieces = [
    'cases',
    '办案数',
    'level',
    'closed',
    '且',
    'not ',
    '(',
    '（',
    ')',
    ',',
    '+',
    '-',
    '÷',
    '<=',
    '=',
    '95%',
    '1,234',
    '2024-02-30',
    '60d',
    "'",
    '“',
    '`',
    'if(',
    'min(',
    '\u202e',
    '.',
    '\n',
  ];
  test('no text makes it throw, and faults lie within the text', () => {
    const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
    const text = fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }));
    fc.assert(
      fc.property(text, fc.constantFrom<Expected>('any', 'number', 'boolean'), (source, expected) => {
        const { expression, faults } = compileExpression(source, scope, expected);
        expect(expression === undefined).toBe(faults.length > 0);
        for (const fault of faults) {
          expect(fault.offset).toBeGreaterThanOrEqual(0);
          expect(fault.offset + fault.length).toBeLessThanOrEqual(source.length);
          fault.make(place);
        }
        expression?.evaluate(() => ({ state: 'missing' }));
      }),
      { numRuns: 2000 },
    );
  });
});
