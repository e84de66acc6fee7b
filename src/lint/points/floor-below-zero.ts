import { type DraftNode, nodesOf } from '../../framework/draft.ts';
import { type Exact, isNegative, printExact } from '../../points.ts';
import { pointer } from '../../read/plain.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const floorBelowZero = defineLintRule<{ title: string; floor: Exact }>({
  code: 'framework/floor-below-zero',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '分组可以倒扣，下级却不会', en: 'group that may fall below 0, though nothing in it can' },
  why: {
    zh: '分组写了负的下限，下级却都是扣完为止，倒扣不会发生；要倒扣的是规则里的 floor',
    en: 'a negative floor of a group lets deductions through that its indicators never make: they all stop at 0',
  },
  message: ({ title, floor }) => ({
    zh: `“${shown(title)}”的下限是 ${printExact(floor)} 分，下级最低都是 0 分`,
    en: `“${shown(title)}” may fall to ${printExact(floor)}, but nothing in it falls below 0`,
  }),
  help: () => ({
    zh: '要倒扣的指标在规则中写负的 floor（如 tally）；不倒扣的，删去分组的 floor',
    en: 'give the rules that are to go below 0 a negative floor (such as tally), or delete the floor of the group',
  }),
  check(draft, report) {
    const groups = draft.trees.flatMap(({ roots }) => nodesOf(roots)).filter(({ isGroup, floor }) => isGroup && floor && isNegative(floor));
    // One class in which something can fall is enough.
    const used = new Set(groups.filter((group) => nodesOf(group.children).some(mayFall)).map(({ path }) => pointer(path)));
    const removal = { zh: '删去 floor', en: 'delete floor' };
    for (const { path, title, floor } of groups) {
      const at = [...path, 'floor'];
      if (floor && !used.has(pointer(path)))
        report(at, { title, floor }, { fix: { title: removal, edits: [{ kind: 'remove', path: at }] } });
    }
  },
});

/** A rule that could not be understood may say so. */
const mayFall = ({ isGroup, rule }: DraftNode): boolean => !isGroup && (!rule || rule.least !== undefined);
