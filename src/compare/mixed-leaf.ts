// One indicator in a mixture of two years.
import type { Indicator, Penalty, Rule, RuleOutcome } from '../model.ts';
import type { Exact } from '../points.ts';
import type { Index, Mixture } from './factors.ts';
import { leastAt, scoreAt } from './rule-at.ts';
import { leafOf, type UnitSide } from './sides.ts';
import { type Both, type Pair, peersOf, type Speaker } from './speakers.ts';

/** What a mixture is made with: one unit in both years, and its readers. */
export interface Mixing {
  readonly pair: Pair;
  readonly both: Both;
  readonly mixture: Mixture;
  speaker(data: Index, rule: Index, review: Index): Speaker;
  /** Leaves that were made already, by what they depend on: all but the set of indicators. */
  readonly leaves: Map<string, Indicator>;
}

/** A leaf of only one of the two years is in every mixture what it was in its own: all of it is a matter of the set of indicators. */
export const yearOf = ({ both }: Mixing, id: string, index: Index): Index => (leafOf(both[index], id) ? index : index === 0 ? 1 : 0);

const isShared = ({ both }: Mixing, id: string): boolean => leafOf(both[0], id) !== undefined && leafOf(both[1], id) !== undefined;

/** The leaf as the mixture has it; `id` is its common id. */
export function mixedLeaf(mixing: Mixing, id: string, place: Indicator): Indicator {
  const { data, rule, points, review, notApplicable } = mixing.mixture;
  const key = `${data}${rule}${points}${review}${notApplicable} ${id}`;
  const ready = mixing.leaves.get(key) ?? makeLeaf(mixing, id, place);
  mixing.leaves.set(key, ready);
  return ready;
}

function makeLeaf(mixing: Mixing, id: string, place: Indicator): Indicator {
  const { both, mixture } = mixing;
  const at = (index: Index): Indicator => leafOf(both[yearOf(mixing, id, index)], id) ?? place;
  const [ruled, worth] = [at(mixture.rule), at(mixture.points)];
  const { points, weight } = worth;
  const { weight: _, penalty: __, ...rest } = place;
  const penalty = ruled.penalty && (isShared(mixing, id) ? ruled.penalty : ownPenalty(mixing, ruled.penalty, id));
  return {
    ...rest,
    id,
    points,
    ...(weight && { weight }),
    ...(penalty && { penalty }),
    notApplicable: at(mixture.notApplicable).notApplicable,
    rule: mixedRule(mixing, id, ruled, points),
  };
}

function mixedRule(mixing: Mixing, id: string, ruled: Indicator, points: Exact): Rule {
  const { least: _, ...rule } = ruled.rule;
  const least = leastAt(ruled.rule, ruled.points, points);
  let known: RuleOutcome | undefined;
  const score = (worth: Exact): RuleOutcome => {
    known ??= outcomeOf(mixing, id, worth);
    return known;
  };
  return { ...rule, ...(least && { least }), score };
}

/** A finding about an indicator of one year stands in the data of that year. */
function ownPenalty(mixing: Mixing, penalty: Penalty, id: string): Penalty {
  const own = yearOf(mixing, id, 0);
  const { read } = mixing.speaker(own, own, own);
  return { ...penalty, when: { ...penalty.when, evaluate: () => penalty.when.evaluate(read) } };
}

/**
 * Whether the indicator applies is a matter of the year of `notApplicable`. Where it did not apply then, it does not here. Where it did,
 * and the unit has no figure in the year of the data because it did not apply there, it is the figure of the year in which it did.
 */
function outcomeOf(mixing: Mixing, id: string, points: Exact): RuleOutcome {
  const { both, mixture } = mixing;
  const { notApplicable: when } = mixture;
  if (!isShared(mixing, id)) {
    const own = yearOf(mixing, id, when);
    return judged(mixing, id, points, own, own, own, own);
  }
  const absent = both.map((side: UnitSide) => side.isNotApplicable(id));
  if (absent[when]) return judged(mixing, id, points, when, when, when, when);
  const here = judged(mixing, id, points, mixture.data, mixture.rule, mixture.review, when);
  if (here.status !== 'not-applicable' || absent[0] === absent[1]) return here;
  const byOther = judged(mixing, id, points, when, mixture.rule, mixture.review, when);
  return byOther.status === 'not-applicable' ? judged(mixing, id, points, when, when, when, when) : byOther;
}

function judged(mixing: Mixing, id: string, points: Exact, data: Index, rule: Index, review: Index, allowed: Index): RuleOutcome {
  const { both, pair } = mixing;
  const leaf = leafOf(both[rule], id);
  if (!leaf) throw new RangeError(`no indicator ${id} in the year of the rule`);
  const { read, strictly } = mixing.speaker(data, rule, review);
  const own = leafOf(both[allowed], id)?.notApplicable.allowed ? read : strictly;
  // Marks of a panel are compared with the marks that were given at the same time.
  const peers = leaf.rule.type === 'panel' ? peersOf(pair, both[review], review, review) : peersOf(pair, both[data], data, rule);
  return scoreAt(leaf.rule, leaf.points, points, own, peers);
}
