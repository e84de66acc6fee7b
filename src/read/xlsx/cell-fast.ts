// The shape in which Excel, WPS and most libraries write rows and cells: `<c r="B7" s="3" t="s"><v>12</v></c>`. Read in one
// pass over the bytes, without a tokenizer in between: on large sheets this is where the time goes. One long function, because
// compiling many small ones costs more than reading a sheet of some thousand rows. Any other shape is left to cell.ts.
import { numberCell, sharedCell, storedCell } from './cell-values.ts';
import { startsWith } from './markup.ts';
import { endRow, startRow } from './rows.ts';
import type { Scan } from './scan.ts';
import { unescapeExcel, unescapeXml } from './text.ts';

const space = 0x20;
const quote = 0x22;
const dash = 0x2d;
const dot = 0x2e;
const slash = 0x2f;
const zeroDigit = 0x30;
const nineDigit = 0x39;
const lessThan = 0x3c;
const equalsSign = 0x3d;
const greaterThan = 0x3e;
const letterA = 0x41;
const letterZ = 0x5a;
const letterC = 0x63;
const letterF = 0x66;
const letterH = 0x68;
const letterI = 0x69;
const letterN = 0x6e;
const letterR = 0x72;
const letterS = 0x73;
const letterT = 0x74;
const letterV = 0x76;
/** Stands for `str`, the only type of three letters. */
const formulaString = 0;

const typeNames: ReadonlyMap<number, string> = new Map([
  [formulaString, 'str'],
  [0x62, 'b'],
  [0x64, 'd'],
  [0x65, 'e'],
  [letterN, 'n'],
  [letterS, 's'],
]);

/** Skips `<f>…</f>` or `<f …/>` at `from`; gives the place behind it, or -1 for any other shape. */
function skipFormula(scan: Scan, from: number): number {
  const bytes = scan.work;
  let at = from + 2;
  if (bytes[at] !== greaterThan && bytes[at] !== space && bytes[at] !== slash) return -1;
  while (bytes[at] !== greaterThan) {
    if (bytes[at] === quote)
      do at += 1;
      while (bytes[at] !== quote && at < scan.to);
    if (at >= scan.to) return -1;
    at += 1;
  }
  if (bytes[at - 1] === slash) return at + 1;
  while (bytes[at] !== lessThan) {
    if (at >= scan.to) return -1;
    at += 1;
  }
  return bytes[at + 1] === slash && bytes[at + 2] === letterF && bytes[at + 3] === greaterThan ? at + 4 : -1;
}

/** The ASCII text between two places: short pieces are cut from one long string, long ones must not keep it alive. */
function cut(scan: Scan, start: number, end: number): string {
  if (end - start > 12) return scan.work.toString('latin1', start, end);
  if (scan.latin1 === '') scan.latin1 = scan.work.toString('latin1', 0, scan.to);
  return scan.latin1.slice(start, end);
}

/** Handles `</row>` and `<row r="7" …>` at `from`; gives the place behind, or -1 for any other shape. */
function readUsualRow(scan: Scan, from: number): number {
  const bytes = scan.work;
  if (scan.depth === 3) {
    if (!startsWith(bytes, from, '</row>')) return -1;
    endRow(scan);
    scan.depth = 2;
    return from + 6;
  }
  if (!startsWith(bytes, from, '<row r="')) return -1;
  let at = from + 8;
  let row = 0;
  for (; bytes[at]! >= zeroDigit && bytes[at]! <= nineDigit && at < from + 16; at += 1) row = row * 10 + bytes[at]! - zeroDigit;
  if (bytes[at] !== quote || row < 1 || row > scan.part.zip.limits.sheetRows) return -1;
  let hidden = false;
  for (at += 1; bytes[at] !== greaterThan; at += 1) {
    if (bytes[at] === quote)
      do at += 1;
      while (bytes[at] !== quote && at < scan.to);
    else if (bytes[at] === slash || bytes[at] === lessThan || at >= scan.to) return -1;
    else if (bytes[at] === space && bytes[at + 1] === letterH && bytes[at + 2] === letterI)
      hidden = bytes[at + 9] !== zeroDigit && bytes[at + 9] !== letterF;
  }
  startRow(scan, row, hidden);
  scan.depth = 3;
  return at + 1;
}

/** Reads the cell at `start`; gives the place behind it, or -1 when it is not complete or not of the usual shape. */
function readUsualCell(scan: Scan, start: number): number {
  const bytes = scan.work;
  let at = start + 2;
  let column = 0;
  let style = 0;
  let type = letterN;
  while (bytes[at] === space) {
    const name = bytes[at + 1];
    if (bytes[at + 2] !== equalsSign || bytes[at + 3] !== quote) return -1;
    at += 4;
    if (name === letterR) {
      let row = 0;
      for (; bytes[at]! >= letterA && bytes[at]! <= letterZ; at += 1) column = column * 26 + bytes[at]! - letterA + 1;
      for (; bytes[at]! >= zeroDigit && bytes[at]! <= nineDigit; at += 1) row = row * 10 + bytes[at]! - zeroDigit;
      if (column === 0 || row !== scan.row) return -1;
    } else if (name === letterS) {
      for (; bytes[at]! >= zeroDigit && bytes[at]! <= nineDigit; at += 1) style = style * 10 + bytes[at]! - zeroDigit;
    } else if (name === letterT) {
      type = bytes[at]!;
      at += 1;
      if (type === letterS && bytes[at] === letterT && bytes[at + 1] === letterR) {
        type = formulaString;
        at += 2;
      }
    } else return -1;
    if (bytes[at] !== quote) return -1;
    at += 1;
  }
  if (column === 0) column = scan.column + 1;
  if (column > scan.part.zip.limits.sheetColumns || bytes[start] !== lessThan) return -1;
  if (bytes[at] === slash && bytes[at + 1] === greaterThan) {
    at += 2;
  } else {
    if (bytes[at] !== greaterThan) return -1;
    at += 1;
    const formula = bytes[at] === lessThan && bytes[at + 1] === letterF;
    if (formula) at = skipFormula(scan, at);
    if (at < 0 || bytes[at] !== lessThan || bytes[at + 1] !== letterV || bytes[at + 2] !== greaterThan) return -1;
    at += 3;
    const value = at;
    let digits = 0;
    let dots = 0;
    if (type === letterN && bytes[at] === dash) at += 1;
    for (; bytes[at] !== lessThan; at += 1) {
      const byte = bytes[at]!;
      if (byte >= zeroDigit && byte <= nineDigit) digits += 1;
      else if (byte === dot) dots += 1;
      else if (at >= scan.to) return -1;
      else dots = 9;
    }
    // `</v></c>`
    if (bytes[at + 1] !== slash || bytes[at + 2] !== letterV || bytes[at + 3] !== greaterThan || bytes[at + 4] !== lessThan) return -1;
    if (bytes[at + 5] !== slash || bytes[at + 6] !== letterC || bytes[at + 7] !== greaterThan) return -1;
    if (type === letterN && dots <= 1 && digits > 0 && digits <= 300) {
      scan.cells.push(numberCell(scan, column, style, cut(scan, value, at), formula));
    } else if (type === letterS && dots === 0 && digits > 0 && digits < 10) {
      let index = 0;
      for (let digit = value; digit < at; digit += 1) index = index * 10 + bytes[digit]! - zeroDigit;
      const cell = sharedCell(scan, column, index, formula);
      if (cell) scan.cells.push(cell);
    } else {
      const name = typeNames.get(type);
      if (name === undefined) return -1;
      const raw = unescapeXml(bytes.toString('utf8', value, at));
      const cell = storedCell(scan, column, name, style, name === 'str' ? unescapeExcel(raw) : raw, formula);
      if (cell) scan.cells.push(cell);
    }
    at += 8;
  }
  if (column <= scan.column) scan.ascending = false;
  scan.column = column;
  return at;
}

/** Reads rows and cells from `from` as long as they are complete and of the usual shape; gives the first place that is not. */
export function readUsual(scan: Scan, from: number): number {
  let at = from;
  for (;;) {
    const isCell = scan.depth === 3 && scan.work[at + 1] === letterC;
    const next = isCell ? readUsualCell(scan, at) : readUsualRow(scan, at);
    if (next < 0) return at;
    at = next;
  }
}
