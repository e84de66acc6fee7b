// All that a workbook or a document says, part by part, as one text.

import { limits } from '../src/limits.ts';
import { readZip } from '../src/read/zip.ts';
import { unpackPart } from '../src/report/reproducible-zip.ts';

export function textsOfPackage(path: string, bytes: Uint8Array): string {
  const { entries } = readZip({ path, bytes }, { ...limits, zipEntries: 0xffff });
  return [...entries.values()].map((entry) => `${entry.name}\n${new TextDecoder().decode(unpackPart(entry))}`).join('\n');
}
