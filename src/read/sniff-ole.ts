// OLE compound files hold old Office documents, WPS's own formats, and every password-protected Office document.
const entrySize = 128;

const streams: readonly (readonly [name: string, format: 'xls' | 'encrypted' | 'doc' | 'ole'])[] = [
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ole'],
];

/** The stream name of the directory entry at `at`, '' where there is none. */
function entryName(data: DataView, at: number): string {
  const bytes = data.getUint16(at + 64, true);
  if (bytes < 4 || bytes > 64 || bytes % 2 === 1 || data.getUint8(at + 66) > 5) return '';
  let name = '';
  for (let offset = 0; offset < bytes - 2; offset += 2) name += String.fromCharCode(data.getUint16(at + offset, true));
  return name;
}

/**
 * What an OLE file is, by the first telling entry of its directory. Entries lie on multiples of 128 bytes from the
 * directory's first sector on; sector chains are not followed, so that a damaged file is recognised too.
 */
export function sniffOle(bytes: Uint8Array): 'xls' | 'encrypted' | 'doc' | 'ole' {
  if (bytes.length < 512) return 'ole';
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorShift = data.getUint16(30, true) === 12 ? 12 : 9;
  const start = (data.getUint32(48, true) + 1) * 2 ** sectorShift;
  const from = start % entrySize === 0 && start < bytes.length ? start : 512;
  for (const [low, high] of [
    [from, bytes.length],
    [512, from],
  ] as const) {
    for (let at = low; at + entrySize <= high; at += entrySize) {
      const name = entryName(data, at);
      const known = streams.find(([stream]) => stream === name);
      if (known) return known[1];
    }
  }
  return 'ole';
}
