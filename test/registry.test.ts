// Every code that the program can say: found by importing every module, so that no registry can be forgotten.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../src/diagnostic.ts';
import { catalogue } from '../src/lint/catalogue.ts';
import { lintRules } from '../src/lint/index.ts';
import { causeProblems } from '../src/validate/problems-causes.ts';
import { switchableCodes } from '../src/validate/switchable.ts';

const source = new URL('../src/', import.meta.url);
const fixtures = new URL('../fixtures/', import.meta.url);

/** Codes whose fault cannot stand in a framework file with a mark beside it, and the test that makes it. */
const madeInCode: ReadonlyMap<string, string> = new Map([
  ['yaml/too-large', 'lint.test.ts'],
  ['yaml/encoding', 'lint.test.ts'],
  ['yaml/control-character', 'lint.test.ts'],
  // Said by scoring, by lint of several files, or of more files than a fixture should have.
  ['layer/not-scored', 'layers-kept.test.ts'],
  ['layer/sealed-needed', 'layers-kept.test.ts'],
  // The bundled frameworks are looked at by lint itself.
  ['crosswalk/unknown-indicator', 'crosswalk.test.ts'],
  ['crosswalk/unknown-framework', 'crosswalk.test.ts'],
  ['stage/undecided', 'stages.test.ts'],
  ['stage/two-stages', 'stages.test.ts'],
  ['layer/too-many', 'layers.test.ts'],
  ['layer/part-not-included', 'layers-lint.test.ts'],
  ['file/unreadable', 'lint-run.test.ts'],
  ['file/nothing-checked', 'findings.test.ts'],
  // Takes two files; said in the goldens of fixtures/diff.
  ['diff/version-bump', 'diff.test.ts'],
  // Files are told apart before they come to the CSV reader.
  ['csv/not-text', 'encoding.test.ts'],
  // Takes two files.
  ['form/copied', 'forms.test.ts'],
  ['form/changed-since', 'forms.test.ts'],
  // Said by lawgov template migrate.
  ['form/moved-period', 'migrate.test.ts'],
  ['submission/identical-files', 'copied.test.ts'],
  // Said of the layout of a table, which is no submission.
  ['layout/unknown-name', 'layout.test.ts'],
  ['layout/unclosed-name', 'layout.test.ts'],
  ['layout/no-names', 'layout.test.ts'],
  ['layout/cannot-repeat', 'layout.test.ts'],
  ['layout/no-status', 'layout.test.ts'],
  ['file/not-a-document', 'read-docx.test.ts'],
  ['file/empty-document', 'read-docx.test.ts'],
  ['file/nested-table', 'read-docx.test.ts'],
  ['file/not-a-report', 'extract.test.ts'],
  // Said of ledgers, which are no submissions.
  ['ledger/no-table', 'ledger.test.ts'],
  ['ledger/besides', 'ledger.test.ts'],
  ['ledger/uncalculated', 'ledger.test.ts'],
  ['ledger/repeated-id', 'ledger.test.ts'],
  ['ledger/changed-cell', 'ledger.test.ts'],
  ['ledger/closed-without-evidence', 'ledger.test.ts'],
  ['ledger/closed-without-date', 'ledger.test.ts'],
  ['ledger/unclear-state', 'ledger.test.ts'],
  ['ledger/deadline', 'ledger.test.ts'],
  // The schema refuses so long an expression before it is read, and equal titles before a name can be ambiguous.
  ['expression/too-long', 'expression-faults.test.ts'],
  ['expression/ambiguous-name', 'expression-faults.test.ts'],
]);

/** Said of a framework that is to be scored, not by lint. */
const notOfLint = ['layer/not-scored', 'layer/sealed-needed', 'stage/undecided', 'stage/two-stages'];

const isProblem = (value: unknown): value is Problem<unknown> =>
  typeof value === 'object' && value !== null && 'code' in value && 'severity' in value && 'message' in value && 'help' in value;

/** Problems that a module exports: alone, in an object or list, or in the `problems` of a rule. */
function problemsIn(exports: unknown, depth = 0): Problem<unknown>[] {
  if (isProblem(exports)) return [exports];
  if (typeof exports !== 'object' || exports === null || depth > 2) return [];
  return Object.values(exports).flatMap((value) => problemsIn(value, depth + 1));
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !['cli.ts', 'schema-types.ts'].includes(name),
);
const modules = await Promise.all(files.map(async (name) => (await import(new URL(name, source).href)) as Record<string, unknown>));
const problems = [...new Set(modules.flatMap((exports) => problemsIn(exports)))];
const codes = problems.map(({ code }) => code);

/** Every `code: 'family/noun'` that is written anywhere in the sources. */
const written = files.flatMap((name) => {
  const text = readFileSync(new URL(name, source), 'utf8');
  return [...text.matchAll(/\bcode: '([^']+)'/g)].map((match) => match[1] ?? '');
});

describe('the registry of problems', () => {
  test('holds every code that the sources write, each once', () => {
    expect(codes.toSorted()).toEqual([...new Set(codes)].toSorted());
    expect(codes.toSorted()).toEqual(written.toSorted());
    expect(codes.length).toBeGreaterThan(100);
  });

  test.each(problems.map((problem) => [problem.code, problem] as const))('%s is well formed', (code, { severity, title }) => {
    expect(code).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
    expect(['error', 'warning', 'info']).toContain(severity);
    expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(title.en).not.toMatch(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u);
    expect(title.en.trim()).not.toBe('');
  });

  test.each(codes)('%s has a fixture', (code) => {
    const folder = code.replace('/', '__');
    const test = madeInCode.get(code);
    if (test === undefined) {
      const places = ['lint', 'validate', 'config', 'test', 'round'].map((kind) => new URL(`${kind}/${folder}/`, fixtures));
      expect(places.some((place) => existsSync(place))).toBe(true);
    } else {
      const text = readFileSync(new URL(test, import.meta.url), 'utf8');
      expect(text.includes(code) || text.includes(`'${code.split('/')[1]}'`), `${code} in ${test}`).toBe(true);
    }
  });

  test('the catalogue of lint has every code that lint can say, and no other', () => {
    // What is said of submissions and of tests is no business of lint.
    const families = [
      'yaml',
      'framework',
      'expression',
      'layer',
      'stage',
      'crosswalk',
      'config',
      'suppression',
      ...lintRules.map(({ code }) => code.split('/')[0]),
    ];
    const said = codes.filter(
      (code) => families.includes(code.split('/')[0]) || /^(file\/unreadable|baseline\/no-longer-found)$/.test(code),
    );
    expect([...catalogue.keys()].filter((code) => !notOfLint.includes(code))).toEqual(
      said.filter((code) => !notOfLint.includes(code)).toSorted(),
    );
    for (const { why, title } of catalogue.values())
      for (const text of [why, title]) expect(`${text.zh}${text.en}`.length).toBeGreaterThan(8);
  });

  test('a round can switch off what is said of submissions, and nothing else', () => {
    const switchable = switchableCodes({ checks: [] });
    // Said after everything else, of findings that can each be switched off; or of names that the roster gives.
    const apart = problemsIn({ causeProblems }).map(({ code }) => code);
    const said = codes.filter((code) => /^(submission|review)\//.test(code) && !apart.includes(code));
    expect(said.filter((code) => !switchable.includes(code))).toEqual([]);
    expect(switchable.filter((code) => !/^(submission|review)\//.test(code))).toEqual([]);
  });

  test('every fixture folder is named after a code', () => {
    const folders = ['lint', 'validate', 'config', 'test', 'round'].flatMap((kind) =>
      readdirSync(new URL(`${kind}/`, fixtures), { withFileTypes: true }).filter((entry) => entry.isDirectory()),
    );
    // Checks that a framework declares have codes of their own: check/<id>.
    const strangers = folders
      .map(({ name }) => name.replace('__', '/'))
      .filter((code) => !codes.includes(code) && !code.startsWith('check/'));
    expect(strangers).toEqual([]);
  });
});
