// Days and hours as people write them: `2024-12-18 18:00`. No clock and no time zone.
import { dayNumber, parseIsoDay, printMoment } from '../calendar.ts';
import type { Text } from '../text.ts';

/** `minute` of the day, 0 to 1439; absent where only the day was written. */
export interface Moment {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly minute?: number;
}

const form =
  /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?:[T\s]*(上午|下午)?\s*(\d{1,2})(?::|时|点)(?:(\d{1,2})(?::\d{1,2})?分?)?(?:\d{1,2}秒)?)?$/;

/** `2024-12-18 18:00`, `2024/12/18 18:00:30`, `2024年12月18日下午6时`, a day alone; undefined for anything else. Seconds are dropped. */
export function readMoment(text: string): Moment | undefined {
  const match = form.exec(text.normalize('NFKC').trim());
  if (!match) return undefined;
  const [, year, month, date, half, hours, minutes = '0'] = match;
  const day = dayNumber({ year: Number(year), month: Number(month), day: Number(date) });
  if (day === undefined) return undefined;
  if (hours === undefined) return { day };
  const hour = half === '下午' && Number(hours) < 12 ? Number(hours) + 12 : Number(hours);
  return hour > 23 || Number(minutes) > 59 ? undefined : { day, minute: hour * 60 + Number(minutes) };
}

/** A deadline: exactly `2024-12-18 18:00`. A day alone is no deadline, because nobody knows whether its evening still counts. */
export function readDeadline(text: string): Required<Moment> | undefined {
  const [, date = '', hour = '', minute = ''] = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)$/.exec(text.trim()) ?? [];
  const day = parseIsoDay(date);
  return day === undefined ? undefined : { day, minute: Number(hour) * 60 + Number(minute) };
}

/** As it is printed everywhere: `2024-12-18 18:00`, or the day alone. */
export const momentWords = ({ day, minute }: Moment): string => printMoment(day, minute);

const minutesPerDay = 1440;

/**
 * Minutes from a deadline to a moment, negative where it is before. Undefined where only the day of the moment is known and it is the
 * day of the deadline: then nobody can tell.
 */
export function minutesAfter(deadline: Required<Moment>, { day, minute }: Moment): number | undefined {
  if (minute === undefined) {
    if (day === deadline.day) return undefined;
    // The least that it can be: from the deadline to the beginning of a later day, or to the end of an earlier one.
    const edge = day > deadline.day ? 0 : minutesPerDay;
    return (day - deadline.day) * minutesPerDay + edge - deadline.minute;
  }
  return (day - deadline.day) * minutesPerDay + minute - deadline.minute;
}

/** `2天3小时`, `2小时30分钟`, `40分钟`: minutes only below a day. */
export function durationWords(minutes: number): Text {
  const days = Math.floor(minutes / minutesPerDay);
  const hours = Math.floor((minutes % minutesPerDay) / 60);
  const rest = days > 0 ? 0 : minutes % 60;
  const parts = [
    { count: days, zh: '天', en: 'd' },
    { count: hours, zh: '小时', en: 'h' },
    { count: rest, zh: '分钟', en: 'min' },
  ].filter(({ count }) => count > 0);
  return { zh: parts.map(({ count, zh }) => `${count}${zh}`).join(''), en: parts.map(({ count, en }) => `${count} ${en}`).join(' ') };
}
