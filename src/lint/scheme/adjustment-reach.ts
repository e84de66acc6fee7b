// How far bonuses can go: what the items of `adjustments` can come to at most.
import type { Draft } from '../../framework/draft.ts';
import { type Exact, isNegative, isZero, larger, smaller, sum, zero } from '../../points.ts';
import { expressionIn } from './conditions.ts';
import type { WrittenBlock, WrittenItem } from './written-adjustments.ts';

/** Most that an item adds by its points alone, whatever its cap; undefined where nothing bounds how often it occurs. */
export function itemReach(draft: Draft, { levels, highest, deducts }: WrittenItem): Exact | undefined {
  const mixed = levels.some(({ points }) => points && !isNegative(points) && !isZero(points));
  if (deducts) return mixed ? undefined : zero;
  const known = levels.map(({ points }) => points).filter((points) => points !== undefined);
  if (known.length < levels.length) return undefined;
  if (highest) return known.reduce(larger, zero);
  const once = levels.every(({ value }) => expressionIn(draft, value)?.type.kind === 'boolean');
  return once ? sum(known) : undefined;
}

/** Most that the items of a block add for a class, within their caps and its own; undefined where nothing bounds it. */
export function blockReach(draft: Draft, block: WrittenBlock, unitClass: string | undefined): Exact | undefined {
  const there = block.items.filter(({ applies }) => applies.length === 0 || (unitClass !== undefined && applies.includes(unitClass)));
  const parts = there.map((item) => {
    const reach = itemReach(draft, item);
    return reach && item.cap && !item.deducts ? smaller(reach, item.cap) : (reach ?? item.cap);
  });
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return block.cap;
  return block.cap ? smaller(sum(known), block.cap) : sum(known);
}
