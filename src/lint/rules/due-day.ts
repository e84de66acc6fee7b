import { parseIsoDay } from '../../calendar.ts';
import { bundledCalendar } from '../../calendars/index.ts';
import { fieldsField, rawField, textField } from '../../framework/fields.ts';
import { shown } from '../../text.ts';
import { isWorkingDay } from '../../working-days.ts';
import { defineLintRule } from '../rule.ts';
import { ruleSites } from './sites.ts';

/** Reports on a period are due within this many days of its end; later than that the year is probably wrong. */
const latest = 183;

export const dueOutside = defineLintRule<{ title: string; due: string; from: string; to: string; early: boolean }>({
  code: 'rule/due-outside',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '截止日期不在考评期', en: 'due date outside of the period' },
  why: {
    zh: '截止日期早于考评期，或晚于期末半年以上，多半是年份没有改',
    en: 'a due date before the period, or half a year after it, usually has the year of another plan',
  },
  message: ({ title, due, from, to, early }) => ({
    zh: `“${shown(title)}”的截止日期 ${due} ${early ? '早于考评期' : '晚于考评期末半年以上'}（${shown(from)} 至 ${shown(to)}）`,
    en: `the due date ${due} of “${shown(title)}” is ${early ? 'before the period' : 'more than half a year after the period'} (${shown(from)} to ${shown(to)})`,
  }),
  help: () => ({ zh: '核对 due 与 period 的年份', en: 'check the years of `due` and `period`' }),
  check(draft, report) {
    const period = fieldsField(draft.data, 'period');
    const [from, to] = [textField(period, 'from') ?? '', textField(period, 'to') ?? ''];
    const [first, last] = [parseIsoDay(from), parseIsoDay(to)];
    if (first === undefined || last === undefined || first > last) return;
    for (const { type, path, fields, node } of ruleSites(draft)) {
      const due = type === 'deadline' ? (textField(fields, 'due') ?? '') : '';
      const day = parseIsoDay(due);
      if (day === undefined || (day >= first && day <= last + latest)) continue;
      report([...path, 'due'], { title: node.title, due, from, to, early: day < first });
    }
  },
});

export const dueDayOff = defineLintRule<{ title: string; due: string }>({
  code: 'rule/due-day-off',
  severity: 'info',
  set: 'strict',
  title: { zh: '截止日期不是工作日', en: 'due on a day off' },
  why: {
    zh: '截止日期逢节假日，顺延与否要说清楚，不然按时与逾期会有争议',
    en: 'where the due day is a day off, people ask whether the next working day will do',
  },
  message: ({ title, due }) => ({
    zh: `“${shown(title)}”的截止日期 ${due} 不是工作日`,
    en: `the due date ${due} of “${shown(title)}” is not a working day`,
  }),
  help: () => ({
    zh: '改为顺延后的工作日，或用 grace: 1wd 给出宽限',
    en: 'name the working day that counts, or allow `grace: 1wd`',
  }),
  check(draft, report) {
    // What a framework says of the days off of a year is not looked at here: where it says anything, this rule does not know.
    if (rawField(draft.data, 'calendar') !== undefined) return;
    for (const { type, path, fields, node } of ruleSites(draft)) {
      const due = type === 'deadline' && textField(fields, 'grace') === undefined ? (textField(fields, 'due') ?? '') : '';
      const day = parseIsoDay(due);
      if (day !== undefined && isWorkingDay(bundledCalendar, day) === false) report([...path, 'due'], { title: node.title, due });
    }
  },
});
