import { worthOf } from '../../framework/draft.ts';
import { compare, type Exact, exact, multiply, printExact, sum } from '../../points.ts';
import { treeTotalOf } from '../../scoring/pipeline.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

const two = exact(2);

export const heavySection = defineLintRule<{ title: string; points: Exact; total: Exact; unitClass: string | undefined }>({
  code: 'framework/heavy-section',
  severity: 'info',
  set: 'strict',
  title: { zh: '一级指标占比过大', en: 'one section weighs too much' },
  why: {
    zh: '一个一级指标超过总分一半，其余方面合起来也比不上它，考评失去全面性',
    en: 'where one section is worth more than half, all others together cannot make up for it',
  },
  message: ({ title, points, total, unitClass }) => ({
    zh: `${unitClass === undefined ? '' : `${shown(unitClass)}的`}“${shown(title)}”共 ${printExact(points)} 分，超过总分 ${printExact(total)} 分的一半`,
    en: `${unitClass === undefined ? '' : `${shown(unitClass)}: `}“${shown(title)}” is worth ${printExact(points)}, more than half of ${printExact(total)}`,
  }),
  help: () => ({ zh: '调整各一级指标的分值，或把它分成几个', en: 'shift points between the sections, or divide it' }),
  check(draft, report) {
    const { total, aggregate = 'sum' } = draft.scoring;
    if (!total || aggregate !== 'sum') return;
    for (const { unitClass, roots } of draft.trees) {
      // A tree of a single root has no sections.
      if (roots.length < 2 || (unitClass && (!unitClass.assessed || unitClass.imported))) continue;
      const whole = treeTotalOf({ total }, unitClass, draft.adjustments);
      for (const root of roots) {
        const points = root.points ?? worthOf(root, sum);
        if (points && compare(multiply(points, two), whole) > 0)
          report([...root.path, 'title'], { title: root.title, points, total: whole, unitClass: unitClass?.title });
      }
    }
  },
});
