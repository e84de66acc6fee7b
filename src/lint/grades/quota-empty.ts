import { printPercent } from '../../points.ts';
import { allowed, lineOf } from '../../scoring/grade.ts';
import { plural, shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const quotaEmpty = defineLintRule<{ title: string; share: string; unitClass: string; units: number }>({
  code: 'framework/quota-empty',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '名额算出来是 0', en: 'quota of no unit' },
  why: {
    zh: '单位少、比例小时，名额舍去小数后是 0，谁也评不上',
    en: 'with few units a small share rounds down to no place at all',
  },
  message: ({ title, share, unitClass, units }) => ({
    zh: `“${shown(unitClass)}”有 ${units} 个单位，“${shown(title)}”的名额 ${share} 修约后是 0 个`,
    en: `“${shown(unitClass)}” has ${plural(units, 'unit')}: ${share} of them for “${shown(title)}” rounds to 0`,
  }),
  help: () => ({
    zh: '写明取整办法：quota: {share: …, rounding: ceil}（进一）或 half-up；或只给大的类别写这个等次',
    en: 'say how it is rounded: quota: {share: …, rounding: ceil} or half-up; or keep the grade to larger classes',
  }),
  check(draft, report) {
    for (const { unitClass } of draft.trees) {
      // Only a class that lists its units says how many there are.
      if (!unitClass?.assessed || unitClass.units.length === 0) continue;
      for (const { path, grade } of draft.grades) {
        if (!grade.quota || (!lineOf(grade, unitClass) && grade.lines.size > 0)) continue;
        const units = unitClass.units.length;
        if (allowed(grade.quota, units) === 0)
          report(
            [...path, 'quota'],
            { title: grade.title, share: printPercent(grade.quota.share), unitClass: unitClass.title, units },
            { related: [{ path: ['classes', unitClass.id, 'units'] }] },
          );
      }
    }
  },
});
