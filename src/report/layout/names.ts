// Names in the cells of a layout: `{{总分}}`, `{{指标：1.2：得分率}}`, `{{总分@甲县}}`.

/** One name and where it stands in its text. */
export interface NameInText {
  /** As it was written, without the braces. */
  readonly written: string;
  readonly from: number;
  readonly to: number;
}

// Chinese input methods make full-width braces; what is typed in a hurry mixes both.
const form = /[{｛]{2}([^{}｛｝]*)[}｝]{2}/g;
const opening = /[{｛]{2}/;

export const namesIn = (text: string): NameInText[] =>
  [...text.matchAll(form)].map((match) => ({ written: match[1] ?? '', from: match.index, to: match.index + match[0].length }));

/** Whether braces are opened that no name closes: `{{总分}`. */
export const hasUnclosed = (text: string): boolean => opening.test(text.replace(form, ''));

/** A name in parts: what it asks for, of which unit (undefined: of the row's own). */
export interface ParsedName {
  readonly parts: readonly string[];
  readonly unit: string | undefined;
}

/** Words compare without blanks, in lower case, full-width characters as the usual ones. */
export const plainName = (words: string): string => words.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

export function parseName(written: string): ParsedName {
  const [path = '', ...unit] = written.normalize('NFKC').split('@');
  return {
    parts: path.split(':').map((part) => part.trim()),
    unit: unit.length === 0 ? undefined : unit.join('@').trim(),
  };
}
