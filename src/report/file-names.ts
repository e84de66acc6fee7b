// Names of files and folders that are made from names of units: legal on Windows, Linux and macOS alike, and unlike one another.

/** A name takes at most 255 bytes; so many characters stay below it in UTF-8, with a number and an ending behind them. */
const longest = 72;
const illegal = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Surrogate}]/gu;
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

const cut = (name: string): string => name.slice(0, longest).replace(/[\ud800-\udbff]$/, '');

/** One name for a file or folder: what no file system takes becomes `_`. Never empty. */
export function safeFileName(name: string): string {
  const clean = cut(name.replace(illegal, '_').trim())
    .replace(/[. ]+$/, '')
    .replace(/^\.+/, '_');
  if (clean === '') return '_';
  return reserved.test(clean) ? `_${clean}` : clean;
}

/** Names in the given order, each unlike all before it in more than case: 市局, 市局(2). */
export function safeFileNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const base = safeFileName(name);
    let candidate = base;
    for (let count = 2; used.has(candidate.toLowerCase()); count += 1) candidate = `${base}(${count})`;
    used.add(candidate.toLowerCase());
    return candidate;
  });
}
