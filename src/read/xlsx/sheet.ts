// Reads a worksheet's XML piece by piece: rows and cells from `sheetData`, hidden columns before it, merged ranges behind it.
// Everything else (validations, conditional formats, drawings) is passed over and costs nothing but its bytes.
import { isUtf8 } from 'node:buffer';
import { shown } from '../../text.ts';
import type { CellRange } from '../table.ts';
import { readCell, tagAttributes } from './cell.ts';
import { readUsual } from './cell-fast.ts';
import { columnConcealment, concealmentOf, readSheetFormat } from './concealed.ts';
import { createMarkup, equalsWord, type Markup, readMarkup } from './markup.ts';
import { checkDeclaredEncoding, enforceDepth, refuseDoctype, refuseEncoding, refuseMalformed } from './parts.ts';
import { parseRange } from './references.ts';
import { enforceLimit } from './refusal.ts';
import { endRow, rowNumber, startRow } from './rows.ts';
import { paddingBytes, type Scan } from './scan.ts';

function readColumns(scan: Scan, markup: Markup): void {
  const attributes = tagAttributes(scan, markup);
  const concealed = columnConcealment(attributes);
  if (!concealed) return;
  const { zip } = scan.part;
  const from = Number(attributes.get('min'));
  const to = Math.min(Number(attributes.get('max')), zip.limits.sheetColumns);
  if (!(from >= 1 && to >= from)) return;
  scan.hiddenColumns.push({ from, to, ...(concealed !== 'hidden' && { as: concealed }) });
  enforceLimit(zip.path, { zh: '隐藏列的段数', en: 'Runs of hidden columns' }, scan.hiddenColumns.length, zip.limits.columnRuns);
}

function readMerge(scan: Scan, markup: Markup): void {
  const range: CellRange | undefined = parseRange(tagAttributes(scan, markup).get('ref') ?? '');
  if (!range) return;
  const { zip } = scan.part;
  scan.merges.push(range);
  enforceLimit(zip.path, { zh: '合并区域数', en: 'Merged ranges' }, scan.merges.length, zip.limits.merges);
}

function closeElement(scan: Scan, markup: Markup): void {
  const isWord = (word: string) => equalsWord(scan.work, markup.nameStart, markup.nameEnd, word);
  if (scan.inRow && scan.depth === 3) {
    if (!isWord('row')) refuseMalformed(scan.part);
    endRow(scan);
  } else if (scan.inData && scan.depth === 2) {
    if (!isWord('sheetData')) refuseMalformed(scan.part);
    scan.inData = false;
  }
  scan.depth -= 1;
  if (scan.depth < 0) refuseMalformed(scan.part);
}

/** Handles an opening or empty tag other than a cell's. */
function openElement(scan: Scan, markup: Markup): void {
  const isWord = (word: string) => equalsWord(scan.work, markup.nameStart, markup.nameEnd, word);
  const empty = markup.kind === 'empty';
  if (scan.depth === 0) {
    if (scan.rooted || !isWord('worksheet')) refuseMalformed(scan.part);
    scan.rooted = true;
  } else if (scan.depth === 1) {
    if (isWord('sheetData')) scan.inData = !empty;
    else if (isWord('autoFilter')) scan.filter = parseRange(tagAttributes(scan, markup).get('ref') ?? '');
    else if (isWord('sheetFormatPr') || isWord('sheetPr')) readSheetFormat(scan, tagAttributes(scan, markup));
  } else if (scan.depth === 2) {
    if (scan.inData && isWord('row')) {
      const attributes = tagAttributes(scan, markup);
      const concealed = concealmentOf(scan, (name) => attributes.get(name));
      startRow(scan, rowNumber(scan, attributes.get('r')), concealed);
      if (empty) endRow(scan);
    } else if (isWord('mergeCell')) readMerge(scan, markup);
    else if (isWord('col')) readColumns(scan, markup);
    // Without anything inside it only says that its arrow is not shown.
    else if (isWord('filterColumn') && !empty && scan.filter && !scan.filters.includes(scan.filter)) scan.filters.push(scan.filter);
  }
  if (empty) return;
  scan.depth += 1;
  enforceDepth(scan.part, scan.depth);
}

const tag = createMarkup();

/** Reads what is complete; gives the place of the first piece that is not. */
function advance(scan: Scan): number {
  const { work, to, part } = scan;
  let at = 0;
  for (;;) {
    if ((scan.inRow && scan.depth === 3) || (scan.inData && scan.depth === 2)) at = readUsual(scan, at);
    while (at < to && work[at] !== 0x3c) at += 1;
    if (at >= to) return to;
    const progress = readMarkup(work, at, to, tag);
    if (progress === 'malformed') refuseMalformed(part);
    if (progress === 'incomplete') return at;
    if (tag.kind === 'doctype') refuseDoctype(part);
    if (tag.kind === 'open' || tag.kind === 'empty') {
      if (scan.inRow && scan.depth === 3 && equalsWord(work, tag.nameStart, tag.nameEnd, 'c')) {
        const next = readCell(scan, tag);
        if (next < 0) return at;
        at = next;
        continue;
      }
      openElement(scan, tag);
    } else if (tag.kind === 'close') closeElement(scan, tag);
    at = tag.next;
  }
}

/** Where the last character that is complete ends. */
function endOfCharacters(bytes: Buffer, to: number): number {
  for (let at = to - 1; at >= 0 && at >= to - 3; at -= 1) {
    const byte = bytes[at] ?? 0;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (byte >= 0xc0) return to - at >= length ? to : at;
    if (byte < 0x80) return to;
  }
  return to;
}

function checkCharacters(scan: Scan, to: number): void {
  if (!isUtf8(scan.work.subarray(scan.checked, to))) refuseEncoding(scan.part);
  scan.checked = to;
}

/** Reads the bytes gathered so far and keeps the incomplete rest at the front of the buffer. */
function consume(scan: Scan): void {
  const { work, to, part } = scan;
  work.fill(0, to, to + paddingBytes);
  scan.latin1 = '';
  const from = advance(scan);
  scan.to = to - from;
  scan.checked -= from;
  work.copyWithin(0, from, to);
  // A piece that fills half of the buffer is read again only when the buffer has doubled: the work stays linear.
  if (scan.to < work.length / 2) return;
  const what = { zh: `部件“${shown(part.name)}”中一段内容的字节数`, en: `Bytes of one piece of part “${shown(part.name)}”` };
  enforceLimit(part.zip.path, what, scan.to, part.zip.limits.xmlPieceBytes);
  const larger = Buffer.alloc(work.length * 2);
  larger.set(work.subarray(0, scan.to));
  scan.work = larger;
}

/** Takes the next bytes of the part, in pieces of any length. Finished rows gather in `scan.rows`. */
export function pushBytes(scan: Scan, bytes: Uint8Array): void {
  let taken = 0;
  while (taken < bytes.length) {
    const count = Math.min(bytes.length - taken, scan.work.length - paddingBytes - scan.to);
    scan.work.set(bytes.subarray(taken, taken + count), scan.to);
    taken += count;
    scan.to += count;
    if (scan.to < scan.work.length - paddingBytes) return;
    if (scan.depth === 0) checkDeclaredEncoding(scan.part, scan.work);
    checkCharacters(scan, endOfCharacters(scan.work, scan.to));
    consume(scan);
  }
}

/** Reads the rest. Refuses a part that is not complete. */
export function endBytes(scan: Scan): void {
  if (scan.depth === 0) checkDeclaredEncoding(scan.part, scan.work.subarray(0, scan.to));
  checkCharacters(scan, scan.to);
  consume(scan);
  if (scan.to > 0 || scan.depth !== 0 || !scan.rooted) refuseMalformed(scan.part);
}
