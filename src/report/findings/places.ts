// Places of findings as the formats of other programs want them.
import { columnLetters, type Diagnostic, type Location } from '../../diagnostic.ts';
import { tidyPath } from '../../framework/layers/reference.ts';
import type { Language } from '../../text.ts';
import { type LinesOf, rangeIn } from './source-lines.ts';

/** The line of a text, the row of a sheet; undefined for a whole file. */
export const lineOf = (location: Location): number | undefined =>
  location.kind === 'text' ? location.line : location.kind === 'cell' ? location.row : undefined;

export interface Region {
  readonly startLine: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/**
 * Lines and columns (1-based, UTF-16 units, the end behind the last one). No columns for a row of a sheet, and for a field of a
 * table that cannot be found in its line; undefined for a whole file.
 */
export function regionOf(location: Location, linesOf: LinesOf): Region | undefined {
  if (location.kind === 'file') return undefined;
  if (location.kind === 'cell') return { startLine: location.row };
  const { line, endLine = line, endColumn } = location;
  if (endLine > line && endColumn !== undefined) return { startLine: line, startColumn: location.column, endLine, endColumn };
  const range = rangeIn(location, linesOf(location.file)?.[line - 1] ?? '');
  return range ? { startLine: line, startColumn: range.from + 1, endLine: line, endColumn: range.to + 1 } : { startLine: line };
}

/** `填报表!B7` for a cell of a workbook. */
export const cellOf = (location: Location): string | undefined =>
  location.kind === 'cell' ? `${location.sheet}!${columnLetters(location.column)}${location.row}` : undefined;

/** What a program shows of a finding that knows of lines only: the cell, what was seen, and how to mend it in a line of its own. */
export function wordsOf({ location, message, help }: Diagnostic, language: Language): string {
  const cell = cellOf(location);
  const lead = cell === undefined ? '' : language === 'zh' ? `${cell}：` : `${cell}: `;
  return `${lead}${message[language]}${help ? `\n→ ${help[language]}` : ''}`;
}

/** `file` by its tidy name, relative to the working folder where it was given so. */
export const pathOf = (location: Location): string => tidyPath(location.file);

/** A path as a URI reference (RFC 3986): every byte that is not plain is percent-encoded. */
export function uriOf(path: string): string {
  const tidy = tidyPath(path).replace(/\p{Surrogate}/gu, '\ufffd');
  const encoded = tidy.split('/').map(encodeURIComponent).join('/');
  if (tidy.startsWith('//')) return `file:${encoded}`;
  if (tidy.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:(\/|$)/.test(tidy) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
