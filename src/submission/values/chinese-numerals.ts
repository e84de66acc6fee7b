import { add, type Exact, exact, multiply, one, parseDecimal, zero } from '../../points.ts';

const digitValues: ReadonlyMap<string, number> = new Map(
  ['零〇○', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((characters, digit) =>
    Array.from(characters, (character): [string, number] => [character, digit]),
  ),
);
const tens: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** Characters that a Chinese numeral consists of, for finding its end. */
export const chineseNumeralCharacters = '零〇○一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾廿卅百佰千仟万亿点';

const isZeroDigit = (character: string) => digitValues.get(character) === 0;

/** Up to 9999 with 十百千; undefined for no numeral and for what is colloquial (一百五 is 150, not 105). */
function readSection(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let below = 10_000;
  let afterZero = true;
  for (const character of text.replaceAll('廿', '二十').replaceAll('卅', '三十')) {
    const value = digitValues.get(character);
    const ten = tens.get(character);
    if (value !== undefined) {
      if (digit !== undefined) return undefined;
      if (value === 0) afterZero = true;
      else digit = value;
    } else if (ten !== undefined && ten < below && (digit !== undefined || (ten === 10 && total === 0))) {
      total += (digit ?? 1) * ten;
      below = ten;
      digit = undefined;
      afterZero = ten === 10;
    } else return undefined;
  }
  if (digit === undefined) return total;
  return afterZero || total === 0 ? total + digit : undefined;
}

/** Digits one by one, as in 二〇二三. Two of them without a zero (三五 for 三到五) are no number. */
function readDigits(text: string): string | undefined {
  const digits = Array.from(text, (character) => digitValues.get(character));
  return digits.includes(undefined) ? undefined : digits.join('');
}

function readWhole(text: string): Exact | undefined {
  const digits = readDigits(text);
  if (digits !== undefined) return digits.length === 1 || digits.length >= 4 || /0/.test(digits) ? parseDecimal(digits) : undefined;
  let total = zero;
  let rest = text;
  for (const [character, scale] of [
    ['亿', 100_000_000],
    ['万', 10_000],
  ] as const) {
    const at = rest.lastIndexOf(character);
    if (at < 0) continue;
    const head = readSection(rest.slice(0, at));
    if (!head) return undefined;
    total = add(total, exact(head * scale));
    rest = rest.slice(at + 1);
    // 三万五 is 35,000 to one reader and 30,005 to the other.
    if (rest.length === 1 && !isZeroDigit(rest)) return undefined;
  }
  if (rest === '') return total;
  const section = readSection(rest);
  return section === undefined ? undefined : add(total, exact(section));
}

const scales: ReadonlyMap<string, Exact> = new Map([
  ['万', exact(10_000)],
  ['亿', exact(100_000_000)],
  ['', one],
]);

/**
 * Exact value of a Chinese numeral (二十三, 一百零五, 九十八点五, 三点五万, 三万五千, 〇, 廿); undefined for anything else or anything
 * ambiguous.
 */
export function parseChineseNumeral(text: string): Exact | undefined {
  const [whole = '', fraction, ...more] = text.split('点');
  if (whole === '' || more.length > 0) return undefined;
  const value = readWhole(whole);
  if (value === undefined || fraction === undefined) return value;
  const [, figure = '', scale = ''] = /^(.*?)([万亿]?)$/.exec(fraction) ?? [];
  const digits = readDigits(figure);
  const part = digits ? parseDecimal(`0.${digits}`) : undefined;
  return part && multiply(add(value, part), scales.get(scale) ?? one);
}
