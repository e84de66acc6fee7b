// Below the tree of a 考评评分表: 折算, 加减分, 一票否决 and the total, in the order in which the scheme takes them.
import type { AdjustmentItem, AdjustmentScore, UnitAssessment } from '../../model.ts';
import { equals, printReadable, sum } from '../../points.ts';
import type { Text } from '../../text.ts';
import { blockSums, blockTitle } from '../accounts.ts';
import { effectWords, withoutVetoWords } from '../veto-words.ts';
import { statusWords } from '../words.ts';
import { afterStage, stageCell, startOf, totalCell } from './course.ts';
import * as plan from './plan.ts';
import { type Frame, rowOf } from './score-columns.ts';
import { reportedLines } from './score-words.ts';
import { labels } from './words.ts';

type Cells = (plan.PlannedCell | undefined)[];

export interface CourseRows {
  readonly rows: readonly Cells[];
  /** Addresses of the sum of the adjustments and of the total; undefined where there is none. */
  readonly adjustedCell: string | undefined;
  readonly totalCell: string | undefined;
}

const stageLabels: Partial<Record<string, Text>> = {
  'not-applicable': { zh: '不涉及折算后', en: 'Converted for what does not apply' },
  scale: { zh: '类别折算后', en: 'Scaled for the class' },
  adjustments: { zh: '计入加减分后', en: 'With adjustments' },
  clamp: { zh: '总分上下限内', en: 'Within the bounds' },
};

/** `国家级每次 2 分；省级每次 1 分；本项最多 3 分`. */
function itemWords(item: AdjustmentItem, zh: boolean): string {
  const levels = item.levels.map(({ title, points }) =>
    zh ? `${title}每次 ${printReadable(points)} 分` : `${title}: ${printReadable(points)} each`,
  );
  const cap = item.cap && printReadable(item.cap);
  const rest = [
    ...(item.count === 'highest' ? [zh ? '只按最高一级计一次' : 'only the highest level, once'] : []),
    ...(cap === undefined ? [] : [zh ? `本项最多 ${cap} 分` : `at most ${cap}`]),
  ];
  return [...levels, ...rest].join(zh ? '；' : '; ');
}

/** A row below the tree: its label, and cells by what they say. */
function courseRow(
  frame: Frame,
  style: plan.CellStyle,
  label: string,
  cells: Partial<Record<'standard' | 'reported' | 'score' | 'reason', plan.PlannedCell>>,
): Cells {
  const { scoreColumn: at, columns } = frame;
  return rowOf(columns.length, style, {
    1: plan.text(label, style),
    ...(cells.standard && { [at - 2]: cells.standard }),
    ...(cells.reported && { [at - 1]: cells.reported }),
    ...(cells.score && { [at]: cells.score }),
    ...(cells.reason && { [at + 1]: cells.reason }),
  });
}

function itemRow({ item, status, points, why, inputs }: AdjustmentScore, frame: Frame): Cells {
  const { framework, language } = frame;
  const zh = language === 'zh';
  const places = plan.placesOf([points]);
  const open = status === 'scored' ? [] : [statusWords[status][language]];
  return courseRow(frame, 'text', `${zh ? '加减分：' : 'Adjustment: '}${item.title}`, {
    standard: plan.text(itemWords(item, zh)),
    reported: plan.text(reportedLines(framework, inputs, language)),
    score: plan.number(points, Math.max(framework.scoring.decimals, places)),
    reason: plan.text([...open, ...why().map((step) => step.text[language])].join('\n')),
  });
}

/** The sum of the items, unless the caps of blocks or of the whole stop it: then the figure, and why. */
function adjustedRow(unit: UnitAssessment, frame: Frame, top: number): Cells {
  const { framework, language, scoreColumn } = frame;
  const zh = language === 'zh';
  const blocks = blockSums(unit);
  const stopped = blocks.flatMap(({ block, together, within }) =>
    equals(together, within)
      ? []
      : [`${blockTitle(block)[language]}${zh ? '：' : ': '}${printReadable(together)} → ${printReadable(within)}`],
  );
  const all = sum(blocks.map(({ within }) => within));
  const whole = equals(all, unit.adjusted)
    ? []
    : [`${zh ? '全部加减分：' : 'All adjustments: '}${printReadable(all)} → ${printReadable(unit.adjusted)}`];
  const parts = unit.adjustments.map(({ points }) => points);
  const range = plan.sumOfColumn(scoreColumn, top, top + parts.length - 1);
  const decimals = Math.max(framework.scoring.decimals, plan.placesOf([unit.adjusted]));
  return courseRow(frame, 'total', labels.adjusted[language], {
    score: plan.total(range, parts, unit.adjusted, decimals),
    reason: plan.text([...stopped, ...whole].join('\n'), 'label'),
  });
}

function vetoRows(unit: UnitAssessment, frame: Frame): Cells[] {
  const { framework, language } = frame;
  const zh = language === 'zh';
  const label = labels.veto[language];
  if (framework.vetoes.length === 0) return [];
  if (unit.vetoes.length === 0) return [courseRow(frame, 'text', label, { score: plan.text(labels.noVeto[language], 'centre') })];
  return unit.vetoes.map(({ veto, state, inputs }) => {
    const holds = state === 'holds';
    const effect = effectWords(veto, framework)[language];
    const without = holds ? withoutVetoWords(unit, framework) : undefined;
    const openWords = zh ? `待核；成立则${effect}` : `to be checked; if it holds: ${effect}`;
    return courseRow(frame, 'text', `${label}${zh ? '：' : ': '}${veto.title}`, {
      standard: plan.text(veto.when.words[language]),
      reported: plan.text(reportedLines(framework, inputs, language)),
      score: plan.text(holds ? labels.vetoHolds[language] : statusWords.pending[language], 'centre'),
      reason: plan.text([holds ? effect : openWords, ...(without ? [without[language]] : [])].join('\n')),
    });
  });
}

/** The rows from row `row` on; the sum of the tree stands in the cell `reference`. */
export function planCourse(unit: UnitAssessment, row: number, reference: string, frame: Frame): CourseRows {
  const { framework, language, scoreColumn } = frame;
  const { decimals } = framework.scoring;
  const rows: Cells[] = [];
  let adjustedCell: string | undefined;
  let running = startOf(framework, unit, reference);
  for (const { stage, points, text } of unit.stages) {
    if (stage === 'adjustments') {
      const top = row + rows.length;
      rows.push(...unit.adjustments.map((score) => itemRow(score, frame)), adjustedRow(unit, frame, top));
      adjustedCell = plan.address(row + rows.length - 1, scoreColumn);
    }
    running = afterStage(stage, running, framework, unit, adjustedCell);
    const label = stageLabels[stage];
    if (label)
      rows.push(
        courseRow(frame, 'total', label[language], {
          score: stageCell(running, points, decimals),
          reason: plan.text(text[language], 'label'),
        }),
      );
  }
  rows.push(...vetoRows(unit, frame));
  const published = unit.points;
  const total = published ? totalCell(running, framework, published) : plan.text(labels.withheld[language], 'total');
  rows.push(courseRow(frame, 'total', labels.grandTotal[language], { score: total }));
  return { rows, adjustedCell, totalCell: plan.address(row + rows.length - 1, scoreColumn) };
}
