// Words that every report shares, so that a status is called the same everywhere.
import type { Framework, Score, ScoreStatus, UnitAssessment } from '../model.ts';
import { type Exact, equals, isZero, one, printFixed } from '../points.ts';
import type { Text } from '../text.ts';

export const statusWords: Readonly<Record<ScoreStatus, Text>> = {
  scored: { zh: '已计分', en: 'scored' },
  missing: { zh: '缺报', en: 'missing' },
  'not-applicable': { zh: '不涉及', en: 'not applicable' },
  pending: { zh: '待核', en: 'pending' },
  vetoed: { zh: '否决', en: 'vetoed' },
};

export const frameworkStatusWords: Readonly<Record<Framework['status'], Text>> = {
  official: { zh: '正式文本', en: 'official text' },
  derived: { zh: '据公开材料整理，不是正式文本', en: 'derived from public material, not the official text' },
  sample: { zh: '示例', en: 'sample' },
};

/** Points as published: `scoring.decimals` places, already rounded by the engine. */
export const printScore = (points: Exact, framework: Framework): string => printFixed(points, framework.scoring.decimals);

/** Published points of a node, or the status that stands in their place. */
export function printNodePoints(score: Score, framework: Framework): Text {
  if (!score.points) return statusWords[score.status];
  const points = printScore(score.points, framework);
  return { zh: points, en: points };
}

/** How many indicators of a unit are in a status. */
export const countStatus = (unit: UnitAssessment, status: ScoreStatus): number =>
  unit.scores.filter((score) => score.node.kind === 'indicator' && score.status === status).length;

/** Values of a unit that are only approximate (约、近、余). */
const countApproximate = (unit: UnitAssessment): number => {
  const inputs = unit.scores.flatMap((score) => score.inputs);
  return new Set(inputs.filter(({ reading }) => reading.state === 'value' && reading.approximate).map((input) => input.measure)).size;
};

/** What a reader of a total must know: values that are missing, open or only approximate; empty when there are none. */
export function remarkWords(unit: UnitAssessment): Text {
  const counts: readonly (readonly [number, string, string])[] = [
    [countStatus(unit, 'missing'), '缺报', 'missing'],
    [countStatus(unit, 'pending'), '待核', 'pending'],
    [countApproximate(unit), '约数', 'approximate'],
  ];
  const said = counts.filter(([count]) => count > 0);
  return {
    zh: said.map(([count, zh]) => `${zh} ${count} 项`).join('，'),
    en: said.map(([count, , en]) => `${count} ${en}`).join(', '),
  };
}

/** Whether a unit's total is an interval. */
export const isOpen = (unit: UnitAssessment): boolean => countStatus(unit, 'missing') > 0 || countStatus(unit, 'pending') > 0;

/** What stands in the place of a total that is not given: nothing applied to the unit, or the scheme withholds it. */
export const withheldWords = (unit: UnitAssessment): Text =>
  isZero(unit.maxPoints) && countStatus(unit, 'missing') === 0 ? statusWords['not-applicable'] : { zh: '暂不出分', en: 'withheld' };

/** Whether the total is converted (折算) because something does not apply to the unit. */
export const isConverted = (unit: UnitAssessment): boolean => !equals(unit.conversion, one);
