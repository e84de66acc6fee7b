// Under `roundAt: total` only the total is rounded. Printed rows must still add up to it, so what rounding takes or gives
// is handed to the rows with the largest remainders, level by level (largest remainder method, Hamilton).
import type { Score } from '../model.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  equals,
  exact,
  floor,
  larger,
  multiply,
  type Rounding,
  round,
  subtract,
  sum,
} from '../points.ts';
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

/** Scores (document order) with printable points: each group's children add up to it, the roots to the rounded total. */
export function apportion(scores: readonly Score[], decimals: number, rounding: Rounding): Score[] {
  const result = [...scores];
  const settle = (indexes: readonly number[], target: Exact): void => {
    const counted = indexes.filter((index) => result[index]?.points !== undefined);
    const parts = apportionParts(
      counted.map((index) => result[index]?.points ?? target),
      target,
      decimals,
    );
    for (const [order, index] of counted.entries()) {
      const score = result[index];
      const points = parts[order];
      if (!score || !points) continue;
      const rounding = score.node.kind === 'indicator' && score.points ? roundingStep(score.points, points) : undefined;
      // What is settled stays settled: its printed maximum is its printed points.
      const possible = score.points && equals(score.possible, score.points) ? points : larger(score.possible, points);
      const { why } = score;
      result[index] = { ...score, points, possible, why: rounding ? () => [...why(), rounding] : why };
      if (score.node.kind === 'group') settle(childrenOf(result, index), points);
    }
  };
  const roots = result.flatMap((score, index) => (score.depth === 0 ? [index] : []));
  const total = sum(roots.flatMap((index) => result[index]?.points ?? []));
  settle(roots, round(total, decimals, rounding));
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
