// What a place of a document is about, by ids instead of lines: the name under which a finding is known from run to run.
import type { Location } from '../diagnostic.ts';
import { originOf, type PlainDocument, pathOf, valueAt } from './plain.ts';

/** Names for places of one document. */
export type SubjectOf = (location: Location) => string | undefined;

/**
 * `indicators/exec.case_quality/rule/target`: the items of a list that have an id are called by it, others by their number, and the
 * nodes of the tree by their id alone. Undefined for a place that is not of this document, '' for its top.
 */
export function subjectsOf(document: PlainDocument): SubjectOf {
  const byFile = new Map<string, { readonly line: number; readonly column: number; readonly place: string }[]>();
  for (const [place, position] of Object.entries(document.positions)) {
    const file = document.layers ? (document.layers.files[originOf(document, pathOf(place))]?.file ?? document.file) : document.file;
    const list = byFile.get(file) ?? [];
    for (const at of position.length > 4 ? [position.slice(4), position] : [position])
      list.push({ line: at[0] ?? 1, column: at[1] ?? 1, place });
    byFile.set(file, list);
  }
  // A value that begins where its first entry begins stands before it.
  for (const list of byFile.values()) list.sort((a, b) => a.line - b.line || a.column - b.column || depth(a.place) - depth(b.place));
  return (location) => {
    const list = byFile.get(location.file);
    if (!list) return undefined;
    if (location.kind !== 'text') return '';
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = list[middle];
      if (entry && (entry.line < location.line || (entry.line === location.line && entry.column <= location.column))) low = middle + 1;
      else high = middle;
    }
    return nameOf(document.data, pathOf(list[Math.max(0, low - 1)]?.place ?? ''));
  };
}

function depth(place: string): number {
  let steps = 0;
  for (let slash = place.indexOf('/'); slash >= 0; slash = place.indexOf('/', slash + 1)) steps += 1;
  return steps;
}

function nameOf(data: unknown, path: readonly string[]): string {
  let names: string[] = [];
  for (const [index, step] of path.entries()) {
    const id = valueAt(data, [...path.slice(0, index + 1), 'id']);
    const isItem = Array.isArray(valueAt(data, path.slice(0, index)));
    if (!isItem || typeof id !== 'string') names.push(step);
    else if (path[index - 1] === 'children') names = ['indicators', id];
    else names.push(id);
  }
  return names.join('/');
}
