import { shown } from '../../text.ts';
import { proseOf } from '../prose.ts';
import { defineLintRule } from '../rule.ts';
import { datesIn } from './dates.ts';

export const impossibleDate = defineLintRule<{ date: string }>({
  code: 'text/impossible-date',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '不存在的日期', en: 'date that does not exist' },
  why: { zh: '期限写成了不存在的日期，逾期与否就说不清', en: 'a deadline on a day that does not exist cannot be met or missed' },
  message: ({ date }) => ({ zh: `没有“${shown(date)}”这一天`, en: `there is no such day as “${shown(date)}”` }),
  help: () => ({ zh: '核对月份和日期', en: 'check the month and the day' }),
  check(draft, report) {
    for (const { path, text } of proseOf(draft))
      for (const { text: date, start, exists } of datesIn(text))
        if (!exists) report(path, { date }, { part: { start, length: date.length } });
  },
});
