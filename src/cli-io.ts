// The real world: files, terminal, environment. Everything else gets an Io handed in.
import { constants, type Dirent, type FSWatcher, watch as watchFolder } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type FolderEntry, type Io, UsageError, type Watching } from './commands/io.ts';
import { failure } from './file-failure.ts';
import { writeFiles } from './write-files.ts';

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
