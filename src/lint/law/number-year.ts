import { calendarDay, parseIsoDay } from '../../calendar.ts';
import { fieldsField, fieldsOf, textField } from '../../framework/fields.ts';
import { shown, type Text } from '../../text.ts';
import { periodOf } from '../period.ts';
import { defineLintRule } from '../rule.ts';
import { documentNumbersIn } from './document-numbers.ts';

interface Params {
  readonly number: string;
  /** Year by which it must have been there: that of its date, or the year after the period. */
  readonly limit: number;
  readonly by: 'date' | 'period';
}

const reason = ({ limit, by }: Params): Text =>
  by === 'date'
    ? { zh: `所写日期却在 ${limit} 年`, en: `but its date is in ${limit}` }
    : { zh: `考评期却止于 ${limit - 1} 年`, en: `but the period ends in ${limit - 1}` };

export const numberYear = defineLintRule<Params>({
  code: 'law/number-year',
  severity: 'warning',
  set: 'recommended',
  title: { zh: '文号年份过晚', en: 'document number of a later year' },
  why: {
    zh: '文件不会早于自己的文号；考评期结束两年以后的文件也不会是考评的依据',
    en: 'no document is older than its number, and none issued years after the period can be its basis',
  },
  message: (params) => ({
    zh: `“${shown(params.number)}”的年份过晚：${reason(params).zh}`,
    en: `the year of “${shown(params.number)}” is too late: ${reason(params).en}`,
  }),
  help: () => ({ zh: '核对文号、日期和考评期', en: 'check the number, the date and the period' }),
  check(draft, report) {
    const period = periodOf(draft);
    for (const [id, item] of Object.entries(fieldsField(draft.data, 'sources'))) {
      const source = fieldsOf(item);
      const number = textField(source, 'number') ?? '';
      const year = documentNumbersIn(number, true)[0]?.year ?? 0;
      const day = parseIsoDay(textField(source, 'date') ?? '');
      const dated = day === undefined ? undefined : calendarDay(day).year;
      // A scheme for a year is often issued in the next one.
      const last = period && calendarDay(period.to).year + 1;
      if (dated !== undefined && year > dated) report(['sources', id, 'number'], { number, limit: dated, by: 'date' });
      else if (last !== undefined && year > last) report(['sources', id, 'number'], { number, limit: last, by: 'period' });
    }
  },
});
