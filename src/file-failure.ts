// Why a file could not be read or written, as a sentence for the user.
import { UsageError } from './commands/io.ts';

const reasons: Readonly<Record<string, { zh: string; en: string }>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限，或文件正被其他程序打开', en: 'not permitted, or open in another program' },
  EBUSY: { zh: '文件正被其他程序打开，请先关闭', en: 'open in another program' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'this is a folder' },
  EEXIST: { zh: '路径中有一段不是文件夹', en: 'part of the path is not a folder' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'part of the path is not a folder' },
  ENOSPC: { zh: '磁盘已满', en: 'no space left on the disk' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  EFBIG: { zh: '文件太大，磁盘放不下', en: 'the file is too large for the disk' },
  EIO: { zh: '磁盘读写出错', en: 'the disk failed' },
  EMFILE: { zh: '打开的文件太多', en: 'too many open files' },
  ETXTBSY: { zh: '文件正被其他程序使用', en: 'in use by another program' },
  EROFS: { zh: '磁盘只读', en: 'read-only disk' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'the name is too long' },
};

export function failure(error: unknown, path: string, doing: { zh: string; en: string }): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code] ?? { zh: code || String(error), en: code || String(error) };
  return new UsageError({ zh: `${doing.zh} ${path}：${reason.zh}`, en: `${doing.en} ${path}: ${reason.en}` });
}
