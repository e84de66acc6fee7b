// Problems for people: place, what was seen, how to mend it; the verdict last.
import { type Diagnostic, formatLocation, type Severity, type Verdict } from '../../diagnostic.ts';
import { type Language, plural } from '../../text.ts';
import { type Paint, paintFor } from './paint.ts';

export const severityWords: Readonly<Record<Severity, { zh: string; en: string }>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

function renderDiagnostic(diagnostic: Diagnostic, language: Language, paint: Paint): string {
  const { severity, code, message, help, location, related = [] } = diagnostic;
  const zh = language === 'zh';
  const lines = [
    `${paint.severity[severity](severityWords[severity][language])} ${formatLocation(location)}  ${paint.dim(code)}`,
    `  ${message[language]}`,
  ];
  for (const other of related.slice(0, 5))
    lines.push(paint.dim(`  ${zh ? '参见' : 'see'} ${formatLocation(other.location)} ${other.message[language]}`));
  if (related.length > 5) lines.push(paint.dim(zh ? `  等 ${related.length} 处` : `  … ${related.length} places`));
  if (help) lines.push(`  ${zh ? '→' : '→'} ${help[language]}`);
  return lines.join('\n');
}

/** All diagnostics in the order given; '' for none. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], language: Language, color: boolean): string {
  const paint = paintFor(color);
  return diagnostics.map((diagnostic) => `${renderDiagnostic(diagnostic, language, paint)}\n`).join('');
}

/** The last line of every run: what was looked at, how many problems, whether it passes. */
export function renderVerdict(verdict: Verdict, subject: { zh: string; en: string }, language: Language, color: boolean): string {
  const paint = paintFor(color);
  const counts =
    language === 'zh'
      ? `${verdict.errors} 个错误，${verdict.warnings} 个警告`
      : `${plural(verdict.errors, 'error')}, ${plural(verdict.warnings, 'warning')}`;
  const result = verdict.ok ? (language === 'zh' ? '通过' : 'pass') : language === 'zh' ? '不通过' : 'fail';
  const shownResult = verdict.ok ? paint.good(result) : paint.severity.error(result);
  return language === 'zh' ? `结论：${subject.zh}，${counts}，${shownResult}\n` : `Verdict: ${subject.en}, ${counts}: ${shownResult}\n`;
}
