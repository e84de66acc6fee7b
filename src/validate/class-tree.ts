// The part of a framework that a unit is judged by.
import type { Framework, IndicatorNode, UnitClass, UnitSubmission } from '../model.ts';
import { rootsOf } from '../scoring/evaluate.ts';

/** Undefined where the framework has no classes, or the unit's class is not known. */
export const classOf = (framework: Framework, unit: UnitSubmission): UnitClass | undefined =>
  unit.class === undefined ? undefined : framework.classes.get(unit.class);

/** The tree of the unit's class; the whole tree where there are no classes, nothing where the class is not known. */
export const treeOf = (framework: Framework, unit: UnitSubmission): readonly IndicatorNode[] => rootsOf(framework, unit.class);
