// Terminal tables: plain borders when piped, right widths for Chinese. The only file that imports cli-table3.
import Table from 'cli-table3';
import { widthOf } from './width.ts';

export type Alignment = 'left' | 'right';

// 避头尾: what closes does not begin a line, what opens does not end one.
const closing = /^[，。；：、？！）”’》〉」』】〕…,.;:?!%)\]}]$/;
const opening = /^[（“‘《〈「『【〔([{]$/;
const isBlank = (character: string) => character === ' ' || character === '\u3000';

/**
 * Whether a line may end between two characters: behind a blank, and beside a Chinese character, but not inside an English word
 * and not between a number and its unit. `word` is the last character that is no blank.
 */
function mayBreak(word: string, before: string, after: string): boolean {
  if (isBlank(after) || closing.test(after) || opening.test(before)) return false;
  if (/\d/.test(word) && /\p{Script=Han}/u.test(after)) return false;
  return isBlank(before) || widthOf(before) === 2 || widthOf(after) === 2;
}

/** The lines of one paragraph; blanks where a line ends are dropped. What has no place to break is broken anywhere. */
function wrapParagraph(paragraph: string, width: number): string[] {
  const characters = Array.from(paragraph);
  const lines: string[] = [];
  let start = 0;
  let used = 0;
  // The last place where the line may end, and the columns up to it.
  let end = 0;
  let usedToEnd = 0;
  let before = '';
  let word = '';
  for (const [index, character] of characters.entries()) {
    const size = widthOf(character);
    if (size > 0 && index > start && mayBreak(word, before, character)) [end, usedToEnd] = [index, used];
    while (used + size > width && index > start && !isBlank(character)) {
      const stop = end > start ? end : index;
      lines.push(characters.slice(start, stop).join('').trimEnd());
      used -= end > start ? usedToEnd : used;
      start = stop;
    }
    used += size;
    if (size > 0) before = character;
    if (size > 0 && !isBlank(character)) word = character;
  }
  return [...lines, characters.slice(start).join('').trimEnd()];
}

/** Wraps by display width (Chinese counts 2), because cli-table3's own wrapping drops Chinese text. */
export function wrapText(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, width))
    .join('\n');
}

/** A table with a header; `widths` are the widest that a column may get (wrapped beyond). Cells are plain or coloured strings. */
export function renderTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  alignment: readonly Alignment[],
  widths: readonly (number | undefined)[] = [],
): string {
  const wrapped = rows.map((row) => row.map((cell, index) => (widths[index] === undefined ? cell : wrapText(cell, widths[index]))));
  const table = new Table({ head: [...header], colAligns: [...alignment], style: { head: [], border: [], compact: true } });
  for (const row of wrapped) table.push(row);
  return `${table.toString()}\n`;
}
