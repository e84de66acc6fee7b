// A few lines of a file with marks under a part of them, measured in columns of a terminal.
import type { Location } from '../../diagnostic.ts';
import { shown } from '../../text.ts';
import { displayWidth, widthOf } from '../text/width.ts';
import { type LinesOf, rangeIn, type TextPlace } from './source-lines.ts';

export interface FrameStyle {
  /** Columns of the terminal. */
  readonly width: number;
  /** Lines shown above and below. */
  readonly around: number;
  readonly dim: (text: string) => string;
  readonly marked: (text: string) => string;
}

/** As it is shown: a tab takes four blanks, what is invisible is written out. */
const visible = (text: string): string => shown(text.replaceAll('\t', '    '), Number.MAX_SAFE_INTEGER);

/** The lines of a frame; none for a cell of a workbook, and for a file that was not read. */
export function renderFrame(location: Location, linesOf: LinesOf, style: FrameStyle): string[] {
  const lines = location.kind === 'text' ? linesOf(location.file) : undefined;
  if (location.kind !== 'text' || lines?.[location.line - 1] === undefined) return [];
  const first = Math.max(1, location.line - style.around);
  const last = Math.min(lines.length, location.line + style.around);
  const digits = String(last).length;
  const gutter = (number: string) => style.dim(`  ${number.padStart(digits)} │ `);
  const room = style.width - digits - 5;
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return numbers.flatMap((number) => {
    const line = lines[number - 1] ?? '';
    if (number !== location.line) {
      // A blank line at the edge shows nothing.
      return line.trim() === '' ? [] : [(gutter(String(number)) + cut(visible(line), 0, room).text).trimEnd()];
    }
    const { start, length } = marksOf(location, line);
    const from = start + length > room - 1 ? Math.max(0, start - Math.floor(room / 3)) : 0;
    const { text, skipped } = cut(visible(line), from, room);
    const left = start - skipped;
    const marks = '^'.repeat(Math.max(1, Math.min(length, displayWidth(text) - left)));
    return [gutter(String(number)) + text, gutter('') + ' '.repeat(left) + style.marked(marks)];
  });
}

/** Columns before the marks, and how many they are. */
function marksOf(location: TextPlace, line: string): { readonly start: number; readonly length: number } {
  const { from, to } = rangeIn(location, line) ?? { from: 0, to: line.length };
  return { start: displayWidth(visible(line.slice(0, from))), length: Math.max(1, displayWidth(visible(line.slice(from, to)))) };
}

/** What fits into `room` columns from column `from` on, with … where something is left out; columns before `skipped` are not shown. */
function cut(text: string, from: number, room: number): { readonly text: string; readonly skipped: number } {
  const characters = Array.from(text);
  let [first, at] = [0, 0];
  for (; at < from && first < characters.length; first += 1) at += widthOf(characters[first] ?? '');
  const lead = from > 0 ? '…' : '';
  const rest = characters.slice(first);
  const skipped = at - lead.length;
  if (displayWidth(rest.join('')) <= room - lead.length) return { text: lead + rest.join(''), skipped };
  let [count, used] = [0, lead.length];
  for (const character of rest) {
    used += widthOf(character);
    if (used > room - 1) break;
    count += 1;
  }
  return { text: `${lead}${rest.slice(0, count).join('')}…`, skipped };
}
