// What winning an indicator back is worth, against scoring the whole city again under a framework that gives it.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { findRecoverables, withRecoveries } from '../src/gaps/recover.ts';
import { findGaps } from '../src/gaps.ts';
import type {
  AdjustmentItem,
  Framework,
  Indicator,
  IndicatorNode,
  Read,
  Recovery,
  RuleOutcome,
  Submission,
  UnitAssessment,
} from '../src/model.ts';
import { compare, type Exact, multiply, printExact, smaller, subtract, zero } from '../src/points.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { schemeAndUnits } from './structure-arbitrary.ts';
import { frameworkOfScheme, submissionOfUnits } from './structure-data.ts';

/** The framework where one indicator gives the most that is possible to whoever asks. */
function giving(
  framework: Framework,
  id: string,
  most: (outcome: RuleOutcome, leaf: Indicator, after: (points: Exact) => Exact, undecided: boolean) => RuleOutcome,
): Framework {
  const mend = (node: IndicatorNode): IndicatorNode => {
    if (node.kind === 'group') return { ...node, children: node.children.map(mend) };
    if (node.id !== id) return node;
    const { penalty: _, ...leaf } = node;
    return {
      ...leaf,
      rule: {
        ...leaf.rule,
        score: (points, read, peers) =>
          most(node.rule.score(points, read, peers), leaf, punished(node, read), node.penalty?.when.evaluate(read).state === 'unreadable'),
      },
    };
  };
  return {
    ...framework,
    indicators: framework.indicators.map(mend),
    trees: new Map([...framework.trees].map(([name, roots]) => [name, roots.map(mend)])),
  };
}

/** What a finding of untrue material leaves of points, where one holds. */
function punished({ penalty, points }: Indicator, read: Read): (earned: Exact) => Exact {
  const found = penalty?.when.evaluate(read);
  if (!penalty || found?.state !== 'value' || found.value.kind !== 'boolean' || !found.value.boolean) return (earned) => earned;
  const { effect } = penalty;
  return (earned) => {
    const left =
      effect === 'zero'
        ? zero
        : 'times' in effect
          ? subtract(points, multiply(subtract(points, earned), effect.times))
          : subtract(earned, effect.lose);
    const low = smaller(earned, zero);
    return effect === 'zero' ? low : compare(left, low) < 0 ? low : left;
  };
}

/** Full marks; where data are missing or a finding cannot be read, what is still possible with what is known. */
const full = (outcome: RuleOutcome, leaf: Indicator, after: (points: Exact) => Exact, undecided: boolean): RuleOutcome => {
  if (outcome.status === 'not-applicable') return outcome;
  const best = undecided && outcome.status === 'scored' ? outcome.points : (leaf.rule.best ?? leaf.points);
  const points = outcome.status === 'scored' ? best : after(outcome.possible);
  return { status: 'scored', points, why: () => [] };
};

/** The submission where only one unit is scored under the framework that gives; the others come from the first assessment. */
function oneUnder(before: readonly UnitAssessment[], framework: Framework, changed: Framework, submission: Submission, name: string) {
  const after = evaluate(changed, submission).units.find((unit) => unit.name === name);
  if (!after) throw new Error(`no unit ${name}`);
  // Ranks and grades with the others as they were: their data stay under the old framework.
  const others = before.filter((unit) => unit.name !== name && unit.points);
  const rivals = framework.scoring.rank.within === 'all' ? others : others.filter((unit) => unit.class === after.class);
  const ahead = rivals.filter((unit) => compare(unit.rankedBy, after.rankedBy) > 0).map((unit) => printExact(unit.rankedBy));
  const rank = after.points && (framework.scoring.rank.ties === 'dense' ? new Set(ahead).size : ahead.length) + 1;
  // Where no quota looks at the others, the grade is a matter of the unit's own total.
  const alone = !framework.grades.some(({ quota }) => quota) || !others.some((unit) => unit.class === after.class);
  return { after, rank, alone };
}

const totalOf = ({ points }: UnitAssessment): Exact => points ?? zero;
let compared = 0;
let moved = 0;
let graded = 0;

function check(
  recovery: Recovery | undefined,
  unit: UnitAssessment,
  { after, rank, alone }: ReturnType<typeof oneUnder>,
  words: string,
): void {
  if (!recovery) throw new Error(`nothing said of ${words}`);
  if (unit.points && after.points) {
    expect(`${words} ${printExact(recovery.gain)}`).toBe(`${words} ${printExact(subtract(totalOf(after), totalOf(unit)))}`);
    expect(`${words} ${printExact(recovery.unrounded)}`).toBe(`${words} ${printExact(subtract(after.unrounded, unit.unrounded))}`);
    compared += 1;
    if (compare(recovery.gain, zero) !== 0) moved += 1;
  }
  // A total that is withheld once a veto is gone has no rank either.
  if (!after.points) return;
  expect(`${words} rank ${recovery.rank ?? unit.rank}`).toBe(`${words} rank ${rank}`);
  // Coming to have none at all is not told apart from staying.
  if (!alone || !after.grade) return;
  expect(`${words} grade ${(recovery.grade ?? unit.grade)?.id}`).toBe(`${words} grade ${after.grade?.id}`);
  graded += 1;
}

test('the gain of every gap is that of the whole evaluation with full marks there', () => {
  fc.assert(
    fc.property(schemeAndUnits, fc.nat({ max: 9999 }), (drawn, pick) => {
      const [framework, submission] = [frameworkOfScheme(drawn.scheme), submissionOfUnits(drawn.units)];
      const assessment = evaluate(framework, submission);
      const gaps = withRecoveries(assessment, findGaps(assessment)).filter(({ status }) => status !== 'not-applicable');
      // Whole evaluations are dear: some gaps of each city.
      for (const gap of gaps.filter((_, index) => (index + pick) % 7 === 0)) {
        const unit = assessment.units.find(({ name }) => name === gap.unit);
        if (!unit) throw new Error(gap.unit);
        const unreviewed = {
          ...submission,
          units: submission.units.map((each) => ({
            ...each,
            reviews: new Map([...each.reviews].filter(([id]) => id !== gap.indicator.id || gap.indicator.rule.type === 'panel')),
          })),
        };
        // A verified score settles what was open, cannot be read, or was said not to apply.
        const best: typeof full = (outcome, leaf, ...open) =>
          gap.status === 'scored'
            ? { status: 'scored', points: leaf.rule.best ?? leaf.points, why: () => [] }
            : full(outcome, leaf, ...open);
        check(
          gap.recovery,
          unit,
          oneUnder(assessment.units, framework, giving(framework, gap.indicator.id, best), unreviewed, unit.name),
          `${gap.unit} ${gap.indicator.id}`,
        );
      }
    }),
    { numRuns: 80, endOnFailure: true },
  );
}, 120_000);

test('what a veto, a deduction or a bonus is worth is that of the whole evaluation without it, or with it', () => {
  fc.assert(
    fc.property(schemeAndUnits, (drawn) => {
      const [framework, submission] = [frameworkOfScheme(drawn.scheme), submissionOfUnits(drawn.units)];
      const assessment = evaluate(framework, submission);
      for (const found of findRecoverables(assessment)) {
        const unit = assessment.units.find(({ name }) => name === found.unit);
        if (!unit) throw new Error(found.unit);
        const changed =
          found.kind === 'veto'
            ? { ...framework, vetoes: framework.vetoes.filter(({ id }) => id !== found.id) }
            : withItem(framework, found.id, found.reached ?? zero);
        check(found.recovery, unit, oneUnder(assessment.units, framework, changed, submission, unit.name), `${found.unit} ${found.id}`);
      }
    }),
    { numRuns: 80, endOnFailure: true },
  );
}, 120_000);

/** The framework whose item always adds so many points. */
function withItem(framework: Framework, id: string, points: Exact): Framework {
  const { adjustments } = framework;
  if (!adjustments) throw new Error('no adjustments');
  const always = {
    measures: [],
    evaluate: () => ({ state: 'value', value: { kind: 'boolean', boolean: true }, approximate: false }) as const,
  };
  const mend = (item: AdjustmentItem): AdjustmentItem => {
    const [level] = item.levels;
    if (item.id !== id || !level) return item;
    const { cap: _, ...rest } = item;
    return { ...rest, count: 'all', levels: [{ ...level, value: { ...level.value, ...always }, yesNo: true, points }] };
  };
  const blocks = adjustments.blocks.map((block) => ({ ...block, items: block.items.map(mend) }));
  return { ...framework, adjustments: { ...adjustments, blocks } };
}

afterAll(() => {
  expect(compared).toBeGreaterThan(80);
  expect(moved).toBeGreaterThan(30);
  expect(graded).toBeGreaterThan(10);
});
