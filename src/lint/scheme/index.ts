// What classes, adjustments, vetoes and the way of scoring can have wrong.
import type { LintRule } from '../rule.ts';
import { adjustmentCapAbove } from './adjustment-cap-above.ts';
import { adjustmentCapBelow } from './adjustment-cap-below.ts';
import { adjustmentCapUnreached } from './adjustment-cap-unreached.ts';
import { adjustmentForNobody } from './adjustment-for-nobody.ts';
import { adjustmentInsideTotal } from './adjustment-inside-total.ts';
import { adjustmentRepeated } from './adjustment-repeated.ts';
import { adjustmentZero } from './adjustment-zero.ts';
import { clampBelowTotal } from './clamp-below-total.ts';
import { clampRange } from './clamp-range.ts';
import { classEmpty } from './class-empty.ts';
import { classEntryUnused } from './class-entry-unused.ts';
import { doubleCounting } from './double-counting.ts';
import { importedConflict } from './imported-conflict.ts';
import { importedRange } from './imported-range.ts';
import { nodeWithoutClass } from './node-without-class.ts';
import { notApplicableEverywhere } from './not-applicable-everywhere.ts';
import { scaleTotal } from './scale-total.ts';
import { scaleUnused } from './scale-unused.ts';
import { stageLeftOut } from './stage-left-out.ts';
import { targetUnused } from './target-unused.ts';
import { vetoRepeated } from './veto-repeated.ts';
import { vetoWithoutEffect } from './veto-without-effect.ts';

export const schemeRules: readonly LintRule<unknown>[] = [
  classEmpty,
  nodeWithoutClass,
  classEntryUnused,
  scaleTotal,
  scaleUnused,
  importedRange,
  importedConflict,
  adjustmentInsideTotal,
  adjustmentCapAbove,
  adjustmentCapBelow,
  adjustmentCapUnreached,
  adjustmentRepeated,
  adjustmentZero,
  adjustmentForNobody,
  doubleCounting,
  vetoRepeated,
  vetoWithoutEffect,
  clampRange,
  clampBelowTotal,
  stageLeftOut,
  targetUnused,
  notApplicableEverywhere,
];
