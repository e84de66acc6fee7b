import type { UnitAssessment } from '../model.ts';
import { compare } from '../points.ts';
import { compareText } from '../text.ts';

/** Better first: published points, then the points before rounding. A total that is withheld comes last. */
function compareTotals(left: UnitAssessment, right: UnitAssessment): number {
  if (!left.points || !right.points) return Number(!left.points) - Number(!right.points);
  return compare(right.points, left.points) || compare(right.unrounded, left.unrounded);
}

/** Units by rank, then by name. Equal totals share a rank and the next one is skipped (1, 2, 2, 4). */
export function rankUnits(units: readonly UnitAssessment[]): UnitAssessment[] {
  const sorted = [...units].sort((left, right) => compareTotals(left, right) || compareText(left.name, right.name));
  let rank = 0;
  return sorted.map((unit, index) => {
    const previous = sorted[index - 1];
    if (!previous || compareTotals(previous, unit) !== 0) rank = index + 1;
    return unit.points ? { ...unit, rank } : unit;
  });
}
