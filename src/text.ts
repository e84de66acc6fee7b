/** A sentence for people in both languages. Both are required, so a missing translation does not compile. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh' | 'en';

/** The same wording in both languages: names, codes and texts that come from a user's file. */
export function verbatim(words: string): Text {
  return { zh: words, en: words };
}

/** Joins texts with a separator per language; an empty list gives empty texts. */
export function joinTexts(texts: readonly Text[], separator: Text): Text {
  return { zh: texts.map((text) => text.zh).join(separator.zh), en: texts.map((text) => text.en).join(separator.en) };
}

// C0, DEL, C1, zero-width and bidirectional controls: invisible in a terminal, or able to rewrite what is shown.
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A user's text made safe to show: control, zero-width and bidi characters appear as `\u….`; at most `limit` characters. */
export function shown(raw: string, limit = 60): string {
  const visible = raw.replace(invisible, (character) => {
    if (character === '\n') return '⏎';
    if (character === '\t') return '→';
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  const characters = Array.from(visible);
  return characters.length <= limit ? visible : `${characters.slice(0, limit - 1).join('')}…`;
}

/** Order by UTF-16 code units: the same on every machine, unlike `localeCompare`. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `1 measure`, `2 measures`: only for English sentences. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
