import { numberField } from '../../framework/fields.ts';
import { shown, type Text } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { knownOf, ruleValue } from './known.ts';
import { ruleSites } from './sites.ts';

export const scalePercent = defineLintRule<{ title: string; to: number; value: Text }>({
  code: 'rule/scale-percent',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '比率按百分制量程折算', en: 'share on a scale of marks' },
  why: {
    zh: '比率按小数计算，90% 是 0.9；量程写到 100，满分的单位也只得百分之一',
    en: 'a share of 90% is 0.9: on a scale to 100 even a perfect unit gets a hundredth of the points',
  },
  message: ({ title, to, value }) => ({
    zh: `“${shown(title)}”的量程到 ${to}，而 ${value.zh} 是比率，100% 只相当于 1`,
    en: `the scale of “${shown(title)}” ends at ${to}, but ${value.en} is a share: 100% is 1`,
  }),
  help: () => ({ zh: '写 to: 1 或省略 from、to', en: 'write `to: 1`, or leave out `from` and `to`' }),
  check(draft, report) {
    const known = knownOf(draft);
    for (const site of ruleSites(draft)) {
      const to = site.type === 'external' ? numberField(site.fields, 'to') : undefined;
      const value = to !== undefined && to >= 10 ? ruleValue(known, site) : undefined;
      // What has a known end is held against the scale elsewhere.
      if (to === undefined || !value?.percent || known.ranges(value).range(value.tree).high) continue;
      report([...site.path, 'to'], { title: site.node.title, to, value: value.words });
    }
  },
});
