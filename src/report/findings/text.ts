// One finding after the other with its place and its remedy, the verdict last.
import { renderDiagnostics, renderVerdict } from '../text/diagnostics.ts';
import type { Findings, Screen } from './findings.ts';

export const renderFindingsText = (findings: Findings, { color }: Screen): string =>
  renderDiagnostics(findings.diagnostics, findings.language, color) + renderFindingsVerdict(findings, color);

/** The last line of a report for people. */
export function renderFindingsVerdict({ verdict, checked, suppressed = [], language }: Findings, color: boolean): string {
  const count = suppressed.length;
  const apart = { zh: `${checked.zh}，另有 ${count} 个问题注明理由不计`, en: `${checked.en}, ${count} suppressed with a reason` };
  return renderVerdict(verdict, count > 0 ? apart : checked, language, color);
}
