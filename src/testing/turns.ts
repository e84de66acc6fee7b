// What adjustments and vetoes turn at: data of a whole unit that departs from other data in just that.
import type { AdjustmentItem, Framework, Veto } from '../model.ts';
import { absolute, ceiling, divide, isZero, one, printExact } from '../points.ts';
import { at, type Critical, conditionOf } from './critical.ts';
import { solve, type Written } from './solve.ts';

/** The items that are there for a class. */
export const itemsFor = ({ adjustments }: Framework, unitClass: string | undefined): AdjustmentItem[] =>
  (adjustments?.blocks ?? [])
    .flatMap((block) => block.items)
    .filter(({ applies }) => applies.length === 0 || applies.includes(unitClass ?? ''));

export const turnsOfVeto = ({ when }: Veto, framework: Framework, base: Written): Written[] =>
  turnsAt(conditionOf(when, ['vetoes']), framework, base);

/** Yes and no, and figures at their turning points, from full marks elsewhere. */
function turnsAt(criticals: readonly Critical[], framework: Framework, base: Written): Written[] {
  const rows = criticals.flatMap((critical): Written[] => {
    if (critical.kind === 'number') return solve(critical, framework, base).map((row) => new Map([...base, ...row]));
    const measures = critical.measures.flatMap((id) => framework.measures.get(id) ?? []);
    if (measures.some(({ type }) => type !== 'boolean')) return [];
    return ['是', '否'].map((text) => new Map([...base, ...measures.map(({ id }): [string, string] => [id, text])]));
  });
  return [...new Map(rows.map((row) => [JSON.stringify([...row]), row])).values()];
}

/** Once, as often as the cap allows, and once more. */
export function turnsOf(item: AdjustmentItem, framework: Framework, base: Written): Written[] {
  return item.levels.flatMap(({ value, yesNo, points }) => {
    if (yesNo) return turnsAt(conditionOf(value, ['adjustments']), framework, base);
    const caps = [item.cap, framework.adjustments?.cap, framework.adjustments?.floor && absolute(framework.adjustments.floor)];
    const counts = caps.flatMap((cap) => {
      const all = cap && !isZero(points) ? divide(cap, absolute(points)) : undefined;
      return all ? [ceiling(all)] : [];
    });
    const turns = [...new Map([one, ...counts].map((count) => [printExact(count), count])).values()];
    return turnsAt(
      turns.map((count) => at(value, count, ['adjustments'])),
      framework,
      base,
    );
  });
}
