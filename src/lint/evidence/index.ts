// 佐证材料: what units hand in to prove what they report.
import type { LintRule } from '../rule.ts';
import { needlessMinimum } from './needless-minimum.ts';
import { noKind } from './no-kind.ts';
import { noMethod } from './no-method.ts';
import { noMinimum } from './no-minimum.ts';
import { optionalKinds } from './optional-kinds.ts';
import { repeatedKind } from './repeated-kind.ts';
import { unusualKind } from './unusual-kind.ts';
import { evidenceWindow } from './window.ts';

export const evidenceRules: readonly LintRule<unknown>[] = [
  noKind,
  noMinimum,
  needlessMinimum,
  optionalKinds,
  repeatedKind,
  noMethod,
  unusualKind,
  evidenceWindow,
];
