import { compare, one } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const quotaLast = defineLintRule<{ title: string }>({
  code: 'framework/quota-last',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '最后一个等次有名额', en: 'quota on the last grade' },
  why: {
    zh: '名额之外的单位顺延到下一个等次；最后一个等次之后没有了，它们就没有等次',
    en: 'whom a quota leaves out gets the next grade; after the last one there is none',
  },
  message: ({ title }) => ({
    zh: `最后一个等次“${shown(title)}”有名额，名额之外的单位没有等次`,
    en: `the last grade “${shown(title)}” has a quota: whom it leaves out gets no grade`,
  }),
  help: () => ({ zh: '删去 quota，或在后面加一个等次', en: 'delete the quota, or add a grade after it' }),
  check(draft, report) {
    const last = draft.grades.at(-1);
    if (last?.grade.quota && compare(last.grade.quota.share, one) < 0) report([...last.path, 'quota'], { title: last.grade.title });
  },
});
