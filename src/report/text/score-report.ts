// The whole of `lawgov score` on a terminal: units, largest gaps, problems, verdict.
import type { Diagnostic, Verdict } from '../../diagnostic.ts';
import type { Assessment, Gap } from '../../model.ts';
import { type Language, plural, type Text } from '../../text.ts';
import { renderExplanations } from '../explanations.ts';
import { renderSwitchedOff } from '../switched-off.ts';
import { renderDiagnostics, renderVerdict } from './diagnostics.ts';
import { renderLargestGaps } from './gap-report.ts';
import { renderScores } from './scores.ts';

const gapsShown = 10;
const problemsShown = 20;

/** How many units were scored, and how many sent nothing. */
function scoredWords({ units }: Assessment): Text {
  const silent = units.filter((unit) => unit.reported === false).length;
  const scored = units.length - silent;
  return {
    zh: `${scored} 个单位已计分${silent === 0 ? '' : `，${silent} 个未报送`}`,
    en: `${plural(scored, 'unit')} scored${silent === 0 ? '' : `, ${silent} sent nothing`}`,
  };
}

export function renderScoreReport(
  assessment: Assessment,
  gaps: readonly Gap[],
  diagnostics: readonly Diagnostic[],
  verdict: Verdict,
  language: Language,
  screen: { readonly color: boolean; readonly columns: number },
): string {
  const zh = language === 'zh';
  const serious = diagnostics.filter((diagnostic) => diagnostic.severity !== 'info');
  const shownFirst = [
    ...serious.filter((diagnostic) => diagnostic.severity === 'error'),
    ...serious.filter((diagnostic) => diagnostic.severity === 'warning'),
  ];
  const listed = shownFirst.slice(0, problemsShown);
  const rest = diagnostics.length - listed.length;
  const problems =
    listed.length === 0
      ? ''
      : `${zh ? '填报数据的问题' : 'Problems in the submission'}\n${renderDiagnostics(listed, language, screen.color)}`;
  const more = rest === 0 ? '' : zh ? `另有 ${rest} 条提示或问题，用 lawgov validate 查看\n` : `${rest} more, see lawgov validate\n`;
  return [
    renderScores(assessment, language),
    renderLargestGaps(assessment, gaps, gapsShown, language, screen.columns),
    problems + more,
    renderSwitchedOff(assessment.switchedOff ?? [], language),
    renderExplanations(diagnostics, language),
    renderVerdict(verdict, scoredWords(assessment), language, screen.color),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
