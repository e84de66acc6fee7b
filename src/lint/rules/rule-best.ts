import { nodesOfAll } from '../../framework/draft.ts';
import { compare, type Exact, printExact } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';

export const ruleBest = defineLintRule<{ title: string; best: Exact; points: Exact }>({
  code: 'framework/rule-best',
  severity: 'error',
  set: 'scoring',
  title: { zh: '规则的最高分与分值不符', en: 'the rule’s best differs from the points' },
  why: {
    zh: '最高档低于分值，谁也得不了满分；高于分值，得分会超出满分',
    en: 'below the points nobody can reach full marks; above them a score would exceed its maximum',
  },
  message: ({ title, best, points }) => ({
    zh: `“${shown(title)}”分值 ${printExact(points)} 分，规则最高能得 ${printExact(best)} 分`,
    en: `“${shown(title)}” is worth ${printExact(points)} but the rule gives at most ${printExact(best)}`,
  }),
  help: () => ({ zh: '让最高一档的得分等于 points', en: 'make the best option worth exactly `points`' }),
  check(draft, report) {
    for (const node of nodesOfAll(draft)) {
      const best = node.rule?.best;
      if (!best || !node.points || compare(best, node.points) === 0) continue;
      report([...node.path, 'rule'], { title: node.title, best, points: node.points }, { key: true });
    }
  },
});
