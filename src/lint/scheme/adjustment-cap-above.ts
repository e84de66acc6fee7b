import type { Path } from '../../framework/draft.ts';
import { absolute, compare, type Exact, negate, printExact } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { type WrittenBlock, type WrittenItem, writtenBlocks } from './written-adjustments.ts';

interface Bound {
  readonly size: Exact;
  readonly path: Path;
}

export const adjustmentCapAbove = defineLintRule<{ title: string; own: Exact; outer: Exact }>({
  code: 'framework/adjustment-cap-above',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '分项封顶高于总封顶', en: 'cap above the cap around it' },
  why: {
    zh: '里层的封顶高于外层的，先碰到的总是外层，里层的不起作用，两处必有一处写错',
    en: 'a cap above the one around it never does anything: one of the two is wrong',
  },
  message: ({ title, own, outer }) => ({
    zh: `“${shown(title)}”的上限 ${printExact(own)} 分高于外层的 ${printExact(outer)} 分`,
    en: `“${shown(title)}” is limited to ${printExact(own)}, but what it belongs to is limited to ${printExact(outer)}`,
  }),
  help: () => ({
    zh: '让各项的 cap 不高于所在块的，块的不高于 adjustments 的；扣分看 floor',
    en: 'keep the cap of an item within that of its block, and that of a block within adjustments; for deductions it is the floor',
  }),
  check(draft, report) {
    const { adjustments } = draft;
    if (!adjustments) return;
    const blocks = writtenBlocks(draft);
    // Where bonuses and deductions meet under one bound, the inner cap decides how much of a deduction is felt.
    const alike = (items: readonly WrittenItem[], deducts: boolean) => items.every((item) => item.deducts === deducts);
    const everything = blocks.flatMap(({ items }) => items);
    const compareWith = (title: string, own: Exact, path: Path, outer: Bound | undefined) => {
      if (outer && compare(own, outer.size) > 0) report(path, { title, own, outer: outer.size }, { related: [{ path: outer.path }] });
    };
    const whole = (deducts: boolean): Bound | undefined => {
      if (!alike(everything, deducts)) return undefined;
      return deducts
        ? { size: negate(adjustments.floor), path: ['adjustments', 'floor'] }
        : { size: adjustments.cap, path: ['adjustments', 'cap'] };
    };
    /** The tighter of what bounds the items of a block. */
    const around = (block: WrittenBlock, deducts: boolean): Bound | undefined => {
      const end = deducts ? 'floor' : 'cap';
      const [own, outer] = [alike(block.items, deducts) ? block[end] : undefined, whole(deducts)];
      return own && !(outer && compare(outer.size, absolute(own)) <= 0) ? { size: absolute(own), path: [...block.path, end] } : outer;
    };
    for (const block of blocks) {
      for (const end of ['cap', 'floor'] as const) {
        const own = block[end];
        if (own) compareWith(block.title, absolute(own), [...block.path, end], whole(end === 'floor'));
      }
      for (const { title, cap, deducts, path } of block.items) if (cap) compareWith(title, cap, [...path, 'cap'], around(block, deducts));
    }
  },
});
