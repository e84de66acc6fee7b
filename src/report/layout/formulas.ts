// References in formulas, moved with the rows that they are about.
import { columnLetters } from '../../diagnostic.ts';
import type { RowMap } from './row-map.ts';

// Strings and quoted sheet names hold no references; a reference is no piece of a longer word and no function.
const pieces =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}\p{N}_.[\]]+(?::[\p{L}\p{N}_.]+)?)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}\p{N}_.]+(?:\()?|[(),;]/giu;
const cellForm = /^(\$?)([A-Z]{1,3})(\$?)(\d+)$/i;
const rowForm = /^(\$?)(\d+)$/;

/** Functions that take a range as well as one cell: of a repeated row they mean all of its copies. */
const overRanges =
  /^(SUM|SUBTOTAL|AVERAGE|AVERAGEA|MEDIAN|MAX|MIN|COUNT|COUNTA|COUNTBLANK|COUNTIF|COUNTIFS|SUMIF|SUMIFS|AVERAGEIF|LARGE|SMALL|STDEV|STDEVP|STDEV\.S|STDEV\.P|VAR|VARP|VAR\.S|VAR\.P|PERCENTILE|QUARTILE|PRODUCT|SUMPRODUCT|AGGREGATE)$/i;

interface Place {
  /** The sheet that a reference without a sheet's name means. */
  readonly sheet: string;
  /** How the rows of a sheet move; undefined for one that is not there. */
  readonly mapOf: (sheet: string) => RowMap | undefined;
  /** Where the formula itself stands in a repeated row: a row of the block, and which copy it is. */
  readonly copy?: { readonly row: number; readonly index: number };
  /** A single cell of a repeated row always means all of its copies: in names of ranges. */
  readonly grows?: true;
}

const sheetNamed = (prefix: string): string | undefined => {
  const name = prefix.slice(0, -1);
  if (name.includes('[')) return undefined;
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name.includes(':') ? undefined : name;
};

/** One corner: the text before its row, its row, and whether it was written with `$`. */
interface Corner {
  readonly head: string;
  readonly row: number;
  readonly fixed: boolean;
}

function cornerOf(text: string): Corner | undefined {
  const cell = cellForm.exec(text);
  if (cell) return { head: `${cell[1]}${cell[2]}${cell[3]}`, row: Number(cell[4]), fixed: cell[3] === '$' };
  const row = rowForm.exec(text);
  return row ? { head: row[1] ?? '', row: Number(row[2]), fixed: row[1] === '$' } : undefined;
}

function moveReference(reference: string, map: RowMap, own: Place['copy'], spreads: boolean): string {
  const [from, to] = reference.split(':').map(cornerOf);
  if (!from) return reference;
  const block = own && map.blockOf(own.row);
  /** A row of the very block that the formula is repeated with stays its own. */
  const ownRow = ({ row, fixed }: Corner): number | undefined =>
    own && block && !fixed && block.top <= row && row <= block.bottom ? map.copy(row, own.index) : undefined;
  const write = ({ head }: Corner, row: number) => `${head}${row}`;
  if (to) return `${write(from, ownRow(from) ?? map.first(from.row))}:${write(to, ownRow(to) ?? map.last(to.row))}`;
  const alone = ownRow(from);
  if (alone !== undefined) return write(from, alone);
  const [first, last] = [map.first(from.row), map.last(from.row)];
  return spreads && last > first ? `${write(from, first)}:${write(from, last)}` : write(from, first);
}

/**
 * The formula as it must be when the rows have moved. Ranges over repeated rows grow; so does a single cell that is the whole argument
 * of a function of ranges. In a repeated row relative references to it are those of the own copy, `$` ones mean all copies.
 */
export function moveFormula(formula: string, place: Place): string {
  const open: string[] = [];
  let done = 0;
  let moved = '';
  for (const match of formula.matchAll(pieces)) {
    const [piece, prefix, reference] = match;
    moved += formula.slice(done, match.index);
    done = match.index + piece.length;
    if (reference === undefined) {
      if (piece.endsWith('(')) open.push(piece.slice(0, -1));
      else if (piece === ')') open.pop();
      moved += piece;
      continue;
    }
    const sheet = prefix === undefined ? place.sheet : sheetNamed(prefix);
    const map = sheet === undefined ? undefined : place.mapOf(sheet);
    const before = /[(,;]\s*$/.test(formula.slice(0, match.index));
    const after = /^\s*[),;]/.test(formula.slice(done));
    const spreads = place.grows === true || (before && after && overRanges.test(open.at(-1) ?? ''));
    const own = sheet === place.sheet ? place.copy : undefined;
    moved += map?.moves ? `${prefix ?? ''}${moveReference(reference, map, own, spreads)}` : piece;
  }
  return moved + formula.slice(done);
}

/** The formula of one cell as it is written in another, so many rows and columns away: for those that share one. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  const corner = (text: string): string => {
    const cell = cellForm.exec(text);
    if (!cell) {
      const row = rowForm.exec(text);
      return row ? `${row[1]}${row[1] === '$' ? row[2] : Number(row[2]) + rows}` : text;
    }
    const [, fixedColumn = '', letters = '', fixedRow = '', row = ''] = cell;
    const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return `${fixedColumn}${fixedColumn === '$' ? letters : columnLetters(column + columns)}${fixedRow}${fixedRow === '$' ? row : Number(row) + rows}`;
  };
  return formula.replace(pieces, (piece: string, prefix: string | undefined, reference: string | undefined) =>
    reference === undefined ? piece : `${prefix ?? ''}${reference.split(':').map(corner).join(':')}`,
  );
}

/** `A5:D5 F7`: places as attributes list them. Every one grows over the copies of its rows. */
export const moveRanges = (list: string, map: RowMap): string =>
  list
    .split(/\s+/)
    .map((range) => {
      const [from, to] = range.split(':').map(cornerOf);
      if (!from) return range;
      const last = to ?? from;
      const [top, bottom] = [map.first(from.row), map.last(last.row)];
      return to || bottom > top ? `${from.head}${top}:${last.head}${bottom}` : `${from.head}${top}`;
    })
    .join(' ');
