// Where in a framework the things stand that `changes` name by their id.
import { nearest } from '../../nearest.ts';
import { entriesOf, entryOf, isMapping, isSequence, itemsOf, type Piece, textAt, withContent, withEntry } from './piece.ts';

/** How each kind is kept: by id in a mapping, or in a list whose items say their id; lists may nest. */
const sections = {
  indicator: { section: ['indicators'], nested: ['children'] },
  check: { section: ['checks'], nested: [] },
  grade: { section: ['grades'], nested: [] },
  veto: { section: ['vetoes'], nested: [] },
  // Items may stand in blocks, which are changed by their ids too.
  adjustment: { section: ['adjustments', 'items'], nested: ['items'], also: ['adjustments', 'blocks'] },
  parameter: { section: ['parameters'] },
  measure: { section: ['measures'] },
  register: { section: ['registers'] },
  class: { section: ['classes'] },
  source: { section: ['sources'] },
} as const satisfies Readonly<
  Record<string, { readonly section: readonly string[]; readonly nested?: readonly string[]; readonly also?: readonly string[] }>
>;

export type Kind = keyof typeof sections;
export const kinds = Object.keys(sections) as readonly Kind[];

export type Steps = readonly (string | number)[];

export const sectionOf = (kind: Kind): readonly string[] => sections[kind].section;
/** Whether things of this kind say their id themselves, in a list. */
export const isListed = (kind: Kind): boolean => 'nested' in sections[kind];

const at = (piece: Piece | undefined, steps: Steps): Piece | undefined =>
  steps.reduce<Piece | undefined>(
    (found, step) => (found === undefined ? undefined : typeof step === 'number' ? itemsOf(found)[step] : entryOf(found, step)),
    piece,
  );

/** Every thing of a kind with its id and place, parents first. */
function* listed(root: Piece, kind: Kind): Generator<{ readonly id: string; readonly steps: Steps; readonly piece: Piece }> {
  const { section, nested, also } = { nested: [], also: undefined, ...sections[kind] };
  for (const place of also ? [section, also] : [section]) {
    const whole = at(root, place);
    if (whole && isListed(kind)) yield* nodes(whole, place, nested);
    else if (whole) for (const [id, piece] of entriesOf(whole)) yield { id, steps: [...place, id], piece };
  }
}

function* nodes(list: Piece, steps: Steps, nested: readonly string[]): ReturnType<typeof listed> {
  for (const [index, piece] of itemsOf(list).entries()) {
    const place = [...steps, index];
    const id = textAt(piece, 'id');
    if (id !== undefined) yield { id, steps: place, piece };
    for (const key of nested) {
      const inner = entryOf(piece, key);
      if (inner) yield* nodes(inner, [...place, key], nested);
    }
  }
}

export interface Target {
  readonly piece: Piece;
  readonly steps: Steps;
}

/** What a change names. A measure may also be the inline one of an indicator, which has the indicator's id. */
export function findTarget(root: Piece, kind: Kind, id: string): Target | undefined {
  if (!isListed(kind)) {
    const steps = [...sectionOf(kind), id];
    const piece = at(root, steps);
    if (piece) return { piece, steps };
  } else {
    for (const found of listed(root, kind)) if (found.id === id) return found;
  }
  const owner = kind === 'measure' ? findTarget(root, 'indicator', id) : undefined;
  const inline = owner && entryOf(owner.piece, 'measure');
  return owner && inline ? { piece: inline, steps: [...owner.steps, 'measure'] } : undefined;
}

export function suggestId(root: Piece, kind: Kind, id: string): string | undefined {
  return nearest(
    id,
    Array.from(listed(root, kind), (found) => found.id),
  );
}

/** The indicators at and below a node: their ids. */
export function idsBelow(node: Piece): string[] {
  const id = textAt(node, 'id');
  const children = entryOf(node, 'children');
  return [...(id === undefined ? [] : [id]), ...(children ? itemsOf(children).flatMap(idsBelow) : [])];
}

/** The tree with another piece at a place; undefined takes it out. A mapping on the way that is not there yet is made. */
export function replaceAt(root: Piece, steps: Steps, piece: Piece | undefined): Piece {
  const [step, ...rest] = steps;
  if (step === undefined) return piece ?? root;
  const inner = at(root, [step]) ?? (piece && withContent(piece, new Map()));
  const changed = rest.length > 0 && inner ? replaceAt(inner, rest, piece) : piece;
  if (typeof step === 'number') {
    const items = itemsOf(root);
    return withContent(root, changed ? items.with(step, changed) : items.toSpliced(step, 1));
  }
  if (changed) return withEntry(root, step, changed);
  return withContent(root, new Map([...entriesOf(root)].filter(([key]) => key !== step)));
}

/** Where something is put: beside one that is there, or at the end. */
export interface Spot {
  readonly side: 'before' | 'after';
  readonly id: string;
}

const indexAt = (ids: readonly (string | undefined)[], spot: Spot | undefined): number =>
  spot === undefined ? ids.length : ids.indexOf(spot.id) + (spot.side === 'after' ? 1 : 0);

/** The list or mapping at a place with more in it; `home` stands in for its place where it is not there yet. */
export function insertAt(
  root: Piece,
  steps: Steps,
  added: readonly (readonly [id: string, piece: Piece])[],
  spot: Spot | undefined,
  home: Piece,
): Piece {
  const inMapping = !isListed(kinds.find((kind) => sectionOf(kind).join() === steps.join()) ?? 'indicator');
  const existing = at(root, steps);
  const holder =
    existing && (inMapping ? isMapping(existing) : isSequence(existing)) ? existing : withContent(home, inMapping ? new Map() : []);
  if (inMapping) {
    const entries = [...entriesOf(holder)];
    const index = indexAt(
      entries.map(([id]) => id),
      spot,
    );
    return replaceAt(
      root,
      steps,
      withContent(holder, new Map(entries.toSpliced(index, 0, ...added.map(([id, piece]) => [id, piece] as [string, Piece])))),
    );
  }
  const items = itemsOf(holder);
  const index = indexAt(
    items.map((item) => textAt(item, 'id')),
    spot,
  );
  return replaceAt(root, steps, withContent(holder, items.toSpliced(index, 0, ...added.map(([, piece]) => piece))));
}

/** Ids beside which something may be put at a place. */
export function idsAt(root: Piece, steps: Steps): string[] {
  const holder = at(root, steps);
  if (!holder) return [];
  return isMapping(holder) ? [...entriesOf(holder).keys()] : itemsOf(holder).flatMap((item) => textAt(item, 'id') ?? []);
}
