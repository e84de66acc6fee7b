import { compare, type Exact, printExact } from '../../points.ts';
import { boundOf } from '../grades/bounds.ts';
import { defineLintRule } from '../rule.ts';

export const clampBelowTotal = defineLintRule<{ max: Exact; total: Exact }>({
  code: 'framework/clamp-below-total',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '总分上限低于满分', en: 'upper bound of the total below full marks' },
  why: {
    zh: '上限低于满分，指标全得满分也要被压下来，前几名会并列',
    en: 'a unit with full marks everywhere is cut, and the best units all end up equal',
  },
  message: ({ max, total }) => ({
    zh: `总分最高限于 ${printExact(max)} 分，满分却是 ${printExact(total)} 分`,
    en: `the total is kept below ${printExact(max)}, but full marks are ${printExact(total)}`,
  }),
  help: ({ total }) => ({
    zh: `写成 max: ${printExact(total)} 或更高，或删去 max`,
    en: `write max: ${printExact(total)} or more, or leave it out`,
  }),
  check(draft, report) {
    const max = boundOf(draft, 'max');
    const { total } = draft.scoring;
    if (max && total && compare(max, total) < 0)
      report(['scoring', 'clamp', 'max'], { max, total }, { related: [{ path: ['scoring', 'total'] }] });
  },
});
