// 考评评分表: one unit's scored tree, indicator by indicator, with the reasons.
import type { Framework, UnitAssessment } from '../../model.ts';
import type { CellRange } from '../../read/table.ts';
import type { Language } from '../../text.ts';
import { groupTitle, nodeTitle, subtitleWords, tableTitle } from './framework-words.ts';
import * as plan from './plan.ts';
import { frameOf } from './score-columns.ts';
import { closingRows, indicatorCells, subtotalRow } from './score-rows.ts';
import { layOutTree } from './tree-rows.ts';
import { labels } from './words.ts';

export interface ScoreSheet {
  readonly plan: plan.SheetPlan;
  /** The cell that holds the points of an indicator or of a root of the tree, by its id; other groups have none. */
  readonly cellOf: ReadonlyMap<string, string>;
  /** Cells of the sum of the adjustments and of the total, where the sheet has them. */
  readonly adjustedCell: string | undefined;
  readonly totalCell: string | undefined;
}

const header = 3;
const first = header + 1;

const mergeAcross = (row: number, left: number, right: number): CellRange[] =>
  right > left ? [{ top: row, left, bottom: row, right }] : [];

/** The sheet of one unit, named `name`. */
export function planScoreSheet(framework: Framework, unit: UnitAssessment, name: string, language: Language): ScoreSheet {
  const frame = frameOf(framework, unit, language);
  const { levels, columns, scoreColumn } = frame;
  const { rows, spans } = layOutTree(unit.scores, first);
  const merges: CellRange[] = [];
  const rootRows = new Map<string, number>();
  const indicatorRows = new Map<string, number>();
  const body = rows.map(({ kind, score }, index) => {
    const row = first + index;
    if (kind === 'subtotal' || score.depth === 0) rootRows.set(score.node.id, row);
    if (kind === 'indicator') indicatorRows.set(score.node.id, row);
    if (kind === 'subtotal') {
      merges.push(...mergeAcross(row, 2, levels));
      const top = spans.find((span) => span.score === score)?.top ?? row;
      const parts = rows.slice(top - first, index).map((part) => part.score);
      const below = spans.filter((span) => span.top >= top && span.bottom < row && span.column > 1).map((span) => span.score);
      const groups = unit.scores.filter((other) => other === score || below.includes(other));
      return subtotalRow(score, parts, groups, top, row - 1, frame);
    }
    merges.push(...mergeAcross(row, score.depth + 1, levels));
    const tree = Array.from({ length: levels }, (_, level) => plan.text(level === score.depth ? nodeTitle(score.node) : ''));
    return [...tree, ...indicatorCells(score, frame)];
  });
  for (const { score, column, top, bottom } of spans) {
    for (let row = top; row <= bottom; row += 1) {
      const cells = body[row - first];
      if (cells) cells[column - 1] = plan.text(row === top ? groupTitle(score.node, language, score.maxPoints) : '', 'label');
    }
    if (bottom > top) merges.push({ top, left: column, bottom, right: column });
  }
  const closingAt = first + body.length;
  const { rows: closing, adjustedCell, totalCell } = closingRows(unit, [...rootRows.values()], closingAt, frame);
  closing.forEach((_, index) => {
    merges.push(...mergeAcross(closingAt + index, 1, levels));
  });
  const width = columns.length;
  const signatures = closingAt + closing.length;
  return {
    cellOf: new Map([...indicatorRows, ...rootRows].map(([id, row]) => [id, plan.address(row, scoreColumn)])),
    adjustedCell,
    totalCell,
    plan: {
      name,
      columns,
      headerRow: header,
      frozenColumns: levels,
      blocks: [...spans.filter(({ column }) => column === 1).map(({ top }) => top), closingAt],
      paper: width > 9 ? 'A3' : 'A4',
      rows: [
        plan.acrossRow(tableTitle(framework, { zh: '评分表', en: 'score sheet' }, language), 'title', width),
        plan.acrossRow(subtitleWords(framework, language, unit.name), 'subtitle', width),
        plan.headerRow(columns),
        ...body,
        ...closing,
        plan.acrossRow(labels.signatures[language], 'signature', width),
      ],
      merges: [...plan.acrossMerge(1, width), ...plan.acrossMerge(2, width), ...merges, ...plan.acrossMerge(signatures, width)],
    },
  };
}
