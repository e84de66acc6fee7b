// Rules that look at the other units: all units of a run are read once, in a pass of its own, before anybody is scored.
import type { CompiledExpression } from '../expression/index.ts';
import type { Read, RuleOutcome } from '../model.ts';
import { compare, type Exact, subtract } from '../points.ts';
import type { Text } from '../text.ts';
import { meanOf, medianOf } from './marks.ts';
import { numberOf } from './outcomes.ts';
import type { ParameterSchema } from './rule-type.ts';

/** The readings of every unit that is scored together, the one being scored included. */
export type Peers = readonly Read[];

/** What the units that are scored together say. */
export interface Field {
  /** Best first. Units to which it does not apply are not among them. */
  readonly values: readonly Exact[];
  /** How many units have no usable value yet. */
  readonly open: number;
  /** First and last place of a value among them; undefined where nobody has it. */
  places(own: Exact): { readonly first: number; readonly last: number } | undefined;
  readonly mean: () => Exact;
  readonly median: () => Exact;
}

/** Places of all values at once: every unit asks for its own, and a city must not take the square of its size. */
function placesIn(values: readonly Exact[]): Field['places'] {
  const known = new Map<string, { first: number; last: number }>();
  // Numbers in lowest terms are equal when both of their parts are.
  const keyOf = ({ n, d }: Exact) => `${n}/${d}`;
  for (const [index, value] of values.entries()) {
    const entry = known.get(keyOf(value));
    if (entry) entry.last = index + 1;
    else known.set(keyOf(value), { first: index + 1, last: index + 1 });
  }
  return (own) => known.get(keyOf(own));
}

/** Computed when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let ready: { readonly value: T } | undefined;
  return () => {
    ready ??= { value: compute() };
    return ready.value;
  };
}

/** What a scheme says of peers that have not reported: they are left out, or the result waits for them. */
export interface PeerParameters {
  readonly missingPeers?: 'leave-out' | 'pending';
  readonly peersAtLeast?: number;
}

export const peerParameters: Readonly<Record<keyof PeerParameters, ParameterSchema>> = {
  missingPeers: {
    enum: ['leave-out', 'pending'],
    description:
      '有单位未报时：leave-out 不计入（默认）、pending 待其报齐。Units without a value are left out, or the result waits for them.',
  },
  peersAtLeast: {
    type: 'integer',
    minimum: 2,
    maximum: 100000,
    description: '至少几个单位有数才比较，不足则待核。Least number of units with a value; fewer are pending.',
  },
};

/** The same as plain data; see `RulePlan`. */
export const peersPlan = ({ missingPeers, peersAtLeast = 1 }: PeerParameters) => ({
  wait: missingPeers === 'pending',
  atLeast: peersAtLeast,
});

/** Why a rule that compares cannot. */
export const noPeers = (): Text => ({ zh: '没有可以比较的单位', en: 'there are no units to compare with' });

const tooFew = (count: number, least: number): Text => ({
  zh: `只有 ${count} 个单位有数，至少要 ${least} 个才比较`,
  en: `only ${count} units have a value, at least ${least} are needed to compare`,
});

const waitingFor = (open: number): Text => ({
  zh: `还有 ${open} 个单位没有可用的数，等报齐再比较`,
  en: `${open} units have no usable value yet; the comparison waits for them`,
});

/** Why the field cannot be compared yet; undefined where it can. */
export function obstacleIn(field: Field, { missingPeers, peersAtLeast = 1 }: PeerParameters): (() => Text) | undefined {
  const { values, open } = field;
  if (values.length === 0) return noPeers;
  if (missingPeers === 'pending' && open > 0) return () => waitingFor(open);
  return values.length < peersAtLeast ? () => tooFew(values.length, peersAtLeast) : undefined;
}

/** An outcome that waits, for a rule that may go below 0. */
export function openBetween(status: 'missing' | 'pending', reason: () => Text, sure: Exact, possible: Exact, points: Exact): RuleOutcome {
  return { status, reason, sure, possible, why: () => [{ text: reason(), lost: subtract(points, sure) }] };
}

const known = new WeakMap<Peers, Map<CompiledExpression, Field>>();

/** What the peers say of a value. Computed once for each expression. */
export function fieldOf(peers: Peers, value: CompiledExpression, lowerIsBetter: boolean): Field {
  const ofRun = known.get(peers) ?? new Map<CompiledExpression, Field>();
  const ready = ofRun.get(value);
  if (ready) return ready;
  known.set(peers, ofRun);
  const values: Exact[] = [];
  let open = 0;
  for (const read of peers) {
    const result = value.evaluate(read);
    if (result.state === 'value') values.push(numberOf(result.value));
    else if (result.state !== 'not-applicable') open += 1;
  }
  values.sort((left, right) => (lowerIsBetter ? compare(left, right) : compare(right, left)));
  const places = once(() => placesIn(values));
  const field: Field = {
    values,
    open,
    places: (own) => places()(own),
    mean: once(() => meanOf(values)),
    median: once(() => medianOf(values)),
  };
  ofRun.set(value, field);
  return field;
}
