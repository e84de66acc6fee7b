// Bounds of adjustments that no data can reach: moving one changes nothing.
import type { AdjustmentBlock, AdjustmentItem, Adjustments, Framework } from '../model.ts';
import { absolute, compare, type Exact, isNegative, larger, smaller, sum, zero } from '../points.ts';
import type { Mutant } from './mutants.ts';

type Side = 'cap' | 'floor';

/** Whether the change moves a bound of a block, or of all adjustments, that their items stay within before and after it. */
export function isOutOfReach({ path }: Pick<Mutant, 'path'>, before: Framework, after: Framework): boolean {
  const side = path.at(-1);
  const [first, second, place] = path;
  if (first !== 'adjustments' || (side !== 'cap' && side !== 'floor') || !before.adjustments || !after.adjustments) return false;
  if (path.length === 2) {
    // Inside the total, the cap is also what the tree is not worth.
    if (side === 'cap' && before.adjustments.placement === 'inside') return false;
    return isWithin(wholeMost(before.adjustments, side), [before.adjustments[side], after.adjustments[side]]);
  }
  if (path.length !== 4 || second !== 'blocks' || typeof place !== 'number') return false;
  const block = before.adjustments.blocks[place];
  return block !== undefined && isWithin(itemsMost(block, side), [block[side], after.adjustments.blocks[place]?.[side]]);
}

const isWithin = (most: Exact | undefined, bounds: readonly (Exact | undefined)[]): boolean =>
  most !== undefined && bounds.every((bound) => bound === undefined || compare(absolute(bound), most) >= 0);

/** The most that all blocks add (floor: take) together, as an amount; undefined where nothing bounds it. */
function wholeMost({ blocks }: Adjustments, side: Side): Exact | undefined {
  return together(blocks.map((block) => blockMost(block, side)));
}

function blockMost(block: AdjustmentBlock, side: Side): Exact | undefined {
  const [items, bound] = [itemsMost(block, side), block[side]];
  if (!bound) return items;
  return items ? smaller(items, absolute(bound)) : absolute(bound);
}

const itemsMost = ({ items }: AdjustmentBlock, side: Side): Exact | undefined => together(items.map((item) => itemMost(item, side)));

function itemMost({ levels, count, cap }: AdjustmentItem, side: Side): Exact | undefined {
  const own = levels.filter(({ points }) => isNegative(points) === (side === 'floor'));
  if (own.length === 0) return zero;
  const isEndless = count === 'all' && levels.some(({ yesNo }) => !yesNo);
  if (isEndless) return cap;
  const amounts = own.map(({ points }) => absolute(points));
  const most = count === 'highest' ? amounts.reduce(larger, zero) : sum(amounts);
  return cap ? smaller(most, cap) : most;
}

/** Undefined where any is. */
function together(parts: readonly (Exact | undefined)[]): Exact | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? undefined : sum(known);
}
