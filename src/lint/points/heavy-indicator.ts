import type { DraftNode } from '../../framework/draft.ts';
import { compare, type Exact, exact, multiply, printExact } from '../../points.ts';
import { treeTotalOf } from '../../scoring/pipeline.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

const three = exact(3);

export const heavyIndicator = defineLintRule<{ title: string; points: Exact; total: Exact }>({
  code: 'framework/heavy-indicator',
  severity: 'info',
  set: 'strict',
  title: { zh: '单个指标占比过大', en: 'one indicator weighs too much' },
  why: {
    zh: '一个三级指标超过总分三分之一，总分几乎由它决定，其他指标拉不开差距',
    en: 'an indicator worth more than a third of the total decides it nearly alone',
  },
  message: ({ title, points, total }) => ({
    zh: `“${shown(title)}”一项 ${printExact(points)} 分，超过总分 ${printExact(total)} 分的三分之一`,
    en: `“${shown(title)}” alone is worth ${printExact(points)}, more than a third of ${printExact(total)}`,
  }),
  help: () => ({ zh: '把它拆成几个指标，或核对分值', en: 'divide it into several indicators, or check its points' }),
  check(draft, report) {
    const { total, aggregate = 'sum' } = draft.scoring;
    if (!total || aggregate !== 'sum') return;
    for (const { unitClass, roots } of draft.trees) {
      if (unitClass && (!unitClass.assessed || unitClass.imported)) continue;
      const whole = treeTotalOf({ total }, unitClass, draft.adjustments);
      for (const { path, title, points } of addedLeaves(roots))
        if (points && compare(multiply(points, three), whole) > 0) report([...path, 'points'], { title, points, total: whole });
    }
  },
});

/** Leaves whose points go into the total as they are: those below groups that weigh or average do not. */
const addedLeaves = (nodes: readonly DraftNode[]): DraftNode[] =>
  nodes.flatMap((node) => (!node.isGroup ? [node] : node.aggregate === 'sum' ? addedLeaves(node.children) : []));
