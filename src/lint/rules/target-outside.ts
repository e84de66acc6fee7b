import type { Range } from '../../expression/range.ts';
import { rawField, textField } from '../../framework/fields.ts';
import { compare, type Exact, subtract, zero } from '../../points.ts';
import { shown, type Text } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { type Known, knownOf, limitOf, ruleValue } from './known.ts';
import { type RuleSite, ruleSites } from './sites.ts';
import { figure, rangeWords } from './words.ts';

export const targetOutside = defineLintRule<{ title: string; value: Text; range: Text; target: Text; always: boolean }>({
  code: 'rule/target-outside',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '目标在取值范围之外', en: 'target outside of the possible values' },
  why: {
    zh: '目标定得谁也到不了，就没有单位能得满分；定得谁都已达到，就没有单位会扣分',
    en: 'with a target beyond every value nobody has full marks, with one that every value reaches everybody has',
  },
  message: ({ title, value, range, target, always }) => ({
    zh: `“${shown(title)}”的目标 ${target.zh} ${always ? '任何单位都已达到' : '没有单位能达到'}：${value.zh} ${range.zh}`,
    en: `${always ? 'every' : 'no'} unit reaches the target ${target.en} of “${shown(title)}”: ${value.en} ${range.en}`,
  }),
  help: () => ({
    zh: '核对 target 与数据项的 min、max；越低越好的，proportional 把 zero 写得高于 target，step 写 side: above',
    en: 'check the target against `min` and `max`; where lower is better, give `zero` above the target, or `side: above` for steps',
  }),
  check(draft, report) {
    const known = knownOf(draft);
    for (const site of ruleSites(draft)) {
      if (site.type !== 'proportional' && site.type !== 'step') continue;
      const value = ruleValue(known, site);
      const target = value && limitOf(known, rawField(site.fields, 'target'), value);
      if (!target || value.constant) continue;
      const lower = isLowerBetter(known, site, target);
      const range = known.ranges(value).range(value.tree);
      const every =
        site.type === 'step' && (textField(site.fields, 'partial') ?? 'ignore') === 'ignore' ? rawField(site.fields, 'every') : 0;
      const slack = limitOf(known, every, value) ?? zero;
      const always = lower === undefined ? undefined : outcome(range, target, lower, slack);
      if (always === undefined) continue;
      const words = { value: value.words, range: rangeWords(range, value), target: figure(target, value) };
      report([...site.path, 'target'], { title: site.node.title, ...words, always });
    }
  },
});

/** Undefined where that differs from unit to unit. */
function isLowerBetter(known: Known, { type, fields, node }: RuleSite, target: Exact): boolean | undefined {
  if (type === 'step') return textField(fields, 'side') === 'above';
  const written = rawField(fields, 'zero');
  if (written === undefined) return compare(target, zero) < 0;
  const value = ruleValue(known, { type, fields, node, path: [] });
  const end = value && limitOf(known, written, value);
  return end && compare(target, end) < 0;
}

/** Whether every value reaches a target or none does. So little as `slack` short of it costs nothing yet, less than that. */
function outcome({ low, high }: Range, target: Exact, lower: boolean, slack: Exact): boolean | undefined {
  const [best, worst] = lower ? [low, high] : [high, low];
  const short = (end: Exact) => (lower ? subtract(end, target) : subtract(target, end));
  if (worst && compare(short(worst), zero) <= 0) return true;
  if (!best) return undefined;
  const gap = short(best);
  const isBeyond = compare(slack, zero) > 0 ? compare(gap, slack) >= 0 : compare(gap, zero) > 0;
  return isBeyond ? false : undefined;
}
