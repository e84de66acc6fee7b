import { dayNumber } from '../../calendar.ts';
import type { Measure } from '../../model.ts';
import { valueProblems } from '../problems-values.ts';
import { chineseNumeralCharacters, parseChineseNumeral } from './chinese-numerals.ts';
import { type CellContent, fault, found, unreadable, type ValueOutcome } from './outcome.ts';
import { narrowed } from './spelling.ts';

const numeric = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:日|号)?(.*)$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const worded = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号](.*)$/;
const chineseDate = new RegExp(
  `^([${chineseNumeralCharacters}]+)年([${chineseNumeralCharacters}]+)月([${chineseNumeralCharacters}]+)[日号](.*)$`,
);
const incomplete =
  /^(?:\d{4}(?:年|年?度)?|\d{4}[-/.]\d{1,2}|\d{4}年\d{1,2}月份?|\d{1,2}月\d{1,2}[日号]|\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{1,4}|\d{2}年\d{1,2}月(?:\d{1,2}[日号])?|\d{1,2}月份?)$/;
const weekdayWord = /^\(?(?:星期|周|礼拜)[一二三四五六日天]\)?/;
const timePart =
  /^(?:T|上午|下午|早上|晚上)?\d{1,2}(?::\d{1,2}(?::\d{1,2}(?:\.\d+)?)?|[时点](?:\d{1,2}分?)?(?:\d{1,2}秒)?)?Z?(?:前|许)?$|^(?:上午|下午|全天)$/i;
const midnight = /^T?0?0:00?(?::00?(?:\.0+)?)?Z?$/i;
/** Day 0 of spreadsheet serials after 1900-02-28, and the last serial, 9999-12-31. */
const serialOrigin = -25_569;
const lastSerial = 2_958_465;
const firstYear = 1900;
const lastYear = 2099;

/** Reads a cell for a date measure: a day, never a month or a serial number that only might be one. */
export function readDate(measure: Measure, cell: CellContent, seen: string): ValueOutcome {
  if (cell.kind === 'boolean') return unreadable(fault(valueProblems.notADate, { measure, seen }));
  const text = narrowed(seen).replace(/ /g, '').replace(/。$/, '');
  const [, year, month, day] = compact.exec(text) ?? [];
  if (year && month && day) return settle(measure, seen, [year, month, day], '');
  if (cell.kind === 'number' || /^\d{5}(?:\.\d+)?$/.test(text)) {
    return unreadable(fault(valueProblems.serialDate, { measure, seen, day: serialDay(text) }));
  }
  // Blanks are gone, so that `2023 年 5 月 12 日` is read; a time behind a plain date keeps its distance.
  const spaced = narrowed(seen).replace(/(?<=[-/.\d]) +(?=[-/.])|(?<=[-/.]) +/g, '');
  const plain = numeric.exec(spaced);
  if (plain?.[1] && plain[3] && plain[4] && !/^\d/.test(plain[5] ?? ''))
    return settle(measure, seen, [plain[1], plain[3], plain[4]], plain[5] ?? '');
  const words = worded.exec(text) ?? wordedInChinese(text);
  if (words?.[1] && words[2] && words[3]) return settle(measure, seen, [words[1], words[2], words[3]], words[4] ?? '');
  return unreadable(fault(incomplete.test(text) ? valueProblems.incompleteDate : valueProblems.notADate, { measure, seen }));
}

function wordedInChinese(text: string): readonly string[] | undefined {
  const match = chineseDate.exec(text);
  if (!match) return undefined;
  const numbers = match.slice(1, 4).map((part) => String(parseChineseNumeral(part)?.n ?? ''));
  return numbers[0]?.length === 4 ? ['', ...numbers, match[4] ?? ''] : undefined;
}

function serialDay(text: string): number | undefined {
  const serial = Number(/^\d{1,7}(?=\.|$)/.exec(text)?.[0] ?? '0');
  // Before serial 61 the two spreadsheet calendars disagree.
  return serial > 60 && serial <= lastSerial ? serial + serialOrigin : undefined;
}

function settle(measure: Measure, seen: string, parts: readonly [string, string, string], rest: string): ValueOutcome {
  const [year, month, day] = [Number(parts[0]), Number(parts[1]), Number(parts[2])];
  const tail = rest.replace(/ /g, '').replace(weekdayWord, '');
  if (tail !== '' && !timePart.test(tail)) return unreadable(fault(valueProblems.notADate, { measure, seen }));
  const number = dayNumber({ year, month, day });
  if (number === undefined || year < firstYear || year > lastYear)
    return unreadable(fault(valueProblems.impossibleDate, { measure, seen }));
  if (tail === '' || midnight.test(tail)) return found({ kind: 'date', day: number });
  const minute = measure.time === true ? minuteOf(tail) : undefined;
  if (minute !== undefined) return found({ kind: 'date', day: number, minute });
  return found({ kind: 'date', day: number }, [fault(valueProblems.timeIgnored, { measure, seen })]);
}

/** The minute of the day that a time names exactly: `17:30`, `17时30分`, `下午5时`; not 17时前 and not 上午. Seconds are left out. */
function minuteOf(tail: string): number | undefined {
  const [, half, hour = '', digits, words] =
    /^(?:T|(上午|下午|早上|晚上))?(\d{1,2})(?::(\d{1,2})(?::\d{1,2}(?:\.\d+)?)?|[时点](?:(\d{1,2})分?)?(?:\d{1,2}秒)?)Z?$/i.exec(tail) ??
    [];
  if (hour === '') return undefined;
  const afternoon = (half === '下午' || half === '晚上') && Number(hour) < 12;
  const [hours, minutes] = [Number(hour) + (afternoon ? 12 : 0), Number(digits ?? words ?? '0')];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}
