// Bonuses and deductions: what a unit surely gains or loses and what it may still, within the caps of items, blocks and the whole.
import { least, most, nought, order, plus, type Ratio, ratio, size, times, total } from './oracle.ts';
import type { Adjustments, Item, Unit } from './structure-scheme.ts';

/** `undefined` for an end that nothing bounds. */
interface Span {
  readonly low: Ratio | undefined;
  readonly high: Ratio | undefined;
}

const tenths = (value: number): Ratio => ratio(value, 10);
const spread = (spans: readonly Span[]): Span => ({
  low: spans.some(({ low }) => low === undefined) ? undefined : total(spans.flatMap(({ low }) => low ?? [])),
  high: spans.some(({ high }) => high === undefined) ? undefined : total(spans.flatMap(({ high }) => high ?? [])),
});
const limited = ({ low, high }: Span, bottom: Ratio | undefined, top: Ratio | undefined): Span => {
  const within = (value: Ratio | undefined, open: Ratio | undefined) => {
    if (value === undefined) return open;
    const raised = bottom ? most(value, bottom) : value;
    return top ? least(raised, top) : raised;
  };
  return { low: within(low, bottom), high: within(high, top) };
};

/** All levels of an item add, or all of them take. */
function itemSpan(item: Item, unit: Unit): Span {
  const cap = item.cap === undefined ? undefined : tenths(item.cap);
  const found: { points: Ratio; count: Ratio }[] = [];
  const open: { points: Ratio; once: boolean }[] = [];
  for (const level of item.levels) {
    const said = unit.occurrences[level.measure] ?? 'missing';
    const points = tenths(level.points);
    if (typeof said === 'number') found.push({ points, count: ratio(said) });
    else if (said === true) found.push({ points, count: ratio(1) });
    else if (said === 'unreadable' || (said === 'missing' && !level.optional)) open.push({ points, once: level.yesNo || item.highest });
  }
  const happened = found.filter(({ count }) => count.n !== 0n);
  const strongest = (values: readonly Ratio[]) =>
    values.reduce((best, value) => (order(size(value), size(best)) > 0 ? value : best), nought);
  const sure = item.highest
    ? strongest(happened.map(({ points }) => points))
    : total(happened.map(({ points, count }) => times(points, count)));
  const extreme = (): Ratio | undefined => {
    if (item.highest) return strongest([sure, ...open.map(({ points }) => points)]);
    return open.some(({ once, points }) => !once && points.n !== 0n) ? undefined : plus(sure, total(open.map(({ points }) => points)));
  };
  const takes = item.levels.some(({ points }) => points < 0);
  const ends: Span = takes ? { low: extreme(), high: sure } : { low: sure, high: extreme() };
  return limited(ends, cap && ratio(-cap.n, cap.d), cap);
}

export function adjustedBy({ blocks, cap, floor }: Adjustments, unit: Unit): { readonly low: Ratio; readonly high: Ratio } {
  const parts = blocks.map((block) =>
    limited(
      spread(block.items.map((item) => itemSpan(item, unit))),
      block.floor === undefined ? undefined : tenths(block.floor),
      block.cap === undefined ? undefined : tenths(block.cap),
    ),
  );
  const { low, high } = limited(spread(parts), tenths(floor), tenths(cap));
  return { low: low ?? tenths(floor), high: high ?? tenths(cap) };
}
