// Points lost step by step: what step, relative and change have in common.
import { problem } from '../diagnostic.ts';
import type { CompiledExpression } from '../expression/index.ts';
import type { PartialStep } from '../model.ts';
import { add, ceiling, compare, divide, type Exact, floor, isZero, larger, multiply, one, smaller, subtract, zero } from '../points.ts';
import type { ParameterSchema, RuleContext } from './rule-type.ts';

export type { PartialStep } from '../model.ts';

export const partials = {
  ignore: { round: floor, zh: '不足一档不扣', en: 'a part step costs nothing' },
  count: { round: ceiling, zh: '不足一档按一档扣', en: 'a part step counts as a whole one' },
  prorate: { round: (steps: Exact) => steps, zh: '不足一档按比例扣', en: 'a part step costs its share' },
} as const;

export const partialParameter: ParameterSchema = {
  enum: ['ignore', 'count', 'prorate'],
  description: '不足一档：ignore 不扣（默认）、count 按一档扣、prorate 按比例扣。What a part step costs.',
};

export const stepSize = problem<{ words: string }>({
  code: 'framework/step-every',
  severity: 'error',
  title: { zh: '档距必须是正数', en: 'the step must be a positive number' },
  message: ({ words }) => ({ zh: `every 应为大于 0 的常数，现为 ${words}`, en: `every must be a constant above 0, not ${words}` }),
  help: () => ({ zh: '例如 every: 1（每少 1 次）或 every: 10%（每低 10 个百分点）', en: 'for example `every: 1` or `every: 10%`' }),
});

/** The size of a step; undefined after a fault was reported. */
export function stepSizeOf(every: CompiledExpression, context: RuleContext): Exact | undefined {
  const size = every.constant?.kind === 'number' ? every.constant.number : undefined;
  if (size && compare(size, zero) > 0) return size;
  context.report(stepSize, ['every'], { words: every.words.zh });
  return undefined;
}

export interface Steps {
  readonly size: Exact;
  readonly lose: Exact;
  readonly partial: PartialStep;
  /** Most that can be lost. */
  readonly most: Exact;
}

export interface StepLoss {
  readonly steps: Exact;
  /** By the steps alone. */
  readonly due: Exact;
  /** What is really lost: no more than there is to lose. */
  readonly lost: Exact;
}

/** What being `short` by so much costs. */
export function loseSteps(short: Exact, { size, lose, partial, most }: Steps): StepLoss {
  const steps = partials[partial].round(divide(short, size) ?? zero);
  const due = multiply(steps, lose);
  return { steps, due, lost: smaller(due, most) };
}

/** The least improvement that wins something back, and how much. */
export interface NearestStep {
  readonly by: Exact;
  /** It takes more than `by`, not just as much. */
  readonly more: boolean;
  readonly gain: Exact;
  /** How short the value may still be. */
  readonly left: Exact;
}

/** Undefined where nothing is lost, or where full marks are the nearest that is better. */
export function nearestStep(short: Exact, loss: StepLoss, steps: Steps, whole: boolean): NearestStep | undefined {
  const { size, lose, partial } = steps;
  if (isZero(loss.lost) || isZero(lose)) return undefined;
  const needed = divide(loss.lost, lose) ?? zero;
  if (partial === 'prorate') {
    // Beyond what can be lost an improvement wins nothing until it comes back to where the loss begins to count.
    const left = subtract(multiply(needed, size), size);
    return compare(left, zero) <= 0 ? undefined : { by: subtract(short, left), more: false, gain: lose, left };
  }
  const fewer = larger(subtract(ceiling(smaller(loss.steps, needed)), one), zero);
  const gain = subtract(loss.lost, multiply(fewer, lose));
  if (partial === 'count') {
    const left = multiply(fewer, size);
    return isZero(left) ? undefined : { by: subtract(short, left), more: false, gain, left };
  }
  // Part steps cost nothing: to lose so few steps, the value must come nearer than one step more.
  const left = multiply(add(fewer, one), size);
  const beyond = subtract(short, left);
  if (!whole) return { by: beyond, more: true, gain, left };
  const by = add(floor(beyond), one);
  return compare(by, short) >= 0 ? undefined : { by, more: false, gain, left: subtract(short, by) };
}
