import type { Grade } from '../../model.ts';
import { compare, type Exact, one, printPercent, sum } from '../../points.ts';
import { lineOf } from '../../scoring/grade.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const quotaSum = defineLintRule<{ title: string; together: Exact; before: readonly string[] }>({
  code: 'framework/quota-sum',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '名额合计超过 100%', en: 'quotas above 100%' },
  why: {
    zh: '名额按全体参评单位算，前几个等次占满之后，后面的名额不起作用',
    en: 'each quota is a share of all units; once the grades before it may take them all, it limits nothing',
  },
  message: ({ title, together, before }) => ({
    zh: `到“${shown(title)}”为止，名额合计 ${printPercent(together)}（${before.map((name) => shown(name, 20)).join(' + ')}）`,
    en: `up to “${shown(title)}” the quotas come to ${printPercent(together)} (${before.map((name) => shown(name, 20)).join(' + ')})`,
  }),
  help: () => ({
    zh: '每个名额只算本等次（不含更好的等次），合计不超过 100%；若原意是“优秀和良好合计不超过”，良好的名额应减去优秀的',
    en: 'each quota is for its own grade, better ones not included; if “excellent and good together” is meant, take the quota of excellent off that of good',
  }),
  check(draft, report) {
    for (const { unitClass } of draft.trees) {
      if (unitClass && !unitClass.assessed) continue;
      const isThere = (grade: Grade) => lineOf(grade, unitClass) !== undefined || grade.lines.size === 0;
      const limited = draft.grades.flatMap(({ path, grade }) =>
        grade.quota && isThere(grade) ? [{ path, title: grade.title, share: grade.quota.share }] : [],
      );
      const at = limited.findIndex((_, index) => compare(sum(limited.slice(0, index + 1).map(({ share }) => share)), one) > 0);
      const [found, passed] = [limited[at], limited.slice(0, at + 1)];
      if (found)
        report(
          [...found.path, 'quota'],
          { title: found.title, together: sum(passed.map(({ share }) => share)), before: passed.map(({ title }) => title) },
          { related: passed.slice(0, -1).map(({ path }) => ({ path: [...path, 'quota'] })) },
        );
    }
  },
});
