// From the sum of the rows to the total in a spreadsheet's terms, stage by stage. A formula is written only where a spreadsheet
// arrives at the engine's own figure.
import type { Framework, Stage, UnitAssessment } from '../../model.ts';
import { add, clamp, decimalPlaces, divide, type Exact, equals, isNegative, multiply, one, printExact, round } from '../../points.ts';
import { number, type PlannedCell } from './plan.ts';
import { printedSubtotal } from './totals.ts';

/** The total on its way: the figure, and the formula for it while there is one. */
interface Running {
  readonly value: Exact;
  readonly formula: string | undefined;
}

/** Whether more happens to the sum of the rows than the conversion for what does not apply. */
export const hasCourse = (framework: Framework, unit: UnitAssessment): boolean =>
  unit.scores.length > 0 &&
  (framework.adjustments !== undefined || framework.vetoes.length > 0 || unit.stages.some(({ stage }) => stage !== 'not-applicable'));

/** The sum of the rows as it stands in its cell. */
export const subtotalOf = (framework: Framework, unit: UnitAssessment): Exact =>
  framework.scoring.aggregate === 'sum' ? printedSubtotal(unit) : unit.subtotal;

export const startOf = (framework: Framework, unit: UnitAssessment, reference: string): Running => ({
  value: subtotalOf(framework, unit),
  formula: reference,
});

/** `*20/19`; nothing for a factor that no formula can hold exactly. */
function timesWords(factor: Exact): string | undefined {
  if (!Number.isSafeInteger(factor.n) || !Number.isSafeInteger(factor.d)) return undefined;
  return factor.d === 1 ? `*${factor.n}` : `*${factor.n}/${factor.d}`;
}

const grouped = (formula: string): string => (/[+*/-]/.test(formula) ? `(${formula})` : formula);

const scaleOf = ({ class: unitClass }: UnitAssessment): Exact =>
  (unitClass?.scale && divide(unitClass.scale.to, unitClass.scale.from)) ?? one;

function scaled({ value, formula }: Running, factor: Exact): Running {
  const times = timesWords(factor);
  return {
    value: multiply(value, factor),
    formula: formula === undefined || times === undefined ? undefined : `${grouped(formula)}${times}`,
  };
}

/** What a stage makes of the total; `adjusted` is the cell with the sum of the adjustments. */
export function afterStage(
  stage: Stage,
  running: Running,
  framework: Framework,
  unit: UnitAssessment,
  adjusted: string | undefined,
): Running {
  const { value, formula } = running;
  const { min, max } = framework.scoring.clamp;
  switch (stage) {
    case 'not-applicable':
      return scaled(running, divide(unit.conversion, scaleOf(unit)) ?? one);
    case 'scale':
      return scaled(running, scaleOf(unit));
    case 'adjustments': {
      const known = formula !== undefined && adjusted !== undefined;
      return { value: add(value, unit.adjusted), formula: known ? `${formula}+${adjusted}` : undefined };
    }
    case 'clamp': {
      const printable = decimalPlaces(min) !== undefined && decimalPlaces(max) !== undefined;
      const within = formula === undefined || !printable ? undefined : `MAX(${printExact(min)},MIN(${printExact(max)},${formula}))`;
      return { value: clamp(value, min, max), formula: within };
    }
    default:
      return { value: unit.stages.find((entry) => entry.stage === stage)?.points ?? value, formula: undefined };
  }
}

/** Decimal places of a figure that is not rounded yet. */
const onTheWay = 4;

/** The total after a stage, for the eye only: totals are worked out from the rows, never from a rounded figure. */
export function stageCell({ value, formula }: Running, points: Exact, decimals: number): PlannedCell {
  const places = decimalPlaces(points);
  const shown = places !== undefined && places <= decimals ? decimals : Math.max(decimals, onTheWay);
  if (formula === undefined || !equals(value, points)) return number(points, shown, 'total');
  const exactly = places !== undefined && places <= shown;
  if (exactly) return { kind: 'formula', formula, result: points, decimals: shown, style: 'total' };
  return {
    kind: 'formula',
    formula: `ROUND(${formula},${shown})`,
    result: round(points, shown, 'half-up'),
    decimals: shown,
    style: 'total',
  };
}

/** The published total. */
export function totalCell({ value, formula }: Running, framework: Framework, published: Exact): PlannedCell {
  const { decimals, rounding } = framework.scoring;
  const cuts = rounding === 'truncate';
  // A spreadsheet rounds half away from zero, as 四舍五入 does; 五成双 only agrees where there is no tie.
  const agrees = equals(round(value, decimals, cuts ? 'truncate' : 'half-up'), published) && !(cuts && isNegative(value));
  if (formula === undefined || !agrees) return number(published, decimals, 'total');
  const whole = cuts ? `ROUNDDOWN(ROUND(${formula},9),${decimals})` : `ROUND(${formula},${decimals})`;
  return { kind: 'formula', formula: whole, result: published, decimals, style: 'total' };
}
