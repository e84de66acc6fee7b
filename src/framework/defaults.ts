// 一组指标共用的写法 (`defaults:` of a group): written into every indicator below that does not say otherwise, together with the
// place where it stands, so that a fault in it is reported there.
import type { PlainDocument } from '../read/plain.ts';
import type { Path } from './draft.ts';
import { type Fields, fieldsField, fieldsOf, hasField, itemsField } from './fields.ts';
import { type Move, withMoved } from './moved.ts';

interface Default {
  readonly value: unknown;
  readonly path: Path;
}

type Defaults = ReadonlyMap<string, Default>;

/** The document with all defaults in place; the same document where there are none. */
export function inheritDefaults(document: PlainDocument): PlainDocument {
  const data = fieldsOf(document.data);
  if (!itemsField(data, 'indicators').some(hasDefaults)) return document;
  const moved: Move[] = [];
  const indicators = itemsField(data, 'indicators').map((item, index) => fill(item, ['indicators', index], new Map(), moved));
  return withMoved(document, { ...data, indicators }, moved);
}

function hasDefaults(item: unknown): boolean {
  const fields = fieldsOf(item);
  return hasField(fields, 'defaults') || itemsField(fields, 'children').some(hasDefaults);
}

function fill(item: unknown, path: Path, inherited: Defaults, moved: Move[]): unknown {
  const fields = fieldsOf(item);
  if (hasField(fields, 'children')) {
    const own = Object.entries(fieldsField(fields, 'defaults')).map(([key, value]): [string, Default] => [
      key,
      { value, path: [...path, 'defaults', key] },
    ]);
    const all = new Map([...inherited, ...own]);
    return {
      ...fields,
      children: itemsField(fields, 'children').map((child, index) => fill(child, [...path, 'children', index], all, moved)),
    };
  }
  const missing = [...inherited].filter(([key]) => !hasField(fields, key) && !(key === 'measure' && namesItsValue(fields)));
  if (missing.length === 0) return item;
  for (const [key, { path: from }] of missing) moved.push([from, [...path, key]]);
  return { ...fields, ...Object.fromEntries(missing.map(([key, { value }]) => [key, value])) };
}

/** A rule of its own that reads declared measures needs no inline one. */
const namesItsValue = (fields: Fields): boolean => hasField(fields, 'rule') && hasField(fieldsField(fields, 'rule'), 'value');
