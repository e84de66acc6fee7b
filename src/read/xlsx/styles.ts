import type { Zip, ZipEntry } from '../zip.ts';
import { meaningOfBuiltIn, meaningOfFormat, type NumberMeaning } from './number-format.ts';
import { readElements } from './parts.ts';
import { enforceLimit } from './refusal.ts';

/** Meaning of a number by the style index of its cell; an index beyond the list is General. */
export type Styles = readonly NumberMeaning[];

/** Reads the number formats of all cell styles; none without a styles part. */
export function readStyles(zip: Zip, entry: ZipEntry | undefined): Styles {
  const custom = new Map<number, NumberMeaning>();
  const formats: number[] = [];
  if (!entry) return [];
  readElements(zip, entry, ({ name, parent, attributes }) => {
    if (name === 'numFmt' && parent === 'numFmts') {
      custom.set(Number(attributes.get('numFmtId')), meaningOfFormat(attributes.get('formatCode') ?? ''));
    }
    if (name === 'xf' && parent === 'cellXfs') {
      formats.push(Number(attributes.get('numFmtId') ?? 0));
      enforceLimit(zip.path, { zh: '单元格样式数', en: 'Cell formats' }, formats.length, zip.limits.cellFormats);
    }
  });
  // After the walk: nothing in the file has to come in the usual order.
  return formats.map((id) => custom.get(id) ?? meaningOfBuiltIn(id));
}
