// Spreadsheets do not fit rows to merged or written cells by themselves, so heights are estimated from the wrapped text.
import type { CellStyle, PlannedCell, SheetPlan } from './plan.ts';
import { fontSizes } from './style.ts';

const highestRow = 409;
/** A line is higher in the fonts that replace SimSun where it is not installed; estimated for those. */
const lineFactor = 1.45;
const padding = 6;
/** Room to sign in. */
const signatureHeight = 42;

// One piece never breaks: a run of Latin text, or a Chinese character with the punctuation that may not stand alone.
const pieces = /\s|[!-ÿ]+|[（“‘《〈【「『〔]*[^\s!-ÿ][，。；：、！？）”’》〉】」』〕…]*/gu;
const widthOf = (piece: string): number => {
  let tenths = 0;
  for (const character of piece) tenths += character.charCodeAt(0) > 0xff ? 20 : 12;
  return tenths / 10;
};

/** Lines that a text takes in `capacity` half-width characters. */
export function countLines(words: string, capacity: number): number {
  return words.split('\n').reduce((lines, line) => {
    let used = 0;
    let count = 1;
    for (const [piece] of line.matchAll(pieces)) {
      const width = widthOf(piece);
      if (used > 0 && used + width > capacity) {
        count += 1;
        used = 0;
      }
      used += width;
      if (used > capacity) {
        count += Math.ceil(used / capacity) - 1;
        used %= capacity;
      }
    }
    return lines + count;
  }, 0);
}

/** Half-width characters of this style that fit into a width given in characters of the default font. */
const capacityOf = (width: number, style: CellStyle): number => Math.max(2, ((width * 1.05 - 1) * 10) / fontSizes[style]);

function cellHeight(cell: PlannedCell | undefined, width: number): number {
  if (!cell) return 0;
  const words = cell.kind === 'text' ? cell.text : cell.kind === 'entry' ? String(cell.content ?? '') : '';
  const lines = words === '' ? 1 : countLines(words, capacityOf(width, cell.style));
  return Math.max(lines * fontSizes[cell.style] * lineFactor + padding, cell.style === 'signature' ? signatureHeight : 0);
}

/** Heights in points, one per row, as high as the texts need at these widths (even higher than a spreadsheet allows). */
function neededHeights(plan: SheetPlan, widths: readonly number[]): number[] {
  const widthFrom = (left: number, right: number) => widths.slice(left - 1, right).reduce((sum, width) => sum + width, 0);
  const mergeAt = new Map(plan.merges.map((merge) => [`${merge.top},${merge.left}`, merge]));
  const heights = plan.rows.map((cells, row) =>
    cells.reduce((highest, cell, index) => {
      const merge = mergeAt.get(`${row + 1},${index + 1}`);
      if (merge && merge.bottom > merge.top) return highest;
      return Math.max(highest, cellHeight(cell, widthFrom(index + 1, merge?.right ?? index + 1)));
    }, 0),
  );
  for (const { top, left, bottom, right } of plan.merges) {
    if (plan.sharedHeights) {
      const rows = heights.slice(top - 1, bottom);
      const lack = cellHeight(plan.rows[top - 1]?.[left - 1], widthFrom(left, right)) - rows.reduce((sum, height) => sum + height, 0);
      for (const [index, height] of lack > 0 ? rows.entries() : []) heights[top - 1 + index] = height + lack / rows.length;
      continue;
    }
    // The first row alone has room for the text of a tall cell, so that no page break goes through it.
    if (bottom > top)
      heights[top - 1] = Math.max(heights[top - 1] ?? 0, cellHeight(plan.rows[top - 1]?.[left - 1], widthFrom(left, right)));
  }
  return heights;
}

/** Prose columns grow up to this much; any wider, and the sheet prints too small to read. */
const mostGrowth = 2;

/**
 * Column widths and row heights. Prose columns grow as far as it takes to show the rows that would be higher than a spreadsheet
 * allows; a row that growing does not help keeps the highest height, and the rest of its text shows when the cell is opened.
 */
export function measureSheet(plan: SheetPlan): { readonly widths: readonly number[]; readonly heights: readonly number[] } {
  const grown = (factor: number) => plan.columns.map((column) => (column.prose ? column.width * factor : column.width));
  const tooHigh = (rows: SheetPlan['rows'], factor: number) => {
    const heights = neededHeights({ ...plan, rows, merges: [] }, grown(factor));
    return rows.filter((_, row) => (heights[row] ?? 0) > highestRow);
  };
  const tall = tooHigh(plan.rows.slice(plan.headerRow), 1);
  const hopeless = new Set(tooHigh(tall, mostGrowth));
  const helped = tall.filter((row) => !hopeless.has(row));
  let factor = 1;
  while (factor < mostGrowth && tooHigh(helped, factor).length > 0) factor += 0.25;
  const widths = grown(factor);
  const heights = neededHeights(plan, widths).map((height) => Math.min(highestRow, Math.ceil(height * 4) / 4));
  return { widths, heights };
}
