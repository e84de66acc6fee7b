import { compare, one } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const quotaUnused = defineLintRule<{ title: string }>({
  code: 'framework/quota-unused',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '名额不起作用', en: 'quota without effect' },
  why: { zh: '100% 的名额限不住任何单位', en: 'a quota of all units limits nobody' },
  message: ({ title }) => ({ zh: `等次“${shown(title)}”的名额是 100%`, en: `the grade “${shown(title)}” has a quota of 100%` }),
  help: () => ({ zh: '删去 quota，或写上真正的比例', en: 'delete the quota, or write the share that is meant' }),
  check(draft, report) {
    for (const { path, grade } of draft.grades) {
      if (!grade.quota || compare(grade.quota.share, one) < 0) continue;
      const at = [...path, 'quota'];
      const fix = { title: { zh: '删去 quota', en: 'delete the quota' }, edits: [{ kind: 'remove', path: at } as const] };
      // A grade that has nothing but its quota would become the rest.
      report(at, { title: grade.title }, grade.atLeast || grade.lines.size > 0 ? { fix } : {});
    }
  },
});
