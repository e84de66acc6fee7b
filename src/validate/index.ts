// The registry of validate rules and their runner.
import type { Diagnostic } from '../diagnostic.ts';
import type { Assessment, Framework, Round, Submission } from '../model.ts';
import { noRound } from '../round/none.ts';
import type { Baseline } from '../submission/baseline.ts';
import { declaredChecks } from './checks.ts';
import { copiedFiguresRule } from './copied-figures.ts';
import { copiedTextsRule } from './copied-texts.ts';
import { withoutEchoes } from './echoes.ts';
import { identicalFilesRule } from './identical-files.ts';
import { lastYearRule } from './last-year.ts';
import { markDecimals, markTies } from './marks.ts';
import { missingEvidenceRule } from './missing-evidence.ts';
import { missingValuesRule } from './missing-values.ts';
import { overReportingRule } from './over-reporting.ts';
import { partsRule } from './parts.ts';
import { missingRegistersRule, recordsRule } from './registers.ts';
import { undatedScores, unexplainedChanges, unnamedScorers } from './reviews.ts';
import type { AssessmentRule, ValidateRule } from './rule.ts';
import { sharesRule } from './shares.ts';
import { slipsRule } from './slips.ts';

export const validateRules: readonly ValidateRule[] = [
  declaredChecks,
  sharesRule,
  partsRule,
  missingValuesRule,
  missingRegistersRule,
  recordsRule,
  missingEvidenceRule,
  copiedTextsRule,
  copiedFiguresRule,
  identicalFilesRule,
  unnamedScorers,
  undatedScores,
  markDecimals,
  markTies,
  slipsRule,
  lastYearRule,
];

export const assessmentRules: readonly AssessmentRule[] = [unexplainedChanges, overReportingRule];

export function validateSubmission(
  framework: Framework,
  submission: Submission,
  round: Round = noRound,
  previous?: Pick<Baseline, 'of'>,
): Diagnostic[] {
  return withoutEchoes(validateRules.flatMap((rule) => rule.check(framework, submission, round, previous)));
}

/** What people's scores and the units' own say beside the scores that count. */
export function checkReviews(assessment: Assessment): Diagnostic[] {
  return assessmentRules.flatMap((rule) => rule.check(assessment));
}
