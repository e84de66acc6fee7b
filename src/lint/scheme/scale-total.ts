import { type Exact, equals, printExact } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const scaleTotal = defineLintRule<{ unitClass: string; to: Exact; total: Exact }>({
  code: 'framework/scale-total',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '折算的满分不等于总分', en: 'class converted to another total' },
  why: {
    zh: '折算是为了让各类单位同一满分可比；折到别的分，通报里的得分就不能并列',
    en: 'classes are converted so that their totals compare; converted to something else they do not',
  },
  message: ({ unitClass, to, total }) => ({
    zh: `“${shown(unitClass)}”折算成 ${printExact(to)} 分，总分却是 ${printExact(total)} 分`,
    en: `“${shown(unitClass)}” is converted to ${printExact(to)}, but the total is ${printExact(total)}`,
  }),
  help: ({ total }) => ({
    zh: `写成 to: ${printExact(total)}，或核对 scoring.total`,
    en: `write to: ${printExact(total)}, or check scoring.total`,
  }),
  check(draft, report) {
    const { total } = draft.scoring;
    for (const { unitClass } of draft.trees) {
      const to = unitClass?.scale?.to;
      if (unitClass && to && total && !equals(to, total))
        report(
          ['classes', unitClass.id, 'scale', 'to'],
          { unitClass: unitClass.title, to, total },
          { related: [{ path: ['scoring', 'total'] }] },
        );
    }
  },
});
