// Numbers as clauses write them: 0.5, 十二, 二十三, 一百, 零点五, 半.
import { add, type Exact, exact, multiply, parseDecimal, zero } from '../points.ts';

const digits = '零一二三四五六七八九';
const digitOf = (character: string): number => digits.indexOf(character === '两' ? '二' : character === '〇' ? '零' : character);
const powers: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Pattern of one number, for building larger ones; `readNumber` decides whether it is well formed. */
export const numberPattern = '(?:\\d+(?:\\.\\d+)?|半|[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?)';

/** 二十三, 一百零五, 十 (a leading 一 may be left out); undefined for what is no number, such as 三四 or 十百. */
function readWhole(text: string): number | undefined {
  let total = 0;
  let last = 10_000;
  let digit: number | undefined;
  for (const [index, character] of Array.from(text).entries()) {
    const power = powers.get(character);
    if (power === undefined) {
      const next = digitOf(character);
      if (next < 0 || (digit !== undefined && digit !== 0)) return undefined;
      digit = next;
      continue;
    }
    if (power >= last || digit === 0 || (digit === undefined && !(index === 0 && power === 10))) return undefined;
    total += (digit ?? 1) * power;
    last = power;
    digit = undefined;
  }
  return total + (digit ?? 0);
}

/** The number, exactly; undefined for anything else. */
export function readNumber(text: string): Exact | undefined {
  if (/^\d/.test(text)) return parseDecimal(text);
  if (text === '半') return exact(1, 2);
  const [whole = '', fraction] = text.split('点');
  const value = readWhole(whole);
  if (value === undefined || whole === '') return undefined;
  if (fraction === undefined) return exact(value);
  const places = Array.from(fraction, digitOf);
  if (places.length === 0 || places.some((place) => place < 0)) return undefined;
  const share = places.reduceRight<Exact>((rest, place) => multiply(add(exact(place), rest), exact(1, 10)), zero);
  return add(exact(value), share);
}
