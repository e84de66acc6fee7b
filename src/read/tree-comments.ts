// Which entry of a tree a comment belongs to: what stands behind a value belongs to it, what stands on a line of its own to the next
// entry, or to the end of a block that it is indented like.
import type { EntryPiece, Piece, ScalarPiece, YamlTree } from './tree.ts';

export interface Comment {
  readonly offset: number;
  readonly text: string;
  /** Nothing but blanks and comments stands between it and a dash of a list. */
  readonly afterDash: boolean;
}

/** Pieces with offsets into the text, and no comments yet. */
export type PlacedPiece = PlacedScalar | PlacedCollection;
interface PlacedScalar extends ScalarPiece {
  readonly start: number;
  readonly end: number;
}
interface PlacedCollection {
  readonly kind: 'map' | 'list';
  readonly flow: boolean;
  readonly entries: readonly PlacedEntry[];
  readonly start: number;
  readonly end: number;
}
export interface PlacedEntry {
  readonly key?: PlacedScalar;
  readonly value: PlacedPiece;
  readonly start: number;
}

interface Site {
  readonly entry: PlacedEntry;
  /** Of its first sign: key, or dash of a list. */
  readonly column: number;
  /** Collections around it, the outermost first. */
  readonly around: readonly PlacedCollection[];
}

/** Lines of comments by what they belong to. */
interface Places {
  readonly before: Map<PlacedEntry, string[]>;
  readonly after: Map<PlacedEntry, string[]>;
  readonly ends: Map<PlacedCollection, string[]>;
}

const isBlock = (piece: PlacedPiece): piece is PlacedCollection => piece.kind !== 'scalar' && !piece.flow;

function put<K>(places: Map<K, string[]>, owner: K, lines: readonly string[]): void {
  places.set(owner, [...(places.get(owner) ?? []), ...lines]);
}

/** `text` is what the tree was read from; its lines end in `\n`. */
export function attachComments(root: PlacedPiece, comments: readonly Comment[], text: string): YamlTree {
  const lineStart = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
  const columnOf = (offset: number): number => offset - lineStart(offset);
  const blankAbove = (offset: number): string[] => {
    const start = lineStart(offset);
    return start > 0 && text.slice(lineStart(start - 1), start).trim() === '' ? [''] : [];
  };
  const sites = sitesIn(root, columnOf);
  const stops = stopsIn(sites);
  const places: Places = { before: new Map(), after: new Map(), ends: new Map() };
  const [head, tail]: [string[], string[]] = [[], []];
  let [next, passed] = [0, 0];
  const enter = (upTo: number) => {
    for (let site = sites[next]; site && site.entry.start < upTo; next += 1, site = sites[next])
      if (!site.around.at(-1)?.flow) put(places.before, site.entry, blankAbove(site.entry.start));
  };
  for (const { offset, text: words, afterDash } of comments) {
    enter(offset);
    const line = text.slice(lineStart(offset), offset);
    const alone = afterDash || line.trim() === '';
    const lines = alone ? [...blankAbove(offset), words] : [words];
    while ((stops[passed]?.offset ?? Number.POSITIVE_INFINITY) <= offset) passed += 1;
    const stop = stops[passed - 1];
    if (!isBlock(root) && offset < root.start) head.push(...lines);
    else if (!isBlock(root) && offset >= root.end) tail.push(...lines);
    else if (!alone) {
      if (stop) put(places.after, stop.entry, lines);
      else head.push(words);
    } else {
      // Behind a dash it belongs to the item, as it does above it.
      const column = afterDash ? -1 : line.length;
      const [last, following] = [sites[next - 1], sites[next]];
      // What follows a comment of the next entry is no longer about what stands above.
      const taken = following !== undefined && places.before.has(following.entry);
      const owner = ownerOf(offset, taken ? -1 : column, last, following, columnOf);
      if (owner && 'value' in owner) put(places.before, owner, lines);
      else put(places.ends, owner ?? root, lines);
    }
  }
  enter(text.length + 1);
  return withHead(head, finished(root, places), tail);
}

/** What a comment on a line of its own belongs to: an entry below it, or a collection that it ends; undefined for the whole. */
function ownerOf(
  offset: number,
  column: number,
  last: Site | undefined,
  following: Site | undefined,
  columnOf: (offset: number) => number,
): PlacedEntry | PlacedCollection | undefined {
  const value = last?.entry.value;
  // Between a key and its value.
  if (last && value && value.start > offset && !isBlock(value)) return last.entry;
  const open = [...(last?.around ?? []), ...(value && value.kind !== 'scalar' ? [value] : [])];
  const brackets = open.findLast((collection) => collection.flow && collection.start < offset && offset < collection.end);
  if (brackets && !following?.around.includes(brackets))
    return last && brackets === value && brackets.entries.length === 0 ? last.entry : brackets;
  let ended: PlacedCollection | undefined;
  for (const collection of open.filter((candidate) => !candidate.flow && !following?.around.includes(candidate))) {
    const own = columnOf(collection.start);
    if (own <= column && (!ended || own > columnOf(ended.start))) ended = collection;
  }
  return following && column <= following.column ? following.entry : (ended ?? following?.entry);
}

function sitesIn(root: PlacedPiece, columnOf: (offset: number) => number): Site[] {
  const sites: Site[] = [];
  const visit = (piece: PlacedPiece, around: readonly PlacedCollection[]) => {
    if (piece.kind === 'scalar') return;
    const inside = [...around, piece];
    for (const entry of piece.entries) {
      sites.push({ entry, column: columnOf(piece.flow ? entry.start : piece.start), around: inside });
      visit(entry.value, inside);
    }
  };
  visit(root, []);
  return sites;
}

/** Offsets behind which a comment on the same line belongs to an entry. */
function stopsIn(sites: readonly Site[]): { readonly offset: number; readonly entry: PlacedEntry }[] {
  const stops = sites.flatMap(({ entry }) => {
    const { key, value } = entry;
    const opened = value.kind === 'scalar' ? value.style === 'block' : value.flow;
    const offsets = [...(key ? [key.end] : []), ...(opened ? [value.start + 1] : []), ...(isBlock(value) ? [] : [value.end])];
    return offsets.map((offset) => ({ offset, entry }));
  });
  return stops.sort((left, right) => left.offset - right.offset);
}

function finished(piece: PlacedPiece, places: Places): Piece {
  if (piece.kind === 'scalar') return { kind: 'scalar', style: piece.style, raw: piece.raw, value: piece.value };
  const entries = piece.entries.map((entry): EntryPiece => {
    const key = entry.key && finished(entry.key, places);
    return {
      ...(key?.kind === 'scalar' && { key }),
      value: finished(entry.value, places),
      before: places.before.get(entry) ?? [],
      after: places.after.get(entry) ?? [],
    };
  });
  return { kind: piece.kind, flow: piece.flow, entries, end: places.ends.get(piece) ?? [] };
}

const modeline = /^#\s*(?:yaml-language-server:|-\*-)/;

/** What stands above a blank line at the top, and what only editors read, belongs to the file and not to its first entry. */
function withHead(head: readonly string[], root: Piece, tail: readonly string[]): YamlTree {
  const first = root.kind === 'scalar' || root.flow ? undefined : root.entries[0];
  if (!first || root.kind === 'scalar') return { head, root, tail };
  const lines = first.before;
  let own = lines.lastIndexOf('') + 1;
  while (own < lines.length && modeline.test(lines[own] ?? '')) own += 1;
  const entries = [{ ...first, before: lines.slice(own) }, ...root.entries.slice(1)];
  return { head: [...head, ...lines.slice(0, own)], root: { ...root, entries }, tail };
}
