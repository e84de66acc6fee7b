// What each row of a table's body is: items, headings between them, subtotals, notes below.
import { isSignature, isSubtotal, looksLikeNote } from '../submission/note-rows.ts';
import type { Column } from './columns.ts';
import { readLabel } from './labels.ts';
import { isMergedAcross } from './spans.ts';
import type { FoundTable } from './tables.ts';

type RowKind = 'data' | 'section' | 'subtotal' | 'note';

/** Columns that make the tree, from left to right. */
export const levelsOf = (table: FoundTable): readonly Column[] => table.columns.filter(({ role }) => role === 'level' || role === 'detail');

interface OwnCell {
  readonly column: number;
  readonly text: string;
}

export const cellsOf = (table: FoundTable, row: number): OwnCell[] =>
  (table.grid.rowAt(row)?.cells ?? []).filter((cell) => cell.text.trim() !== '').map(({ column, text }) => ({ column, text }));

const isNumber = (text: string): boolean => /^[+-]?[各(（]?\d+(?:\.\d+)?\s*[分%]?[)）]?$/.test(text.trim());
const isOrdinal = (text: string): boolean => /^\d{1,3}$/.test(text.trim());

/** 一、通用考核项目 40: one text over the whole width, with points at most. */
function isSection(table: FoundTable, row: number): boolean {
  const cells = cellsOf(table, row);
  const texts = cells.filter(({ text }) => !isNumber(text));
  const [only] = texts;
  if (!only || texts.length > 1 || isSubtotal(only.text)) return false;
  const role = table.columns.find(({ column }) => column === only.column)?.role;
  const levels = levelsOf(table);
  const isWide = isMergedAcross(table.grid, row, only.column) && only.text.trim().length <= 60;
  if (isWide) return true;
  if (role === 'number') return readLabel(only.text).kind !== undefined;
  if (levels.length > 1 && only.column === levels[0]?.column && isHeading(table, row, only)) return true;
  const hasOrdinal = cells.some(
    ({ text, column }) => isOrdinal(text) && table.columns.find((one) => one.column === column)?.role === 'number',
  );
  return (
    levels.length === 1 &&
    role === levels[0]?.role &&
    !hasOrdinal &&
    /^(?:part|chapter|section)$/.test(readLabel(only.text).kind ?? '') &&
    table.columns.some(({ role: other }) => other === 'clause')
  );
}

const isChapter = (text: string): boolean => /^(?:part|chapter)$/.test(readLabel(text).kind ?? '');

/** 一、… alone in its row, where what stands in that column otherwise has no such number: a heading that lost its merging (CSV). */
function isHeading(table: FoundTable, row: number, { column, text }: OwnCell): boolean {
  const isAlone = !table.grid.sheet.merges.some(({ top, bottom, left }) => left === column && top === row && bottom > row);
  const others = table.body
    .filter((other) => cellsOf(table, other).length > 1)
    .flatMap((other) => table.grid.ownCell(other, column)?.text ?? []);
  return isAlone && isChapter(text) && others.length > 0 && !others.some(isChapter);
}

/** Prose below the table or between its parts: one cell that says something about the table. */
function isNote(table: FoundTable, row: number, isLast: boolean): boolean {
  const cells = cellsOf(table, row);
  const [first] = cells;
  if (!first) return false;
  if (isSignature(first.text) || /^(?:注|备注|说明|填表说明|附注)[:：]/.test(first.text.trim())) return true;
  return isLast && cells.length === 1 && (looksLikeNote(first.text) || first.text.trim().length > 40);
}

/** By row. Notes are looked for from the end: what has further items behind it is no note because of its length. */
export function rowKinds(table: FoundTable): ReadonlyMap<number, RowKind> {
  const kinds = new Map<number, RowKind>();
  let isLast = true;
  for (const row of table.body.toReversed()) {
    const kind = kindOf(table, row, isLast);
    if (kind === 'data' || kind === 'section') isLast = false;
    kinds.set(row, kind);
  }
  return new Map(table.body.map((row) => [row, kinds.get(row) ?? 'data']));
}

function kindOf(table: FoundTable, row: number, isLast: boolean): RowKind {
  const first = cellsOf(table, row).find(({ text }) => !isOrdinal(text));
  if (first && [first.text, first.text.replace(/[:：()（）\d.分]/g, '')].some(isSubtotal)) return 'subtotal';
  if (isNote(table, row, isLast)) return 'note';
  return isSection(table, row) ? 'section' : 'data';
}
