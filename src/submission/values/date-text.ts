// Days as people write them. A day is read only where year, month and day are all there and in no doubtful order.
import { dayNumber, printDay, printMoment } from '../../calendar.ts';
import { chineseNumeralCharacters, parseChineseNumeral } from './chinese-numerals.ts';
import { narrowed, trimmed } from './spelling.ts';

/** Year, month and day as numbers (perhaps of no real day), and what stands behind. */
export interface DateForm {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly tail: string;
}

const numeric = /^(\d{4})([-/.\\、,])(\d{1,2})\2(\d{1,2})(?:日|号)?(.*)$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const part = `(?:\\d{1,4}|[${chineseNumeralCharacters}]+)`;
const worded = new RegExp(`^(?:公元)?(${part})年(${part})月(?:(${part})[日号](.*)|(${part}))$`);
export const incompleteDate =
  /^(?:\d{4}(?:年|年?度)?|\d{4}[-/.]\d{1,2}|\d{4}年\d{1,2}月份?|\d{1,2}月\d{1,2}[日号]?|\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{1,4}|\d{2}年\d{1,2}月(?:\d{1,2}[日号]?)?|\d{1,2}月份?|\d{6})$/;
const weekdayWord = /^\(?(?:星期|周|礼拜)[一二三四五六日天]\)?/;
const dayPart = '上午|下午|早上|晚上|凌晨|中午';
const timePart = new RegExp(
  `^(?:T|${dayPart})?\\d{1,2}(?::\\d{1,2}(?::\\d{1,2}(?:\\.\\d+)?)?|[时点](?:半|整|\\d{1,2}分?)?(?:\\d{1,2}秒)?)?Z?(?:前|许)?$|^(?:上午|下午|全天)$`,
  'i',
);
const midnight = /^T?0?0:00?(?::00?(?:\.0+)?)?Z?$/i;
const exactTime = new RegExp(
  `^(?:T|(${dayPart}))?(\\d{1,2})(?::(\\d{1,2})(?::\\d{1,2}(?:\\.\\d+)?)?|[时点](?:(半|整)|(\\d{1,2})分?)?(?:\\d{1,2}秒)?)Z?$`,
  'i',
);

/** Days behind which something stands that is no time of day are no days: 2023-05-12前后. */
export function parseDateText(seen: string): DateForm | undefined {
  const text = narrowed(seen).replace(/ /g, '').replace(/。$/, '');
  const packed = compact.exec(text);
  if (packed) return formOf(packed[1], packed[2], packed[3], '');
  // Blanks are gone, so that `2023 年 5 月 12 日` is read; a time behind a plain date keeps its distance.
  const spaced = narrowed(seen)
    .replace(/。$/, '')
    .replace(/(?<=[-/.、,\d]) +(?=[-/.、,])|(?<=[-/.、,]) +/g, '');
  const plain = numeric.exec(spaced);
  if (plain && !/^\d/.test(plain[5] ?? '')) return formOf(plain[1], plain[3], plain[4], plain[5] ?? '');
  const words = worded.exec(text);
  return words ? formOf(words[1], words[2], words[3] ?? words[5], words[4] ?? '') : undefined;
}

function formOf(year: string | undefined, month: string | undefined, day: string | undefined, rest: string): DateForm | undefined {
  const [y, m, d] = [year, month, day].map(numberOf);
  const tail = rest.replace(/ /g, '').replace(weekdayWord, '');
  if (y === undefined || m === undefined || d === undefined || y < 1000) return undefined;
  return tail === '' || timePart.test(tail) ? { year: y, month: m, day: d, tail } : undefined;
}

const numberOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text)?.n;
  return value === undefined ? undefined : Number(value);
};

export const saysTime = ({ tail }: DateForm): boolean => tail !== '' && !midnight.test(tail);

/** The minute of the day that a time names exactly: `17:30`, `17时30分`, `下午5时半`; not 17时前 and not 上午. Seconds are left out. */
export function minuteOf({ tail }: DateForm): number | undefined {
  const [, half, hour = '', digits, word, minutesInWords] = exactTime.exec(tail) ?? [];
  if (hour === '') return undefined;
  const afternoon = (half === '下午' || half === '晚上' || (half === '中午' && Number(hour) < 11)) && Number(hour) < 12;
  const hours = Number(hour) + (afternoon ? 12 : 0);
  const minutes = word === '半' ? 30 : Number(digits ?? minutesInWords ?? '0');
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

/** `2023-05-12`, or `2023-05-12 17:30` where the time is asked for and given exactly; undefined for what is no day. */
export function readMoment(text: string, withTime: boolean): string | undefined {
  const form = parseDateText(text);
  const day = form && dayNumber(form);
  if (form === undefined || day === undefined) return undefined;
  return printMoment(day, withTime && saysTime(form) ? minuteOf(form) : undefined);
}

const isoDay = (year: number, month: number, day: number): string[] => {
  const number = dayNumber({ year, month, day });
  return number === undefined ? [] : [printDay(number)];
};

/** The day of that year that 5月12日, 5.12 or 5-12 is; undefined for anything else. */
export function dayInYear(seen: string, year: number): string | undefined {
  const text = narrowed(trimmed(seen)).replace(/ /g, '');
  const [, month, day] = /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(text) ?? /^(\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  return month === undefined ? undefined : isoDay(year, Number(month), Number(day))[0];
}

/** The days that a text without a full year, or in a doubtful order, may mean: 12/5/2023, 23.5.12, 230512. */
export function daysMeant(seen: string): string[] {
  const text = narrowed(seen).replace(/ /g, '');
  const [, two, m2, d2] = /^(\d{2})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{2})年(\d{1,2})月(\d{1,2})[日号]?$/.exec(text) ?? [];
  if (two !== undefined) return isoDay(2000 + Number(two), Number(m2), Number(d2));
  const [, a, b, c] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text) ?? [];
  if (a === undefined || c === undefined) return [];
  const [first, second, third] = [Number(a), Number(b), Number(c)];
  const last = c.length === 4 ? third : 2000 + third;
  const days = [...isoDay(last, second, first), ...isoDay(last, first, second)];
  return [...new Set([...(c.length === 2 ? isoDay(2000 + first, second, third) : []), ...days])];
}
