// Parsing YAML is nearly all the time that scoring a small file takes, so a framework that was found faultless is kept as plain
// JSON under the hash of its bytes. A kept copy can never change a result: it is the same plain data with the same positions, it
// is only used for the same bytes and the same tool version, and its own hash is checked before use.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlainDocument } from '../read/plain.ts';
import { version } from '../version.ts';

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** File name of the kept copy of a framework with this hash. */
export const resolvedName = (sha256: string): string => `${sha256}-${version}.json`;

/** The kept form: the checksum of the rest on the first line, then the document without its path. */
export function serialiseResolved(document: PlainDocument): string {
  const body = JSON.stringify({ data: document.data, positions: document.positions });
  return `${sha256Of(body)}\n${body}`;
}

/** The document from its kept form, named `file`; undefined when it is damaged in any way. */
export function parseResolved(text: string, file: string): PlainDocument | undefined {
  const cut = text.indexOf('\n');
  const body = text.slice(cut + 1);
  if (cut !== 64 || sha256Of(body) !== text.slice(0, cut)) return undefined;
  const { data, positions } = JSON.parse(body) as Pick<PlainDocument, 'data' | 'positions'>;
  return { file, data, positions };
}

/** The kept copy from the first folder that has it. */
export async function findResolved(folders: readonly string[], sha256: string, file: string): Promise<PlainDocument | undefined> {
  for (const folder of folders) {
    const text = await readFile(join(folder, resolvedName(sha256)), 'utf8').catch(() => undefined);
    const document = text === undefined ? undefined : parseResolved(text, file);
    if (document) return document;
  }
  return undefined;
}

/** Keeps a copy; a folder that cannot be written is no problem, only slower next time. */
export async function keepResolved(folder: string, sha256: string, document: PlainDocument): Promise<void> {
  const target = join(folder, resolvedName(sha256));
  const partial = `${target}.${sha256Of(serialiseResolved(document)).slice(0, 8)}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(partial, serialiseResolved(document));
    await rename(partial, target);
  } catch {
    return;
  }
}
