// The parameters of `change` made ready, and what can be wrong with them.
import { problem } from '../../diagnostic.ts';
import type { CompiledExpression } from '../../expression/index.ts';
import { compare, type Exact, one, zero } from '../../points.ts';
import type { Text } from '../../text.ts';
import { checkMode } from '../mode-parameters.ts';
import type { ZeroDenominator } from '../parameters.ts';
import type { ExpressionSource, RuleContext } from '../rule-type.ts';
import { type PartialStep, stepSizeOf } from '../steps.ts';
import { type Worth, worthOf } from '../worth.ts';

export interface ChangeParameters {
  readonly value?: ExpressionSource;
  readonly previous?: ExpressionSource;
  readonly better: 'higher' | 'lower';
  readonly how: 'any' | 'proportional' | 'step';
  readonly same?: Worth;
  readonly target?: ExpressionSource;
  readonly relative?: boolean;
  readonly every?: ExpressionSource;
  readonly lose?: number;
  readonly partial?: PartialStep;
  readonly none: 'pending' | 'full' | 'not-applicable' | 'zero';
  readonly zeroBaseline?: 'pending' | 'full' | 'zero';
  readonly zeroDenominator?: ZeroDenominator;
}

export const changeRange = problem<{ key: string; words: string; expected: Text }>({
  code: 'framework/change-range',
  severity: 'error',
  title: { zh: '与上一期比较的参数不对', en: 'parameter of a comparison with last time' },
  message: ({ key, words, expected }) => ({
    zh: `${key} 是 ${words}，应为${expected.zh}`,
    en: `${key} is ${words} but must be ${expected.en}`,
  }),
  help: () => ({
    zh: '增减的幅度写正数，方向由 better 决定；相对幅度写百分数，如 10%',
    en: 'write a change as a positive number, `better` says in which direction; a relative one as a percentage such as 10%',
  }),
});

const modes = {
  any: { needs: ['same'], allows: [] },
  proportional: { needs: ['target'], allows: ['relative', 'zeroBaseline'] },
  step: { needs: ['every', 'lose'], allows: ['partial', 'relative', 'zeroBaseline'] },
} as const;
const ofModes = ['same', 'target', 'every', 'lose', 'partial', 'relative', 'zeroBaseline'];

export interface Ready {
  readonly value: CompiledExpression;
  readonly previous?: CompiledExpression;
  /** The change that is full marks, or the size of a step; a share of the baseline where the rule is relative. */
  readonly measure: Exact;
  readonly measureWords: Text;
  readonly relative: boolean;
  readonly whole: boolean;
  /** What an unchanged value is worth. */
  sameWorth(points: Exact): Exact;
}

/** Undefined after faults were reported. */
export function compileChange(parameters: ChangeParameters, context: RuleContext): Ready | undefined {
  const { how, same = 'zero', relative = false } = parameters;
  const fits = checkMode(context, parameters, `how: ${how}`, modes[how], ofModes, 'how');
  const zeroKeys = { needs: relative ? ['zeroBaseline'] : [], allows: [] };
  const fitsZero = how === 'any' || checkMode(context, parameters, `relative: ${relative}`, zeroKeys, ['zeroBaseline'], 'how');
  const value = context.value(['value'], parameters.value, 'number');
  const previous = parameters.previous === undefined || !value ? undefined : context.limit(['previous'], parameters.previous, value);
  if (!value || !fits || !fitsZero || (parameters.previous !== undefined && !previous)) return undefined;
  const sameWorth = (points: Exact) => (same === 'full' ? points : same === 'zero' ? zero : worthOf(same, points));
  if (compare(sameWorth(context.points), context.points) > 0) {
    context.report(changeRange, ['same'], {
      key: 'same',
      words: String(same),
      expected: { zh: '不高于分值的分数', en: 'no more than the points' },
    });
  }
  const base = {
    value,
    relative,
    sameWorth,
    whole: context.isWhole(value) && (previous === undefined || context.isWhole(previous)),
    ...(previous && { previous }),
  };
  if (how === 'any') return { ...base, measure: one, measureWords: { zh: '', en: '' } };
  const key = how === 'step' ? 'every' : 'target';
  const source = parameters[key];
  if (source === undefined) return undefined;
  // A relative change is a share of the baseline and has no unit; an absolute one has the unit of the value.
  const change = relative ? context.expression([key], source, 'number') : context.limit([key], source, value);
  if (!change) return undefined;
  const measure = how === 'step' ? stepSizeOf(change, context) : targetOf(change, context);
  return measure && { ...base, measure, measureWords: change.words };
}

function targetOf(target: CompiledExpression, context: RuleContext): Exact | undefined {
  const constant = target.constant?.kind === 'number' ? target.constant.number : undefined;
  if (constant && compare(constant, zero) > 0) return constant;
  context.report(changeRange, ['target'], {
    key: 'target',
    words: target.words.zh,
    expected: { zh: '大于 0 的常数', en: 'a constant above 0' },
  });
  return undefined;
}
