// Parsing YAML is nearly all the time that scoring a small file takes, so a framework that was found faultless is kept as plain
// JSON under the hash of its bytes. A kept copy can never change a result: it is the same plain data with the same positions, it
// is only used for the same bytes and the same tool version, and its own hash is checked before use. Of several layers a copy is
// made by the build only, for the frameworks of the package: it names every layer with its hash, and load.ts compares them all.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PlainDocument } from '../read/plain.ts';
import { version } from '../version.ts';

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** File name of the kept copy of a framework with this hash. */
export const resolvedName = (sha256: string): string => `${sha256}-${version}.json`;

/** The kept form: on the first line a checksum that binds it to the hash of the framework's bytes, then the document without its path. */
export function serialiseResolved(document: PlainDocument, sha256: string): string {
  const { data, positions, layers } = document;
  const body = JSON.stringify({ data, positions, layers });
  return `${sha256Of(sha256 + body)}\n${body}`;
}

/** The document from its kept form, named `file`; undefined when it is damaged in any way or was made from other bytes. */
export function parseResolved(text: string, sha256: string, file: string): PlainDocument | undefined {
  const cut = text.indexOf('\n');
  const body = text.slice(cut + 1);
  if (cut !== 64 || sha256Of(sha256 + body) !== text.slice(0, cut)) return undefined;
  const kept = parseJson(body);
  if (!isKept(kept)) return undefined;
  const { data, positions, layers } = kept;
  return { file, data, positions, ...(layers && { layers }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isKept = (value: unknown): value is Omit<PlainDocument, 'file'> =>
  typeof value === 'object' &&
  value !== null &&
  'data' in value &&
  'positions' in value &&
  typeof value.positions === 'object' &&
  value.positions !== null;

/** The kept copy from the first folder that has one that is fit to be used. */
export async function findResolved(
  folders: readonly string[],
  sha256: string,
  file: string,
  isFit: (document: PlainDocument) => Promise<boolean>,
): Promise<PlainDocument | undefined> {
  for (const folder of folders) {
    const text = await readFile(join(folder, resolvedName(sha256)), 'utf8').catch(() => undefined);
    const document = text === undefined ? undefined : parseResolved(text, sha256, file);
    if (document && (await isFit(document))) return document;
  }
  return undefined;
}

/** Keeps a copy; a folder that cannot be written is no problem, only slower next time. */
export async function keepResolved(folder: string, sha256: string, document: PlainDocument): Promise<void> {
  const target = join(folder, resolvedName(sha256));
  const partial = `${target}.${sha256Of(serialiseResolved(document, sha256)).slice(0, 8)}.tmp`;
  try {
    // One level each: a recursive mkdir below /proc never ends.
    await mkdir(dirname(folder)).catch(() => undefined);
    await mkdir(folder).catch(() => undefined);
    await writeFile(partial, serialiseResolved(document, sha256));
    await rename(partial, target);
  } catch {
    return;
  }
}
