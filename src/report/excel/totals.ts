// The unit's total in a spreadsheet's terms: formulas wherever a spreadsheet arrives at the published figure.
import type { Framework, UnitAssessment } from '../../model.ts';
import { decimalPlaces, divide, type Exact, equals, isZero, multiply, printExact, round, sum, zero } from '../../points.ts';
import { number, type PlannedCell } from './plan.ts';

/** Whether the total is not settled: withheld, or with more still possible. */
export const isInterval = (unit: UnitAssessment): boolean => unit.points === undefined || !equals(unit.points, unit.possible);

/** The sum of the printed rows. */
export const printedSubtotal = (unit: UnitAssessment): Exact =>
  sum(unit.scores.filter((score) => score.depth === 0).map((score) => score.points ?? zero));

/** `ROUND(M4*100/95,2)`; undefined where a spreadsheet would publish another figure (ties of 五成双, sums of unrounded rows). */
function conversionFormula(framework: Framework, unit: UnitAssessment, published: Exact, reference: string): string | undefined {
  const { total, decimals, rounding } = framework.scoring;
  const { subtotalMax } = unit;
  if (isZero(subtotalMax) || decimalPlaces(subtotalMax) === undefined || decimalPlaces(total) === undefined) return undefined;
  const converted = divide(multiply(printedSubtotal(unit), total), subtotalMax) ?? zero;
  const quotient = `${reference}*${printExact(total)}/${printExact(subtotalMax)}`;
  const truncates = rounding === 'truncate';
  if (!equals(round(converted, decimals, truncates ? 'truncate' : 'half-up'), published)) return undefined;
  // Cutting off needs the noise of double arithmetic rounded away first: 80.1 may be held as 80.09999999999999.
  return truncates ? `ROUNDDOWN(ROUND(${quotient},9),${decimals})` : `ROUND(${quotient},${decimals})`;
}

/** The published total of a converted (折算) unit, from the cell with its subtotal. `unit.points` must be there. */
export function convertedCell(framework: Framework, unit: UnitAssessment, published: Exact, reference: string): PlannedCell {
  const { decimals } = framework.scoring;
  const formula = conversionFormula(framework, unit, published, reference);
  if (formula === undefined) return number(published, decimals, 'total');
  return { kind: 'formula', formula, result: published, decimals, style: 'total' };
}
