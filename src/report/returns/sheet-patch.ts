// Marks cells in a worksheet's XML: the format of each, cells and rows that are missing, the link to the comments. Every other byte
// stays where it was.

import { columnLetters } from '../../diagnostic.ts';
import type { CellRange } from '../../read/table.ts';
import { createMarkup, equalsWord, type Markup, readMarkup } from '../../read/xlsx/markup.ts';
import { type Part, refuseDoctype, refuseMalformed } from '../../read/xlsx/parts.ts';
import { parseReference } from '../../read/xlsx/references.ts';
import { refuseDamaged } from '../../read/xlsx/refusal.ts';
import type { Colour } from './colours.ts';
import type { StyleBook } from './style-book.ts';
import { applyEdits, attributeIn, type Edit, setAttributeIn } from './xml.ts';

/** `D7`. */
export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** Widths of a sheet's columns in characters and heights of its rows in points, as far as they are set: comments are laid out by them. */
export interface Layout {
  readonly columns: readonly { readonly from: number; readonly to: number; readonly width: number; readonly style: number }[];
  readonly rows: ReadonlyMap<number, number>;
  readonly columnWidth: number;
  readonly rowHeight: number;
}

export interface PatchedSheet {
  readonly bytes: Buffer;
  /** XML of the fill that a newly marked cell had, by its address; cells without one are left out. */
  readonly fills: ReadonlyMap<string, string>;
  readonly layout: Layout;
  /** The relationship to the shapes that the sheet had already; undefined where it had none. */
  readonly ownDrawing: string | undefined;
}

/** The elements of a worksheet before which `legacyDrawing` stands. */
const behindDrawing = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'AlternateContent',
];

interface Tag {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly next: number;
  readonly empty: boolean;
}

const tagOf = (markup: Markup, at: number): Tag => ({
  at,
  from: markup.attributesStart,
  to: markup.attributesEnd,
  next: markup.next,
  empty: markup.kind === 'empty',
});

/**
 * Colours the cells of `marks` (by row, then column) and takes the colour of an earlier return from all others; `earlierFills` has what
 * those had before, by address. `drawing` is the relationship to the comments' shapes where the sheet has none yet.
 * Refuses (throws Refusal) what is not well formed or uses a format that is not there.
 */
export function patchSheet(
  part: Part,
  bytes: Buffer,
  marks: ReadonlyMap<number, ReadonlyMap<number, Colour>>,
  styles: StyleBook,
  earlierFills: ReadonlyMap<string, string>,
  drawing: { readonly id: string; readonly relations: string } | undefined,
): PatchedSheet {
  const edits: Edit[] = [];
  const fills = new Map<string, string>();
  const columns: { from: number; to: number; width: number; style: number }[] = [];
  const heights = new Map<number, number>();
  const sizes = { columnWidth: 8.43, rowHeight: 15 };
  const pendingRows = [...marks].filter(([, cells]) => cells.size > 0).toSorted(([left], [right]) => left - right);
  let pendingCells: [number, Colour][] = [];
  let prefix = '';
  let depth = 0;
  let row = 0;
  let column = 0;
  let rowStyle = 0;
  let rowTag: Tag | undefined;
  let drawn = false;
  let ownDrawing: string | undefined;
  const nameOf = (markup: Markup) => bytes.toString('latin1', markup.nameStart, markup.nameEnd);
  const styleOfNew = (at: number): number => rowStyle || (columns.find(({ from, to }) => from <= at && at <= to)?.style ?? 0);
  const insert = (at: number, text: string) => edits.push({ from: at, to: at, text });
  const newCell = (at: number, colour: Colour): string => {
    const style = styles.unmarked(styleOfNew(at), undefined);
    const fill = styles.fillOf(style);
    if (fill !== undefined) fills.set(addressOf(row, at), fill);
    return `<${prefix}c r="${addressOf(row, at)}" s="${styles.marked(style, colour)}"/>`;
  };
  /** Cells of the row that come before this column and are not there. */
  const cellsBefore = (limit: number): string => {
    let xml = '';
    while (pendingCells[0] && pendingCells[0][0] < limit) xml += newCell(...(pendingCells.shift() as [number, Colour]));
    return xml;
  };
  const rowsBefore = (limit: number): string => {
    let xml = '';
    while (pendingRows[0] && pendingRows[0][0] < limit) {
      const [number, cells] = pendingRows.shift() as (typeof pendingRows)[number];
      [row, rowStyle] = [number, 0];
      pendingCells = [...cells].toSorted(([left], [right]) => left - right);
      xml += `<${prefix}row r="${number}">${cellsBefore(Number.POSITIVE_INFINITY)}</${prefix}row>`;
    }
    return xml;
  };
  /** Cells that are left at the end of a row; its `spans` must not be narrower than it is. */
  const endRow = (tag: Tag, at: number): void => {
    const last = Math.max(column, pendingCells.at(-1)?.[0] ?? 0);
    const first = pendingCells[0]?.[0] ?? 1;
    const xml = cellsBefore(Number.POSITIVE_INFINITY);
    const spans = attributeIn(bytes, tag.from, tag.to, 'spans');
    if (xml !== '' && spans !== undefined) {
      const [low = 1, high = 1] = (spans.split(/\s+/)[0] ?? '').split(':').map(Number);
      edits.push(setAttributeIn(bytes, tag.from, tag.to, 'spans', `${Math.min(low, first)}:${Math.max(high, last)}`));
    }
    if (tag.empty && xml !== '') edits.push({ from: tag.to, to: tag.next, text: `>${xml}</${prefix}row>` });
    else if (xml !== '') insert(at, xml);
  };
  const startRow = (tag: Tag): void => {
    const reference = attributeIn(bytes, tag.from, tag.to, 'r');
    const number = reference === undefined ? row + 1 : Number(reference);
    const before = rowsBefore(number);
    if (before !== '') insert(tag.at, before);
    [row, column] = [number, 0];
    rowStyle = attributeIn(bytes, tag.from, tag.to, 'customFormat') === '1' ? Number(attributeIn(bytes, tag.from, tag.to, 's') ?? 0) : 0;
    const hidden = attributeIn(bytes, tag.from, tag.to, 'hidden');
    const height = hidden === '1' || hidden === 'true' ? 0 : Number(attributeIn(bytes, tag.from, tag.to, 'ht') ?? Number.NaN);
    if (!Number.isNaN(height)) heights.set(row, height);
    pendingCells = pendingRows[0]?.[0] === row ? [...(pendingRows.shift()?.[1] ?? [])].toSorted(([left], [right]) => left - right) : [];
    rowTag = tag;
    if (tag.empty) endRow(tag, tag.next);
  };
  const visitCell = (tag: Tag): void => {
    const reference = attributeIn(bytes, tag.from, tag.to, 'r');
    column = reference === undefined ? column + 1 : (parseReference(reference)?.column ?? refuseMalformed(part));
    const before = cellsBefore(column);
    if (before !== '') insert(tag.at, before);
    const style = Number(attributeIn(bytes, tag.from, tag.to, 's') ?? 0);
    if (style >= styles.own && style > 0) {
      refuseDamaged(part.zip.path, { zh: `单元格用了不存在的样式（${style}）`, en: `a cell uses a format that is not there (${style})` });
    }
    const address = addressOf(row, column);
    const plain = styles.isMarked(style) ? styles.unmarked(style, earlierFills.get(address)) : style;
    if (pendingCells[0]?.[0] === column) pendingCells.shift();
    // Also a cell that stands twice: which one counts is for the reader of the file to say.
    const colour = marks.get(row)?.get(column);
    const fill = colour && styles.fillOf(plain);
    if (fill !== undefined) fills.set(address, fill);
    const wanted = colour ? styles.marked(plain, colour) : plain;
    if (wanted !== style) edits.push(setAttributeIn(bytes, tag.from, tag.to, 's', String(wanted)));
  };
  const visitColumn = (tag: Tag): void => {
    const read = (name: string) => attributeIn(bytes, tag.from, tag.to, name);
    const width = read('hidden') === '1' || read('hidden') === 'true' ? 0 : Number(read('width') ?? sizes.columnWidth);
    columns.push({ from: Number(read('min')), to: Number(read('max')), width, style: Number(read('style') ?? 0) });
  };
  const addDrawing = (at: number): void => {
    if (drawing && !drawn) insert(at, `<${prefix}legacyDrawing xmlns:r="${drawing.relations}" r:id="${drawing.id}"/>`);
    drawn = true;
  };
  const markup = createMarkup();
  const is = (word: string) => equalsWord(bytes, markup.nameStart, markup.nameEnd, word);
  let inData = false;
  for (let at = bytes.indexOf('<'); at >= 0; at = bytes.indexOf('<', markup.next)) {
    if (readMarkup(bytes, at, bytes.length, markup) !== 'complete') refuseMalformed(part);
    const { kind } = markup;
    if (kind === 'doctype') refuseDoctype(part);
    if (kind === 'close') {
      depth -= 1;
      if (inData && depth === 2 && rowTag) endRow(rowTag, at);
      if (depth === 1 && inData) {
        const rest = rowsBefore(Number.POSITIVE_INFINITY);
        if (rest !== '') insert(at, rest);
        inData = false;
      }
      if (depth === 0) addDrawing(at);
      continue;
    }
    if (kind !== 'open' && kind !== 'empty') continue;
    if (inData && depth === 3) {
      if (is('c')) visitCell(tagOf(markup, at));
    } else if (inData && depth === 2) {
      if (is('row')) startRow(tagOf(markup, at));
    } else if (depth === 1) {
      if (is('sheetData')) {
        prefix = bytes.toString('utf8', at + 1, markup.nameStart);
        inData = kind === 'open';
        const rest = inData ? '' : rowsBefore(Number.POSITIVE_INFINITY);
        if (rest !== '') edits.push({ from: markup.attributesEnd, to: markup.next, text: `>${rest}</${prefix}sheetData>` });
      } else if (is('legacyDrawing')) {
        drawn = true;
        ownDrawing = attributeIn(bytes, markup.attributesStart, markup.attributesEnd, ':id');
      } else if (is('sheetFormatPr')) {
        const read = (name: string) => attributeIn(bytes, markup.attributesStart, markup.attributesEnd, name);
        sizes.columnWidth = Number(read('defaultColWidth') ?? sizes.columnWidth);
        sizes.rowHeight = Number(read('defaultRowHeight') ?? sizes.rowHeight);
      } else if (behindDrawing.includes(nameOf(markup))) addDrawing(at);
    } else if (depth === 2 && is('col')) visitColumn(tagOf(markup, at));
    if (kind === 'open') depth += 1;
  }
  if (depth !== 0) refuseMalformed(part);
  return { bytes: edits.length === 0 ? bytes : applyEdits(bytes, edits), fills, layout: { columns, rows: heights, ...sizes }, ownDrawing };
}

/** The place that shows for a cell: the first of the merged range that covers it. */
export function anchorOf(row: number, column: number, merges: readonly CellRange[]): { readonly row: number; readonly column: number } {
  const range = merges.find(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right);
  return range ? { row: range.top, column: range.left } : { row, column };
}
