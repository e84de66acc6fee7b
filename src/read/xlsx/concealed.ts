// What of a sheet people do not see: rows and columns that are hidden, collapsed, too flat or narrow to be seen, or filtered out.
import type { CellRange, Row } from '../table.ts';
import type { Zip, ZipEntry } from '../zip.ts';
import { findPart, readRelationships } from './package.ts';
import { readElements } from './parts.ts';
import { parseRange } from './references.ts';
import type { Scan } from './scan.ts';

/** Points, and characters: what is smaller cannot be seen. */
const leastHeight = 2;
const leastWidth = 0.3;

export type Concealment = NonNullable<Row['hiddenAs']> | 'hidden';

const isTrue = (value: string | undefined) => value === '1' || value === 'true';
const isBelow = (text: string | undefined, least: number) => text !== undefined && text !== '' && Number(text) < least;
const isNested = (level: string | undefined) => level !== undefined && Number(level) > 0;

/**
 * How a row with these attributes is out of sight. Rows that a sheet hides by default (`zeroHeight`) are those that it does not write:
 * one that is written is seen unless it says otherwise.
 */
export function concealmentOf(
  scan: Scan,
  get: (attribute: 'hidden' | 'ht' | 'outlineLevel') => string | undefined,
): Concealment | undefined {
  if (isTrue(get('hidden'))) return isNested(get('outlineLevel')) ? 'collapsed' : 'hidden';
  const height = get('ht');
  return (height === undefined ? scan.flatByDefault : isBelow(height, leastHeight)) ? 'flat' : undefined;
}

/** How the columns of a `<col>` are out of sight. */
export function columnConcealment(attributes: ReadonlyMap<string, string>): Concealment | undefined {
  if (isTrue(attributes.get('hidden'))) return isNested(attributes.get('outlineLevel')) ? 'collapsed' : 'hidden';
  return isBelow(attributes.get('width'), leastWidth) ? 'flat' : undefined;
}

/** Takes what `sheetFormatPr` and `sheetPr` say of all rows. */
export function readSheetFormat(scan: Scan, attributes: ReadonlyMap<string, string>): void {
  if (isBelow(attributes.get('defaultRowHeight'), leastHeight)) scan.flatByDefault = true;
  if (isTrue(attributes.get('filterMode'))) scan.filterMode = true;
}

const everywhere: CellRange = { top: 1, left: 1, bottom: Number.MAX_SAFE_INTEGER, right: Number.MAX_SAFE_INTEGER };

/** Ranges in which a filter is at work, once the sheet is read: its own, those of its tables, else anywhere that an advanced filter may be. */
export function filtersOf(scan: Scan, entry: ZipEntry): CellRange[] {
  if (!scan.sawHidden) return [];
  const found = [...scan.filters, ...tableFilters(scan.part.zip, entry)];
  return found.length === 0 && scan.filterMode ? [everywhere] : found;
}

/** Tables of a sheet (插入 → 表格) have filters of their own. */
function tableFilters(zip: Zip, entry: ZipEntry): CellRange[] {
  const filters: CellRange[] = [];
  for (const { type, target } of readRelationships(zip, entry.name)) {
    const part = type === 'table' && target !== undefined ? findPart(zip, target) : undefined;
    if (!part) continue;
    let range: CellRange | undefined;
    readElements(zip, part, ({ name, parent, attributes }) => {
      if (name === 'autoFilter') range = parseRange(attributes.get('ref') ?? '');
      else if (parent === 'filterColumn' && range && !filters.includes(range)) filters.push(range);
    });
  }
  return filters;
}
