// Texts that people read in more than one way, and what each meaning would have to be written as to be read without a doubt.
import type { Measure } from '../../model.ts';
import { compare, type Exact, exact, isNegative, multiply, one, printExact } from '../../points.ts';
import { chineseNumeralCharacters, parseChineseNumeral } from './chinese-numerals.ts';
import { compacted, narrowed, trimmed } from './spelling.ts';
import { declaredUnit, splitScale } from './units-in-text.ts';

/** A figure as it is to be written for the measure: with its unit, a share with the percent sign or as a fraction. */
export function figureToWrite(measure: Measure, value: Exact): string {
  if (measure.type !== 'ratio') return `${printExact(value)}${declaredUnit(measure)}`;
  const percent = printExact(multiply(value, exact(100)));
  return percent.includes('/') ? printExact(value) : `${percent}%`;
}

const below: ReadonlyMap<string, string> = new Map([
  ['百', '十'],
  ['佰', '拾'],
  ['千', '百'],
  ['仟', '佰'],
  ['万', '千'],
  ['亿', '千万'],
]);
const numeral = `[${chineseNumeralCharacters}]`;
const colloquial = new RegExp(
  `^(${numeral}*([百佰千仟万亿]))([一二两三四五六七八九壹贰叁肆伍陆柒捌玖])(?![${chineseNumeralCharacters}])(.*)$`,
);
const colloquialArabic = /^(\d+(?:\.\d+)?)([百千万亿])(\d)(?![\d.百千万亿])(\D*)$/;
const digitsOnly = /^([一二三四五六七八九]{2,3})(?![零〇○一二两三四五六七八九十百千万亿点])(\D*)$/;

/** 一百五 is 150 to one reader and 105 to the other. */
function colloquialMeanings(text: string): string[] {
  const [, head, scale = '', digit, rest] = colloquial.exec(text) ?? [];
  if (head !== undefined) return [`${head}${digit}${below.get(scale) ?? ''}${rest}`, `${head}零${digit}${rest}`];
  const [, number, word = '', last, unit] = colloquialArabic.exec(text) ?? [];
  if (number === undefined) return [];
  return [`${number}${word}${last}${below.get(word) ?? ''}${unit}`, `${number}${word}零${last}${unit}`];
}

/** What the text may mean, where that is more than one thing; none for what is clear and for what means nothing. */
export function textsWithMeanings(measure: Measure, seen: string): string[] {
  const text = compacted(narrowed(trimmed(seen))).replace(/[。;]$/, '');
  if (text.length > 24 || /^\d*$/.test(text)) return [];
  if (text === '一') return ['1'];
  if (text === '○') return ['0'];
  const [, inBrackets] = /^\(([\d,]+(?:\.\d+)?)\)$/.exec(text) ?? [];
  // Accountants bracket what is negative, others what they add as a remark.
  if (inBrackets !== undefined) return [inBrackets, `-${inBrackets}`];
  const [, digits, unit] = digitsOnly.exec(text) ?? [];
  if (digits !== undefined && parseChineseNumeral(digits) === undefined) {
    const figure = Array.from(digits, (digit) => '一二三四五六七八九'.indexOf(digit) + 1).join('');
    return [`${figure}${unit}`];
  }
  const points = /^(\d{1,3}(?:\.\d{3})+)(?![百千万亿])(\D*)$/.exec(text);
  // Elsewhere the point separates thousands; of what is counted there are no thousandths.
  if (points?.[1] && (measure.type === 'count' || points[1].split('.').length > 2))
    return [points[1].replaceAll('.', ''), `${points[1]}万`].map((figure) => `${figure}${points[2]}`);
  const [, whole, fraction, rest] = /^(\d{1,3}(?:\.\d{3})+),(\d{1,2})(\D*)$/.exec(text) ?? [];
  if (whole !== undefined) return [`${whole.replaceAll('.', '')}.${fraction}${rest}`];
  return colloquialMeanings(text);
}

/** A comma or blank in an odd place: a decimal point, or nothing at all. */
export function textsWithoutGroups(seen: string): string[] {
  const text = compacted(narrowed(trimmed(seen)));
  const single = /^\d+,\d+(?!.*[,.])/.test(text);
  return [...(single ? [text.replace(',', '.')] : []), text.replace(/[, '’`]/g, '')];
}

/** 3.5 of something that is counted: in 万, perhaps. */
export function textsInTenThousands(measure: Measure, value: Exact): string[] {
  const plain = compare(splitScale(declaredUnit(measure)).scale, one) === 0;
  return plain && !isNegative(value) && compare(value, exact(1000)) < 0 ? [printExact(multiply(value, exact(10_000)))] : [];
}
