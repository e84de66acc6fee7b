// Lint rules about measures and registers.
import type { LintRule } from '../rule.ts';
import { copiedMeasure } from './copied-measure.ts';
import { fixedRange } from './fixed-range.ts';
import { ratioBase } from './ratio-base.ts';
import { registerKey } from './register-key.ts';
import { sameFormula } from './same-formula.ts';
import { shareOverWhole } from './share-over-whole.ts';
import { unusedColumn } from './unused-column.ts';
import { unusedMeasure } from './unused-measure.ts';
import { unusedParameter } from './unused-parameter.ts';
import { unusedRegister } from './unused-register.ts';

export const measureRules: readonly LintRule<unknown>[] = [
  unusedMeasure,
  sameFormula,
  copiedMeasure,
  fixedRange,
  shareOverWhole,
  ratioBase,
  unusedParameter,
  unusedRegister,
  unusedColumn,
  registerKey,
];
