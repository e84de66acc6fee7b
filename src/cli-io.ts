// The real world: files, terminal, environment. Everything else gets an Io handed in.
import { constants, type Dirent, type FSWatcher, watch as watchFolder } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type FolderEntry, type Io, UsageError, type Watching } from './commands/io.ts';

export function realIo(): Io {
  const { env, stdout, stderr } = process;
  // A closed pipe (`lawgov … | head`) ends the reading, it is no error of ours.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const color =
    env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0'
      ? true
      : stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const cacheRoot = env['LAWGOV_CACHE'] ?? env['XDG_CACHE_HOME'] ?? (env['LOCALAPPDATA'] || join(homedir(), '.cache'));
  return {
    readFile,
    readStdin,
    listFolder,
    writeFiles,
    findAbove,
    pathFrom: (folder, path) => relative(resolve(folder), resolve(path)).split(sep).join('/'),
    today,
    watch,
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    ...(stderr.isTTY === true && env['TERM'] !== 'dumb' && { progress: (text: string) => void stderr.write(`\r\u001b[K${text}`) }),
    color,
    ...(stdout.columns !== undefined && { columns: stdout.columns }),
    cacheFolder: join(cacheRoot, 'lawgov'),
  };
}

const reasons: Readonly<Record<string, { zh: string; en: string }>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限，或文件正被其他程序打开', en: 'not permitted, or open in another program' },
  EBUSY: { zh: '文件正被其他程序打开，请先关闭', en: 'open in another program' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'this is a folder' },
  EEXIST: { zh: '路径中有一段不是文件夹', en: 'part of the path is not a folder' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'part of the path is not a folder' },
  ENOSPC: { zh: '磁盘已满', en: 'no space left on the disk' },
  EROFS: { zh: '磁盘只读', en: 'read-only disk' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'the name is too long' },
};

function failure(error: unknown, path: string, doing: { zh: string; en: string }): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code] ?? { zh: code || String(error), en: code || String(error) };
  return new UsageError({ zh: `${doing.zh} ${path}：${reason.zh}`, en: `${doing.en} ${path}: ${reason.en}` });
}

async function readFile(path: string, limit: number): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    // O_NONBLOCK: opening a pipe must not wait for a writer; the check below then refuses it.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = await handle.stat();
    if (!status.isFile()) throw new UsageError({ zh: `不能读 ${path}：不是普通文件`, en: `cannot read ${path}: not a regular file` });
    const buffer = Buffer.alloc(Math.min(status.size, limit));
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw failure(error, path, { zh: '不能读', en: 'cannot read' });
  } finally {
    await handle?.close();
  }
}

async function readStdin(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    chunks.push(bytes);
    length += bytes.length;
    if (length >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}

async function listFolder(path: string): Promise<FolderEntry[] | undefined> {
  try {
    if (!(await stat(path)).isDirectory()) return undefined;
    const entries = await readdir(path, { withFileTypes: true });
    const kindOf = async (entry: Dirent): Promise<FolderEntry['kind']> => {
      if (entry.isFile()) return 'file';
      if (entry.isDirectory()) return 'folder';
      // A link to a file counts as the file; links to folders are not followed, they could lead round in circles.
      const target = entry.isSymbolicLink() ? await stat(join(path, entry.name)).catch(() => undefined) : undefined;
      return target?.isFile() ? 'file' : 'other';
    };
    return await Promise.all(entries.map(async (entry) => ({ name: entry.name, kind: await kindOf(entry) })));
  } catch (error) {
    throw failure(error, path, { zh: '不能读', en: 'cannot read' });
  }
}

async function findAbove(path: string, name: string): Promise<string | undefined> {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const candidate = join(folder, name);
    const status = await stat(candidate).catch(() => undefined);
    if (status?.isFile()) return isAbsolute(path) ? candidate : relative('', candidate);
    if (folder === dirname(folder)) return undefined;
  }
}

/** Editors write a file in several steps: so long, in milliseconds, nothing may happen before a change counts as one. */
const quiet = 40;

function watch(): Watching {
  const watchers = new Map<string, FSWatcher>();
  let pending = false;
  let interrupted = false;
  let wake = (): void => undefined;
  let timer: NodeJS.Timeout | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      pending = true;
      wake();
    }, quiet);
  };
  const interrupt = (): void => {
    interrupted = true;
    wake();
  };
  const stop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const add = (folder: string): void => {
    try {
      // A folder is watched, not its files: editors put a new file in the place of the old one.
      const watcher = watchFolder(folder, changed);
      watcher.on('error', () => {
        stop(folder);
        changed();
      });
      watchers.set(folder, watcher);
    } catch {
      // It is not there now; the folder around it is watched too.
    }
  };
  process.on('SIGINT', interrupt);
  return {
    next: async (folders) => {
      for (const folder of [...watchers.keys()]) if (!folders.includes(folder)) stop(folder);
      const isFolder = await Promise.all(
        folders.map((folder) =>
          stat(folder).then(
            (status) => status.isDirectory(),
            () => false,
          ),
        ),
      );
      for (const [index, folder] of folders.entries()) {
        if (!isFolder[index]) stop(folder);
        else if (!watchers.has(folder)) {
          add(folder);
        }
      }
      while (!pending && !interrupted) await new Promise<void>((resolve) => (wake = resolve));
      pending = false;
      return interrupted ? 'interrupted' : 'changed';
    },
    close: () => {
      process.off('SIGINT', interrupt);
      clearTimeout(timer);
      for (const folder of [...watchers.keys()]) stop(folder);
    },
  };
}

function today(): string {
  const now = new Date();
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

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

async function writeFiles(
  files: readonly { readonly path: string; readonly bytes: Uint8Array | string }[],
  inputs: readonly string[],
  { makeFolders = false }: { readonly makeFolders?: boolean } = {},
): Promise<void> {
  // Loaded here because it would cost every other run too.
  const { randomUUID } = await import('node:crypto');
  const written: { partial: string; path: string }[] = [];
  const made: string[] = [];
  let current = '';
  try {
    for (const { path, bytes } of files) {
      current = path;
      if (makeFolders) made.unshift(...(await makeFolderOf(path)));
      const target = await targetOf(path, inputs);
      const partial = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.tmp`);
      written.push({ partial, path: target });
      // Who may read and write a file that is replaced stays as it was.
      const mode = (await stat(target).catch(() => undefined))?.mode;
      const handle = await open(partial, 'wx', mode === undefined ? undefined : mode & 0o777);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    for (const { partial, path } of written) {
      current = path;
      await rename(partial, path);
    }
  } catch (error) {
    await Promise.all(written.map(({ partial }) => rm(partial, { force: true })));
    // Only what is empty goes: somebody else may have put something there meanwhile.
    for (const folder of made) await rmdir(folder).catch(() => undefined);
    if (error instanceof UsageError) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing) throw new UsageError({ zh: `不能写 ${current}：文件夹不存在`, en: `cannot write ${current}: the folder does not exist` });
    throw failure(error, current, { zh: '不能写', en: 'cannot write' });
  }
}
