// A cell in any shape that XML allows: prefixes, either quote, comments, CDATA, inline strings, attributes in any order.
import { shown } from '../../text.ts';
import { storedCell, textCell } from './cell-values.ts';
import { createAttribute, createMarkup, equalsWord, type Markup, readAttribute, readMarkup } from './markup.ts';
import { enforceAttributes, enforceDepth, refuseDoctype, refuseMalformed } from './parts.ts';
import { parseReference } from './references.ts';
import { refuseDamaged } from './refusal.ts';
import { readRichText, readText } from './rich-text.ts';
import type { Scan } from './scan.ts';
import { unescapeExcel, unescapeXml } from './text.ts';

/** Attributes of a tag by local name, for the sheets' few interesting tags. */
export function tagAttributes(scan: Scan, markup: Markup): Map<string, string> {
  const attributes = new Map<string, string>();
  const attribute = createAttribute();
  const { attributesEnd: to } = markup;
  let count = 0;
  for (
    let at = readAttribute(scan.work, markup.attributesStart, to, attribute);
    at >= 0;
    at = readAttribute(scan.work, at, to, attribute)
  ) {
    count += 1;
    enforceAttributes(scan.part, count);
    if (attribute.prefixed) continue;
    const value = unescapeXml(scan.work.toString('utf8', attribute.valueStart, attribute.valueEnd));
    attributes.set(scan.work.toString('latin1', attribute.nameStart, attribute.nameEnd), value);
  }
  return attributes;
}

function columnOf(scan: Scan, reference: string | undefined): number {
  const { zip } = scan.part;
  const place = reference === undefined ? { row: scan.row, column: scan.column + 1 } : parseReference(reference);
  if (place === undefined || place.row !== scan.row || place.column > zip.limits.sheetColumns) {
    const seen = shown(reference ?? '');
    refuseDamaged(zip.path, {
      zh: `部件“${shown(scan.part.name)}”第 ${scan.row} 行里有单元格的位置不对：“${seen}”`,
      en: `row ${scan.row} of part “${shown(scan.part.name)}” holds a cell at an impossible place, “${seen}”`,
    });
  }
  return place.column;
}

/** The place of the tag that closes the element whose content begins at `from`, with the tag in `markup`; -1 while incomplete. */
function findClose(scan: Scan, from: number, markup: Markup): number {
  let depth = 1;
  let at = from;
  for (;;) {
    const mark = scan.work.indexOf(0x3c, at);
    if (mark < 0 || mark >= scan.to) return -1;
    const progress = readMarkup(scan.work, mark, scan.to, markup);
    if (progress === 'malformed') refuseMalformed(scan.part);
    if (progress === 'incomplete') return -1;
    if (markup.kind === 'doctype') refuseDoctype(scan.part);
    if (markup.kind === 'open') depth += 1;
    if (markup.kind === 'close') depth -= 1;
    enforceDepth(scan.part, scan.depth + depth);
    if (depth === 0) return mark;
    at = markup.next;
  }
}

interface Content {
  value: string | undefined;
  inline: string | undefined;
  formula: boolean;
}

/** What stands between the tags of a complete cell. */
function readContent(scan: Scan, from: number, to: number): Content {
  const bytes = scan.work;
  const content: Content = { value: undefined, inline: undefined, formula: false };
  const markup = createMarkup();
  const close = createMarkup();
  let at = from;
  for (let mark = bytes.indexOf(0x3c, at); mark >= 0 && mark < to; mark = bytes.indexOf(0x3c, at)) {
    readMarkup(bytes, mark, to, markup);
    at = markup.next;
    if (markup.kind !== 'open' && markup.kind !== 'empty') continue;
    const isWord = (word: string) => equalsWord(bytes, markup.nameStart, markup.nameEnd, word);
    const end = markup.kind === 'empty' ? at : findClose(scan, at, close);
    if (isWord('f')) content.formula = true;
    if (isWord('v')) content.value = readText(bytes.toString('utf8', at, end)) ?? refuseMalformed(scan.part);
    if (isWord('is')) content.inline = readRichText(bytes.toString('utf8', at, end)) ?? refuseMalformed(scan.part);
    if (markup.kind === 'open') at = close.next;
  }
  return content;
}

/** Reads the cell whose opening tag is in `markup`; gives the place behind it, or -1 while its end is not there yet. */
export function readCell(scan: Scan, markup: Markup): number {
  const attributes = tagAttributes(scan, markup);
  const start = markup.next;
  const empty = markup.kind === 'empty';
  const end = empty ? start : findClose(scan, start, markup);
  if (end < 0) return -1;
  if (!empty && !equalsWord(scan.work, markup.nameStart, markup.nameEnd, 'c')) refuseMalformed(scan.part);
  const next = markup.next;
  const column = columnOf(scan, attributes.get('r'));
  const type = attributes.get('t') ?? 'n';
  if (!empty) {
    const { value, inline, formula } = readContent(scan, start, end);
    const style = Number(attributes.get('s') ?? 0);
    const text = value && unescapeExcel(value);
    const cell =
      type === 'inlineStr'
        ? textCell(scan, column, inline ?? text ?? '', formula)
        : storedCell(scan, column, type, style, type === 'str' ? text : value, formula);
    if (cell) scan.cells.push(cell);
  }
  if (column <= scan.column) scan.ascending = false;
  scan.column = column;
  return next;
}
