// Pieces of a document that were written into other places of it keep saying where they stand.
import { originOf, type PlainDocument, type Position, pointer } from '../read/plain.ts';
import type { Path } from './draft.ts';

export type Move = readonly [from: Path, to: Path];

/** The document with other data: what stands at each `to` now is what stood, and still says that it stands, at its `from`. */
export function withMoved(document: PlainDocument, data: unknown, moved: readonly Move[]): PlainDocument {
  const { layers } = document;
  return {
    ...document,
    data,
    positions: { ...document.positions, ...copied(document.positions, moved) },
    ...(layers && { layers: { ...layers, origins: { ...layers.origins, ...originsOf(document, moved) } } }),
  };
}

/** The files of everything that was copied: it may stand in another file than what is around it now. */
const originsOf = (document: PlainDocument, moved: readonly Move[]): Record<string, number> => ({
  ...Object.fromEntries(moved.map(([from, to]) => [pointer(to), originOf(document, from)])),
  ...copied(document.layers?.origins ?? {}, moved),
});

/** What is known by pointer of everything that was copied, at its new pointer. */
function copied<T extends Position | number>(known: Readonly<Record<string, T>>, moved: readonly Move[]): Record<string, T> {
  const found: Record<string, T> = {};
  const all = Object.entries(known);
  for (const [from, to] of moved) {
    const [before, after] = [pointer(from), pointer(to)];
    for (const [place, position] of all)
      if (place === before || place.startsWith(`${before}/`)) found[after + place.slice(before.length)] = position;
  }
  return found;
}
