// The command line in process: real files in a folder of its own, the output kept instead of printed.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { realIo, run } from '../src/cli.ts';
import { type Io, UsageError } from '../src/commands/io.ts';

export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Files that the run wrote, by their path in the folder, in the order of their names. */
  readonly written: ReadonlyMap<string, Buffer>;
}

const real = realIo();

/** Words of a command line; '…' and "…" keep blanks together. */
export const wordsOf = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain]) => single ?? double ?? plain ?? '');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

/** An Io whose relative paths start at `root`; messages do not show where that is. */
function ioAt(root: string, out: { stdout: string; stderr: string }, more: Partial<Io> = {}): Io {
  const within = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new UsageError({ zh: error.zh.replaceAll(`${root}/`, ''), en: error.en.replaceAll(`${root}/`, '') });
    }
  };
  return {
    readFile: (path, limit) => within(real.readFile(join(root, path), limit)),
    readStdin: async () => new Uint8Array(),
    listFolder: (path) => within(real.listFolder(join(root, path))),
    writeFiles: (files, inputs, options) =>
      within(
        real.writeFiles(
          files.map(({ path, bytes }) => ({ path: join(root, path), bytes })),
          inputs.map((path) => join(root, path)),
          options,
        ),
      ),
    // Nothing above the folder is looked at.
    findAbove: async (path, name) => {
      const found = await real.findAbove(join(root, path), name);
      return found?.startsWith(`${root}/`) ? relative(root, found) : undefined;
    },
    pathFrom: (folder, path) => real.pathFrom(join(root, folder), join(root, path)),
    today: () => '2026-01-01',
    watch: () => ({ next: async () => 'interrupted', close: () => undefined }),
    stdout: (text) => {
      out.stdout += text;
    },
    stderr: (text) => {
      out.stderr += text;
    },
    color: false,
    ...more,
  };
}

/** A folder whose content is laid into the run's folder, or a file or folder and its name there. */
export type Place = string | { readonly from: string; readonly to: string };

/** Runs a command line (without `lawgov`) in a fresh copy of the given places, laid over one another. */
export async function runIn(places: readonly Place[], argv: readonly string[], more: Partial<Io> = {}): Promise<Run> {
  const root = mkdtempSync(join(tmpdir(), 'cli-'));
  try {
    for (const place of places) {
      const { from, to } = typeof place === 'string' ? { from: place, to: '' } : place;
      cpSync(from, join(root, to), { recursive: true });
    }
    const before = new Set(filesIn(root));
    const out = { stdout: '', stderr: '' };
    const exitCode = await run(argv, ioAt(root, out, more));
    const written = filesIn(root).filter((path) => !before.has(path));
    return { exitCode, ...out, written: new Map(written.map((path) => [path, readFileSync(join(root, path))])) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
