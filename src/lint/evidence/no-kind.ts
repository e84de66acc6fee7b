import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { evidenceOf } from './demanded.ts';

export const noKind = defineLintRule<{ title: string }>({
  code: 'evidence/no-kind',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '要求佐证却没说要什么', en: 'evidence demanded, but of no kind' },
  why: {
    zh: '不写种类，单位不知道交什么，交来的也没法判断合不合格',
    en: 'without a kind units do not know what to hand in, and nobody can say whether it will do',
  },
  message: ({ title }) => ({
    zh: `“${shown(title)}”要求佐证材料，但没有写种类`,
    en: `“${shown(title)}” demands evidence but names no kind`,
  }),
  help: () => ({ zh: '写上 kinds，如 [会议纪要, 通知文件]', en: 'add kinds, such as [minutes, notice]' }),
  check(draft, report) {
    for (const { node, path, required, kinds } of evidenceOf(draft))
      if (required === true && kinds.length === 0) report([...path, 'required'], { title: node.title });
  },
});
