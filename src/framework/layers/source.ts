// Where the further files of a framework come from. Whoever loads a framework hands one of these in.
import { constants, type FileHandle, open } from 'node:fs/promises';
import { limits } from '../../limits.ts';
import type { Text } from '../../text.ts';
import { bundledPath } from '../bundled.ts';

type ReadLayer = { readonly bytes: Uint8Array } | { readonly reason: Text };

export interface LayerReader {
  /** Bytes of a regular file, cut off behind the limit of YAML files; or why it cannot be read. */
  read(path: string): Promise<ReadLayer>;
  /** The files are those of the package: kept copies that the build made of several layers are used. */
  readonly bundled: boolean;
}

async function readRegular(path: string): Promise<ReadLayer> {
  let handle: FileHandle | undefined;
  try {
    // O_NONBLOCK: opening a pipe must not wait for a writer; the check below then refuses it.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = await handle.stat();
    if (!status.isFile()) return { reason: { zh: `${path} 不是普通文件`, en: `${path} is not a regular file` } };
    const buffer = Buffer.alloc(Math.min(status.size, limits.yamlBytes + 1));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return { bytes: buffer.subarray(0, bytesRead) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { reason: { zh: reason, en: reason } };
  } finally {
    await handle?.close();
  }
}

/** Files as Node names them. */
export const filesOnDisk: LayerReader = { bundled: false, read: readRegular };

/** Files of the package, by the names that people see. */
export const bundledLayers: LayerReader = { bundled: true, read: (name) => readRegular(bundledPath(name)) };
