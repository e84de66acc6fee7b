// Checkstyle’s XML, which Jenkins and many review tools read.
import { byFile } from './by-file.ts';
import type { Findings } from './findings.ts';
import { regionOf, wordsOf } from './places.ts';
import { linesFrom } from './source-lines.ts';
import { element, xmlHead } from './xml.ts';

export function renderCheckstyle(findings: Findings): string {
  const linesOf = linesFrom(findings.sources);
  const files = [...byFile(findings, findings.diagnostics, ({ location }) => location)].map(([name, diagnostics]) => {
    const errors = diagnostics.map((diagnostic) => {
      const region = regionOf(diagnostic.location, linesOf);
      const { severity, code } = diagnostic;
      const message = wordsOf(diagnostic, findings.language);
      const attributes = { line: region?.startLine, column: region?.startColumn, severity, message, source: code };
      return `\n    ${element('error', attributes)}`;
    });
    return `\n  ${element('file', { name }, errors.length > 0 ? [...errors, '\n  '] : [])}`;
  });
  return `${xmlHead}${element('checkstyle', { version: '4.3' }, [...files, '\n'])}\n`;
}
