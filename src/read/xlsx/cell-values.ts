// From what a cell stores (type, style, text of `<v>`) to what it holds.
import type { Cell, CellKind } from '../table.ts';
import { type FindingKind, noteCell } from './findings.ts';
import type { NumberMeaning } from './number-format.ts';
import type { Scan } from './scan.ts';
import { isoText, serialText } from './serial-date.ts';
import { sharedText } from './shared-strings.ts';

const numberForm = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/;

/** True for the text of a finite number: no separators, no hexadecimal, nothing a double cannot hold. */
function isNumber(text: string, limit: number): boolean {
  return text.length <= limit && numberForm.test(text) && Number.isFinite(Number(text));
}

function note(scan: Scan, kind: FindingKind, column: number, seen = ''): void {
  noteCell(scan.findings, scan.part.zip.limits, kind, scan.row, column, seen);
}

/** Few shapes of object, each always with the same fields in the same order: fast to make and to read. */
function makeCell(column: number, kind: CellKind, text: string, formula: boolean, percent: boolean): Cell {
  if (formula) return percent ? { column, kind, text, percent, formula } : { column, kind, text, formula };
  return percent ? { column, kind, text, percent } : { column, kind, text };
}

/** A text; an empty one only where a formula gave it, since a cell without text is an empty cell. */
export function textCell(scan: Scan, column: number, text: string, formula: boolean): Cell | undefined {
  const limit = scan.part.zip.limits.textCharacters;
  if (text.length > limit) note(scan, 'textTooLong', column);
  if (text.length === 0 && !formula) return undefined;
  return makeCell(column, 'text', text.length > limit ? text.slice(0, limit) : text, formula, false);
}

/** The shared string of that index; one that does not exist is an error, never an empty cell or a zero. */
export function sharedCell(scan: Scan, column: number, index: number, formula: boolean): Cell | undefined {
  const text = sharedText(scan.strings, index);
  if (text !== undefined) return textCell(scan, column, text, formula);
  note(scan, 'lostText', column);
  return makeCell(column, 'error', '#REF!', formula, false);
}

/** Dates repeat: a long table has some hundred different ones. Anything with a time of day is worked out anew. */
function dateText(scan: Scan, meaning: NumberMeaning, text: string): string | undefined {
  if (meaning !== 'date' || text.length > 5) return serialText(Number(text), meaning, scan.date1904);
  const known = scan.dates.get(text);
  if (known !== undefined) return known;
  const date = serialText(Number(text), meaning, scan.date1904);
  if (date !== undefined) scan.dates.set(text, date);
  return date;
}

/** A number whose text is known to be one. */
export function numberCell(scan: Scan, column: number, style: number, text: string, formula: boolean): Cell {
  const format = style < scan.styles.length ? scan.styles[style] : undefined;
  if (format === undefined) return makeCell(column, 'number', text, formula, false);
  const { meaning, unit } = format;
  if (meaning === 'number') {
    const cell = makeCell(column, 'number', text, formula, false);
    return unit === undefined ? cell : { ...cell, unit };
  }
  if (meaning === 'percent') return makeCell(column, 'number', text, formula, true);
  const date = dateText(scan, meaning, text);
  if (date === undefined) note(scan, 'noCalendarDay', column, text);
  return makeCell(column, date === undefined ? 'number' : 'date', date ?? text, formula, false);
}

function oddCell(scan: Scan, column: number, raw: string, formula: boolean): Cell | undefined {
  note(scan, 'oddValue', column, raw);
  return textCell(scan, column, raw, formula);
}

const booleans: ReadonlyMap<string, string> = new Map([
  ['1', 'TRUE'],
  ['0', 'FALSE'],
  ['true', 'TRUE'],
  ['false', 'FALSE'],
]);

const xmlBlanks = /^[ \t\r\n]+|[ \t\r\n]+$/g;

/** A cell of any type; undefined where it is empty. `raw` is the text of `<v>` with its references resolved, undefined where there is no `<v>`. */
export function storedCell(
  scan: Scan,
  column: number,
  type: string,
  style: number,
  raw: string | undefined,
  formula: boolean,
): Cell | undefined {
  if (type === 'str' && raw !== undefined) return textCell(scan, column, raw, formula);
  const text = raw?.replace(xmlBlanks, '') ?? '';
  if (text === '') {
    if (!formula) return undefined;
    note(scan, 'uncalculated', column);
    return makeCell(column, 'uncalculated', '', true, false);
  }
  if (type === 's' && /^\d{1,9}$/.test(text)) return sharedCell(scan, column, Number(text), formula);
  if (type === 'n' && isNumber(text, scan.part.zip.limits.numberCharacters)) return numberCell(scan, column, style, text, formula);
  if (type === 'e') return makeCell(column, 'error', text, formula, false);
  const value = type === 'b' ? booleans.get(text) : type === 'd' ? isoText(text) : undefined;
  if (value === undefined) return oddCell(scan, column, text, formula);
  return makeCell(column, type === 'b' ? 'boolean' : 'date', value, formula, false);
}
