import type { Grade } from '../model.ts';
import { compare, type Exact, printExact } from '../points.ts';
import { shown } from '../text.ts';
import { defineLintRule } from './rule.ts';

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
  title: { zh: '等次分数线次序不对', en: 'grade lines out of order' },
  why: {
    zh: '等次从高到低排列，取第一个达到的；次序错了就会评错等次',
    en: 'grades are tried from best to worst; out of order, units get the wrong one',
  },
  message: ({ title, line, reason }) => ({
    zh: `等次“${shown(title)}”${line === undefined ? '' : `的分数线 ${line} `}${reasons[reason].zh}`,
    en: `the grade “${shown(title)}”${line === undefined ? '' : ` (${line})`} ${reasons[reason].en}`,
  }),
  help: () => ({ zh: '从高到低写 atLeast，只有最后一个可以省略', en: 'write atLeast from high to low; only the last may leave it out' }),
  check(draft, report) {
    const { total } = draft.scoring;
    const assessed = draft.trees.filter(({ unitClass }) => unitClass?.assessed ?? true);
    const classes = assessed.map(({ unitClass }) => unitClass?.id);
    // Where no grade names a class, one line is looked at for all.
    const named = draft.grades.some(({ grade }) => grade.lines.size > 0) ? classes : [undefined];
    for (const [index, { path, grade }] of draft.grades.entries()) {
      const before = draft.grades[index - 1]?.grade;
      const last = index === draft.grades.length - 1;
      const lines = named.map((id) => ({ line: lineFor(grade, id), above: before && lineFor(before, id) }));
      if (!last && lines.some(({ line }) => !line)) report(path, { title: grade.title, reason: 'residual' });
      const out = lines.find(({ line, above }) => line && above && compare(line, above) >= 0);
      if (out?.line) report([...path, 'atLeast'], { title: grade.title, line: printExact(out.line), reason: 'order' });
      const high = lines.find(({ line }) => line && total && compare(line, total) > 0);
      if (high?.line) report([...path, 'atLeast'], { title: grade.title, line: printExact(high.line), reason: 'above-total' });
    }
  },
});

const lineFor = (grade: Grade, unitClass: string | undefined): Exact | undefined =>
  (unitClass === undefined ? undefined : grade.lines.get(unitClass)) ?? grade.atLeast;
