// A run of tests as JUnit XML, for the test view of a build server.
import { formatLocation } from '../../diagnostic.ts';
import type { Language } from '../../text.ts';
import { type FileResult, placeIn, type TestReport } from './report.ts';

export function renderTestsJunit(report: TestReport, language: Language): string {
  const suites = report.files.map((file) => suiteOf(file, language)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lawgov test" tests="${report.cases}" failures="${report.failed}" errors="${report.errors}">\n${suites}</testsuites>\n`;
}

function suiteOf(file: FileResult, language: Language): string {
  const failed = file.results.filter(({ failures }) => failures.length > 0).length;
  const faults = file.diagnostics.filter(({ severity }) => severity === 'error');
  const cases = file.results.map(({ test, failures }) => {
    const open = `    <testcase classname="${quoted(file.path)}" name="${quoted(test.name)}"`;
    if (failures.length === 0) return `${open}/>\n`;
    const lines = failures.map(
      ({ about, expected, actual, steps, path }) =>
        `${formatLocation(placeIn(file, path))} ${language === 'zh' ? `${about.zh}：应为 ${expected.zh}，实为 ${actual.zh}` : `${about.en}: expected ${expected.en}, got ${actual.en}`}\n${steps.map((step) => `  ${step[language]}\n`).join('')}`,
    );
    const [first] = lines;
    return `${open}>\n      <failure message="${quoted(first?.split('\n')[0] ?? '')}">${escaped(lines.join(''))}</failure>\n    </testcase>\n`;
  });
  const errors = faults.map(
    ({ code, message, location }) =>
      `    <testcase classname="${quoted(file.path)}" name="${quoted(`${code} ${formatLocation(location)}`)}">\n      <error message="${quoted(message[language])}"/>\n    </testcase>\n`,
  );
  const counts = `tests="${file.results.length + faults.length}" failures="${failed}" errors="${faults.length}"`;
  return `  <testsuite name="${quoted(file.path)}" ${counts}>\n${cases.join('')}${errors.join('')}  </testsuite>\n`;
}

/** XML 1.0 has no way to write most control characters, and none for half a surrogate pair. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const escaped = (text: string): string =>
  text.replace(unwritable, '\ufffd').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const quoted = (text: string): string =>
  escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;').replaceAll('\r', '&#13;');
