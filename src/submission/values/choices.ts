import type { Measure } from '../../model.ts';
import { nearest } from '../../nearest.ts';
import { valueProblems } from '../problems-values.ts';
import { optionMeant } from './option-text.ts';
import { fault, unreadable, type ValueOutcome } from './outcome.ts';
import { comparable } from './spelling.ts';

/**
 * The option that a text is, apart from width, blanks, letter case, its number, a tick, brackets; the exact spelling wins. Undefined if
 * there is none.
 */
export function matchOption(measure: Measure, text: string): string | undefined {
  const options = measure.options ?? [];
  if (options.includes(text)) return text;
  const wanted = comparable(text);
  return options.find((option) => comparable(option) === wanted) ?? optionMeant(text, options);
}

/** The outcome for a text that is no option, with the nearest one if there is any. */
export function refuseOption(measure: Measure, seen: string): ValueOutcome {
  return unreadable(fault(valueProblems.notAnOption, { measure, seen, near: nearest(seen, measure.options ?? []) }));
}
