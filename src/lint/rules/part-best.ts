import { fieldsOf, itemsField, numberField, rawField, textField } from '../../framework/fields.ts';
import { compare, type Exact, larger, printExact } from '../../points.ts';
import { exactNumber } from '../../scoring/parameters.ts';
import { type Worth, worthOf } from '../../scoring/worth.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { type RuleSite, ruleSites } from './sites.ts';

export const partBest = defineLintRule<{ title: string; best: Exact; points: Exact }>({
  code: 'rule/part-best',
  severity: 'error',
  set: 'scoring',
  title: { zh: '组合中一部分的最高分不对', en: 'the best of a part differs from what it is scored out of' },
  why: {
    zh: '组合规则的每一部分各有满分：最高档高于它，指标会超出分值；低于它，谁也得不了满分',
    en: 'every part of a combination has full marks of its own: a best above them lets the indicator exceed its points, one below keeps everybody from them',
  },
  message: ({ title, best, points }) => ({
    zh: `“${shown(title)}”组合中的这一部分满分 ${printExact(points)} 分，其规则最高能得 ${printExact(best)} 分`,
    en: `this part of “${shown(title)}” is scored out of ${printExact(points)} but its rule gives at most ${printExact(best)}`,
  }),
  help: () => ({
    zh: 'how: sum 的部分以自己的 points 为满分，其余写法以指标的分值为满分；让最高一档与它相等',
    en: 'under `how: sum` a part is scored out of its own points, otherwise out of the indicator’s; make its best option worth exactly that',
  }),
  check(draft, report) {
    const sites = ruleSites(draft);
    for (const site of sites) {
      const best = site.path.length > site.node.path.length + 1 ? bestOf(site) : undefined;
      if (!best || !site.points) continue;
      const order = compare(best, site.points);
      const outer = sites.find(({ node, path, type }) => node === site.node && type === 'combine' && path.length === site.path.length - 3);
      // Of several ways the best counts: a second-best way may well be worth less.
      const isEnough = order < 0 && outer !== undefined && textField(outer.fields, 'how') === 'best';
      if (order !== 0 && !isEnough) report(site.path, { title: site.node.title, best, points: site.points }, { key: true });
    }
  },
});

/** Most points that the parameters themselves name; undefined for rules that share out the points of the indicator. */
function bestOf({ type, fields, points }: RuleSite): Exact | undefined {
  if (type === 'bands') return most(itemsField(fields, 'bands').map((band) => numberField(fieldsOf(band), 'points')));
  if (type === 'rank') return most([...itemsField(fields, 'top'), numberField(fields, 'others'), ...itemsField(fields, 'bottom')]);
  if (type !== 'choice' || !points) return undefined;
  const worths = itemsField(fields, 'options').map((item) => {
    const option = fieldsOf(item);
    return rawField(option, 'points') ?? rawField(fieldsOf(rawField(option, 'judged')), 'to');
  });
  return worths
    .filter(isWorth)
    .map((worth) => worthOf(worth, points))
    .reduce<Exact | undefined>((a, b) => (a ? larger(a, b) : b), undefined);
}

const isWorth = (value: unknown): value is Worth => typeof value === 'number' || typeof value === 'string';
const most = (numbers: readonly unknown[]): Exact | undefined =>
  numbers
    .filter((number) => typeof number === 'number')
    .map(exactNumber)
    .reduce<Exact | undefined>((a, b) => (a ? larger(a, b) : b), undefined);
