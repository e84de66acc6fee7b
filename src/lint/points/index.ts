// What points, their sums and their numbers can have wrong.
import type { LintRule } from '../rule.ts';
import { capAbovePoints } from './cap-above-points.ts';
import { floorBelowZero } from './floor-below-zero.ts';
import { heavyIndicator } from './heavy-indicator.ts';
import { heavySection } from './heavy-section.ts';
import { numberOrder } from './number-order.ts';
import { numberParent } from './number-parent.ts';
import { numberRepeated } from './number-repeated.ts';
import { onlyChild } from './only-child.ts';
import { partDecimals } from './part-decimals.ts';
import { penaltyBeyondPoints } from './penalty-beyond-points.ts';
import { pointsDecimals } from './points-decimals.ts';
import { pointsSum } from './points-sum.ts';
import { zeroPoints } from './zero-points.ts';
import { zeroWeight } from './zero-weight.ts';

export const pointsRules: readonly LintRule<unknown>[] = [
  pointsSum,
  pointsDecimals,
  partDecimals,
  capAbovePoints,
  floorBelowZero,
  penaltyBeyondPoints,
  zeroPoints,
  zeroWeight,
  numberRepeated,
  numberParent,
  numberOrder,
  heavyIndicator,
  heavySection,
  onlyChild,
];
