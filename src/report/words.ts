// Words that every report shares, so that a status is called the same everywhere.
import type { Framework, Score, ScoreStatus, UnitAssessment } from '../model.ts';
import { absolute, decimalPlaces, type Exact, equals, isNegative, isZero, one, printFixed } from '../points.ts';
import { shown, type Text } from '../text.ts';

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

/** Points of an adjustment: with the places that points have, more where the figure has more. */
export const printAdjusted = (points: Exact, { scoring }: Framework): string =>
  printFixed(points, Math.max(scoring.decimals, Math.min(decimalPlaces(points) ?? mostPlaces, mostPlaces)));

/** Points with their sign: `+1.50`, `−0.50`, `0.00`. */
export function printSigned(points: Exact, framework: Framework): string {
  const figure = printAdjusted(absolute(points), framework);
  return isZero(points) ? figure : `${isNegative(points) ? '−' : '+'}${figure}`;
}

/** Places of a figure that is not rounded yet, where it does not end before. */
const mostPlaces = 6;

/** A figure on its way, before it is rounded: all of its decimals, or six where they never end. */
export const printOnTheWay = (value: Exact): string => printFixed(value, decimalPlaces(value) ?? mostPlaces);

/** How many indicators of a unit are in a status. */
export const countStatus = (unit: UnitAssessment, status: ScoreStatus): number =>
  unit.scores.filter((score) => score.node.kind === 'indicator' && score.status === status).length;

/** Values of a unit that are only approximate (约、近、余). */
const countApproximate = (unit: UnitAssessment): number => {
  const inputs = unit.scores.flatMap((score) => score.inputs);
  return new Set(inputs.filter(({ reading }) => reading.state === 'value' && reading.approximate).map((input) => input.measure)).size;
};

/** Indicators that a person has verified (核定分), whether that score counts or not. */
const countVerified = (unit: UnitAssessment): number => unit.scores.filter((score) => score.verified?.points).length;

const openAdjustments = (unit: UnitAssessment): number => unit.adjustments.filter(({ status }) => status !== 'scored').length;

const notReported: Text = { zh: '未报送', en: 'nothing sent' };

/** What a reader of a total must know: values that are missing, open, verified or only approximate; empty when there are none. */
export function remarkWords(unit: UnitAssessment): Text {
  if (unit.reported === false) return notReported;
  const counts: readonly (readonly [number, string, string])[] = [
    [countStatus(unit, 'missing'), '缺报', 'missing'],
    [countStatus(unit, 'pending'), '待核', 'pending'],
    [openAdjustments(unit), '加减分未定', 'adjustments open'],
    [countVerified(unit), '核定', 'verified'],
    [countApproximate(unit), '约数', 'approximate'],
  ];
  const said = counts.filter(([count]) => count > 0);
  const source = unit.points ? undefined : unit.class?.imported?.source;
  const awaited = source === undefined ? [] : [{ zh: `缺${shown(source)}的考评得分`, en: `no total from ${shown(source)} yet` }];
  return {
    zh: [...awaited.map(({ zh }) => zh), ...said.map(([count, zh]) => `${zh} ${count} 项`)].join('，'),
    en: [...awaited.map(({ en }) => en), ...said.map(([count, , en]) => `${count} ${en}`)].join(', '),
  };
}

/** Whether a unit's total is an interval. */
export const isOpen = (unit: UnitAssessment): boolean =>
  countStatus(unit, 'missing') > 0 || countStatus(unit, 'pending') > 0 || openAdjustments(unit) > 0;

export { isAssessed } from '../statistics/score-rates.ts';

/** Whether nothing but a tree is assessed: such reports have no columns for anything else. */
export const isPlain = ({ classes, adjustments, vetoes }: Framework): boolean => classes.size === 0 && !adjustments && vetoes.length === 0;

/** What stands in the place of a total that is not given: nothing was sent, nothing applied to the unit, or the scheme withholds it. */
export const withheldWords = (unit: UnitAssessment): Text => {
  if (unit.reported === false) return notReported;
  return isZero(unit.maxPoints) && countStatus(unit, 'missing') === 0 ? statusWords['not-applicable'] : { zh: '暂不出分', en: 'withheld' };
};

/** Whether the total is converted (折算): something does not apply to the unit, or the class is scaled. */
export const isConverted = (unit: UnitAssessment): boolean => !equals(unit.conversion, one);

/** `集中攻坚阶段（2023-01-01 至 2024-12-31）`; undefined for a framework without stages. */
export function stageWords({ stage }: Framework): Text | undefined {
  if (!stage) return undefined;
  const title = shown(stage.title);
  return { zh: `${title}（${stage.from} 至 ${stage.to}）`, en: `${title} (${stage.from} to ${stage.to})` };
}
