import type { Draft } from '../../framework/draft.ts';
import { fieldsField, fieldsOf, itemsField, numberField, rawField, textField } from '../../framework/fields.ts';
import { compare, type Exact, isNegative, larger, multiply, printReadable, sum, zero } from '../../points.ts';
import { exactNumber } from '../../scoring/parameters.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { type Known, knownOf, ruleValue } from './known.ts';
import { poorestSites, type RuleSite } from './sites.ts';

export const fullUnreachable = defineLintRule<{ title: string; best: Exact; full: Exact; ofScale: boolean }>({
  code: 'rule/full-unreachable',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '谁也得不了满分', en: 'full marks out of reach' },
  why: {
    zh: '规则最多给出的分低于分值，总分里就有谁也拿不到的分',
    en: 'where a rule can never give all the points, the total contains points that nobody can have',
  },
  message: ({ title, best, full, ofScale }) => ({
    zh: ofScale
      ? `“${shown(title)}”的成绩最高只能是 ${printReadable(best)}，满分量程却是 ${printReadable(full)}`
      : `“${shown(title)}”最多只能得 ${printReadable(best)} 分，分值是 ${printReadable(full)} 分`,
    en: ofScale
      ? `the score of “${shown(title)}” is at most ${printReadable(best)}, full marks need ${printReadable(full)}`
      : `“${shown(title)}” can give at most ${printReadable(best)} of its ${printReadable(full)} points`,
  }),
  help: () => ({
    zh: '让加分封顶之和、cap 或算式的最大值达到分值，或减少分值',
    en: 'let the caps of the events, `cap`, or the highest value of the formula come to the points, or lower the points',
  }),
  check(draft: Draft, report) {
    const known = knownOf(draft);
    for (const site of poorestSites(draft)) {
      const { type, fields, points, node, path } = site;
      const value = type === 'external' ? ruleValue(known, site) : undefined;
      const high = value && known.ranges(value).range(value.tree).high;
      const scale = numberField(fields, 'to');
      const full = value ? exactNumber(scale ?? (value.percent ? 1 : 100)) : points;
      const best = value ? high : bestOf(known, site);
      if (!best || !full || compare(best, full) >= 0) continue;
      report(path, { title: node.title, best, full, ofScale: value !== undefined }, { key: true });
    }
  },
});

/** The most that a rule can give; undefined where that is not known or is all of it. */
function bestOf(known: Known, { type, fields, points }: RuleSite): Exact | undefined {
  if (type === 'formula') {
    const formula = known.understand(rawField(fields, 'points'));
    return formula && known.ranges(formula).range(formula.tree).high;
  }
  if (type !== 'tally' || !points) return undefined;
  const cap = numberField(fields, 'cap');
  const most = cap === undefined ? points : exactNumber(cap);
  if (textField(fields, 'start') !== 'zero') return most;
  const awards = itemsField(fields, 'events').map((item) => awardOf(known, fieldsOf(item), textField(fields, 'once') !== undefined));
  const counted = awards.filter((award) => award !== undefined);
  if (counted.length < awards.length) return most;
  const together = textField(fields, 'once') === undefined ? sum(counted) : counted.reduce(larger, zero);
  return compare(together, most) < 0 ? together : most;
}

/** The most that an event can add; undefined where it has no end. */
function awardOf(known: Known, event: Readonly<Record<string, unknown>>, once: boolean): Exact | undefined {
  const each = exactNumber(numberField(event, 'points') ?? numberField(fieldsField(event, 'points'), 'to') ?? 0);
  if (isNegative(each) || compare(each, zero) === 0) return zero;
  const cap = numberField(event, 'cap');
  const value = known.understand(rawField(event, 'value'));
  const times = value && known.ranges(value).range(value.tree).high;
  const due = once ? each : times && multiply(each, larger(times, zero));
  if (cap === undefined) return due;
  const limit = exactNumber(cap);
  return due && compare(due, limit) < 0 ? due : limit;
}
