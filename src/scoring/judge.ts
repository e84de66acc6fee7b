// One indicator for one unit: what its rule says, then what people found: untrue material, a verified score, a veto.
import type { Indicator, Read, Review, RuleOutcome, Scoring, Step, UnitSubmission, Veto } from '../model.ts';
import { compare, type Exact, larger, multiply, printReadable, smaller, subtract, zero } from '../points.ts';
import { shown, type Text } from '../text.ts';
import { printPoints, scored } from './outcomes.ts';

/** What people did to the score of one indicator. */
export interface Findings {
  /** What the rule alone gives, where people changed it. */
  readonly computed: Exact | undefined;
  readonly verified: Review | undefined;
  readonly vetoed: boolean;
}

/**
 * Everything that settles the score of one indicator; findings go into `found`, where there are any. `veto`: the first veto that takes
 * all of its points.
 */
export function judgeIndicator(
  indicator: Indicator,
  unit: UnitSubmission,
  read: Read,
  peers: readonly Read[],
  scoring: Scoring,
  veto: Veto | undefined,
  found: Map<Indicator, Findings>,
): RuleOutcome {
  const byRule = indicator.rule.score(indicator.points, read, peers);
  const penalised = indicator.penalty ? penalise(byRule, indicator, read) : byRule;
  const verified = verifiedScore(indicator, unit);
  const settled =
    verified?.points && isOverruled(penalised, scoring) ? overrule(penalised, indicator.points, verified, verified.points) : penalised;
  const outcome = veto ? underVeto(settled, indicator.points, veto) : settled;
  const computed = outcome !== byRule && byRule.status === 'scored' ? byRule.points : undefined;
  if (computed || verified || veto) found.set(indicator, { computed, verified, vetoed: veto !== undefined });
  return outcome;
}

/** 核定分: the last usable one, within what the rule can give; marks of a panel are the panel's own data. */
function verifiedScore({ id, rule, points: most }: Indicator, unit: UnitSubmission): Review | undefined {
  if (rule.type === 'panel') return undefined;
  const least = rule.least ?? zero;
  return unit.reviews.get(id)?.findLast(({ points }) => points && compare(points, most) <= 0 && compare(points, least) >= 0);
}

/** What a person had to judge is settled by the verified score; anything else only where the scheme says that it counts. */
const isOverruled = (outcome: RuleOutcome, scoring: Scoring): boolean => scoring.counts === 'verified' || outcome.status === 'pending';

/** The scorer in the words of a step; editions that do not name scorers take exactly this out again. */
export const scorerWords = ({ scorer }: Review): Text =>
  scorer === undefined ? { zh: '', en: '' } : { zh: `（${shown(scorer)}）`, en: ` (${shown(scorer)})` };

function overrule(outcome: RuleOutcome, points: Exact, review: Review, verified: Exact): RuleOutcome {
  const reason: Text =
    review.reason === undefined ? { zh: '', en: '' } : { zh: `：${shown(review.reason)}`, en: `: ${shown(review.reason)}` };
  const scorer = scorerWords(review);
  return scored(verified, () => {
    const to = printPoints(verified);
    if (outcome.status !== 'scored') {
      const lost = subtract(points, verified);
      return [
        { text: { zh: `核定得 ${to} 分${scorer.zh}${reason.zh}`, en: `verified at ${to}${scorer.en}${reason.en}` }, lost, cause: 'review' },
      ];
    }
    const from = printPoints(outcome.points);
    const lost = subtract(outcome.points, verified);
    const same = compare(lost, zero) === 0;
    const text = {
      zh: same ? `核定 ${to} 分，与计算一致${scorer.zh}` : `核定：${from} 分 → ${to} 分${scorer.zh}${reason.zh}`,
      en: same ? `verified at ${to}, as computed${scorer.en}` : `verified: ${from} → ${to}${scorer.en}${reason.en}`,
    };
    return [...outcome.why(), { text, lost, cause: 'review' }];
  });
}

/** A finding of untrue material multiplies what was lost, takes points off, or takes all. Only a finding that holds does. */
function penalise(outcome: RuleOutcome, { penalty, points }: Indicator, read: Read): RuleOutcome {
  if (!penalty || outcome.status === 'not-applicable') return outcome;
  const finding = penalty.when.evaluate(read);
  const holds = finding.state === 'value' && finding.value.kind === 'boolean' && finding.value.boolean;
  if (!holds && finding.state !== 'unreadable') return outcome;
  const { effect } = penalty;
  const after = (earned: Exact): Exact => {
    if (effect === 'zero') return smaller(earned, zero);
    if ('times' in effect) return larger(subtract(points, multiply(subtract(points, earned), effect.times)), smaller(earned, zero));
    return larger(subtract(earned, effect.lose), smaller(earned, zero));
  };
  const words: Text =
    effect === 'zero'
      ? { zh: '不得分', en: 'no points' }
      : 'times' in effect
        ? { zh: `失分按 ${printReadable(effect.times)} 倍计`, en: `what was lost counts ${printReadable(effect.times)} times` }
        : { zh: `再扣 ${printPoints(effect.lose)} 分`, en: `${printPoints(effect.lose)} more off` };
  const step = (before: Exact): Step => ({
    text: { zh: `“${penalty.when.words.zh}”成立，${words.zh}`, en: `${penalty.when.words.en} holds: ${words.en}` },
    lost: subtract(before, after(before)),
    cause: 'penalty',
  });
  if (!holds) return undecided(outcome, penalty.when.words, points, after);
  if (outcome.status === 'scored') return scored(after(outcome.points), () => [...outcome.why(), step(outcome.points)]);
  const { status, reason, sure, possible } = outcome;
  return { status, reason, sure: after(sure), possible: after(possible), why: () => [...outcome.why(), step(sure)] };
}

/** Whether there is such a finding cannot be read: with it and without it are both possible. */
function undecided(
  outcome: Exclude<RuleOutcome, { status: 'not-applicable' }>,
  when: Text,
  points: Exact,
  after: (earned: Exact) => Exact,
): RuleOutcome {
  const [low, high] = outcome.status === 'scored' ? [outcome.points, outcome.points] : [outcome.sure, outcome.possible];
  const reason = () => ({ zh: `“${when.zh}”填报的内容无法识别，需要核实`, en: `whether ${when.en} cannot be read` });
  const sure = after(low);
  return { status: 'pending', reason, sure, possible: high, why: () => [{ text: reason(), lost: subtract(points, sure) }] };
}

/** A veto leaves nothing to win, whatever was open before; points below 0 stay lost. */
export function underVeto(outcome: RuleOutcome, points: Exact, veto: Veto): RuleOutcome {
  const text = { zh: `一票否决“${shown(veto.title)}”，本项不得分`, en: `veto “${shown(veto.title)}”: no points` };
  if (outcome.status === 'not-applicable') return scored(zero, () => [{ text, lost: points }]);
  if (outcome.status === 'scored') {
    const left = smaller(outcome.points, zero);
    return scored(left, () => [...outcome.why(), { text, lost: subtract(outcome.points, left) }]);
  }
  const [sure, possible] = [smaller(outcome.sure, zero), smaller(outcome.possible, zero)];
  const why = () => [{ text, lost: subtract(points, sure) }];
  return compare(sure, possible) === 0 ? scored(sure, why) : { ...outcome, sure, possible, why };
}
