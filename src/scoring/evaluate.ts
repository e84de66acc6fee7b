// Framework + submission → assessment. Pure: no clock, no files, the same inputs give the same result.
import type {
  Assessment,
  Framework,
  Indicator,
  IndicatorNode,
  Read,
  Reading,
  RuleOutcome,
  Score,
  ScoreStatus,
  Step,
  Submission,
  UnitAssessment,
  UnitSubmission,
  Why,
} from '../model.ts';
import { add, divide, type Exact, equals, isZero, multiply, one, printExact, round, subtract, sum, zero } from '../points.ts';
import { allotPoints } from './allot.ts';
import { apportion } from './apportion.ts';
import { gradeOf } from './grade.ts';
import { roundingStep } from './outcomes.ts';
import { rankUnits } from './rank.ts';

/** Every unit of the submission scored by the framework, in order of rank and then of name. */
export function evaluate(framework: Framework, submission: Submission): Assessment {
  const leaves = leavesOf(framework.indicators);
  // Before anybody is scored: what every unit says, for the rules that compare units.
  const peers = submission.units.map(readingsOf);
  const units = submission.units.map((unit) => evaluateUnit(framework, leaves, unit, peers));
  return { framework, inputs: submission.inputs, units: rankUnits(units) };
}

interface Contribution {
  readonly status: ScoreStatus;
  readonly sure: Exact;
  readonly possible: Exact;
  readonly counted: boolean;
  readonly why: Why;
}

/** What an outcome is worth on an effective maximum that the not-applicable policy may have raised. */
function contribute(outcome: RuleOutcome, points: Exact, effective: Exact, framework: Framework): Contribution {
  const { notApplicable, notApplicableTarget, missing } = framework.scoring;
  if (outcome.status === 'not-applicable') {
    const share = notApplicable === 'full' ? one : notApplicable === 'target' ? notApplicableTarget : zero;
    const fixed = multiply(effective, share);
    const counted = notApplicable === 'full' || notApplicable === 'target';
    const lost = subtract(effective, fixed);
    return { status: 'not-applicable', sure: fixed, possible: fixed, counted, why: () => [{ text: outcome.reason(), lost }] };
  }
  if (outcome.status === 'missing' && missing === 'exclude') {
    return { status: 'missing', sure: zero, possible: zero, counted: false, why: () => [{ text: outcome.reason(), lost: zero }] };
  }
  const factor = divide(effective, points) ?? zero;
  const asGiven = equals(factor, one);
  const scale = (value: Exact) => (asGiven ? value : multiply(value, factor));
  const why = asGiven ? outcome.why : () => raised(outcome.why(), points, effective, scale);
  if (outcome.status === 'scored')
    return { status: 'scored', sure: scale(outcome.points), possible: scale(outcome.points), counted: true, why };
  const sure = scale(outcome.sure);
  return { status: outcome.status, sure, possible: scale(outcome.possible), counted: !isZero(sure), why };
}

/** Under `even` the figures in a step are those before points of 不涉及 items were added: the first step that lost any says so. */
function raised(steps: readonly Step[], points: Exact, effective: Exact, scale: (value: Exact) => Exact): Step[] {
  const first = steps.find((step) => !isZero(step.lost));
  const note = {
    zh: `分值由 ${printExact(points)} 分增为 ${printExact(effective)} 分（同组不涉及的分值均摊到本项），得分、失分按同一比例增加，以下是原分值：`,
    en: `points of not-applicable indicators were added, ${printExact(points)} became ${printExact(effective)}; gains and losses grow in proportion, these are the original figures: `,
  };
  const noted = (step: Step) => (step === first ? { zh: note.zh + step.text.zh, en: note.en + step.text.en } : step.text);
  return steps.map((step) => ({ ...step, text: noted(step), lost: scale(step.lost) }));
}

function evaluateUnit(framework: Framework, leaves: readonly Indicator[], unit: UnitSubmission, peers: readonly Read[]): UnitAssessment {
  const { scoring, indicators: roots } = framework;
  const read = readingsOf(unit);
  const outcomes = new Map<Indicator, RuleOutcome>();
  for (const indicator of leaves) outcomes.set(indicator, judgeIndicator(indicator, read, peers));
  const maxima = allotPoints(roots, outcomes, scoring);
  const scores: Score[] = [];
  const visit = (node: IndicatorNode, depth: number): Score => {
    const at = scores.length;
    const own = maxima.get(node) ?? zero;
    if (node.kind === 'indicator') {
      const outcome = outcomes.get(node);
      if (!outcome) throw new TypeError(`indicator ${node.id} was not judged`);
      const score = scoreIndicator(framework, unit, node, depth, own, outcome);
      scores.push(score);
      return score;
    }
    const children = node.children.map((child) => visit(child, depth + 1));
    const group = sumChildren(node, depth, own, children);
    scores.splice(at, 0, group);
    return group;
  };
  const top = roots.map((root) => visit(root, 0));
  return total(framework, unit.name, top, scores);
}

const missing: Reading = { state: 'missing' };

const readingsOf =
  (unit: UnitSubmission): Read =>
  (measure) =>
    unit.values.get(measure)?.reading ?? missing;

/** An indicator that does not allow 不涉及 takes it for not reported. */
function judgeIndicator(indicator: Indicator, read: Read, peers: readonly Read[]): RuleOutcome {
  if (indicator.notApplicable.allowed) return indicator.rule.score(indicator.points, read, peers);
  const strictly: Read = (measure) => {
    const reading = read(measure);
    return reading.state === 'not-applicable' ? missing : reading;
  };
  return indicator.rule.score(indicator.points, strictly, peers);
}

function scoreIndicator(
  framework: Framework,
  unit: UnitSubmission,
  node: Indicator,
  depth: number,
  maxPoints: Exact,
  outcome: RuleOutcome,
): Score {
  const { scoring } = framework;
  const { status, sure, possible, counted, why } = contribute(outcome, node.points, maxPoints, framework);
  const atIndicator = (value: Exact) => (scoring.roundAt === 'indicator' ? round(value, scoring.decimals, scoring.rounding) : value);
  const points = atIndicator(sure);
  const rounding = counted ? roundingStep(sure, points) : undefined;
  const inputs = node.rule.measures.flatMap((measure) => unit.values.get(measure) ?? []);
  return {
    node,
    depth,
    status,
    ...(counted && { points, unrounded: sure }),
    possible: atIndicator(possible),
    maxPoints,
    ...(outcome.status !== 'scored' && { reason: outcome.reason }),
    why: rounding ? () => [...why(), rounding] : why,
    inputs,
  };
}

const precedence: readonly ScoreStatus[] = ['pending', 'missing', 'scored', 'vetoed', 'not-applicable'];

/** A group is as unsettled as its least settled child; it is not applicable only when all of its children are. */
function sumChildren(node: IndicatorNode, depth: number, maxPoints: Exact, children: readonly Score[]): Score {
  const status = precedence.find((candidate) => children.some((child) => child.status === candidate)) ?? 'not-applicable';
  const counted = children.some((child) => child.points !== undefined);
  const points = sum(children.map((child) => child.points ?? zero));
  const unrounded = sum(children.map((child) => child.unrounded ?? zero));
  const possible = sum(children.map((child) => child.possible));
  return { node, depth, status, ...(counted && { points, unrounded }), possible, maxPoints, why: () => [], inputs: [] };
}

/** The unit's total: sums, then the conversion (折算) where not-applicable points are rescaled, then the grade. */
function total(framework: Framework, name: string, top: readonly Score[], scores: readonly Score[]): UnitAssessment {
  const { scoring } = framework;
  const exactly = sum(top.map((score) => score.points ?? zero));
  const rows = scoring.roundAt === 'total' ? apportion(scores, scoring.decimals, scoring.rounding) : scores;
  const base = sum(top.map((score) => score.maxPoints));
  const indicators = scores.filter((score) => score.node.kind === 'indicator');
  // Only what is not applicable is converted away; what was not reported under `missing: exclude` just leaves the maximum.
  const unreported = sum(
    indicators.filter((score) => score.status === 'missing' && isZero(score.maxPoints)).map((score) => score.node.points),
  );
  const conversion = scoring.notApplicable === 'rescale' ? (divide(scoring.total, add(base, unreported)) ?? one) : one;
  const converted = !equals(conversion, one);
  const publish = (value: Exact) =>
    converted || scoring.roundAt === 'total' ? round(multiply(value, conversion), scoring.decimals, scoring.rounding) : value;
  const points = publish(exactly);
  const maxPoints = multiply(base, conversion);
  const withheld = isZero(base) || (scoring.missing === 'block' && scores.some((score) => score.status === 'missing'));
  const known = sum(indicators.filter((score) => score.status === 'scored').map((score) => score.maxPoints));
  // What was not reported counts even where the scheme takes it out of the maximum: a total must not look complete.
  const due = sum(
    indicators
      .filter((score) => score.status !== 'not-applicable')
      .map((score) => (isZero(score.maxPoints) ? score.node.points : score.maxPoints)),
  );
  const grade = withheld ? undefined : gradeOf(framework, points, maxPoints);
  return {
    name,
    ...(!withheld && { points }),
    unrounded: multiply(sum(top.map((score) => score.unrounded ?? zero)), conversion),
    possible: publish(sum(top.map((score) => score.possible))),
    maxPoints,
    subtotal: sum(rows.filter((score) => score.depth === 0).map((score) => score.points ?? zero)),
    subtotalMax: base,
    conversion,
    ...(grade && { grade }),
    adjustments: [],
    adjusted: zero,
    vetoes: [],
    stages: [],
    coverage: divide(known, due) ?? zero,
    scores: rows,
  };
}

/** Indicators in document order. */
export function leavesOf(nodes: readonly IndicatorNode[]): Indicator[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? leavesOf(node.children) : [node]));
}
