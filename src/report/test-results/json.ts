// A run of tests for programs.
import { formatLocation } from '../../diagnostic.ts';
import type { Language } from '../../text.ts';
import { version } from '../../version.ts';
import { type FileResult, placeIn, type TestReport } from './report.ts';

/** One document: every file with its cases in order, and the verdict. */
export function renderTestsJson(report: TestReport, language: Language): string {
  const document = {
    lawgov: 1,
    kind: 'tests',
    tool: { name: 'lawgov', version },
    files: report.files.map((file) => fileOf(file, language)),
    verdict: { ok: report.ok, cases: report.cases, failed: report.failed, errors: report.errors },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const fileOf = (file: FileResult, language: Language) => ({
  path: file.path,
  framework: file.about,
  cases: file.results.map(({ test, failures }) => ({
    name: test.name,
    ok: failures.length === 0,
    location: formatLocation(placeIn(file, test.path)),
    ...(failures.length > 0 && {
      failures: failures.map((failure) => ({
        about: failure.about[language],
        expected: failure.expected[language],
        actual: failure.actual[language],
        location: formatLocation(placeIn(file, failure.path)),
        inputs: failure.inputs,
        steps: failure.steps.map((step) => step[language]),
      })),
    }),
  })),
  diagnostics: file.diagnostics.map(({ code, severity, message, help, location }) => ({
    code,
    severity,
    message: message[language],
    ...(help && { help: help[language] }),
    location: formatLocation(location),
  })),
});
