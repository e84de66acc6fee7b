// The public API does the main job, and nothing but the command line touches the process it runs in.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  bundledFrameworks,
  evaluate,
  findGaps,
  formatYaml,
  judge,
  lintFramework,
  loadFramework,
  printFixed,
  readSubmission,
  renderAssessmentJson,
  validateSubmission,
} from '../src/index.ts';

const files = fileURLToPath(new URL('../fixtures/cli/files/', import.meta.url));
const source = fileURLToPath(new URL('../src/', import.meta.url));

describe('the public API', () => {
  test('goes from files to points and gaps', async () => {
    const { value: framework, diagnostics: faults } = await loadFramework(`${files}样例.yaml`);
    expect(faults).toEqual([]);
    if (!framework) throw new Error('no framework');
    const { value: submission, diagnostics } = await readSubmission([`${files}甲局.csv`, `${files}填报.csv`], framework);
    if (!submission) throw new Error('no submission');
    // 甲局 is in both files, with other values in one of them.
    expect(diagnostics.map(({ code }) => code)).toContain('submission/conflicting-values');
    const assessment = evaluate(framework, submission);
    expect(assessment.units.map(({ name }) => name).sort()).toEqual(['丙局', '乙局', '甲局']);
    const lost = findGaps(assessment).filter(({ unit, indicator }) => unit === '乙局' && indicator.id === 'lead.meetings');
    expect(lost.map((gap) => printFixed(gap.lost, 2))).toEqual(['10.00']);
    const all = [...diagnostics, ...validateSubmission(framework, submission)];
    const document = JSON.parse(renderAssessmentJson(assessment, all, judge(all), 'en')) as { verdict: unknown };
    expect(document.verdict).toEqual(judge(all));
  });

  test('takes bytes instead of paths, and gives a bundled framework by its id', async () => {
    const ids = await bundledFrameworks();
    expect(ids).toContain('baicheng-2024');
    const { value: framework } = await loadFramework('baicheng-2024');
    if (!framework) throw new Error('no framework');
    const bytes = new TextEncoder().encode('单位,数据项,填报值\n白城市,司法所总数,104\n');
    const { value: submission, diagnostics } = await readSubmission([{ path: 'memory.csv', bytes }], framework);
    expect(diagnostics).toEqual([]);
    expect(submission?.units[0]?.values.get('offices')?.location).toEqual({ kind: 'text', file: 'memory.csv', line: 2, column: 3 });
  });

  test('lints a framework as the command line does without a configuration, and not only for scoring', async () => {
    expect(await lintFramework('baicheng-2024')).toEqual([]);
    const text = readFileSync(`${files}样例.yaml`, 'utf8')
      .replace(/^measures:$/m, 'measures:\n  idle: {title: 没有用到的数, type: number}')
      .replace(', kinds: [通知文件]', '');
    const file = { path: `${files}样例.yaml`, bytes: new TextEncoder().encode(text) };
    const found = await lintFramework(file);
    expect(found.map(({ code }) => code)).toEqual(['framework/unused-measure', 'evidence/no-kind']);
    expect((await loadFramework(file)).diagnostics.map(({ code }) => code)).toEqual(['framework/unused-measure']);
  });

  test('formats YAML once and for all', () => {
    const bytesOf = (text: string) => new TextEncoder().encode(text);
    const { value = '' } = formatYaml({ path: 'a.yaml', bytes: bytesOf('title:   "甲"   # note\nlawgov: 1\n') });
    expect(value).toBe('lawgov: 1\ntitle: 甲 # note\n');
    expect(formatYaml({ path: 'a.yaml', bytes: bytesOf(value) }).value).toBe(value);
    const broken = formatYaml({ path: 'b.yaml', bytes: bytesOf('a: [') });
    expect(broken.value).toBeUndefined();
    expect(broken.diagnostics.map(({ code }) => code)).toContain('yaml/syntax');
  });

  test('gives diagnostics and no value for bad input, and throws only for files that cannot be read', async () => {
    const broken = await loadFramework({ path: 'broken.yaml', bytes: new TextEncoder().encode('lawgov: 1\n') });
    expect(broken.value).toBeUndefined();
    expect(broken.diagnostics.length).toBeGreaterThan(0);
    await expect(loadFramework('no/such/file.yaml')).rejects.toThrow(/no such file/i);
  });
});

/** Code without comments and without what stands in quotes. */
const codeOf = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1')
    .replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''")
    .replace(/`(?:\\.|[^`\\])*`/g, (literal) => (literal.match(/\$\{[^}]*\}/g) ?? []).join(' '));

describe('nothing under src but the command line', () => {
  const modules = readdirSync(source, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts') && !['cli-io.ts', 'write-files.ts'].includes(name))
    .map((name) => [name, codeOf(readFileSync(`${source}${name}`, 'utf8'))] as const);

  test.each([
    ['the process', /\bprocess\b|node:process/],
    ['the console', /\bconsole\b/],
    ['the clock', /\bDate\b|\bperformance\b/],
    ['chance', /\bMath\.random\b|\bcrypto\.random|randomUUID/],
    ['the locale', /\blocaleCompare\b|\bIntl\b|toLocale/],
    ['the network', /node:(?:https?|net|dns|tls|dgram)|\bfetch\s*\(/],
    ['other programs', /node:child_process|node:worker_threads|\beval\s*\(|new Function\b/],
  ])('touches %s', (_what, pattern) => {
    expect(modules.length).toBeGreaterThan(50);
    expect(modules.filter(([, code]) => pattern.test(code)).map(([name]) => name)).toEqual([]);
  });
});
