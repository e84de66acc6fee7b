// The texts of a framework that people read, with their places: names, requirements, definitions, notes.
import type { Draft, Path } from '../framework/draft.ts';
import { oncePerDraft } from './once-per-draft.ts';

export interface Prose {
  readonly path: Path;
  /** As it stands, blanks at its ends included. */
  readonly text: string;
  /** The key that it stands under; of an item of a list, that of the list. */
  readonly key: string;
  /** Nothing is found by this text: neither a measure in an expression nor a column in a table. Only such a text may be mended unasked. */
  readonly free: boolean;
}

const freeKeys = new Set(['requirement', 'definition', 'description', 'remedy', 'message', 'help', 'note']);
const namingKeys = new Set(['title', 'owner', 'unit', 'section']);
const lists = new Set(['method', 'kinds', 'options']);
// Official titles and clauses are quoted as they are; notices of days off are none of the scheme's own words.
const quoted = new Set(['sources', 'calendar']);

/** Every such text, in document order. */
export const proseOf: (draft: Draft) => readonly Prose[] = oncePerDraft((draft) => {
  const found: Prose[] = [];
  const visit = (value: unknown, path: Path, key: string, listed: boolean): void => {
    if (typeof value === 'string') {
      const free = !listed && freeKeys.has(key);
      if (free || (listed ? lists.has(key) : namingKeys.has(key))) found.push({ path, text: value, key, free });
    } else if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...path, index], key, true);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, entry] of Object.entries(value))
        if (path.length > 0 || !quoted.has(name)) visit(entry, [...path, name], name, false);
    }
  };
  visit(draft.data, [], '', false);
  return found;
});

/** The text with what stands in 《》 blotted out, every place as it was: titles of documents keep their own wording. */
export const withoutQuotedTitles = (text: string): string =>
  !text.includes('《') ? text : text.replace(/《[^《》]*(?:《[^《》]*》[^《》]*)*》/g, (title) => '□'.repeat(title.length));
