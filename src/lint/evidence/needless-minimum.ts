import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { evidenceOf } from './demanded.ts';

export const needlessMinimum = defineLintRule<{ title: string; min: number }>({
  code: 'evidence/needless-minimum',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '不必提供，却规定了份数', en: 'minimum of what is not required' },
  why: {
    zh: '写了至少几份，却没有写必须提供，单位可以理解为不交也行',
    en: 'a least number of what need not be given can be read as nothing at all',
  },
  message: ({ title, min }) => ({
    zh: `“${shown(title)}”的佐证材料至少 ${min} 份，但没有写 required: true`,
    en: `“${shown(title)}” asks for at least ${min} pieces of evidence, but does not say required: true`,
  }),
  help: () => ({ zh: '必须提供的写 required: true；不必提供的删去 min', en: 'write required: true, or leave min out' }),
  check(draft, report) {
    for (const { node, path, required, min } of evidenceOf(draft))
      if (required !== true && min !== undefined && min > 0) report([...path, 'min'], { title: node.title, min });
  },
});
