// fixtures/test/<code>/: a test file that has the fault (bad.test.yaml, every faulty line marked `# expect: <code>`) and one that has not
// (good.test.yaml), whose cases hold. Both are about fixtures/test/framework.yaml.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { realIo } from '../src/cli-io.ts';
import { loadTestFile, type TestFile } from '../src/commands/test-files.ts';
import type { Diagnostic } from '../src/diagnostic.ts';
import { prepareAll, runCases } from '../src/testing/run.ts';
import { checkReviews, validateSubmission } from '../src/validate/index.ts';
import { runIn } from './cli-world.ts';

const root = new URL('../fixtures/test/', import.meta.url);
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const cases = folders.map(({ name }) => [name.replace('__', '/'), new URL(`${name}/`, root)] as const);
const io = realIo();

const load = (folder: URL, name: string): Promise<TestFile> => loadTestFile(fileURLToPath(new URL(name, folder)), new Map(), io);

const marksOf = (folder: URL, name: string): string[] =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const code = /# expect: (.*)$/.exec(line)?.[1]?.trim();
      return code === undefined ? [] : [`${index + 1} ${code}`];
    });

const placeOf = ({ code, location }: Diagnostic): string => `${location.kind === 'text' ? location.line : 1} ${code}`;
const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u;

/** Cases of a file that do not hold, in words. */
function failuresOf({ settings, document, cases: tests }: TestFile): string[] {
  if (settings.length === 0 || !document) throw new Error('the framework could not be read');
  const checks = { submission: validateSubmission, assessment: checkReviews };
  return settings.flatMap(({ stage, framework }) => {
    const own = tests.filter((one) => one.stage === stage);
    return runCases(prepareAll(own, document, framework), framework, document, checks).flatMap(({ test: { name }, failures }) =>
      failures.map(({ about, expected, actual }) => `${name}: ${about.en} expected ${expected.en}, got ${actual.en}`),
    );
  });
}

describe.each(cases)('%s', (code, folder) => {
  test('is found exactly where it is marked, and nothing else is', async () => {
    const { diagnostics } = await load(folder, 'bad.test.yaml');
    const marks = marksOf(folder, 'bad.test.yaml');
    expect(diagnostics.map(placeOf).toSorted()).toEqual(marks.toSorted());
    expect(marks.some((mark) => mark.endsWith(` ${code}`))).toBe(true);
  });

  test('is said in Chinese and in English, with what to do', async () => {
    for (const { message, help } of (await load(folder, 'bad.test.yaml')).diagnostics) {
      for (const text of [message, help]) {
        expect(text?.zh).toMatch(/[\u4e00-\u9fff]/);
        expect(text?.en).not.toMatch(chinese);
        expect(`${text?.zh} ${text?.en}`).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });

  test('is not found in the mended file, whose cases hold', async () => {
    const file = await load(folder, 'good.test.yaml');
    expect(file.diagnostics.map(placeOf)).toEqual([]);
    expect(file.cases.length).toBeGreaterThan(0);
    expect(failuresOf(file)).toEqual([]);
  });
});

describe('a test file', () => {
  const framework = `lawgov: 1
id: sample-plan
version: 1.0.0
title: Sample
status: sample
measures:
  rate: {title: 办结率, type: ratio, unit: '%', max: 1}
  filed: {title: 备案数, type: count, unit: 件}
  issued: {title: 发文数, type: count, unit: 件, optional: true}
indicators:
  - {id: rate, title: 办结率, points: 60, rule: {type: threshold, value: rate, atLeast: 90%}}
  - {id: filing, title: 备案, points: 40, rule: {type: proportional, value: filed, target: 3}}
scoring: {total: 100, decimals: 2, rounding: half-up, missing: zero, notApplicable: rescale}
`;
  const run = (cases: string) =>
    runIn([], ['test', 'x.yaml', '--lang', 'en', '--format', 'json'], {
      listFolder: async () => undefined,
      readFile: async (path) => new TextEncoder().encode(path === 'x.yaml' ? framework : `lawgov: 1\ncases:\n${cases}`),
    });

  test.each([
    ['９０％', '60'],
    ['90.0%', '60'],
    ['百分之九十', '60'],
    ['89.99%', '0'],
    ['9/10', '60'],
    ['不涉及', 'not-applicable'],
    ['基本完成', 'pending'],
  ])('reads the value %s as a submission does', async (written, expected) => {
    const { stdout, exitCode } = await run(`  - {indicator: rate, rows: [["${written}", ${expected}]]}\n`);
    expect(`${exitCode} ${exitCode === 0 ? '' : stdout}`).toBe('0 ');
  });

  test('fails where any figure is another, and says which', async () => {
    const { stdout, exitCode } = await run('  - {name: a, given: {rate: 95%}, expect: {total: 59, possible: 99, max: 99, rank: 2}}\n');
    const { files } = JSON.parse(stdout) as { files: [{ cases: [{ failures: { about: string; expected: string; actual: string }[] }] }] };
    expect(exitCode).toBe(1);
    expect(files[0].cases[0].failures.map(({ about, expected, actual }) => `${about} ${expected} ${actual}`)).toEqual([
      'total 59 60',
      'possible 99 100',
      'maximum 99 100',
      'rank 2 1',
    ]);
  });

  test('takes points for settled ones only', async () => {
    expect((await run('  - {name: a, expect: {indicators: {rate: 0}}}\n')).exitCode).toBe(1);
    expect((await run('  - {name: a, expect: {indicators: {rate: {status: missing, points: null}}}}\n')).exitCode).toBe(0);
  });

  test('counts the problems of the data', async () => {
    const given = '{rate: 95%, filed: 3}';
    expect((await run(`  - {name: a, given: ${given}, expect: {diagnostics: []}}\n`)).exitCode).toBe(0);
    expect((await run('  - {name: a, given: {rate: 0.95x}, expect: {diagnostics: []}}\n')).exitCode).toBe(1);
    expect((await run('  - {name: a, given: {rate: 150%, filed: 3}, expect: {diagnostics: [submission/out-of-range]}}\n')).exitCode).toBe(
      0,
    );
  });
});
