// Where every lost point went: derived from the same steps as the points themselves, never computed a second time.

import { impactsOf } from './gaps/impact.ts';
import type { Assessment, Framework, Gap, Measure, Score, Step, UnitAssessment, Why } from './model.ts';
import { compare, type Exact, isZero, multiply, subtract, zero } from './points.ts';

/** Points lost, or not yet sure, on one indicator; undefined for groups and where nothing is lost. */
function gapOf(unit: UnitAssessment, score: Score, framework: Framework, impacts: ReadonlyMap<Score, Exact>): Gap | undefined {
  const { node, status, maxPoints, why, reason, inputs } = score;
  if (node.kind !== 'indicator') return undefined;
  const lost = subtract(maxPoints, score.points ?? zero);
  const open = status === 'missing' || status === 'pending';
  if (isZero(lost) && !open) return undefined;
  const usable = new Set(inputs.filter((input) => input.reading.state === 'value').map((input) => input.measure));
  const absent = open ? node.rule.measures.filter((id) => !usable.has(id)) : [];
  const missing = absent.map((id) => framework.measures.get(id)).filter((measure): measure is Measure => measure !== undefined);
  const factor = impacts.get(score);
  const impact = factor && multiply(lost, factor);
  return {
    unit: unit.name,
    indicator: node,
    status,
    lost,
    maxPoints,
    ...(impact && { impact }),
    why,
    ...(reason && { reason }),
    missing,
    inputs,
  };
}

/** The steps that cost points, in order. */
export const losingSteps = ({ why }: { readonly why: Why }): Step[] => why().filter((step) => !isZero(step.lost));

/** What a gap costs the unit: its own points, or what a weighted group above makes of them. */
export const weightOfGap = ({ impact, lost }: Gap): Exact => impact ?? lost;

/** Every gap of the units that reported anything: units in the assessment's order, and within a unit the largest loss first, then document order. */
export function findGaps(assessment: Assessment): Gap[] {
  const { framework } = assessment;
  return assessment.units.flatMap((unit) => {
    // Who sent nothing has lost nothing yet; every indicator would be listed for each of them.
    if (unit.reported === false) return [];
    const impacts = impactsOf(framework, unit);
    return unit.scores
      .flatMap((score) => gapOf(unit, score, framework, impacts) ?? [])
      .map((gap, index) => ({ gap, index }))
      .sort((left, right) => compare(weightOfGap(right.gap), weightOfGap(left.gap)) || left.index - right.index)
      .map(({ gap }) => gap);
  });
}
