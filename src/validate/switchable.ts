// Checks that a round may switch off. Whether a file can be read, and what the roster and the round say, is not up to anybody.
import type { Problem } from '../diagnostic.ts';
import type { Framework } from '../model.ts';
import { submissionProblems } from '../submission/problems.ts';
import { headerProblems } from '../submission/problems-headers.ts';
import { hiddenProblems } from '../submission/problems-hidden.ts';
import { numberProblems } from '../submission/problems-numbers.ts';
import { registerTableProblems } from '../submission/problems-registers.ts';
import { reviewProblems } from '../submission/problems-reviews.ts';
import { valueProblems } from '../submission/problems-values.ts';
import { assessmentRules, validateRules } from './index.ts';

const families: readonly Readonly<Record<string, Problem<never>>>[] = [
  submissionProblems,
  headerProblems,
  hiddenProblems,
  registerTableProblems,
  reviewProblems,
  valueProblems,
  numberProblems,
];

/** Their codes: those of the program, and `check/<id>` of the framework. */
export const switchableCodes = ({ checks }: Pick<Framework, 'checks'>): string[] => [
  ...checks.map(({ id }) => `check/${id}`),
  ...families.flatMap((family) => Object.values(family).map(({ code }) => code)),
  ...[...validateRules, ...assessmentRules].flatMap(({ problems }) => problems.map(({ code }) => code)),
];
