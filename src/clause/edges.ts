// 以上、以下 include the number (民法典 第1259条), but give way where the clause itself gives it to another tier.
import { equals } from '../points.ts';
import type { Bound, Operator, Quantity, Saying } from './tree.ts';

const strict: Readonly<Partial<Record<Operator, Operator>>> = { atLeast: 'above', from: 'above', atMost: 'below', to: 'below' };

const isSameNumber = (left: Quantity, right: Quantity): boolean =>
  left.percent === right.percent && equals(left.number, right.number) && (left.unit ?? right.unit) === (right.unit ?? left.unit);

const boundsOf = (saying: Saying): readonly Bound[] => (saying.kind === 'award' ? saying.when.bounds : []);

/**
 * `90%（含）以上得5分，90%以下得3分`: 90% is in the first tier alone. Two tiers that claim a number with equal right both keep it; to whom it
 * belongs is then not said.
 */
export function settleEdges<T extends { readonly saying: Saying }>(found: readonly T[]): readonly T[] {
  const all = found.flatMap(({ saying }) => boundsOf(saying));
  const settle = (bound: Bound): Bound => {
    const operator = strict[bound.operator];
    const isTaken = all.some(
      (other) =>
        other !== bound &&
        !other.loose &&
        ['atLeast', 'atMost', 'equals'].includes(other.operator) &&
        isSameNumber(other.quantity, bound.quantity),
    );
    const gives = bound.loose || bound.operator === 'from' || bound.operator === 'to';
    return gives && operator && isTaken ? { operator, quantity: bound.quantity } : bound;
  };
  return found.map((entry) =>
    entry.saying.kind === 'award'
      ? { ...entry, saying: { ...entry.saying, when: { ...entry.saying.when, bounds: entry.saying.when.bounds.map(settle) } } }
      : entry,
  );
}
