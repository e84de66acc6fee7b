import type { Diagnostic, Problem } from '../diagnostic.ts';
import { csvProblems } from './problems-csv.ts';

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** What is wrong with the bytes; the caller adds the file. */
interface EncodingFault extends Omit<Diagnostic, 'location' | 'related'> {
  /** 1-based line of the first bad byte. */
  readonly line: number;
}

export type DecodedText = { readonly text: string; readonly encoding: TextEncoding } | { readonly problem: EncodingFault };

const signatures = {
  utf8: [0xef, 0xbb, 0xbf],
  utf16le: [0xff, 0xfe],
  utf16be: [0xfe, 0xff],
  zip: [0x50, 0x4b, 0x03, 0x04],
  ole: [0xd0, 0xcf, 0x11, 0xe0],
} as const;

const startsWith = (bytes: Uint8Array, prefix: readonly number[]) => prefix.every((byte, index) => bytes[index] === byte);

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** 1-based line with the first bytes that are in no accepted encoding; neither encoding uses 0x0A inside a character. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const lineEnd = bytes.indexOf(0x0a, start);
    const end = lineEnd < 0 ? bytes.length : lineEnd;
    const part = bytes.subarray(start, end);
    if (decodeStrictly(part, 'utf-8') === undefined && decodeStrictly(part, 'gb18030') === undefined) return line;
    start = end + 1;
  }
  return 1;
}

function refuse<P>(kind: Problem<P>, params: P, line: number): DecodedText {
  return { problem: { code: kind.code, severity: kind.severity, message: kind.message(params), help: kind.help(params), line } };
}

function withoutNul(text: string, encoding: TextEncoding): DecodedText {
  const first = text.indexOf('\0');
  if (first < 0) return { text, encoding };
  const line = text.slice(0, first).split(/\r\n|\r|\n/).length;
  return refuse(csvProblems.nul, { line, count: text.split('\0').length - 1 }, line);
}

/**
 * Text of a file: byte order mark, else strict UTF-8, else strict GB18030, else a problem; the mark itself is not part of the text.
 * Nothing is replaced: a single bad byte refuses the encoding. Big5 and Latin-1 bytes are mostly valid GB18030 too, so text whose
 * encoding `isGuessed` counts as read only once known words are found in it.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, signatures.zip)) return refuse(csvProblems.notText, { format: 'zip' }, 1);
  if (startsWith(bytes, signatures.ole)) return refuse(csvProblems.notText, { format: 'ole' }, 1);
  const marked = markedEncoding(bytes);
  if (marked) {
    const text = decodeStrictly(bytes.subarray(marked.length), marked.decoder);
    return text === undefined ? refuse(csvProblems.encoding, { line: 1 }, 1) : withoutNul(text, marked.encoding);
  }
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined) return withoutNul(utf8, 'utf-8');
  const chinese = decodeStrictly(bytes, 'gb18030');
  if (chinese !== undefined) return withoutNul(chinese, 'gb18030');
  const line = firstBadLine(bytes);
  return refuse(csvProblems.encoding, { line }, line);
}

function markedEncoding(bytes: Uint8Array): { length: number; decoder: string; encoding: TextEncoding } | undefined {
  if (startsWith(bytes, signatures.utf8)) return { length: 3, decoder: 'utf-8', encoding: 'utf-8-bom' };
  if (startsWith(bytes, signatures.utf16le)) return { length: 2, decoder: 'utf-16le', encoding: 'utf-16le' };
  if (startsWith(bytes, signatures.utf16be)) return { length: 2, decoder: 'utf-16be', encoding: 'utf-16be' };
  return undefined;
}

/** True where the bytes only happen to be valid: the caller must find a known header word before it believes the text. */
export const isGuessed = (encoding: TextEncoding): boolean => encoding === 'gb18030';
