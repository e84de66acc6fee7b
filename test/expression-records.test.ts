import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../src/calendar.ts';
import { printExpression } from '../src/expression/index.ts';
import type { Evaluation, Reading } from '../src/model.ts';
import { exact } from '../src/points.ts';
import { compiled, printValue, reviews, scope } from './expression-scope.ts';
import { type Row, readOf, recordsOf } from './records.ts';

const rows: readonly Row[] = [
  { case_no: '1', received: '2024-01-05', ended: '2024-02-20', fine: 1, result: '维持', extended: false },
  { case_no: '2', received: '2024-01-10', ended: '2024-03-20', fine: 2.5, result: '撤销', extended: true, suspended: 20 },
  { case_no: '3', received: '2024-09-30', ended: '2024-10-12', fine: 0, result: null },
  { case_no: '4', received: '2024-12-01', ended: null, fine: 4, result: '维持' },
];

const given =
  (cases: number): ((id: string) => Reading) =>
  (id) =>
    id === 'cases' ? { state: 'value', value: { kind: 'number', number: exact(cases) }, approximate: false } : { state: 'missing' };

function say(result: Evaluation): string {
  if (result.state === 'value') return printValue(result.value);
  if (result.state === 'zero-denominator') return `zero-denominator ${result.divisor.zh}`;
  return [result.state, ...result.measures, ...(result.causes ?? []).map(({ text }) => text.zh)].join(' ');
}

const evaluate = (text: string, records: readonly Row[] | undefined = rows, cases = 10): string =>
  say(compiled(text).evaluate(readOf(records ? { reviews: recordsOf(reviews, records) } : {}, given(cases))));
const day = (text: string) => `day ${parseIsoDay(text)}`;

describe('functions of a register', () => {
  test.each([
    ['count(reviews)', '4'],
    ['count(复议台账)', '4'],
    ['count(reviews, ended - received <= 60d)', '2'],
    ['count(reviews, ended - received - suspended <= 60d)', '1'],
    ['count(reviews, reported(ended))', '3'],
    ['count(reviews, not reported(ended))', '1'],
    ['count(reviews, not (ended - received <= 60d))', '1'],
    ['count(reviews, extended or ended - received <= 60d)', '3'],
    ["count(reviews, 结果 = '维持')", '2'],
    ["count(reviews, result != '维持')", '1'],
    ['count(reviews, workdays(received, ended) <= 5wd)', '1'],
    ['count(reviews, ended <= received + 5wd)', '1'],
    ['count(reviews, ended > received + 4wd)', '3'],
    ['count(reviews) / cases', '0.4'],
    ['total(reviews, fine)', '7.5'],
    ['total(reviews, suspended)', '20'],
    ['total(reviews, fine, fine > 1)', '6.5'],
    ['share(reviews, ended - received <= 60d)', '0.5'],
    ['share(reviews, ended - received <= 60d, reported(ended))', '2/3'],
    ["share(reviews, fine > 1, result = '撤销' and fine < 1)", 'zero-denominator 复议台账中 结果 = “撤销” 且 罚款 < 1 的记录数'],
    ['average(reviews, fine)', '1.875'],
    ['median(reviews, fine)', '1.75'],
    ['largest(reviews, fine, reported(ended))', '2.5'],
    ['smallest(reviews, fine)', '0'],
    ['latest(reviews, ended)', day('2024-10-12')],
    ['earliest(reviews, received, received > 2024-01-05)', day('2024-01-10')],
    ['latest(reviews, received) - earliest(reviews, received)', '331'],
    ['any(reviews, fine > 3)', 'true'],
    ['all(reviews, fine >= 0)', 'true'],
    ['all(reviews, ended > received)', 'false'],
    ['workdays(2024-09-30, 2024-10-12)', '5'],
    ['2024-10-12 - 5wd', day('2024-09-30')],
  ])('%s is %s', (text, expected) => expect(evaluate(text)).toBe(expected));

  test.each([
    ['count(reviews)', '0'],
    ['total(reviews, fine)', '0'],
    ['any(reviews, fine > 3)', 'false'],
    ['all(reviews, fine > 3)', 'true'],
    ['average(reviews, fine)', 'zero-denominator 复议台账的记录数'],
    ['latest(reviews, ended)', 'zero-denominator 复议台账的记录数'],
    ['share(reviews, fine > 3)', 'zero-denominator 复议台账的记录数'],
  ])('of a register that was handed in empty, %s is %s', (text, expected) => expect(evaluate(text, [])).toBe(expected));

  test('a register that was not handed in is missing and named', () => {
    expect(say(compiled('count(reviews) + cases').evaluate(readOf({}, given(1))))).toBe('missing 未报送台账“复议台账”');
    expect(say(compiled('count(reviews) > 0').evaluate(() => ({ state: 'missing' })))).toBe('missing 未报送台账“复议台账”');
  });

  test('a required cell that is empty or unreadable leaves the result open and is named with its place', () => {
    const faulty = [...rows, { case_no: '5', received: null, fine: 1 }, { case_no: '6', received: '?', fine: 1 }];
    expect(evaluate('count(reviews, ended - received <= 60d)', faulty)).toBe(
      'unreadable “复议台账”的“受理日期”无法识别（台账.xlsx 台账!B7）'.replace('受理日期', '收案日期'),
    );
    expect(evaluate('count(reviews, ended - received <= 60d)', faulty.slice(0, 5))).toBe(
      'missing “复议台账”的“收案日期”没有填（台账.xlsx 台账!B6）',
    );
    expect(evaluate('count(reviews, fine > 2)', faulty)).toBe('2');
    const many = Array.from({ length: 9 }, () => ({ fine: null }));
    expect(evaluate('total(reviews, fine)', many)).toContain('台账!F4） 另有 6 处');
  });

  test('a year without known days off leaves the result open and is named', () => {
    const late = [...rows, { case_no: '5', received: '2026-12-30', ended: '2027-01-20', fine: 0 }];
    expect(evaluate('count(reviews, workdays(received, ended) <= 5wd)', late)).toBe('unreadable 没有2027年的放假调休安排，工作日算不出来');
    const result = compiled('count(reviews, ended <= received + 5wd)').evaluate(readOf({ reviews: recordsOf(reviews, late) }));
    expect(result.state === 'unreadable' && result.causes?.map(({ year }) => year)).toEqual([2027]);
  });

  test.each([
    [
      'count(复议台账, 审结日期 - 收案日期 <= 60d)',
      'count(reviews, ended - received <= 60d)',
      '复议台账中 审结日期 - 收案日期 ≤ 60日 的记录数',
      'the number of records in 复议台账 where 审结日期 - 收案日期 ≤ 60 days',
    ],
    ['count(reviews) / cases', 'count(reviews) / cases', '(复议台账的记录数) ÷ 办案数', '(the number of records in 复议台账) ÷ 办案数'],
    [
      'share(reviews, extended, fine > 1)',
      'share(reviews, extended, fine > 1)',
      '复议台账中 罚款 > 1 的记录中 是否延期 的占比',
      'the share of records in 复议台账 where 罚款 > 1 with 是否延期',
    ],
    ['total(reviews, fine)', 'total(reviews, fine)', '复议台账的 罚款 合计', 'the total of 罚款 in 复议台账'],
    [
      'latest(reviews, ended, extended) <= 2024-12-31',
      'latest(reviews, ended, extended) <= 2024-12-31',
      '(复议台账中 是否延期 的记录的 审结日期 最晚一个) ≤ 2024年12月31日',
      '(the latest of 审结日期 in 复议台账 where 是否延期) ≤ 2024-12-31',
    ],
    [
      'workdays(accepted, closed) <= 5wd',
      'workdays(accepted, closed) <= 5wd',
      '(受理日期 至 办结日期 的工作日数) ≤ 5个工作日',
      '(working days from 受理日期 to 办结日期) ≤ 5 working days',
    ],
    ['all(reviews, extended)', 'all(reviews, extended)', '复议台账的记录都满足 是否延期', 'every record in 复议台账 has 是否延期'],
    ['any(reviews, extended)', 'any(reviews, extended)', '复议台账中有 是否延期 的记录', 'some record in 复议台账 has 是否延期'],
  ])('%s prints as %s and reads %s', (text, printed, zh, en) => {
    const expression = compiled(text);
    expect(printExpression(expression.tree)).toBe(printed);
    expect(printExpression(compiled(printed).tree)).toBe(printed);
    expect(expression.words).toEqual({ zh, en });
  });

  test('what it reads is known: registers, and the measures of the unit', () => {
    expect(compiled('count(reviews, fine > 1) / cases')).toMatchObject({
      measures: ['cases'],
      registers: ['reviews'],
      workingDays: false,
    });
    expect(compiled('count(reviews, suspended > waiting)')).toBeDefined();
    expect(compiled('count(reviews)')).toMatchObject({ unit: '件' });
    expect(compiled('total(reviews, fine)')).toMatchObject({ unit: '万元' });
    expect(compiled('count(visits)').unit).toBeUndefined();
    expect(compiled('share(reviews, extended)').percent).toBe(true);
    expect(compiled('average(reviews, granted)').percent).toBe(true);
    expect(scope.registers?.size).toBe(4);
  });

  test('counting is what a plain loop counts, whatever cells are empty', () => {
    const row = fc.record({
      received: fc.integer({ min: 19_723, max: 20_400 }),
      ended: fc.option(fc.integer({ min: 19_723, max: 20_400 }), { nil: null }),
      suspended: fc.option(fc.nat(40), { nil: null }),
      extended: fc.option(fc.boolean(), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.nat(90), (list, limit) => {
        const records = recordsOf(
          reviews,
          list.map(({ suspended, extended }) => ({ suspended, extended, fine: 1 })),
        ).map((record, index) => {
          const set = (id: string, number: number | null | undefined) => {
            const cell = record.values.get(id);
            return cell && typeof number === 'number'
              ? [
                  [
                    id,
                    { ...cell, reading: { state: 'value' as const, value: { kind: 'date' as const, day: number }, approximate: false } },
                  ] as const,
                ]
              : [];
          };
          return {
            ...record,
            values: new Map([...record.values, ...set('received', list[index]?.received), ...set('ended', list[index]?.ended)]),
          };
        });
        const count = (text: string) => say(compiled(text).evaluate(readOf({ reviews: records })));
        const within = list.filter(({ received, ended }) => ended !== null && ended - received <= limit);
        expect(count(`count(reviews, ended - received <= ${limit}d)`)).toBe(String(within.length));
        const excused = list.filter(
          ({ received, ended, extended, suspended }) =>
            extended === true || (ended !== null && suspended !== null && ended - received - suspended <= limit),
        );
        expect(count(`count(reviews, extended or ended - received - suspended <= ${limit}d)`)).toBe(String(excused.length));
      }),
      { numRuns: 300 },
    );
  });
});

describe('working days of constants', () => {
  test('are known when the expression is read, or refused with the year', () => {
    expect(compiled('accepted <= 2024-09-30 + 5wd').workingDays).toBe(true);
    expect(compiled('2024-09-30 + 5wd').constant).toEqual({ kind: 'date', day: parseIsoDay('2024-10-12') });
  });
});
