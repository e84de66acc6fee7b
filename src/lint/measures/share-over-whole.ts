import { compare, type Exact, exact, isNegative, printExact, printPercent } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

/** From here on an end was hardly meant as a fraction: growth above 1000% has no limit worth declaring. */
const hardlyMeant = exact(10);

export const shareOverWhole = defineLintRule<{ title: string; key: 'min' | 'max'; end: Exact }>({
  code: 'measure/share-over-whole',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '比率的范围写成了百分数', en: 'range of a share written as a percentage' },
  why: {
    zh: '比率按小数保存，max: 100 是 10000%，填成 95 倍也查不出来',
    en: 'shares are fractions: `max: 100` is 10000% and lets any slip of the decimal point through',
  },
  message: ({ title, key, end }) => ({
    zh: `“${shown(title)}”是比率，${key}: ${printExact(end)} 就是 ${printPercent(end)}`,
    en: `“${shown(title)}” is a share: \`${key}: ${printExact(end)}\` is ${printPercent(end)}`,
  }),
  help: () => ({ zh: '100% 写成 max: 1，60% 写成 min: 0.6', en: 'write `max: 1` for 100% and `min: 0.6` for 60%' }),
  check(draft, report) {
    for (const { measure, path } of draft.measures) {
      // What may be below 0 is a growth rate, which has no whole.
      if (measure.type !== 'ratio' || (measure.min && isNegative(measure.min))) continue;
      for (const key of ['min', 'max'] as const) {
        const end = measure[key];
        if (end && compare(end, hardlyMeant) >= 0) report([...path, key], { title: measure.title, key, end });
      }
    }
  },
});
