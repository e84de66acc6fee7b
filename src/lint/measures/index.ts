// Lint rules about measures and registers.
import type { LintRule } from '../rule.ts';
import { unusedMeasure } from './unused-measure.ts';

export const measureRules: readonly LintRule<unknown>[] = [unusedMeasure];
