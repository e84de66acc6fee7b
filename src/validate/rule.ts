// A validate rule looks at a submission in the light of its framework; the registry is index.ts.
import type { Diagnostic, Problem } from '../diagnostic.ts';
import type { Assessment, Framework, Round, Submission } from '../model.ts';
import type { Baseline } from '../submission/baseline.ts';

export interface ValidateRule {
  /** The kinds of problem it can report; codes of `checks` come from the framework and are not listed. */
  readonly problems: readonly Problem<never>[];
  readonly title: { readonly zh: string; readonly en: string };
  /** `previous`: what the units said last time, where that is known. */
  check(framework: Framework, submission: Submission, round: Round, previous?: Pick<Baseline, 'of'>): Diagnostic[];
}

/** One that needs the scores as well: what people changed, what units gave themselves. */
export interface AssessmentRule extends Omit<ValidateRule, 'check'> {
  check(assessment: Assessment): Diagnostic[];
}
