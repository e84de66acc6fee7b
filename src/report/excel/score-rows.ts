// The rows of a 考评评分表: indicators, subtotals, and what becomes of the sum.
import type { Score, UnitAssessment } from '../../model.ts';
import type { Exact } from '../../points.ts';
import { sum } from '../../points.ts';
import { isConverted, statusWords } from '../words.ts';
import * as plan from './plan.ts';
import type { Frame } from './score-columns.ts';
import { evidenceWords, inputWords, reasonWords } from './score-words.ts';
import { convertedCell, isInterval } from './totals.ts';
import { labels } from './words.ts';

type Cells = (plan.PlannedCell | undefined)[];

/** A row that is empty but for the given cells, keyed by column. */
function rowOf(width: number, style: plan.CellStyle, cells: Readonly<Record<number, plan.PlannedCell>>): Cells {
  return Array.from({ length: width }, (_, index) => cells[index + 1] ?? plan.text('', style));
}

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

/** Adds up `parts`, which stand in the cells that `formulaFor` names for a column; `points` is the published sum, if any. */
function sumRow(
  label: string,
  labelAt: number,
  parts: readonly Score[],
  points: plan.PlannedCell,
  frame: Frame,
  formulaFor: (column: number) => string,
): Cells {
  const { levels, changed, pointPlaces, columns } = frame;
  const added = (column: number, values: readonly Exact[]) => plan.total(formulaFor(column), values, sum(values), pointPlaces);
  const nominal = parts.map((part) => part.node.points);
  const effective = parts.map((part) => part.maxPoints);
  return rowOf(columns.length, 'total', {
    [labelAt]: plan.text(label, 'total'),
    [levels + 1]: added(levels + 1, nominal),
    ...(changed && { [levels + 2]: added(levels + 2, effective) }),
    [frame.scoreColumn]: points,
  });
}

/** While nothing is scored a word stands for the sum; as soon as someone fills in a score the sum appears. `range`: `SUM(…)`. */
function unscoredTotal(word: string, range: string, frame: Frame): plan.PlannedCell {
  const formula = `IF(${range.replace('SUM', 'COUNT')}=0,"${word}",${range})`;
  return { kind: 'formula', formula, result: word, decimals: frame.framework.scoring.decimals, style: 'total' };
}

const pointsOf = (scores: readonly Score[]): Exact[] => scores.flatMap((score) => score.points ?? []);

/** 小计 of the root `score`, whose indicators `parts` stand in the rows `top` to `bottom`. */
export function subtotalRow(score: Score, parts: readonly Score[], top: number, bottom: number, frame: Frame): Cells {
  const formulaFor = (column: number) => plan.sumOfColumn(column, top, bottom);
  const points =
    score.points === undefined
      ? unscoredTotal(statusWords[score.status][frame.language], formulaFor(frame.scoreColumn), frame)
      : plan.total(formulaFor(frame.scoreColumn), pointsOf(parts), score.points, frame.framework.scoring.decimals);
  return sumRow(labels.subtotal[frame.language], 2, parts, points, frame, formulaFor);
}

/** 合计 of the roots, which stand in `rootRows`, and below it the total wherever that is not the same figure. First row: `row`. */
export function closingRows(unit: UnitAssessment, rootRows: readonly number[], row: number, frame: Frame): Cells[] {
  const { framework, language, scoreColumn, columns } = frame;
  const { decimals } = framework.scoring;
  const roots = unit.scores.filter((score) => score.depth === 0);
  const formulaFor = (column: number) => plan.sumOfCells(rootRows.map((at) => plan.address(at, column)));
  const points = plan.total(formulaFor(scoreColumn), pointsOf(roots), sum(pointsOf(roots)), decimals);
  const rows = [sumRow(labels.sum[language], 1, roots, points, frame, formulaFor)];
  const further = (label: string, cell: plan.PlannedCell) =>
    rows.push(rowOf(columns.length, 'total', { 1: plan.text(label, 'total'), [scoreColumn]: cell }));
  if (!unit.points) further(labels.grandTotal[language], plan.text(labels.withheld[language], 'total'));
  else if (isConverted(unit)) {
    further(labels.converted[language], convertedCell(framework, unit, unit.points, plan.address(row, scoreColumn)));
  }
  if (isInterval(unit)) further(labels.possible[language], plan.number(unit.possible, decimals, 'total'));
  return rows;
}
