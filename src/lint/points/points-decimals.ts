import { nodesOfAll } from '../../framework/draft.ts';
import { decimalPlaces, type Exact, printExact } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const pointsDecimals = defineLintRule<{ title: string; points: Exact; decimals: number }>({
  code: 'framework/points-decimals',
  severity: 'error',
  set: 'scoring',
  title: { zh: '分值的小数位比得分多', en: 'points finer than the scores' },
  why: {
    zh: '得分按 decimals 修约，分值的小数位更多时，满分会被修约成比分值多或少',
    en: 'scores are rounded to `decimals`; a maximum with more places could not be reached exactly, or be exceeded',
  },
  message: ({ title, points, decimals }) => ({
    zh: `“${shown(title)}”的分值 ${printExact(points)} 超过 ${decimals} 位小数`,
    en: `“${shown(title)}” is worth ${printExact(points)}, with more than ${decimals} decimal places`,
  }),
  help: ({ decimals }) => ({
    zh: `分值最多写 ${decimals} 位小数，或加大 scoring.decimals`,
    en: `use at most ${decimals} places, or raise scoring.decimals`,
  }),
  check(draft, report) {
    const decimals = draft.scoring.decimals ?? 2;
    for (const node of nodesOfAll(draft)) {
      if (node.points && (decimalPlaces(node.points) ?? 0) > decimals)
        report([...node.path, 'points'], { title: node.title, points: node.points, decimals });
    }
  },
});
