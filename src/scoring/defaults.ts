// What a scheme that says nothing gets. The lint rule framework/policy-unstated asks for the first four to be written down.
import type { Scoring, Stage } from '../model.ts';
import { exact, one, zero } from '../points.ts';

/** The order that most texts imply: bonus after conversion, vetoes after bonus, grades after vetoes. */
export const defaultOrder: readonly Stage[] = [
  'items',
  'caps',
  'components',
  'not-applicable',
  'scale',
  'adjustments',
  'clamp',
  'vetoes',
  'grades',
  'quota',
];

// 四舍五入、两位小数、未填报计 0 分、不涉及折算.
export const defaultScoring: Scoring = {
  total: exact(100),
  decimals: 2,
  rounding: 'half-up',
  roundAt: 'indicator',
  missing: 'zero',
  notApplicable: 'rescale',
  notApplicableTarget: one,
  aggregate: 'sum',
  order: defaultOrder,
  clamp: { min: zero, max: exact(100) },
  counts: 'computed',
  rank: { by: 'unrounded', ties: 'skip', within: 'class' },
};
