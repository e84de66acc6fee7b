// Under `roundAt: total` only the total is rounded. Printed rows must still add up to it, so what rounding takes or gives
// is handed to the rows with the largest remainders, level by level (largest remainder method, Hamilton).
import type { Score, Scoring } from '../model.ts';
import { add, compare, divide, type Exact, equals, exact, floor, larger, multiply, round, subtract, sum, zero } from '../points.ts';
import { roundingStep } from './outcomes.ts';

/** Parts rounded to `decimals` so that they add up to `target` exactly; ties go to the earlier part. */
export function apportionParts(parts: readonly Exact[], target: Exact, decimals: number): Exact[] {
  const unit = exact(1, 10 ** decimals);
  const down = (value: Exact) => multiply(floor(divide(value, unit) ?? value), unit);
  const floors = parts.map(down);
  const units = divide(subtract(target, sum(floors)), unit);
  let left = Number(units?.n ?? 0);
  const order = parts
    .map((part, index) => ({ index, rest: subtract(part, floors[index] ?? part) }))
    .sort((first, second) => compare(second.rest, first.rest) || first.index - second.index);
  const result = [...floors];
  for (const { index } of order) {
    if (left <= 0) break;
    result[index] = add(result[index] ?? unit, unit);
    left -= 1;
  }
  return result;
}

/** Scores (document order) with printable points: the children of a sum add up to it, the roots of a sum to the rounded total. */
export function apportion(scores: readonly Score[], scoring: Scoring): Score[] {
  const { decimals, rounding } = scoring;
  const result = [...scores];
  /** `target` is absent where the rows do not add up to anything: each is rounded by itself. */
  const settle = (indexes: readonly number[], target: Exact | undefined): void => {
    const counted = indexes.filter((index) => result[index]?.points !== undefined);
    const before = counted.map((index) => result[index]?.points ?? zero);
    const parts = target ? apportionParts(before, target, decimals) : before.map((value) => round(value, decimals, rounding));
    for (const [order, index] of counted.entries()) {
      const score = result[index];
      const points = parts[order];
      if (!score?.points || !points) continue;
      const step = score.node.kind === 'indicator' ? roundingStep(score.points, points) : undefined;
      // What is settled stays settled: its printed maximum is its printed points.
      const possible = equals(score.possible, score.points) ? points : larger(score.possible, points);
      const { why } = score;
      result[index] = { ...score, points, possible, why: step ? () => [...why(), step] : why };
      if (score.node.kind !== 'group') continue;
      const children = childrenOf(result, index);
      const below = () => sum(children.map((child) => result[child]?.points ?? zero));
      const before = below();
      const adds = score.node.aggregate === 'sum' && equals(before, score.points);
      settle(children, adds ? points : undefined);
      if (adds) continue;
      // What the group's own reasons leave open: they compare it with the rows below, or with its maximum, as they were before.
      const shift = score.node.aggregate === 'sum' ? subtract(below(), before) : zero;
      const own = roundingStep(add(score.points, shift), points);
      const reasons = score.why;
      if (own) result[index] = { ...score, points, possible, why: () => [...reasons(), own] };
    }
  };
  const roots = result.flatMap((score, index) => (score.depth === 0 ? [index] : []));
  const total = sum(roots.flatMap((index) => result[index]?.points ?? []));
  settle(roots, scoring.aggregate === 'sum' ? round(total, decimals, rounding) : undefined);
  return result;
}

/** Places of the direct children of the group at `index`. */
function childrenOf(scores: readonly Score[], index: number): number[] {
  const depth = scores[index]?.depth ?? 0;
  const children: number[] = [];
  for (let next = index + 1; next < scores.length && (scores[next]?.depth ?? 0) > depth; next += 1) {
    if (scores[next]?.depth === depth + 1) children.push(next);
  }
  return children;
}
