import { compare, type Exact, isZero, printExact } from '../../points.ts';
import { lineOf } from '../../scoring/grade.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { boundOf } from './bounds.ts';

export const gradeResidual = defineLintRule<{ title: string; line: Exact; unitClass: string | undefined }>({
  code: 'framework/grade-residual',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '缺少最低等次', en: 'no grade for the rest' },
  why: {
    zh: '最后一个等次也有分数线时，低于它的单位没有等次，通报时无法列入',
    en: 'where the last grade has a line too, units below it get no grade at all',
  },
  message: ({ title, line, unitClass }) => ({
    zh: `${unitClass === undefined ? '' : `${shown(unitClass)}：`}最低的等次“${shown(title)}”要 ${printExact(line)} 分，低于它的单位没有等次`,
    en: `${unitClass === undefined ? '' : `${shown(unitClass)}: `}the lowest grade “${shown(title)}” asks for ${printExact(line)}; units below it get no grade`,
  }),
  help: () => ({
    zh: '在最后加一个不写 atLeast 的等次，如 {id: poor, title: 不合格}',
    en: 'add a last grade without atLeast, such as {id: poor, title: …}',
  }),
  check(draft, report) {
    const last = draft.grades.at(-1);
    // A grade without any line takes the rest; a scheme may also name its best units only.
    if (!last || draft.grades.length < 2 || draft.grades.some(({ grade }) => !grade.atLeast && grade.lines.size === 0)) return;
    const least = boundOf(draft, 'min');
    for (const { unitClass } of draft.trees) {
      if (unitClass && !unitClass.assessed) continue;
      const lowest = draft.grades.findLast(({ grade }) => lineOf(grade, unitClass));
      const line = lowest && lineOf(lowest.grade, unitClass);
      if (!lowest || !line || isZero(line) || (least && compare(least, line) >= 0)) continue;
      const own = unitClass !== undefined && lowest.grade.lines.has(unitClass.id);
      report(own ? [...lowest.path, 'atLeast', unitClass.id] : [...lowest.path, 'atLeast'], {
        title: lowest.grade.title,
        line,
        unitClass: own ? unitClass.title : undefined,
      });
    }
  },
});
