// What an outcome is worth once the policies for 不涉及 and 未填报 have been applied.
import type { RuleOutcome, ScoreStatus, Scoring, Step, Why } from '../model.ts';
import { divide, type Exact, equals, isZero, multiply, one, printExact, subtract, zero } from '../points.ts';

export interface Contribution {
  readonly status: ScoreStatus;
  readonly sure: Exact;
  readonly possible: Exact;
  /** False where nothing can be published: the indicator is left out. */
  readonly counted: boolean;
  readonly why: Why;
}

/** An outcome out of `points` on an effective maximum that the not-applicable policy may have raised. */
export function contribute(outcome: RuleOutcome, points: Exact, effective: Exact, scoring: Scoring): Contribution {
  if (outcome.status === 'not-applicable') return withoutDuty(outcome.reason, effective, scoring);
  if (outcome.status === 'missing' && scoring.missing === 'exclude') {
    const why = () => [{ text: outcome.reason(), lost: zero }];
    return { status: 'missing', sure: zero, possible: zero, counted: false, why };
  }
  const isScored = outcome.status === 'scored';
  const sure = isScored ? outcome.points : outcome.sure;
  const possible = isScored ? sure : outcome.possible;
  const counted = isScored || !isZero(sure);
  if (effective === points || equals(effective, points)) return { status: outcome.status, sure, possible, counted, why: outcome.why };
  const factor = divide(effective, points) ?? zero;
  const scale = (value: Exact) => multiply(value, factor);
  const why = () => raised(outcome.why(), points, effective, scale);
  return { status: outcome.status, sure: scale(sure), possible: scale(possible), counted, why };
}

function withoutDuty(reason: () => Step['text'], effective: Exact, scoring: Scoring): Contribution {
  const { notApplicable, notApplicableTarget } = scoring;
  const share = notApplicable === 'full' ? one : notApplicable === 'target' ? notApplicableTarget : zero;
  const fixed = multiply(effective, share);
  const counted = notApplicable === 'full' || notApplicable === 'target';
  const why = () => [{ text: reason(), lost: subtract(effective, fixed) }];
  return { status: 'not-applicable', sure: fixed, possible: fixed, counted, why };
}

/** Under `even` the figures in a step are those before points of 不涉及 items were added: the first step that lost any says so. */
function raised(steps: readonly Step[], points: Exact, effective: Exact, scale: (value: Exact) => Exact): Step[] {
  const first = steps.find((step) => !isZero(step.lost));
  const note = {
    zh: `分值由 ${printExact(points)} 分增为 ${printExact(effective)} 分（同组不涉及的分值均摊到本项），得分、失分按同一比例增加，以下是原分值：`,
    en: `points of not-applicable indicators were added, ${printExact(points)} became ${printExact(effective)}; gains and losses grow in proportion, these are the original figures: `,
  };
  const noted = (step: Step) => (step === first ? { zh: note.zh + step.text.zh, en: note.en + step.text.en } : step.text);
  return steps.map((step) => ({
    ...step,
    text: noted(step),
    lost: scale(step.lost),
    ...(step.nearest && { nearest: scale(step.nearest) }),
  }));
}
