import type { Range } from '../../expression/range.ts';
import { rawField } from '../../framework/fields.ts';
import { compare, decimalPlaces, type Exact } from '../../points.ts';
import { shown, type Text } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { knownOf, limitOf, ruleValue } from './known.ts';
import { ruleSites } from './sites.ts';
import { figure, rangeWords } from './words.ts';

const operators = ['atLeast', 'above', 'atMost', 'below', 'equals'] as const;
type Operator = (typeof operators)[number];

export const limitOutside = defineLintRule<{ title: string; value: Text; range: Text; limit: Text; always: boolean }>({
  code: 'rule/limit-outside',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '界限在取值范围之外', en: 'limit outside of the possible values' },
  why: {
    zh: '界限超出数据项能取的值，结果对所有单位都一样，指标就失去了意义',
    en: 'a limit beyond what the value can be gives every unit the same result',
  },
  message: ({ title, value, range, limit, always }) => ({
    zh: `“${shown(title)}”的界限 ${limit.zh} ${always ? '必然满足' : '不可能满足'}：${value.zh} ${range.zh}`,
    en: `the limit ${limit.en} of “${shown(title)}” is ${always ? 'always' : 'never'} met: ${value.en} ${range.en}`,
  }),
  help: () => ({
    zh: '核对界限与数据项的 min、max；百分数写成 95%，不写 95',
    en: 'check the limit against `min` and `max` of the measures; write percentages as 95%, not 95',
  }),
  check(draft, report) {
    const known = knownOf(draft);
    for (const site of ruleSites(draft)) {
      const operator = site.type === 'threshold' ? operators.find((name) => rawField(site.fields, name) !== undefined) : undefined;
      const value = operator && ruleValue(known, site);
      const limit = value && limitOf(known, rawField(site.fields, operator), value);
      // A value that is always the same is a fault of its own.
      if (!limit || value.constant) continue;
      const range = known.ranges(value).range(value.tree);
      const always = outcome(operator, limit, range);
      if (always === undefined) continue;
      const words = { value: value.words, range: rangeWords(range, value), limit: figure(limit, value) };
      report([...site.path, operator], { title: site.node.title, ...words, always });
    }
  },
});

/** Whether a limit is met by every value (true) or by none (false). */
function outcome(operator: Operator, limit: Exact, { low, high, whole }: Range): boolean | undefined {
  const [least, most] = [low && compare(low, limit), high && compare(high, limit)];
  if (operator === 'equals') {
    if (least === 0 && most === 0) return true;
    const between = (least !== undefined && least > 0) || (most !== undefined && most < 0) || (whole && decimalPlaces(limit) !== 0);
    return between ? false : undefined;
  }
  if (operator === 'atLeast' || operator === 'below') {
    const isAbove = least !== undefined && least >= 0 ? true : most !== undefined && most < 0 ? false : undefined;
    return isAbove === undefined ? undefined : isAbove === (operator === 'atLeast');
  }
  const isWithin = most !== undefined && most <= 0 ? true : least !== undefined && least > 0 ? false : undefined;
  return isWithin === undefined ? undefined : isWithin === (operator === 'atMost');
}
