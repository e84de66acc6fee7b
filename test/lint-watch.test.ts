// lawgov lint --watch: what is printed after each change, and the real watching of folders.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { realIo, run } from '../src/cli.ts';

const real = realIo();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const plan = (id: string, total: number): string => `lawgov: 1
id: ${id}
version: 1.0.0
title: 考评方案
status: sample
indicators:
  - {id: plans, title: 工作计划, points: 4, measure: {type: boolean}, rule: {type: met}}
scoring: {total: ${total}, rounding: half-up, missing: zero, notApplicable: rescale}
`;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** Runs --watch; each step is made when the verb waits, and then counts as a change; after the last one it is interrupted. */
async function watch(argv: readonly string[], steps: readonly (() => void)[]) {
  const rest = [...steps];
  const verdicts: string[] = [];
  const watched: string[] = [];
  const reads: string[] = [];
  let stderr = '';
  const exitCode = await run(['lint', ...argv, '--watch'], {
    ...real,
    color: false,
    readFile: (path, limit) => {
      reads.push(path);
      return real.readFile(path, limit);
    },
    stdout: (text) => void verdicts.push(text.trimEnd().split('\n').at(-1) ?? ''),
    stderr: (text) => {
      stderr += text;
    },
    watch: () => ({
      next: async (folders) => {
        watched.push(folders.join(' '));
        const step = rest.shift();
        step?.();
        return step ? 'changed' : 'interrupted';
      },
      close: () => void watched.push('closed'),
    }),
  });
  return { exitCode, verdicts, stderr, watched, reads };
}

test('every change gives the whole verdict anew, also of faults, deleted and new files; the end has the last exit code', async () => {
  write('a.yaml', plan('a', 4));
  const { exitCode, verdicts, stderr, watched } = await watch(
    [folder],
    [
      () => write('a.yaml', plan('a', 5)),
      () => write('a.yaml', 'lawgov: [\n'),
      () => rmSync(join(folder, 'a.yaml')),
      () => write('b.yaml', plan('b', 4)),
      () => write('a.yaml', plan('a', 5)),
    ],
  );
  expect(verdicts).toEqual([
    '结论：检查了 1 个文件，0 个错误，0 个警告，通过',
    '结论：检查了 1 个文件，1 个错误，0 个警告，不通过',
    '结论：检查了 1 个文件，1 个错误，0 个警告，不通过',
    '结论：检查了 1 个文件，0 个错误，0 个警告，通过',
    '结论：检查了 2 个文件，1 个错误，0 个警告，不通过',
  ]);
  expect(stderr).toContain('没有指标体系文件');
  expect(exitCode).toBe(1);
  expect(watched.at(-1)).toBe('closed');
  expect(watched[0]?.split(' ')).toContain(folder);
});

test('a changed layer or configuration is a change of the frameworks too', async () => {
  write('base.yaml', `${plan('base', 4)}scored: false\n`);
  write('plan.yaml', 'lawgov: 1\nid: plan\nversion: 1.0.0\ntitle: 方案\nstatus: sample\nextends: ./base.yaml\n');
  const { verdicts } = await watch(
    [join(folder, 'plan.yaml')],
    [
      () => write('base.yaml', `${plan('base', 5)}scored: false\n`),
      () => write('base.yaml', `${plan('base', 4)}scored: false\n`),
      () => write('lawgov.yaml', 'lawgov: 1\nlint: {rules: {a/b: off}}\n'),
    ],
  );
  expect(verdicts.map((verdict) => verdict.endsWith('，不通过'))).toEqual([false, true, false, true]);
});

test('what would write into the watched folders is refused', async () => {
  write('a.yaml', plan('a', 4));
  for (const option of [['--fix'], ['-f', 'json=x.json'], ['--out', 'x.txt'], ['--baseline', 'x.yaml', '--update-baseline']])
    expect((await watch([folder, ...option], [])).exitCode).toBe(2);
});

test('the folders themselves are watched: a new file, a change and a rename are changes, and silence is none', async () => {
  write('a.yaml', plan('a', 4));
  const watching = real.watch();
  try {
    const next = watching.next([folder, join(folder, 'gone')]);
    let settled = false;
    void next.then(() => {
      settled = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(settled).toBe(false);
    write('a.yaml', plan('a', 5));
    expect(await next).toBe('changed');
    const renamed = watching.next([folder]);
    write('.a.tmp', plan('a', 6));
    renameSync(join(folder, '.a.tmp'), join(folder, 'a.yaml'));
    expect(await renamed).toBe('changed');
    const interrupted = watching.next([folder]);
    process.emit('SIGINT');
    expect(await interrupted).toBe('interrupted');
  } finally {
    watching.close();
  }
});
