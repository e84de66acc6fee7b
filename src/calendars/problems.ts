// What can be wrong with the working days of a framework.
import { problem } from '../diagnostic.ts';
import type { Text } from '../text.ts';

/** Why working days of that year cannot be counted. */
export const missingYearText = (year: number): Text => ({
  zh: `没有${year}年的放假调休安排，工作日算不出来`,
  en: `the days off of ${year} are not known, so its working days cannot be counted`,
});

export const calendarProblems = {
  year: problem<{ year: number }>({
    code: 'framework/calendar-year',
    severity: 'error',
    title: { zh: '缺少放假安排', en: 'days off not known' },
    message: ({ year }) => missingYearText(year),
    help: ({ year }) => ({
      zh: `在 calendar 中写上 ${year}: {source: …, off: [[起, 止]], work: [调休上班日]}，照国务院办公厅的放假通知填写`,
      en: `write ${year}: {source: …, off: [[from, to]], work: [days]} under calendar, as the State Council announced them`,
    }),
  }),
};
