// A zip archive that depends on nothing but its parts: sorted names, one fixed time stamp, no attributes of a file system.
import { crc32, inflateRawSync } from 'node:zlib';
import type { ZipEntry } from '../read/zip.ts';
import { compareText } from '../text.ts';

/** The earliest day that a zip archive can name: 1980-01-01, 00:00. */
const fixedDay = 0x0021;
const utf8Names = 0x0800;
const versionNeeded = 20;

/** An uncompressed part. */
export function storePart(name: string, bytes: Uint8Array): ZipEntry {
  return { name, compressed: bytes, deflated: false, crc: crc32(bytes), size: bytes.length };
}

/** The bytes of a part. Throws when they are not what the archive promised: it was made by this program a moment before. */
export function unpackPart(entry: ZipEntry): Uint8Array {
  const bytes = entry.deflated ? inflateRawSync(entry.compressed) : entry.compressed;
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new Error(`damaged part ${entry.name}`);
  return bytes;
}

/** The 26 bytes that the local and the central header share. */
function writeShared(data: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  data.setUint16(at, versionNeeded, true);
  data.setUint16(at + 2, utf8Names, true);
  data.setUint16(at + 4, entry.deflated ? 8 : 0, true);
  data.setUint16(at + 6, 0, true);
  data.setUint16(at + 8, fixedDay, true);
  data.setUint32(at + 10, entry.crc, true);
  data.setUint32(at + 14, entry.compressed.length, true);
  data.setUint32(at + 18, entry.size, true);
  data.setUint16(at + 22, nameLength, true);
  data.setUint16(at + 24, 0, true);
}

/** One archive of the parts, in code-unit order of their names. Compressed bytes are taken over as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const ordered = [...entries].sort((left, right) => compareText(left.name, right.name));
  const parts = ordered.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const bodySize = parts.reduce((size, { entry, name }) => size + 30 + name.length + entry.compressed.length, 0);
  const directorySize = parts.reduce((size, { name }) => size + 46 + name.length, 0);
  const bytes = new Uint8Array(bodySize + directorySize + 22);
  const data = new DataView(bytes.buffer);
  let body = 0;
  let central = bodySize;
  for (const { entry, name } of parts) {
    data.setUint32(central, 0x02014b50, true);
    data.setUint16(central + 4, versionNeeded, true);
    writeShared(data, central + 6, entry, name.length);
    data.setUint32(central + 42, body, true);
    bytes.set(name, central + 46);
    central += 46 + name.length;
    data.setUint32(body, 0x04034b50, true);
    writeShared(data, body + 4, entry, name.length);
    bytes.set(name, body + 30);
    bytes.set(entry.compressed, body + 30 + name.length);
    body += 30 + name.length + entry.compressed.length;
  }
  data.setUint32(central, 0x06054b50, true);
  data.setUint16(central + 8, parts.length, true);
  data.setUint16(central + 10, parts.length, true);
  data.setUint32(central + 12, directorySize, true);
  data.setUint32(central + 16, bodySize, true);
  return bytes;
}
