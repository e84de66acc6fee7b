import type { Path } from '../../framework/draft.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { canonical, expressionIn } from './conditions.ts';
import { type WrittenItem, writtenItems } from './written-adjustments.ts';

const meet = (left: readonly string[], right: readonly string[]) =>
  left.length === 0 || right.length === 0 || left.some((id) => right.includes(id));

export const adjustmentRepeated = defineLintRule<{ title: string; other: string; value: string }>({
  code: 'framework/adjustment-repeated',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '同一情形加减两次', en: 'one fact adjusted twice' },
  why: {
    zh: '两个加减分项数的是同一件事，发生一次就加（扣）两次',
    en: 'where two items count the same thing, each occurrence is added or taken twice',
  },
  message: ({ title, other, value }) => ({
    zh: `“${shown(title)}”和“${shown(other)}”数的是同一项：${shown(value)}`,
    en: `“${shown(title)}” and “${shown(other)}” count the same thing: ${shown(value)}`,
  }),
  help: () => ({
    zh: '改成各自的数据项；层级之间只计最高一级的，写在一项的 levels 里并写 count: highest',
    en: 'give each a measure of its own; levels of which only the highest counts belong in one item with count: highest',
  }),
  check(draft, report) {
    const seen = new Map<string, { readonly item: WrittenItem; readonly title: string; readonly path: Path }[]>();
    for (const item of writtenItems(draft)) {
      for (const level of item.levels) {
        const value = expressionIn(draft, level.value);
        if (!value || value.constant) continue;
        const key = canonical(value);
        const before = seen.get(key) ?? [];
        const path = [...level.path, 'value'];
        const other = before.find((one) => meet(one.item.applies, item.applies));
        if (other) report(path, { title: level.title, other: other.title, value: key }, { related: [{ path: other.path }] });
        seen.set(key, [...before, { item, title: level.title, path }]);
      }
    }
  },
});
