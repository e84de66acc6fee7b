import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { evidenceOf } from './demanded.ts';

export const optionalKinds = defineLintRule<{ title: string }>({
  code: 'evidence/optional-kinds',
  severity: 'info',
  // Some schemes only recommend what to hand in.
  set: 'strict',
  title: { zh: '列了种类，没说必须提供', en: 'kinds of evidence that nobody must give' },
  why: { zh: '列了种类却不写是否必须，交不交全凭理解', en: 'kinds without a word on whether they must be given leave it to the reader' },
  message: ({ title }) => ({
    zh: `“${shown(title)}”列了佐证材料的种类，但没有写 required`,
    en: `“${shown(title)}” lists kinds of evidence but does not say whether they are required`,
  }),
  help: () => ({ zh: '写上 required: true 或 false', en: 'write required: true or false' }),
  check(draft, report) {
    for (const { node, path, required, kinds } of evidenceOf(draft))
      if (required === undefined && kinds.length > 0) report([...path, 'kinds'], { title: node.title });
  },
});
