// "达到/高于/不超过/低于/等于": exactly one limit, the same everywhere a rule asks for one.
import type { CompiledExpression } from '../expression/index.ts';
import type { Value } from '../model.ts';
import { compare } from '../points.ts';
import { compareText, type Text } from '../text.ts';
import { limitParameter } from './parameters.ts';
import type { ExpressionSource, ParameterSchema, RuleContext } from './rule-type.ts';

const operators = {
  atLeast: { zh: '达到', en: 'at least', holds: (order: number) => order >= 0, description: '不低于（≥）。At least.' },
  above: { zh: '高于', en: 'above', holds: (order: number) => order > 0, description: '高于（＞）。Above.' },
  atMost: { zh: '不超过', en: 'at most', holds: (order: number) => order <= 0, description: '不超过（≤）。At most.' },
  below: { zh: '低于', en: 'below', holds: (order: number) => order < 0, description: '低于（＜）。Below.' },
  equals: { zh: '等于', en: 'equal to', holds: (order: number) => order === 0, description: '等于（＝）。Equal to.' },
} as const;

export type LimitOperator = keyof typeof operators;
export type LimitParameters = { readonly [operator in LimitOperator]?: ExpressionSource };

const names = Object.keys(operators) as LimitOperator[];

/** Schema properties, one per operator. */
export const limitParameters: Readonly<Record<LimitOperator, ParameterSchema>> = {
  atLeast: limitParameter(operators.atLeast.description),
  above: limitParameter(operators.above.description),
  atMost: limitParameter(operators.atMost.description),
  below: limitParameter(operators.below.description),
  equals: limitParameter(operators.equals.description),
};

/** JSON Schema: exactly one of the operators. */
export const exactlyOneLimit: ParameterSchema = { oneOf: names.map((name) => ({ required: [name] })) };

export interface Limit {
  readonly expression: CompiledExpression;
  readonly operator: LimitOperator;
  /** The bound itself does not do. */
  readonly strict: boolean;
  /** Values below the bound do. */
  readonly lower: boolean;
  /** `达到 80%`. */
  readonly words: Text;
  holds(value: Value, limit: Value): boolean;
}

/** The one limit that the parameters name; undefined after its faults were reported. */
export function compileLimit(parameters: LimitParameters, value: CompiledExpression, context: RuleContext): Limit | undefined {
  const name = names.find((candidate) => parameters[candidate] !== undefined);
  const source = name === undefined ? undefined : parameters[name];
  if (name === undefined || source === undefined) return undefined;
  const expression = context.limit([name], source, value);
  if (!expression) return undefined;
  const operator = operators[name];
  return {
    expression,
    operator: name,
    strict: name === 'above' || name === 'below',
    lower: name === 'below' || name === 'atMost',
    words: { zh: `${operator.zh} ${expression.words.zh}`, en: `${operator.en} ${expression.words.en}` },
    holds: (left, right) => operator.holds(compareValues(left, right)),
  };
}

/** Order of two values of one kind: numbers, dates, texts by code units, false before true. */
function compareValues(left: Value, right: Value): number {
  if (left.kind === 'number' && right.kind === 'number') return compare(left.number, right.number);
  if (left.kind === 'date' && right.kind === 'date') return left.day - right.day;
  if (left.kind === 'text' && right.kind === 'text') return compareText(left.text, right.text);
  if (left.kind === 'boolean' && right.kind === 'boolean') return Number(left.boolean) - Number(right.boolean);
  throw new TypeError(`cannot compare ${left.kind} with ${right.kind}`);
}
