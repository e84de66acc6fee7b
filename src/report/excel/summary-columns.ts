// The columns of a 汇总表. Level-1 points are formulas that point at the unit's own sheet, and so are totals with more than one step.
import type { Framework, IndicatorNode, Score, UnitAssessment } from '../../model.ts';
import { type Exact, equals, exact, isNegative, sum } from '../../points.ts';
import type { Language } from '../../text.ts';
import { vetoWords } from '../veto-words.ts';
import { countStatus, isConverted, remarkWords, statusWords } from '../words.ts';
import { hasCourse, subtotalOf } from './course.ts';
import { nodeTitle, pointsInWords } from './framework-words.ts';
import * as plan from './plan.ts';
import type { ScoreSheet } from './score-sheet.ts';
import { sheetReference } from './sheet-name.ts';
import { convertedCell, isInterval } from './totals.ts';
import { labels } from './words.ts';

/** One unit with its sheet. */
interface SummaryEntry {
  readonly unit: UnitAssessment;
  /** From 1, down the table. */
  readonly number: number;
  /** Absent where the total is given by somebody else, or nothing was sent. */
  readonly sheet: ScoreSheet | undefined;
}

/** One column: its heading and its cell for a unit. `at` gives the address of an earlier column's cell on the same row. */
interface SummaryColumn {
  readonly key: string;
  readonly plan: plan.ColumnPlan;
  cell(entry: SummaryEntry, at: (key: string) => string): plan.PlannedCell;
}

const rootsOf = (unit: UnitAssessment): Score[] => unit.scores.filter((score) => score.depth === 0);

const rootTitle = (root: IndicatorNode, language: Language): string => {
  const points = pointsInWords(root.points, language);
  return `${nodeTitle(root)}\n${language === 'zh' ? `（${points}）` : `(${points})`}`;
};

function rootColumns(framework: Framework, roots: readonly IndicatorNode[], language: Language, width: number): SummaryColumn[] {
  return roots.map((root, index) => ({
    key: `root ${index}`,
    plan: { title: rootTitle(root, language), width },
    cell: ({ unit, sheet }) => {
      const score = rootsOf(unit).find(({ node }) => node.id === root.id);
      const at = sheet?.cellOf.get(root.id);
      if (!score || !sheet || at === undefined) return plan.text('', 'centre');
      return {
        kind: 'formula',
        formula: sheetReference(sheet.plan.name, at),
        result: score.points ?? statusWords[score.status][language],
        decimals: framework.scoring.decimals,
        style: 'centre',
      };
    },
  }));
}

/** 缺报 2 项，待核 1 项，不涉及 1 项，按 95分折算: what keeps the total from being plain. */
function remarksOf(unit: UnitAssessment, framework: Framework, language: Language): string {
  if (unit.reported === false) return remarkWords(unit)[language];
  const absent = countStatus(unit, 'not-applicable');
  const base = pointsInWords(unit.subtotalMax, language);
  const notApplicable = { zh: `不涉及 ${absent} 项`, en: `${absent} not applicable` };
  const converted = { zh: `按适用的 ${base}折算`, en: `converted from ${base}` };
  const remarks = [
    vetoWords(unit, framework),
    remarkWords(unit),
    ...(absent > 0 ? [notApplicable] : []),
    ...(isConverted(unit) ? [converted] : []),
  ];
  return remarks
    .map((remark) => remark[language])
    .filter((remark) => remark !== '')
    .join(language === 'zh' ? '，' : ', ');
}

/** A figure of the unit's own sheet. */
function fromSheet(
  sheet: ScoreSheet | undefined,
  at: string | undefined,
  result: Exact,
  decimals: number,
  style: plan.CellStyle,
): plan.PlannedCell {
  if (!sheet || at === undefined) return plan.number(result, decimals, style);
  return { kind: 'formula', formula: sheetReference(sheet.plan.name, at), result, decimals, style };
}

/** 小计, then what the scheme makes of it, then 总分; totals with more stages than a conversion are worked out on the unit's sheet. */
function totalColumns(framework: Framework, units: readonly UnitAssessment[], roots: number, language: Language): SummaryColumn[] {
  const { decimals, aggregate } = framework.scoring;
  const onSheets = units.some((unit) => hasCourse(framework, unit));
  const anyConverted = !onSheets && units.some(isConverted);
  const subtotal: SummaryColumn = {
    key: 'subtotal',
    plan: { title: labels.subtotal[language], width: 9 },
    cell: ({ unit }, at) => {
      if (unit.scores.length === 0 || unit.reported === false) return plan.text(labels.none[language], 'total');
      const points = rootsOf(unit).flatMap((score) => score.points ?? []);
      const range = aggregate === 'sum' && roots > 0 ? `SUM(${at('root 0')}:${at(`root ${roots - 1}`)})` : '';
      return plan.total(range, points, subtotalOf(framework, unit), decimals);
    },
  };
  const converted: SummaryColumn = {
    key: 'converted',
    plan: { title: labels.converted[language], width: 10 },
    cell: ({ unit }, at) =>
      unit.points ? convertedCell(framework, unit, unit.points, at('subtotal')) : plan.text(labels.none[language], 'total'),
  };
  const added = (key: 'bonus' | 'deduction', counts: (points: Exact) => boolean): SummaryColumn => ({
    key,
    plan: { title: labels[key][language], width: 8 },
    cell: ({ unit }) => {
      const points = sum(unit.adjustments.map((score) => score.points).filter(counts));
      return plan.number(points, Math.max(decimals, plan.placesOf([points])));
    },
  });
  const adjusted: SummaryColumn = {
    key: 'adjusted',
    plan: { title: labels.adjusted[language], width: 9 },
    cell: ({ unit, sheet }) =>
      fromSheet(sheet, sheet?.adjustedCell, unit.adjusted, Math.max(decimals, plan.placesOf([unit.adjusted])), 'centre'),
  };
  const total: SummaryColumn = {
    key: 'total',
    plan: { title: labels.grandTotal[language], width: 9 },
    cell: ({ unit, sheet }, at) => {
      if (unit.reported === false) return plan.text(labels.none[language], 'total');
      if (!unit.points) return plan.text(labels.withheld[language], 'total');
      if (onSheets) return fromSheet(sheet, sheet?.totalCell, unit.points, decimals, 'total');
      const plainly = anyConverted || equals(unit.points, subtotalOf(framework, unit));
      if (unit.scores.length === 0 || !plainly) return plan.number(unit.points, decimals, 'total');
      return { kind: 'formula', formula: at(anyConverted ? 'converted' : 'subtotal'), result: unit.points, decimals, style: 'total' };
    },
  };
  const possible: SummaryColumn = {
    key: 'possible',
    plan: { title: labels.possible[language], width: 9 },
    cell: ({ unit }) => plan.number(unit.possible, decimals),
  };
  return [
    ...(roots > 0 ? [subtotal] : []),
    ...(anyConverted ? [converted] : []),
    ...(framework.adjustments && roots > 0
      ? [added('bonus', (points) => !isNegative(points)), added('deduction', isNegative), adjusted]
      : []),
    total,
    ...(units.some(isInterval) ? [possible] : []),
  ];
}

export function columnsOf(
  framework: Framework,
  units: readonly UnitAssessment[],
  roots: readonly IndicatorNode[],
  language: Language,
): SummaryColumn[] {
  const grade: SummaryColumn = {
    key: 'grade',
    plan: { title: labels.grade[language], width: 9 },
    cell: ({ unit }) => plan.text(unit.grade?.title ?? labels.none[language], 'centre'),
  };
  const rank: SummaryColumn = {
    key: 'rank',
    plan: { title: labels.rank[language], width: 6 },
    cell: ({ unit }) => (unit.rank === undefined ? plan.text(labels.none[language], 'centre') : plan.number(exact(unit.rank), 0)),
  };
  return [
    { key: 'number', plan: { title: labels.number[language], width: 5.5 }, cell: ({ number }) => plan.number(exact(number), 0) },
    { key: 'unit', plan: { title: labels.unit[language], width: 22 }, cell: ({ unit }) => plan.text(unit.name) },
    ...rootColumns(framework, roots, language, Math.min(16, Math.max(10, 100 / Math.max(1, roots.length)))),
    ...totalColumns(framework, units, roots.length, language),
    rank,
    ...(framework.grades.length > 0 || units.some((unit) => unit.grade) ? [grade] : []),
    {
      key: 'remarks',
      plan: { title: labels.remarks[language], width: 24, prose: true },
      cell: ({ unit }) => plan.text(remarksOf(unit, framework, language)),
    },
  ];
}
