// Rules with bands: every award of the clause against the band of the same place, from the highest points down.
import { compare, type Exact, equals, isZero } from '../points.ts';
import { type Comparison, type Difference, isSame, otherWay, otherWayOf, pointsOf } from './difference.ts';
import type { Edge, FactsOf, Tier } from './rule-facts.ts';
import type { Bound, Operator, Span, Statement } from './tree.ts';
import { tierWords } from './words.ts';

interface SaidTier {
  readonly span: Span;
  readonly points: Exact;
  readonly low?: Bound;
  readonly high?: Bound;
  /** 其余: whatever no other tier holds. */
  readonly rest: boolean;
}

const lows: readonly string[] = ['atLeast', 'above', 'from', 'equals'];

function saidTiers(statements: readonly Statement[], points: Exact): SaidTier[] {
  return statements.flatMap((statement): SaidTier[] => {
    if (statement.kind === 'otherwise' && statement.points !== 'proportional')
      return [{ span: statement.span, points: pointsOf(statement.points, points), rest: true }];
    if (statement.kind !== 'award') return [];
    const { bounds } = statement.when;
    const [low, high] = [bounds.find(({ operator }) => lows.includes(operator)), bounds.find(({ operator }) => !lows.includes(operator))];
    const worth = pointsOf(statement.points, points);
    return [{ span: statement.span, points: worth, rest: bounds.length === 0, ...(low && { low }), ...(high && { high }) }];
  });
}

const byPoints = <T extends { readonly points: Exact }>(tiers: readonly T[]): T[] =>
  tiers.toSorted((left, right) => compare(right.points, left.points));

const inclusive: readonly string[] = ['atLeast', 'atMost', 'equals'];

/** Whether the number itself belongs to the tier; undefined where two tiers of the clause claim it with equal right. */
function isInclusive(bound: Bound, tiers: readonly SaidTier[]): boolean | undefined {
  if (!inclusive.includes(bound.operator)) return false;
  const rivals = tiers
    .flatMap(({ low, high }) => [low, high])
    .filter((other) => other && other !== bound && inclusive.includes(other.operator) && isSame(other.quantity, bound.quantity));
  return rivals.length === 0 ? true : undefined;
}

function isSameEdge(said: Bound | undefined, edge: Edge | undefined, tiers: readonly SaidTier[]): boolean {
  if (!said) return true;
  // 90%—100%: the upper end of a share goes without saying.
  if (!edge) return said.quantity.percent && equals(said.quantity.number, { n: 1, d: 1 });
  if (!isSame(said.quantity, edge.at)) return false;
  if (['from', 'to', 'equals'].includes(said.operator)) return true;
  const belongs = isInclusive(said, tiers);
  return belongs === undefined || belongs === edge.inclusive;
}

/** 其余: what begins where the last tier ends. */
function withRest(tiers: readonly SaidTier[]): readonly SaidTier[] {
  const named = tiers.filter(({ rest }) => !rest);
  const ends = (side: 'low' | 'high') =>
    named.flatMap((tier) => tier[side] ?? []).toSorted((a, b) => compare(a.quantity.number, b.quantity.number));
  const [lowest, highest] = [ends('low'), ends('high')];
  const [bottom, top] = [lowest[0], highest.at(-1)];
  return tiers.map((tier) => {
    if (!tier.rest || named.length === 0) return tier;
    if (bottom && lowest.length === named.length && isLimit(bottom)) return { ...tier, high: turned(bottom) };
    return top && highest.length === named.length && isLimit(top) ? { ...tier, low: turned(top) } : tier;
  });
}

const isLimit = ({ operator }: Bound): boolean => ['atLeast', 'above', 'atMost', 'below'].includes(operator);
const turns: Readonly<Partial<Record<Operator, Operator>>> = { atLeast: 'below', above: 'atMost', atMost: 'above', below: 'atLeast' };
const turned = ({ operator, quantity }: Bound): Bound => ({ quantity, operator: turns[operator] ?? operator });

export function compareBands(statements: readonly Statement[], facts: FactsOf<'bands'>, points: Exact): Comparison {
  const other = otherWayOf(statements, ['award', 'otherwise']);
  if (other) return other;
  const proportional = statements.find((statement) => statement.kind === 'otherwise' && statement.points === 'proportional');
  if (proportional) return otherWay(proportional);
  const said = byPoints(withRest(saidTiers(statements, points)));
  const first = said[0];
  if (!first) return { differences: [] };
  if (!said.some(({ low, high }) => low || high)) return otherWay(statements.find(({ kind }) => kind === 'award'));
  const all = byPoints(facts.tiers);
  // What a clause leaves unsaid gets nothing.
  const known = all.slice(0, said.length).concat(all.slice(said.length).filter((tier) => !isZero(tier.points)));
  if (known.length !== said.length) {
    const missing = said.length > known.length ? undefined : known[said.length];
    const rule = missing ? tierWords(missing) : { zh: `只有${known.length}档`, en: `has only ${known.length} bands` };
    return { differences: [{ span: (said[known.length] ?? first).span, path: ['bands', ...(missing ? [missing.index] : [])], rule }] };
  }
  return { differences: said.flatMap((tier, index) => differenceOf(tier, known[index], said)) };
}

function differenceOf(said: SaidTier, tier: Tier | undefined, tiers: readonly SaidTier[]): Difference[] {
  if (!tier) return [];
  const same = equals(said.points, tier.points) && isSameEdge(said.low, tier.low, tiers) && isSameEdge(said.high, tier.high, tiers);
  return same ? [] : [{ span: said.span, path: ['bands', tier.index], rule: tierWords(tier) }];
}
