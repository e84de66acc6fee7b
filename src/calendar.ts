// Days of the Gregorian calendar as whole numbers, day 0 being 1970-01-01. No Date objects: no clock, no time zone, no DST.

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** 28 to 31; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return monthLengths[month - 1] ?? 0;
}

/** True for a day that exists, in the years 1 to 9999. */
export function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

// Years are counted from March, so that the leap day is the last of its year, in eras of 400 years with 146,097 days each.
const daysPerEra = 146_097;
const daysBeforeEpoch = 719_468;

/** Days since 1970-01-01 (negative before); undefined for a day that does not exist. */
export function dayNumber(date: CalendarDay): number | undefined {
  if (!isCalendarDay(date)) return undefined;
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5) + date.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysBeforeEpoch;
}

/** The day that many days after 1970-01-01; whole numbers only. */
export function calendarDay(number: number): CalendarDay {
  const shifted = number + daysBeforeEpoch;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** `2023-05-12`. */
export function printDay(number: number): string {
  const { year, month, day } = calendarDay(number);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const isoForm = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Day number of exactly `2023-05-12`; undefined for any other spelling and for days that do not exist. */
export function parseIsoDay(text: string): number | undefined {
  const match = isoForm.exec(text);
  return match ? dayNumber({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) : undefined;
}

/** `2023-05-12`, or `2023-05-12 17:30` where the minute of the day is known. */
export function printMoment(day: number, minute: number | undefined): string {
  if (minute === undefined) return printDay(day);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${printDay(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
