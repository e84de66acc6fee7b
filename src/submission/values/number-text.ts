// The grammar of numbers as people write them in tables. It never guesses: what is not fully understood is refused with a reason.
import { type Exact, exact, multiply, negate, zero } from '../../points.ts';
import { chineseNumeralCharacters } from './chinese-numerals.ts';
import { type NumberRefusal, readArabic, readFigure, refused } from './figures.ts';
import { exactOf } from './steps.ts';
import { type Trail, take } from './trail.ts';

/** A number that was understood, before it is fitted to the unit of a measure. */
export interface NumberForm {
  /** With `share` percent or fraction the share itself: 95% is 19/20. */
  readonly value: Exact;
  readonly share: 'none' | 'percent' | 'fraction';
  /** The word behind the number: 件, 万元, 万, or ''. */
  readonly suffix: string;
  /** The numeral itself holds its 万 or 亿 (五万, 1亿2000万): like the 万 of 3万, it may stand for that of the measure's unit. */
  readonly scaled: boolean;
  readonly approximate: boolean;
}

/** Longer than any figure with its unit: the text is prose. */
const longestNumber = 64;

const plainDigits = /^(?:0|[1-9]\d{0,14})$/;
// 一 alone may be a dash, and ○ alone a mark.
const unsureAlone = new Set(['一', '○']);
const limitWord =
  /^(?:[≥≤><≧≦≯≮]|=>|不少于|不低于|不超过|不高于|不多于|不大于|不小于|不足\d+至|至少|至多|最多|最少|大于|小于|高于|低于|多于|少于)/;
const rangeForm = new RegExp(`[\\d%‰${chineseNumeralCharacters}\\p{Script=Han}][-~—至到]+[\\d${chineseNumeralCharacters}]`, 'u');
const leadingWords = /^(?:共计|合计|总计|累计|共有|共|计|达到|达|[‘’`´])/;
const currency = /^(?:人民币|rmb|cny|[¥￥])/i;
const aboutBefore = /^(?:大约|约|将近|接近|近|超过|超|逾|不足|不到|大概|≈|上(?=[百千万亿]))/;
const aboutAfter = /(?:左右|上下|以上|以下|出头)$/;
const vagueForm = new RegExp(`^[${chineseNumeralCharacters}]*几|^好几|^数[十百千万亿]|^若干|^许多|^大量|^少量|^多[次件个起宗人]`);
const bracketed = /^\((\p{L}{1,4})\)$/u;
const unitForm = /^(?:[\p{L}·㎡]{0,8}(?:\(\p{L}{1,4}\))?|\p{L}{1,4}\/\p{L}{1,4}|[%‰])$/u;

/** Takes what matches off the text. */
function drop(trail: Trail, form: RegExp, step: 'remove' | 'about' = 'remove'): boolean {
  const [piece = ''] = form.exec(trail.text) ?? [];
  if (piece !== '') take(trail, step, piece);
  return piece !== '';
}

/** A share as a fraction: 17/18, or in words. The trail holds its digits afterwards. */
function readShare(trail: Trail): Omit<NumberForm, 'approximate'> | NumberRefusal | undefined {
  const inWords = /分之|^-?百分百$/.test(trail.text);
  if (inWords) {
    const percent = /^-?(?:[百千万]分之|百分百)/.test(trail.text);
    const before = trail.text;
    take(trail, 'share');
    if (trail.text === before) return 'not-a-number';
    const value = readSigned(trail.text);
    return value ? { value, share: percent ? 'percent' : 'fraction', suffix: '', scaled: false } : 'not-a-number';
  }
  const [, left, right] = /^-?(\d[\d, ]*)\/(\d[\d, ]*)$/.exec(trail.text) ?? [];
  if (left === undefined || right === undefined) return undefined;
  for (const part of [readArabic(left), readArabic(right)]) if (refused(part)) return part;
  take(trail, 'groups');
  const value = exactOf(trail.text);
  return value ? { value, share: 'fraction', suffix: '', scaled: false } : 'not-a-number';
}

const wholeOf = (sign: string): number => (sign === '%' ? 100 : sign === '‰' ? 1000 : 1);

/** Digits with a percent sign, or as a fraction. */
function readSigned(text: string): Exact | undefined {
  const number = exactOf(text.replace(/[%‰]$/, ''));
  return number && multiply(number, exact(1, wholeOf(text.slice(-1))));
}

/** Takes what stands around a figure off: words before it, marks of rough figures, currencies. Gives whether it is rough, or why not. */
function strip(trail: Trail): boolean | NumberRefusal {
  drop(trail, /[。;]$/);
  drop(trail, leadingWords);
  if (trail.text.length > longestNumber || unsureAlone.has(trail.text)) return 'not-a-number';
  if (limitWord.test(trail.text) || /以内$/.test(trail.text)) return 'range';
  const before = drop(trail, aboutBefore, 'about');
  const after = drop(trail, aboutAfter, 'about');
  drop(trail, currency);
  if (vagueForm.test(trail.text)) return 'vague';
  if (rangeForm.test(trail.text)) return 'range';
  take(trail, 'sign');
  drop(trail, /^\+/);
  if (trail.text.startsWith('-')) {
    const [, piece] = /^-(人民币|rmb|cny|[¥￥])/i.exec(trail.text) ?? [];
    if (piece !== undefined) take(trail, 'remove', piece);
  }
  return before || after;
}

/** Reads the text of a trail as one number with its percent sign or unit word; anything else is refused. Never throws. */
export function parseNumberText(trail: Trail): NumberForm | NumberRefusal {
  if (plainDigits.test(trail.text))
    return { value: exactOf(trail.text) ?? zero, share: 'none', suffix: '', scaled: false, approximate: false };
  for (const step of ['width', 'variants', 'blanks'] as const) take(trail, step);
  if (trail.text.length > longestNumber * 2) return 'not-a-number';
  const rough = strip(trail);
  if (typeof rough === 'string') return rough;
  const share = readShare(trail);
  if (typeof share === 'string') return share;
  if (share) return { ...share, approximate: rough };
  const negative = trail.text.startsWith('-');
  const body = negative ? trail.text.slice(1) : trail.text;
  const figure = readFigure(body, rough);
  if (refused(figure)) return figure ?? 'not-a-number';
  const value = negative ? negate(figure.value) : figure.value;
  const token = body.slice(0, body.length - figure.rest.length);
  if (/^[\d,. '’`]+$/.test(token)) take(trail, 'groups');
  else take(trail, 'numeral', token);
  return behind(trail, value, figure.rest, figure.scaled, rough);
}

/** What stands behind a figure: 余 and 多, its scale, the unit or the percent sign. */
function behind(trail: Trail, value: Exact, rest: string, scaled: boolean, rough: boolean): NumberForm | NumberRefusal {
  take(trail, 'brackets');
  // 余 stands before or behind the scale: 250余万元, 1.2亿余元.
  const [, before = '', scale = '', after = '', unit = ''] =
    /^([余多]?)([十百千]?[万亿]*)([余多]?)(.*)$/u.exec(rest.replace(bracketed, '$1')) ?? [];
  for (const mark of [before, after]) if (mark !== '') take(trail, 'about', mark);
  const approximate = rough || before !== '' || after !== '';
  if (scale === '' && (unit === '%' || unit === '‰'))
    return { value: multiply(value, exact(1, wholeOf(unit))), share: 'percent', suffix: '', scaled: false, approximate };
  if (!unitForm.test(unit)) return 'not-a-number';
  const [, coda = ''] = /^元(整|人民币)$/.exec(unit) ?? [];
  if (coda !== '') take(trail, 'remove', coda);
  return { value, share: 'none', suffix: `${scale}${coda === '' ? unit : '元'}`, scaled, approximate };
}
