// Dates in running text: 2024年2月30日, 2024-02-30, 2024.2.30, 4月31日.
import { dayNumber, daysInMonth } from '../../calendar.ts';

export interface WrittenDate {
  readonly text: string;
  readonly start: number;
  /** Absent where the text gives none. */
  readonly year?: number;
  /** Day number; undefined for a day that does not exist, and without a year. */
  readonly day: number | undefined;
  readonly exists: boolean;
}

const form =
  /(?<![\d.\-/])(?:((?:19|20)\d{2})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日|(?<![\d.\-/])((?:19|20)\d{2})([-./])(\d{1,2})\5(\d{1,2})(?!\d|[.\-/]\d)/gu;

/** Every date that is written with its day. */
export function datesIn(text: string): WrittenDate[] {
  return [...text.matchAll(form)].map((match) => {
    const given = match[1] ?? match[4];
    const [month, day] = [Number(match[2] ?? match[6]), Number(match[3] ?? match[7])];
    const year = given === undefined ? undefined : Number(given);
    // 29 February exists in some year.
    const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2024, month);
    const number = year === undefined ? undefined : dayNumber({ year, month, day });
    return { text: match[0], start: match.index, day: number, exists, ...(year !== undefined && { year }) };
  });
}
