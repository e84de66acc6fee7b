import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { evidenceOf } from './demanded.ts';
import { isKnownKind } from './kinds.ts';

export const unusualKind = defineLintRule<{ kind: string }>({
  code: 'evidence/unusual-kind',
  severity: 'info',
  set: 'strict',
  title: { zh: '不常见的佐证种类', en: 'unusual kind of evidence' },
  why: { zh: '种类写得太笼统或者自造，交来的材料五花八门', en: 'vague kinds, or kinds of one’s own, bring all sorts of papers' },
  message: ({ kind }) => ({
    zh: `佐证种类“${shown(kind)}”看不出是什么样的材料`,
    en: `“${shown(kind)}” does not say what sort of paper it is`,
  }),
  help: () => ({
    zh: '以材料的样式结尾，如 会议纪要、通知文件、名册、台账、统计表、照片、网页截图',
    en: 'end it in the form of the paper: minutes, notice, list, register, table, photo, screenshot',
  }),
  check(draft, report) {
    for (const { path, kinds } of evidenceOf(draft))
      for (const [index, kind] of kinds.entries()) if (!isKnownKind(kind)) report([...path, 'kinds', index], { kind });
  },
});
