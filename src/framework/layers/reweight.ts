// `reweight`: the points of every leaf below a group scaled so that they add up to what is asked for, exactly and in printable points.
import { add, decimalPlaces, divide, type Exact, multiply, printExact, sum, zero } from '../../points.ts';
import { apportionParts } from '../../scoring/apportion.ts';
import { exactNumber } from '../../scoring/parameters.ts';
import { entriesOf, entryOf, isMapping, itemsOf, type Piece, textAt, textOf, withContent, withEntry } from './piece.ts';

export type Reweighted =
  | { readonly piece: Piece }
  /** Why not: a leaf has no points, a group has a cap, or all points are 0. */
  | { readonly reason: 'no-points' | 'capped' | 'zero'; readonly at: Piece };

interface Leaf {
  readonly piece: Piece;
  /** Classes it counts for, where it does not count for all. */
  readonly applies: readonly string[] | undefined;
}

/** What adds up to the points of a node; a group that is no sum of its children has points of its own, as a leaf has. */
const childrenOf = (node: Piece): readonly Piece[] | undefined => {
  const children = entryOf(node, 'children');
  return children && (textAt(node, 'aggregate') ?? 'sum') === 'sum' ? itemsOf(children) : undefined;
};

/** A group whose points are its cap or less, at a node or below. */
const cappedIn = (node: Piece): Piece | undefined => {
  const children = childrenOf(node);
  if (!children) return undefined;
  return entryOf(node, 'cap') ? node : children.map(cappedIn).find((found) => found !== undefined);
};

function leavesOf(node: Piece, around: Leaf['applies']): Leaf[] {
  const own = entryOf(node, 'applies');
  const named = own && itemsOf(own).flatMap((item) => textOf(item) ?? []);
  const applies = named && around ? named.filter((id) => around.includes(id)) : (named ?? around);
  return childrenOf(node)?.flatMap((child) => leavesOf(child, applies)) ?? [{ piece: node, applies }];
}

const numberOf = (piece: Piece | undefined): Exact | undefined =>
  typeof piece?.content === 'number' ? exactNumber(piece.content) : undefined;

/** Points of a node, for one class where they differ by class. */
function pointsOf(node: Piece, unitClass: string | undefined): Exact | undefined {
  const points = entryOf(node, 'points');
  return points && unitClass !== undefined && isMapping(points) ? numberOf(entryOf(points, unitClass)) : numberOf(points);
}

/** Undefined stands for all classes together. */
type UnitClass = string | undefined;
type Shares = ReadonlyMap<Piece, ReadonlyMap<UnitClass, Exact>>;

/** `wanted` is a number, or one by class; `declared` are the classes that there are. */
export function reweight(group: Piece, wanted: Piece, declared: readonly string[], decimals: number): Reweighted {
  const capped = cappedIn(group);
  if (capped) return { reason: 'capped', at: capped };
  const leaves = leavesOf(group, undefined);
  const mapped = leaves.flatMap(({ piece }) => entryOf(piece, 'points') ?? []).filter(isMapping);
  const classes = [...new Set([...declared, ...mapped.flatMap((points) => [...entriesOf(points).keys()])])];
  const byClass = isMapping(wanted) || mapped.length > 0 || leaves.some(({ applies }) => applies !== undefined);
  const shares = new Map<Piece, Map<UnitClass, Exact>>(leaves.map(({ piece }) => [piece, new Map()]));
  for (const unitClass of byClass ? classes : [undefined]) {
    const target = numberOf(unitClass !== undefined && isMapping(wanted) ? entryOf(wanted, unitClass) : wanted);
    const counted = leaves.filter(({ applies }) => applies === undefined || unitClass === undefined || applies.includes(unitClass));
    const known = counted.flatMap(({ piece }) => {
      const points = pointsOf(piece, unitClass);
      return points ? [{ piece, points }] : [];
    });
    const bare = counted.find(({ piece }) => !entryOf(piece, 'points'));
    if (target && bare) return { reason: 'no-points', at: bare.piece };
    const scaled = target ? scale(known, target, decimals) : known;
    // A class that has nothing here keeps nothing.
    if (!scaled && counted.length > 0) return { reason: 'zero', at: group };
    for (const { piece, points } of scaled ?? []) shares.get(piece)?.set(unitClass, points);
  }
  return { piece: rebuild(group, shares, wanted) };
}

interface Worth {
  readonly piece: Piece;
  readonly points: Exact;
}

/** Undefined where there is nothing to scale. Printable parts that add up to the target: largest remainders. */
function scale(known: readonly Worth[], target: Exact, decimals: number): Worth[] | undefined {
  const factor = divide(target, sum(known.map(({ points }) => points)));
  if (!factor) return undefined;
  const exactShares = known.map(({ points }) => multiply(points, factor));
  const parts = apportionParts(exactShares, target, Math.max(decimals, decimalPlaces(target) ?? 0));
  return known.map(({ piece, points }, index) => ({ piece, points: parts[index] ?? points }));
}

/** The group with the new points on its leaves, and on every group that states its own. */
function rebuild(node: Piece, shares: Shares, wanted: Piece): Piece {
  const children = entryOf(node, 'children');
  if (!children || !childrenOf(node)) return withEntry(node, 'points', pointsPiece(shares.get(node) ?? new Map(), wanted));
  const inside = withEntry(
    node,
    'children',
    withContent(
      children,
      itemsOf(children).map((child) => rebuild(child, shares, wanted)),
    ),
  );
  if (!entryOf(node, 'points')) return inside;
  const sums = new Map<UnitClass, Exact>();
  for (const { piece } of leavesOf(node, undefined))
    for (const [unitClass, points] of shares.get(piece) ?? []) sums.set(unitClass, add(sums.get(unitClass) ?? zero, points));
  return withEntry(inside, 'points', pointsPiece(sums, wanted));
}

function pointsPiece(values: ReadonlyMap<UnitClass, Exact>, wanted: Piece): Piece {
  const number = (points: Exact, piece: Piece): Piece => ({ ...piece, content: Number(printExact(points)) });
  const common = values.get(undefined);
  if (common) return number(common, wanted);
  const entries = [...values].map(([unitClass, points]): [string, Piece] => [
    unitClass ?? '',
    number(points, entryOf(wanted, unitClass ?? '') ?? wanted),
  ]);
  return withContent(wanted, new Map(entries));
}
