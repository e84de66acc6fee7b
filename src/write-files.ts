// Outputs: all files of a run appear together, or everything is as it was before.
import { type FileHandle, link, mkdir, open, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './commands/io.ts';
import { failure } from './file-failure.ts';

export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** What of the file system can fail while files are written; tests hand in one that does. */
export interface Disk {
  open(path: string, flags: string, mode?: number): Promise<Pick<FileHandle, 'writeFile' | 'sync' | 'close'>>;
  rename(from: string, to: string): Promise<void>;
}

const realDisk: Disk = { open, rename };

/** Where an output really goes: through links to the file behind them; refused where that would destroy something. */
async function targetOf(path: string, inputs: readonly string[]): Promise<string> {
  const existing = await stat(path).catch(() => undefined);
  if (!existing) return path;
  if (existing.isDirectory())
    throw new UsageError({ zh: `不能写 ${path}：这是文件夹，不是文件`, en: `cannot write ${path}: this is a folder` });
  if (!existing.isFile()) throw new UsageError({ zh: `不能写 ${path}：不是普通文件`, en: `cannot write ${path}: not a regular file` });
  for (const input of inputs) {
    const other = await stat(input).catch(() => undefined);
    if (other && other.dev === existing.dev && other.ino === existing.ino) {
      throw new UsageError({
        zh: `不能写 ${path}：它是输入文件，会被覆盖；请换一个文件名`,
        en: `cannot write ${path}: it is an input; choose another name`,
      });
    }
  }
  return realpath(path);
}

/** Makes the folder of a path, with those above it; gives the ones made, the innermost first. */
async function makeFolderOf(path: string): Promise<string[]> {
  const innermost = resolve(dirname(path));
  const outermost = await mkdir(innermost, { recursive: true });
  if (outermost === undefined) return [];
  const made = [innermost];
  for (let folder = innermost; folder !== resolve(outermost); made.push(folder)) folder = dirname(folder);
  return made;
}

/** A file on its way: written beside its target, which is only then replaced. */
interface Pending {
  readonly path: string;
  readonly target: string;
  readonly partial: string;
  /** A second name of what stood there, to put it back. */
  readonly backup: string;
  readonly existed: boolean;
}

async function writePartial({ target, partial }: Pending, bytes: Output['bytes'], disk: Disk): Promise<void> {
  // Who may read and write a file that is replaced stays as it was.
  const mode = (await stat(target).catch(() => undefined))?.mode;
  const handle = await disk.open(partial, 'wx', mode === undefined ? undefined : mode & 0o777);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts back what stood there before; a file that was new goes. */
async function putBack({ target, backup, existed }: Pending): Promise<void> {
  if (!existed) await rm(target, { force: true });
  else if (await stat(backup).catch(() => undefined)) await rename(backup, target);
}

/** As `Io.writeFiles` promises. */
export async function writeFiles(
  files: readonly Output[],
  inputs: readonly string[],
  { makeFolders = false, disk = realDisk }: { readonly makeFolders?: boolean; readonly disk?: Disk } = {},
): Promise<void> {
  // Loaded here because it would cost every other run too.
  const { randomUUID } = await import('node:crypto');
  const pending: Pending[] = [];
  const replaced: Pending[] = [];
  const made: string[] = [];
  let current = '';
  try {
    for (const { path, bytes } of files) {
      current = path;
      if (makeFolders) made.unshift(...(await makeFolderOf(path)));
      const target = await targetOf(path, inputs);
      const hidden = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}`);
      const existed = (await stat(target).catch(() => undefined)) !== undefined;
      const entry = { path, target, partial: `${hidden}.tmp`, backup: `${hidden}.old`, existed };
      pending.push(entry);
      await writePartial(entry, bytes, disk);
    }
    for (const entry of pending) {
      current = entry.path;
      // Only where several files belong together can one of them fail after another was replaced. Not every disk knows second names;
      // each single file is whole even there.
      if (entry.existed && pending.length > 1) await link(entry.target, entry.backup).catch(() => undefined);
      await disk.rename(entry.partial, entry.target);
      replaced.push(entry);
    }
  } catch (error) {
    for (const entry of replaced) await putBack(entry);
    await Promise.all(pending.map(({ partial }) => rm(partial, { force: true })));
    // Only what is empty goes: somebody else may have put something there meanwhile.
    for (const folder of made) await rmdir(folder).catch(() => undefined);
    if (error instanceof UsageError) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing) throw new UsageError({ zh: `不能写 ${current}：文件夹不存在`, en: `cannot write ${current}: the folder does not exist` });
    throw failure(error, current, { zh: '不能写', en: 'cannot write' });
  } finally {
    await Promise.all(pending.map(({ backup }) => rm(backup, { force: true })));
  }
}
