// The grammar of numbers as people write them in tables. It works on compacted text (see spelling.ts) and never guesses: what is not
// fully understood is refused with a reason.
import { add, compare, divide, type Exact, exact, multiply, negate, parseDecimal } from '../../points.ts';
import { chineseNumeralCharacters, parseChineseNumeral } from './chinese-numerals.ts';
import { splitScale } from './units-in-text.ts';

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

export type NumberRefusal = 'not-a-number' | 'range' | 'digit-groups' | 'scientific' | 'vague';

/** Longer than any figure with its unit: the text is prose. */
const longestNumber = 64;

// 一 alone may be a dash, and ○ alone a mark.
const unsureAlone = new Set(['一', '○']);
const limitWord = /^(?:[≥≤><≧≦≯≮]|=>|不少于|不低于|不超过|不高于|不多于|不大于|不小于|至少|至多|最多|最少|大于|小于|高于|低于|多于|少于)/;
const rangeForm = new RegExp(`[\\d%‰${chineseNumeralCharacters}\\p{Script=Han}][-~—至到]+[\\d${chineseNumeralCharacters}]`, 'u');
const leadingWords = /^(?:共计|合计|总计|累计|共|计|达到|达)/;
const currency = /^(?:人民币|rmb|cny|[¥￥])/i;
const aboutBefore = /^(?:大约|约|将近|接近|近|超过|超|逾|不足|不到|大概|≈|上(?=[百千万亿]))/;
const aboutAfter = /(?:左右|上下|以上|以下|出头)$/;
const vagueForm = new RegExp(`^[${chineseNumeralCharacters}]*几|^好几|^数[十百千万亿]|^若干|^许多|^大量|^少量|^多[次件个起宗人]`);
const scaleBeforeDigits = /^([百千]?万亿|[十百千]?[万亿]|[百千])(?=\d)/;
const arabic = /^(\d[\d,]*|(?=\.\d))(?:\.(\d+))?/;
const unitForm = /^(?:[\p{L}·㎡]{0,8}(?:\(\p{L}{1,4}\))?|\p{L}{1,4}\/\p{L}{1,4}|[%‰])$/u;
const bracketed = /^\((\p{L}{1,4})\)$/u;
const lonely = /^[百千万亿]+/;
const chinese = new RegExp(`^[${chineseNumeralCharacters}]+`);

interface Figure {
  readonly value: Exact;
  readonly rest: string;
  readonly scaled: boolean;
}

function readArabic(text: string): Figure | NumberRefusal | undefined {
  const [token, whole = '', fraction] = arabic.exec(text) ?? [];
  if (!token) return undefined;
  if (/^e[+-]?\d/i.test(text.slice(token.length))) return 'scientific';
  if (whole.includes(',') && !/^\d{1,3}(?:,\d{3})+$/.test(whole)) return 'digit-groups';
  const value = parseDecimal(`${whole.replaceAll(',', '') || '0'}${fraction === undefined ? '' : `.${fraction}`}`);
  return value && { value, rest: text.slice(token.length), scaled: false };
}

/** `1亿2000万` and `3万5000`: parts in falling order, each smaller than the scale before it and none colloquial (3万5). */
function readCompound(text: string): Figure | NumberRefusal | undefined {
  const first = readArabic(text);
  if (first === undefined || typeof first === 'string') return first;
  const scaleWord = scaleBeforeDigits.exec(first.rest)?.[0];
  if (scaleWord === undefined) return first;
  const scale = splitScale(scaleWord).scale;
  const tail = readCompound(first.rest.slice(scaleWord.length));
  if (tail === undefined || typeof tail === 'string') return tail;
  const inner = splitScale(tail.rest);
  const added = multiply(tail.value, inner.scale);
  const fits = compare(added, scale) < 0 && compare(multiply(added, exact(10)), scale) >= 0;
  return fits ? { value: add(multiply(first.value, scale), added), rest: inner.word, scaled: true } : 'not-a-number';
}

function readChinese(text: string, approximate: boolean): Figure | undefined {
  const token = chinese.exec(text)?.[0] ?? '';
  const rest = text.slice(token.length);
  const scaled = /[万亿]/.test(token);
  const value = parseChineseNumeral(token);
  if (value) return { value, rest, scaled };
  // 百余件, 近亿元: a scale without a digit only counts as one when the text itself says that it is rough.
  if (lonely.exec(token)?.[0] === token && token !== '' && (approximate || /^[余多]/.test(rest)))
    return { value: splitScale(token).scale, rest, scaled };
  return undefined;
}

const refused = (figure: Figure | NumberRefusal | undefined): figure is NumberRefusal | undefined =>
  figure === undefined || typeof figure === 'string';

const hundreds: ReadonlyMap<string, number> = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
]);

/** A share in words or as a fraction: 百分之九十五, 三分之二, 17/18. */
function readShare(text: string): Omit<NumberForm, 'approximate'> | NumberRefusal | undefined {
  const [, below, above] = /^([^分]+)分之(.+)$/.exec(text) ?? [];
  if (below !== undefined && above !== undefined) {
    const scale = hundreds.get(below);
    const divisor = scale === undefined ? readWholeFigure(below) : exact(scale);
    const share = above === '百' ? exact(100) : readWholeFigure(above);
    const value = divisor && share && divide(share, divisor);
    return value ? { value, share: scale === undefined ? 'fraction' : 'percent', suffix: '', scaled: false } : 'not-a-number';
  }
  const [, left, right] = /^(\d[\d,]*)\/(\d[\d,]*)$/.exec(text) ?? [];
  if (left === undefined || right === undefined) return undefined;
  const [numerator, denominator] = [readArabic(left), readArabic(right)];
  if (refused(numerator)) return numerator;
  if (refused(denominator)) return denominator;
  const value = divide(numerator.value, denominator.value);
  return value ? { value, share: 'fraction', suffix: '', scaled: false } : 'not-a-number';
}

/** A numeral that makes up the whole text. */
function readWholeFigure(text: string): Exact | undefined {
  const figure = readArabic(text) ?? readChinese(text, false);
  return refused(figure) || figure.rest !== '' ? undefined : figure.value;
}

/** Reads compacted text as one number with its percent sign or unit word; anything else is refused. Never throws. */
export function parseNumberText(compact: string): NumberForm | NumberRefusal {
  if (compact.length > longestNumber) return 'not-a-number';
  let text = compact.replace(/[。;]$/, '').replace(leadingWords, '');
  if (text === '百分百') text = '百分之百';
  if (unsureAlone.has(text)) return 'not-a-number';
  if (limitWord.test(text) || /以内$/.test(text)) return 'range';
  let approximate = aboutBefore.test(text) || aboutAfter.test(text);
  text = text.replace(aboutBefore, '').replace(aboutAfter, '').replace(currency, '');
  if (vagueForm.test(text)) return 'vague';
  if (rangeForm.test(text)) return 'range';
  const negative = /^(?:-|负)/.test(text);
  text = text.replace(/^(?:-|\+|负)/, '').replace(currency, '');
  const signed = (value: Exact) => (negative ? negate(value) : value);
  const share = readShare(text);
  if (typeof share === 'string') return share;
  if (share) return { ...share, value: signed(share.value), approximate };
  const figure = readCompound(text) ?? readChinese(text, approximate);
  if (refused(figure)) return figure ?? 'not-a-number';
  // 余 stands before or behind the scale: 250余万元, 1.2亿余元.
  const [, before = '', scale = '', after = '', word = ''] =
    /^([余多]?)([十百千]?[万亿]*)([余多]?)(.*)$/u.exec(figure.rest.replace(bracketed, '$1')) ?? [];
  if (before !== '' || after !== '') approximate = true;
  if (scale === '' && (word === '%' || word === '‰')) {
    return { value: signed(divideBy(figure.value, word === '%' ? 100 : 1000)), share: 'percent', suffix: '', scaled: false, approximate };
  }
  if (!unitForm.test(word)) return 'not-a-number';
  const suffix = `${scale}${word.replace(/^元(?:整|人民币)$/, '元')}`;
  return { value: signed(figure.value), share: 'none', suffix, scaled: figure.scaled, approximate };
}

const divideBy = (value: Exact, divisor: number): Exact => multiply(value, exact(1, divisor));
