// How the tree of one unit adds up, from the sentences that explain aggregates and policies, on fractions.
import { least, minus, most, nought, order, over, plus, type Ratio, ratio, rounded, times, total, wholeBelow } from './oracle.ts';
import {
  type Aggregate,
  type Branch,
  isBranch,
  type Leaf,
  leavesOf,
  type Node,
  type Policies,
  type Unit,
  worthIn,
} from './structure-scheme.ts';

/** The three figures of a node: from rows as they are published, before any rounding, and the most that is still possible. */
export interface Figures {
  readonly points: Ratio;
  readonly unrounded: Ratio;
  readonly possible: Ratio;
}

export interface Row extends Figures {
  readonly node: Node;
  readonly max: Ratio;
  /** Something was really scored, not only left at 0. */
  readonly counted: boolean;
}

export interface TreeTotals extends Figures {
  readonly max: Ratio;
  /** What the maximum would be if everything had been reported. */
  readonly due: Ratio;
  readonly rows: ReadonlyMap<string, Row>;
  readonly unreported: boolean;
}

const tenths = (value: number): Ratio => ratio(value, 10);
const one = ratio(1);
const three = <T>(make: (figure: keyof Figures) => T): Record<keyof Figures, T> => ({
  points: make('points'),
  unrounded: make('unrounded'),
  possible: make('possible'),
});

/** The outcome of a rule with what people found: an interval of its own points, or that nothing is asked of the unit. */
export type Outcome = { readonly state: 'scored' | 'missing' | 'pending'; readonly low: Ratio; readonly high: Ratio } | 'not-applicable';

function byRule(leaf: Leaf, full: Ratio, unit: Unit): Outcome {
  const said = unit.leaves[leaf.id] ?? 'missing';
  if (said === 'not-applicable' && !leaf.strict) return 'not-applicable';
  // Not saying anything is no better than the worst that could be said.
  const bottom = ratio(-(leaf.depth ?? 0));
  if (said === 'missing' || said === 'not-applicable') return { state: 'missing', low: bottom, high: full };
  if (said === 'unreadable') return { state: 'pending', low: bottom, high: full };
  const got = leaf.depth === undefined ? times(full, least(ratio(said, 12), one)) : most(minus(full, ratio(said)), ratio(-leaf.depth));
  return { state: 'scored', low: got, high: got };
}

/** Never takes more than there is: points that are already below 0 stay where they are. */
function afterPenalty(leaf: Leaf, full: Ratio, got: Ratio): Ratio {
  const { penalty } = leaf;
  if (penalty === undefined) return got;
  const bottom = least(got, nought);
  if (penalty === 'zero') return bottom;
  if ('times' in penalty) return most(bottom, minus(full, times(minus(full, got), ratio(penalty.times))));
  return most(bottom, minus(got, tenths(penalty.lose)));
}

function outcomeOf(leaf: Leaf, full: Ratio, unit: Unit, counts: Policies['counts'], vetoed: boolean): Outcome {
  const first = byRule(leaf, full, unit);
  const finding = leaf.penalty === undefined ? false : (unit.findings[leaf.id] ?? 'missing');
  let now = first;
  if (now !== 'not-applicable' && finding === true)
    now = { state: now.state, low: afterPenalty(leaf, full, now.low), high: afterPenalty(leaf, full, now.high) };
  if (now !== 'not-applicable' && finding === 'unreadable')
    now = { state: 'pending', low: afterPenalty(leaf, full, now.low), high: now.high };
  const review = unit.verified[leaf.id];
  const usable = review !== undefined && order(tenths(review), full) <= 0;
  if (usable && (counts === 'verified' || (now !== 'not-applicable' && now.state === 'pending')))
    now = { state: 'scored', low: tenths(review), high: tenths(review) };
  if (!vetoed) return now;
  if (now === 'not-applicable') return { state: 'scored', low: nought, high: nought };
  const [low, high] = [least(now.low, nought), least(now.high, nought)];
  return { state: order(low, high) === 0 ? 'scored' : now.state, low, high };
}

/** Everything below one node, or below the scheme as a whole. */
interface Together {
  readonly aggregate: Aggregate;
  readonly floor: Ratio | undefined;
  readonly cap: Ratio | undefined;
  readonly worth: Ratio;
}

export function totalsOf(
  roots: readonly Node[],
  whole: Aggregate,
  worth: Ratio,
  unit: Unit,
  kind: string,
  policies: Policies,
  zeroed: ReadonlySet<string>,
): TreeTotals {
  const { missing, notApplicable: policy, decimals, rounding } = policies;
  const full = (leaf: Leaf) => tenths(leaf.worth[kind] ?? 0);
  const outcomes = new Map(
    leavesOf(roots).map((leaf) => [leaf.id, outcomeOf(leaf, full(leaf), unit, policies.counts, zeroed.has(leaf.id))]),
  );
  const outcome = (leaf: Leaf): Outcome => outcomes.get(leaf.id) ?? 'not-applicable';
  const lifted = (leaf: Leaf) => outcome(leaf) === 'not-applicable' && policy !== 'full' && policy !== 'target';
  const silent = (leaf: Leaf) => {
    const state = outcome(leaf);
    return state !== 'not-applicable' && state.state === 'missing' && missing === 'exclude';
  };
  const asked = (node: Node): boolean => leavesOf([node]).some((leaf) => !lifted(leaf));
  const there = (node: Node): boolean => leavesOf([node]).some((leaf) => !lifted(leaf) && !silent(leaf));
  const weightsOf = (nodes: readonly Node[]) => ratio(nodes.reduce((all, node) => all + (node.weight ?? 1), 0));
  const togetherOf = (node: Branch): Together => ({
    aggregate: node.aggregate,
    floor: tenths(node.floor ?? 0),
    cap: node.cap === undefined ? undefined : tenths(node.cap),
    worth: tenths(worthIn(node, kind) ?? 0),
  });

  /** The maximum where everything that is asked for is reported. */
  const dueOf = (nodes: readonly Node[], { aggregate, cap, worth: own }: Together): Ratio => {
    const parts = nodes.filter(asked);
    if (parts.length === 0) return nought;
    if (aggregate === 'sum') {
      const sum = total(parts.map((node) => (isBranch(node) ? dueOf(node.children, togetherOf(node)) : full(node))));
      return cap === undefined ? sum : least(sum, cap);
    }
    return aggregate === 'weighted' && policy === 'exclude' ? times(own, over(weightsOf(parts), weightsOf(nodes))) : own;
  };

  const maxima = new Map<string, Ratio>();
  /** Points that a node sets free for its neighbours when it drops out because nothing of it applies. */
  const freedBy = (node: Node): Ratio => {
    if (!isBranch(node)) return lifted(node) ? full(node) : nought;
    if (node.aggregate !== 'sum') return asked(node) ? nought : tenths(node.points);
    const sum = total(node.children.map(freedBy));
    return node.cap === undefined ? sum : least(sum, tenths(node.cap));
  };
  /** Sets the maxima below and gives the one of the whole. */
  const allot = (nodes: readonly Node[], together: Together, extra: Ratio): Ratio => {
    const staying = nodes.filter(there);
    const add = together.aggregate === 'sum' && policy === 'even';
    const freed = plus(extra, total(nodes.filter((node) => !there(node)).map(freedBy)));
    const grid = 10n ** BigInt(decimals);
    const units = wholeBelow(times(freed, ratio(grid))).n;
    const count = BigInt(Math.max(staying.length, 1));
    for (const node of nodes) {
      const place = BigInt(staying.indexOf(node));
      const part = add && place >= 0n ? ratio(units / count + (place < units % count ? 1n : 0n), grid) : nought;
      if (isBranch(node)) maxima.set(node.id, allot(node.children, togetherOf(node), part));
      else maxima.set(node.id, there(node) ? plus(full(node), part) : nought);
    }
    if (staying.length === 0) return nought;
    if (together.aggregate === 'sum') {
      const sum = total(nodes.map((node) => maxima.get(node.id) ?? nought));
      return together.cap === undefined ? sum : least(sum, together.cap);
    }
    if (together.aggregate !== 'weighted') return plus(together.worth, extra);
    const base = policy === 'exclude' ? nodes : nodes.filter(asked);
    return plus(times(together.worth, over(weightsOf(staying), weightsOf(base))), extra);
  };
  const scheme: Together = { aggregate: whole, floor: undefined, cap: undefined, worth };
  const max = allot(roots, scheme, nought);

  const rows = new Map<string, Row>();
  const atRow = (value: Ratio) => (policies.roundAt === 'indicator' ? rounded(value, decimals, rounding) : value);
  const rowOf = (node: Node): Row => {
    const row = isBranch(node) ? groupRow(node) : leafRow(node);
    rows.set(node.id, row);
    return row;
  };
  const leafRow = (leaf: Leaf): Row => {
    const top = maxima.get(leaf.id) ?? nought;
    const state = outcome(leaf);
    const made = (low: Ratio, high: Ratio, counted: boolean): Row => ({
      node: leaf,
      max: top,
      points: atRow(low),
      unrounded: low,
      possible: atRow(high),
      counted,
    });
    if (state === 'not-applicable') {
      if (lifted(leaf)) return made(nought, nought, false);
      const share = policy === 'full' ? one : ratio(policies.target, 100);
      return made(times(top, share), times(top, share), true);
    }
    if (silent(leaf)) return made(nought, nought, false);
    const grown = full(leaf).n === 0n ? one : over(top, full(leaf));
    return made(times(state.low, grown), times(state.high, grown), state.state === 'scored' || state.low.n !== 0n);
  };
  const groupRow = (group: Branch): Row => {
    const children = group.children.map(rowOf);
    const top = maxima.get(group.id) ?? nought;
    const counted = children.some((child) => child.counted);
    const figures = combine(children, togetherOf(group), top);
    const publish = group.aggregate === 'sum' ? (value: Ratio) => value : atRow;
    const possible = publish(figures.possible);
    return {
      node: group,
      max: top,
      counted,
      points: counted ? publish(figures.points) : nought,
      unrounded: counted ? figures.unrounded : nought,
      possible,
    };
  };
  const tops = roots.map(rowOf);
  return {
    ...combine(tops, scheme, max),
    max,
    due: dueOf(roots, scheme),
    rows,
    unreported: [...outcomes.values()].some((state) => state !== 'not-applicable' && state.state === 'missing'),
  };
}

function combine(children: readonly Row[], together: Together, max: Ratio): Figures {
  const { aggregate, floor, cap } = together;
  const bounded = (value: Ratio) => {
    const raised = floor === undefined ? value : most(value, least(floor, max));
    return cap === undefined ? raised : least(raised, cap);
  };
  if (aggregate === 'sum') return three((figure) => bounded(total(children.map((child) => child[figure]))));
  const counting = children.filter((child) => child.max.n !== 0n);
  if (counting.length === 0) return three(() => nought);
  const weights = lowest(counting.map((child) => BigInt(child.node.weight ?? 1)));
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  return three((figure) => {
    const shares = counting.map((child) => over(child[figure], child.max));
    const weigh = (share: Ratio, index: number) => times(share, ratio(weights[index] ?? 1n, all));
    if (aggregate === 'weighted') return bounded(times(max, total(shares.map(weigh))));
    if (aggregate === 'min') return bounded(times(max, shares.reduce(least, one)));
    return bounded(
      times(
        max,
        geometricMean(
          shares.map((share) => most(share, nought)),
          weights,
          all,
        ),
      ),
    );
  });
}

function lowest(weights: readonly bigint[]): bigint[] {
  const common = weights.reduce(divisor, 0n);
  return weights.map((weight) => weight / (common === 0n ? 1n : common));
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

/** The root is the one number r of 30 decimals with r^n ≤ product < (r + 10^-30)^n; a root that ends is met exactly. */
function geometricMean(shares: readonly Ratio[], weights: readonly bigint[], all: bigint): Ratio {
  const product = shares.reduce(
    (sofar, share, index) => times(sofar, ratio(share.n ** (weights[index] ?? 1n), share.d ** (weights[index] ?? 1n))),
    one,
  );
  const exactly = [wholeRoot(product.n, all), wholeRoot(product.d, all)] as const;
  if (exactly[0] ** all === product.n && exactly[1] ** all === product.d) return ratio(...exactly);
  const grid = 10n ** 30n;
  return ratio(wholeRoot((product.n * grid ** all) / product.d, all), grid);
}

/** By halving: the largest whole number r with r^degree ≤ value; it has as many bits as the value, divided by the degree. */
function wholeRoot(value: bigint, degree: bigint): bigint {
  const bits = BigInt(value.toString(16).length * 4) / degree + 1n;
  let low = 0n;
  let high = 1n << bits;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= value) low = middle;
    else high = middle;
  }
  return low;
}
