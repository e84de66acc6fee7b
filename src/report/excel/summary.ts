// 汇总表: every unit on one row, by rank. Level-1 points are formulas that point at the unit's own sheet.
import type { Assessment, Framework, IndicatorNode, Score, UnitAssessment } from '../../model.ts';
import { equals, exact } from '../../points.ts';
import type { Language } from '../../text.ts';
import { countStatus, isConverted, remarkWords, statusWords } from '../words.ts';
import { nodeTitle, pointsInWords, subtitleWords, tableTitle } from './framework-words.ts';
import * as plan from './plan.ts';
import type { ScoreSheet } from './score-sheet.ts';
import { sheetReference } from './sheet-name.ts';
import { convertedCell, isInterval, printedSubtotal } from './totals.ts';
import { labels } from './words.ts';

/** One unit with its sheet. */
interface SummaryEntry {
  readonly unit: UnitAssessment;
  readonly sheet: ScoreSheet;
}

/** One column: its heading and its cell for a unit. `at` gives the address of an earlier column's cell on the same row. */
interface SummaryColumn {
  readonly key: string;
  readonly plan: plan.ColumnPlan;
  cell(entry: SummaryEntry, at: (key: string) => string): plan.PlannedCell;
}

const header = 3;
const first = header + 1;
const rootsOf = (unit: UnitAssessment): Score[] => unit.scores.filter((score) => score.depth === 0);

const rootTitle = (root: IndicatorNode, language: Language): string => {
  const points = pointsInWords(root.points, language);
  return `${nodeTitle(root)}\n${language === 'zh' ? `（${points}）` : `(${points})`}`;
};

function rootColumns(framework: Framework, language: Language, width: number): SummaryColumn[] {
  return framework.indicators.map((root, index) => ({
    key: `root ${index}`,
    plan: { title: rootTitle(root, language), width },
    cell: ({ unit, sheet }) => {
      const score = rootsOf(unit)[index];
      const formula = sheetReference(sheet.plan.name, sheet.cellOf.get(root) ?? 'A1');
      return {
        kind: 'formula',
        formula,
        result: score?.points ?? statusWords[score?.status ?? 'not-applicable'][language],
        decimals: framework.scoring.decimals,
        style: 'centre',
      };
    },
  }));
}

/** 缺报 2 项，待核 1 项，不涉及 1 项，按 95分折算: what keeps the total from being plain. */
function remarksOf(unit: UnitAssessment, language: Language): string {
  const absent = countStatus(unit, 'not-applicable');
  const base = pointsInWords(unit.subtotalMax, language);
  const notApplicable = { zh: `不涉及 ${absent} 项`, en: `${absent} not applicable` };
  const converted = { zh: `按适用的 ${base}折算`, en: `converted from ${base}` };
  const remarks = [remarkWords(unit), ...(absent > 0 ? [notApplicable] : []), ...(isConverted(unit) ? [converted] : [])];
  return remarks
    .map((remark) => remark[language])
    .filter((remark) => remark !== '')
    .join(language === 'zh' ? '，' : ', ');
}

function totalColumns(assessment: Assessment, language: Language): SummaryColumn[] {
  const { framework, units } = assessment;
  const { decimals } = framework.scoring;
  const last = `root ${framework.indicators.length - 1}`;
  const converted: SummaryColumn = {
    key: 'converted',
    plan: { title: labels.converted[language], width: 10 },
    cell: ({ unit }, at) =>
      unit.points ? convertedCell(framework, unit, unit.points, at('subtotal')) : plan.text(labels.none[language], 'total'),
  };
  const anyConverted = units.some(isConverted);
  const source = anyConverted ? 'converted' : 'subtotal';
  const possible: SummaryColumn = {
    key: 'possible',
    plan: { title: labels.possible[language], width: 9 },
    cell: ({ unit }) => plan.number(unit.possible, decimals),
  };
  return [
    {
      key: 'subtotal',
      plan: { title: labels.subtotal[language], width: 9 },
      cell: ({ unit }, at) => {
        const points = rootsOf(unit).flatMap((score) => score.points ?? []);
        return plan.total(`SUM(${at('root 0')}:${at(last)})`, points, printedSubtotal(unit), decimals);
      },
    },
    ...(anyConverted ? [converted] : []),
    {
      key: 'total',
      plan: { title: labels.grandTotal[language], width: 9 },
      cell: ({ unit }, at) => {
        if (!unit.points) return plan.text(labels.withheld[language], 'total');
        if (!anyConverted && !equals(unit.points, printedSubtotal(unit))) return plan.number(unit.points, decimals, 'total');
        return { kind: 'formula', formula: at(source), result: unit.points, decimals, style: 'total' };
      },
    },
    ...(units.some(isInterval) ? [possible] : []),
  ];
}

function columnsOf(assessment: Assessment, language: Language): SummaryColumn[] {
  const { framework, units } = assessment;
  const roots = Math.max(1, framework.indicators.length);
  const grade: SummaryColumn = {
    key: 'grade',
    plan: { title: labels.grade[language], width: 9 },
    cell: ({ unit }) => plan.text(unit.grade?.title ?? labels.none[language], 'centre'),
  };
  return [
    {
      key: 'rank',
      plan: { title: labels.rank[language], width: 6 },
      cell: ({ unit }) => (unit.rank === undefined ? plan.text(labels.none[language], 'centre') : plan.number(exact(unit.rank), 0)),
    },
    { key: 'unit', plan: { title: labels.unit[language], width: 22 }, cell: ({ unit }) => plan.text(unit.name) },
    ...rootColumns(framework, language, Math.min(16, Math.max(10, 100 / roots))),
    ...totalColumns(assessment, language),
    ...(framework.grades.length > 0 || units.some((unit) => unit.grade) ? [grade] : []),
    {
      key: 'remarks',
      plan: { title: labels.remarks[language], width: 24, prose: true },
      cell: ({ unit }) => plan.text(remarksOf(unit, language)),
    },
  ];
}

/** The sheet of all units, in the assessment's order. */
export function planSummary(assessment: Assessment, sheets: readonly ScoreSheet[], language: Language): plan.SheetPlan {
  const { framework, units } = assessment;
  const summaryColumns = columnsOf(assessment, language);
  const columns = summaryColumns.map((column) => column.plan);
  const width = columns.length;
  const body = units.flatMap((unit, index) => {
    const sheet = sheets[index];
    if (!sheet) return [];
    const at = (key: string) => plan.address(first + index, 1 + summaryColumns.findIndex((column) => column.key === key));
    return [summaryColumns.map((column) => column.cell({ unit, sheet }, at))];
  });
  const notes = units.length === 0 ? [labels.noUnits[language]] : units.some(isInterval) ? [labels.intervalNote[language]] : [];
  const rows = [
    plan.acrossRow(tableTitle(framework, { zh: '汇总表', en: 'summary' }, language), 'title', width),
    plan.acrossRow(subtitleWords(framework, language), 'subtitle', width),
    plan.headerRow(columns),
    ...body,
    ...notes.map((note) => plan.acrossRow(note, 'note', width)),
  ];
  const noteMerges = notes.flatMap((_, index) => plan.acrossMerge(first + body.length + index, width));
  const paper = width <= 10 ? 'A4' : 'A3';
  const merges = [...plan.acrossMerge(1, width), ...plan.acrossMerge(2, width), ...noteMerges];
  return { name: labels.summary[language], columns, rows, merges, headerRow: header, frozenColumns: 2, paper };
}
