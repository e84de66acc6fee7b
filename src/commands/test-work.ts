// The verb `test`: test files → cases run → a report and the exit code.
import type { Diagnostic } from '../diagnostic.ts';
import { lintDraft } from '../lint/index.ts';
import type { PlainDocument } from '../read/plain.ts';
import { renderTestsJson } from '../report/test-results/json.ts';
import { renderTestsJunit } from '../report/test-results/junit.ts';
import type { FileResult, FrameworkResult, TestReport } from '../report/test-results/report.ts';
import { renderTestsText } from '../report/test-results/text.ts';
import type { TestCase } from '../testing/case.ts';
import { coverageOf } from '../testing/coverage.ts';
import { mutateAll, scoreOf } from '../testing/mutate.ts';
import type { Checks } from '../testing/prepare.ts';
import { prepareAll, runCases, type Setting } from '../testing/run.ts';
import { shown } from '../text.ts';
import { checkReviews, validateSubmission } from '../validate/index.ts';
import type { Given } from './command.ts';
import { type Io, UsageError } from './io.ts';
import { emit, formatOf, languageOf } from './outputs.ts';
import { type LoadedFramework, loadTestFile, type TestFile, testFilesUnder } from './test-files.ts';
import { generateTests } from './test-generate.ts';

const checks: Checks = { submission: validateSubmission, assessment: checkReviews };

export const runTest = (given: Given, io: Io, formats: readonly string[]): Promise<number> =>
  given.options['generate'] === true ? generateTests(given, io) : runTests(given, io, formats);

/** Exit code: 0 every case holds, 1 one does not or a file is faulty, 2 nothing was run. */
async function runTests(given: Given, io: Io, formats: readonly string[]): Promise<number> {
  const { options } = given;
  const [format, language] = [formatOf(options, formats, 'text'), languageOf(options)];
  const paths = await testFilesUnder(given.arguments, io);
  const asked: Asked = {
    coverage: options['coverage'] === true || options['min'] !== undefined,
    mutate: options['mutate'] === true || options['minKilled'] !== undefined,
    least: percentOf(options['min'], '--min'),
    leastKilled: percentOf(options['minKilled'], '--min-killed'),
  };
  const known = new Map<string, LoadedFramework>();
  const frameworks: FrameworkResult[] = [];
  const results: FileResult[] = [];
  const read = new Set<string>();
  for (const path of paths) {
    const file = await loadTestFile(path, known, io);
    for (const name of file.files) read.add(name);
    results.push(resultOf(file, text(options['run'])));
    const more = resultOfFramework(file, asked);
    if (more) frameworks.push(more);
  }
  const report = reportOf(results, frameworks);
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
  const { path, about, document, diagnostics } = file;
  const cases = file.cases.filter(({ name }) => run === undefined || name.includes(run));
  const found = new Map(
    (document ? settingsOf(file, cases, document) : []).flatMap(({ framework, prepared }) =>
      document ? runCases(prepared, framework, document, checks).map((result) => [result.test, result] as const) : [],
    ),
  );
  const results = cases.flatMap((test) => found.get(test) ?? []);
  return { path, about, results, diagnostics, ...(document && { document }) };
}

/** Each stage with the cases that name it. */
const settingsOf = ({ settings }: TestFile, cases: readonly TestCase[], document: PlainDocument): Setting[] =>
  settings.map(({ stage, draft, framework }) => ({
    draft,
    framework,
    prepared: prepareAll(
      cases.filter((one) => one.stage === stage),
      document,
      framework,
    ),
  }));

interface Asked {
  readonly coverage: boolean;
  readonly mutate: boolean;
  readonly least: number | undefined;
  readonly leastKilled: number | undefined;
}

/** What all cases of the file together take and notice, whatever --run leaves out. Only of cases that hold. */
function resultOfFramework(file: TestFile, asked: Asked): FrameworkResult | undefined {
  const { document } = file;
  const [first] = file.settings;
  if (!first || !document || !(asked.coverage || asked.mutate)) return undefined;
  const settings = settingsOf(file, file.cases, document);
  const coverage = asked.coverage ? coverageOf(settings, document) : undefined;
  const mutation = asked.mutate ? scoreOf(mutateAll(settings, document, (one) => lintDraft(one))) : undefined;
  return {
    path: file.about,
    source: first.draft.document,
    ...(coverage && { coverage: { ...coverage, ok: reaches(coverage.covered, coverage.all, asked.least) } }),
    ...(mutation && {
      mutation: { ...mutation, ok: reaches(mutation.killed, mutation.killed + mutation.survived.length, asked.leastKilled) },
    }),
  };
}

const reaches = (part: number, all: number, least: number | undefined): boolean => least === undefined || part * 100 >= least * all;

function percentOf(value: Given['options'][string], flag: string): number | undefined {
  if (typeof value !== 'string') return undefined;
  const percent = /^\d{1,3}(?:\.\d+)?%?$/.test(value) ? Number.parseFloat(value) : Number.NaN;
  if (percent >= 0 && percent <= 100) return percent;
  throw new UsageError({
    zh: `${flag} 后面应写 0 到 100 的数，现为“${shown(value)}”`,
    en: `${flag} takes a number from 0 to 100, not “${shown(value)}”`,
  });
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

function reportOf(files: readonly FileResult[], frameworks: readonly FrameworkResult[]): TestReport {
  const cases = files.flatMap(({ results }) => results);
  const failed = cases.filter(({ failures }) => failures.length > 0).length;
  const errors = files.flatMap(({ diagnostics }) => diagnostics).filter(isError).length;
  const enough = frameworks.every(({ coverage, mutation }) => (coverage?.ok ?? true) && (mutation?.ok ?? true));
  return { files, frameworks, cases: cases.length, failed, errors, ok: failed === 0 && errors === 0 && enough };
}

const nothingRun = (run: string | undefined): UsageError =>
  run === undefined
    ? new UsageError({ zh: '没有用例，什么也没有核对', en: 'there are no cases: nothing was checked' })
    : new UsageError({
        zh: `没有名称含有“${shown(run)}”的用例，什么也没有核对`,
        en: `no case has “${shown(run)}” in its name: nothing was checked`,
      });
