// One spelling for what is compared: reports differ in width, quotes, blanks and dashes, and none of these says anything.

/** A text in that spelling; `at[i]` is where its i-th character stands in the text that it came from. */
export interface NormalText {
  readonly text: string;
  readonly at: readonly number[];
}

const quotes = new Set('“”‘’"\'「」『』《》〈〉`'.split(''));
const invisible = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const dashes = new Map([...'‐‑‒–—―−﹣'].map((dash) => [dash, '-']));
const isDigit = (character: string | undefined) => character !== undefined && /[0-9０-９]/.test(character);

/** A comma that parts groups of three digits is part of the number; every other one is punctuation. */
const groupsDigits = (text: string, index: number): boolean =>
  isDigit(text[index - 1]) && /^[0-9０-９]{3}(?![0-9０-９])/.test(text.slice(index + 1, index + 5));

function normalCharacter(text: string, index: number): string {
  const character = text.charAt(index);
  if (quotes.has(character)) return '';
  if (character === ',' || character === '，') return character === ',' && groupsDigits(text, index) ? ',' : '，';
  // Between two digits a blank is no mere layout.
  if (invisible.test(character)) return isDigit(text[index - 1]) && isDigit(text[index + 1]) ? ' ' : '';
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  return dashes.get(character) ?? character.toLowerCase();
}

export function normalize(text: string): NormalText {
  let result = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = normalCharacter(text, index);
    if (character === '') continue;
    result += character;
    for (let each = 0; each < character.length; each += 1) at.push(index);
  }
  return { text: result, at };
}

export function slice({ text, at }: NormalText, from: number, to: number): NormalText {
  return { text: text.slice(from, to), at: at.slice(from, to) };
}

export const join = (parts: readonly NormalText[]): NormalText => ({
  text: parts.map((part) => part.text).join(''),
  at: parts.flatMap((part) => part.at),
});
