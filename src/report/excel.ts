// The annual assessment workbook: 汇总表, one 评分表 per unit, 失分清单, 校核问题, 说明.
import type { Diagnostic } from '../diagnostic.ts';
import type { Assessment, Gap } from '../model.ts';
import type { Language } from '../text.ts';
import { planAboutSheet } from './excel/about-sheet.ts';
import { planExplanationSheet } from './excel/explanation-sheet.ts';
import { planGapSheet } from './excel/gap-sheet.ts';
import type { SheetPlan } from './excel/plan.ts';
import { planProblemSheet } from './excel/problem-sheet.ts';
import { planScoreSheet } from './excel/score-sheet.ts';
import { nameSheets } from './excel/sheet-name.ts';
import { planSummaries, summaryName, summarySections } from './excel/summary.ts';
import { labels } from './excel/words.ts';
import { writeSheets } from './excel/write.ts';
import { isAssessed } from './words.ts';

const fixedSheets = [labels.gaps, labels.problems, labels.explanations, labels.about];

/** Every sheet as plain data, in order. 校核问题 is there only when there are diagnostics, 说明待审 when units wrote explanations. */
function planWorkbook(assessment: Assessment, gaps: readonly Gap[], diagnostics: readonly Diagnostic[], language: Language): SheetPlan[] {
  const { framework } = assessment;
  const fixed = fixedSheets.map((label) => label[language]);
  const summaries = nameSheets(
    summarySections(assessment).map((section) => summaryName(section, language)),
    fixed,
    labels.summary[language],
  );
  // Units that only check themselves, that sent nothing, or whose total somebody else gives have no tree to show.
  const units = assessment.units.filter(
    (unit) => isAssessed(unit, framework) && unit.class?.imported === undefined && unit.reported !== false,
  );
  const names = nameSheets(
    units.map((unit) => unit.name),
    [...fixed, ...summaries],
    labels.unnamed[language],
  );
  const sheets = new Map(units.map((unit, index) => [unit, planScoreSheet(framework, unit, names[index] ?? unit.name, language)]));
  const problems = planProblemSheet(framework, diagnostics, language);
  const explanations = planExplanationSheet(framework, diagnostics, language);
  return [
    ...planSummaries(assessment, summaries, (unit) => sheets.get(unit), language),
    ...[...sheets.values()].map((sheet) => sheet.plan),
    planGapSheet(assessment, gaps, language),
    ...(problems ? [problems] : []),
    ...(explanations ? [explanations] : []),
    planAboutSheet(assessment, language),
  ];
}

/** The bytes of an .xlsx file. The same assessment gives the same bytes, at any time, in any time zone and locale. */
export async function renderWorkbook(
  assessment: Assessment,
  gaps: readonly Gap[],
  diagnostics: readonly Diagnostic[],
  language: Language,
): Promise<Uint8Array> {
  return writeSheets(planWorkbook(assessment, gaps, diagnostics, language), labels.footer[language]);
}
