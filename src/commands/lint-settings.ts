// The configuration of every file of a lint: the lawgov.yaml nearest above it, or the one that --config names.
import { type Config, type KnownCodes, noConfig, readConfig } from '../config/config.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { explainSchemaErrors } from '../framework/schema-faults.ts';
import { type Io, UsageError } from './io.ts';
import type { Reading } from './lint-reading.ts';

export const configName = 'lawgov.yaml';

interface ConfigFile {
  readonly path: string;
  readonly config: Config;
}

export interface Settings {
  /** The configuration of a file, and the file as seen from the configuration's folder. */
  of(file: string): Promise<{ readonly config: Config; readonly file: string }>;
  /** Reads a configuration as such, so that its faults are known. */
  check(path: string): Promise<void>;
  /** What is wrong with the configurations that were read so far. */
  diagnostics(): readonly Diagnostic[];
  files(): readonly string[];
}

const folderOf = (path: string): string => /^(.*[\\/])?[^\\/]*$/s.exec(path)?.[1] ?? '';

export function settingsFor(io: Io, reading: Reading, known: KnownCodes, named: string | undefined): Settings {
  const read = new Map<string, Promise<ConfigFile>>();
  const above = new Map<string, Promise<string | undefined>>();
  const diagnostics: Diagnostic[] = [];
  const readFile = async (path: string): Promise<ConfigFile> => {
    const found = await reading.read(path);
    if ('reason' in found) throw new UsageError(found.reason);
    const outcome = reading.readYaml({ path, bytes: found.bytes });
    diagnostics.push(...outcome.diagnostics);
    if (!outcome.value) return { path, config: noConfig };
    const { validateConfig } = await import('../framework/validators.ts');
    const isSound = validateConfig(outcome.value.data);
    if (!isSound) diagnostics.push(...explainSchemaErrors(outcome.value, validateConfig.errors ?? []).diagnostics);
    const { config, diagnostics: faults } = readConfig(outcome.value, known);
    diagnostics.push(...faults);
    return { path, config };
  };
  const fileAt = (path: string): Promise<ConfigFile> => {
    const file = read.get(path) ?? readFile(path);
    read.set(path, file);
    return file;
  };
  const nearestTo = (file: string): Promise<string | undefined> => {
    const folder = folderOf(file);
    const path = above.get(folder) ?? io.findAbove(file, configName);
    above.set(folder, path);
    return path;
  };
  return {
    of: async (file) => {
      const path = named ?? (await nearestTo(file));
      if (path === undefined) return { config: noConfig, file };
      const { config } = await fileAt(path);
      return { config, file: io.pathFrom(folderOf(path), file) };
    },
    check: async (path) => void (await fileAt(path)),
    diagnostics: () => diagnostics,
    files: () => [...read.keys()],
  };
}
