// Terminal tables: plain borders when piped, right widths for Chinese. The only file that imports cli-table3.
import Table from 'cli-table3';
import { eastAsianWidth } from 'get-east-asian-width';

export type Alignment = 'left' | 'right';

const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]$/u;

/** Columns that a character takes on a terminal: 0, 1 or 2. */
const widthOf = (character: string): number => (invisible.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0));

/** Wraps by display width (Chinese counts 2), because cli-table3's own wrapping drops Chinese text. Breaks anywhere. */
function wrapText(text: string, width: number): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const character of paragraph) {
      const size = widthOf(character);
      if (used + size > width && line !== '') {
        lines.push(line);
        line = '';
        used = 0;
      }
      line += character;
      used += size;
    }
    lines.push(line);
  }
  return lines.join('\n');
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
