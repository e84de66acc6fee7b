import { absolute, compare, type Exact, isZero, printExact } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { writtenItems } from './written-adjustments.ts';

export const adjustmentCapBelow = defineLintRule<{ title: string; cap: Exact; points: Exact }>({
  code: 'framework/adjustment-cap-below',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '封顶低于一次的分值', en: 'cap below a single occurrence' },
  why: {
    zh: '发生一次的分值就高于封顶，写明的分值永远给不足',
    en: 'where one occurrence is worth more than the cap, the points that are written are never given',
  },
  message: ({ title, cap, points }) => ({
    zh: `“${shown(title)}”一次 ${printExact(absolute(points))} 分，封顶却只有 ${printExact(cap)} 分`,
    en: `“${shown(title)}” is worth ${printExact(absolute(points))} once, but its cap is ${printExact(cap)}`,
  }),
  help: () => ({ zh: '核对每次的分值和封顶，是不是写反了', en: 'check the points and the cap: they may have been exchanged' }),
  check(draft, report) {
    for (const { cap, levels } of writtenItems(draft)) {
      if (!cap || isZero(cap)) continue;
      for (const { title, points, path } of levels)
        if (points && compare(absolute(points), cap) > 0) report([...path, 'points'], { title, cap, points });
    }
  },
});
