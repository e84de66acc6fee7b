// What a number format says about its number: is it shown as a percentage, a date, a time of day or a span of time?

/** `time` has hours but no day; `elapsed` counts hours beyond 24 (`[h]:mm`). */
export type NumberMeaning = 'number' | 'percent' | 'date' | 'time' | 'elapsed';

// Built-in ids have no format code in the file. 27–36 and 50–58 are the Chinese, Japanese and Korean ones.
const builtIn: ReadonlyMap<number, NumberMeaning> = new Map<number, NumberMeaning>([
  ...[9, 10].map((id) => [id, 'percent'] as const),
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'time'] as const),
  [46, 'elapsed'],
]);

/** Meaning of a format that has only a number. */
export function meaningOfBuiltIn(id: number): NumberMeaning {
  return builtIn.get(id) ?? 'number';
}

// Quoted text, escaped, pad and fill characters, and brackets (colours, locales, conditions) except elapsed time.
const literals = /"[^"]*(?:"|$)|[\\_*][\s\S]?|\[(?!h+\]|m+\]|s+\])[^[\]]*\]/gi;

/** Only the letters that mean something; General becomes a digit, scientific notation loses its `E`. */
const stripLiterals = (code: string) =>
  code
    .replace(literals, '')
    .replace(/general|g\/通用格式/gi, '0')
    .replace(/e[+-]/gi, '');

function meaningOfSection(section: string): NumberMeaning | undefined {
  if (/\[(h+|m+|s+)\]/i.test(section)) return 'elapsed';
  const clock = /am\/pm|a\/p|上午\/下午/i.test(section);
  const letters = section.replace(/am\/pm|a\/p/gi, '').replace(/s\.0+/gi, 's');
  if (letters.includes('%')) return 'percent';
  if (/[0#?@]/.test(letters)) return 'number';
  if (/[yde]|aaa/i.test(letters)) return 'date';
  if (clock || /[hs]/i.test(letters)) return 'time';
  return /m/i.test(letters) ? 'date' : undefined;
}

/** Meaning of a custom format code such as `yyyy"年"m"月"d"日"`: that of its first section that shows its number at all. */
export function meaningOfFormat(code: string): NumberMeaning {
  for (const section of stripLiterals(code).split(';')) {
    const meaning = meaningOfSection(section);
    if (meaning !== undefined) return meaning;
  }
  return 'number';
}
