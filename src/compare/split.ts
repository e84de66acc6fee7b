// The change of one unit's total between two years, split exactly into the six factors, in all and for every part of the total.
import type { IndicatorNode } from '../model.ts';
import { type Exact, equals, subtract, zero } from '../points.ts';
import { type Contributions, contributionsOf, type PartId } from './contributions.ts';
import { type Factor, factors, type Index, mixtureOf } from './factors.ts';
import { mixer } from './mixed-unit.ts';
import { shapley } from './shapley.ts';
import { leafOf, type UnitSide } from './sides.ts';
import type { Both, Pair } from './speakers.ts';
import { isSameFramework } from './year.ts';

/** Points by factor; every factor is there. */
export type Effects = Readonly<Record<Factor, Exact>>;

export interface PartSplit {
  readonly part: PartId;
  /** What the part brought to the total in the two years, before rounding; undefined where it was not there. */
  readonly before: Exact | undefined;
  readonly after: Exact | undefined;
  readonly effects: Effects;
}

export interface Split {
  /** Published totals. */
  readonly before: Exact;
  readonly after: Exact;
  /** They add up to the change of the total before it is rounded. */
  readonly effects: Effects;
  /** What rounding gives to the change: with it, effects add up to the change of the published total. */
  readonly rounding: Exact;
  /** Parts of which anything changed, in the order of the later year. */
  readonly parts: readonly PartSplit[];
}

/** Undefined where one of the two years has no total for the unit. */
export function splitChange(pair: Pair, both: Both): Split | undefined {
  const [was, is] = both;
  const [before, after] = [was.assessment.points, is.assessment.points];
  if (!before || !after) return undefined;
  const active = activeFactors(both);
  const totals: Exact[] = [];
  const parts: Contributions[] = [];
  for (const { total, contributions } of mixturesOf(pair, both, active)) {
    totals.push(total);
    parts.push(contributions);
  }
  const effects = effectsOf(active, totals);
  const [first, last] = [was.assessment.unrounded, is.assessment.unrounded];
  return {
    before,
    after,
    effects,
    rounding: subtract(subtract(after, last), subtract(before, first)),
    parts: splitParts(active, parts),
  };
}

/** Every mixture of the factors that differ: bit i of its place is the year of `active[i]`. The pure years are the assessments themselves. */
function mixturesOf(pair: Pair, both: Both, active: readonly Factor[]): { total: Exact; contributions: Contributions }[] {
  const mix = mixer(pair, both);
  const size = 2 ** active.length;
  return Array.from({ length: size }, (_, mask) => {
    const pure: Index | undefined = mask === 0 ? 0 : mask === size - 1 ? 1 : undefined;
    if (pure !== undefined) {
      const { of, assessment } = both[pure];
      return { total: assessment.unrounded, contributions: contributionsOf(of.framework, assessment, of.idOf) };
    }
    const mixture = mixtureOf(bitsOf(active, mask));
    const unit = mix(mixture);
    return { total: unit.unrounded, contributions: contributionsOf(both[mixture.rule].of.framework, unit, (id) => id) };
  });
}

const bitsOf = (active: readonly Factor[], mask: number): number =>
  active.reduce((bits, factor, place) => (mask & (1 << place) ? bits | (1 << factors.indexOf(factor)) : bits), 0);

function effectsOf(active: readonly Factor[], values: readonly Exact[]): Effects {
  const found = shapley(active.length, values);
  const of = (factor: Factor): Exact => found[active.indexOf(factor)] ?? zero;
  return {
    data: of('data'),
    rule: of('rule'),
    points: of('points'),
    set: of('set'),
    review: of('review'),
    notApplicable: of('notApplicable'),
  };
}

function splitParts(active: readonly Factor[], mixtures: readonly Contributions[]): PartSplit[] {
  const [first, last] = [mixtures[0], mixtures.at(-1)];
  const ids = new Set([...(last?.keys() ?? []), ...mixtures.flatMap((parts) => [...parts.keys()])]);
  return [...ids].flatMap((part): PartSplit[] => {
    const values = mixtures.map((parts) => parts.get(part) ?? zero);
    const [one] = values;
    if (one && values.every((value) => equals(value, one))) return [];
    return [{ part, before: first?.get(part), after: last?.get(part), effects: effectsOf(active, values) }];
  });
}

/** Factors in which the two years differ for this unit, as far as that can be seen; of the others no mixture depends. */
export function activeFactors(both: Both): Factor[] {
  const [was, is] = both;
  const other = !isSameFramework(was.of.framework, is.of.framework) || was.of.unitClass?.id !== is.of.unitClass?.id;
  const differs: Record<Factor, boolean> = {
    data: true,
    rule: other,
    points: other && hasOtherPoints(both),
    set: other && was.of.nodes.shape !== is.of.nodes.shape,
    review: hasReviews(was) || hasReviews(is) || was.of.framework.scoring.counts !== is.of.framework.scoring.counts,
    notApplicable: appliesOtherwise(both),
  };
  return factors.filter((factor) => differs[factor]);
}

const hasReviews = ({ unit }: UnitSide): boolean => unit.reviews.size > 0;

const isSame = (left: Exact | undefined, right: Exact | undefined): boolean => (left && right ? equals(left, right) : left === right);

function hasOtherPoints([was, is]: Both): boolean {
  const { leaves, groups } = is.of.nodes;
  const isOther = (id: string, node: IndicatorNode): boolean => {
    const before = node.kind === 'group' ? was.of.nodes.groups.get(id) : leafOf(was, id);
    // The points of a sum are those of its children.
    const follows = node.kind === 'group' && node.aggregate === 'sum' && before?.kind === 'group' && before.aggregate === 'sum';
    return before !== undefined && !((follows || isSame(before.points, node.points)) && isSame(before.weight, node.weight));
  };
  return [...leaves, ...groups].some(([id, node]) => isOther(id, node));
}

function appliesOtherwise(both: Both): boolean {
  const [was, is] = both;
  const [old, now] = [was.of.framework.scoring, is.of.framework.scoring];
  if (old.notApplicable !== now.notApplicable || !equals(old.notApplicableTarget, now.notApplicableTarget)) return true;
  return [...is.of.nodes.leaves].some(([id, leaf]) => {
    const before = leafOf(was, id);
    if (!before) return false;
    return before.notApplicable.allowed !== leaf.notApplicable.allowed || was.isNotApplicable(id) !== is.isNotApplicable(id);
  });
}
