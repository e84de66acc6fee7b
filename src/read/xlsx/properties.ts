// What a workbook says of itself in its custom document properties (docProps/custom.xml).
import type { Zip } from '../zip.ts';
import { findPart, readRelationships } from './package.ts';
import { walkPart } from './parts.ts';
import { attempt } from './refusal.ts';

/**
 * Text of each custom property by name; of two with one name the first. Empty where there are none, and where that part is damaged:
 * no value of a cell depends on it, so it is no reason to refuse the workbook.
 */
export function readProperties(zip: Zip): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const outcome = attempt(() => {
    const target = readRelationships(zip, '').find(({ type }) => type === 'custom-properties')?.target ?? '';
    const part = findPart(zip, target);
    if (!part) return;
    let name = '';
    let text = '';
    walkPart(zip, part, {
      opened: (element, open) => {
        if (element.name !== 'property' || open.length !== 1) return;
        name = element.attributes.get('name') ?? '';
        text = '';
      },
      text: (piece, open) => {
        if (open.length === 3) text += piece;
      },
      closed: (element, open) => {
        if (element === 'property' && open.length === 1 && name !== '' && !properties.has(name)) properties.set(name, text);
      },
    });
  });
  return outcome.diagnostics.length > 0 ? new Map() : properties;
}
