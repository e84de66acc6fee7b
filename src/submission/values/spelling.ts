// Forms of one text. Values keep their own characters; what is narrowed or normalised here is only parsed or compared.

// White space as JavaScript knows it (with U+3000, NBSP, BOM), and the zero-width characters and marks that it does not.
const blank = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Without the characters at both ends that match; one pass, where `[…]+$` as an expression would take quadratic time. */
export function trimEnds(text: string, character: RegExp): string {
  let start = 0;
  let end = text.length;
  while (start < end && character.test(text.charAt(start))) start += 1;
  while (end > start && character.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Printing ASCII and common Chinese characters: neither blank nor invisible. The apostrophe is left out for the sake of `trimmed`. */
const isSolid = (code: number): boolean => (code > 0x20 && code < 0x7f && code !== 0x27) || (code >= 0x4e00 && code <= 0x9fff);

/** Without blanks and invisible characters at both ends. */
export const withoutBlankEnds = (text: string): string => trimEnds(text, blank);

/** Without the apostrophe that marks text in Excel. */
export const withoutApostrophe = (text: string): string => (/^['＇]/.test(text) ? trimEnds(text.slice(1), blank) : text);

/** Without blanks and invisible characters at both ends, and without the apostrophe that marks text in Excel. */
export function trimmed(text: string): string {
  if (isSolid(text.charCodeAt(0)) && isSolid(text.charCodeAt(text.length - 1))) return text;
  return withoutApostrophe(withoutBlankEnds(text));
}

const fullWidth = /[\uff01-\uff5e]/g;
const dashes = /[\u2212\u2010-\u2013\ufe63]/g;
/** Zero-width characters, marks of direction, soft hyphens: they stand for nothing, not even for a blank. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Full-width digits, letters and punctuation as ASCII, minus signs and short dashes as `-`, blanks as spaces. Keeps ① and ㎡. */
export function narrowed(text: string): string {
  const ascii = text.replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  return ascii.replace(dashes, '-').replace(unseen, '').replace(/\s+/g, ' ');
}

/** Without blanks except between two digits, where a blank is no mere layout. */
export const compacted = (text: string): string => text.replace(/(?<!\d) | (?!\d)/g, '');

/** For comparing names and options only: NFKC, no blanks, small letters. */
export const comparable = (text: string): string => trimmed(text).normalize('NFKC').replace(unseen, '').replace(/\s+/g, '').toLowerCase();
