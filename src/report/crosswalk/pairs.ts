// Two frameworks side by side: which indicators correspond, and how much of each the other covers.
import { type Draft, type DraftNode, nodesOf } from '../../framework/draft.ts';
import { present, textField } from '../../framework/fields.ts';
import { readCrosswalk } from '../../framework/provenance.ts';

/** `first` and `second`: which side says so; `shared`: both have it of one framework; `via`: both name the same indicator of a third. */
export type Origin = 'first' | 'second' | 'shared' | 'via';

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly no?: string;
  /** Id of the first level above it, its own on the first level. */
  readonly chapter: string;
  readonly isGroup: boolean;
  /** Itself and everything above it. */
  readonly around: readonly string[];
  readonly crosswalk: ReadonlyMap<string, readonly string[]>;
}

export interface Pair {
  readonly first: Entry;
  readonly second: Entry;
  readonly by: readonly Origin[];
}

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly covered: number;
  readonly all: number;
}

export interface Side {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly status: string;
  readonly chapters: readonly Chapter[];
  readonly covered: number;
  /** Indicators that have a score; groups are covered by what they hold. */
  readonly all: number;
  readonly uncovered: readonly Entry[];
}

export interface Crosswalked {
  readonly first: Side;
  readonly second: Side;
  /** In the order of the first framework, then of the second. */
  readonly pairs: readonly Pair[];
  /** What is named on one side and not there on the other: `framework/id`, with who names it. */
  readonly unknown: readonly { readonly id: string; readonly names: string }[];
}

function entriesOf(nodes: readonly DraftNode[], around: readonly string[], chapter: string | undefined): Entry[] {
  return nodes.flatMap((node) => {
    const own = [...around, node.id];
    const top = chapter ?? node.id;
    const entry: Entry = {
      id: node.id,
      title: node.title,
      chapter: top,
      isGroup: node.isGroup,
      around: own,
      crosswalk: readCrosswalk(node.fields) ?? new Map(),
      ...present({ no: textField(node.fields, 'no') }),
    };
    return [entry, ...entriesOf(node.children, own, top)];
  });
}

/** The framework and all that it is built on. */
const namesOf = ({ data, document }: Draft): Set<string> =>
  new Set([textField(data, 'id') ?? '', ...(document.layers?.files ?? []).flatMap(({ id }) => id ?? [])]);

/** Counterparts by id, of one side that names them. */
function named(from: readonly Entry[], frameworks: ReadonlySet<string>): [entry: Entry, id: string][] {
  return from.flatMap((entry) =>
    [...entry.crosswalk].flatMap(([framework, ids]) => (frameworks.has(framework) ? ids.map((id): [Entry, string] => [entry, id]) : [])),
  );
}

/** What both name of a third framework. */
function viaOthers(one: Entry, other: Entry, own: ReadonlySet<string>): boolean {
  return [...one.crosswalk].some(
    ([framework, ids]) => !own.has(framework) && ids.some((id) => other.crosswalk.get(framework)?.includes(id) === true),
  );
}

export function crosswalkOf(first: Draft, second: Draft): Crosswalked {
  const [left, right] = [entriesOf(first.roots, [], undefined), entriesOf(second.roots, [], undefined)];
  const [ofLeft, ofRight] = [namesOf(first), namesOf(second)];
  const [leftById, rightById] = [new Map(left.map((entry) => [entry.id, entry])), new Map(right.map((entry) => [entry.id, entry]))];
  const origins = new Map<Entry, Map<Entry, Set<Origin>>>();
  const note = (one: Entry, other: Entry, by: Origin) => {
    const row = origins.get(one) ?? new Map<Entry, Set<Origin>>();
    row.set(other, (row.get(other) ?? new Set<Origin>()).add(by));
    origins.set(one, row);
  };
  const unknown: { id: string; names: string }[] = [];
  for (const [entry, id] of named(left, ofRight)) {
    const other = rightById.get(id);
    if (other) note(entry, other, 'first');
    else unknown.push({ id: entry.id, names: id });
  }
  for (const [entry, id] of named(right, ofLeft)) {
    const other = leftById.get(id);
    if (other) note(other, entry, 'second');
    else unknown.push({ id: entry.id, names: id });
  }
  const isRelated = [...ofLeft].some((id) => ofRight.has(id));
  const own = new Set([...ofLeft, ...ofRight]);
  for (const entry of left) {
    const same = isRelated ? rightById.get(entry.id) : undefined;
    if (same) note(entry, same, 'shared');
    if (entry.crosswalk.size > 0) for (const other of right) if (viaOthers(entry, other, own)) note(entry, other, 'via');
  }
  const pairs = left.flatMap((entry) => {
    const row = origins.get(entry);
    return row
      ? right.flatMap((other): Pair[] => (row.has(other) ? [{ first: entry, second: other, by: [...(row.get(other) ?? [])] }] : []))
      : [];
  });
  return {
    first: sideOf(first, left, new Set(pairs.map((pair) => pair.first.id))),
    second: sideOf(second, right, new Set(pairs.map((pair) => pair.second.id))),
    pairs,
    unknown,
  };
}

/** An indicator is covered where it has a counterpart, or a group around it has one. */
function sideOf({ data, roots }: Draft, entries: readonly Entry[], paired: ReadonlySet<string>): Side {
  const leaves = entries.filter(({ isGroup }) => !isGroup);
  const isCovered = ({ around }: Entry) => around.some((id) => paired.has(id));
  const chapters = nodesOf(roots)
    .filter(({ parent }) => parent === undefined)
    .map(({ id, title }): Chapter => {
      const inside = leaves.filter(({ chapter }) => chapter === id);
      return { id, title, covered: inside.filter(isCovered).length, all: inside.length };
    });
  const text = (key: string) => textField(data, key) ?? '';
  const uncovered = leaves.filter((entry) => !isCovered(entry));
  return {
    id: text('id'),
    version: text('version'),
    title: text('title'),
    status: text('status'),
    chapters,
    covered: leaves.length - uncovered.length,
    all: leaves.length,
    uncovered,
  };
}
