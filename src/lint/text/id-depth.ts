import { type DraftNode, nodesOf } from '../../framework/draft.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

const depthOf = ({ id }: DraftNode): number => id.split('.').length;

export const idDepth = defineLintRule<{ id: string; depth: number; usual: number }>({
  code: 'text/id-depth',
  severity: 'info',
  set: 'strict',
  title: { zh: '同级编号段数不一', en: 'siblings with ids of different depth' },
  why: { zh: '同级的编号段数不一，排序和对表都会乱', en: 'siblings with ids of different depth sort and line up badly' },
  message: ({ id, depth, usual }) => ({
    zh: `“${shown(id)}”有 ${depth} 段，同级的有 ${usual} 段`,
    en: `“${shown(id)}” has ${depth} ${depth === 1 ? 'segment' : 'segments'}, its siblings have ${usual}`,
  }),
  help: () => ({
    zh: '还没有发布的，统一段数；已经发布的编号不要改',
    en: 'give siblings the same number of segments before they are published; published ids stay',
  }),
  check(draft, report) {
    const inspect = (nodes: readonly DraftNode[]): void => {
      const [first] = nodes;
      if (!first) return;
      for (const node of nodes)
        if (depthOf(node) !== depthOf(first)) report([...node.path, 'id'], { id: node.id, depth: depthOf(node), usual: depthOf(first) });
    };
    inspect(draft.roots);
    for (const node of nodesOf(draft.roots)) inspect(node.children);
  },
});
