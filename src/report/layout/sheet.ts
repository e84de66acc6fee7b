// One sheet of a layout filled in: rows repeated, values in their cells, everything that points at rows moved along. Rows that neither
// move nor hold a name or a formula stay as they are, byte for byte.
import { type Part, refuseMalformed } from '../../read/xlsx/parts.ts';
import { parseRange } from '../../read/xlsx/references.ts';
import { unescapeXml } from '../../read/xlsx/text.ts';
import type { StyleBook } from '../returns/style-book.ts';
import { applyEdits, attributeOf, childNamed, type Edit, type Element, escapeXml, parseElements, setAttribute } from '../returns/xml.ts';
import { cellsOf, formulaOf, rowXml, type SheetXml } from './cells.ts';
import { moveFormula, moveRanges, translateFormula } from './formulas.ts';
import type { RowMap } from './row-map.ts';
import type { LayoutValue } from './unit-names.ts';

export interface SheetFill {
  readonly name: string;
  readonly map: RowMap;
  /** How many copies every block has. */
  readonly copies: number;
  readonly mapOf: (sheet: string) => RowMap | undefined;
  /** What stands in a cell of the layout, for the unit of that copy (0 in rows that are not repeated); undefined for cells without names. */
  readonly valueAt: (row: number, column: number, copy: number) => LayoutValue | undefined;
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Attributes outside of the rows that list places. */
const placeAttributes = ['ref', 'sqref', 'activeCell', 'topLeftCell'];
/** Elements outside of the rows whose text is a formula. */
const formulaElements = ['formula', 'formula1', 'formula2', 'f'];

/** `rows` with their numbers: a row without one stands below the one before it. */
function numbered(bytes: Buffer, data: Element): { readonly row: Element; readonly number: number }[] {
  let number = 0;
  return data.children
    .filter(({ name }) => name === 'row')
    .map((row) => {
      number = Number(attributeOf(bytes, row, 'r') ?? number + 1);
      return { row, number };
    });
}

/** Fills in the sheet. Refuses (throws Refusal) what is not well formed. */
export function fillSheet(part: Part, bytes: Buffer, fill: SheetFill, styles: StyleBook): Buffer {
  const root = parseElements(part, bytes);
  const data = childNamed(root, 'sheetData') ?? refuseMalformed(part);
  const xml: SheetXml = { bytes, styles };
  const rows = numbered(bytes, data);
  const shared = new Map<string, SharedFormula>();
  for (const { row, number } of rows) {
    for (const { cell, column } of cellsOf(xml, row)) {
      const formula = formulaOf(xml, cell);
      const id = formula && attributeOf(bytes, formula.element, 'si');
      if (formula && id !== undefined && formula.text !== '') shared.set(id, { text: formula.text, row: number, column });
    }
  }
  /** The formula of a cell as it stood there, also where it shares that of another. */
  const textOf = (cell: Element, row: number, column: number): string | undefined => {
    const formula = formulaOf(xml, cell);
    if (!formula || attributeOf(bytes, formula.element, 't') === 'dataTable') return undefined;
    const master = shared.get(attributeOf(bytes, formula.element, 'si') ?? '');
    if (!master || formula.text !== '') return formula.text;
    return translateFormula(master.text, row - master.row, column - master.column);
  };
  const written = (row: Element, number: number, copy: number): string =>
    rowXml(xml, row, {
      from: number,
      row: fill.map.copy(number, copy),
      valueAt: (column) => fill.valueAt(number, column, copy),
      formulaAt: (cell, column) => {
        const text = textOf(cell, number, column);
        const block = fill.map.blockOf(number);
        return text === undefined
          ? undefined
          : moveFormula(text, { sheet: fill.name, mapOf: fill.mapOf, ...(block && { copy: { row: number, index: copy } }) });
      },
    });
  const edits: Edit[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const { row, number } = rows[index] as (typeof rows)[number];
    const block = fill.map.blockOf(number);
    if (block && fill.copies > 1) {
      let end = index;
      while (rows[end + 1] && (rows[end + 1]?.number ?? 0) <= block.bottom) end += 1;
      const own = rows.slice(index, end + 1);
      const copies = Array.from({ length: fill.copies }, (_, copy) => own.map((entry) => written(entry.row, entry.number, copy)).join(''));
      edits.push({ from: row.from, to: own.at(-1)?.row.to ?? row.to, text: copies.join('') });
      index = end;
      continue;
    }
    const touched =
      fill.map.first(number) !== number ||
      cellsOf(xml, row).some(({ cell, column }) => childNamed(cell, 'f') !== undefined || fill.valueAt(number, column, 0) !== undefined);
    if (touched) edits.push({ from: row.from, to: row.to, text: written(row, number, 0) });
  }
  for (const child of root.children) if (child !== data) edits.push(...aroundEdits(bytes, child, fill));
  return edits.length === 0 ? bytes : applyEdits(bytes, edits);
}

/** Everything outside of the rows that names cells. */
function aroundEdits(bytes: Buffer, element: Element, fill: SheetFill): Edit[] {
  const { map, name, mapOf } = fill;
  if (element.name === 'mergeCells' && map.moves) return [mergeEdit(bytes, element, fill)];
  const attributes = map.moves
    ? placeAttributes.flatMap((attribute) => {
        const list = attributeOf(bytes, element, attribute);
        return list === undefined ? [] : [setAttribute(bytes, element, attribute, moveRanges(list, map))];
      })
    : [];
  const breaks =
    map.moves && element.name === 'brk' && attributeOf(bytes, element, 'id') !== undefined
      ? [setAttribute(bytes, element, 'id', String(map.last(Number(attributeOf(bytes, element, 'id')))))]
      : [];
  const words = () => unescapeXml(bytes.toString('utf8', element.innerFrom, element.innerTo));
  const plain = element.children.length === 0 && !element.empty;
  const formula = (text: string): Edit => ({ from: element.innerFrom, to: element.innerTo, text: escapeXml(text) });
  if (plain && formulaElements.includes(element.name)) {
    const moved = moveFormula(words(), { sheet: name, mapOf });
    return [...attributes, ...(moved === words() ? [] : [formula(moved)])];
  }
  if (plain && element.name === 'sqref' && map.moves) return [...attributes, formula(moveRanges(words(), map))];
  if (element.name === 'colBreaks') return attributes;
  return [...attributes, ...breaks, ...element.children.flatMap((child) => aroundEdits(bytes, child, fill))];
}

/** Merged cells: those within repeated rows stand in every copy, all others grow or move. */
function mergeEdit(bytes: Buffer, element: Element, { map, copies }: SheetFill): Edit {
  const ranges = element.children.flatMap((child) => {
    const reference = attributeOf(bytes, child, 'ref') ?? '';
    const range = parseRange(reference);
    const block = range && map.blockOf(range.top);
    if (!range || !block || range.bottom > block.bottom) return [moveRanges(reference, map)];
    return Array.from({ length: copies }, (_, copy) => reference.replace(/\d+/g, (row) => String(map.copy(Number(row), copy))));
  });
  const cells = ranges.map((range) => `<${element.prefix}mergeCell ref="${range}"/>`).join('');
  return {
    from: element.from,
    to: element.to,
    text: `<${element.prefix}mergeCells count="${ranges.length}">${cells}</${element.prefix}mergeCells>`,
  };
}
