import { textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { ruleSites } from './sites.ts';

export const overdueLimit = defineLintRule<{ title: string; limit: string }>({
  code: 'rule/overdue-limit',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '办理期限为 0', en: 'time limit of no days' },
  why: {
    zh: '期限为 0，当天没有办结的都算超期，多半是漏写了天数',
    en: 'with no days everything not closed the same day is overdue; the number was usually left out',
  },
  message: ({ title, limit }) => ({
    zh: `“${shown(title)}”的办理期限是 ${shown(limit)}，当天没有办结就算超期`,
    en: `the time limit of “${shown(title)}” is ${shown(limit)}: what is not closed the same day is overdue`,
  }),
  help: () => ({
    zh: '写上法定期限，如 60d（自然日）、5wd（工作日）',
    en: 'write the legal limit, such as 60d (calendar) or 5wd (working days)',
  }),
  check(draft, report) {
    for (const { type, path, fields, node } of ruleSites(draft)) {
      const limit = type === 'overdue' ? (textField(fields, 'limit') ?? '') : '';
      if (/^0+w?d$/i.test(limit)) report([...path, 'limit'], { title: node.title, limit });
    }
  },
});
