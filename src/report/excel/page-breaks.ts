// Where a printed page ends, so that no block (a group, a unit, a grade) is broken that fits on a page.

const inch = 72;
const mm = inch / 25.4;
/** Width and height of the paper as it stands upright, in points. */
const papers = { A3: [297 * mm, 420 * mm], A4: [210 * mm, 297 * mm] } as const;
/** In inches, as write.ts sets them. */
export const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

/** A column of so many characters of the usual font, with its padding, in points on paper. */
const columnPoints = (characters: number): number => characters * 5.25 + 3.75;
/** Fonts and printers differ a little: a page is taken for shorter than it is. */
const caution = 0.94;

interface PrintedSheet {
  readonly paper: keyof typeof papers;
  readonly portrait?: boolean;
  readonly headerRow: number;
  /** First rows of blocks, from 1, ascending. */
  readonly blocks?: readonly number[];
}

/**
 * Rows that end a page. `heights` are in points, one per row; `widths` in characters. The page shows its rows smaller where the columns
 * need that; the header row stands on every page. A block that is longer than a page begins where it comes and breaks where it must.
 */
export function pageBreaks(sheet: PrintedSheet, heights: readonly number[], widths: readonly number[]): number[] {
  const [short, long] = papers[sheet.paper];
  const [width, height] = sheet.portrait ? [short, long] : [long, short];
  const table = widths.reduce((sum, characters) => sum + columnPoints(characters), 0);
  const scale = Math.min(1, (width - (margins.left + margins.right) * inch) / table);
  const page = ((height - (margins.top + margins.bottom) * inch) / scale) * caution;
  const header = heights[sheet.headerRow - 1] ?? 0;
  const heightOf = (from: number, to: number) => heights.slice(from - 1, to - 1).reduce((sum, points) => sum + points, 0);
  const starts = (sheet.blocks ?? []).filter((row) => row > sheet.headerRow);
  const breaks: number[] = [];
  let used = heightOf(1, starts[0] ?? heights.length + 1);
  starts.forEach((start, index) => {
    const block = heightOf(start, starts[index + 1] ?? heights.length + 1);
    // The first block stays with the title, and a block that no page holds begins where it comes.
    const follows = index > 0 || start > sheet.headerRow + 1;
    if (follows && used > header && used + block > page && header + block <= page) {
      breaks.push(start - 1);
      used = header;
    }
    used += block;
    // What runs over goes on under a header of its own.
    while (used > page) used -= page - header;
  });
  return breaks;
}
