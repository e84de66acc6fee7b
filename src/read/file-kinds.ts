// What a file in a folder or an archive is taken for, by its name alone. Whatever is left unread is listed.

export type FileKind = 'table' | 'archive' | 'system' | 'other';

/** What systems and office programs leave behind: resource forks, lock files, thumbnails, files that begin with a dot. */
const isLeftOver = (part: string): boolean =>
  /^\.|^~\$|^__MACOSX$|^node_modules$/.test(part) ||
  /^(?:thumbs\.db|desktop\.ini|icon\r)$/i.test(part) ||
  /\.(?:tmp|crdownload|part)$/i.test(part);

/** The kind of a file; `path` may hold the folders that it is in. */
export function kindOfFile(path: string): FileKind {
  const parts = path.split('/');
  if (parts.some(isLeftOver)) return 'system';
  const name = parts.at(-1) ?? '';
  if (/\.(?:xls[xmb]?|xlt[xm]?|csv|tsv|ett?|ods)$/i.test(name)) return 'table';
  return /\.(?:zip|rar|7z|tar|gz|tgz|bz2|xz)$/i.test(name) ? 'archive' : 'other';
}
