import { compare, type Exact, printExact, zero } from '../../points.ts';
import { boundOf } from '../grades/bounds.ts';
import { defineLintRule } from '../rule.ts';

export const clampRange = defineLintRule<{ min: Exact; max: Exact }>({
  code: 'framework/clamp-range',
  severity: 'error',
  set: 'recommended',
  title: { zh: '总分下限不低于上限', en: 'lower bound of the total not below the upper' },
  why: { zh: '上下限颠倒或相同，所有单位的总分都一样', en: 'with the bounds exchanged or equal, every unit gets the same total' },
  message: ({ min, max }) => ({
    zh: `总分下限 ${printExact(min)} 分不低于上限 ${printExact(max)} 分`,
    en: `the total is kept from ${printExact(min)} to ${printExact(max)}, which leaves nothing between`,
  }),
  help: () => ({ zh: '检查 clamp 的 min 和 max 是不是写反了', en: 'check whether min and max were exchanged' }),
  check(draft, report) {
    const [min, max] = [boundOf(draft, 'min') ?? zero, boundOf(draft, 'max') ?? draft.scoring.total];
    const key = boundOf(draft, 'max') ? 'max' : 'min';
    if (max && (boundOf(draft, 'min') || boundOf(draft, 'max')) && compare(min, max) >= 0) report(['scoring', 'clamp', key], { min, max });
  },
});
