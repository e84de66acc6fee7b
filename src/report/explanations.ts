// 说明待审: soft checks that passed because their units wrote why; reviewers look at every one of them.
import { type Diagnostic, formatLocation } from '../diagnostic.ts';
import { type Language, shown } from '../text.ts';
import { explanationsIn } from '../validate/explanations.ts';
import { printTable } from './csv.ts';

/** With a heading, for a terminal; '' where there is nothing to look at. */
export function renderExplanations(diagnostics: readonly Diagnostic[], language: Language): string {
  const found = explanationsIn(diagnostics);
  if (found.length === 0) return '';
  const zh = language === 'zh';
  const heading = zh ? `说明待审（${found.length} 条）` : `Explanations to be looked at (${found.length})`;
  const lines = found.map(({ unit, check, text, location }) => {
    const words = shown(text, 200);
    return zh
      ? `  ${shown(unit)}“${shown(check)}”：${words}（${formatLocation(location)}）\n`
      : `  ${shown(unit)}, “${shown(check)}”: ${words} (${formatLocation(location)})\n`;
  });
  return `${heading}\n${lines.join('')}`;
}

/** Left out where there is nothing to look at. */
export function jsonExplanations(diagnostics: readonly Diagnostic[], language: Language) {
  const explanations = explanationsIn(diagnostics).map(({ unit, code, check, text, location, problem }) => ({
    ...(unit !== '' && { unit }),
    code,
    check,
    text,
    location: formatLocation(location),
    problem: problem[language],
  }));
  return explanations.length > 0 ? { explanations } : {};
}

/** The columns for the reviewers to fill in stand behind. */
export function explanationRows(diagnostics: readonly Diagnostic[], language: Language): readonly (readonly string[])[] {
  const header =
    language === 'zh'
      ? ['单位', '校核', '说明', '问题', '位置', '审核意见', '审核人', '审核日期']
      : ['unit', 'check', 'explanation', 'problem', 'location', 'opinion', 'reviewer', 'date'];
  const rows = explanationsIn(diagnostics).map(({ unit, check, text, location, problem }) => [
    unit,
    check,
    text,
    problem[language],
    formatLocation(location),
    '',
    '',
    '',
  ]);
  return [header, ...rows];
}

/** The list as a table, with its header where it is empty. */
export const renderExplanationsCsv = (diagnostics: readonly Diagnostic[], language: Language): string =>
  printTable(explanationRows(diagnostics, language));
