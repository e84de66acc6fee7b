import { nodesOf } from '../../framework/draft.ts';
import { fieldsField, numberField } from '../../framework/fields.ts';
import { compare, type Exact, isZero, printExact } from '../../points.ts';
import { exactNumber } from '../../scoring/parameters.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const penaltyBeyondPoints = defineLintRule<{ title: string; lose: Exact; points: Exact }>({
  code: 'framework/penalty-beyond-points',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '材料不实扣分超过分值', en: 'penalty above the points' },
  why: {
    zh: '材料不实的扣分扣到 0 为止，超过分值的部分扣不到；要的若是倒扣，这里做不到',
    en: 'a penalty takes an indicator down to 0 and no further; what goes beyond its points is never taken',
  },
  message: ({ title, lose, points }) => ({
    zh: `“${shown(title)}”分值 ${printExact(points)} 分，材料不实却扣 ${printExact(lose)} 分`,
    en: `“${shown(title)}” is worth ${printExact(points)} but its penalty takes ${printExact(lose)}`,
  }),
  help: () => ({
    zh: '扣完为止的写 zero: true；要倒扣总分的，改写成加减分项（adjustments）',
    en: 'write zero: true for all of the points; what is to go off the total belongs in adjustments',
  }),
  check(draft, report) {
    for (const { path, title, points, fields } of draft.trees.flatMap(({ roots }) => nodesOf(roots))) {
      const written = numberField(fieldsField(fields, 'penalty'), 'lose');
      const lose = written === undefined ? undefined : exactNumber(written);
      if (lose && points && !isZero(points) && compare(lose, points) > 0) report([...path, 'penalty', 'lose'], { title, lose, points });
    }
  },
});
