// Scores of one unit, put together by indicator: what repeats another counts once, what contradicts another does not count.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Review, SelfScore } from '../model.ts';
import { equals } from '../points.ts';
import { scorerKey } from '../scoring/marks.ts';
import { reviewProblems as problems } from './problems-reviews.ts';
import type { ReviewFact, SelfFact } from './review-facts.ts';

/** In the order of the files. */
export function gatherReviews(unit: string, facts: readonly ReviewFact[], report: (diagnostic: Diagnostic) => void): Map<string, Review[]> {
  const byIndicator = new Map<string, Review[]>();
  for (const { indicator, review } of facts) {
    const list = byIndicator.get(indicator.id) ?? [];
    byIndicator.set(indicator.id, list);
    const isPanel = indicator.rule.marks !== undefined;
    // On a panel only a second mark of the same person is one too many; a verified score is one for all.
    const at = list.findIndex((other) => !isPanel || (scorerKey(other) !== undefined && scorerKey(other) === scorerKey(review)));
    const other = list[at];
    if (!other) list.push(review);
    else if (other.points && review.points && equals(other.points, review.points)) list[at] = { ...review, ...other };
    else if (other.raw !== review.raw) {
      const about = { unit, indicator: indicator.title, other: other.raw, seen: review.raw, scorer: isPanel ? review.scorer : undefined };
      report(
        diagnose(problems.conflict, review.location, about, [{ message: { zh: '先填的', en: 'the first one' }, location: other.location }]),
      );
      const { points, ...rest } = other;
      list[at] = rest;
    }
  }
  return byIndicator;
}

/** The first that was given for an indicator. */
export function gatherSelfScores(facts: readonly SelfFact[]): Map<string, SelfScore> {
  const byIndicator = new Map<string, SelfScore>();
  for (const { indicator, score } of facts) if (!byIndicator.has(indicator.id)) byIndicator.set(indicator.id, score);
  return byIndicator;
}
