import { printExpression } from '../../expression/index.ts';
import { fieldsOf, itemsField, rawField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { knownOf } from './known.ts';
import { ruleSites } from './sites.ts';

export const repeatedCondition = defineLintRule<{ title: string; written: string; first: number }>({
  code: 'rule/repeated-condition',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '同一条件计了两次分', en: 'one condition with points twice' },
  why: {
    zh: '清单或计次规则里两项看的是同一个数据，一件事得（扣）两份分',
    en: 'two items or events that look at the same figure score one thing twice',
  },
  message: ({ title, written, first }) => ({
    zh: `“${shown(title)}”的“${shown(written)}”与第 ${first} 项看的是同一个数据`,
    en: `“${shown(written)}” of “${shown(title)}” is what number ${first} already looks at`,
  }),
  help: () => ({ zh: '改成本来要看的数据项，或并成一项', en: 'put the measure that was meant, or make one of the two' }),
  check(draft, report) {
    const known = knownOf(draft);
    for (const { type, path, fields, node } of ruleSites(draft)) {
      const key = type === 'checklist' ? 'items' : type === 'tally' ? 'events' : undefined;
      if (key === undefined) continue;
      const seen = new Map<string, number>();
      for (const [index, item] of itemsField(fields, key).entries()) {
        const value = known.understand(rawField(fieldsOf(item), 'value'));
        if (!value || value.constant) continue;
        const printed = printExpression(value.tree);
        const first = seen.get(printed);
        if (first === undefined) seen.set(printed, index);
        else
          report(
            [...path, key, index, 'value'],
            { title: node.title, written: value.text, first: first + 1 },
            { related: [{ path: [...path, key, first, 'value'] }] },
          );
      }
    }
  },
});
