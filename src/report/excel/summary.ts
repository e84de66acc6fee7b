// 汇总表: every unit on one row, by rank; one sheet per class.
import type { Assessment, Framework, UnitAssessment } from '../../model.ts';
import { printReadable } from '../../points.ts';
import type { Language } from '../../text.ts';
import { hasTable, listedWords, sectionHeading, sectionsOf, unclearRanks } from '../sections.ts';
import { subtitleWords, tableTitle } from './framework-words.ts';
import * as plan from './plan.ts';
import type { ScoreSheet } from './score-sheet.ts';
import { columnsOf } from './summary-columns.ts';
import { isInterval } from './totals.ts';
import { labels } from './words.ts';

const header = 3;
const first = header + 1;

/** Lines below the table: intervals, ranks that printed totals do not show, ranks across classes. */
function notesOf(framework: Framework, units: readonly UnitAssessment[], language: Language): string[] {
  const unclear = unclearRanks(framework, units).map((unit) => `${unit.name} ${printReadable(unit.rankedBy, 6)}`);
  const zh = language === 'zh';
  return [
    ...(units.length === 0 ? [labels.noUnits[language]] : []),
    ...(units.some(isInterval) ? [labels.intervalNote[language]] : []),
    ...(unclear.length === 0
      ? []
      : [zh ? `注：按修约前总分排名：${unclear.join('、')}` : `Note: ranked by totals before rounding: ${unclear.join(', ')}`]),
    ...(framework.scoring.rank.within === 'all' && framework.classes.size > 0 ? [labels.rankedTogether[language]] : []),
  ];
}

export type Section = ReturnType<typeof sectionsOf>[number];

/** The sheet of the units of one class, in the assessment's order; `more` are lines about units that have no sheet. */
function planSection(
  framework: Framework,
  { unitClass, units, kind }: Section,
  name: string,
  sheetOf: (unit: UnitAssessment) => ScoreSheet | undefined,
  more: readonly string[],
  language: Language,
): SummarySheet {
  const classRoots = unitClass ? (framework.trees.get(unitClass.id) ?? []) : framework.indicators;
  const roots = kind === 'assessed' ? classRoots : [];
  const summaryColumns = columnsOf(framework, units, roots, language);
  const columns = summaryColumns.map((column) => column.plan);
  const width = columns.length;
  const body = units.map((unit, index) => {
    const at = (key: string) => plan.address(first + index, 1 + summaryColumns.findIndex((column) => column.key === key));
    return summaryColumns.map((column) => column.cell({ unit, number: index + 1, sheet: sheetOf(unit) }, at));
  });
  const place = (key: string): number => 1 + summaryColumns.findIndex((column) => column.key === key);
  const heading = unitClass ? [sectionHeading(framework, { kind, unitClass, units })[language]] : [];
  const notes = [...heading, ...notesOf(framework, units, language), ...more];
  const rows = [
    plan.acrossRow(tableTitle(framework, { zh: '汇总表', en: 'summary' }, language), 'title', width),
    plan.acrossRow(subtitleWords(framework, language), 'subtitle', width),
    plan.headerRow(columns),
    ...body,
    ...notes.map((note) => plan.acrossRow(note, 'note', width)),
    plan.acrossRow(labels.tableSignatures[language], 'signature', width),
  ];
  const noteMerges = [...notes, ''].flatMap((_, index) => plan.acrossMerge(first + body.length + index, width));
  const paper = width <= 10 ? 'A4' : 'A3';
  const merges = [...plan.acrossMerge(1, width), ...plan.acrossMerge(2, width), ...noteMerges];
  return {
    plan: { name, columns, rows, merges, headerRow: header, frozenColumns: 2, paper, blocks: [first + body.length] },
    units,
    rootRange: new Map(
      roots.map((root, index) => {
        const column = place(`root ${index}`);
        return [root.id, `${plan.address(first, column)}:${plan.address(first + body.length - 1, column)}`];
      }),
    ),
    totalCell: (unit) => plan.address(first + units.indexOf(unit), place('total')),
  };
}

export interface SummarySheet {
  readonly plan: plan.SheetPlan;
  readonly units: readonly UnitAssessment[];
  /** The cells with the points of a root of the tree, by its id: `C4:C70`. */
  readonly rootRange: ReadonlyMap<string, string>;
  /** The cell with the total of one of the units. */
  totalCell(unit: UnitAssessment): string;
}

const nobody: Section = { kind: 'assessed', unitClass: undefined, units: [] };

/** The classes that have a sheet of their own; one where there are no classes, or nobody of any. */
export function summarySections(assessment: Assessment): readonly Section[] {
  const tables = sectionsOf(assessment).filter(hasTable);
  return tables.length === 0 ? [nobody] : tables;
}

/** `汇总表`, or `汇总表 县(市、区)` where there are classes. */
export const summaryName = ({ unitClass }: Section, language: Language): string =>
  unitClass ? `${labels.summary[language]} ${unitClass.title}` : labels.summary[language];

/** One sheet per class. Units that get no total are listed on the first one. */
export function planSummaries(
  assessment: Assessment,
  names: readonly string[],
  sheetOf: (unit: UnitAssessment) => ScoreSheet | undefined,
  language: Language,
): SummarySheet[] {
  const { framework } = assessment;
  const listed = sectionsOf(assessment)
    .filter((section) => !hasTable(section))
    .map((section) => listedWords(section)[language]);
  return summarySections(assessment).map((section, index) =>
    planSection(framework, section, names[index] ?? summaryName(section, language), sheetOf, index === 0 ? listed : [], language),
  );
}
