import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { knownOf } from '../rules/known.ts';

export const copiedMeasure = defineLintRule<{ title: string; other: string }>({
  code: 'measure/copied-measure',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '数据项只是另一个的复本', en: 'measure that is just another one' },
  why: {
    zh: '算式只写了另一个数据项的名称，两者永远相等：不是多余，就是漏写了算式的其余部分',
    en: 'a measure computed as another one alone is always equal to it: it is not needed, or the rest of its formula was left out',
  },
  message: ({ title, other }) => ({
    zh: `“${shown(title)}”的算式就是“${shown(other)}”本身`,
    en: `“${shown(title)}” is computed as “${shown(other)}” and nothing else`,
  }),
  help: () => ({ zh: '补全算式，或直接用那个数据项', en: 'complete the formula, or use the other measure itself' }),
  check(draft, report) {
    const known = knownOf(draft);
    for (const { measure, path } of draft.measures) {
      const tree = known.understand(measure.from)?.tree;
      const other = tree?.kind === 'name' ? known.measure(tree.name) : undefined;
      // The same figure in another unit (元 as 万元) is worth having.
      if (!other || other.id === measure.id || (measure.unit ?? '') !== (other.unit ?? '')) continue;
      report([...path, 'from'], { title: measure.title, other: other.title });
    }
  },
});
