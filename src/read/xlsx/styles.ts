import type { Zip, ZipEntry } from '../zip.ts';
import { unitOfFormat } from './format-unit.ts';
import { meaningOfBuiltIn, meaningOfFormat, type NumberMeaning } from './number-format.ts';
import { readElements } from './parts.ts';
import { enforceLimit } from './refusal.ts';

/** How a cell shows its number. */
interface NumberFormat {
  readonly meaning: NumberMeaning;
  /** What stands behind a plain number, such as 万元. */
  readonly unit: string | undefined;
}

/** Formats by the style index of a cell; an index beyond the list is General. */
export type Styles = readonly NumberFormat[];

function formatOf(code: string): NumberFormat {
  const meaning = meaningOfFormat(code);
  return { meaning, unit: meaning === 'number' ? unitOfFormat(code) : undefined };
}

/** Reads the number formats of all cell styles; none without a styles part. */
export function readStyles(zip: Zip, entry: ZipEntry | undefined): Styles {
  const custom = new Map<number, NumberFormat>();
  const formats: number[] = [];
  if (!entry) return [];
  readElements(zip, entry, ({ name, parent, attributes }) => {
    if (name === 'numFmt' && parent === 'numFmts') {
      custom.set(Number(attributes.get('numFmtId')), formatOf(attributes.get('formatCode') ?? ''));
    }
    if (name === 'xf' && parent === 'cellXfs') {
      formats.push(Number(attributes.get('numFmtId') ?? 0));
      enforceLimit(zip.path, { zh: '单元格样式数', en: 'Cell formats' }, formats.length, zip.limits.cellFormats);
    }
  });
  // After the walk: nothing in the file has to come in the usual order.
  return formats.map((id) => custom.get(id) ?? { meaning: meaningOfBuiltIn(id), unit: undefined });
}
