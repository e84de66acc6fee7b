// 得分率: what share of its points every indicator and every group brings the units of one class, and whether it still tells them apart.
import type { Assessment, Framework, IndicatorNode, Score, UnitAssessment, UnitClass } from '../model.ts';
import { compare, divide, type Exact, equals, exact, isZero } from '../points.ts';
import { mean, type Spread, spreadOf } from './spread.ts';

/** An indicator of which more than this share of the units have full marks does not tell them apart (天花板效应). */
export const ceilingShare: Exact = exact(4, 5);
/** Of fewer units nothing is said. */
export const ceilingUnits = 5;

/** What one unit has of one node. `rate` is points ÷ maxPoints; below 0 where a rule takes more than there is. */
export interface NodeFigure {
  readonly unit: string;
  readonly points: Exact;
  readonly maxPoints: Exact;
  readonly rate: Exact;
}

/** One node for the units of one class. Nothing in it is rounded. */
export interface RateRow {
  readonly node: IndicatorNode;
  /** 0 for 一级指标. */
  readonly depth: number;
  /** Units whose published points are settled, in the assessment's order. All figures below are theirs. */
  readonly figures: readonly NodeFigure[];
  /** Units left out because something is missing or still to be checked. */
  readonly open: number;
  /** Units left out because it does not apply to them (不涉及), or is worth nothing to them. */
  readonly notApplicable: number;
  /** Of the rates, 0 to 1: `n`, mean, median, best and worst with the units' names. */
  readonly rates: Spread;
  /** Mean of the published points; undefined for no units. */
  readonly meanPoints: Exact | undefined;
  /** How many units have full marks, and their share, 0 to 1; undefined for no units. */
  readonly full: number;
  readonly fullShare: Exact | undefined;
  /** An indicator (never a group) with full marks for more than `ceilingShare` of at least `ceilingUnits` units. */
  readonly ceiling: boolean;
}

/** The units of one class, or all where the framework has no classes. */
export interface RateSection {
  readonly unitClass: UnitClass | undefined;
  /** Units with a tree of scores: assessed, and something was sent. */
  readonly units: number;
  /** Groups and indicators in document order. */
  readonly rows: readonly RateRow[];
  /** Of the published totals, in points. */
  readonly totals: Spread;
}

/** The published points, where nothing more can come to them. */
const settledPoints = ({ points, possible }: Score): Exact | undefined => (points && equals(points, possible) ? points : undefined);

function rowOf(node: IndicatorNode, depth: number, scored: readonly (readonly [unit: UnitAssessment, score: Score])[]): RateRow {
  const applicable = scored.filter(
    ([, { status, maxPoints }]) => status === 'missing' || (status !== 'not-applicable' && !isZero(maxPoints)),
  );
  const figures = applicable.flatMap(([{ name }, score]): NodeFigure[] => {
    const points = settledPoints(score);
    const { maxPoints } = score;
    const rate = points && divide(points, maxPoints);
    return points && rate ? [{ unit: name, points, maxPoints, rate }] : [];
  });
  const full = figures.filter(({ points, maxPoints }) => equals(points, maxPoints)).length;
  const fullShare = divide(exact(full), exact(figures.length));
  const enough = node.kind === 'indicator' && figures.length >= ceilingUnits;
  return {
    node,
    depth,
    figures,
    open: applicable.length - figures.length,
    notApplicable: scored.length - applicable.length,
    rates: spreadOf(figures.map(({ unit, rate }) => ({ unit, value: rate }))),
    meanPoints: mean(figures.map(({ points }) => points)),
    full,
    fullShare,
    ceiling: enough && fullShare !== undefined && compare(fullShare, ceilingShare) > 0,
  };
}

function sectionOf(unitClass: UnitClass | undefined, units: readonly UnitAssessment[]): RateSection {
  const scored = units.filter(({ reported, scores }) => reported !== false && scores.length > 0);
  const byUnit = scored.map((unit) => [unit, new Map(unit.scores.map((score) => [score.node.id, score]))] as const);
  const rows = (scored[0]?.scores ?? []).map(({ node, depth }) =>
    rowOf(
      node,
      depth,
      byUnit.flatMap(([unit, scores]) => {
        const score = scores.get(node.id);
        return score ? [[unit, score] as const] : [];
      }),
    ),
  );
  const totals = spreadOf(units.flatMap(({ name, points }) => (points ? [{ unit: name, value: points }] : [])));
  return { unitClass, units: scored.length, rows, totals };
}

/** Whether the unit is one that gets a total here: not 只自查, and its class is known where the framework has classes. */
export const isAssessed = (unit: UnitAssessment, { classes }: Framework): boolean => unit.class?.assessed ?? classes.size === 0;

/**
 * 分项得分率: one section per class of units that are assessed, in the framework's order (one where there are no classes). Units with a
 * value that is missing or to be checked do not count where it matters, so an open value is never taken for a lost point.
 */
export function scoreRates({ framework, units }: Pick<Assessment, 'framework' | 'units'>): RateSection[] {
  const assessed = units.filter((unit) => isAssessed(unit, framework));
  if (framework.classes.size === 0) return [sectionOf(undefined, assessed)];
  return [...framework.classes.values()]
    .map((unitClass) => ({ unitClass, own: assessed.filter((unit) => unit.class?.id === unitClass.id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ unitClass, own }) => sectionOf(unitClass, own));
}
