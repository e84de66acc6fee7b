import { describe, expect, test } from 'vitest';
import { renderExplanation } from '../src/report/text/explain.ts';
import type { Language } from '../src/text.ts';
import { assess, frameworkOf, notApplicable, unitOf } from './build-framework.ts';

const framework = frameworkOf(`lawgov: 1
id: test
version: 1.0.0
title: 测试
status: sample
measures:
  done: {title: 办结数, type: count}
  late: {title: 迟报次数, type: count}
indicators:
  - {id: rate, title: 办结, points: 30, rule: {type: proportional, value: done, target: 84}}
  - {id: reports, title: 报送, points: 40, rule: {type: tally, start: full, events: [{value: late, points: -1, cap: 2}]}}
scoring: {total: 70, rounding: half-up, missing: zero, notApplicable: rescale}
`);

function explained(done: string, language: Language): string[] {
  const assessment = assess(framework, { 甲局: { done, late: notApplicable } });
  const unit = unitOf(assessment, '甲局');
  const score = unit.scores.find(({ node }) => node.id === 'rate');
  if (!score) throw new Error('no such score');
  return renderExplanation(assessment, unit, score, language, false).split('\n');
}

describe('lawgov explain', () => {
  test.each<[string, Language, string | undefined]>([
    ['20', 'zh', '修约前：≈7.1429（50/7）'],
    ['20', 'en', 'before rounding: ≈7.1429 (50/7)'],
    ['42', 'zh', undefined],
  ])('gives the points for %s before rounding as a decimal, with the fraction beside it (%s)', (done, language, line) => {
    expect(explained(done, language).find((text) => /修约前|before rounding/.test(text))).toBe(line);
  });

  test.each<[Language, string]>([
    ['zh', '总分折算：15.00 × 7/3（≈2.3333，不涉及的分值已扣除）'],
    ['en', 'total converted: 15.00 × 7/3 (≈2.3333, without what does not apply)'],
  ])('gives the conversion of the total (%s)', (language, line) => {
    expect(explained('42', language).find((text) => text.includes(' × '))).toBe(line);
  });
});
