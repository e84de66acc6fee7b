import type { Path } from '../framework/draft.ts';
import type { Grade, UnitClass } from '../model.ts';
import { compare, type Exact, printExact } from '../points.ts';
import { shown } from '../text.ts';
import { defineLintRule } from './rule.ts';

interface Params {
  readonly title: string;
  readonly line?: string;
  /** Title of the class, where the fault is that of one class. */
  readonly unitClass?: string;
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
  message: ({ title, line, reason, unitClass }) => ({
    zh: `等次“${shown(title)}”${unitClass === undefined ? '' : `（${shown(unitClass)}）`}${line === undefined ? '' : `的分数线 ${line} `}${reasons[reason].zh}`,
    en: `the grade “${shown(title)}”${unitClass === undefined ? '' : ` of ${shown(unitClass)}`}${line === undefined ? '' : ` (${line})`} ${reasons[reason].en}`,
  }),
  help: () => ({
    zh: '从高到低写 atLeast，只有最后一个可以省略；有名额的等次可以与后一个同线',
    en: 'write atLeast from high to low; only the last may leave it out; a grade with a quota may share its line with the next',
  }),
  check(draft, report) {
    const { total } = draft.scoring;
    const said = new Set<string>();
    const once = (path: Path, params: Params) => {
      const key = `${path.join('/')} ${params.reason}`;
      if (!said.has(key)) report(path, params);
      said.add(key);
    };
    for (const unitClass of draft.trees.map((tree) => tree.unitClass).filter((each) => each?.assessed !== false)) {
      for (const [index, { path, grade }] of draft.grades.entries()) {
        const own = grade.lines.size > 0;
        const { title } = grade;
        const params = { title, ...(own && unitClass && { unitClass: unitClass.title }) };
        const at = lineOf(grade, unitClass);
        if (!at) {
          if (index < draft.grades.length - 1) once(path, { ...params, reason: 'residual' });
          continue;
        }
        const line = printExact(at);
        const place = [...path, 'atLeast', ...(unitClass && grade.lines.has(unitClass.id) ? [unitClass.id] : [])];
        const before = draft.grades[index - 1]?.grade;
        const limit = before && lineOf(before, unitClass);
        // What a quota leaves over falls to the next grade, which may then have the same line.
        const wrong = limit && compare(at, limit) >= (before.quota ? 1 : 0);
        if (wrong) once(place, { ...params, line, reason: 'order' });
        if (total && compare(at, total) > 0) once(place, { ...params, line, reason: 'above-total' });
      }
    }
  },
});

const lineOf = (grade: Grade, unitClass: UnitClass | undefined): Exact | undefined =>
  (unitClass && grade.lines.get(unitClass.id)) ?? grade.atLeast;
