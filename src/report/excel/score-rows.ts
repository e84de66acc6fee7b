// The rows of a 考评评分表: indicators, subtotals, and what becomes of the sum.
import type { Score, UnitAssessment } from '../../model.ts';
import type { Exact } from '../../points.ts';
import { sum } from '../../points.ts';
import { nominalMax } from '../sections.ts';
import { isConverted, statusWords } from '../words.ts';
import { hasCourse, subtotalOf } from './course.ts';
import { planCourse } from './course-rows.ts';
import * as plan from './plan.ts';
import { type Frame, rowOf } from './score-columns.ts';
import { evidenceWords, groupWords, inputWords, reasonWords } from './score-words.ts';
import { convertedCell, isInterval } from './totals.ts';
import { labels } from './words.ts';

type Cells = (plan.PlannedCell | undefined)[];

/** Everything right of the tree for one indicator; nothing for a group. */
export function indicatorCells(score: Score, frame: Frame): plan.PlannedCell[] {
  const { node, inputs, points } = score;
  const { framework, language, pointPlaces } = frame;
  if (node.kind !== 'indicator') return [];
  return [
    plan.number(node.points, pointPlaces),
    ...(frame.changed ? [plan.number(score.maxPoints, pointPlaces)] : []),
    plan.text(node.rule.describe(node.points)[language]),
    plan.text(inputWords(framework, node, inputs, language)),
    points === undefined ? plan.text(statusWords[score.status][language], 'centre') : plan.number(points, framework.scoring.decimals),
    plan.text(reasonWords(score, inputs, language)),
    plan.text(evidenceWords(node, inputs, language)),
  ];
}

/** What a row that adds up says: the figures of the columns 分值 and 适用分值, the points, and why they are no plain sum. */
interface SumRow {
  readonly label: string;
  readonly labelAt: number;
  readonly parts: readonly Score[];
  readonly nominal: Exact;
  readonly effective: Exact;
  readonly points: plan.PlannedCell;
  readonly reason?: string;
}

/** Adds up `parts`, which stand in the cells that `formulaFor` names for a column. */
function sumRow(
  { label, labelAt, parts, nominal, effective, points, reason }: SumRow,
  frame: Frame,
  formulaFor: (column: number) => string,
): Cells {
  const { levels, changed, pointPlaces, columns, scoreColumn } = frame;
  const added = (column: number, values: readonly Exact[], result: Exact) => plan.total(formulaFor(column), values, result, pointPlaces);
  return rowOf(columns.length, 'total', {
    [labelAt]: plan.text(label, 'total'),
    [levels + 1]: added(
      levels + 1,
      parts.map((part) => part.node.points),
      nominal,
    ),
    ...(changed && {
      [levels + 2]: added(
        levels + 2,
        parts.map((part) => part.maxPoints),
        effective,
      ),
    }),
    [scoreColumn]: points,
    ...(reason !== undefined && reason !== '' && { [scoreColumn + 1]: plan.text(reason, 'label') }),
  });
}

/** While nothing is scored a word stands for the sum; as soon as someone fills in a score the sum appears. `range`: `SUM(…)`. */
function unscoredTotal(word: string, range: string, frame: Frame): plan.PlannedCell {
  const formula = `IF(${range.replace('SUM', 'COUNT')}=0,"${word}",${range})`;
  return { kind: 'formula', formula, result: word, decimals: frame.framework.scoring.decimals, style: 'total' };
}

const pointsOf = (scores: readonly Score[]): Exact[] => scores.flatMap((score) => score.points ?? []);

const isPlainSum = ({ node }: Score): boolean => node.kind === 'group' && node.aggregate === 'sum';

/** 小计 of the root `score`, whose indicators `parts` stand in the rows `top` to `bottom`; `groups` are the root and those below it. */
export function subtotalRow(
  score: Score,
  parts: readonly Score[],
  groups: readonly Score[],
  top: number,
  bottom: number,
  frame: Frame,
): Cells {
  const { language, framework, scoreColumn } = frame;
  const formulaFor = (column: number) => plan.sumOfColumn(column, top, bottom);
  const word = statusWords[score.status][language];
  const unscored = groups.every(isPlainSum) ? unscoredTotal(word, formulaFor(scoreColumn), frame) : plan.text(word, 'total');
  const points =
    score.points === undefined ? unscored : plan.total(formulaFor(scoreColumn), pointsOf(parts), score.points, framework.scoring.decimals);
  const label = labels.subtotal[language];
  const { node, maxPoints } = score;
  const row = { label, labelAt: 2, parts, nominal: node.points, effective: maxPoints, points, reason: groupWords(groups, language) };
  return sumRow(row, frame, formulaFor);
}

/** The rows below the tree, and where the figures stand that the summary asks for. */
interface Closing {
  readonly rows: readonly Cells[];
  readonly adjustedCell?: string | undefined;
  readonly totalCell?: string | undefined;
}

/** 合计 of the roots, which stand in `rootRows`, and below it the total wherever that is not the same figure. First row: `row`. */
export function closingRows(unit: UnitAssessment, rootRows: readonly number[], row: number, frame: Frame): Closing {
  const { framework, language, scoreColumn, columns } = frame;
  const { decimals, aggregate } = framework.scoring;
  const roots = unit.scores.filter((score) => score.depth === 0);
  const formulaFor = (column: number) => plan.sumOfCells(rootRows.map((at) => plan.address(at, column)));
  const summed = aggregate === 'sum';
  const points = plan.total(formulaFor(scoreColumn), pointsOf(roots), subtotalOf(framework, unit), decimals);
  const nominal = summed ? sum(roots.map((root) => root.node.points)) : nominalMax(framework, unit.class);
  const effective = summed ? sum(roots.map((root) => root.maxPoints)) : unit.subtotalMax;
  const reason = summed ? '' : labels.notSummed[language];
  const label = labels.sum[language];
  const rows = [sumRow({ label, labelAt: 1, parts: roots, nominal, effective, points, reason }, frame, formulaFor)];
  const further = (words: string, cell: plan.PlannedCell) =>
    rows.push(rowOf(columns.length, 'total', { 1: plan.text(words, 'total'), [scoreColumn]: cell }));
  const reference = plan.address(row, scoreColumn);
  const possible = () => isInterval(unit) && further(labels.possible[language], plan.number(unit.possible, decimals, 'total'));
  if (hasCourse(framework, unit)) {
    const course = planCourse(unit, row + 1, reference, frame);
    rows.push(...course.rows);
    possible();
    return { rows, adjustedCell: course.adjustedCell, totalCell: course.totalCell };
  }
  if (!unit.points) further(labels.grandTotal[language], plan.text(labels.withheld[language], 'total'));
  else if (isConverted(unit)) further(labels.converted[language], convertedCell(framework, unit, unit.points, reference));
  possible();
  return { rows };
}
