// A rule of one year for an indicator that is worth what it is worth in the other.
import type { Read, Rule, RuleOutcome } from '../model.ts';
import { divide, type Exact, equals, multiply } from '../points.ts';

/**
 * Rules whose parameters give every point by themselves (a band is worth 3, an item 2): worth something else, they keep their share of
 * full marks. All other rules are rules of what an indicator is worth: they start from it, take from it, or give a share of it.
 */
export const withOwnScale: ReadonlySet<string> = new Set(['bands', 'choice', 'rank', 'checklist', 'combine']);

/** What a rule that was made for `own` points gives where the indicator is worth `points`. */
export function scoreAt(rule: Rule, own: Exact, points: Exact, read: Read, peers: readonly Read[]): RuleOutcome {
  if (equals(own, points) || !withOwnScale.has(rule.type)) return rule.score(points, read, peers);
  const factor = divide(points, own);
  const outcome = rule.score(own, read, peers);
  if (!factor || outcome.status === 'not-applicable') return outcome;
  const scale = (value: Exact) => multiply(value, factor);
  const why = () => outcome.why().map((step) => ({ ...step, lost: scale(step.lost) }));
  if (outcome.status === 'scored') return { status: 'scored', points: scale(outcome.points), why };
  return { ...outcome, sure: scale(outcome.sure), possible: scale(outcome.possible), why };
}

/** The least that a rule can give there; undefined where that is 0. */
export function leastAt({ least, type }: Rule, own: Exact, points: Exact): Exact | undefined {
  if (!least || equals(own, points) || !withOwnScale.has(type)) return least;
  const factor = divide(points, own);
  return factor && multiply(least, factor);
}
