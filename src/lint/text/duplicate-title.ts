import { type DraftNode, nodesOf } from '../../framework/draft.ts';
import { comparable } from '../../likeness/likeness.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const duplicateTitle = defineLintRule<{ title: string }>({
  code: 'text/duplicate-title',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '同级指标重名', en: 'siblings with the same title' },
  why: {
    zh: '同级的两项同名，评分表里分不出来，多半是复制后忘了改',
    en: 'nobody can tell them apart in a table; one was probably copied and not changed',
  },
  message: ({ title }) => ({ zh: `同一级里有两个“${shown(title)}”`, en: `two siblings are called “${shown(title)}”` }),
  help: () => ({ zh: '改名，或者删去一项', en: 'rename one of them, or remove it' }),
  check(draft, report) {
    const inspect = (nodes: readonly DraftNode[]): void => {
      const seen = new Map<string, DraftNode>();
      for (const node of nodes) {
        const first = seen.get(comparable(node.title));
        if (first) report([...node.path, 'title'], { title: node.title }, { related: [{ path: [...first.path, 'title'] }] });
        else seen.set(comparable(node.title), node);
      }
    };
    // Class by class: two classes may each have theirs.
    for (const { roots } of draft.trees) {
      inspect(roots);
      for (const node of nodesOf(roots)) inspect(node.children);
    }
  },
});
