// The annual assessment workbook as plain data: which sheets there are, what they are called, and which of them point at others.
import type { Diagnostic } from '../../diagnostic.ts';
import type { Assessment, Gap, Manifest, UnitAssessment } from '../../model.ts';
import { scoreRates } from '../../statistics/score-rates.ts';
import type { Language, Text } from '../../text.ts';
import { isAssessed } from '../words.ts';
import { planAboutSheet } from './about-sheet.ts';
import { planAdjustSheet } from './adjust-sheet.ts';
import { planExplanationSheet } from './explanation-sheet.ts';
import { planGapSheet } from './gap-sheet.ts';
import { planGradeSheet } from './grade-sheet.ts';
import { planOpenSheet } from './open-sheet.ts';
import type { SheetPlan } from './plan.ts';
import { planProblemSheet } from './problem-sheet.ts';
import { planRankSheet, rankSections } from './rank-sheet.ts';
import { type CellsOfRow, planRatesSheet } from './rates-sheet.ts';
import { planScoreSheet, type ScoreSheet } from './score-sheet.ts';
import { nameSheets, sheetReference } from './sheet-name.ts';
import { planSummaries, type SummarySheet, summaryName, summarySections } from './summary.ts';
import { tableWords } from './table-words.ts';
import { labels } from './words.ts';

const fixedSheets = [labels.gaps, tableWords.open, tableWords.adjustments, labels.problems, labels.explanations, labels.about];

/** `排名表`, or `排名表 县(市、区)`. */
const nameWith = (label: Text, title: string | undefined, language: Language): string =>
  title === undefined ? label[language] : `${label[language]} ${title}`;

/** Where the points of a node stand: the column of the summary where it holds nothing else, else the cells of the units' own sheets. */
function cellsFor(summary: SummarySheet | undefined, sheetOf: (unit: UnitAssessment) => ScoreSheet | undefined): CellsOfRow {
  const byName = new Map(summary?.units.map((unit) => [unit.name, unit]));
  return ({ node, figures }) => {
    const range = summary?.rootRange.get(node.id);
    if (summary && range !== undefined) {
      const shown = summary.units.filter((unit) => unit.scores.some((score) => score.node.id === node.id && score.points));
      if (shown.length === figures.length) return [sheetReference(summary.plan.name, range)];
    }
    const cells = figures.flatMap(({ unit: name }) => {
      const unit = byName.get(name);
      const sheet = unit && sheetOf(unit);
      const cell = sheet?.cellOf.get(node.id);
      return sheet && cell !== undefined ? [sheetReference(sheet.plan.name, cell)] : [];
    });
    return cells.length === figures.length ? cells : undefined;
  };
}

/**
 * Every sheet, in order. 加减分与一票否决清单 is there where the scheme knows them, 校核问题 only when there are diagnostics, 说明待审 when
 * units wrote explanations.
 */
export function planWorkbook(
  assessment: Assessment,
  gaps: readonly Gap[],
  diagnostics: readonly Diagnostic[],
  language: Language,
  manifest?: Manifest,
): SheetPlan[] {
  const { framework } = assessment;
  const sections = summarySections(assessment);
  const edition = manifest?.edition ?? 'internal';
  // One unit alone cannot be ranked, graded within quotas or averaged.
  const hasOthers = edition !== 'unit';
  const ranks = hasOthers ? rankSections(assessment) : [];
  const graded = hasOthers && framework.grades.length > 0 ? sections.filter(({ units }) => units.length > 0) : [];
  const rates = hasOthers ? scoreRates(assessment).filter(({ rows }) => rows.length > 0) : [];
  const taken: string[] = fixedSheets.map((label) => label[language]);
  const named = (names: readonly string[], unnamed: Text): string[] => {
    const found = nameSheets(names, taken, unnamed[language]);
    taken.push(...found);
    return found;
  };
  const summaryNames = named(
    sections.map((section) => summaryName(section, language)),
    labels.summary,
  );
  const rankNames = named(
    ranks.map(({ title }) => nameWith(tableWords.ranking, title, language)),
    tableWords.ranking,
  );
  const gradeNames = named(
    graded.map(({ unitClass }) => nameWith(tableWords.grades, unitClass?.title, language)),
    tableWords.grades,
  );
  const rateNames = named(
    rates.map(({ unitClass }) => nameWith(tableWords.rates, unitClass?.title, language)),
    tableWords.rates,
  );
  // Units that only check themselves, that sent nothing, or whose total somebody else gives have no tree to show.
  const units = assessment.units.filter(
    (unit) => isAssessed(unit, framework) && unit.class?.imported === undefined && unit.reported !== false,
  );
  const unitNames = named(
    units.map((unit) => unit.name),
    labels.unnamed,
  );
  const sheets = new Map(units.map((unit, index) => [unit, planScoreSheet(framework, unit, unitNames[index] ?? unit.name, language)]));
  const sheetOf = (unit: UnitAssessment) => sheets.get(unit);
  const summaries = planSummaries(assessment, summaryNames, sheetOf, language);
  const totals = new Map(
    summaries.flatMap((summary) =>
      summary.units.map((unit) => [unit, sheetReference(summary.plan.name, summary.totalCell(unit))] as const),
    ),
  );
  const totalOf = (unit: UnitAssessment) => totals.get(unit);
  const summaryOf = (id: string | undefined) => summaries[sections.findIndex(({ unitClass }) => unitClass?.id === id)];
  const optional = (plan: SheetPlan | undefined): SheetPlan[] => (plan ? [plan] : []);
  return [
    ...summaries.map(({ plan }) => plan),
    ...ranks.map((section, index) => planRankSheet(framework, section, rankNames[index] ?? '', totalOf, language)),
    ...graded.map((section, index) => planGradeSheet(assessment, section, gradeNames[index] ?? '', totalOf, edition, language)),
    ...rates.flatMap((section, index) =>
      optional(planRatesSheet(framework, section, rateNames[index] ?? '', cellsFor(summaryOf(section.unitClass?.id), sheetOf), language)),
    ),
    ...[...sheets.values()].map(({ plan }) => plan),
    planGapSheet(assessment, gaps, language),
    planOpenSheet(assessment, gaps, tableWords.open[language], language),
    ...optional(planAdjustSheet(assessment, tableWords.adjustments[language], language)),
    ...optional(planProblemSheet(framework, diagnostics, language)),
    ...optional(planExplanationSheet(framework, diagnostics, language)),
    planAboutSheet(assessment, language, manifest),
  ];
}
