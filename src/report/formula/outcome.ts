// What a rule gives for one unit, as a formula: its points, and whether they are known.
import type { RulePlan } from '../../model.ts';
import { type Exact, zero } from '../../points.ts';
import type { FormulaContext } from './context.ts';
import { codes, dividesByZero, type State, withZeroAs } from './state.ts';
import { constant, type Rational } from './whole.ts';

/**
 * The points may only be looked at where the state is known. `sure` (a workbook's only) is what is certain while something is open;
 * nothing where it is left out.
 */
export interface Outcome {
  readonly points: Rational;
  readonly state: State;
  readonly sure?: Rational;
}

/** A rule as an outcome; the expressions of the plan must be printable. `part` is the same for the rule of a part. */
export type PlanFormula<Plan extends RulePlan> = (
  plan: Plan,
  points: Exact,
  context: FormulaContext,
  part: (plan: RulePlan, points: Exact, context: FormulaContext) => Outcome,
) => Outcome;

type ZeroDenominator = 'pending' | 'full' | 'zero' | 'not-applicable';

/** The outcome of a value of which a zero denominator means what the rule says. */
export function withZeroDenominator(
  state: State,
  meaning: ZeroDenominator,
  points: Rational,
  earned: Rational,
  { math }: Pick<FormulaContext, 'math'>,
): Outcome {
  if (meaning === 'pending') return { points: earned, state: withZeroAs(state, codes.unclear) };
  if (meaning === 'not-applicable') return { points: earned, state: withZeroAs(state, codes.notApplicable) };
  const declared = meaning === 'full' ? points : constant(zero);
  return { points: math.choose(dividesByZero(state), declared, earned), state: withZeroAs(state, codes.known) };
}
