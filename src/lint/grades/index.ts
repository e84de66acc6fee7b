// What lines, titles and quotas of grades can have wrong.
import type { LintRule } from '../rule.ts';
import { gradeOrder } from './grade-order.ts';
import { gradeTitle } from './grade-title.ts';

export const gradeRules: readonly LintRule<unknown>[] = [gradeOrder, gradeTitle];
