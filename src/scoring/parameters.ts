// Parameter schemas that several rule types share.
import { type Exact, exact, multiply, parseDecimal } from '../points.ts';
import type { ParameterSchema } from './rule-type.ts';

export const expressionParameter = (description: string): ParameterSchema => ({
  type: ['string', 'number', 'boolean'],
  maxLength: 2000,
  description,
});

export const valueParameter = expressionParameter(
  '取值：数据项编号或算式；指标内写了 measure 时可省略。Expression over measures; may be left out with an inline measure.',
);

/** Keys of rules that may also say a value for each stage (`target: {advance: 60%, deepen: 100%}`): those made by `staged`. */
export const stagedKeys: ReadonlySet<string> = new Set(
  'target zero every atLeast above atMost below equals from to weight limit grace by due asOf time'.split(' '),
);

/** A value, or one for each stage of the framework; the value itself is one of text or number. */
export function staged({ type, description, ...rest }: ParameterSchema): ParameterSchema {
  const types = [type].flat();
  return {
    type: [...types, 'object'],
    ...rest,
    minProperties: 1,
    additionalProperties: { type: types.length === 1 ? types[0] : types, ...rest },
    description,
  };
}

/** A figure that units report. */
export const figureParameter = (description: string): ParameterSchema => ({ type: ['string', 'number'], maxLength: 2000, description });

export const limitParameter = (description: string): ParameterSchema =>
  staged({ type: ['string', 'number'], maxLength: 2000, description });

export const pointsParameter = (description: string): ParameterSchema => ({ type: 'number', minimum: 0, maximum: 100000, description });

export const titleParameter: ParameterSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 400,
  description: '名称，用在评分标准和失分说明里。Name used in the scoring standard and in reasons.',
};

/** What a zero denominator means is a decision of the scheme, so it can be declared; by default a person must look. */
export type ZeroDenominator = 'pending' | 'full' | 'zero' | 'not-applicable';

export const zeroDenominatorParameter: ParameterSchema = {
  enum: ['pending', 'full', 'zero', 'not-applicable'],
  description: '分母为 0 时：pending 待核（默认）、full 满分、zero 零分、not-applicable 不涉及。What a zero denominator means.',
};

/** The exact value of a number in a framework file. The YAML reader has refused every number whose text a double cannot carry. */
export function exactNumber(value: number): Exact {
  // Below a millionth and from 10^21 on, JavaScript prints an exponent.
  const [digits = '', exponent = '0'] = String(value).split('e');
  const parsed = parseDecimal(digits);
  if (!parsed) throw new RangeError(`not a plain decimal: ${value}`);
  const shift = 10n ** BigInt(Math.abs(Number(exponent)));
  return multiply(parsed, Number(exponent) < 0 ? exact(1n, shift) : exact(shift));
}

/** Points that may also be below 0. */
export const signedParameter = (description: string): ParameterSchema => ({
  type: 'number',
  minimum: -100000,
  maximum: 100000,
  description,
});
