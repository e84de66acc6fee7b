// The shared strings of a workbook, kept as bytes with the place of each; a string is decoded when a cell asks for it.
import { isUtf8 } from 'node:buffer';
import type { Limits } from '../../limits.ts';
import type { Zip, ZipEntry } from '../zip.ts';
import { inflatePart } from './inflate.ts';
import { createMarkup, equalsWord, type Markup, readMarkup } from './markup.ts';
import { checkDeclaredEncoding, enforceDepth, type Part, refuseDoctype, refuseEncoding, refuseMalformed } from './parts.ts';
import { enforceLimit } from './refusal.ts';
import { readRichText } from './rich-text.ts';
import { unescapeExcel, unescapeXml } from './text.ts';

/** A string without elements inside is decoded as it stands, any other as rich text. */
const plain = 0;
const rich = 1;

export interface SharedStrings {
  readonly bytes: Buffer;
  readonly path: string;
  readonly limits: Limits;
  /** Bytes decoded so far: what a file can make of a few long texts in many cells is bounded. */
  decoded: number;
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  forms: Uint8Array;
  /** Decoded strings by the low bits of their index: bounded, however many strings there are. */
  readonly cached: string[];
  readonly cachedIndex: Int32Array;
}

// Repeated strings stay; strings that occur once pass through. A larger cache only keeps more of the latter alive.
const cacheSize = 4096;

const create = (zip: Zip, bytes: Buffer): SharedStrings => ({
  bytes,
  path: zip.path,
  limits: zip.limits,
  decoded: 0,
  count: 0,
  starts: new Uint32Array(1024),
  ends: new Uint32Array(1024),
  forms: new Uint8Array(1024),
  cached: new Array<string>(cacheSize).fill(''),
  cachedIndex: new Int32Array(cacheSize).fill(-1),
});

function addString(strings: SharedStrings, start: number, end: number, form: number): void {
  const { path, limits } = strings;
  if (strings.count >= limits.sharedStrings) {
    enforceLimit(path, { zh: '共享文字数', en: 'Shared strings' }, strings.count + 1, limits.sharedStrings);
  }
  if (end - start > limits.xmlPieceBytes) {
    enforceLimit(path, { zh: '一段共享文字的字节数', en: 'Bytes of one shared string' }, end - start, limits.xmlPieceBytes);
  }
  if (strings.count === strings.starts.length) {
    const size = strings.count * 2;
    const grow = <T extends Uint32Array | Uint8Array>(larger: T, old: T): T => {
      larger.set(old);
      return larger;
    };
    strings.starts = grow(new Uint32Array(size), strings.starts);
    strings.ends = grow(new Uint32Array(size), strings.ends);
    strings.forms = grow(new Uint8Array(size), strings.forms);
  }
  strings.starts[strings.count] = start;
  strings.ends[strings.count] = end;
  strings.forms[strings.count] = form;
  strings.count += 1;
}

const usual = /<si><t(?: xml:space="preserve")?>[^<]*<\/t><\/si>/y;
const preserved = ' xml:space="preserve"'.length;

/** Reads the `<si>` at `at`; gives the place behind it, or -1 for a shape that needs the tokenizer. */
function readUsual(strings: SharedStrings, source: string, at: number): number {
  usual.lastIndex = at;
  if (usual.test(source)) {
    const start = source.charCodeAt(at + 6) === 0x3e ? at + 7 : at + 7 + preserved;
    addString(strings, start, usual.lastIndex - 9, plain);
    return usual.lastIndex;
  }
  if (!source.startsWith('<si>', at)) return -1;
  const end = source.indexOf('</si>', at);
  // A comment or CDATA may hold what looks like the end.
  if (end < 0 || source.slice(at, end).search(/<[!?]/) >= 0) return -1;
  addString(strings, at + 4, end, rich);
  return end + 5;
}

/** Reads any `<si>` whose opening tag is in `markup`; gives the place behind it. */
function readAny(part: Part, strings: SharedStrings, markup: Markup): number {
  const { bytes } = strings;
  const start = markup.next;
  let depth = 1;
  for (let at = bytes.indexOf(0x3c, start); at >= 0; at = bytes.indexOf(0x3c, markup.next)) {
    if (readMarkup(bytes, at, bytes.length, markup) !== 'complete') break;
    if (markup.kind === 'doctype') refuseDoctype(part);
    if (markup.kind === 'open') depth += 1;
    if (markup.kind === 'close') depth -= 1;
    enforceDepth(part, depth);
    if (depth === 0) {
      addString(strings, start, at, rich);
      return markup.next;
    }
  }
  return refuseMalformed(part);
}

/** Finds every shared string. Refuses what is not well-formed UTF-8 XML. */
export function readSharedStrings(zip: Zip, entry: ZipEntry | undefined): SharedStrings {
  if (!entry) return create(zip, Buffer.alloc(0));
  const part = { zip, name: entry.name };
  const bytes = inflatePart(zip, entry);
  checkDeclaredEncoding(part, bytes);
  if (!isUtf8(bytes)) refuseEncoding(part);
  const strings = create(zip, bytes);
  // Searching a string of one character per byte is native code; the places found are places in the bytes.
  const source = bytes.toString('latin1');
  const markup = createMarkup();
  let depth = 0;
  for (let at = source.indexOf('<'); at >= 0; ) {
    let next = depth === 1 ? readUsual(strings, source, at) : -1;
    if (next < 0) {
      if (readMarkup(bytes, at, bytes.length, markup) !== 'complete') refuseMalformed(part);
      const isString = depth === 1 && equalsWord(bytes, markup.nameStart, markup.nameEnd, 'si');
      if (markup.kind === 'doctype') refuseDoctype(part);
      if (isString && markup.kind === 'empty') addString(strings, at, at, plain);
      if (isString && markup.kind === 'open') readAny(part, strings, markup);
      else if (markup.kind === 'open') depth += 1;
      else if (markup.kind === 'close') depth -= 1;
      if (depth < 0) refuseMalformed(part);
      enforceDepth(part, depth);
      next = markup.next;
    }
    at = source.indexOf('<', next);
  }
  if (depth !== 0) refuseMalformed(part);
  return strings;
}

/** The text of string `index`, undefined when there is none or it is malformed. */
export function sharedText(strings: SharedStrings, index: number): string | undefined {
  const slot = index & (cacheSize - 1);
  if (strings.cachedIndex[slot] === index) return strings.cached[slot];
  if (index >= strings.count) return undefined;
  const start = strings.starts[index] ?? 0;
  const end = strings.ends[index] ?? 0;
  strings.decoded += end - start;
  if (strings.decoded > strings.limits.sharedTextBytes) {
    const what = { zh: '全部单元格文字的字节数', en: 'Bytes of the texts of all cells' };
    enforceLimit(strings.path, what, strings.decoded, strings.limits.sharedTextBytes);
  }
  const source = strings.bytes.toString('utf8', start, end);
  const text = strings.forms[index] === rich ? readRichText(source) : unescapeExcel(unescapeXml(source));
  if (text === undefined) return undefined;
  strings.cached[slot] = text;
  strings.cachedIndex[slot] = index;
  return text;
}
