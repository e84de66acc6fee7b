// XML as SpreadsheetML uses it, read from bytes: tags, comments, processing instructions, CDATA. No entity definitions: a
// DOCTYPE is reported as such. Names are compared without their prefix, so `<x:row>` is a row.

/** `empty` is `<v/>`; `ignored` a comment or a processing instruction. */
type Kind = 'open' | 'empty' | 'close' | 'ignored' | 'cdata' | 'doctype';

/** `incomplete`: the bytes end before the piece does. `malformed`: no XML can go on like this. */
export type Progress = 'complete' | 'incomplete' | 'malformed';

/** One piece of markup. Reused by its reader: copy what must outlive the next call. */
export interface Markup {
  kind: Kind;
  /** The local name; for CDATA the text. */
  nameStart: number;
  nameEnd: number;
  /** Where attributes begin and the tag's own end (before `>` or `/>`). */
  attributesStart: number;
  attributesEnd: number;
  /** Just behind the piece. */
  next: number;
}

export const createMarkup = (): Markup => ({ kind: 'ignored', nameStart: 0, nameEnd: 0, attributesStart: 0, attributesEnd: 0, next: 0 });

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const colon = 0x3a;
const equalsSign = 0x3d;
const doubleQuote = 0x22;
const singleQuote = 0x27;

const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** True where `word` (ASCII) stands at `at`. */
function startsWith(bytes: Uint8Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index += 1) if (bytes[at + index] !== word.charCodeAt(index)) return false;
  return true;
}

/** True where the bytes from `start` to `end` are exactly `word` (ASCII). */
export function equalsWord(bytes: Uint8Array, start: number, end: number, word: string): boolean {
  return end - start === word.length && startsWith(bytes, start, word);
}

function endOf(bytes: Uint8Array, from: number, to: number, mark: string): number {
  const last = to - mark.length;
  const first = mark.charCodeAt(0);
  for (let at = from; at <= last; at += 1) if (bytes[at] === first && startsWith(bytes, at, mark)) return at;
  return -1;
}

function readUntil(bytes: Uint8Array, markup: Markup, kind: Kind, from: number, to: number, mark: string): Progress {
  const end = endOf(bytes, from, to, mark);
  if (end < 0) return 'incomplete';
  markup.kind = kind;
  markup.nameStart = from;
  markup.nameEnd = end;
  markup.next = end + mark.length;
  return 'complete';
}

const declarations = ['<!--', '<![CDATA[', '<!DOCTYPE'] as const;

function readDeclaration(bytes: Uint8Array, at: number, to: number, markup: Markup): Progress {
  if (startsWith(bytes, at, '<!--')) return readUntil(bytes, markup, 'ignored', at + 4, to, '-->');
  if (startsWith(bytes, at, '<![CDATA[')) return readUntil(bytes, markup, 'cdata', at + 9, to, ']]>');
  const seen = String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 9)));
  if (declarations.some((word) => word.length > seen.length && word.startsWith(seen.toUpperCase()))) return 'incomplete';
  markup.kind = 'doctype';
  markup.next = to;
  return 'complete';
}

/** Reads the piece that begins with the `<` at `at`. `to` is where the known bytes end. */
export function readMarkup(bytes: Uint8Array, at: number, to: number, markup: Markup): Progress {
  const second = bytes[at + 1];
  if (at + 1 >= to) return 'incomplete';
  if (second === 0x21) return readDeclaration(bytes, at, to, markup);
  if (second === 0x3f) return readUntil(bytes, markup, 'ignored', at + 2, to, '?>');
  const closing = second === slash;
  let position = closing ? at + 2 : at + 1;
  let nameStart = position;
  for (; position < to; position += 1) {
    const byte = bytes[position];
    if (byte === colon) nameStart = position + 1;
    else if (byte === greaterThan || byte === slash || isBlank(byte)) break;
    else if (byte === lessThan) return 'malformed';
  }
  if (position >= to) return 'incomplete';
  if (position === nameStart) return 'malformed';
  markup.nameStart = nameStart;
  markup.nameEnd = position;
  markup.attributesStart = position;
  for (; position < to; position += 1) {
    const byte = bytes[position];
    if (byte === greaterThan) break;
    if (byte === lessThan) return 'malformed';
    if (byte === doubleQuote || byte === singleQuote) {
      position += 1;
      while (position < to && bytes[position] !== byte) position += 1;
    }
  }
  if (position >= to) return 'incomplete';
  const empty = bytes[position - 1] === slash && position - 1 >= markup.nameEnd;
  markup.kind = closing ? 'close' : empty ? 'empty' : 'open';
  markup.attributesEnd = empty ? position - 1 : position;
  markup.next = position + 1;
  return 'complete';
}

/** One attribute: its local name, whether it had a prefix, and its value between the quotes. */
export interface Attribute {
  nameStart: number;
  nameEnd: number;
  prefixed: boolean;
  valueStart: number;
  valueEnd: number;
}

export const createAttribute = (): Attribute => ({ nameStart: 0, nameEnd: 0, prefixed: false, valueStart: 0, valueEnd: 0 });

/** Reads the next attribute of a tag from `at`; gives the place behind it, or -1 when there is none (or none that is sound). */
export function readAttribute(bytes: Uint8Array, at: number, to: number, attribute: Attribute): number {
  let position = at;
  while (position < to && isBlank(bytes[position])) position += 1;
  attribute.nameStart = position;
  attribute.prefixed = false;
  for (; position < to; position += 1) {
    const byte = bytes[position];
    if (byte === equalsSign || isBlank(byte)) break;
    if (byte === colon) {
      attribute.nameStart = position + 1;
      attribute.prefixed = true;
    }
  }
  attribute.nameEnd = position;
  while (position < to && (isBlank(bytes[position]) || bytes[position] === equalsSign)) position += 1;
  const quote = bytes[position];
  if (position >= to || (quote !== doubleQuote && quote !== singleQuote)) return -1;
  attribute.valueStart = position + 1;
  position += 1;
  while (position < to && bytes[position] !== quote) position += 1;
  if (position >= to) return -1;
  attribute.valueEnd = position;
  return position + 1;
}
