// Rank and grade of a unit whose total changes while every other unit stays as it is.
import type { Assessment, Framework, Grade, Totals, UnitAssessment } from '../model.ts';
import { compare, type Exact } from '../points.ts';
import { gradeUnits } from '../scoring/grade.ts';
import { compareTotals } from '../scoring/rank.ts';
import { compareText } from '../text.ts';

interface Standing {
  readonly rank?: number;
  readonly grade?: Grade;
}

/** How many of the totals, best first, are better than one. */
function better(totals: readonly Exact[], own: Exact): number {
  let [low, high] = [0, totals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const total = totals[middle];
    if (total && compare(total, own) > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const withTotals = ({ withoutVetoes: _, ...unit }: UnitAssessment, { points, unrounded, rankedBy, maxPoints, vetoes }: Totals) => {
  const { points: _before, ...rest } = unit;
  return { ...rest, ...(points && { points }), unrounded, rankedBy, maxPoints, vetoes };
};

/** The grade among the units of its class. Only quotas look at the others. */
function gradeAmong(framework: Framework, others: readonly UnitAssessment[], unit: UnitAssessment): Grade | undefined {
  const quotas = framework.grades.some(({ quota }) => quota);
  const list = quotas ? [...others, unit].sort((left, right) => compareTotals(left, right) || compareText(left.name, right.name)) : [unit];
  return gradeUnits(framework, list).find(({ name }) => name === unit.name)?.grade;
}

/** For one unit of an assessment: where other totals would put it. */
export function standingOf({ framework, units }: Assessment, unit: UnitAssessment): (totals: Totals) => Standing {
  const { within, ties } = framework.scoring.rank;
  const sameClass = units.filter((other) => other !== unit && other.class === unit.class);
  const rivals = (within === 'all' ? units.filter((other) => other !== unit) : sameClass).filter(({ points }) => points);
  const sorted = rivals.map(({ rankedBy }) => rankedBy).sort((left, right) => compare(right, left));
  const distinct = sorted.filter((total, index) => index === 0 || compare(total, sorted[index - 1] ?? total) !== 0);
  return (totals) => {
    if (!totals.points) return {};
    const rank = better(ties === 'dense' ? distinct : sorted, totals.rankedBy) + 1;
    const grade = framework.grades.length === 0 ? undefined : gradeAmong(framework, sameClass, withTotals(unit, totals));
    return { rank, ...(grade && { grade }) };
  };
}
