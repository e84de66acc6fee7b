// 排名: within a class, by totals before they were rounded for printing.
import type { Framework, UnitAssessment } from '../model.ts';
import { compare } from '../points.ts';
import { compareText } from '../text.ts';

type Totals = Pick<UnitAssessment, 'points' | 'rankedBy'>;

/** Better first. A total that is withheld comes last. */
export function compareTotals(left: Totals, right: Totals): number {
  if (!left.points || !right.points) return Number(!left.points) - Number(!right.points);
  return compare(right.rankedBy, left.rankedBy);
}

/** Units by rank, then by name. Equal totals share a rank; the next one is skipped (1, 2, 2, 4) or not (1, 2, 2, 3). */
export function rankUnits(units: readonly UnitAssessment[], ties: Framework['scoring']['rank']['ties']): UnitAssessment[] {
  const sorted = [...units].sort((left, right) => compareTotals(left, right) || compareText(left.name, right.name));
  let rank = 0;
  return sorted.map((unit, index) => {
    const previous = sorted[index - 1];
    if (!previous || compareTotals(previous, unit) !== 0) rank = ties === 'dense' ? rank + 1 : index + 1;
    return unit.points ? { ...unit, rank } : unit;
  });
}
