// The program as it is installed: bin/lawgov.js and what `npm run build` made.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { version } from '../src/version.ts';

const program = fileURLToPath(new URL('../bin/lawgov.js', import.meta.url));
const at = (path: string) => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
const plain = { ...process.env };
for (const name of ['NO_COLOR', 'FORCE_COLOR', 'TERM', 'LAWGOV_CACHE']) delete plain[name];

let parent = '';
let folder = '';
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'process-'));
  folder = join(parent, '考评 材料（2024）');
  cpSync(at('cli/files'), folder, { recursive: true });
  cpSync(at('score/baicheng-2023/白城市2023.xlsx'), join(folder, '白城市2023.xlsx'));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function lawgov(argv: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const env = { ...plain, LAWGOV_CACHE: join(parent, 'cache'), ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], { cwd: folder, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const escapeCode = '\u001b';

test('the exit code says fine, problems or wrong use, in a folder with a Chinese name and blanks', () => {
  expect(lawgov(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  expect(lawgov(['lint', '样例.yaml']).status).toBe(0);
  expect(lawgov(['lint', '有错.yaml'])).toMatchObject({ status: 1, stdout: expect.stringContaining('有错.yaml:'), stderr: '' });
  expect(lawgov(['lint', '没有.yaml'])).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(/^不能读 没有\.yaml：.*\n$/) });
});

test('colours appear only where they are wanted: not in a pipe, not with NO_COLOR, but with FORCE_COLOR', () => {
  const line = ['lint', '有错.yaml'];
  expect(lawgov(line).stdout).not.toContain(escapeCode);
  expect(lawgov(line, { NO_COLOR: '1' }).stdout).not.toContain(escapeCode);
  expect(lawgov(line, { FORCE_COLOR: '0' }).stdout).not.toContain(escapeCode);
  expect(lawgov(line, { FORCE_COLOR: '1' }).stdout).toContain(`${escapeCode}[31m错误`);
});

test('a long output goes through a pipe whole, and a reader that closes it early is no error', () => {
  if (process.platform === 'win32') return expect(process.platform).toBe('win32');
  const whole = lawgov(['score', '白城市2023.xlsx', '--format', 'json']);
  expect(JSON.parse(whole.stdout)).toMatchObject({ kind: 'assessment' });
  // More than a pipe holds.
  expect(Buffer.byteLength(whole.stdout)).toBeGreaterThan(65_536);
  const command = `"$0" "$1" score 白城市2023.xlsx --format json | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const closed = spawnSync('bash', ['-c', command, process.execPath, program], { cwd: folder, env: plain, encoding: 'utf8' });
  expect(closed.stdout).toBe(`{\n${whole.status}\n`);
  expect(closed.stderr).toBe(whole.stderr);
});
