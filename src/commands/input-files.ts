// Paths on the command line → files to read. A folder stands for every table and archive directly in it or below.
import type { Diagnostic } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import type { SourceFile } from '../model.ts';
import { unreadFiles } from '../read/archive.ts';
import { kindOfFile } from '../read/file-kinds.ts';
import { compareText, shown, type Text } from '../text.ts';
import { type Io, UsageError } from './io.ts';

/** A table, or an archive of tables, by its name. */
export const isSubmission = (name: string): boolean => ['table', 'archive'].includes(kindOfFile(name));

const largest = Math.max(limits.xlsxBytes, limits.csvBytes) + 1;

const tidy = (path: string): string => path.replace(/^(?:\.\/+)+(?=.)/, '');

async function expand(path: string, io: Io, accept: (name: string) => boolean): Promise<string[]> {
  const entries = await io.listFolder(path);
  // The same file under one name, however it was typed: names stand in every output.
  if (!entries) return [tidy(path)];
  const sorted = [...entries].sort((left, right) => compareText(left.name, right.name));
  const below = await Promise.all(
    sorted.map((entry) => {
      const inner = tidy(`${path.replace(/[\\/]+$/, '')}/${entry.name}`);
      if (entry.kind === 'folder') return /^\.|^node_modules$/.test(entry.name) ? [] : expand(inner, io, accept);
      return entry.kind === 'file' && accept(entry.name) ? [inner] : [];
    }),
  );
  return below.flat();
}

/** Files under the given paths, each once, in the order given and then by name. An empty result is an error: nothing to check. */
export async function filesUnder(
  paths: readonly string[],
  io: Io,
  accept: (name: string) => boolean,
  wanted: { zh: string; en: string },
): Promise<string[]> {
  // A path that is not there stands for itself: whoever reads it will say so.
  const under = (path: string): Promise<string[]> =>
    expand(path, io, accept).catch((error) => {
      if (error instanceof UsageError) return [tidy(path)];
      throw error;
    });
  const found = (await Promise.all(paths.map(under))).flat();
  const unique = [...new Set(found)];
  if (unique.length > 0) return unique;
  throw nothingIn(paths, wanted);
}

function nothingIn(paths: readonly string[], wanted: Text): UsageError {
  const places = paths.map((path) => shown(path)).join('、');
  return new UsageError({ zh: `${places} 里没有${wanted.zh}`, en: `there are no ${wanted.en} in ${places}` });
}

export interface Inputs {
  readonly files: readonly SourceFile[];
  /** What stands in the folders and is not read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Names below a folder, seen from it; folders of programs end with `/` and are not looked into. Undefined for a path that is no folder. */
async function namesBelow(folder: string, io: Io, prefix = ''): Promise<string[] | undefined> {
  const entries = await io.listFolder(prefix === '' ? folder : inFolder(folder, prefix.slice(0, -1)));
  if (!entries) return undefined;
  const names: string[] = [];
  for (const { name, kind } of [...entries].sort((left, right) => compareText(left.name, right.name))) {
    if (kind === 'file') names.push(prefix + name);
    else if (kind === 'folder') {
      const isOfPrograms = name === 'node_modules' || kindOfFile(name) === 'system';
      names.push(...(isOfPrograms ? [`${prefix}${name}/`] : ((await namesBelow(folder, io, `${prefix}${name}/`)) ?? [])));
    }
  }
  return names;
}

const inFolder = (folder: string, name: string): string => tidy(`${folder.replace(/[\\/]+$/, '')}/${name}`);

/** Tables and archives under the given paths; a file that is named itself is read whatever it is called. */
export async function readInputs(paths: readonly string[], io: Io): Promise<Inputs> {
  const found: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    // A path that is not there stands for itself: whoever reads it will say so.
    const names = await namesBelow(path, io).catch((error) => {
      if (error instanceof UsageError) return undefined;
      throw error;
    });
    if (!names) {
      found.push(tidy(path));
      continue;
    }
    diagnostics.push(...unreadFiles(names, { kind: 'file', file: tidy(path) }));
    found.push(...names.filter(isSubmission).map((name) => inFolder(path, name)));
  }
  if (found.length === 0) throw nothingIn(paths, { zh: '填报文件（.xlsx、.csv 或 .zip）', en: 'submission files (.xlsx, .csv or .zip)' });
  const files: SourceFile[] = [];
  for (const path of new Set(found)) {
    const most = /\.zip$/i.test(path) ? limits.archiveBytes + 1 : largest;
    files.push({ path, bytes: await io.readFile(path, most) });
  }
  return { files, diagnostics };
}
