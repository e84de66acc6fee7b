// The XML of one row of a layout, at the place and with the values that it gets.

import { columnLetters } from '../../diagnostic.ts';
import { decimalPlaces, printExact, printFixed } from '../../points.ts';
import { parseReference } from '../../read/xlsx/references.ts';
import { unescapeXml } from '../../read/xlsx/text.ts';
import { cellText, looksLikeFormula, storedText } from '../excel/cell-text.ts';
import type { StyleBook } from '../returns/style-book.ts';
import { attributeOf, childNamed, type Element, escapeXml } from '../returns/xml.ts';
import type { LayoutValue } from './unit-names.ts';

/** An attribute set (or with undefined taken out) in the text of a tag's attributes; the value needs no escaping. */
function withAttribute(attributes: string, name: string, value: string | undefined): string {
  const form = new RegExp(`(^|\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`);
  const kept = attributes.replace(form, '$1').trimEnd();
  return value === undefined
    ? kept
    : form.test(attributes)
      ? attributes.replace(form, `$1${name}="${value}"`)
      : `${kept} ${name}="${value}"`;
}

/** A part of a workbook with its elements; `text` gives what stands between two places. */
export interface SheetXml {
  readonly bytes: Buffer;
  readonly styles: StyleBook;
}

const slice = ({ bytes }: SheetXml, from: number, to: number): string => bytes.toString('utf8', from, to);

/** A number as a cell stores it: at most six places. */
const stored = (value: Extract<LayoutValue, { kind: 'number' }>): string => {
  const places = decimalPlaces(value.number);
  return places !== undefined && places <= 6 ? printExact(value.number) : printFixed(value.number, 6);
};

/** The cell with a value in the place of whatever it held. */
function valueCell(xml: SheetXml, cell: Element, address: string, value: LayoutValue): string {
  const { prefix } = cell;
  const style = Number(attributeOf(xml.bytes, cell, 's') ?? 0);
  const open = (changed: number, type: string | undefined) => {
    const attributes = withAttribute(withAttribute(slice(xml, cell.attributesFrom, cell.attributesTo), 'r', address), 't', type);
    return `<${prefix}c ${(changed === style ? attributes : withAttribute(attributes, 's', String(changed))).trim()}`;
  };
  if (value.kind === 'number')
    return `${open(xml.styles.numbered(style, value.decimals), undefined)}><${prefix}v>${stored(value)}</${prefix}v></${prefix}c>`;
  const words = cellText(value.text);
  if (words === '') return `${open(style, undefined)}/>`;
  const kept = looksLikeFormula(words) ? xml.styles.quoted(style) : style;
  return `${open(kept, 'inlineStr')}><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(storedText(words))}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** The cell with another formula and without its old result, which every program works out anew. `rows`: how far the cell has moved. */
function formulaCell(xml: SheetXml, cell: Element, address: string, formula: string, rows: number): string {
  const { prefix } = cell;
  const attributes = withAttribute(withAttribute(slice(xml, cell.attributesFrom, cell.attributesTo), 'r', address), 't', undefined);
  const own = childNamed(cell, 'f');
  const range = own && attributeOf(xml.bytes, own, 't') === 'array' ? attributeOf(xml.bytes, own, 'ref') : undefined;
  const array = range === undefined ? '' : ` t="array" ref="${range.replace(/\d+/g, (row) => String(Number(row) + rows))}"`;
  return `<${prefix}c ${attributes.trim()}><${prefix}f${array}>${escapeXml(formula)}</${prefix}f></${prefix}c>`;
}

export const formulaOf = (xml: SheetXml, cell: Element): { readonly element: Element; readonly text: string } | undefined => {
  const element = childNamed(cell, 'f');
  return element && { element, text: unescapeXml(slice(xml, element.innerFrom, element.innerTo)) };
};

/** What becomes of the cells of a row that is written. */
export interface RowContent {
  /** The row's number, and the one that it gets. */
  readonly from: number;
  readonly row: number;
  readonly valueAt: (column: number) => LayoutValue | undefined;
  /** The formula of that cell at its new place; undefined for a cell without one. */
  readonly formulaAt: (cell: Element, column: number) => string | undefined;
}

/** Cells of a row with their columns; a cell without an address stands behind the one before it. */
export function cellsOf(xml: SheetXml, row: Element): { readonly cell: Element; readonly column: number }[] {
  let column = 0;
  return row.children
    .filter(({ name }) => name === 'c')
    .map((cell) => {
      const reference = attributeOf(xml.bytes, cell, 'r');
      column = (reference === undefined ? undefined : parseReference(reference)?.column) ?? column + 1;
      return { cell, column };
    });
}

/** The row as it stands at its new place. */
export function rowXml(xml: SheetXml, row: Element, content: RowContent): string {
  const attributes = withAttribute(slice(xml, row.attributesFrom, row.attributesTo), 'r', String(content.row)).trim();
  if (row.empty) return `<${row.prefix}row ${attributes}/>`;
  let inner = '';
  let done = row.innerFrom;
  for (const { cell, column } of cellsOf(xml, row)) {
    const address = `${columnLetters(column)}${content.row}`;
    inner += slice(xml, done, cell.from);
    done = cell.to;
    const value = content.valueAt(column);
    const formula = value ? undefined : content.formulaAt(cell, column);
    if (value) inner += valueCell(xml, cell, address, value);
    else if (formula !== undefined) inner += formulaCell(xml, cell, address, formula, content.row - content.from);
    else {
      const tag = withAttribute(slice(xml, cell.attributesFrom, cell.attributesTo), 'r', address).trim();
      inner += `<${cell.prefix}c ${tag}${slice(xml, cell.attributesTo, cell.to)}`;
    }
  }
  inner += slice(xml, done, row.innerTo);
  return `<${row.prefix}row ${attributes}>${inner}</${row.prefix}row>`;
}
