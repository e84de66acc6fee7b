// Where records begin and end, and whether the quotes hold, before csv-parse sees the text: it reports an unclosed quote at the end of
// the file, stops at the first stray one, and gives no line for a record. What comes out is text that it reads without an error.
import { limits } from '../limits.ts';
import type { CsvLimit } from './problems-csv.ts';

export interface CsvRecord {
  /** Physical line on which it begins. */
  readonly line: number;
  /** Fields as written, empty ones included. */
  readonly fields: number;
  /** The record up to its last non-empty field; fields with stray quotes are quoted, so that they mean themselves. */
  readonly source: string;
}

export interface QuoteFault {
  readonly kind: 'unclosed' | 'stray';
  readonly line: number;
  /** Number of the field. */
  readonly column: number;
  readonly text: string;
}

export interface CsvScan {
  /** Records with at least one non-empty field, in order. */
  readonly records: readonly CsvRecord[];
  readonly faults: readonly QuoteFault[];
  /** Set when a limit stopped the scan: then the records are incomplete and must not be used. */
  readonly exceeded?: { readonly limit: CsvLimit; readonly line: number };
}

const isLineEnd = (character: string | undefined) => character === '\n' || character === '\r';

/** Index of the quote that closes a field whose content begins at `start`, -1 if there is none. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** Finds a delimiter or line end from its `lastIndex` on. */
const endOfPlain = (delimiter: string) => new RegExp(`[\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}\\r\\n]`, 'g');

function plainEnd(text: string, start: number, ends: RegExp): number {
  ends.lastIndex = start;
  return ends.test(text) ? ends.lastIndex - 1 : text.length;
}

const lineEnds = /\r\n|\r|\n/g;
const countLineEnds = (text: string) => text.match(lineEnds)?.length ?? 0;
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** Excel's way to keep leading zeros: `="001"`. */
export const formulaText = /^="([^"]*)"$/;

interface Field {
  readonly source: string;
  readonly end: number;
  readonly lineEnds: number;
  readonly fault?: QuoteFault['kind'];
}

function readField(text: string, start: number, delimiter: string, ends: RegExp): Field {
  let unclosed = false;
  if (text[start] === '"') {
    const close = closingQuote(text, start + 1);
    const next = text[close + 1];
    const source = close < 0 ? '' : text.slice(start, close + 1);
    const inside = countLineEnds(source);
    if (close >= 0 && (next === undefined || next === delimiter || isLineEnd(next))) return { source, end: close + 1, lineEnds: inside };
    // The quote that seems to close it opens another field further down.
    unclosed = close < 0 || inside > 0;
  }
  const end = plainEnd(text, start, ends);
  const plain = text.slice(start, end);
  if (!plain.includes('"')) return { source: plain, end, lineEnds: 0 };
  const field = { source: quoted(plain), end, lineEnds: 0 };
  return formulaText.test(plain) ? field : { ...field, fault: unclosed ? 'unclosed' : 'stray' };
}

function exceededBy(filled: number, source: string): CsvLimit | undefined {
  if (filled > limits.csvColumns) return 'columns';
  // A UTF-16 unit is at most three bytes of UTF-8: short records need no measuring.
  if (source.length * 3 > limits.csvRecordBytes && Buffer.byteLength(source) > limits.csvRecordBytes) return 'record';
  return undefined;
}

/** Splits text into at most `most` records; never throws. Line ends may be mixed; those inside quotes belong to their field. */
export function scanRecords(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): CsvScan {
  const records: CsvRecord[] = [];
  const faults: QuoteFault[] = [];
  const ends = endOfPlain(delimiter);
  let line = 1;
  let at = 0;
  while (at < text.length && records.length < most) {
    const firstLine = line;
    const recordStart = at;
    const sources: string[] = [];
    let filled = 0;
    for (;;) {
      const field = readField(text, at, delimiter, ends);
      sources.push(field.source);
      if (field.source !== '' && field.source !== '""') filled = sources.length;
      if (field.fault) faults.push({ kind: field.fault, line, column: sources.length, text: text.slice(at, field.end) });
      line += field.lineEnds;
      at = field.end;
      if (text[at] !== delimiter || filled > limits.csvColumns || at - recordStart > limits.csvRecordBytes) break;
      at += 1;
    }
    const limit = exceededBy(filled, text.slice(recordStart, at)) ?? (filled > 0 && records.length >= limits.csvRows ? 'rows' : undefined);
    if (limit) return { records, faults, exceeded: { limit, line: firstLine } };
    if (filled > 0) records.push({ line: firstLine, fields: sources.length, source: sources.slice(0, filled).join(delimiter) });
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
  }
  return { records, faults };
}
