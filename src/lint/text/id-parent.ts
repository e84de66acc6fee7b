import { nodesOf } from '../../framework/draft.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const idParent = defineLintRule<{ id: string; parent: string }>({
  code: 'text/id-parent',
  severity: 'info',
  set: 'strict',
  title: { zh: '编号不接上级编号', en: 'id that does not follow its parent' },
  why: { zh: '编号接着上级写，看编号就知道在哪里', en: 'ids that follow their parents say where they belong' },
  message: ({ id, parent }) => ({
    zh: `“${shown(id)}”在“${shown(parent)}”之下，编号却不以 ${shown(parent)}. 开头`,
    en: `“${shown(id)}” is below “${shown(parent)}” but does not begin with ${shown(parent)}.`,
  }),
  help: ({ id, parent }) => ({
    zh: `还没有发布的，写成 ${shown(parent)}.${shown(id.split('.').at(-1) ?? id)}；已经发布的编号不要改`,
    en: `write ${shown(parent)}.${shown(id.split('.').at(-1) ?? id)} if it is not published yet; published ids stay`,
  }),
  check(draft, report) {
    for (const { id, parent, path } of nodesOf(draft.roots))
      if (id !== '' && parent !== undefined && parent !== '' && !id.startsWith(`${parent}.`)) report([...path, 'id'], { id, parent });
  },
});
