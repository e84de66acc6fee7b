// Names of worksheets. Units are named by people; a spreadsheet refuses many of their names.

const longest = 31;
const illegal = /[\\/?*[\]:]/g;
// An apostrophe is only forbidden at the ends, but the library writes print areas that break on any of them.
const apostrophe = /'/g;
const unreadable = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\p{Surrogate}]/gu;
/** `_x0041_` would be read as `A`. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** At most `length` UTF-16 code units, never half a character. */
const cut = (words: string, length: number): string => words.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** Names for sheets in the given order: legal, and unlike each other and `taken` in more than case. `unnamed` replaces empty names. */
export function nameSheets(names: readonly string[], taken: readonly string[], unnamed: string): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  used.add('history');
  return names.map((name) => {
    const clean = name.replace(unreadable, '_').replace(illegal, '_').replace(apostrophe, '’').replace(escapeLike, '-').trim();
    const base = clean === '' ? unnamed : clean;
    let candidate = cut(base, longest).trim();
    for (let count = 2; used.has(candidate.toLowerCase()); count += 1) {
      const suffix = `(${count})`;
      candidate = `${cut(base, longest - suffix.length).trim()}${suffix}`;
    }
    used.add(candidate.toLowerCase());
    return candidate;
  });
}

/** `'市司法局'!G12`. */
export const sheetReference = (sheet: string, cell: string): string => `'${sheet.replaceAll("'", "''")}'!${cell}`;
