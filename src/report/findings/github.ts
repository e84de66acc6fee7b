// Workflow commands: GitHub shows each as a note beside its line of the pull request.
import type { Severity } from '../../diagnostic.ts';
import type { Findings } from './findings.ts';
import { pathOf, regionOf, wordsOf } from './places.ts';
import { linesFrom } from './source-lines.ts';
import { renderFindingsVerdict } from './text.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** One command a line, the verdict as a plain line at the end. */
export function renderGithub(findings: Findings): string {
  const linesOf = linesFrom(findings.sources);
  const lines = findings.diagnostics.map((diagnostic) => {
    const { severity, code, location } = diagnostic;
    const { startLine, startColumn, endLine, endColumn } = { ...regionOf(location, linesOf) };
    // Columns are only known to it within one line, and it counts the last one in.
    const columns =
      startColumn !== undefined && endColumn !== undefined && endLine === startLine ? { col: startColumn, endColumn: endColumn - 1 } : {};
    const properties = { file: pathOf(location), line: startLine, endLine, ...columns, title: code };
    const written = Object.entries(properties).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
    );
    return `::${commands[severity]} ${written.join(',')}::${escapeData(wordsOf(diagnostic, findings.language))}\n`;
  });
  return lines.join('') + renderFindingsVerdict(findings, false);
}
