// Names of files after units: whatever a unit is called, every system can keep the file.

const longest = 80;
const illegal = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Surrogate}]/gu;
/** Devices of Windows, with whatever ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Names without an ending, one for each unit in order, unlike each other in more than case. */
export function fileNames(units: readonly string[]): string[] {
  const used = new Set<string>();
  return units.map((unit) => {
    const clean = unit
      .replace(illegal, '_')
      .slice(0, longest)
      .replace(/[\ud800-\udbff]$/, '')
      .replace(/^[\s.~$]+|[\s.]+$/g, '');
    const base = clean === '' ? '未命名单位' : reserved.test(clean) ? `_${clean}` : clean;
    let candidate = base;
    for (let count = 2; used.has(candidate.toLowerCase()); count += 1) candidate = `${base}(${count})`;
    used.add(candidate.toLowerCase());
    return candidate;
  });
}
