import { printDay } from '../../calendar.ts';
import { shown } from '../../text.ts';
import { periodOf } from '../period.ts';
import { proseOf, withoutQuotedTitles } from '../prose.ts';
import { defineLintRule } from '../rule.ts';
import { datesIn } from './dates.ts';

const askingKeys = new Set(['title', 'requirement', 'remedy']);
/** 2023年12月31日前, 以前, 之前: until then something is to be done. */
const until = /^\s*(?:之前|以前|前)/u;

export const pastDeadline = defineLintRule<{ date: string; from: string }>({
  code: 'text/past-deadline',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '期限早于考评期', en: 'deadline before the period' },
  why: {
    zh: '考评期开始以前就到的期限，多半是上一年方案的',
    en: 'a deadline before the period begins is probably that of last year’s scheme',
  },
  message: ({ date, from }) => ({
    zh: `期限“${shown(date)}前”早于考评期（${from} 起）`,
    en: `the deadline “${shown(date)}” is before the period, which begins on ${from}`,
  }),
  help: () => ({ zh: '改成考评期内的日期', en: 'give a date of the period' }),
  check(draft, report) {
    const period = periodOf(draft);
    if (!period) return;
    for (const { path, text: written, key } of proseOf(draft)) {
      if (!askingKeys.has(key)) continue;
      const text = withoutQuotedTitles(written);
      for (const { text: date, start, day } of datesIn(text))
        if (day !== undefined && day < period.from && until.test(text.slice(start + date.length)))
          report(path, { date, from: printDay(period.from) }, { part: { start, length: date.length } });
    }
  },
});
