// `lawgov compare --out 对比.xlsx`.
import type { SheetPlan } from '../excel/plan.ts';
import { labels } from '../excel/words.ts';
import { writeSheets } from '../excel/write.ts';
import type { ComparisonReport } from './data.ts';
import { planLevels, planNodes } from './excel-nodes.ts';
import { planNotes } from './excel-notes.ts';
import { planParts, planSplits } from './excel-splits.ts';
import { planTotals } from './excel-totals.ts';

export async function renderComparisonWorkbook(report: ComparisonReport): Promise<Uint8Array> {
  const plans: readonly (SheetPlan | undefined)[] = [
    planTotals(report),
    planSplits(report),
    planParts(report),
    planNodes(report),
    planLevels(report),
    ...planNotes(report),
  ];
  return writeSheets(
    plans.filter((plan) => plan !== undefined),
    labels.footer[report.language],
  );
}
