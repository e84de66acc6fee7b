// What points, their sums and their numbers can have wrong.
import type { LintRule } from '../rule.ts';
import { pointsDecimals } from './points-decimals.ts';
import { pointsSum } from './points-sum.ts';

export const pointsRules: readonly LintRule<unknown>[] = [pointsSum, pointsDecimals];
