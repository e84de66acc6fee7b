// Lint rules about scoring rules and their parameters.
import type { LintRule } from '../rule.ts';
import { bandOrder } from './band-order.ts';
import { bandSame } from './band-same.ts';
import { bandUnreachable } from './band-unreachable.ts';
import { limitOutside } from './limit-outside.ts';
import { partBest } from './part-best.ts';
import { ruleBest } from './rule-best.ts';
import { targetOutside } from './target-outside.ts';

export const ruleRules: readonly LintRule<unknown>[] = [
  ruleBest,
  partBest,
  bandUnreachable,
  bandOrder,
  bandSame,
  limitOutside,
  targetOutside,
];
