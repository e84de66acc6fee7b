// 评分标准 written from a rule is read back as that rule, whatever its parameters.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareClause } from '../src/clause/compare.ts';
import { readClause } from '../src/clause/parse.ts';
import { writeClause } from '../src/clause/print.ts';
import { factsOf } from '../src/clause/rule-facts.ts';
import { parseDecimal, zero } from '../src/points.ts';
import { names, type RandomRule, randomRules } from './clause-rules.ts';

const written = ({ points, rule }: RandomRule) => {
  const worth = parseDecimal(String(points)) ?? zero;
  const facts = factsOf(rule, worth, names);
  return { worth, facts, text: facts && writeClause(facts, worth) };
};

describe.each(Object.entries(randomRules))('a %s rule', (_, rules) => {
  test('is written in words that are read back as the same rule', () => {
    fc.assert(
      fc.property(rules, (random) => {
        const { worth, facts, text } = written(random);
        expect(text, JSON.stringify(random)).toBeTypeOf('string');
        const reading = readClause(text ?? '');
        if (!facts || reading.kind === 'unread') throw new Error(`${text} was not read`);
        expect(compareClause(reading.statements, facts, worth)).toEqual({ differences: [] });
      }),
      { numRuns: 300 },
    );
  });
});

test('the words are those of the trade', () => {
  const lines = (points: number, rule: Readonly<Record<string, unknown>>) => written({ points, rule }).text;
  expect(lines(3, { type: 'step', value: 'x', target: '90%', every: '1%', lose: 0.3 })).toBe(
    '达到90%的得3分，每低1个百分点扣0.3分，不足一档的不扣分，扣完为止',
  );
  expect(lines(2, { type: 'step', value: 'x', target: 3, every: 1, lose: 0.5 })).toBe('达到3次的得2分，每少1次扣0.5分，扣完为止');
  expect(
    lines(5, {
      type: 'tally',
      start: 'full',
      events: [
        { value: '迟报', points: -0.5, cap: 2 },
        { value: '漏报', points: -1 },
      ],
    }),
  ).toBe('起评分5分；迟报每次扣0.5分（最多扣2分）；漏报每次扣1分；扣完为止');
  expect(
    lines(5, {
      type: 'bands',
      value: 'x',
      bands: [
        { from: '90%', points: 5 },
        { from: '80%', below: '90%', points: 3 },
        { below: '80%', points: 0 },
      ],
    }),
  ).toBe('达到90%得5分；达到80%且低于90%得3分；低于80%不得分');
  expect(lines(5, { type: 'deadline', value: 'x', due: '2025-01-10', time: '17:30', late: { lose: 0.5, per: 'working-day' } })).toBe(
    '2025年1月10日17:30前报送的得5分，每逾期1个工作日扣0.5分，扣完为止',
  );
});

test('a rule that no clause can say is not written', () => {
  expect(written({ points: 5, rule: { type: 'threshold', value: 'x', atLeast: 'goal * 2' } }).text).toBeUndefined();
  expect(written({ points: 5, rule: { type: 'formula', value: 'x' } }).text).toBeUndefined();
  // A title that would change the meaning.
  expect(written({ points: 5, rule: { type: 'met', value: '每少一次扣0.5分' } }).text).toBeUndefined();
});
