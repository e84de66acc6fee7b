import { compare, divide, type Exact, multiply, printExact } from '../../points.ts';
import { lineOf } from '../../scoring/grade.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { boundOf } from './bounds.ts';

export const gradeUnreachable = defineLintRule<{ title: string; line: Exact; max: Exact }>({
  code: 'framework/grade-unreachable',
  severity: 'error',
  set: 'recommended',
  title: { zh: '等次分数线达不到', en: 'grade line out of reach' },
  why: {
    zh: '总分有上限时，高于上限的分数线谁也达不到',
    en: 'where the total is bounded, a line above the bound is reached by nobody',
  },
  message: ({ title, line, max }) => ({
    zh: `等次“${shown(title)}”要 ${printExact(line)} 分，总分最高限于 ${printExact(max)} 分（scoring.clamp.max）`,
    en: `the grade “${shown(title)}” asks for ${printExact(line)}, but the total is kept within ${printExact(max)} (scoring.clamp.max)`,
  }),
  help: () => ({ zh: '把分数线改低，或放宽 clamp.max', en: 'lower the line, or widen clamp.max' }),
  check(draft, report) {
    const max = boundOf(draft, 'max');
    const { total } = draft.scoring;
    if (!max || !total) return;
    for (const { path, grade } of draft.grades) {
      for (const { unitClass } of draft.trees) {
        if (unitClass && (!unitClass.assessed || unitClass.imported)) continue;
        const line = lineOf(grade, unitClass);
        // Lines are drawn on the scale of the total and shrink with that of a class; above the total is the fault of another rule.
        const share = divide(unitClass?.scale?.to ?? total, total);
        if (!line || !share || compare(line, total) > 0 || compare(multiply(line, share), max) <= 0) continue;
        const own = unitClass !== undefined && grade.lines.has(unitClass.id);
        report(
          own ? [...path, 'atLeast', unitClass.id] : [...path, 'atLeast'],
          { title: grade.title, line, max },
          { related: [{ path: ['scoring', 'clamp', 'max'] }] },
        );
      }
    }
  },
});
