import { itemsField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { evidenceOf } from './demanded.ts';

export const noMethod = defineLintRule<{ title: string }>({
  code: 'evidence/no-method',
  severity: 'info',
  set: 'strict',
  title: { zh: '要求佐证却没写考评方式', en: 'evidence without a method' },
  why: { zh: '交来的材料由谁、怎样看，要写清楚', en: 'it should be clear how what is handed in is looked at' },
  message: ({ title }) => ({
    zh: `“${shown(title)}”要求佐证材料，但没有写 method`,
    en: `“${shown(title)}” requires evidence but names no method`,
  }),
  help: () => ({ zh: '写上 method，如 [材料审查, 实地核查]', en: 'add method, such as [papers, visit]' }),
  check(draft, report) {
    for (const { node, path, required } of evidenceOf(draft))
      if (required === true && itemsField(node.fields, 'method').length === 0) report([...path, 'required'], { title: node.title });
  },
});
