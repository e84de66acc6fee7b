// GitLab’s code quality report: a list of issues, each with a fingerprint by which a merge request knows old from new.
import type { Severity } from '../../diagnostic.ts';
import type { Findings } from './findings.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { pathOf, regionOf, wordsOf } from './places.ts';
import { linesFrom } from './source-lines.ts';

const severityNames: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

export function renderGitlab({ diagnostics, sources, language }: Findings): string {
  const linesOf = linesFrom(sources);
  const fingerprints = fingerprintsOf(diagnostics, linesOf);
  const issues = diagnostics.map((diagnostic, index) => {
    const { startLine = 1, endLine = startLine } = { ...regionOf(diagnostic.location, linesOf) };
    return {
      description: wordsOf(diagnostic, language),
      check_name: diagnostic.code,
      fingerprint: fingerprints[index],
      severity: severityNames[diagnostic.severity],
      location: { path: pathOf(diagnostic.location), lines: { begin: startLine, end: endLine } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
