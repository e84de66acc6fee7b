import { printExpression } from '../../expression/index.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { knownOf } from '../rules/known.ts';

export const sameFormula = defineLintRule<{ title: string; other: string }>({
  code: 'measure/same-formula',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '两个数据项算式相同', en: 'two measures computed alike' },
  why: {
    zh: '算式相同的两个数据项永远相等，多半是抄写时忘了改',
    en: 'two measures of one formula are always equal; usually one was copied and not changed',
  },
  message: ({ title, other }) => ({
    zh: `“${shown(title)}”与“${shown(other)}”的算式相同`,
    en: `“${shown(title)}” is computed just as “${shown(other)}” is`,
  }),
  help: () => ({ zh: '改正其中一个的 from，或只留一个', en: 'mend the `from` of one, or keep only one of them' }),
  check(draft, report) {
    const known = knownOf(draft);
    const seen = new Map<string, (typeof draft.measures)[number]>();
    for (const entry of draft.measures) {
      const { measure, path } = entry;
      const expression = known.understand(measure.from);
      // One that is just another measure is a fault of its own.
      if (!expression || expression.tree.kind === 'name' || expression.constant) continue;
      const key = `${measure.type} ${measure.unit ?? ''} ${printExpression(expression.tree)}`;
      const other = seen.get(key);
      if (!other) seen.set(key, entry);
      else
        report([...path, 'from'], { title: measure.title, other: other.measure.title }, { related: [{ path: [...other.path, 'from'] }] });
    }
  },
});
