// What lint reads: every file once in a run, and its YAML once however many frameworks build on it. With a memory that is kept between
// runs, a file that has not changed is not parsed again.
import { sha256Of } from '../framework/cache.ts';
import { tidyPath } from '../framework/layers/reference.ts';
import type { LayerReader } from '../framework/layers/source.ts';
import { limits } from '../limits.ts';
import type { Outcome, SourceFile } from '../model.ts';
import type { PlainDocument } from '../read/plain.ts';
import type { Text } from '../text.ts';
import { type Io, UsageError } from './io.ts';

type Read = { readonly bytes: Uint8Array; readonly sha256: string } | { readonly reason: Text };

interface Parsed {
  readonly outcome: Outcome<PlainDocument>;
  readonly bytes: number;
}

/** Parsed files by path and content, the longest unused first. */
export type ParsedFiles = Map<string, Parsed>;

/** What is kept parsed, in bytes of YAML: a national tree with all its parts and many plans. */
const keptBytes = 2 * limits.layerBytes;

export interface Reading {
  read(path: string): Promise<Read>;
  readonly readYaml: (file: SourceFile) => Outcome<PlainDocument>;
  /** What has been read so far, by tidy path. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
}

export function startReading(io: Io, readYaml: Reading['readYaml'], parsed: ParsedFiles): Reading {
  const reads = new Map<string, Promise<Read>>();
  const sources = new Map<string, Uint8Array>();
  let bytes = [...parsed.values()].reduce((sum, entry) => sum + entry.bytes, 0);
  const readOnce = async (path: string): Promise<Read> => {
    try {
      const content = await io.readFile(path, limits.yamlBytes + 1);
      sources.set(tidyPath(path), content);
      return { bytes: content, sha256: sha256Of(content) };
    } catch (error) {
      if (error instanceof UsageError) return { reason: { zh: error.zh, en: error.en } };
      throw error;
    }
  };
  return {
    sources,
    read: (path) => {
      const found = reads.get(path) ?? readOnce(path);
      reads.set(path, found);
      return found;
    },
    readYaml: (file) => {
      const key = `${sha256Of(file.bytes)} ${file.path}`;
      const entry = parsed.get(key) ?? { outcome: readYaml(file), bytes: file.bytes.length };
      if (!parsed.delete(key)) bytes += entry.bytes;
      parsed.set(key, entry);
      for (const [oldest, { bytes: size }] of parsed) {
        if (bytes <= keptBytes) break;
        parsed.delete(oldest);
        bytes -= size;
      }
      return entry.outcome;
    },
  };
}

/** The further files of a framework; `log` gets each with its content's hash, '' where it could not be read. */
export const layersOf = ({ read }: Reading, log: Map<string, string>): LayerReader => ({
  bundled: false,
  read: async (path) => {
    const found = await read(path);
    log.set(path, 'bytes' in found ? found.sha256 : '');
    return found;
  },
});
