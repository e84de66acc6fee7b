import { printExpression } from '../../expression/index.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { checkSites } from './sites.ts';

export const checkRepeated = defineLintRule<{ id: string; other: string }>({
  code: 'framework/check-repeated',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '校核重复', en: 'check given twice' },
  why: { zh: '同一个条件校核两次，一处错误报两遍', en: 'the same condition twice reports every fault twice' },
  message: ({ id, other }) => ({
    zh: `校核 ${shown(id)} 与 ${shown(other)} 的条件相同`,
    en: `the checks ${shown(id)} and ${shown(other)} have the same condition`,
  }),
  help: () => ({ zh: '删去其中一条', en: 'remove one of them' }),
  check(draft, report) {
    const seen = new Map<string, ReturnType<typeof checkSites>[number]>();
    for (const site of checkSites(draft)) {
      const key = printExpression(site.assert.tree);
      const other = seen.get(key);
      if (other) report(site.path, { id: site.id, other: other.id }, { related: [{ path: other.path }] });
      else seen.set(key, site);
    }
  },
});
