import type { Measure } from '../model.ts';
import { type Exact, one } from '../points.ts';
import type { Text } from '../text.ts';
import { parseUnit, plainRatio, printUnit, type Unit, unitRatio } from './units.ts';

/** `literal` adopts the unit of the other side; `undeclared` (a measure without unit) is compatible with anything. */
export type NumberUnit = Unit | 'literal' | 'undeclared';

/** `count` are things counted, `percent` a share that people write as a percentage, `plain` everything else. */
export interface NumberType {
  readonly kind: 'number';
  readonly unit: NumberUnit;
  readonly nature: 'count' | 'percent' | 'plain';
}

/** `options` are the values a choice can have, absent where any text is possible. */
export type ExpressionType =
  | NumberType
  | { readonly kind: 'text'; readonly options?: readonly string[] }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' };

export type Expected = ExpressionType['kind'] | 'any';

export const booleanType: ExpressionType = { kind: 'boolean' };
export const dateType: ExpressionType = { kind: 'date' };
export const literalType: NumberType = { kind: 'number', unit: 'literal', nature: 'plain' };
export const ratioType: NumberType = { kind: 'number', unit: plainRatio, nature: 'percent' };
export const daysType: NumberType = { kind: 'number', unit: parseUnit('日'), nature: 'plain' };
export const workingDaysType: NumberType = { kind: 'number', unit: parseUnit('工作日'), nature: 'plain' };

/** The type of a measure's value. A ratio is a plain fraction whatever unit it is shown in. */
export function typeOfMeasure(measure: Measure): ExpressionType {
  if (measure.type === 'boolean') return booleanType;
  if (measure.type === 'date') return dateType;
  if (measure.type === 'text') return { kind: 'text' };
  if (measure.type === 'choice') return measure.options ? { kind: 'text', options: measure.options } : { kind: 'text' };
  if (measure.type === 'ratio') return ratioType;
  const unit = measure.unit === undefined || measure.unit.trim() === '' ? 'undeclared' : parseUnit(measure.unit);
  return { kind: 'number', unit, nature: measure.type === 'count' ? 'count' : 'plain' };
}

/** The type that the results of `+`, `min`, `if` … have: that of the first operand with a known unit, else undeclared, else literal. */
export function commonType(types: readonly NumberType[]): NumberType {
  const known = types.find((type) => typeof type.unit !== 'string');
  return known ?? types.find((type) => type.unit === 'undeclared') ?? literalType;
}

/** What a number of one unit is multiplied by to be in another: 1 where either side has no unit of its own, undefined if they differ. */
export function conversionBetween(from: NumberUnit, to: NumberUnit): Exact | undefined {
  return typeof from === 'string' || typeof to === 'string' ? one : unitRatio(from, to);
}

/** Whether a unit is that of working days, in any of its spellings. */
export const isWorkingDays = (unit: NumberUnit): boolean =>
  typeof unit !== 'string' && conversionBetween(unit, workingDaysType.unit) !== undefined;

/** The name of a kind of value, for people. */
export function describeKind(kind: ExpressionType['kind']): Text {
  if (kind === 'number') return { zh: '数值', en: 'a number' };
  if (kind === 'boolean') return { zh: '是否判断', en: 'a yes/no condition' };
  return kind === 'date' ? { zh: '日期', en: 'a date' } : { zh: '文字', en: 'a text' };
}

/** What is said of a number with that unit: `的单位是“件”`. */
export function describeUnit(unit: NumberUnit): Text {
  const symbol = typeof unit === 'string' ? '' : printUnit(unit);
  return symbol === ''
    ? { zh: '是比值，没有单位', en: 'is a plain ratio' }
    : { zh: `的单位是“${symbol}”`, en: `is in ${isWorkingDays(unit) ? 'working days' : symbol}` };
}
