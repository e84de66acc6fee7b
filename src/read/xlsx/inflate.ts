// Inflating parts: never more bytes than promised and allowed, and never bytes whose checksum is wrong.
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { shown } from '../../text.ts';
import type { Zip, ZipEntry } from '../zip.ts';
import { enforceLimit, refuseDamaged } from './refusal.ts';

/** Below this size one call beats the set-up and the thread hops of a stream (measured); above it memory counts. */
const streamFrom = 16 * 1024 * 1024;
const chunkBytes = 128 * 1024;

const damaged = (zip: Zip, entry: ZipEntry): never =>
  refuseDamaged(zip.path, {
    zh: `部件“${shown(entry.name)}”解压后与校验值不符`,
    en: `part “${shown(entry.name)}” does not match its checksum`,
  });

/** Refuses what is too large before any memory is asked for; the promise is enforced on the real bytes afterwards. */
function checkPromise(zip: Zip, entry: ZipEntry): void {
  const { limits, path } = zip;
  const name = shown(entry.name);
  enforceLimit(path, { zh: `部件“${name}”解压后的字节数`, en: `Inflated bytes of part “${name}”` }, entry.size, limits.partBytes);
  if (entry.size > limits.inflateRatioGraceBytes) {
    const ratio = Math.ceil(entry.size / Math.max(1, entry.compressed.length));
    enforceLimit(path, { zh: `部件“${name}”的压缩比`, en: `Compression ratio of part “${name}”` }, ratio, limits.inflateRatio);
  }
  zip.inflated.add(entry);
  const total = [...zip.inflated].reduce((sum, part) => sum + part.size, 0);
  enforceLimit(path, { zh: '全部部件解压后的字节数', en: 'Inflated bytes of all parts' }, total, limits.packageBytes);
}

/** The bytes of one part at once. Refuses a part that is too large or damaged. */
export function inflatePart(zip: Zip, entry: ZipEntry): Buffer {
  checkPromise(zip, entry);
  let bytes: Buffer;
  try {
    // One byte more than promised: one buffer is enough, and a part that is longer than promised is noticed.
    bytes = entry.deflated
      ? inflateRawSync(entry.compressed, { chunkSize: Math.max(64, entry.size + 1), maxOutputLength: entry.size + 1 })
      : Buffer.from(entry.compressed.buffer, entry.compressed.byteOffset, entry.compressed.length);
  } catch {
    return damaged(zip, entry);
  }
  return bytes.length === entry.size && crc32(bytes) === entry.crc ? bytes : damaged(zip, entry);
}

async function* streamLarge(zip: Zip, entry: ZipEntry): AsyncGenerator<Buffer> {
  checkPromise(zip, entry);
  const inflate = createInflateRaw({ chunkSize: chunkBytes });
  inflate.end(entry.compressed);
  let size = 0;
  let checksum = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > entry.size) damaged(zip, entry);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    // What zlib itself finds wrong has a `code`; anything else comes from the reader of the chunks.
    if (error instanceof Error && 'code' in error) damaged(zip, entry);
    throw error;
  } finally {
    inflate.destroy();
  }
  if (size !== entry.size || checksum !== entry.crc) damaged(zip, entry);
}

/** The bytes of one part, piece by piece. A checksum can only be judged at the end: until then the pieces are provisional. */
export function inflateChunks(zip: Zip, entry: ZipEntry): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  return entry.deflated && entry.size > streamFrom ? streamLarge(zip, entry) : [inflatePart(zip, entry)];
}
