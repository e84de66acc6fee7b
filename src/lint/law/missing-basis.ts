import { nodesOf } from '../../framework/draft.ts';
import { itemsField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const missingBasis = defineLintRule<{ title: string }>({
  code: 'law/missing-basis',
  severity: 'info',
  set: 'strict',
  title: { zh: '指标没有依据', en: 'indicator without a basis' },
  why: { zh: '说不出依据的要求，单位有理由不认', en: 'a demand that rests on nothing can be refused' },
  message: ({ title }) => ({ zh: `“${shown(title)}”没有写 basis`, en: `“${shown(title)}” has no basis` }),
  help: () => ({
    zh: '在 sources 里登记文件，再写 basis: [{source: 编号, section: 条款}]；自拟的要求也在 note 里说明',
    en: 'list the document in sources and write basis: [{source: id, section: article}]; say in a note what is your own',
  }),
  check(draft, report) {
    const parents = new Map(nodesOf(draft.roots).map((node) => [node.id, node]));
    for (const node of parents.values()) {
      if (node.isGroup) continue;
      // What a whole group rests on need not be repeated below it.
      let above: typeof node | undefined = node;
      while (above && itemsField(above.fields, 'basis').length === 0)
        above = above.parent === undefined ? undefined : parents.get(above.parent);
      if (!above) report([...node.path, 'title'], { title: node.title });
    }
  },
});
