// The registry of lint rules and their runner.
import { type Diagnostic, diagnose, eachOnce, type Location } from '../diagnostic.ts';
import type { Draft } from '../framework/draft.ts';
import { locate, valueAt } from '../read/plain.ts';
import { checkRules } from './checks/index.ts';
import { clauseRules } from './clause/index.ts';
import { evidenceRules } from './evidence/index.ts';
import { expressionRules } from './expressions/index.ts';
import { gradeRules } from './grades/index.ts';
import { lawRules } from './law/index.ts';
import { layerRules } from './layers/index.ts';
import { measureRules } from './measures/index.ts';
import { pointsRules } from './points/index.ts';
import { policyUnstated } from './policy-unstated.ts';
import { type LintRule, placedEdit } from './rule.ts';
import { ruleRules } from './rules/index.ts';
import { schemeRules } from './scheme/index.ts';
import { textRules } from './text/index.ts';

export const lintRules: readonly LintRule<unknown>[] = [
  ...pointsRules,
  ...ruleRules,
  ...gradeRules,
  ...schemeRules,
  ...measureRules,
  ...expressionRules,
  ...checkRules,
  policyUnstated,
  ...lawRules,
  ...textRules,
  ...evidenceRules,
  ...clauseRules,
  ...layerRules,
];

/** Those that are looked at whenever a framework is used. */
const scoringRules = lintRules.filter((rule) => rule.set === 'scoring');

/** What the rules find in a draft, in the order of the registry. */
export function lintDraft(draft: Draft, rules: readonly LintRule<unknown>[] = scoringRules): Diagnostic[] {
  const { document } = draft;
  return rules.flatMap((rule) => {
    const found: Diagnostic[] = [];
    rule.check(draft, (path, params, options = {}) => {
      const related = (options.related ?? []).map((other) => ({
        message: other.message ?? { zh: '另一处', en: 'the other place' },
        location: locate(document, other.path),
      }));
      const edits = options.fix?.edits.map((edit) => placedEdit(edit, (at, key) => locate(document, at, key)));
      const fix = options.fix && edits && { title: options.fix.title, edits };
      const place = locate(document, path, options.key ?? false);
      found.push(diagnose(rule, options.part ? partOf(place, valueAt(document.data, path), options.part) : place, params, related, fix));
    });
    return eachOnce(found);
  });
}

/** Part of a text that stands in the file just as it is (plain or quoted, on one line); otherwise the place of the whole. */
function partOf(place: Location, text: unknown, { start, length }: { readonly start: number; readonly length: number }): Location {
  if (place.kind !== 'text' || place.endLine !== undefined || place.endColumn === undefined || typeof text !== 'string') return place;
  const quotes = place.endColumn - place.column - text.length;
  if (quotes !== 0 && quotes !== 2) return place;
  const column = place.column + quotes / 2 + start;
  return { ...place, column, endColumn: column + length };
}
