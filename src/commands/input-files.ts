// Paths on the command line → files to read. A folder stands for every CSV file and workbook directly in it or below.
import { limits } from '../limits.ts';
import type { SourceFile } from '../model.ts';
import { compareText, shown } from '../text.ts';
import { type Io, UsageError } from './io.ts';

export const isTable = (name: string) => /\.(xlsx|xlsm|csv|tsv|xls|et|ods|xlsb)$/i.test(name) && !/^(~\$|\.)/.test(name);
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
  const places = paths.map((path) => shown(path)).join('、');
  throw new UsageError({ zh: `${places} 里没有${wanted.zh}`, en: `there are no ${wanted.en} in ${places}` });
}

export async function readInputs(paths: readonly string[], io: Io): Promise<SourceFile[]> {
  const files = await filesUnder(paths, io, isTable, { zh: '填报文件（.xlsx 或 .csv）', en: 'submission files (.xlsx or .csv)' });
  const read: SourceFile[] = [];
  for (const path of files) read.push({ path, bytes: await io.readFile(path, largest) });
  return read;
}
