// The figure at the front of a text: 1,234.5 · 二十三 · 3万5千 · 1亿2000万. What is not fully understood is refused with a reason.
import { add, compare, type Exact, exact, isZero, multiply, parseDecimal, printExact } from '../../points.ts';
import { chineseNumeralCharacters, parseChineseNumeral } from './chinese-numerals.ts';
import { splitScale } from './units-in-text.ts';

export type NumberRefusal = 'not-a-number' | 'range' | 'digit-groups' | 'scientific' | 'vague';

export interface Figure {
  readonly value: Exact;
  /** The text behind it. */
  readonly rest: string;
  /** It holds a 万 or 亿 of its own. */
  readonly scaled: boolean;
}

const scaleBeforeDigits = /^([百千]?万亿|[十百千]?[万亿]|[百千])零?(?=\d)/;
const arabic = /^(\d[\d, '’`]*|(?=\.\d))(?:\.(\d+))?/;
// GB/T 15835: thousands are set apart by a comma or a narrow blank; the apostrophe comes from software.
const grouped = /^\d{1,3}([, '’`])\d{3}(?:\1\d{3})*$/;
const lonely = /^[百千万亿]+/;
const chinese = new RegExp(`^[${chineseNumeralCharacters}]+`);

export const refused = (figure: Figure | NumberRefusal | undefined): figure is NumberRefusal | undefined =>
  figure === undefined || typeof figure === 'string';

export function readArabic(text: string): Figure | NumberRefusal | undefined {
  const [token, whole = '', fraction] = arabic.exec(text) ?? [];
  if (!token) return undefined;
  if (/^e[+-]?\d/i.test(text.slice(token.length))) return 'scientific';
  if (/\D/.test(whole) && !grouped.test(whole)) return 'digit-groups';
  const value = parseDecimal(`${whole.replace(/\D/g, '') || '0'}${fraction === undefined ? '' : `.${fraction}`}`);
  return value && { value, rest: text.slice(token.length), scaled: false };
}

/** `1亿2000万` and `3万5000`: parts in falling order, each smaller than the scale before it and none colloquial (3万5). */
function readCompound(text: string): Figure | NumberRefusal | undefined {
  const first = readArabic(text);
  if (first === undefined || typeof first === 'string') return first;
  const [before, scaleWord] = scaleBeforeDigits.exec(first.rest) ?? [];
  if (before === undefined || scaleWord === undefined) return first;
  const scale = splitScale(scaleWord).scale;
  const tail = readCompound(first.rest.slice(before.length));
  if (tail === undefined || typeof tail === 'string') return tail;
  const inner = splitScale(tail.rest);
  const added = multiply(tail.value, inner.scale);
  // 3万零500 says with its 零 that nothing is left out.
  const full = before !== scaleWord || compare(multiply(added, exact(10)), scale) >= 0;
  return compare(added, scale) < 0 && full
    ? { value: add(multiply(first.value, scale), added), rest: inner.word, scaled: true }
    : 'not-a-number';
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

export const readFigure = (text: string, approximate: boolean): Figure | NumberRefusal | undefined =>
  readCompound(text) ?? readChinese(text, approximate);

/** A numeral that makes up the whole text; with `lone` a scale alone is one of it (百余 → 100). */
export function readWholeFigure(text: string, lone = false): Exact | undefined {
  const figure = readFigure(text, lone);
  return refused(figure) || figure.rest !== '' ? undefined : figure.value;
}

const shareSigns: ReadonlyMap<string, string> = new Map([
  ['百', '%'],
  ['千', '‰'],
  ['万', '/10000'],
]);

/** 百分之九十五 → 95%, 千分之五 → 5‰, 三分之二 → 2/3; undefined for anything else. */
export function shareInDigits(text: string): string | undefined {
  const [, below, above] = /^([^分]+)分之(.+)$/.exec(text === '百分百' ? '百分之百' : text) ?? [];
  if (below === undefined || above === undefined) return undefined;
  const share = above === '百' ? exact(100) : readWholeFigure(above);
  const sign = shareSigns.get(below);
  const divisor = sign === undefined ? readWholeFigure(below) : undefined;
  if (!share || (sign === undefined && (!divisor || isZero(divisor)))) return undefined;
  return `${printExact(share)}${sign ?? `/${printExact(divisor ?? share)}`}`;
}
