import { printExpression } from '../../expression/index.ts';
import { nodesOf } from '../../framework/draft.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { type Known, knownOf, ruleValue } from './known.ts';
import { type RuleSite, ruleSites } from './sites.ts';

export const countedTwice = defineLintRule<{ title: string; other: string }>({
  code: 'rule/counted-twice',
  severity: 'warning',
  set: 'strict',
  title: { zh: '同一件事考评了两次', en: 'the same thing assessed twice' },
  why: {
    zh: '同一个数据按同样的规则在两个指标里得分，等于给它加倍的分，也常是复制后忘了改',
    en: 'the same measure under the same rule in two indicators counts double; usually one was copied and not changed',
  },
  message: ({ title, other }) => ({
    zh: `“${shown(title)}”与“${shown(other)}”的评分规则和取值完全相同`,
    en: `“${shown(title)}” has just the rule and the value of “${shown(other)}”`,
  }),
  help: () => ({ zh: '改正其中一个的取值，或并成一个指标', en: 'mend the value of one of them, or make one indicator of both' }),
  check(draft, report) {
    const known = knownOf(draft);
    const sites = ruleSites(draft).filter(({ type }) => type !== 'combine');
    for (const { roots } of draft.trees) {
      const nodes = new Set(nodesOf(roots));
      const seen = new Map<string, RuleSite>();
      for (const site of sites) {
        const key = nodes.has(site.node) ? likeness(known, site) : undefined;
        if (key === undefined) continue;
        const other = seen.get(key);
        if (!other) seen.set(key, site);
        else report(site.path, { title: site.node.title, other: other.node.title }, { key: true, related: [{ path: other.path }] });
      }
    }
  },
});

/** The same for rules that always give the same share of their points; undefined where no expression says what they look at. */
function likeness(known: Known, site: RuleSite): string | undefined {
  const value = ruleValue(known, site);
  if (!value || value.constant) return undefined;
  const rest = Object.entries(site.fields).filter(([key]) => key !== 'value' && key !== 'type');
  return `${site.type} ${printExpression(value.tree)} ${JSON.stringify(rest.toSorted(([a], [b]) => (a < b ? -1 : 1)))}`;
}
