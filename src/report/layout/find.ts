// Reads a layout: which cells hold which names, and which rows are repeated for every unit.
import { type Diagnostic, diagnose, type Location } from '../../diagnostic.ts';
import type { Framework } from '../../model.ts';
import type { Cell, CellRange, Sheet } from '../../read/table.ts';
import { frameworkStatusWords } from '../words.ts';
import { hasUnclosed, namesIn, plainName } from './names.ts';
import { layoutProblems } from './problems.ts';
import type { Meaning, Resolved, Vocabulary } from './vocabulary.ts';

export interface FoundName {
  readonly written: string;
  readonly from: number;
  readonly to: number;
  readonly resolved: Resolved;
}

/** A cell with at least one name. */
export interface LayoutCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly names: readonly FoundName[];
}

/** Rows that stand once for every unit, both ends included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
}

export interface SheetLayout {
  readonly name: string;
  readonly cells: readonly LayoutCell[];
  readonly blocks: readonly Block[];
  readonly merges: readonly CellRange[];
  /** Id of the only class that is listed. */
  readonly only: string | undefined;
  readonly order: 'rank' | 'roster';
}

export const meaningOf = ({ resolved }: FoundName): Meaning | undefined => ('meaning' in resolved ? resolved.meaning : undefined);

/** Whether a row with it is repeated: it says something of a unit and does not name which. */
const isOfRow = (name: FoundName): boolean => {
  const meaning = meaningOf(name);
  if (meaning?.kind === 'unit') return meaning.of === undefined;
  // Of indicators without a framework: what is not known yet is taken for a name of the row.
  return meaning?.kind === 'unchecked' && /^[^@]*$/.test(name.written) && /^(指标|indicator)/.test(plainName(name.written));
};

function blocksOf(cells: readonly LayoutCell[]): Block[] {
  const rows = [...new Set(cells.filter(({ names }) => names.some(isOfRow)).map(({ row }) => row))].toSorted((left, right) => left - right);
  const blocks: { top: number; bottom: number }[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last && row === last.bottom + 1) last.bottom = row;
    else blocks.push({ top: row, bottom: row });
  }
  return blocks;
}

function cellOf(row: number, cell: Cell, vocabulary: Vocabulary): LayoutCell[] {
  if (cell.kind !== 'text' || cell.formula === true) return [];
  const names = namesIn(cell.text).map((name) => ({ ...name, resolved: vocabulary.resolve(name.written) }));
  return names.length === 0 ? [] : [{ row, column: cell.column, text: cell.text, names }];
}

export function layoutOf(sheet: Sheet, vocabulary: Vocabulary): SheetLayout {
  const cells = sheet.rows.flatMap(({ number, cells: own }) => own.flatMap((cell) => cellOf(number, cell, vocabulary)));
  const settings = cells.flatMap(({ names }) =>
    names.flatMap((name) => {
      const meaning = meaningOf(name);
      return meaning?.kind === 'setting' ? [meaning] : [];
    }),
  );
  return {
    name: sheet.name,
    cells,
    blocks: blocksOf(cells),
    merges: sheet.merges,
    only: settings.find(({ only }) => only !== undefined)?.only,
    order: settings.find(({ order }) => order !== undefined)?.order ?? 'rank',
  };
}

/** Everything that is wrong with it, cell by cell. */
export function checkLayouts(file: string, sheets: readonly Sheet[], layouts: readonly SheetLayout[], framework?: Framework): Diagnostic[] {
  const at = (sheet: string, row: number, column: number): Location => ({ kind: 'cell', file, sheet, row, column });
  const unknown = layouts.flatMap(({ name: sheet, cells }) =>
    cells.flatMap(({ row, column, names }) =>
      names.flatMap(({ written, resolved }) =>
        'unknown' in resolved ? [diagnose(layoutProblems.unknownName, at(sheet, row, column), { written, ...resolved })] : [],
      ),
    ),
  );
  const unclosed = sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ number, cells }) =>
      cells
        .filter((cell) => cell.kind === 'text' && cell.formula !== true && hasUnclosed(cell.text))
        .map((cell) => diagnose(layoutProblems.unclosedName, at(name, number, cell.column), { text: cell.text })),
    ),
  );
  const cut = layouts.flatMap(({ name, blocks, merges }) =>
    merges
      .filter(({ top, bottom }) => blocks.some((block) => crosses({ top, bottom }, block)))
      .map(({ top, left }) => diagnose(layoutProblems.cannotRepeat, at(name, top, left), { what: 'group' })),
  );
  const none = layouts.every(({ cells }) => cells.length === 0) && unclosed.length === 0;
  const saysStatus = layouts.some(({ cells }) =>
    cells.some(({ names }) => names.some(({ written }) => ['性质', 'status'].includes(plainName(written)))),
  );
  return [
    ...unknown,
    ...unclosed,
    ...cut,
    ...(none ? [diagnose(layoutProblems.noNames, { kind: 'file', file }, {})] : []),
    ...(framework && framework.status !== 'official' && !saysStatus && !none
      ? [diagnose(layoutProblems.noStatus, { kind: 'file', file }, { status: frameworkStatusWords[framework.status] })]
      : []),
  ];
}

/** Whether a merged cell lies partly in a block: neither within it, nor around it, nor outside. */
const crosses = (range: Block, block: Block): boolean => {
  const outside = range.bottom < block.top || range.top > block.bottom;
  const within = range.top >= block.top && range.bottom <= block.bottom;
  const around = range.top <= block.top && range.bottom >= block.bottom;
  return !outside && !within && !around;
};
