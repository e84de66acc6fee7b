import type { Range } from '../../expression/range.ts';
import type { Expression } from '../../model.ts';
import { type Exact, equals } from '../../points.ts';
import { printValue } from '../../scoring/outcomes.ts';
import type { Text } from '../../text.ts';

type Shape = Pick<Expression, 'percent' | 'unit'>;

/** A number as people write such a value: `95%`, `12 件`. */
export const figure = (number: Exact, of: Shape): Text => printValue({ kind: 'number', number }, of);

/** `最小 0、最大 100%`. */
export function rangeWords({ low, high }: Range, of: Shape): Text {
  const [least, most] = [low && figure(low, of), high && figure(high, of)];
  if (low && high && equals(low, high)) return { zh: `只能是 ${least?.zh ?? ''}`, en: `can only be ${least?.en ?? ''}` };
  if (least && most) return { zh: `最小 ${least.zh}、最大 ${most.zh}`, en: `is at least ${least.en} and at most ${most.en}` };
  if (least) return { zh: `最小 ${least.zh}`, en: `is at least ${least.en}` };
  return most ? { zh: `最大 ${most.zh}`, en: `is at most ${most.en}` } : { zh: '没有上下限', en: 'has no bounds' };
}
