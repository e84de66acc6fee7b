import { type Exact, printExact } from '../../points.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { clausesOf, wordsAt } from './read.ts';

export const clausePoints = defineLintRule<{ title: string; words: string; said: Exact; points: Exact }>({
  code: 'clause/points',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '条文写的分数与分值不符', en: 'the clause names other points than the indicator has' },
  why: {
    zh: '条文给的分比分值多，谁也得不到；写明的满分与分值不同，合计就对不上',
    en: 'nobody can win more than the indicator is worth, and another full score does not add up',
  },
  message: ({ title, words, said, points }) => ({
    zh: `“${shown(title)}”分值 ${printExact(points)} 分，条文“${shown(words)}”写的是 ${printExact(said)} 分`,
    en: `“${shown(title)}” is worth ${printExact(points)}, the clause “${shown(words)}” names ${printExact(said)}`,
  }),
  help: () => ({
    zh: '对照正式文件，改 points 或 clause',
    en: 'mend `points` or `clause`, whichever the official document says otherwise',
  }),
  check(draft, report) {
    for (const { node, clause, wrong } of clausesOf(draft)) {
      for (const { span, said } of wrong) {
        const { points } = node;
        if (!points) continue;
        const related = [{ path: [...node.path, 'points'], message: { zh: '分值', en: 'the points' } }];
        report([...node.path, 'clause'], { title: node.title, words: wordsAt(clause, span), said, points }, { part: span, related });
      }
    }
  },
});
