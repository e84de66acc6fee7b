import { lineOf } from '../../scoring/grade.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const classWithoutGrade = defineLintRule<{ unitClass: string }>({
  code: 'framework/class-without-grade',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '类别没有分数线', en: 'class without grade lines' },
  why: {
    zh: '分数线按类别写时，没有写到的类别只能得最末的等次，或没有等次',
    en: 'where lines are given by class, a class that is left out gets the last grade only, or none',
  },
  message: ({ unitClass }) => ({
    zh: `各等次都没有“${shown(unitClass)}”的分数线`,
    en: `no grade has a line for “${shown(unitClass)}”`,
  }),
  help: () => ({
    zh: '在各等次的 atLeast 中写上该类别；只自查的类别写 assessed: false',
    en: 'add the class to atLeast of the grades; one that only checks itself has assessed: false',
  }),
  check(draft, report) {
    if (!draft.grades.some(({ grade }) => grade.lines.size > 0)) return;
    for (const { unitClass } of draft.trees) {
      if (unitClass?.assessed && draft.grades.every(({ grade }) => !lineOf(grade, unitClass)))
        report(['classes', unitClass.id], { unitClass: unitClass.title }, { key: true });
    }
  },
});
