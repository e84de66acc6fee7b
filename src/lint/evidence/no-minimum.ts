import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { evidenceOf } from './demanded.ts';

export const noMinimum = defineLintRule<{ title: string }>({
  code: 'evidence/no-minimum',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '必须提供，份数却是 0', en: 'required, but none is enough' },
  why: {
    zh: '必须提供和至少 0 份互相矛盾，不交也算合格',
    en: 'required and at least 0 contradict each other: handing in nothing would do',
  },
  message: ({ title }) => ({
    zh: `“${shown(title)}”的佐证材料必须提供，但 min 是 0`,
    en: `“${shown(title)}” requires evidence, but min is 0`,
  }),
  help: () => ({
    zh: 'min 写 1 以上，或者删去；不必提供的写 required: false',
    en: 'min is 1 or more, or left out; write required: false if none is needed',
  }),
  check(draft, report) {
    for (const { node, path, required, min } of evidenceOf(draft))
      if (required === true && min === 0) report([...path, 'min'], { title: node.title });
  },
});
