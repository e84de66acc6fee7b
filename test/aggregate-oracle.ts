// How a tree of indicators adds up under every policy, written from the sentences that explain the policies, on fractions.
import { minus, nought, order, over, plus, type Ratio, ratio, rounded, size, times, total } from './oracle.ts';

type NotApplicable = 'rescale' | 'exclude' | 'full' | 'even' | 'target';
type Missing = 'zero' | 'block' | 'exclude';

export interface Policies {
  readonly decimals: number;
  readonly rounding: 'half-up' | 'half-even' | 'truncate';
  readonly roundAt: 'indicator' | 'total';
  readonly missing: Missing;
  readonly notApplicable: NotApplicable;
  /** Percent of its points that a not-applicable indicator counts under `target`. */
  readonly target: number;
}

/** What is known of a leaf: its share of full marks from 0 to 12 twelfths, or that there is none. */
export type Known = number | 'missing' | 'not-applicable' | 'unreadable';

export interface Leaf {
  readonly id: string;
  /** In tenths. */
  readonly tenths: number;
}
export interface Branch {
  readonly id: string;
  readonly children: readonly Node[];
}
export type Node = Leaf | Branch;

export const isBranch = (node: Node): node is Branch => 'children' in node;
export const leavesOf = (nodes: readonly Node[]): Leaf[] => nodes.flatMap((node) => (isBranch(node) ? leavesOf(node.children) : [node]));
const worth = (node: Node): Ratio => (isBranch(node) ? total(node.children.map(worth)) : ratio(node.tenths, 10));

export interface Expected {
  readonly points: Ratio | undefined;
  readonly unrounded: Ratio;
  readonly possible: Ratio;
  readonly maxPoints: Ratio;
  readonly subtotalMax: Ratio;
  readonly coverage: Ratio;
  readonly maxima: ReadonlyMap<string, Ratio>;
  readonly sure: ReadonlyMap<string, Ratio>;
}

export function expectTotals(roots: readonly Node[], known: ReadonlyMap<string, Known>, policies: Policies): Expected {
  const { missing, notApplicable } = policies;
  const of = (leaf: Leaf): Known => known.get(leaf.id) ?? 'missing';
  const lifted = (leaf: Leaf) => of(leaf) === 'not-applicable' && !['full', 'target'].includes(notApplicable);
  const left = (leaf: Leaf) => of(leaf) === 'missing' && missing === 'exclude';
  const gone = (leaf: Leaf) => lifted(leaf) || left(leaf);
  const worthOf = (leaves: readonly Leaf[]) => total(leaves.map(worth));
  const maxima = new Map<string, Ratio>();
  /** Gives every leaf its effective maximum; `extra` comes on top of what the nodes are worth. */
  const give = (nodes: readonly Node[], extra: Ratio): void => {
    const staying = nodes.filter((node) => leavesOf([node]).some((leaf) => !gone(leaf)));
    const freed = plus(extra, worthOf(leavesOf(nodes.filter((node) => !staying.includes(node))).filter(lifted)));
    // Equal parts in whole units of the last printed place; what is left over goes to the first ones.
    const grid = 10n ** BigInt(policies.decimals);
    const units = (freed.n * grid) / freed.d;
    const count = BigInt(Math.max(staying.length, 1));
    const partOf = (node: Node) => ratio(units / count + (BigInt(staying.indexOf(node)) < units % count ? 1n : 0n), grid);
    for (const node of nodes) {
      const own = staying.includes(node) ? (notApplicable === 'even' ? partOf(node) : nought) : undefined;
      if (isBranch(node)) give(node.children, own ?? nought);
      else maxima.set(node.id, own === undefined ? nought : plus(worth(node), own));
    }
  };
  give(roots, nought);
  const leaves = leavesOf(roots);
  const max = (leaf: Leaf) => maxima.get(leaf.id) ?? nought;
  const share = (leaf: Leaf, open: Ratio): Ratio => {
    const state = of(leaf);
    if (typeof state === 'number') return ratio(state, 12);
    if (state === 'not-applicable') return notApplicable === 'target' ? ratio(policies.target, 100) : ratio(1);
    return open;
  };
  const atLeaf = (value: Ratio) => (policies.roundAt === 'indicator' ? rounded(value, policies.decimals, policies.rounding) : value);
  const sure = new Map(leaves.map((leaf) => [leaf.id, times(max(leaf), share(leaf, nought))]));
  const possible = leaves.map((leaf) => atLeaf(times(max(leaf), share(leaf, ratio(1)))));
  const subtotalMax = total(leaves.map(max));
  const whole = total(roots.map(worth));
  // Only what is not applicable is made up for; what was not reported leaves the maximum and stays away.
  const applying = minus(whole, worthOf(leaves.filter(lifted)));
  const convert = notApplicable === 'rescale' && applying.n !== 0n ? over(whole, applying) : ratio(1);
  const publish = (value: Ratio) => rounded(times(value, convert), policies.decimals, policies.rounding);
  const scored = leaves.filter((leaf) => typeof of(leaf) === 'number');
  const due = total(leaves.filter((leaf) => of(leaf) !== 'not-applicable').map((leaf) => (max(leaf).n === 0n ? worth(leaf) : max(leaf))));
  const withheld = subtotalMax.n === 0n || (missing === 'block' && leaves.some((leaf) => of(leaf) === 'missing'));
  return {
    points: withheld ? undefined : publish(total([...sure.values()].map(atLeaf))),
    unrounded: times(total([...sure.values()]), convert),
    possible: publish(total(possible)),
    maxPoints: times(subtotalMax, convert),
    subtotalMax,
    coverage: due.n === 0n ? nought : over(total(scored.map(max)), due),
    maxima,
    sure,
  };
}

/** Whether a printed row is less than one unit of its last place away from the exact value. */
export const isNear = (printed: Ratio, exactly: Ratio, decimals: number): boolean =>
  order(size(minus(printed, exactly)), ratio(1, 10n ** BigInt(decimals))) < 0;
