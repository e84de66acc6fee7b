// Styles by id: what they are called, whether they are headings, and the numbering that they bring along.
import { readElements } from '../xlsx/parts.ts';
import type { Zip, ZipEntry } from '../zip.ts';

export interface Style {
  name: string;
  basedOn?: string;
  /** 1-based level of a heading. */
  level?: number;
  numbering?: string;
  numberingLevel?: number;
}

export const valOf = (attributes: ReadonlyMap<string, string>): string => attributes.get(':val') ?? attributes.get('val') ?? '';

/** Words and other programs name heading styles alike, whatever the style's id: `heading 1`, `Heading 1`, `标题 1`. */
const headingName = /^(?:heading|标题)\s*([1-9])$/i;

export function readStyles(zip: Zip, entry: ZipEntry | undefined): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  if (!entry) return styles;
  let style: Style | undefined;
  readElements(zip, entry, ({ name, parent, attributes }) => {
    const value = valOf(attributes);
    if (name === 'style' && parent === 'styles') {
      style = { name: '' };
      styles.set(attributes.get(':styleId') ?? attributes.get('styleId') ?? '', style);
    } else if (!style) return;
    else if (name === 'name' && parent === 'style') {
      style.name = value;
      const level = headingName.exec(value)?.[1];
      if (level) style.level = Number(level);
    } else if (name === 'basedOn') style.basedOn = value;
    else if (name === 'outlineLvl' && parent === 'pPr' && Number(value) < 9) style.level ??= Number(value) + 1;
    else if (name === 'numId' && parent === 'numPr') style.numbering = value;
    else if (name === 'ilvl' && parent === 'numPr') style.numberingLevel = Number(value);
  });
  return styles;
}

/** What the style or one of those that it is based on says; a circle of styles ends where it began. */
export function inherited<T>(
  styles: ReadonlyMap<string, Style>,
  id: string | undefined,
  read: (style: Style) => T | undefined,
): T | undefined {
  const seen = new Set<string>();
  for (let at = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const style = styles.get(at);
    const value = style && read(style);
    if (value !== undefined) return value;
    at = style?.basedOn;
  }
  return undefined;
}
