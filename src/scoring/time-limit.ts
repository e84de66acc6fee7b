// 期限: a number of days or working days as a rule names it, and how far a day is beyond it.
import { problem } from '../diagnostic.ts';
import type { Text } from '../text.ts';
import { addWorkingDays, isMissingYear, type MissingYear, type WorkCalendar, workingDaysBetween } from '../working-days.ts';
import { staged } from './parameters.ts';
import type { ParameterSchema, RuleContext } from './rule-type.ts';

export interface Duration {
  readonly days: number;
  readonly working: boolean;
}

export const durationProblem = problem<{ seen: string }>({
  code: 'framework/duration',
  severity: 'error',
  title: { zh: '期限写法不对', en: 'malformed time limit' },
  message: ({ seen }) => ({ zh: `期限现为 ${seen}，应是 60d 或 10wd 的样子`, en: `a time limit is written 60d or 10wd, not ${seen}` }),
  help: () => ({ zh: '60d 是 60 个自然日，10wd 是 10 个工作日', en: '60d are 60 calendar days, 10wd are 10 working days' }),
});

export const durationParameter = (description: string): ParameterSchema => staged({ type: 'string', maxLength: 400, description });

/** A day, or the name of a parameter that is one. */
export const dayParameter = (description: string): ParameterSchema =>
  staged({ type: 'string', maxLength: 400, pattern: '^(\\d{4}-\\d{2}-\\d{2}|[\\p{L}_][^\\r\\n]*)$', description });

/** `60d`, `10wd`; undefined after its fault was reported. */
export function readDuration(context: RuleContext, path: readonly (string | number)[], text: string): Duration | undefined {
  const [, digits, word] = /^(\d{1,5})(w?d)$/i.exec(text.trim()) ?? [];
  if (digits === undefined || word === undefined) {
    context.report(durationProblem, path, { seen: text });
    return undefined;
  }
  const working = word.length === 2;
  if (working) context.countsWorkingDays(path);
  return { days: Number(digits), working };
}

export const durationWords = ({ days, working }: Duration): Text => ({
  zh: working ? `${days} 个工作日` : `${days} 日`,
  en: `${days} ${working ? 'working ' : ''}${days === 1 ? 'day' : 'days'}`,
});

/** The last day of a time limit that begins on a day. */
export const lastDay = (calendar: WorkCalendar, from: number, { days, working }: Duration): number | MissingYear =>
  working ? addWorkingDays(calendar, from, days) : from + days;

/**
 * How many days a day lies after another one, in the days of the limit; 0 where it does not. A day off before the first working day
 * counts as that one.
 */
export function daysAfter(calendar: WorkCalendar, last: number, day: number, working: boolean): number | MissingYear {
  if (day <= last) return 0;
  const apart = working ? workingDaysBetween(calendar, last, day) : day - last;
  return isMissingYear(apart) ? apart : Math.max(1, apart);
}
