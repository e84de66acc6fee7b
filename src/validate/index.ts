// The registry of validate rules and their runner.
import type { Diagnostic } from '../diagnostic.ts';
import type { Framework, Submission } from '../model.ts';
import { declaredChecks } from './checks.ts';
import { missingEvidenceRule } from './missing-evidence.ts';
import { missingValuesRule } from './missing-values.ts';
import type { ValidateRule } from './rule.ts';

export const validateRules: readonly ValidateRule[] = [declaredChecks, missingValuesRule, missingEvidenceRule];

export function validateSubmission(framework: Framework, submission: Submission): Diagnostic[] {
  return validateRules.flatMap((rule) => rule.check(framework, submission));
}
