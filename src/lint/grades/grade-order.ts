import type { Grade } from '../../model.ts';
import { compare, printExact } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

interface Params {
  readonly title: string;
  readonly line?: string;
  readonly reason: 'order' | 'residual' | 'above-total';
}

const reasons = {
  order: { zh: '不低于前一个等次的分数线', en: 'is not below the line before it' },
  residual: { zh: '没有分数线，但不是最后一个', en: 'has no line but is not the last' },
  'above-total': { zh: '高于满分', en: 'is above the total' },
} as const;

export const gradeOrder = defineLintRule<Params>({
  code: 'framework/grade-order',
  severity: 'error',
  set: 'scoring',
  title: { zh: '等次分数线次序不对', en: 'grade lines out of order' },
  why: {
    zh: '等次从高到低排列，取第一个达到的；次序错了就会评错等次',
    en: 'grades are tried from best to worst; out of order, units get the wrong one',
  },
  message: ({ title, line, reason }) => ({
    zh: `等次“${shown(title)}”${line === undefined ? '' : `的分数线 ${line} `}${reasons[reason].zh}`,
    en: `the grade “${shown(title)}”${line === undefined ? '' : ` (${line})`} ${reasons[reason].en}`,
  }),
  help: () => ({
    zh: '从高到低写 atLeast，只有最后一个可以省略；有名额的等次可以与后一个同线',
    en: 'write atLeast from high to low; only the last may leave it out; a grade with a quota may share its line with the next',
  }),
  check(draft, report) {
    const { total } = draft.scoring;
    const { grades } = draft;
    for (const [index, { path, grade }] of grades.entries()) {
      const residual = !grade.atLeast && grade.lines.size === 0 && !grade.quota;
      if (residual && index < grades.length - 1) report(path, { title: grade.title, reason: 'residual' });
      const { title } = grade;
      if (grade.atLeast && total && compare(grade.atLeast, total) > 0)
        report([...path, 'atLeast'], { title, line: printExact(grade.atLeast), reason: 'above-total' });
      for (const [id, line] of grade.lines)
        if (total && compare(line, total) > 0) report([...path, 'atLeast', id], { title, line: printExact(line), reason: 'above-total' });
    }
    // Each class has its own sequence of lines, without the grades that are not there for it; a fault of all is reported once.
    const seen = new Set<Grade>();
    for (const { unitClass } of draft.trees.filter((tree) => tree.unitClass?.assessed ?? true)) {
      const id = unitClass?.id;
      const lines = grades.flatMap(({ path, grade }) => {
        const own = id === undefined ? undefined : grade.lines.get(id);
        const line = own ?? grade.atLeast;
        return line ? [{ grade, line, path: own && id !== undefined ? [...path, 'atLeast', id] : [...path, 'atLeast'] }] : [];
      });
      for (const [index, { grade, line, path }] of lines.entries()) {
        const before = lines[index - 1];
        // What a quota leaves over falls to the next grade, which may then have the same line.
        if (!before || compare(line, before.line) < (before.grade.quota ? 1 : 0) || seen.has(grade)) continue;
        seen.add(grade);
        report(path, { title: grade.title, line: printExact(line), reason: 'order' });
      }
    }
  },
});
