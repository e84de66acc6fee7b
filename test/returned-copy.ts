// What a returned workbook must keep of the one that was submitted, for tests.
import { expect } from 'vitest';
import { limits } from '../src/limits.ts';
import type { Sheet } from '../src/read/table.ts';
import { inflatePart } from '../src/read/xlsx/inflate.ts';
import { readWorkbook } from '../src/read/xlsx.ts';
import { readZip } from '../src/read/zip.ts';
import { isReturnList } from '../src/submission/return-list.ts';

/** The parts of a package by name. */
export function partsOf(bytes: Uint8Array): Map<string, Buffer> {
  const zip = readZip({ path: 'f.xlsx', bytes }, limits);
  return new Map([...zip.entries.values()].map((entry) => [entry.name, inflatePart(zip, entry)]));
}

export const partText = (parts: ReadonlyMap<string, Buffer>, name: string): string => {
  const bytes = parts.get(name);
  if (!bytes) throw new Error(`no part ${name} among ${[...parts.keys()].join(', ')}`);
  return bytes.toString('utf8');
};

async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  const { value, diagnostics } = await readWorkbook({ path: 'f.xlsx', bytes });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** Parts that marking may change or add; the rest must be the same bytes. */
const touched =
  /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/styles\d*\.xml|xl\/comments\d*\.xml|xl\/drawings\/vmlDrawing\d*\.vml|xl\/worksheets\/[^/]+\.xml|xl\/(?:worksheets\/)?_rels\/[^/]+\.rels)$/;

/** Fails unless the copy holds every cell, merged range and hidden row of the original, and every untouched part byte by byte. */
export async function expectKept(original: Uint8Array, copy: Uint8Array): Promise<void> {
  const [before, after] = [await sheetsOf(original), await sheetsOf(copy)];
  expect(after.filter((sheet) => !isReturnList(sheet))).toEqual(before.filter((sheet) => !isReturnList(sheet)));
  expect(after.filter(isReturnList)).toHaveLength(1);
  const [oldParts, newParts] = [partsOf(original), partsOf(copy)];
  for (const [name, bytes] of oldParts) {
    expect(newParts.has(name), name).toBe(true);
    if (!touched.test(name)) expect(newParts.get(name)?.equals(bytes), name).toBe(true);
  }
  const added = [...newParts.keys()].filter((name) => !oldParts.has(name));
  expect(added.filter((name) => !touched.test(name))).toEqual([]);
}

/** A worksheet without what marking may change in it: formats of cells, empty cells and rows, the link to comments. */
export const unmarkedSheet = (xml: string): string =>
  xml
    .replace(/<((?:\w+:)?)c\b([^>]*?) s="\d+"/g, '<$1c$2')
    .replace(/<(?:\w+:)?c r="[A-Z]+\d+"\/>/g, '')
    .replace(/<(?:\w+:)?legacyDrawing [^>]*\/>/, '')
    .replace(/ spans="[^"]*"/g, '')
    .replace(/(<(?:\w+:)?row\b[^>]*?)(?:\/>|><\/(?:\w+:)?row>)/g, '$1/>')
    .replace(/<(?:\w+:)?row r="\d+"\/>/g, '');
