import { nodesOf } from '../../framework/draft.ts';
import { itemsField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const onlyChild = defineLintRule<{ title: string; child: string }>({
  code: 'framework/only-child',
  severity: 'info',
  set: 'strict',
  title: { zh: '只有一个下级', en: 'group with a single child' },
  why: {
    zh: '只有一个下级的分组没有分出什么，多一层序号和标题，填报和汇总都多一行',
    en: 'a group of one divides nothing; it only adds a level, a number and a row to every form',
  },
  message: ({ title, child }) => ({
    zh: `“${shown(title)}”下面只有“${shown(child)}”一个`,
    en: `“${shown(child)}” is the only child of “${shown(title)}”`,
  }),
  help: () => ({ zh: '把两级并成一级，或补上其他下级', en: 'make one level of the two, or add the others' }),
  check(draft, report) {
    for (const { path, title, fields, children } of nodesOf(draft.roots)) {
      const [child] = children;
      // One that is left for a single class is not the author's only one.
      if (child && itemsField(fields, 'children').length === 1) report([...path, 'title'], { title, child: child.title });
    }
  },
});
