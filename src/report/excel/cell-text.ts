// Text on its way into a cell: it comes from files that strangers filled in, and it must arrive as the same text, never as code.
import { limits } from '../../limits.ts';
import { shown } from '../../text.ts';

// A spreadsheet takes such text for a formula as soon as someone edits the cell or saves the sheet as CSV.
const formulaStart = /^[=+\-@＝＋－＠\t\r\n]/;
// Lone surrogates and non-characters are no XML; a file with one of them does not open.
const unwritable = /[\p{Surrogate}\ufffe\uffff]/gu;
/** In the file format `_x0041_` stands for `A`; an escaped underscore keeps such text as it is. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** A cell takes at most 253 line breaks. */
const mostLines = 250;

/** Whether the cell needs the format "text" and the mark that Excel shows as a leading apostrophe. */
export const looksLikeFormula = (words: string): boolean => formulaStart.test(words);

const escapeUnwritable = (words: string): string =>
  words.replace(unwritable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What no workbook can hold: characters that are not XML. */
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** Somebody's own text, word for word but for what a workbook cannot hold. */
export const writable = (words: string): string =>
  escapeUnwritable(words.replace(/\r\n?/g, '\n')).replace(
    notXml,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Cut visibly to what a cell can hold, never through a surrogate pair. */
function cutText(words: string): string {
  if (words.length <= limits.textCharacters) return words;
  const kept = words.slice(0, limits.textCharacters - 1);
  return `${kept.replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The text as people shall read it: line breaks stay, other control, zero-width and bidi characters appear as `\u….`. */
export function cellText(words: string): string {
  const lines = words
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => escapeUnwritable(shown(line, Number.POSITIVE_INFINITY)));
  const head = lines.slice(0, mostLines).join('\n');
  return cutText(lines.length > mostLines ? `${head} ${lines.slice(mostLines).join(' ')}` : head);
}

/** `cellText` as it must stand in the file so that it reads back as itself. */
export const storedText = (readable: string): string => readable.replace(escapeLike, '_x005F_');
