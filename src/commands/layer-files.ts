// The further files of a framework, read as every other input is.
import type { LayerReader } from '../framework/layers/source.ts';
import { limits } from '../limits.ts';
import { type Io, UsageError } from './io.ts';

export const layerFiles = (io: Io): LayerReader => ({
  bundled: false,
  read: async (path) => {
    try {
      return { bytes: await io.readFile(path, limits.yamlBytes + 1) };
    } catch (error) {
      if (error instanceof UsageError) return { reason: { zh: error.zh, en: error.en } };
      throw error;
    }
  },
});
