import { type Exact, equals, printExact } from '../../points.ts';
import { bandWords } from '../../scoring/rules/band-cover.ts';
import { shown, type Text } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { bandSites } from './bands.ts';

export const bandSame = defineLintRule<{ title: string; lower: Text; upper: Text; points: Exact }>({
  code: 'rule/band-same',
  severity: 'info',
  set: 'recommended',
  title: { zh: '相邻两档得分相同', en: 'neighbouring bands worth the same' },
  why: {
    zh: '分成两档却得一样的分，不是多写了一档，就是有一档的分写错了',
    en: 'two bands of equal points are one band too many, or one of them has the wrong points',
  },
  message: ({ title, lower, upper, points }) => ({
    zh: `“${shown(title)}”的“${lower.zh}”与“${upper.zh}”都得 ${printExact(points)} 分`,
    en: `“${lower.en}” and “${upper.en}” of “${shown(title)}” are both worth ${printExact(points)}`,
  }),
  help: () => ({ zh: '并成一档，或改正其中一档的得分', en: 'make one band of them, or mend the points of one' }),
  check(draft, report) {
    for (const { site, value, bands } of bandSites(draft)) {
      for (const [index, { band, path }] of bands.entries()) {
        const next = bands[index + 1];
        if (!next || !equals(band.points, next.band.points)) continue;
        const words = { lower: bandWords(band, value.percent), upper: bandWords(next.band, value.percent) };
        report(
          [...next.path, 'points'],
          { title: site.node.title, ...words, points: band.points },
          { related: [{ path: [...path, 'points'] }] },
        );
      }
    }
  },
});
