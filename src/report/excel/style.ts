// How cells look. Fonts are named as Chinese offices have them; a viewer without them takes its own.
import type { Alignment, Border, Fill, Font, Style } from 'exceljs';
import type { CellStyle, ColourRule } from './plan.ts';

/** Points; 9 is 小五, the usual size of text in tables. */
export const fontSizes: Readonly<Record<CellStyle, number>> = {
  title: 16,
  subtitle: 10,
  header: 10,
  label: 9,
  text: 9,
  centre: 10,
  total: 10,
  note: 10,
  signature: 11,
  entry: 10,
  entryText: 9,
  sample: 9,
  previous: 9,
  stated: 10,
};

const line: Partial<Border> = { style: 'thin', color: { argb: 'FF7F7F7F' } };
const borders = { top: line, left: line, bottom: line, right: line };
const fill = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const font = (style: CellStyle, bold = false): Partial<Font> => ({ name: '宋体', size: fontSizes[style], bold });
const align = (horizontal: 'left' | 'center', vertical: 'top' | 'middle' = 'middle'): Partial<Alignment> => ({
  horizontal,
  vertical,
  wrapText: true,
});

export const cellStyles: Readonly<Record<CellStyle, Partial<Style>>> = {
  title: { font: font('title', true), alignment: align('center') },
  subtitle: { font: font('subtitle'), alignment: align('left') },
  header: { font: font('header', true), alignment: align('center'), border: borders, fill: fill('FFDDE6F2') },
  // At the top: a page break may fall anywhere in a tall merged cell, and a text in its middle would be cut in two.
  label: { font: font('label'), alignment: align('left', 'top'), border: borders, fill: fill('FFF5F7FA') },
  text: { font: font('text'), alignment: align('left'), border: borders },
  centre: { font: font('centre'), alignment: align('center'), border: borders },
  total: { font: font('total', true), alignment: align('center'), border: borders, fill: fill('FFEEF2F7') },
  note: { font: font('note'), alignment: align('left') },
  signature: { font: font('signature'), alignment: align('left') },
  entry: { font: font('entry'), alignment: align('center'), border: borders, fill: fill('FFFFF8D6'), protection: { locked: false } },
  entryText: { font: font('entryText'), alignment: align('left'), border: borders, fill: fill('FFFFF8D6'), protection: { locked: false } },
  sample: { font: font('sample'), alignment: align('left'), border: borders, fill: fill('FFFFF8D6') },
  stated: { font: font('stated'), alignment: align('center'), border: borders, fill: fill('FFFCE4D6') },
  previous: { font: { ...font('previous'), italic: true, color: { argb: 'FF595959' } }, alignment: align('center'), border: borders },
};

/** `0.00` for two decimals. */
export const numberFormat = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`);

/** Fills that show how things stand; the words in the cell say the same. */
export const colours: Readonly<Record<ColourRule['colour'], Partial<Style>>> = {
  good: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFE2F0D9' } } },
  open: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFE699' } } },
  bad: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFF8CBAD' } } },
};
