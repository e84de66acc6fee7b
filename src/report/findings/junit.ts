// JUnit’s XML: a suite for each file, a case for each finding; one that reaches --fail-on has failed, the others only say something.
import { type Diagnostic, severities } from '../../diagnostic.ts';
import { byFile } from './by-file.ts';
import type { Findings, SuppressedDiagnostic } from './findings.ts';
import { lineOf, regionOf, wordsOf } from './places.ts';
import { linesFrom } from './source-lines.ts';
import { element, escapeXml, xmlHead } from './xml.ts';

interface Case {
  readonly diagnostic: Diagnostic;
  readonly reason?: string;
}

export function renderJunit(findings: Findings): string {
  const { diagnostics, suppressed = [], failOn, checkedNothing = false, language } = findings;
  const linesOf = linesFrom(findings.sources);
  const reaches = ({ severity }: Diagnostic) => severities.indexOf(severity) <= severities.indexOf(failOn);
  const outcome = ({ diagnostic, reason }: Case): 'skipped' | 'error' | 'failure' | 'system-out' =>
    reason !== undefined ? 'skipped' : checkedNothing ? 'error' : reaches(diagnostic) ? 'failure' : 'system-out';
  const counts = (cases: readonly Case[], own: number) => ({
    tests: cases.length + own,
    failures: cases.filter((each) => outcome(each) === 'failure').length,
    errors: cases.filter((each) => outcome(each) === 'error').length,
    skipped: cases.filter((each) => outcome(each) === 'skipped').length,
  });
  const renderCase = (file: string, each: Case): string => {
    const { diagnostic, reason } = each;
    const { code, message, severity, location } = diagnostic;
    const region = regionOf(location, linesOf);
    const place = region ? ` ${region.startLine}${region.startColumn === undefined ? '' : `:${region.startColumn}`}` : '';
    const kind = outcome(each);
    const words = escapeXml(`[${severity}] ${wordsOf(diagnostic, language)}`);
    const said =
      kind === 'system-out'
        ? [element('system-out', {}, [words])]
        : kind === 'skipped'
          ? [element('skipped', { message: reason }), element('system-out', {}, [words])]
          : [element(kind, { message: message[language], type: code }, [words])];
    return `\n    ${element('testcase', { name: `${code}${place}`, classname: file, file, line: lineOf(location) }, said)}`;
  };
  const all = [...diagnostics.map((diagnostic): Case => ({ diagnostic })), ...suppressed.map(caseOfSuppressed)];
  const files = [...byFile(findings, all, ({ diagnostic }) => diagnostic.location)];
  // A file without findings has passed one case of its own.
  const own = (cases: readonly Case[]) => (cases.length === 0 ? 1 : 0);
  const suites = files.map(([file, cases]) => {
    const tests =
      cases.length === 0
        ? [`\n    ${element('testcase', { name: file, classname: file, file })}`]
        : cases.map((each) => renderCase(file, each));
    return `\n  ${element('testsuite', { name: file, ...counts(cases, own(cases)) }, [...tests, '\n  '])}`;
  });
  const total = counts(
    all,
    files.reduce((sum, [, cases]) => sum + own(cases), 0),
  );
  return `${xmlHead}${element('testsuites', { name: 'lawgov', ...total }, [...suites, '\n'])}\n`;
}

const caseOfSuppressed = (diagnostic: SuppressedDiagnostic): Case => ({ diagnostic, reason: diagnostic.reason });
