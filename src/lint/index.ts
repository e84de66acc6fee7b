// The registry of lint rules and their runner.
import { type Diagnostic, diagnose, eachOnce } from '../diagnostic.ts';
import type { Draft } from '../framework/draft.ts';
import { locate } from '../read/plain.ts';
import { gradeOrder } from './grade-order.ts';
import { gradeTitle } from './grade-title.ts';
import { officialSource } from './official-source.ts';
import { pointsDecimals } from './points-decimals.ts';
import { pointsSum } from './points-sum.ts';
import { policyUnstated } from './policy-unstated.ts';
import type { LintRule } from './rule.ts';
import { ruleBest } from './rule-best.ts';
import { unusedMeasure } from './unused-measure.ts';

export const lintRules: readonly LintRule<unknown>[] = [
  pointsSum,
  pointsDecimals,
  ruleBest,
  gradeOrder,
  gradeTitle,
  unusedMeasure,
  policyUnstated,
  officialSource,
];

/** Everything the rules find in a draft, in the order of the registry. */
export function lintDraft(draft: Draft, rules: readonly LintRule<unknown>[] = lintRules): Diagnostic[] {
  return rules.flatMap((rule) => {
    const found: Diagnostic[] = [];
    rule.check(draft, (path, params, options = {}) => {
      const related = options.related
        ? [{ message: { zh: '另一处', en: 'the other place' }, location: locate(draft.document, options.related) }]
        : [];
      found.push(diagnose(rule, locate(draft.document, path, options.key ?? false), params, related));
    });
    return eachOnce(found);
  });
}
