// What can be wrong with registers, with what is computed from them, and with the calendar.
import { problem } from '../diagnostic.ts';
import { shown, type Text } from '../text.ts';

export const registerProblems = {
  title: problem<{ title: string }>({
    code: 'framework/duplicate-register-title',
    severity: 'error',
    title: { zh: '台账重名', en: 'duplicate register title' },
    message: ({ title }) => ({
      zh: `有两个台账都叫“${shown(title)}”，报送时分不清`,
      en: `two registers are called “${shown(title)}” and cannot be told apart when they are handed in`,
    }),
    help: () => ({ zh: '把其中一个的名称写得更具体', en: 'make one of the titles more specific' }),
  }),
  cycle: problem<{ path: readonly string[] }>({
    code: 'framework/measure-cycle',
    severity: 'error',
    title: { zh: '数据项互相计算', en: 'measures computed from each other' },
    message: ({ path }) => ({
      zh: `这些数据项互相依赖，算不出来：${path.map((title) => shown(title)).join(' → ')}`,
      en: `these measures need each other and cannot be computed: ${path.map((title) => shown(title)).join(' → ')}`,
    }),
    help: () => ({ zh: '让其中一个由单位填报，或改从台账计算', en: 'let the units report one of them, or compute it from a register' }),
  }),
  calendarDay: problem<{ day: string; year: string; why: 'year' | 'order' }>({
    code: 'framework/calendar-day',
    severity: 'error',
    title: { zh: '放假安排的日期不对', en: 'wrong day in the calendar' },
    message: ({ day, year, why }) =>
      why === 'year'
        ? { zh: `${shown(day)} 不是 ${shown(year)} 年的日子`, en: `${shown(day)} is no day of ${shown(year)}` }
        : { zh: `${shown(day)} 在起始日期之前`, en: `${shown(day)} comes before the first day` },
    help: ({ why }): Text =>
      why === 'year'
        ? { zh: '跨年的假期按日期写到各自的年份下', en: 'write the days of a holiday under the year that they belong to' }
        : { zh: '写成 [起, 止]', en: 'write [first, last]' },
  }),
};
