// How a scheme adds up points, in the JSON document: the declared order and every policy.
import type { Framework } from '../model.ts';
import { printExact } from '../points.ts';
import type { Language } from '../text.ts';
import { orderWords } from './pipeline-words.ts';

/** `words` is the line that people read, `order` the same for programs. */
export function jsonScoring(framework: Framework, language: Language) {
  const { scoring } = framework;
  const { order, total, decimals, rounding, roundAt, missing, notApplicable, notApplicableTarget, aggregate, counts, clamp, rank } =
    scoring;
  return {
    order,
    words: orderWords(framework)[language],
    policies: {
      total: printExact(total),
      decimals,
      rounding,
      roundAt,
      missing,
      notApplicable,
      ...(notApplicable === 'target' && { notApplicableTarget: printExact(notApplicableTarget) }),
      aggregate,
      counts,
      clamp: { min: printExact(clamp.min), max: printExact(clamp.max) },
      rank,
    },
  };
}
