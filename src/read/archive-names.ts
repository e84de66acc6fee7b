// Names in a zip archive. The format knows two encodings, practice in China a third: what Windows packs is in GBK and says nothing of it.
import { crc32 } from 'node:zlib';
import type { Central } from './zip.ts';

export interface EntryName {
  /** With `/` between its parts, and without those that lead out of the archive. */
  readonly name: string;
  /** What the name was read as where neither the archive nor its bytes settle it. */
  readonly guessed?: 'GBK' | 'CP437';
}

const upperHalf =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const fromCp437 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : upperHalf.charAt(byte - 0x80))).join('');

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The name in Info-ZIP's Unicode field, if it belongs to the name in the header. */
function unicodeField({ rawName, extra }: Central): string | undefined {
  const data = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + data.getUint16(at + 2, true)) {
    const end = at + 4 + data.getUint16(at + 2, true);
    if (data.getUint16(at, true) !== 0x7075 || end > extra.length || end < at + 9 || extra[at + 4] !== 1) continue;
    if (data.getUint32(at + 5, true) === crc32(rawName)) return strictly(extra.subarray(at + 9, end), 'utf-8');
  }
  return undefined;
}

/** Pairs of bytes of GB 2312: in other single-byte encodings such pairs make no words. */
const isPlainChinese = (bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    if ((bytes[at] ?? 0) < 0xa1 || (bytes[at + 1] ?? 0) < 0xa1) return false;
    at += 1;
  }
  return true;
};

function decodeName(central: Central): EntryName {
  const { rawName, flags } = central;
  const told = unicodeField(central) ?? ((flags & 0x800) !== 0 ? strictly(rawName, 'utf-8') : undefined);
  if (told !== undefined) return { name: told };
  // macOS and many libraries write UTF-8 without saying so; three valid characters of it are no accident.
  const utf8 = strictly(rawName, 'utf-8');
  if (utf8 !== undefined) return { name: utf8 };
  const chinese = strictly(rawName, 'gb18030');
  if (chinese !== undefined) return isPlainChinese(rawName) ? { name: chinese } : { name: chinese, guessed: 'GBK' };
  return { name: fromCp437(rawName), guessed: 'CP437' };
}

/** The name of an entry: Unicode field, else the UTF-8 flag, else what its bytes can be. */
export function entryName(central: Central): EntryName {
  const { name, ...rest } = decodeName(central);
  const parts = name.replaceAll('\\', '/').split('/');
  return { name: parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/'), ...rest };
}
