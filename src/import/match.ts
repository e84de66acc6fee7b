// Titles that mean the same in two frameworks. What is only near is never taken in silence.
import { bareTitle } from './labels.ts';
import type { Match, Node } from './model.ts';

export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly requirement?: string;
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(text.length - 1, 0) }, (_, index) => text.slice(index, index + 2));

/** How many pairs of neighbouring characters two texts share: half of the longer, half of the shorter one (0 to 1). */
function likeness(left: string, right: string): number {
  if (left === right) return left === '' ? 0 : 1;
  const [a, b] = [pairsOf(left), pairsOf(right)];
  if (a.length < 2 || b.length < 2) return 0;
  const rest = new Map<string, number>();
  for (const pair of b) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of a) {
    const count = rest.get(pair) ?? 0;
    if (count > 0) shared += 1;
    rest.set(pair, count - 1);
  }
  // Never quite 1: that is for texts that are the same.
  return Math.min(0.99, shared / (a.length + b.length) + shared / (2 * Math.min(a.length, b.length)));
}

/** Below this, two titles are not even worth a look. */
const worthALook = 0.45;
/** Two candidates this close: which one is meant is not clear. */
const tooClose = 0.04;

interface Scored {
  readonly node: Node;
  readonly candidate: Candidate;
  readonly value: number;
}

function likenessOf(node: Node, candidate: Candidate): number {
  const title = bareTitle(node.title);
  const other = bareTitle(candidate.title);
  const values = [likeness(title, other)];
  const details = node.details.map(bareTitle);
  if (candidate.requirement !== undefined)
    values.push(...[title, ...details].map((text) => Math.min(0.95, likeness(text, bareTitle(candidate.requirement ?? '')))));
  return Math.max(...values);
}

/** Each node with at most one candidate and the other way round, best first; `least`: the likeness from which a near one is taken. */
export function matchTitles(nodes: readonly Node[], candidates: readonly Candidate[], least: number): Match[] {
  const scored = nodes.flatMap((node, at) =>
    candidates.map((candidate, index): Scored & { readonly order: number } => ({
      node,
      candidate,
      value: likenessOf(node, candidate),
      order: at * candidates.length + index,
    })),
  );
  const usable = scored
    .filter(({ value }) => value >= worthALook)
    .toSorted((left, right) => right.value - left.value || left.order - right.order);
  const [usedNodes, usedIds] = [new Set<Node>(), new Set<string>()];
  const matches: Match[] = [];
  for (const { node, candidate, value } of usable) {
    if (usedNodes.has(node) || usedIds.has(candidate.id)) continue;
    const isRivalled = usable.some(
      (other) =>
        value < 1 &&
        value - other.value < tooClose &&
        (other.node === node
          ? other.candidate !== candidate && !usedIds.has(other.candidate.id)
          : other.candidate === candidate && !usedNodes.has(other.node)),
    );
    usedNodes.add(node);
    const taken = value >= least && !isRivalled;
    if (taken) usedIds.add(candidate.id);
    matches.push({ node, id: candidate.id, title: candidate.title, likeness: value, taken });
  }
  return matches;
}
