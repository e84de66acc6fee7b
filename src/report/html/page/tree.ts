// The second checker, first part: steps to points, rows to groups, groups to the subtotal. It shares no code with the engine.
import {
  add,
  type Fraction,
  least,
  less,
  most,
  none,
  order,
  over,
  print,
  read,
  rootOf,
  rounded,
  same,
  size,
  times,
  total,
  whole,
} from './exact.ts';
import type { Report, SumNode, SumRow, Sums, SumUnit } from './sums.ts';

/** One row with everything that was left out put back. `p` is undefined where nothing was counted. */
export interface Row {
  readonly node: SumNode;
  readonly hidden: boolean;
  readonly status: string;
  readonly points: Fraction;
  readonly max: Fraction;
  readonly p: Fraction | undefined;
  readonly u: Fraction;
  readonly o: Fraction;
  readonly lost: readonly Fraction[];
  readonly below: Row[];
  /** Whether anything is asked of the unit here, and whether anything counts. */
  asked: boolean;
  counts: boolean;
}

export type Tell = (node: string, what: string, seen: Fraction, due: Fraction) => void;

const optional = (text: string | undefined, usual: Fraction): Fraction => (text === undefined ? usual : read(text));

const statuses: Readonly<Record<string, string>> = { M: 'missing', P: 'pending', N: 'not-applicable', V: 'vetoed' };

export function rowOf(node: SumNode, line: SumRow | null): Row {
  const fields = new Map((line ?? '').split(' ').map((field) => [field[0], field.slice(1)]));
  const points = read(node.points);
  const max = optional(fields.get('m'), points);
  const p = fields.get('p') === '-' ? undefined : optional(fields.get('p'), max);
  const earned = p ?? none;
  const lost = fields.get('l')?.split(',').map(read) ?? [];
  const [u, o] = [optional(fields.get('u'), earned), optional(fields.get('o'), earned)];
  const status = statuses[fields.get('s') ?? ''] ?? 'scored';
  return { node, hidden: line === null, status, points, max, p, u, o, lost, below: [], asked: true, counts: true };
}

/** The rows of a unit as a tree; `all` in document order. */
export function treeOf(sums: Sums, unit: SumUnit): { readonly top: Row[]; readonly all: Row[] } {
  const all = (sums.trees[unit.tree] ?? []).map((node, index) => rowOf(node, unit.rows[index] ?? null));
  const top: Row[] = [];
  const path: Row[] = [];
  for (const row of all) {
    path.length = row.node.depth;
    (path.at(-1)?.below ?? top).push(row);
    path.push(row);
  }
  const fixedShare = sums.notApplicable === 'full' || sums.notApplicable === 'target';
  for (const row of all.toReversed()) {
    const leaf = row.node.by === undefined;
    row.asked = leaf ? row.status !== 'not-applicable' || fixedShare : row.below.some(({ asked }) => asked);
    row.counts = leaf ? row.asked && !(row.status === 'missing' && sums.missing === 'exclude') : row.below.some(({ counts }) => counts);
  }
  return { top, all };
}

type Figure = (row: Row) => Fraction;
export const published: Figure = ({ p }) => p ?? none;
export const before: Figure = ({ u }) => u;
export const open: Figure = ({ o }) => o;
/** Where only the total is rounded: what is settled is printed as its points, and this is what it was before. */
const openBefore: Figure = ({ o, p, u }) => (same(o, p ?? none) ? u : o);
export const isOpen = ({ status }: Row): boolean => status === 'missing' || status === 'pending';
const weight = ({ node }: Row): Fraction => optional(node.weight, whole);

/** What children come to together, out of `max`. */
export function together(by: string, rows: readonly Row[], figure: Figure, max: Fraction): Fraction {
  if (by === 'sum') return total(rows.map(figure));
  const there = rows.filter((row) => row.max[0] !== 0n);
  if (there.length === 0) return none;
  const share = (row: Row) => over(figure(row), row.max);
  if (by === 'min') return times(max, there.map(share).reduce(least, whole));
  const weights = total(there.map(weight));
  if (by === 'weighted') return times(max, over(total(there.map((row) => times(weight(row), share(row)))), weights));
  const parts = there.map((row) => over(weight(row), weights));
  const degree = parts.reduce((common, [, d]) => common * over([d, 1n], [common, 1n])[0], 1n);
  const product = there.reduce((all, row, index) => {
    const [n, d] = parts[index] ?? none;
    const [top, bottom] = most(share(row), none);
    const power = (n * degree) / d;
    return times(all, [top ** power, bottom ** power]);
  }, whole);
  return times(max, rootOf(product, degree));
}

const bounded = (value: Fraction, { floor, cap }: SumNode, max: Fraction): Fraction => {
  const raised = floor === undefined ? value : most(value, least(read(floor), max));
  return cap === undefined ? raised : least(raised, read(cap));
};

/** What children are worth: effective maxima of a sum, else the nominal points less what dropped out. */
export function worth(sums: Sums, by: string, points: Fraction, cap: string | undefined, rows: readonly Row[]): Fraction | undefined {
  if (by === 'sum') {
    const all = total(rows.map(({ max }) => max));
    return cap === undefined ? all : least(all, read(cap));
  }
  if (!rows.some(({ counts }) => counts)) return rows.length === 0 ? points : none;
  // Points that were set free elsewhere may have come on top.
  if (sums.notApplicable === 'even') return undefined;
  if (by !== 'weighted') return points;
  const counting = sums.notApplicable === 'exclude' ? rows : rows.filter(({ asked }) => asked);
  return times(points, over(total(rows.filter(({ counts }) => counts).map(weight)), total(counting.map(weight))));
}

/** What it would be worth if everything had been reported. */
export function due(sums: Sums, by: string, points: Fraction, cap: string | undefined, rows: readonly Row[]): Fraction {
  const there = rows.filter(({ asked }) => asked);
  if (there.length === 0) return none;
  if (by === 'sum') {
    const all = total(
      there.map((row) => (row.node.by === undefined ? row.points : due(sums, row.node.by, row.points, row.node.cap, row.below))),
    );
    return cap === undefined ? all : least(all, read(cap));
  }
  if (by !== 'weighted' || sums.notApplicable !== 'exclude') return points;
  return times(points, over(total(there.map(weight)), total(rows.map(weight))));
}

/** Roots never end: what may hold one is compared to 20 places. Everything else is exact. */
export const hasRoots = ({ aggregate, trees }: Sums): boolean =>
  aggregate === 'geometric' || trees.some((tree) => tree.some(({ by }) => by === 'geometric'));
export const near = (a: Fraction, b: Fraction): boolean => order(size(less(a, b)), [1n, 10n ** 20n]) < 0;

const ranks = ['pending', 'missing', 'scored', 'vetoed', 'not-applicable'];

/** Every row of one unit against its steps, its rounding and the rows below it. */
export function checkTree(sums: Sums, unit: string, rows: readonly Row[], report: Report, tell: Tell): void {
  const last: Fraction = [1n, 10n ** BigInt(sums.decimals)];
  const redacted = sums.edition !== 'internal';
  const round = (value: Fraction) => rounded(value, sums.decimals, sums.rounding);
  const atRow = sums.roundAt === 'indicator';
  const alike = hasRoots(sums) ? near : same;
  const is = (row: Row, what: string, seen: Fraction, expected: Fraction, holds = alike(seen, expected)) => {
    report.checked += 1;
    if (!holds) tell(row.node.id, what, seen, expected);
  };
  for (const row of rows) {
    if (row.hidden) continue;
    const { node, status, below, max, p, u, o, lost, points } = row;
    const earned = p ?? none;
    const group = node.by !== undefined;
    if (group && below.some(({ hidden }) => hidden)) {
      report.open.push({ unit, node: node.id, what: 'below' });
      continue;
    }
    const sum = node.by === 'sum';
    const from = group && sum ? total(below.map(published)) : max;
    const steps = total(lost);
    const by = node.by ?? 'sum';
    const made = (figure: Figure) => {
      const value = together(by, below, figure, max);
      return sum || below.some((child) => child.max[0] !== 0n) ? bounded(value, node, max) : value;
    };
    if (!group || p) {
      if (redacted && lost.length === 0 && !same(from, earned)) report.open.push({ unit, node: node.id, what: 'steps' });
      else is(row, 'steps', earned, less(from, steps));
    } else is(row, 'steps', steps, none);
    // A group in which nothing counts has no points, whatever its floor is.
    if (atRow && !(group && sum)) is(row, 'rounding', earned, group ? (p ? round(made(published)) : none) : round(u));
    if (!atRow) is(row, 'rounding', earned, u, order(size(less(earned, u)), last) < 0);
    if (!group) {
      if (!(redacted && lost.length === 0)) is(row, 'unrounded', u, add(earned, same(u, earned) ? none : (lost.at(-1) ?? none)));
      is(row, 'possible', o, earned, isOpen(row) ? order(o, earned) >= 0 && order(o, most(max, earned)) <= 0 : same(o, earned));
      const kept = row.counts ? points : none;
      is(row, 'maximum', max, kept, sums.notApplicable === 'even' && row.counts ? order(max, points) >= 0 : same(max, kept));
      continue;
    }
    if (sum && atRow) is(row, 'sum', earned, p ? made(published) : none);
    if (sum && !atRow && same(made(before), total(below.map(before)))) is(row, 'sum', earned, total(below.map(published)));
    is(row, 'unrounded', u, p ? made(before) : none);
    const possible = atRow ? (sum ? made(open) : round(made(open))) : made(openBefore);
    if (atRow) is(row, 'possible', o, possible);
    else if (!isOpen(row) || (p && alike(possible, made(before)))) is(row, 'possible', o, earned);
    else {
      // A row that is open is never printed as less than what is sure: such a one no longer says what it was.
      const lifted = below.some((child) => isOpen(child) && same(child.o, child.p ?? none));
      is(row, 'possible', o, most(possible, earned), lifted ? order(o, earned) >= 0 && order(o, most(max, earned)) <= 0 : undefined);
    }
    const all = worth(sums, by, points, node.cap, below);
    if (all) is(row, 'maximum', max, all);
    else report.open.push({ unit, node: node.id, what: 'spread' });
    report.checked += 1;
    const worst = ranks.find((candidate) => below.some((child) => child.status === candidate)) ?? 'not-applicable';
    if (worst !== status) report.wrong.push({ unit, node: node.id, what: 'status', seen: status, due: worst });
    if ((p === undefined) !== below.every((child) => child.p === undefined))
      report.wrong.push({ unit, node: node.id, what: 'counted', seen: p ? print(p) : '—', due: p ? '—' : '0' });
  }
}
