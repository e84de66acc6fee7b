// fixtures/recipes/: the lines of every recipe are run as a shell runs them, with the built program on the path, on sound frameworks
// and on faulty ones. Only what fetches the program is left out.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readers } from './read-findings.ts';
import { filesOf, readText } from './readme.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (name: string) => readFileSync(at(`fixtures/recipes/${name}`), 'utf8');
const program = at('bin/lawgov.js');

const github = parse(read('github.yml')) as { jobs: { lint: { steps: { run?: string }[] } } };
const gitlab = parse(read('gitlab-ci.yml')) as { indicators: { script: string[]; artifacts: { reports: Record<string, string> } } };
const gitee = parse(read('gitee-go.yml')) as { stages: { steps: { commands: string[] }[] }[] };
const hooks = parse(read('pre-commit-config.yaml')) as { repos: { hooks: { entry: string; files: string; exclude: string }[] }[] };
const hook = hooks.repos[0]?.hooks[0];

/** The lines of a recipe, and the reports that it leaves for its server. */
const recipes: readonly (readonly [string, readonly string[], Readonly<Record<string, keyof typeof readers>>])[] = [
  ['github.yml', github.jobs.lint.steps.flatMap(({ run }) => run ?? []), { 'lawgov.sarif': 'sarif', 'lawgov.md': 'markdown' }],
  ['gitlab-ci.yml', gitlab.indicators.script, { 'gl-code-quality-report.json': 'gitlab', 'lawgov-junit.xml': 'junit' }],
  ['gitee-go.yml', gitee.stages.flatMap(({ steps }) => steps.flatMap(({ commands }) => commands)), { 'lawgov.md': 'markdown' }],
  [
    'Jenkinsfile',
    [...read('Jenkinsfile').matchAll(/\bsh '([^']*)'/g)].map(([, line = '']) => line),
    { 'lawgov-checkstyle.xml': 'checkstyle', 'lawgov-junit.xml': 'junit' },
  ],
];

let parent = '';
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'recipes-'));
  mkdirSync(join(parent, 'bin'));
  writeFileSync(join(parent, 'bin', 'lawgov'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(join(parent, 'bin', 'lawgov'), 0o755);
  // The framework of the README passes with --fail-on warning.
  for (const [name, text] of [
    ['sound', filesOf(readText('README.md')).get('example.yaml') ?? ''],
    ['faulty', readText('fixtures/cli/files/有错.yaml')],
  ] as const) {
    mkdirSync(join(parent, name, 'indicators'), { recursive: true });
    writeFileSync(join(parent, name, 'indicators', '指标 体系.yaml'), text);
  }
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function shell(line: string, folder: string, more: Readonly<Record<string, string>> = {}) {
  const env = {
    ...process.env,
    PATH: `${join(parent, 'bin')}${delimiter}${process.env['PATH']}`,
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    ...more,
  };
  return spawnSync('bash', ['-e', '-c', line], { cwd: folder, env, encoding: 'utf8' });
}

test('every recipe of the folder is run here, but for the settings of an editor', () => {
  const known = [...recipes.map(([name]) => name), 'pre-commit-config.yaml', 'git-hook.sh', 'vscode-settings.json'];
  expect(readdirSync(at('fixtures/recipes')).toSorted()).toEqual(known.toSorted());
});

describe.each(recipes)('%s', (_, lines, reports) => {
  const own = lines.filter((line) => !line.startsWith('npm install --global '));

  test('runs lawgov', () => {
    expect(own.some((line) => line.startsWith('lawgov lint '))).toBe(true);
  });

  test.each(['sound', 'faulty'])('does what it says on %s frameworks', (name) => {
    const folder = join(parent, name);
    const codes = own.map((line) => [line, shell(line, folder).status]);
    expect(codes).toEqual(own.map((line) => [line, name === 'faulty' && line.startsWith('lawgov ') ? 1 : 0]));
    for (const [file, format] of Object.entries(reports)) {
      const findings = readers[format](readFileSync(join(folder, file), 'utf8')).filter(({ severity }) => severity !== 'info');
      expect(findings.map((finding) => finding.code)).toEqual(
        name === 'sound' ? [] : expect.arrayContaining(['framework/not-allowed', 'expression/unknown-name', 'framework/points-sum']),
      );
      rmSync(join(folder, file));
    }
  });
});

test('what a recipe hands to its server is what its lines write', () => {
  expect(Object.values(gitlab.indicators.artifacts.reports).toSorted()).toEqual(['gl-code-quality-report.json', 'lawgov-junit.xml']);
  const script = gitlab.indicators.script.join('\n');
  for (const [kind, file] of Object.entries(gitlab.indicators.artifacts.reports))
    expect(script).toContain(`-f ${kind === 'codequality' ? 'gitlab' : kind}=${file}`);
  expect(read('github.yml')).toContain('sarif_file: lawgov.sarif');
  expect(read('Jenkinsfile')).toMatch(/testResults: 'lawgov-junit\.xml'[\s\S]*pattern: 'lawgov-checkstyle\.xml'/);
});

describe('before a commit', () => {
  const commitIn = (folder: string) => {
    for (const line of ['git init -q .', 'git config user.name a', 'git config user.email a@b', 'git add indicators'])
      expect(shell(line, folder).status).toBe(0);
    cpSync(at('fixtures/recipes/git-hook.sh'), join(folder, '.git/hooks/pre-commit'));
    return shell('git commit -q -m 改动', folder, { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' });
  };

  test('the plain hook stops a faulty framework and lets a sound one pass', () => {
    expect(commitIn(join(parent, 'sound'))).toMatchObject({ status: 0 });
    expect(commitIn(join(parent, 'faulty'))).toMatchObject({ status: 1, stderr: expect.stringContaining('framework/points-sum') });
  });

  test('the hook of pre-commit takes frameworks and leaves their tests out', () => {
    const [files, exclude] = [new RegExp(hook?.files ?? ''), new RegExp(hook?.exclude ?? '')];
    const taken = (path: string) => files.test(path) && !exclude.test(path);
    const paths = ['indicators/甲.yaml', 'indicators/下级/乙.yml', 'indicators/甲.test.yaml', 'README.yaml'];
    expect(paths.filter(taken)).toEqual(['indicators/甲.yaml', 'indicators/下级/乙.yml']);
    expect(shell(`${hook?.entry} 'indicators/指标 体系.yaml'`, join(parent, 'sound')).status).toBe(0);
    expect(shell(`${hook?.entry} 'indicators/指标 体系.yaml'`, join(parent, 'faulty')).status).toBe(1);
  });
});

test('the settings of the editor name the schema that the package ships', () => {
  const settings = JSON.parse(read('vscode-settings.json')) as { 'yaml.schemas': Record<string, string[]> };
  const [path = ''] = Object.keys(settings['yaml.schemas']);
  expect(path.startsWith('./node_modules/lawgov/schemas/')).toBe(true);
  expect(existsSync(at(path.replace('./node_modules/lawgov/', '')))).toBe(true);
});
