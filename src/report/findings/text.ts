// One finding after the other with its place and its remedy, the verdict last.
import { renderExplanations } from '../explanations.ts';
import { renderSwitchedOff } from '../switched-off.ts';
import { renderDiagnostics, renderVerdict } from '../text/diagnostics.ts';
import type { Findings, Screen } from './findings.ts';

export const renderFindingsText = (findings: Findings, { color }: Screen): string =>
  renderDiagnostics(findings.diagnostics, findings.language, color) +
  renderSwitchedOff(findings.switchedOff ?? [], findings.language) +
  renderExplanations(findings.diagnostics, findings.language) +
  renderFindingsVerdict(findings, color);

/** The last line of a report for people. */
export const renderFindingsVerdict = ({ verdict, checked, language }: Findings, color: boolean): string =>
  renderVerdict(verdict, checked, language, color);
