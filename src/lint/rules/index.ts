// Lint rules about scoring rules and their parameters.
import type { LintRule } from '../rule.ts';
import { bandOrder } from './band-order.ts';
import { bandSame } from './band-same.ts';
import { bandUnreachable } from './band-unreachable.ts';
import { constantOutcome } from './constant-outcome.ts';
import { countedTwice } from './counted-twice.ts';
import { dueDayOff, dueOutside } from './due-day.ts';
import { fullUnreachable } from './full-unreachable.ts';
import { limitOutside } from './limit-outside.ts';
import { overdueLimit } from './overdue-limit.ts';
import { panelSize } from './panel-size.ts';
import { partBest } from './part-best.ts';
import { rankPlaces } from './rank-places.ts';
import { repeatedCondition } from './repeated-condition.ts';
import { ruleBest } from './rule-best.ts';
import { scalePercent } from './scale-percent.ts';
import { partOverWhole, zeroDenominator } from './shares.ts';
import { stepLeaves } from './step-leaves.ts';
import { stepLose } from './step-lose.ts';
import { tallyCapIdle, tallyEventCap } from './tally-caps.ts';
import { targetOutside } from './target-outside.ts';

export const ruleRules: readonly LintRule<unknown>[] = [
  ruleBest,
  partBest,
  bandUnreachable,
  bandOrder,
  bandSame,
  limitOutside,
  targetOutside,
  fullUnreachable,
  constantOutcome,
  stepLose,
  stepLeaves,
  tallyEventCap,
  tallyCapIdle,
  repeatedCondition,
  countedTwice,
  scalePercent,
  dueOutside,
  dueDayOff,
  overdueLimit,
  rankPlaces,
  panelSize,
  zeroDenominator,
  partOverWhole,
];
