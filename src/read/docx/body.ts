// From the XML of the main part to blocks. One pass; what tracked changes delete, what is hidden, and the codes of fields are left out.
import { type Part, type Visitor, walkPart } from '../xlsx/parts.ts';
import { enforceLimit } from '../xlsx/refusal.ts';
import type { ZipEntry } from '../zip.ts';
import type { Block, Paragraph } from './blocks.ts';
import { type Numbering, nextNumber } from './numbering.ts';
import { inherited, type Style, valOf } from './styles.ts';
import { beginCell, beginRow, cellsOf, createTable, endCell, endRow, type GrowingTable, linesOf } from './tables.ts';

interface GrowingParagraph {
  text: string;
  style: string | undefined;
  level: number | undefined;
  list: string | undefined;
  listLevel: number | undefined;
  /** The run that is being read is hidden. */
  hidden: boolean;
}

interface Reading {
  readonly part: Part;
  readonly styles: ReadonlyMap<string, Style>;
  readonly numbering: Numbering;
  readonly blocks: Block[];
  /** Innermost last: a text box stands inside of a paragraph, a table inside of a cell. */
  readonly paragraphs: GrowingParagraph[];
  readonly tables: GrowingTable[];
  /** How many elements around the one that is passed over; -1 while nothing is. */
  skipFrom: number;
  paragraphCount: number;
  tableCount: number;
  cellCount: number;
  nested: number;
}

/** `mc:Fallback` repeats what `mc:Choice` says; the text of field codes and comments is nothing that a reader sees. */
const passedOver = new Set(['del', 'moveFrom', 'Fallback', 'delText', 'instrText', 'delInstrText', 'rt', 'pPrChange', 'rPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange', 'sectPrChange', 'numberingChange']); // biome-ignore format: one list

const isOff = (value: string) => value === '0' || value === 'false' || value === 'off';

function openParagraphPart(reading: Reading, name: string, parent: string, value: string): void {
  const paragraph = reading.paragraphs.at(-1);
  if (!paragraph) return;
  if (name === 'pStyle') paragraph.style = value;
  else if (name === 'numId' && parent === 'numPr') paragraph.list = value;
  else if (name === 'ilvl' && parent === 'numPr') paragraph.listLevel = Number(value);
  else if (name === 'outlineLvl' && Number(value) < 9) paragraph.level = Number(value) + 1;
  else if (name === 'r') paragraph.hidden = false;
  else if (name === 'vanish' && parent === 'rPr') paragraph.hidden = !isOff(value);
  else if (parent !== 'r' || paragraph.hidden) return;
  else if (name === 'tab') paragraph.text += '\t';
  else if (name === 'br' || name === 'cr') paragraph.text += '\n';
  else if (name === 'noBreakHyphen') paragraph.text += '-';
  // A character of a symbol font has no meaning without that font: its place is kept.
  else if (name === 'sym') paragraph.text += '\ufffd';
}

function openTablePart(reading: Reading, name: string, parent: string, value: string): void {
  const table = reading.tables.at(-1);
  if (!table) return;
  const { zip } = reading.part;
  if (name === 'tr') beginRow(table);
  else if (name === 'tc') {
    reading.cellCount += 1;
    enforceLimit(zip.path, { zh: '表格单元格数', en: 'Cells of tables' }, reading.cellCount, zip.limits.documentCells);
    beginCell(table);
  } else if (name === 'gridSpan' && parent === 'tcPr') table.span = Math.max(1, Math.floor(Number(value)) || 1);
  else if (name === 'vMerge' && parent === 'tcPr') table.merge = value === 'restart' ? 'restart' : 'continue';
  else if (name === 'hMerge' && parent === 'tcPr') table.left = value !== 'restart';
  else if (name === 'gridBefore' && parent === 'trPr') table.column += Math.max(0, Math.floor(Number(value)) || 0);
  else if (name === 'del' && parent === 'trPr') table.deletedRow = true;
  enforceLimit(zip.path, { zh: '一个表格的列数', en: 'Columns of one table' }, table.column + table.span - 1, zip.limits.documentColumns);
}

function endParagraph(reading: Reading): void {
  const grown = reading.paragraphs.pop();
  if (!grown) return;
  const { part, styles, numbering } = reading;
  reading.paragraphCount += 1;
  const number = reading.paragraphCount;
  enforceLimit(part.zip.path, { zh: '段落数', en: 'Paragraphs' }, number, part.zip.limits.documentParagraphs);
  const list = grown.list ?? inherited(styles, grown.style, (style) => style.numbering);
  const listLevel = grown.listLevel ?? inherited(styles, grown.style, (style) => style.numberingLevel) ?? 0;
  const shownNumber = list === undefined || list === '0' ? undefined : nextNumber(numbering, list, listLevel);
  const cell = reading.tables.at(-1)?.cell;
  if (cell) {
    cell.lines.push(...`${shownNumber ?? ''}${grown.text}`.split('\n'));
    if (cell.paragraph === 0) cell.paragraph = number;
    return;
  }
  const style = inherited(styles, grown.style, (style) => style.name);
  const level = grown.level ?? inherited(styles, grown.style, (style) => style.level);
  const paragraph: Paragraph = {
    kind: 'paragraph',
    number,
    ...(style !== undefined && { style }),
    ...(level !== undefined && { level }),
    ...(shownNumber !== undefined && { numbering: shownNumber }),
    text: grown.text,
  };
  reading.blocks.push(paragraph);
}

function endTable(reading: Reading): void {
  const table = reading.tables.pop();
  if (!table) return;
  const outer = reading.tables.at(-1)?.cell;
  if (outer) {
    reading.nested += 1;
    outer.lines.push(...linesOf(table));
    return;
  }
  reading.tableCount += 1;
  reading.blocks.push({ kind: 'table', number: reading.tableCount, rows: table.row, columns: table.columns, cells: cellsOf(table) });
}

const visitorOf = (reading: Reading): Visitor => ({
  opened({ name, parent, attributes }, open) {
    if (reading.skipFrom >= 0) return;
    const value = valOf(attributes);
    if (name === 'p') {
      reading.paragraphs.push({ text: '', style: undefined, level: undefined, list: undefined, listLevel: undefined, hidden: false });
    } else if (name === 'tbl') reading.tables.push(createTable());
    else {
      openTablePart(reading, name, parent, value);
      openParagraphPart(reading, name, parent, value);
      if (passedOver.has(name)) reading.skipFrom = open.length;
    }
  },
  closed(name, open) {
    if (reading.skipFrom >= 0) {
      if (open.length === reading.skipFrom) reading.skipFrom = -1;
      return;
    }
    const table = reading.tables.at(-1);
    if (name === 'p') endParagraph(reading);
    else if (name === 'tbl') endTable(reading);
    else if (name === 'tc' && table) endCell(table);
    else if (name === 'tr' && table) endRow(table);
  },
  text(text, open) {
    const paragraph = reading.paragraphs.at(-1);
    if (reading.skipFrom < 0 && open.at(-1) === 't' && paragraph && !paragraph.hidden) paragraph.text += text;
  },
});

/** The blocks of the main part, and how many tables stood inside of others. */
export function readBody(
  part: Part,
  entry: ZipEntry,
  styles: ReadonlyMap<string, Style>,
  numbering: Numbering,
): { readonly blocks: readonly Block[]; readonly nested: number } {
  const counts = { skipFrom: -1, paragraphCount: 0, tableCount: 0, cellCount: 0, nested: 0 };
  const reading: Reading = { part, styles, numbering, blocks: [], paragraphs: [], tables: [], ...counts };
  walkPart(part.zip, entry, visitorOf(reading));
  return { blocks: reading.blocks, nested: reading.nested };
}
