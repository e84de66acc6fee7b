import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const gradeLineUnused = defineLintRule<{ title: string; unitClass: string }>({
  code: 'framework/grade-line-unused',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '分数线没有用处', en: 'grade line without use' },
  why: {
    zh: '只自查、不计分的类别没有总分，也就没有等次，给它写分数线会让人以为要评等次',
    en: 'a class that only checks itself has no total and no grade; a line for it promises one',
  },
  message: ({ title, unitClass }) => ({
    zh: `“${shown(unitClass)}”不计分（assessed: false），等次“${shown(title)}”却给它写了分数线`,
    en: `“${shown(unitClass)}” is not assessed (assessed: false), yet the grade “${shown(title)}” has a line for it`,
  }),
  help: () => ({ zh: '删去这条分数线，或让该类别计分', en: 'delete the line, or assess the class' }),
  check(draft, report) {
    const idle = new Map(draft.trees.flatMap(({ unitClass }) => (unitClass && !unitClass.assessed ? [[unitClass.id, unitClass]] : [])));
    for (const { path, grade } of draft.grades) {
      for (const id of grade.lines.keys()) {
        const unitClass = idle.get(id);
        if (!unitClass) continue;
        const at = [...path, 'atLeast', id];
        const title = { zh: '删去这条分数线', en: 'delete the line' };
        // The last line of a grade is all that it has: without it, it would be for everybody.
        const fix = grade.lines.size > 1 ? { fix: { title, edits: [{ kind: 'remove', path: at } as const] } } : {};
        report(at, { title: grade.title, unitClass: unitClass.title }, { key: true, ...fix });
      }
    }
  },
});
