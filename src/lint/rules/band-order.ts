import { compare, type Exact, printExact } from '../../points.ts';
import { bandWords } from '../../scoring/rules/band-cover.ts';
import { shown, type Text } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { bandSites } from './bands.ts';

export const bandOrder = defineLintRule<{ title: string; band: Text; points: Exact; before: Text; beforePoints: Exact; up: boolean }>({
  code: 'rule/band-order',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '各档得分时高时低', en: 'bands whose points rise and fall' },
  why: {
    zh: '数值越高得分越高（或越低越高）才说得通；中间一档反过来，多半是分数写错了行',
    en: 'points should go one way as the value grows; a band that turns back usually has the points of another',
  },
  message: ({ title, band, points, before, beforePoints, up }) => ({
    zh: `“${shown(title)}”的得分整体随数值${up ? '升高' : '降低'}，但“${band.zh}”得 ${printExact(points)} 分，“${before.zh}”得 ${printExact(beforePoints)} 分`,
    en: `the points of “${shown(title)}” ${up ? 'rise' : 'fall'} with the value, but “${band.en}” is worth ${printExact(points)} and “${before.en}” ${printExact(beforePoints)}`,
  }),
  help: () => ({
    zh: '核对这两档的得分；确实是适中最好的，用 lint 配置关闭这条规则并说明理由',
    en: 'check the points of the two bands; where the middle really is best, switch this rule off there and say why',
  }),
  check(draft, report) {
    for (const { site, value, bands } of bandSites(draft)) {
      const [first, last] = [bands[0], bands.at(-1)];
      if (!first || !last) continue;
      const order = compare(last.band.points, first.band.points);
      const sign = order === 0 ? 1 : order;
      const turn = bands.findIndex(({ band }, index) => {
        const before = bands[index - 1];
        return before !== undefined && compare(band.points, before.band.points) * sign < 0;
      });
      const [before, at] = [bands[turn - 1], bands[turn]];
      if (!before || !at) continue;
      const words = (band: typeof at.band) => bandWords(band, value.percent);
      report(
        [...at.path, 'points'],
        {
          title: site.node.title,
          band: words(at.band),
          points: at.band.points,
          before: words(before.band),
          beforePoints: before.band.points,
          up: sign > 0,
        },
        { related: [{ path: [...before.path, 'points'] }] },
      );
    }
  },
});
