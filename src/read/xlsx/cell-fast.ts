// The shape in which Excel, WPS and most libraries write rows and cells: `<c r="B7" s="3" t="s"><v>12</v></c>`. Cells are read
// in one pass over the bytes, without a tokenizer in between: on large sheets this is where the time goes. On small ones it is
// compiling this file, so rows and formulas are left to regular expressions. Any other shape is read by cell.ts.
import { numberCell, sharedCell, storedCell, textCell } from './cell-values.ts';
import { concealmentOf } from './concealed.ts';
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
const letterI = 0x69;
const letterN = 0x6e;
const letterR = 0x72;
const letterS = 0x73;
const letterT = 0x74;
const letterV = 0x76;
/** More dots than a number has. */
const odd = 9;
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

// None of these can backtrack: one character decides every choice.
const rowForm = /<row r="(\d{1,7})"((?: [\w:.]+="[^"<]*")*)(\/?)>/y;
/** One of these alone makes a row of some height be out of sight. */
const looksHidden = / (?:hidden="|ht="[01](?![0-9]))/;
const rowAttributes = {
  hidden: / hidden="([^"]*)"/,
  ht: / ht="([^"]*)"/,
  outlineLevel: / outlineLevel="([^"]*)"/,
} as const;
const formulaForm = /<f(?: \w+="[^"<]*")*(?:\/>|>[^<]*<\/f>)/y;
const inlineForm = /<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is><\/c>/y;
const behindInline = '</t></is></c>'.length;
const rowEnd = '</row>';
const cellEnd = '</c>';

/** The ASCII text between two places: short pieces are cut from one long string, long ones must not keep it alive. */
function cut(scan: Scan, start: number, end: number): string {
  return end - start > 12 ? scan.work.toString('latin1', start, end) : scan.latin1.slice(start, end);
}

/** Reads `</row>` or `<row r="7" …>` at `at`; gives the place behind it, or -1 for any other shape. */
function readUsualRow(scan: Scan, at: number): number {
  if (scan.depth === 3) {
    if (!scan.latin1.startsWith(rowEnd, at)) return -1;
    endRow(scan);
    scan.depth = 2;
    return at + rowEnd.length;
  }
  rowForm.lastIndex = at;
  const match = rowForm.exec(scan.latin1);
  if (match === null) return -1;
  const [, number = '', attributes = '', empty] = match;
  const row = Number(number);
  if (row < 1 || row > scan.part.zip.limits.sheetRows) return -1;
  const isUsual = !scan.flatByDefault && !looksHidden.test(attributes);
  startRow(scan, row, isUsual ? undefined : concealmentOf(scan, (name) => rowAttributes[name].exec(attributes)?.[1]));
  if (empty === '/') endRow(scan);
  else scan.depth = 3;
  return rowForm.lastIndex;
}

/** Skips the formula at `at`; gives the place behind it, or -1 for an unusual shape. */
function skipFormula(scan: Scan, at: number): number {
  formulaForm.lastIndex = at;
  return formulaForm.test(scan.latin1) ? formulaForm.lastIndex : -1;
}

/** Reads a value that is neither a plain number nor a shared string. */
function readOther(scan: Scan, column: number, style: number, type: number, start: number, end: number, formula: boolean): boolean {
  const name = typeNames.get(type);
  if (name === undefined) return false;
  const raw = unescapeXml(scan.work.toString('utf8', start, end));
  const cell = storedCell(scan, column, name, style, name === 'str' ? unescapeExcel(raw) : raw, formula);
  if (cell) scan.cells.push(cell);
  return true;
}

/** Reads the rest of a cell with an inline string of one piece. */
function readInline(scan: Scan, column: number, at: number): number {
  inlineForm.lastIndex = at;
  const match = inlineForm.exec(scan.latin1);
  if (match === null) return -1;
  const end = inlineForm.lastIndex - behindInline;
  const source = scan.work.toString('utf8', end - (match[1] ?? '').length, end);
  const cell = textCell(scan, column, unescapeExcel(unescapeXml(source)), false);
  if (cell) scan.cells.push(cell);
  return keepPlace(scan, column, inlineForm.lastIndex);
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
    let byte = bytes[at]!;
    if (name === letterR) {
      let row = 0;
      for (; byte >= letterA && byte <= letterZ; byte = bytes[++at]!) column = column * 26 + byte - letterA + 1;
      for (; byte >= zeroDigit && byte <= nineDigit; byte = bytes[++at]!) row = row * 10 + byte - zeroDigit;
      if (row !== scan.row) return -1;
    } else if (name === letterS) {
      for (; byte >= zeroDigit && byte <= nineDigit; byte = bytes[++at]!) style = style * 10 + byte - zeroDigit;
    } else if (name === letterT) {
      type = byte;
      byte = bytes[++at]!;
      if (byte !== quote) {
        // Of the longer names only `str` and `inlineStr` are usual.
        if (scan.latin1.startsWith('str"', at - 1)) type = formulaString;
        else if (!scan.latin1.startsWith('inlineStr"', at - 1)) return -1;
        at += type === formulaString ? 2 : 8;
        byte = quote;
      }
    } else return -1;
    if (byte !== quote) return -1;
    at += 1;
  }
  if (column === 0) column = scan.column + 1;
  if (column > scan.part.zip.limits.sheetColumns || bytes[start] !== lessThan) return -1;
  if (bytes[at] === slash && bytes[at + 1] === greaterThan) return keepPlace(scan, column, at + 2);
  if (bytes[at] !== greaterThan) return -1;
  at += 1;
  if (type === letterI) return readInline(scan, column, at);
  const formula = bytes[at] === lessThan && bytes[at + 1] === letterF;
  if (formula) at = skipFormula(scan, at);
  if (at < 0 || bytes[at] !== lessThan || bytes[at + 1] !== letterV || bytes[at + 2] !== greaterThan) return -1;
  at += 3;
  const value = at;
  let integer = 0;
  let dots = 0;
  let byte = bytes[at]!;
  for (; byte !== lessThan && byte !== 0; byte = bytes[++at]!) {
    if (byte >= zeroDigit && byte <= nineDigit) integer = (integer * 10 + byte - zeroDigit) | 0;
    else if (byte === dot && at > value && bytes[at - 1] !== dash) dots += 1;
    else if (byte !== dash || at > value) dots = odd;
  }
  // `</v></c>`
  if (bytes[at + 1] !== slash || bytes[at + 2] !== letterV || bytes[at + 3] !== greaterThan || bytes[at + 4] !== lessThan) return -1;
  if (bytes[at + 5] !== slash || bytes[at + 6] !== letterC || bytes[at + 7] !== greaterThan) return -1;
  const digits = bytes[value] === dash ? at - value - 1 : at - value;
  if (type === letterS && dots === 0 && digits > 0 && digits < 10 && bytes[value] !== dash) {
    const cell = sharedCell(scan, column, integer, formula);
    if (cell) scan.cells.push(cell);
  } else if (type === letterN && dots <= 1 && digits > 0 && digits < 300) {
    scan.cells.push(numberCell(scan, column, style, cut(scan, value, at), formula));
  } else if (!readOther(scan, column, style, type, value, at, formula)) return -1;
  return keepPlace(scan, column, at + 8);
}

/** The cell that ends at `next` was read. */
function keepPlace(scan: Scan, column: number, next: number): number {
  if (column <= scan.column) scan.ascending = false;
  scan.column = column;
  return next;
}

/** Reads rows and cells from `from` as long as they are complete and of the usual shape; gives the first place that is not. */
export function readUsual(scan: Scan, from: number): number {
  if (scan.latin1 === '') {
    scan.latin1 = scan.work.toString('latin1', 0, scan.to);
    scan.lastCellEnd = scan.latin1.lastIndexOf(cellEnd);
  }
  // Up to there every cell is complete. Reading on would find a cut cell, a new case for which V8 compiles all this anew.
  let at = from;
  while (at < scan.lastCellEnd) {
    const isCell = scan.depth === 3 && scan.work[at + 1] === letterC;
    const next = isCell ? readUsualCell(scan, at) : readUsualRow(scan, at);
    if (next < 0) return at;
    at = next;
  }
  return at;
}
