// A rate that is computed once, as a measure with its own 口径, means the same to a rule as the division written into the rule.
import { expect, test } from 'vitest';
import { evaluate } from '../src/scoring/evaluate.ts';
import { computeMeasures } from '../src/submission/compute.ts';
import { frameworkOf, submissionOf } from './build-framework.ts';

const policies = ['pending', 'full', 'zero', 'not-applicable'] as const;

const framework = frameworkOf(`lawgov: 1
id: rates
version: 1.0.0
title: 比率
status: sample
measures:
  done: {title: 办结数, type: count, unit: 件}
  punctual: {title: 按期数, type: count, unit: 件}
  rate: {title: 按期率, type: ratio, unit: "%", from: punctual / done}
  half: {title: 半率, type: ratio, unit: "%", from: rate / 2}
indicators:
${policies
  .flatMap((policy) => [
    ['alone', policy, 'rate', '90%'],
    ['within', policy, 'rate + 0%', '90%'],
    ['twice', policy, 'half', '45%'],
    ['written', policy, 'punctual / done', '90%'],
  ])
  .map(
    ([name, policy, value, target]) =>
      `  - {id: ${name}_${policy?.replace('-', '_')}, title: ${name}${policy}, points: 5, notApplicable: {allowed: true}, rule: {type: proportional, value: ${value}, target: ${target}, zeroDenominator: ${policy}}}`,
  )
  .join('\n')}
scoring: {total: 80, decimals: 2}
`);

function statuses(done: string | null, punctual: string) {
  const submission = submissionOf({ 甲: { done, punctual } });
  const units = submission.units.map((unit) => ({ ...unit, values: computeMeasures(unit, framework, () => undefined) }));
  const { scores } = evaluate(framework, { ...submission, units }).units[0] ?? { scores: [] };
  return scores.map(({ node, status, points }) => `${node.id} ${status} ${points?.n ?? ''}`.trim());
}

test('the rule has its say on a zero denominator inside a computed measure', () => {
  const each = (status: string, rest: string) =>
    ['alone', 'within', 'twice', 'written'].map((name) => `${name}_${status.replace('-', '_')} ${rest}`);
  expect(statuses('0', '0')).toEqual([
    ...each('pending', 'pending'),
    ...each('full', 'scored 5'),
    ...each('zero', 'scored 0'),
    ...each('not-applicable', 'not-applicable'),
  ]);
});

test('what is not reported is missing all the same', () => {
  expect(new Set(statuses(null, '0').map((said) => said.split(' ')[1]))).toEqual(new Set(['missing']));
});

test('the usual figures are scored alike', () => {
  expect(new Set(statuses('10', '9').map((said) => said.split(' ').slice(1).join(' ')))).toEqual(new Set(['scored 5']));
});
