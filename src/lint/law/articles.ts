// 第六十二条, 第62条: numbers of articles in Chinese and in digits.

export interface Article {
  /** As it is written. */
  readonly text: string;
  readonly number: number;
  /** Offset in the text. */
  readonly start: number;
}

const form = /第\s*([〇零一二三四五六七八九十百千]+|\d+)\s*条/g;

/** Every article that a text names and that can be read. */
export function articlesIn(text: string): Article[] {
  return [...text.normalize('NFC').matchAll(form)].flatMap((match) => {
    const number = /^\d+$/.test(match[1] ?? '') ? Number(match[1]) : chineseNumber(match[1] ?? '');
    return number === undefined ? [] : [{ text: match[0], number, start: match.index }];
  });
}

const digits = '零一二三四五六七八九';
const places: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** 1 to 9999 as laws write them: 十二, 六十二, 一百零三, 一千二百六十; undefined for any other spelling. */
function chineseNumber(text: string): number | undefined {
  const rest = text.replaceAll('〇', '零');
  let [total, digit, lowest] = [0, 0, 10_000];
  for (const [index, character] of [...rest].entries()) {
    const place = places.get(character);
    if (place === undefined) {
      if (digit > 0) return undefined;
      digit = digits.indexOf(character);
    } else {
      // 十二 begins without a digit; every other place needs one, and places go down.
      if (place >= lowest || (digit === 0 && !(place === 10 && index === 0))) return undefined;
      total += (digit || 1) * place;
      [lowest, digit] = [place, 0];
    }
  }
  return total + digit || undefined;
}
