// XML of a workbook's small parts that is changed in place: where its elements stand, and edits of the bytes between. What is not
// edited stays as it was, byte for byte.
import { createAttribute, createMarkup, readAttribute, readMarkup } from '../../read/xlsx/markup.ts';
import { type Part, refuseDoctype, refuseMalformed } from '../../read/xlsx/parts.ts';
import { unescapeXml } from '../../read/xlsx/text.ts';

/** An element and where it stands in the bytes. `name` is without `prefix`; the prefix includes its colon. */
export interface Element {
  readonly name: string;
  readonly prefix: string;
  readonly from: number;
  to: number;
  readonly attributesFrom: number;
  readonly attributesTo: number;
  /** What is between its tags; both behind the tag where it is empty. */
  readonly innerFrom: number;
  innerTo: number;
  readonly empty: boolean;
  readonly children: Element[];
}

/** The root element with all that is in it. Refuses (throws Refusal) what is not well formed. */
export function parseElements(part: Part, bytes: Buffer): Element {
  const markup = createMarkup();
  const open: Element[] = [];
  let root: Element | undefined;
  for (let at = bytes.indexOf('<'); at >= 0; at = bytes.indexOf('<', markup.next)) {
    if (readMarkup(bytes, at, bytes.length, markup) !== 'complete') refuseMalformed(part);
    const { kind, nameStart, nameEnd, attributesStart, attributesEnd, next } = markup;
    if (kind === 'doctype') refuseDoctype(part);
    if (kind === 'ignored' || kind === 'cdata') continue;
    const name = bytes.toString('utf8', nameStart, nameEnd);
    if (kind === 'close') {
      const closed = open.pop();
      if (closed?.name !== name) return refuseMalformed(part);
      closed.innerTo = at;
      closed.to = next;
      continue;
    }
    const element: Element = {
      name,
      prefix: bytes.toString('utf8', at + 1, nameStart),
      from: at,
      to: next,
      attributesFrom: attributesStart,
      attributesTo: attributesEnd,
      innerFrom: next,
      innerTo: next,
      empty: kind === 'empty',
      children: [],
    };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else if (root) refuseMalformed(part);
    else root = element;
    if (kind === 'open') open.push(element);
  }
  return root && open.length === 0 ? root : refuseMalformed(part);
}

export const childNamed = (element: Element, name: string): Element | undefined => element.children.find((child) => child.name === name);

/** Bytes that are replaced by a text; nothing is removed where both places are the same. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Where the value of an attribute without a prefix (`:id` for one with any) stands between its quotes. */
function findAttribute(bytes: Buffer, from: number, to: number, name: string): { from: number; to: number } | undefined {
  const attribute = createAttribute();
  for (let at = readAttribute(bytes, from, to, attribute); at >= 0; at = readAttribute(bytes, at, to, attribute)) {
    const local = bytes.toString('latin1', attribute.nameStart, attribute.nameEnd);
    if ((attribute.prefixed ? `:${local}` : local) === name) return { from: attribute.valueStart, to: attribute.valueEnd };
  }
  return undefined;
}

/** The value of an attribute, references resolved; `:id` for `r:id` whatever its prefix. Undefined where there is none. */
export function attributeIn(bytes: Buffer, from: number, to: number, name: string): string | undefined {
  const place = findAttribute(bytes, from, to, name);
  return place && unescapeXml(bytes.toString('utf8', place.from, place.to));
}

export const attributeOf = (bytes: Buffer, element: Element, name: string): string | undefined =>
  attributeIn(bytes, element.attributesFrom, element.attributesTo, name);

/** Sets an attribute of the tag whose attributes stand there. `value` needs no escaping. */
export function setAttributeIn(bytes: Buffer, from: number, to: number, name: string, value: string): Edit {
  const place = findAttribute(bytes, from, to, name);
  return place ? { ...place, text: value } : { from: to, to, text: ` ${name}="${value}"` };
}

export const setAttribute = (bytes: Buffer, element: Element, name: string, value: string): Edit =>
  setAttributeIn(bytes, element.attributesFrom, element.attributesTo, name, value);

/** Puts XML at the end of an element's content. Once for one element. */
export const appendTo = (element: Element, xml: string): Edit =>
  element.empty
    ? { from: element.attributesTo, to: element.to, text: `>${xml}</${element.prefix}${element.name}>` }
    : { from: element.innerTo, to: element.innerTo, text: xml };

/** The bytes with all edits made; those at one place in their order. Edits that overlap are a bug. */
export function applyEdits(bytes: Buffer, edits: readonly Edit[]): Buffer {
  const ordered = edits.toSorted((left, right) => left.from - right.from || left.to - right.to);
  const pieces: Buffer[] = [];
  let done = 0;
  for (const { from, to, text } of ordered) {
    if (from < done) throw new Error('edits overlap');
    pieces.push(bytes.subarray(done, from), Buffer.from(text));
    done = to;
  }
  return Buffer.concat([...pieces, bytes.subarray(done)]);
}

/** A text as it stands between tags or quotes. What XML cannot hold must be gone already. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
