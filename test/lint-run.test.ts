// lawgov lint over several files: which are checked, how severe findings are where, and what the baseline accepts.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Run, runIn } from './cli-world.ts';

const root = mkdtempSync(join(tmpdir(), 'lint-run-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

function folderOf(files: Files): string {
  const here = mkdtempSync(join(root, 'case-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(here, name)), { recursive: true });
    writeFileSync(join(here, name), content);
  }
  return here;
}

const lint = (files: Files, argv: readonly string[] = ['.']): Promise<Run> => runIn([folderOf(files)], ['lint', ...argv]);

/** `severity place code` of every finding. */
async function found(files: Files, argv: readonly string[] = ['.']): Promise<string[]> {
  const { stdout } = await lint(files, [...argv, '--format', 'json']);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; severity: string; location: string }[] };
  return diagnostics.map(({ code, severity, location }) => `${severity} ${location} ${code}`);
}

/** A plan with two figures that nothing uses, one of them in an indicator. */
const plan = (id: string, more = ''): string => `lawgov: 1
id: ${id}
version: 1.0.0
title: 考评方案
status: sample
measures:
  spare: {title: 备用数据, type: count}
  closing: {title: 结案率, type: ratio, definition: 按期结案数除以结案数}
indicators:
  - id: lead
    title: 组织领导
    children:
      - {id: lead.meetings, title: 专题会议, points: 6, rule: {type: proportional, value: closing, target: 90}}
      - {id: plans, title: 工作计划, points: 4, rule: {type: proportional, value: closing, target: 80}}
scoring: {total: 10, rounding: half-up, missing: zero, notApplicable: rescale}
${more}`;
const spare = 'framework/unused-measure';
const percent = 'framework/limit-percent';

describe('what is checked', () => {
  test('a file that is no YAML hides nothing in others', async () => {
    expect(await found({ 'a.yaml': 'lawgov: [\n', 'b.yaml': plan('b') })).toEqual([
      'error a.yaml:2:1 yaml/syntax',
      `warning b.yaml:7:3 ${spare}`,
      `warning b.yaml:13:104 ${percent}`,
      `warning b.yaml:14:96 ${percent}`,
    ]);
  });

  test('a file that cannot be read is a finding beside others: file/unreadable; alone it is exit code 2', async () => {
    expect(await found({ 'b.yaml': plan('b') }, ['gone.yaml', 'b.yaml'])).toContain('error gone.yaml file/unreadable');
    expect(await lint({}, ['gone.yaml'])).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringMatching(/^不能读 gone\.yaml：/) });
  });

  test('YAML of other kinds in a folder is left out and counted, but not where it is named', async () => {
    const files = { 'a.yaml': plan('a'), 'compose.yaml': 'services: {web: {image: a}}\n' };
    expect((await lint(files)).stdout).toContain('检查了 1 个文件，略过 1 个不是指标体系的 YAML，');
    expect(await found(files, ['compose.yaml'])).toContain('error compose.yaml:1:1 framework/missing-key');
  });

  test.each<[string, Files]>([
    ['no file', { 'a.txt': '' }],
    ['only YAML of other kinds', { 'compose.yaml': 'services: {}\n' }],
    ['only folders that are skipped', { 'node_modules/a.yaml': plan('a'), '.git/a.yaml': plan('a') }],
    ['only tests', { 'a.test.yaml': 'framework: a.yaml\n' }],
  ])('nothing to check (%s) is exit code 2', async (_what, files) => {
    expect(await lint(files)).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringMatching(/没有/) });
  });

  test('a configuration is no framework, but can be checked by its name', async () => {
    const files = { 'a.yaml': plan('a'), 'lawgov.yaml': 'lawgov: 1\n', 'b/lawgov.yaml': 'lawgov: 1\nlint: {rules: {a/b: off}}\n' };
    expect((await lint(files)).stdout).toContain('检查了 1 个文件');
    expect(await found(files, ['b/lawgov.yaml'])).toEqual(['error b/lawgov.yaml:2:16 config/unknown-rule']);
  });
});

describe('severities', () => {
  const config = (text: string): string => `lawgov: 1\nlint:\n${text}`;

  test('come from the nearest lawgov.yaml above the file', async () => {
    const files = {
      'a.yaml': plan('a'),
      'deep/down/b.yaml': plan('b'),
      'deep/lawgov.yaml': config(`  rules: {${spare}: error, framework/*: off}\n`),
      'lawgov.yaml': config(`  rules: {${spare}: off, ${percent}: info}\n`),
    };
    expect(await found(files)).toEqual([
      `info a.yaml:13:104 ${percent}`,
      `info a.yaml:14:96 ${percent}`,
      `error deep/down/b.yaml:7:3 ${spare}`,
    ]);
  });

  test('come from --config for all files', async () => {
    const files = {
      'a.yaml': plan('a'),
      'lawgov.yaml': config('  rules: {framework/*: error}\n'),
      'other.txt': config('  rules: {framework/*: off}\n'),
    };
    expect(await found(files, ['.', '--config', 'other.txt'])).toEqual([]);
    expect(await lint(files, ['.', '--config', 'gone.yaml'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('gone.yaml') });
  });

  test('may be other ones in some files and for some indicators, with all that is below them', async () => {
    const overrides = [
      `    - {files: ['drafts/**'], rules: {${spare}: off}}`,
      `    - {indicators: [lead], rules: {${percent}: info}}`,
      `    - {files: ['*.yaml'], indicators: [pl*s], rules: {${percent}: error}}`,
    ];
    const files = { 'a.yaml': plan('a'), 'drafts/b.yaml': plan('b'), 'lawgov.yaml': config(`  overrides:\n${overrides.join('\n')}\n`) };
    expect(await found(files)).toEqual([
      `warning a.yaml:7:3 ${spare}`,
      `info a.yaml:13:104 ${percent}`,
      `error a.yaml:14:96 ${percent}`,
      `info drafts/b.yaml:13:104 ${percent}`,
      `info drafts/b.yaml:14:96 ${percent}`,
    ]);
  });

  test('of what makes a framework unusable for scoring stay errors', async () => {
    const files = { 'a.yaml': plan('a').replace('total: 10', 'total: 11'), 'lawgov.yaml': config('  rules: {framework/*: off}\n') };
    expect(await found(files)).toEqual(['error a.yaml:15:18 framework/points-sum']);
  });
});

describe('suppressions', () => {
  const suppressed = plan('a').replace('  spare', `  # lawgov-disable-next-line ${spare} -- 下年启用 until 2026-03-01\n  spare`);

  test('are counted, and the verdict says by which day', async () => {
    const { stdout } = await lint({ 'a.yaml': suppressed });
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^结论：检查了 1 个文件，1 个问题已停用或在基线中，停用期限按 2026-01-01 判断，\d 个错误/,
    );
    expect(stdout).not.toContain(spare);
  });

  test('end after their day', async () => {
    const codes = async (day: string) => (await found({ 'a.yaml': suppressed }, ['.', '--as-of', day])).map((line) => line.split(' ')[2]);
    expect(await codes('2026-03-01')).toEqual([percent, percent]);
    expect(await codes('2026-03-02')).toEqual(['suppression/expired', spare, percent, percent]);
    expect(await lint({ 'a.yaml': suppressed }, ['.', '--as-of', '2026-02-30'])).toMatchObject({ exitCode: 2 });
  });

  test('are not called unused while faults may hide what they are for', async () => {
    const broken = suppressed.replace('value: closing, target: 90', 'value: spare / spares, target: 90%');
    const codes = (await found({ 'a.yaml': broken })).map((line) => line.split(' ')[2]);
    expect(codes).toContain('expression/unknown-name');
    expect(codes).not.toContain(expect.stringContaining('suppression/unused'));
  });
});

describe('the baseline', () => {
  const update = ['.', '--baseline', 'known/accepted.yaml', '--update-baseline'];
  const files = { 'b.yaml': plan('b'), 'a.yaml': plan('a'), 'known/readme.txt': '' };

  test('accepts what there is, sorted, and the next run passes although lines have moved', async () => {
    const { written, exitCode } = await lint(files, [...update, '--fail-on', 'info']);
    const text = written.get('known/accepted.yaml')?.toString() ?? '';
    expect(exitCode).toBe(0);
    expect(text.split('\n').filter((line) => line.startsWith('  - '))).toEqual([
      ...['a', 'b'].flatMap((name) => [
        `  - {file: "../${name}.yaml", code: "${percent}", subject: "indicators/lead.meetings/rule/target", count: 1}`,
        `  - {file: "../${name}.yaml", code: "${percent}", subject: "indicators/plans/rule/target", count: 1}`,
        `  - {file: "../${name}.yaml", code: "${spare}", subject: "measures/spare", count: 1}`,
      ]),
    ]);
    const moved = { ...files, 'a.yaml': `# 说明\n\n${plan('a')}`, 'known/accepted.yaml': text };
    expect(await found(moved, ['.', '--baseline', 'known/accepted.yaml'])).toEqual([]);
    const again = await lint({ ...moved, 'known/accepted.yaml': text }, update);
    expect(again.exitCode).toBe(0);
  });

  test('reports what is new, and what is no longer there, of the files that were checked', async () => {
    const text = (await lint(files, update)).written.get('known/accepted.yaml')?.toString() ?? '';
    const changed = { ...files, 'known/accepted.yaml': text, 'a.yaml': plan('a').replace('spare:', 'extra:') };
    expect(await found(changed, ['a.yaml', '--baseline', 'known/accepted.yaml'])).toEqual([
      `warning a.yaml:7:3 ${spare}`,
      'info known/accepted.yaml:7:5 baseline/no-longer-found',
    ]);
  });

  test('never accepts what makes a framework unusable for scoring', async () => {
    const { stdout, exitCode, written } = await lint({ ...files, 'a.yaml': plan('a').replace('total: 10', 'total: 11') }, update);
    expect([exitCode, stdout.includes('framework/points-sum'), `${written.get('known/accepted.yaml')}`.includes('points-sum')]).toEqual([
      1,
      true,
      false,
    ]);
  });

  test('has to be named to be updated, and to be there to be used', async () => {
    expect(await lint(files, ['.', '--update-baseline'])).toMatchObject({ exitCode: 2 });
    expect(await lint(files, ['.', '--baseline', 'gone.yaml'])).toMatchObject({ exitCode: 2 });
  });
});

test('what a framework of the package suppresses in itself is no finding of a plan that is built on it', async () => {
  const head = 'lawgov: 1\nid: own-2024\nversion: 1.0.0\ntitle: 本县方案\nstatus: sample\n';
  const codes = await found({ 'own.yaml': `${head}extends: model-government@1\nscored: false\n` });
  expect(codes.filter((line) => line.includes('superseded-basis') || line.includes('suppression/'))).toEqual([]);
});

test('a suppression of a rule that is not on is not called unused, and is when the rule is on', async () => {
  const files = { 'plan.yaml': `# lawgov-disable-next-line rule/part-over-whole -- 分子不是分母的一部分\n${plan('plan')}` };
  const unused = (all: readonly string[]) => all.filter((line) => line.includes('suppression/unused'));
  expect(unused(await found(files))).toEqual([]);
  expect(unused(await found({ ...files, 'lawgov.yaml': 'lawgov: 1\nlint: {extends: strict}\n' }))).toEqual([
    'warning plan.yaml:1:1 suppression/unused',
  ]);
});
