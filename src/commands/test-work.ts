// The verb `test`: test files → cases run → a report and the exit code.
import type { Diagnostic } from '../diagnostic.ts';
import { renderTestsJson } from '../report/test-results/json.ts';
import { renderTestsJunit } from '../report/test-results/junit.ts';
import type { FileResult, TestReport } from '../report/test-results/report.ts';
import { renderTestsText } from '../report/test-results/text.ts';
import type { Checks } from '../testing/prepare.ts';
import { prepareAll, runCases } from '../testing/run.ts';
import { shown } from '../text.ts';
import { checkReviews, validateSubmission } from '../validate/index.ts';
import type { Given } from './command.ts';
import { type Io, UsageError } from './io.ts';
import { emit, formatOf, languageOf } from './outputs.ts';
import { type LoadedFramework, loadTestFile, type TestFile, testFilesUnder } from './test-files.ts';

const checks: Checks = { submission: validateSubmission, assessment: checkReviews };

/** Exit code: 0 every case holds, 1 one does not or a file is faulty, 2 nothing was run. */
export async function runTests(given: Given, io: Io, formats: readonly string[]): Promise<number> {
  const { options } = given;
  const [format, language] = [formatOf(options, formats, 'text'), languageOf(options)];
  const paths = await testFilesUnder(given.arguments, io);
  const known = new Map<string, LoadedFramework>();
  const results: FileResult[] = [];
  const read = new Set<string>();
  for (const path of paths) {
    const file = await loadTestFile(path, known, io);
    for (const name of file.files) read.add(name);
    results.push(resultOf(file, text(options['run'])));
  }
  const report = reportOf(results);
  if (report.cases === 0 && report.errors === 0) throw nothingRun(text(options['run']));
  const color = io.color && options['out'] === undefined;
  const rendered = {
    text: () => renderTestsText(report, language, color),
    json: () => renderTestsJson(report, language),
    junit: () => renderTestsJunit(report, language),
  };
  await emit(rendered[format === 'json' ? 'json' : format === 'junit' ? 'junit' : 'text'](), options, io, [...read]);
  if (report.cases === 0 && results.every(({ diagnostics }) => diagnostics.every(({ code }) => code === 'test/no-cases'))) return 2;
  return report.ok ? 0 : 1;
}

const text = (value: Given['options'][string]): string | undefined => (typeof value === 'string' ? value : undefined);

function resultOf(file: TestFile, run: string | undefined): FileResult {
  const { path, about, framework, document, diagnostics } = file;
  const cases = file.cases.filter(({ name }) => run === undefined || name.includes(run));
  const results = framework && document ? runCases(prepareAll(cases, document, framework), framework, document, checks) : [];
  return { path, about, results, diagnostics, ...(document && { document }) };
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

function reportOf(files: readonly FileResult[]): TestReport {
  const cases = files.flatMap(({ results }) => results);
  const failed = cases.filter(({ failures }) => failures.length > 0).length;
  const errors = files.flatMap(({ diagnostics }) => diagnostics).filter(isError).length;
  return { files, cases: cases.length, failed, errors, ok: failed === 0 && errors === 0 };
}

const nothingRun = (run: string | undefined): UsageError =>
  run === undefined
    ? new UsageError({ zh: '没有用例，什么也没有核对', en: 'there are no cases: nothing was checked' })
    : new UsageError({
        zh: `没有名称含有“${shown(run)}”的用例，什么也没有核对`,
        en: `no case has “${shown(run)}” in its name: nothing was checked`,
      });
