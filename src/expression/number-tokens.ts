// Everything that begins with a digit: numbers, percentages, dates, durations, and names such as `2024_plan`.
import { parseIsoDay } from '../calendar.ts';
import { faultAt } from './fault.ts';
import { longestDuration } from './limits.ts';
import { type Source, wordAt } from './source.ts';
import { type NumberFault, syntaxProblems as problems } from './syntax-problems.ts';
import type { Token } from './tokens.ts';

const dateForm = /(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const groupedForm = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?/y;
const percentForm = /\s*%/y;

function matchAt(form: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  form.lastIndex = offset;
  return form.exec(text) ?? undefined;
}

const isoDate = (year = '', month = '', day = '') => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function invalidNumber(found: string, offset: number, why: NumberFault['why'], suggestion: string): Token {
  const at = { offset, length: found.length };
  return { kind: 'invalid', fault: faultAt(at, problems.number, { found, why, suggestion }), at };
}

function readDate(found: string, offset: number, date: string): Token {
  const at = { offset, length: found.length };
  const exists = parseIsoDay(date) !== undefined;
  if (exists && found === date) return { kind: 'date', text: date, at };
  return { kind: 'invalid', fault: faultAt(at, problems.date, exists ? { found, suggestion: date } : { found }), at };
}

function readDuration(found: string, offset: number, digits: string, working: boolean): Token {
  if (digits.length > longestDuration) return invalidNumber(found, offset, 'long-duration', '');
  return { kind: 'duration', days: Number(digits), working, at: { offset, length: found.length } };
}

function readDecimal(found: string, offset: number, plain: string): Token {
  if (/^0\d/.test(found)) return invalidNumber(found, offset, 'leading-zero', found.replace(/^0+(?=\d)/, ''));
  const sign = matchAt(percentForm, plain, offset + found.length)?.[0] ?? '';
  return { kind: sign === '' ? 'number' : 'percent', text: found, at: { offset, length: found.length + sign.length } };
}

/** The token at an offset where a digit stands, undefined if none does. */
export function readNumber({ text, plain }: Source, offset: number): Token | undefined {
  const first = plain.charCodeAt(offset);
  if (!(first >= 48 && first <= 57)) return undefined;
  const date = matchAt(dateForm, plain, offset);
  if (date) return readDate(date[0], offset, isoDate(date[1], date[3], date[4]));
  const grouped = matchAt(groupedForm, plain, offset)?.[0];
  if (grouped !== undefined) return invalidNumber(grouped, offset, 'separator', grouped.replaceAll(',', ''));
  const found = wordAt(plain, offset);
  if (/^\d+(?:\.\d+)?$/.test(found)) return readDecimal(found, offset, plain);
  const duration = /^(\d+)(w?)d$/i.exec(found);
  if (duration) return readDuration(found, offset, duration[1] ?? '', duration[2] !== '');
  if (/^\d+\.\d+w?d$/i.test(found)) return invalidNumber(found, offset, 'part-of-day', '');
  if (/^\d+(?:\.\d+)?e\d+$/i.test(found)) return invalidNumber(found, offset, 'exponent', '');
  const dotted = /^(\d{4})[.年](\d{1,2})[.月](\d{1,2})日?$/.exec(found);
  if (dotted) return readDate(found, offset, isoDate(dotted[1], dotted[2], dotted[3]));
  if (/^[\d.]+$/.test(found)) return invalidNumber(found, offset, 'form', '');
  return { kind: 'name', text: text.slice(offset, offset + found.length), quoted: false, at: { offset, length: found.length } };
}
