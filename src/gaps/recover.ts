// 可挽回: what winning something back is worth, by scoring the unit again with one thing changed — never by its weight alone.
import { losingSteps } from '../gaps.ts';
import type { AdjustmentScore, Assessment, Change, Gap, Recoverable, Recovery, Score, UnitAssessment } from '../model.ts';
import { add, compare, divide, type Exact, equals, isNegative, isZero, larger, multiply, smaller, subtract, sum, zero } from '../points.ts';
import { standingOf } from './standing.ts';

/** What a change is worth to a unit; undefined where it has no total of its own. */
type Rescoring = (change: Change) => Recovery;

function rescoringOf(assessment: Assessment, unit: UnitAssessment): Rescoring | undefined {
  const { rescore } = unit;
  if (!rescore) return undefined;
  const [before, standing] = [rescore(), standingOf(assessment, unit)];
  return (change) => {
    const after = rescore(change);
    const { rank, grade } = standing(after);
    return {
      gain: subtract(after.total, before.total),
      unrounded: subtract(after.unrounded, before.unrounded),
      ...(rank !== undefined && rank !== unit.rank && { rank }),
      ...(grade && grade !== unit.grade && { grade }),
    };
  };
}

/** The least that a better branch of the rule wins, in points of the row; undefined where nothing but full marks is known to be better. */
function nearestOf({ status, computed, maxPoints, points = zero }: Score, gap: Gap): Exact | undefined {
  // Where people changed what the rule says, its branches no longer tell what a better one would give.
  if (status !== 'scored' || computed) return undefined;
  const known = losingSteps(gap).flatMap(({ nearest }) => (nearest && compare(nearest, zero) > 0 ? [nearest] : []));
  const [first, ...others] = known;
  const least = first && others.reduce(smaller, first);
  return least && compare(add(points, least), maxPoints) < 0 ? least : undefined;
}

/** Points of a row as its rule counts them, before the points of what does not apply were shared out. */
const ownPoints = ({ node, maxPoints }: Score, value: Exact): Exact =>
  node.kind === 'group' || equals(node.points, maxPoints) ? value : multiply(value, divide(node.points, maxPoints) ?? zero);

function recoveryOf(gap: Gap, score: Score, rescoring: Rescoring): Recovery | undefined {
  const { indicator, status } = gap;
  // 不涉及: there is nothing to be done about it.
  if (status === 'not-applicable') return undefined;
  const least = nearestOf(score, gap);
  const nearest = least && rescoring({ indicator, points: ownPoints(score, add(score.unrounded ?? zero, least)) }).gain;
  const whole = rescoring({ indicator });
  return { ...whole, ...(nearest && { nearest }), ...(indicator.rule.comparesUnits && { othersHeld: true }) };
}

const bestFirst = (left: Recovery | undefined, right: Recovery | undefined): number =>
  compare(right?.gain ?? zero, left?.gain ?? zero) || compare(right?.unrounded ?? zero, left?.unrounded ?? zero);

/** The gaps with what each is worth: within a unit the largest gain first, then document order. Units keep their order. */
export function withRecoveries(assessment: Assessment, gaps: readonly Gap[]): Gap[] {
  return assessment.units.flatMap((unit) => {
    const rescoring = rescoringOf(assessment, unit);
    const scores = new Map(unit.scores.map((score, index) => [score.node, { score, index }]));
    return gaps
      .filter((gap) => gap.unit === unit.name)
      .map((gap) => {
        const entry = scores.get(gap.indicator);
        const recovery = rescoring && entry && recoveryOf(gap, entry.score, rescoring);
        return { gap: recovery ? { ...gap, recovery } : gap, index: entry?.index ?? 0 };
      })
      .sort((left, right) => bestFirst(left.gap.recovery, right.gap.recovery) || left.index - right.index)
      .map(({ gap }) => gap);
  });
}

/** What winning back only so many of the lost points of a gap is worth in the total; undefined for units without a total of their own. */
export function gainOf(unit: UnitAssessment, indicator: Gap['indicator'], part: Exact): Exact | undefined {
  const score = unit.scores.find(({ node }) => node === indicator);
  if (!unit.rescore || !score) return undefined;
  const after = unit.rescore({ indicator, points: ownPoints(score, add(score.unrounded ?? zero, part)) });
  return subtract(after.total, unit.rescore().total);
}

/** What an item could come to: nothing lost; or the most of a bonus, where nothing bounds it one more of the best that it gives. */
export function reachOf({ item, points }: AdjustmentScore): Exact {
  const { levels, cap, count } = item;
  if (levels.some((level) => isNegative(level.points))) return larger(points, zero);
  if (cap) return cap;
  const best = levels.map((level) => level.points).reduce(larger, zero);
  if (count === 'highest') return best;
  return levels.every(({ yesNo }) => yesNo) ? sum(levels.map((level) => level.points)) : add(points, best);
}

function adjustmentsOf(unit: UnitAssessment, rescoring: Rescoring): Recoverable[] {
  return unit.adjustments.flatMap((score): Recoverable[] => {
    const { item, points } = score;
    const reached = reachOf(score);
    if (compare(reached, points) <= 0) return [];
    const recovery = rescoring({ adjustment: item, points: reached });
    const kind = item.levels.some((level) => isNegative(level.points)) ? 'deduction' : 'bonus';
    const { id, title, owner } = item;
    return [{ unit: unit.name, kind, id, title, points, reached, ...(owner !== undefined && { owner }), recovery }];
  });
}

const vetoesOf = (unit: UnitAssessment, rescoring: Rescoring): Recoverable[] =>
  unit.vetoes.flatMap(({ veto, state }): Recoverable[] =>
    state === 'holds' ? [{ unit: unit.name, kind: 'veto', id: veto.id, title: veto.title, recovery: rescoring({ lifted: veto }) }] : [],
  );

/** Whether anything changes at all: a bonus beyond the cap of its block does not. */
const matters = ({ kind, recovery }: Recoverable): boolean =>
  kind !== 'bonus' || !isZero(recovery.gain) || !isZero(recovery.unrounded) || recovery.rank !== undefined || recovery.grade !== undefined;

/** Vetoes, deductions and bonuses that could move a total: units in the assessment's order, the largest gain of a unit first. */
export function findRecoverables(assessment: Assessment): Recoverable[] {
  return assessment.units.flatMap((unit) => {
    const rescoring = rescoringOf(assessment, unit);
    if (!rescoring) return [];
    const found = [...vetoesOf(unit, rescoring), ...adjustmentsOf(unit, rescoring)].filter(matters);
    return found.sort((left, right) => bestFirst(left.recovery, right.recovery));
  });
}
