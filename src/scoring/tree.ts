// The scored tree of one unit: effective maxima, points of the indicators, then the groups from the leaves up.
import type {
  Group,
  Indicator,
  IndicatorNode,
  Reported,
  RuleOutcome,
  Score,
  ScoreStatus,
  Scoring,
  Step,
  UnitSubmission,
} from '../model.ts';
import { divide, type Exact, equals, multiply, one, parseDecimal, round, zero } from '../points.ts';
import { aggregate, explainGroup } from './aggregate.ts';
import { type Allotment, allotPoints, leavesTheMaximum, undiminished, type Whole } from './allot.ts';
import { contribute } from './contribute.ts';
import type { Findings } from './judge.ts';
import { roundingStep } from './outcomes.ts';

/** `scores` in document order, groups before what is below them; `top` are the roots. */
export interface ScoredTree {
  readonly top: readonly Score[];
  readonly scores: readonly Score[];
  readonly allotment: Allotment;
}

/** How much is kept for later: with `traces` the reported values and the reasons. */
export interface TreeOptions {
  readonly scoring: Scoring;
  readonly traces: boolean;
}

const nothing: readonly never[] = [];
const noReasons = () => nothing;

/** `outcomes` in the order of the leaves. */
export function scoreTree(
  whole: Whole,
  leaves: readonly Indicator[],
  outcomes: readonly RuleOutcome[],
  found: ReadonlyMap<Indicator, Findings>,
  unit: UnitSubmission,
  options: TreeOptions,
): ScoredTree {
  const { scoring } = options;
  const allotment = outcomes.some((outcome) => leavesTheMaximum(outcome, scoring))
    ? allotPoints(whole, new Map(leaves.map((leaf, index) => [leaf, outcomes[index] ?? missing(leaf)])), scoring)
    : undiminished(whole);
  const { maxima } = allotment;
  const scores: Score[] = [];
  let next = 0;
  const visit = (node: IndicatorNode, depth: number): Score => {
    const maxPoints = maxima ? (maxima.get(node) ?? zero) : node.points;
    const at = scores.length;
    if (node.kind === 'indicator') {
      const score = scoreLeaf(node, depth, maxPoints, outcomes[next] ?? missing(node), found.get(node), unit, options);
      next += 1;
      scores.push(score);
      return score;
    }
    const children: Score[] = [];
    // Keeps the group's place before its children.
    scores.length = at + 1;
    for (const child of node.children) children.push(visit(child, depth + 1));
    const score = scoreGroup(node, depth, maxPoints, children, options);
    scores[at] = score;
    return score;
  };
  return { top: whole.children.map((root) => visit(root, 0)), scores, allotment };
}

function missing(leaf: IndicatorNode): never {
  throw new TypeError(`indicator ${leaf.id} was not judged`);
}

function scoreLeaf(
  node: Indicator,
  depth: number,
  maxPoints: Exact,
  outcome: RuleOutcome,
  findings: Findings | undefined,
  unit: UnitSubmission,
  { scoring, traces }: TreeOptions,
): Score {
  const { status, sure, possible, counted, why } = contribute(outcome, node.points, maxPoints, scoring);
  const atIndicator = scoring.roundAt === 'indicator';
  const points = atIndicator ? round(sure, scoring.decimals, scoring.rounding) : sure;
  const rounded = counted && points !== sure && !equals(points, sure);
  return {
    node,
    depth,
    // A veto settles nothing where what was not reported could still put the row below 0.
    status: findings?.vetoed && status === 'scored' ? 'vetoed' : status,
    points: counted ? points : undefined,
    unrounded: counted ? sure : undefined,
    possible: possible === sure ? points : atIndicator ? round(possible, scoring.decimals, scoring.rounding) : possible,
    maxPoints,
    reason: traces && outcome.status !== 'scored' ? outcome.reason : undefined,
    why: !traces ? noReasons : rounded ? () => withRounding(why(), sure, points) : why,
    inputs: traces ? inputsOf(node, unit) : nothing,
    computed: findings?.computed && multiply(findings.computed, divide(maxPoints, node.points) ?? one),
    verified: findings?.verified,
    selfScore: traces ? selfScoreOf(node, unit) : undefined,
  };
}

function withRounding(steps: readonly Step[], sure: Exact, points: Exact): readonly Step[] {
  const step = roundingStep(sure, points);
  return step ? [...steps, step] : steps;
}

/** What the rule read, and the finding that a penalty went by. */
function inputsOf({ rule, penalty }: Indicator, unit: UnitSubmission): Reported[] {
  const inputs: Reported[] = [];
  const findings = penalty?.when.measures.filter((measure) => !rule.measures.includes(measure)) ?? [];
  for (const measure of findings.length === 0 ? rule.measures : [...rule.measures, ...findings]) {
    const reported = unit.values.get(measure);
    if (reported) inputs.push(reported);
  }
  return inputs;
}

function selfScoreOf({ id, rule }: Indicator, unit: UnitSubmission): Score['selfScore'] {
  const own = unit.selfScores?.get(id);
  if (own) return own;
  for (const measure of rule.measures) {
    const reported = unit.values.get(measure);
    if (reported?.selfScore === undefined) continue;
    const points = parseDecimal(reported.selfScore);
    return { raw: reported.selfScore, location: reported.location, ...(points && { points }) };
  }
  return undefined;
}

const precedence: readonly ScoreStatus[] = ['pending', 'missing', 'scored', 'vetoed', 'not-applicable'];

/** A group is as unsettled as its least settled child; it is not applicable only when all of its children are. */
function scoreGroup(node: Group, depth: number, maxPoints: Exact, children: readonly Score[], { scoring, traces }: TreeOptions): Score {
  const status = precedence.find((candidate) => children.some((child) => child.status === candidate)) ?? 'not-applicable';
  const counted = children.some((child) => child.points !== undefined);
  // A mean or a root does not end in time: it is rounded where it comes to be. Sums of rounded rows never need it.
  const publish = (value: Exact) =>
    scoring.roundAt === 'indicator' && node.aggregate !== 'sum' ? round(value, scoring.decimals, scoring.rounding) : value;
  const together = aggregate(node, children, maxPoints);
  const points = publish(together.points);
  return {
    node,
    depth,
    status,
    points: counted ? points : undefined,
    unrounded: counted ? together.unrounded : undefined,
    possible: publish(together.possible),
    maxPoints,
    reason: undefined,
    why: traces && counted ? () => explainGroup(node, children, maxPoints, points) : noReasons,
    inputs: nothing,
    computed: undefined,
    verified: undefined,
    selfScore: undefined,
  };
}
