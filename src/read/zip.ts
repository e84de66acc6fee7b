// The zip container of a workbook: its directory, checked before anything is inflated. What disagrees with itself is refused.
import type { Limits } from '../limits.ts';
import type { SourceFile } from '../model.ts';
import { shown } from '../text.ts';
import { workbookProblems } from './problems-xlsx.ts';
import { enforceLimit, refuse, refuseDamaged } from './xlsx/refusal.ts';

export interface ZipEntry {
  /** As written, but with `/` for `\` and without a leading `/`. */
  readonly name: string;
  readonly compressed: Uint8Array;
  readonly deflated: boolean;
  readonly crc: number;
  /** Inflated bytes, as the directory promises. */
  readonly size: number;
}

export interface Zip {
  readonly path: string;
  /** By name in lower case: part names differ in more than case. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly limits: Limits;
  /** Parts that were asked for so far: their sizes count together. */
  readonly inflated: Set<ZipEntry>;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;

const utf8 = new TextDecoder('utf-8');
const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** True for the first bytes of a zip archive with at least one entry, or of an empty one. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly size: number;
}

function findEnd(data: DataView): number {
  const lowest = Math.max(0, data.byteLength - endSize - 0xffff);
  for (let at = data.byteLength - endSize; at >= lowest; at -= 1) {
    if (data.getUint32(at, true) === endSignature && at + endSize + data.getUint16(at + 20, true) === data.byteLength) return at;
  }
  return -1;
}

/** Zip64 figures stand in a second end record, found through a locator just before the first. */
function readDirectory64(data: DataView, end: number): Directory | undefined {
  if (end < 20 || data.getUint32(end - 20, true) !== locator64Signature) return undefined;
  const at = Number(data.getBigUint64(end - 12, true));
  if (at + 56 > end || data.getUint32(at, true) !== end64Signature) return undefined;
  const [count, size, start] = [32, 40, 48].map((offset) => Number(data.getBigUint64(at + offset, true)));
  return { count: count ?? 0, size: size ?? 0, start: start ?? 0 };
}

function readDirectory(file: SourceFile, data: DataView): Directory {
  const end = findEnd(data);
  if (end < 0)
    refuseDamaged(file.path, { zh: '找不到压缩包的结尾，文件不完整', en: 'the end of the archive is missing, the file is incomplete' });
  const plain = { count: data.getUint16(end + 10, true), size: data.getUint32(end + 12, true), start: data.getUint32(end + 16, true) };
  const overflown = plain.count === 0xffff || plain.size === 0xffffffff || plain.start === 0xffffffff;
  const directory = overflown ? readDirectory64(data, end) : plain;
  const singleDisk = data.getUint16(end + 4, true) === data.getUint16(end + 6, true);
  if (directory === undefined || !singleDisk || directory.start + directory.size > end) {
    refuseDamaged(file.path, { zh: '压缩包的目录位置不对', en: 'the directory of the archive is not where it should be' });
  }
  return directory;
}

/** The zip64 extra field holds, in this order, only those figures that do not fit in 32 bits. */
function readWideFigures(data: DataView, from: number, to: number, narrow: readonly number[]): number[] | undefined {
  if (!narrow.includes(0xffffffff)) return [...narrow];
  for (let at = from; at + 4 <= to; at += 4 + data.getUint16(at + 2, true)) {
    if (data.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const fieldEnd = Math.min(to, next + data.getUint16(at + 2, true));
    return narrow.map((figure) => {
      if (figure !== 0xffffffff) return figure;
      next += 8;
      return next <= fieldEnd ? Number(data.getBigUint64(next - 8, true)) : Number.MAX_SAFE_INTEGER;
    });
  }
  return undefined;
}

interface Placed {
  readonly entry: ZipEntry;
  readonly from: number;
  readonly to: number;
}

/** One entry as the directory describes it. */
export interface Central {
  /** Taken for UTF-8, which it is in every office document. */
  readonly name: string;
  readonly rawName: Uint8Array;
  /** Fields of any kind, each with its number and length. */
  readonly extra: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressedSize: number;
  readonly header: number;
}

/** Finds the data behind the local header, which must agree with the directory. */
export function locate(file: SourceFile, central: Central, data: DataView = view(file.bytes)): Placed {
  const { header, name, rawName, method, compressedSize } = central;
  const bad: (zh: string, en: string) => never = (zh, en) =>
    refuseDamaged(file.path, { zh: `部件“${shown(name)}”${zh}`, en: `part “${shown(name)}” ${en}` });
  if ((central.flags & 0x2041) !== 0) refuse(workbookProblems.password, { kind: 'file', file: file.path }, {});
  if (header + 30 > data.byteLength || data.getUint32(header, true) !== localSignature)
    bad('不在目录所说的位置', 'is not where the directory says');
  const nameLength = data.getUint16(header + 26, true);
  const from = header + 30 + nameLength + data.getUint16(header + 28, true);
  const to = from + compressedSize;
  if (to > data.byteLength) bad('不完整', 'is incomplete');
  const localName = file.bytes.subarray(header + 30, header + 30 + nameLength);
  const sameName = localName.length === rawName.length && localName.every((byte, index) => byte === rawName[index]);
  if (!sameName || data.getUint16(header + 8, true) !== method) bad('与目录的记录不一致', 'contradicts the directory');
  if (method !== 0 && method !== 8) bad(`用了不支持的压缩方法（${method}）`, `uses an unsupported compression method (${method})`);
  if (method === 0 && central.size !== compressedSize) bad('的长度前后矛盾', 'has two lengths');
  const entry = { name, compressed: file.bytes.subarray(from, to), deflated: method === 8, crc: central.crc, size: central.size };
  return { entry, from: header, to };
}

function readCentral(file: SourceFile, data: DataView, at: number, end: number): { central: Central; next: number } {
  const damaged: () => never = () => refuseDamaged(file.path, { zh: '压缩包的目录残缺', en: 'the directory of the archive is broken' });
  if (at + 46 > end || data.getUint32(at, true) !== centralSignature) damaged();
  const nameEnd = at + 46 + data.getUint16(at + 28, true);
  const extraEnd = nameEnd + data.getUint16(at + 30, true);
  const next = extraEnd + data.getUint16(at + 32, true);
  if (next > end) damaged();
  const narrow = [24, 20, 42].map((offset) => data.getUint32(at + offset, true));
  const [size, compressedSize, header] = readWideFigures(data, nameEnd, extraEnd, narrow) ?? damaged();
  const rawName = file.bytes.subarray(at + 46, nameEnd);
  const name = utf8.decode(rawName).replaceAll('\\', '/').replace(/^\/+/, '');
  const flags = data.getUint16(at + 8, true);
  const method = data.getUint16(at + 10, true);
  const crc = data.getUint32(at + 16, true);
  return {
    central: {
      name,
      rawName,
      extra: file.bytes.subarray(nameEnd, extraEnd),
      flags,
      method,
      crc,
      size: size ?? 0,
      compressedSize: compressedSize ?? 0,
      header: header ?? 0,
    },
    next,
  };
}

/** Overlapping entries inflate the same bytes again and again: the cheapest bomb. */
function refuseOverlaps(file: SourceFile, placed: readonly Placed[], directoryStart: number): void {
  const ordered = [...placed].sort((left, right) => left.from - right.from);
  ordered.forEach((item, index) => {
    if (item.to > (ordered[index + 1]?.from ?? directoryStart)) {
      refuseDamaged(file.path, {
        zh: `部件“${shown(item.entry.name)}”与别的内容重叠`,
        en: `part “${shown(item.entry.name)}” overlaps others`,
      });
    }
  });
}

/** The directory, in its own order, folders left out. Refuses what is damaged or has more than `most` entries. */
export function readCentrals(file: SourceFile, most: number, data: DataView = view(file.bytes)): { list: Central[]; start: number } {
  const directory = readDirectory(file, data);
  enforceLimit(file.path, { zh: '压缩包内的部件数', en: 'Parts in the archive' }, directory.count, most);
  const list: Central[] = [];
  const end = directory.start + directory.size;
  let at = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    const { central, next } = readCentral(file, data, at, end);
    at = next;
    if (!central.name.endsWith('/')) list.push(central);
  }
  if (at !== end) refuseDamaged(file.path, { zh: '压缩包的目录比声明的长', en: 'the directory of the archive is longer than it says' });
  return { list, start: directory.start };
}

/** Reads the directory. Refuses (throws Refusal) damage, encryption, duplicate names and what exceeds the limits. */
export function readZip(file: SourceFile, limits: Limits): Zip {
  const data = view(file.bytes);
  const { list, start } = readCentrals(file, limits.zipEntries, data);
  const entries = new Map<string, ZipEntry>();
  const placed: Placed[] = [];
  for (const central of list) {
    const item = locate(file, central, data);
    const key = central.name.toLowerCase();
    if (entries.has(key)) refuse(workbookProblems.duplicatePart, { kind: 'file', file: file.path }, { part: central.name });
    entries.set(key, item.entry);
    placed.push(item);
  }
  refuseOverlaps(file, placed, start);
  return { path: file.path, entries, limits, inflated: new Set() };
}
