import type { Path } from '../../framework/draft.ts';
import { compare, type Exact, printExact } from '../../points.ts';
import { defineLintRule } from '../rule.ts';

export const adjustmentInsideTotal = defineLintRule<{ cap: Exact; total: Exact }>({
  code: 'framework/adjustment-inside-total',
  severity: 'error',
  set: 'scoring',
  title: { zh: '满分之内的加分占满了总分', en: 'bonus inside the total takes all of it' },
  why: {
    zh: 'placement: inside 时指标只剩满分减去加分上限，减到 0 以下就没有指标可考了',
    en: 'inside, the indicators are worth the total less the cap: nothing is left for them',
  },
  message: ({ cap, total }) => ({
    zh: `加分上限 ${printExact(cap)} 分含在满分 ${printExact(total)} 分之内，指标就没有分了`,
    en: `a bonus of ${printExact(cap)} inside a total of ${printExact(total)} leaves no points for the indicators`,
  }),
  help: () => ({
    zh: '加在满分之外的写 placement: outside；否则把 cap 改小',
    en: 'write placement: outside for a bonus on top of the total; otherwise lower the cap',
  }),
  check(draft, report) {
    const { adjustments } = draft;
    const { total } = draft.scoring;
    if (adjustments?.placement !== 'inside' || !total) return;
    for (const { unitClass } of draft.trees) {
      if (unitClass && (!unitClass.assessed || unitClass.imported)) continue;
      const whole = unitClass?.scale?.from ?? total;
      const place: Path = unitClass?.scale ? ['classes', unitClass.id, 'scale', 'from'] : ['scoring', 'total'];
      if (compare(adjustments.cap, whole) >= 0)
        report(['adjustments', 'cap'], { cap: adjustments.cap, total: whole }, { related: [{ path: place }] });
    }
  },
});
