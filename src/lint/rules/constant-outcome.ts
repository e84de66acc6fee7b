import { fieldsField, fieldsOf, itemsField, numberField, rawField } from '../../framework/fields.ts';
import { compare, zero } from '../../points.ts';
import { exactNumber } from '../../scoring/parameters.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { type Known, knownOf } from './known.ts';
import { type RuleSite, ruleSites } from './sites.ts';

export const constantOutcome = defineLintRule<{ title: string }>({
  code: 'rule/constant-outcome',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '不论填什么得分都一样', en: 'the same points whatever is reported' },
  why: {
    zh: '规则对任何数据都给同样的分，这个指标就没有考评什么',
    en: 'a rule that gives the same points for all data assesses nothing',
  },
  message: ({ title }) => ({
    zh: `“${shown(title)}”不论填报什么，得分都一样`,
    en: `“${shown(title)}” gives the same points whatever is reported`,
  }),
  help: () => ({
    zh: '看各档的分、每次扣的分、floor 是不是漏写或写错了',
    en: 'see whether the points of the options, what is lost, or `floor` was left out or mistyped',
  }),
  check(draft, report) {
    const known = knownOf(draft);
    for (const site of ruleSites(draft)) if (isConstant(known, site)) report(site.path, { title: site.node.title }, { key: true });
  },
});

function isConstant(known: Known, { type, fields, points }: RuleSite): boolean {
  const floor = numberField(fields, 'floor');
  const keepsAll = floor !== undefined && points !== undefined && compare(exactNumber(floor), points) === 0;
  const listed = (key: string) => itemsField(fields, key).map(fieldsOf);
  switch (type) {
    case 'choice':
      return listed('options').length > 1 && areEqual(listed('options').map((option) => rawField(option, 'points')));
    case 'tally':
      return listed('events').every((event) => numberField(event, 'points') === 0);
    case 'step':
      return numberField(fields, 'lose') === 0 || keepsAll;
    case 'relative':
      return numberField(fields, 'lose') === 0;
    case 'deadline':
      return numberField(fieldsField(fields, 'late'), 'lose') === 0 || keepsAll;
    case 'overdue':
      return numberField(fieldsField(fields, 'score'), 'lose') === 0 || keepsAll || numberField(fields, 'cap') === 0;
    case 'rank':
      return areEqual([...itemsField(fields, 'top'), rawField(fields, 'others'), ...itemsField(fields, 'bottom')]);
    case 'formula': {
      const formula = known.understand(rawField(fields, 'points'));
      // A formula that reads nothing is a fault of its own.
      if (!formula || formula.constant || !points) return false;
      const { low, high } = known.ranges(formula).range(formula.tree);
      return (low !== undefined && compare(low, points) >= 0) || (high !== undefined && compare(high, zero) <= 0);
    }
    default:
      return false;
  }
}

const areEqual = (worths: readonly unknown[]): boolean => worths[0] !== undefined && worths.every((worth) => worth === worths[0]);
