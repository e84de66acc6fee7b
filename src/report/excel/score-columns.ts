// The columns of a 考评评分表: the levels of the tree, then what is said of each indicator.
import type { Framework, UnitAssessment } from '../../model.ts';
import { equals } from '../../points.ts';
import type { Language } from '../../text.ts';
import { isIndicator } from './framework-words.ts';
import { type CellStyle, type ColumnPlan, type PlannedCell, placesOf, text } from './plan.ts';
import { labels, levelNumerals } from './words.ts';

/** What all cells of one sheet have in common. */
export interface Frame {
  readonly framework: Framework;
  readonly language: Language;
  /** Columns of the tree. */
  readonly levels: number;
  /** A unit for which 不涉及 or 未填报 changed the maximum gets a column for what is left of it. */
  readonly changed: boolean;
  /** Decimal places of the columns 分值 and 适用分值. */
  readonly pointPlaces: number;
  readonly scoreColumn: number;
  readonly columns: readonly ColumnPlan[];
}

/** 一级指标, 二级指标, 三级指标 … With one or two levels the lowest is simply 指标. */
function levelTitle(level: number, levels: number, language: Language): string {
  if (levels <= 2 && level === levels - 1) return labels.indicator[language];
  return language === 'zh' ? `${levelNumerals[level] ?? level + 1}级指标` : `Level ${level + 1}`;
}

/** The frame of one unit's sheet. */
export function frameOf(framework: Framework, unit: UnitAssessment, language: Language): Frame {
  const levels = 1 + Math.max(0, ...unit.scores.filter(isIndicator).map((score) => score.depth));
  const changed = unit.scores.some((score) => !equals(score.maxPoints, score.node.points));
  const points = unit.scores.flatMap((score) => (changed ? [score.node.points, score.maxPoints] : [score.node.points]));
  const tree = Array.from({ length: levels }, (_, level) => ({
    title: levelTitle(level, levels, language),
    width: level === levels - 1 ? 20 : 12,
  }));
  const columns: ColumnPlan[] = [
    ...tree,
    { title: labels.points[language], width: 6.5 },
    ...(changed ? [{ title: labels.applicable[language], width: 6.5 }] : []),
    { title: labels.standard[language], width: 28, prose: true },
    { title: labels.reported[language], width: 22, prose: true },
    { title: labels.score[language], width: 8 },
    { title: labels.reasons[language], width: 28, prose: true },
    { title: labels.evidence[language], width: 15, prose: true },
  ];
  return { framework, language, levels, changed, pointPlaces: placesOf(points), scoreColumn: columns.length - 2, columns };
}

/** A row that is empty but for the given cells, keyed by column. */
export function rowOf(width: number, style: CellStyle, cells: Readonly<Record<number, PlannedCell>>): (PlannedCell | undefined)[] {
  return Array.from({ length: width }, (_, index) => cells[index + 1] ?? text('', style));
}
