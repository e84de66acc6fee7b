import { nodesOf, type Path } from '../../framework/draft.ts';
import { fieldsOf, rawField } from '../../framework/fields.ts';
import { decimalPlaces, type Exact, printExact } from '../../points.ts';
import { pointer } from '../../read/plain.ts';
import { exactNumber } from '../../scoring/parameters.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

const keys = new Set(['points', 'lose', 'cap', 'floor']);

export const partDecimals = defineLintRule<{ key: string; value: Exact; decimals: number }>({
  code: 'framework/part-decimals',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '扣分的小数位比得分多', en: 'points of a part finer than the scores' },
  why: {
    zh: '得分按 decimals 修约，更细的一步会被修约掉：扣 0.25 分，保留一位时有时算 0.2，有时算 0.3',
    en: 'scores are rounded to `decimals`; a finer step is rounded away or up, so that 0.25 off becomes 0.2 or 0.3',
  },
  message: ({ key, value, decimals }) => ({
    zh: `“${shown(key)}”是 ${printExact(value)}，得分只保留 ${decimals} 位小数`,
    en: `“${shown(key)}” is ${printExact(value)}, but scores keep only ${decimals} decimal places`,
  }),
  help: () => ({ zh: '把它写得粗些，或加大 scoring.decimals', en: 'use fewer places, or raise scoring.decimals' }),
  check(draft, report) {
    const decimals = draft.scoring.decimals ?? 2;
    const visit = (value: unknown, path: Path): void => {
      if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...path, index]);
      else
        for (const [key, item] of Object.entries(fieldsOf(value))) {
          if (typeof item !== 'number' || !keys.has(key)) visit(item, [...path, key]);
          else if ((decimalPlaces(exactNumber(item)) ?? 0) > decimals) report([...path, key], { key, value: exactNumber(item), decimals });
        }
    };
    // A rule that several indicators inherit stands in one place; the path of the node is where the draft has it.
    const seen = new Set<string>();
    for (const { path, fields, isGroup, points } of draft.trees.flatMap(({ roots }) => nodesOf(roots))) {
      // Rounded at the total only, an indicator keeps whatever it lost.
      if (isGroup || draft.scoring.roundAt === 'total' || seen.has(pointer(path))) continue;
      seen.add(pointer(path));
      // Parts of points that are too fine themselves come with them.
      if (!points || (decimalPlaces(points) ?? 0) <= decimals) visit(rawField(fields, 'rule'), [...path, 'rule']);
    }
    visit(rawField(draft.data, 'adjustments'), ['adjustments']);
  },
});
