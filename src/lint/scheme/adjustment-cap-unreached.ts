import type { Path } from '../../framework/draft.ts';
import { compare, type Exact, isZero, larger, printExact, sum, zero } from '../../points.ts';
import { shown, type Text } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { blockReach, itemReach } from './adjustment-reach.ts';
import { writtenBlocks } from './written-adjustments.ts';

const whole: Text = { zh: '加减分', en: 'the adjustments' };

export const adjustmentCapUnreached = defineLintRule<{ what: Text; cap: Exact; most: Exact; inside: boolean }>({
  code: 'framework/adjustment-cap-unreached',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '加分加不到上限', en: 'bonus that cannot reach its cap' },
  why: {
    zh: '各项全加上也到不了上限：上限含在满分之内时，谁也得不了满分',
    en: 'where all items together stay below the cap, it does nothing; where it is part of the total, nobody reaches full marks',
  },
  message: ({ what, cap, most, inside }) => ({
    zh: `${what.zh}上限 ${printExact(cap)} 分，各项全加上最多 ${printExact(most)} 分${inside ? '，得不了满分' : ''}`,
    en: `${what.en} may come to ${printExact(cap)}, but all items together give ${printExact(most)} at most${inside ? ': full marks are out of reach' : ''}`,
  }),
  help: () => ({
    zh: '把 cap 改成实际能加到的分，或核对各项分值',
    en: 'lower the cap to what can be reached, or check the points of the items',
  }),
  check(draft, report) {
    const { adjustments } = draft;
    if (!adjustments) return;
    const blocks = writtenBlocks(draft);
    const named = (title: string): Text => ({ zh: `“${shown(title)}”`, en: `“${shown(title)}”` });
    const inspect = (path: Path, what: Text, cap: Exact | undefined, most: Exact | undefined, inside = false) => {
      if (cap && most && !isZero(cap) && compare(most, cap) < 0) report(path, { what, cap, most, inside });
    };
    for (const block of blocks) {
      for (const item of block.items)
        if (!item.deducts) inspect([...item.path, 'cap'], named(item.title), item.cap, itemReach(draft, item));
    }
    const classes = draft.trees.map(({ unitClass }) => unitClass).filter((one) => !one || (one.assessed && !one.imported));
    const reaches = classes.map((unitClass) => {
      const parts = blocks.map((block) => blockReach(draft, block, unitClass?.id));
      const known = parts.filter((part) => part !== undefined);
      return { unitClass, most: known.length < parts.length ? undefined : sum(known) };
    });
    const inside = adjustments.placement === 'inside';
    const known = reaches.map(({ most }) => most).filter((most) => most !== undefined);
    const best = known.length > 0 && known.length === reaches.length ? known.reduce(larger, zero) : undefined;
    // Outside of the total it is enough that one class may come so far.
    if (!inside || (best && compare(best, adjustments.cap) < 0)) inspect(['adjustments', 'cap'], whole, adjustments.cap, best, inside);
    else
      for (const { unitClass, most } of reaches) {
        const what = unitClass ? { zh: `${shown(unitClass.title)}的加分`, en: `${shown(unitClass.title)}: the adjustments` } : whole;
        inspect(['adjustments', 'cap'], what, adjustments.cap, most, true);
      }
  },
});
