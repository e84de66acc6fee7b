// Rules that look at the other units: all units of a run are read once, in a pass of its own, before anybody is scored.
import type { CompiledExpression } from '../expression/index.ts';
import type { Read } from '../model.ts';
import { compare, type Exact } from '../points.ts';
import type { Text } from '../text.ts';
import { numberOf } from './outcomes.ts';

/** The readings of every unit that is scored together, the one being scored included. */
export type Peers = readonly Read[];

/** Why a rule that compares cannot. */
export const noPeers = (): Text => ({ zh: '没有可以比较的单位', en: 'there are no units to compare with' });

const known = new WeakMap<Peers, Map<CompiledExpression, readonly Exact[]>>();

/** The values that the peers have, best first; units without one are left out. Computed once for each expression. */
export function peerValues(peers: Peers, value: CompiledExpression, lowerIsBetter: boolean): readonly Exact[] {
  const ofRun = known.get(peers) ?? new Map<CompiledExpression, readonly Exact[]>();
  known.set(peers, ofRun);
  const ready = ofRun.get(value);
  if (ready) return ready;
  const values = peers.flatMap((read) => {
    const result = value.evaluate(read);
    return result.state === 'value' ? [numberOf(result.value)] : [];
  });
  const sorted = values.sort((left, right) => (lowerIsBetter ? compare(left, right) : compare(right, left)));
  ofRun.set(value, sorted);
  return sorted;
}
