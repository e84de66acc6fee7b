// The annual assessment workbook: 汇总表, 排名表, 等次表, 分项得分率分析, one 评分表 per unit, the lists, 说明.
import type { Diagnostic } from '../diagnostic.ts';
import type { Assessment, Gap, Manifest } from '../model.ts';
import type { Language } from '../text.ts';
import { labels } from './excel/words.ts';
import { planWorkbook } from './excel/workbook-plan.ts';
import { writeSheets } from './excel/write.ts';

/** The bytes of an .xlsx file. The same assessment gives the same bytes, at any time, in any time zone and locale. */
export async function renderWorkbook(
  assessment: Assessment,
  gaps: readonly Gap[],
  diagnostics: readonly Diagnostic[],
  language: Language,
  manifest?: Manifest,
): Promise<Uint8Array> {
  const plans = planWorkbook(assessment, gaps, diagnostics, language, manifest);
  return writeSheets(plans, labels.footer[language], manifest ? { manifest } : {});
}
