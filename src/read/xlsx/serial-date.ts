// Excel's day numbers as calendar text. No Date objects: a date is a day, not a moment in some time zone.
import type { NumberMeaning } from './number-format.ts';

const secondsPerDay = 86_400;
const digits = (value: number, width: number) => String(value).padStart(width, '0');

/** Day 0 of both systems, counted from 1970-01-01. In the 1900 system the days before March 1900 are one too high. */
const epoch1900 = -25_569;
const epoch1904 = -24_107;
const lastDay = 2_932_896; // 9999-12-31

/** `2023-05-12` for days since 1970-01-01 (proleptic Gregorian; Howard Hinnant's civil_from_days). */
function dayText(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

const clockText = (seconds: number) =>
  `${digits(Math.floor(seconds / 3600), 2)}:${digits(Math.floor(seconds / 60) % 60, 2)}:${digits(seconds % 60, 2)}`;

/** Days since 1970-01-01, or undefined for numbers that name no day: 0, 29 February 1900, negative ones, after 9999. */
function dayOfSerial(serial: number, date1904: boolean): number | undefined {
  if (!date1904 && (serial < 1 || serial === 60)) return undefined;
  const day = date1904 ? serial + epoch1904 : serial + epoch1900 + (serial < 60 ? 1 : 0);
  return day <= lastDay ? day : undefined;
}

/**
 * Text of a serial number under a date or time format: `2023-05-12`, `2023-05-12T17:30:00`, `17:30:00` for a time without
 * a day, `36:30:00` for elapsed time; rounded to the second. Undefined where the number names no day.
 */
export function serialText(serial: number, meaning: NumberMeaning, date1904: boolean): string | undefined {
  const total = Math.round(serial * secondsPerDay);
  if (!(total >= 0) || total > Number.MAX_SAFE_INTEGER) return undefined;
  if (meaning === 'elapsed' || (meaning === 'time' && total < secondsPerDay)) return clockText(total);
  const day = dayOfSerial(Math.floor(total / secondsPerDay), date1904);
  if (day === undefined) return undefined;
  const seconds = total % secondsPerDay;
  return seconds === 0 ? dayText(day) : `${dayText(day)}T${clockText(seconds)}`;
}

const isoForm = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?)?Z?$/;

/** Text of a `t="d"` cell in the same forms (fractions of a second dropped), undefined when it is not ISO 8601. */
export function isoText(raw: string): string | undefined {
  const match = isoForm.exec(raw);
  if (!match) return undefined;
  const [, day, minutes, seconds = '00'] = match;
  const clock = minutes === undefined ? '00:00:00' : `${minutes}:${seconds}`;
  return clock === '00:00:00' ? day : `${day}T${clock}`;
}
