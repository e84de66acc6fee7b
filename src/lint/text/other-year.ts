import { calendarDay } from '../../calendar.ts';
import { nodesOf } from '../../framework/draft.ts';
import { rawField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { periodOf } from '../period.ts';
import { withoutQuotedTitles } from '../prose.ts';
import { defineLintRule } from '../rule.ts';

const form = /(?<!\d)((?:19|20)\d{2})\s*年度/gu;
/** A text that compares with another year, or names one as a beginning, means it. */
const compares = /同比|环比|相比|比上|较|上年|上一年|以来|起|基数|基期/u;

export const otherYear = defineLintRule<{ seen: string; from: number; to: number }>({
  code: 'text/other-year',
  severity: 'info',
  set: 'recommended',
  title: { zh: '年度和考评期不符', en: 'year that is not that of the period' },
  why: {
    zh: '换了年份却漏改的地方，单位会照旧年度准备材料',
    en: 'where a year was forgotten when the scheme was renewed, units hand in last year’s material',
  },
  message: ({ seen, from, to }) => ({
    zh: `写的是“${shown(seen)}”，考评期是 ${from === to ? `${from} 年` : `${from}—${to} 年`}`,
    en: `“${shown(seen)}” is not of the period, which is ${from === to ? from : `${from} to ${to}`}`,
  }),
  help: () => ({ zh: '改为考评期的年度；确指那一年的可以不改', en: 'write the year of the period, unless that other one is meant' }),
  check(draft, report) {
    const period = periodOf(draft);
    if (!period) return;
    const [from, to] = [calendarDay(period.from).year, calendarDay(period.to).year];
    for (const node of nodesOf(draft.roots)) {
      for (const key of ['title', 'requirement']) {
        const written = rawField(node.fields, key);
        if (typeof written !== 'string' || compares.test(written)) continue;
        for (const match of withoutQuotedTitles(written).matchAll(form)) {
          const year = Number(match[1]);
          // What is planned for the next year is part of this one's work.
          if (year < from || year > to + 1)
            report([...node.path, key], { seen: match[0], from, to }, { part: { start: match.index, length: match[0].length } });
        }
      }
    }
  },
});
