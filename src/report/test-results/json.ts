// A run of tests for programs.
import { formatLocation } from '../../diagnostic.ts';
import { locate } from '../../read/plain.ts';
import type { Language } from '../../text.ts';
import { version } from '../../version.ts';
import { type FileResult, type FrameworkResult, placeIn, shareOf, type TestReport } from './report.ts';

/** One document: every file with its cases in order, and the verdict. */
export function renderTestsJson(report: TestReport, language: Language): string {
  const document = {
    lawgov: 1,
    kind: 'tests',
    tool: { name: 'lawgov', version },
    files: report.files.map((file) => fileOf(file, language)),
    frameworks: report.frameworks.map((one) => frameworkOf(one, language)),
    verdict: { ok: report.ok, cases: report.cases, failed: report.failed, errors: report.errors },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const frameworkOf = ({ path, source, coverage, mutation }: FrameworkResult, language: Language) => ({
  path,
  ...(coverage && {
    coverage: {
      ok: coverage.ok,
      share: shareOf(coverage.covered, coverage.all),
      covered: coverage.covered,
      all: coverage.all,
      missed: coverage.missed.map(({ path: at, what }) => ({ what: what[language], location: formatLocation(locate(source, at)) })),
    },
  }),
  ...(mutation && {
    mutation: {
      ok: mutation.ok,
      share: shareOf(mutation.killed, mutation.killed + mutation.survived.length),
      killed: mutation.killed,
      invalid: mutation.invalid,
      equivalent: mutation.equivalent.map(({ path: at, from, to }) => ({ from, to, location: formatLocation(locate(source, at)) })),
      survived: mutation.survived.map(({ path: at, from, to }) => ({ from, to, location: formatLocation(locate(source, at)) })),
    },
  }),
});

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
