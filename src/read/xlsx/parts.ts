// The small XML parts of a package (workbook, relationships, styles): read whole, element by element.
import { isUtf8 } from 'node:buffer';
import { shown } from '../../text.ts';
import { workbookProblems } from '../problems-xlsx.ts';
import type { Zip, ZipEntry } from '../zip.ts';
import { inflatePart } from './inflate.ts';
import { createAttribute, createMarkup, readAttribute, readMarkup } from './markup.ts';
import { enforceLimit, refuse, refuseDamaged } from './refusal.ts';
import { unescapeXml } from './text.ts';

/** What a message needs to know about the part that is being read. */
export interface Part {
  readonly zip: Zip;
  readonly name: string;
}

export const refuseMalformed = ({ zip, name }: Part): never =>
  refuseDamaged(zip.path, {
    zh: `部件“${shown(name)}”的 XML 不完整或写法有误`,
    en: `the XML of part “${shown(name)}” is incomplete or malformed`,
  });

export const refuseDoctype = ({ zip, name }: Part): never =>
  refuse(workbookProblems.doctype, { kind: 'file', file: zip.path }, { part: name });

export const refuseEncoding = ({ zip, name }: Part): never =>
  refuse(workbookProblems.encoding, { kind: 'file', file: zip.path }, { part: name });

export function enforceDepth({ zip, name }: Part, depth: number): void {
  if (depth <= zip.limits.xmlDepth) return;
  const what = { zh: `部件“${shown(name)}”的嵌套层数`, en: `Nesting depth of part “${shown(name)}”` };
  enforceLimit(zip.path, what, depth, zip.limits.xmlDepth);
}

export function enforceAttributes({ zip, name }: Part, count: number): void {
  if (count <= zip.limits.xmlAttributes) return;
  const what = { zh: `部件“${shown(name)}”中一个元素的属性数`, en: `Attributes of one element of part “${shown(name)}”` };
  enforceLimit(zip.path, what, count, zip.limits.xmlAttributes);
}

/** Refuses UTF-16 and whatever else the first bytes of a part announce; UTF-8 itself is checked on all bytes. */
export function checkDeclaredEncoding(part: Part, head: Uint8Array): void {
  const zeroAmongFirst = head.subarray(0, 4).includes(0);
  const bom16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (bom16 || zeroAmongFirst) refuseEncoding(part);
  const declaration = /^[^<]{0,3}<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(Buffer.from(head.subarray(0, 200)).toString('latin1'));
  if (declaration && !/^(utf-?8|us-ascii|ascii)$/i.test(declaration[1] ?? '')) refuseEncoding(part);
}

/** An element as its opening tag shows it. Prefixed attributes have a leading colon: `r:id` is `:id`, whatever the prefix. */
export interface Element {
  readonly name: string;
  readonly parent: string;
  readonly attributes: ReadonlyMap<string, string>;
}

function readAttributes(part: Part, bytes: Buffer, from: number, to: number): Map<string, string> {
  const attributes = new Map<string, string>();
  const attribute = createAttribute();
  for (let at = readAttribute(bytes, from, to, attribute); at >= 0; at = readAttribute(bytes, at, to, attribute)) {
    const name = bytes.toString('utf8', attribute.nameStart, attribute.nameEnd);
    attributes.set(attribute.prefixed ? `:${name}` : name, unescapeXml(bytes.toString('utf8', attribute.valueStart, attribute.valueEnd)));
    enforceAttributes(part, attributes.size);
  }
  return attributes;
}

/** What is told of a part, in document order. `open` holds the names of the elements around, outermost first. */
export interface Visitor {
  readonly opened: (element: Element, open: readonly string[]) => void;
  /** Also called for an empty element, right after `opened`. */
  readonly closed?: (name: string, open: readonly string[]) => void;
  /** Text between tags, references resolved; the white space of the file's own layout as well. */
  readonly text?: (text: string, open: readonly string[]) => void;
}

function checkedBytes(part: Part, entry: ZipEntry): Buffer {
  const { zip } = part;
  const what = { zh: `部件“${shown(entry.name)}”的字节数`, en: `Bytes of part “${shown(entry.name)}”` };
  enforceLimit(zip.path, what, entry.size, zip.limits.metadataBytes);
  const bytes = inflatePart(zip, entry);
  checkDeclaredEncoding(part, bytes);
  if (!isUtf8(bytes)) refuseEncoding(part);
  return bytes;
}

/** Walks a part that is read whole. Refuses what is not well-formed UTF-8 XML. */
export function walkPart(zip: Zip, entry: ZipEntry, { opened, closed, text }: Visitor): void {
  const part = { zip, name: entry.name };
  const bytes = checkedBytes(part, entry);
  const open: string[] = [];
  const markup = createMarkup();
  let seen = 0;
  let end = 0;
  for (let at = bytes.indexOf('<'); at >= 0; at = bytes.indexOf('<', end)) {
    if (text && at > end) text(unescapeXml(bytes.toString('utf8', end, at)), open);
    if (readMarkup(bytes, at, bytes.length, markup) !== 'complete') refuseMalformed(part);
    end = markup.next;
    if (markup.kind === 'doctype') refuseDoctype(part);
    if (markup.kind === 'cdata') text?.(bytes.toString('utf8', markup.nameStart, markup.nameEnd), open);
    if (markup.kind === 'ignored' || markup.kind === 'cdata') continue;
    const name = bytes.toString('utf8', markup.nameStart, markup.nameEnd);
    if (markup.kind === 'close') {
      if (open.pop() !== name) refuseMalformed(part);
      closed?.(name, open);
      continue;
    }
    if (open.length === 0 && seen > 0) refuseMalformed(part);
    seen += 1;
    opened(
      { name, parent: open.at(-1) ?? '', attributes: readAttributes(part, bytes, markup.attributesStart, markup.attributesEnd) },
      open,
    );
    if (markup.kind === 'open') open.push(name);
    else closed?.(name, open);
    enforceDepth(part, open.length);
  }
  if (open.length > 0 || seen === 0) refuseMalformed(part);
}

/** Calls `visit` for every element in document order. Refuses what is not well-formed UTF-8 XML. */
export function readElements(zip: Zip, entry: ZipEntry, visit: (element: Element) => void): void {
  walkPart(zip, entry, { opened: visit });
}
