// lawgov lint --fix: over every fixture that offers a fix, and edits of all fixtures at random places.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { realIo, run } from '../src/cli.ts';
import { locate, pathOf, valueAt } from '../src/read/plain.ts';
import { editorOf, readComments, readYaml } from '../src/read/yaml.ts';
import { isSarif } from './sarif-schema.ts';

const root = mkdtempSync(join(tmpdir(), 'lint-fix-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const fixtures = fileURLToPath(new URL('../fixtures/lint/', import.meta.url));

const real = realIo();

interface Out {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function lint(argv: readonly string[]): Promise<Out> {
  const out = { stdout: '', stderr: '' };
  const io = {
    ...real,
    color: false,
    stdout: (text: string) => {
      out.stdout += text;
    },
    stderr: (text: string) => {
      out.stderr += text;
    },
  };
  const exitCode = await run(['lint', ...argv], io);
  return { exitCode, ...out };
}

/** A copy of a fixture with every rule on. */
function copyOf(name: string): string {
  const here = mkdtempSync(join(root, 'case-'));
  cpSync(join(fixtures, name), here, { recursive: true });
  writeFileSync(join(here, 'lawgov.yaml'), 'lawgov: 1\nlint: {extends: strict}\n');
  return here;
}

const parse = (text: string) => readYaml({ path: 'a.yaml', bytes: new TextEncoder().encode(text) });
const withFix: string[] = [];
for (const name of readdirSync(fixtures)) {
  const here = copyOf(name);
  const { stdout } = await lint([join(here, 'bad.yaml'), '--fix-dry-run']);
  if (stdout !== '') withFix.push(name);
}

test('some rules offer a fix', () => {
  expect(withFix.length).toBeGreaterThan(1);
});

describe.each(withFix)('the fixes of %s', (name) => {
  test('change what the dry run shows, keep every comment, and have nothing left to do afterwards', async () => {
    const here = copyOf(name);
    const path = join(here, 'bad.yaml');
    const before = readFileSync(path, 'utf8');
    const dry = await lint([path, '--fix-dry-run']);
    expect(readFileSync(path, 'utf8')).toBe(before);
    const { stderr } = await lint([path, '--fix']);
    const after = readFileSync(path, 'utf8');
    expect(after).not.toBe(before);
    expect(stderr).toMatch(/^已修正 \d+ 个问题/);
    const added = dry.stdout.split('\n').filter((line) => /^\+(?!\+\+)/.test(line));
    for (const line of added) expect(after.split('\n')).toContain(line.slice(1));
    expect(readComments(after).length).toBe(readComments(before).length);
    await lint([path, '--fix']);
    expect(readFileSync(path, 'utf8')).toBe(after);
  });

  test('keep Windows line ends and the byte order mark', async () => {
    const [unix, windows] = [copyOf(name), copyOf(name)];
    const dressed = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    writeFileSync(join(windows, 'bad.yaml'), dressed(readFileSync(join(windows, 'bad.yaml'), 'utf8')));
    for (const folder of [unix, windows]) await lint([join(folder, 'bad.yaml'), '--fix']);
    expect(readFileSync(join(windows, 'bad.yaml'), 'utf8')).toBe(dressed(readFileSync(join(unix, 'bad.yaml'), 'utf8')));
  });
});

interface SarifChange {
  readonly artifactLocation: { readonly uri: string };
  readonly replacements: readonly {
    readonly deletedRegion: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
    readonly insertedContent: { readonly text: string };
  }[];
}
interface SarifResult {
  readonly ruleId: string;
  readonly fixes?: readonly { readonly description: { readonly text: string }; readonly artifactChanges: readonly SarifChange[] }[];
}

/** A text with the replacements of a SARIF report made, by lines and columns alone. */
function withChange(text: string, { replacements }: SarifChange): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number) => lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column - 1);
  const spans = replacements.map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
    start: offset(startLine, startColumn),
    end: offset(endLine, endColumn),
    insert: insertedContent.text,
  }));
  spans.sort((left, right) => right.start - left.start);
  return spans.reduce((rest, { start, end, insert }) => rest.slice(0, start) + insert + rest.slice(end), text);
}

describe.each(withFix)('a SARIF report of %s', (name) => {
  test.each([
    ['as it is', (text: string) => text],
    ['with Windows line ends and a byte order mark', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ])('offers for each finding the change that mends it: %s', async (_, dressed) => {
    const here = copyOf(name);
    const path = join(here, 'bad.yaml');
    const before = dressed(readFileSync(path, 'utf8'));
    writeFileSync(path, before);
    const count = async () => {
      const { stdout } = await lint([path, '-f', 'sarif']);
      expect(isSarif(JSON.parse(stdout)), JSON.stringify(isSarif.errors)).toBe(true);
      const [run] = (JSON.parse(stdout) as { runs: { results: SarifResult[] }[] }).runs;
      return run?.results ?? [];
    };
    const found = await count();
    const fixable = found.filter(({ fixes }) => fixes);
    expect(fixable.length).toBeGreaterThan(0);
    const pretty = await lint([path, '-f', 'pretty']);
    expect(pretty.stdout.split('\n').filter((line) => line === '  可用 --fix 修正')).toHaveLength(fixable.length);
    for (const { ruleId, fixes } of fixable) {
      expect(fixes).toHaveLength(1);
      for (const change of fixes?.[0]?.artifactChanges ?? []) {
        expect(change.artifactLocation.uri).toMatch(/bad\.yaml$/);
        const mark = before.startsWith('\ufeff') ? '\ufeff' : '';
        writeFileSync(path, mark + withChange(before.slice(mark.length), change));
      }
      const left = await count();
      expect(left.filter((result) => result.ruleId === ruleId).length).toBeLessThan(
        found.filter((result) => result.ruleId === ruleId).length,
      );
      writeFileSync(path, before);
    }
  });
});

test('a layer that belongs to others is reported and not offered to be mended', async () => {
  const [name = ''] = withFix;
  const here = copyOf(name);
  const plan = join(here, 'plans');
  mkdirSync(plan);
  writeFileSync(join(plan, 'lawgov.yaml'), 'lawgov: 1\nlint: {extends: strict}\n');
  writeFileSync(
    join(plan, 'plan.yaml'),
    'lawgov: 1\nid: other-plan\nversion: 1.0.0\ntitle: Other plan\nstatus: sample\nextends: ../bad.yaml\n',
  );
  const { stdout } = await lint([join(plan, 'plan.yaml'), '-f', 'sarif']);
  expect(stdout).toContain(`"ruleId": "${name.replace('__', '/')}"`);
  expect(stdout).not.toContain('"fixes"');
});

test('a suppressed finding is not mended', async () => {
  const [name = ''] = withFix;
  const here = copyOf(name);
  const path = join(here, 'bad.yaml');
  const code = name.replace('__', '/');
  writeFileSync(path, `# lawgov-disable-file ${code} -- 照原文\n${readFileSync(path, 'utf8')}`);
  const before = readFileSync(path, 'utf8');
  await lint([path, '--fix']);
  const changed = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line, index) => line !== before.split('\n')[index]);
  expect(changed.filter((line) => line.includes(`expect: ${code}`))).toEqual([]);
});

const texts = readdirSync(fixtures)
  .map((name) => readFileSync(join(fixtures, name, 'good.yaml'), 'utf8'))
  .concat([
    'a: |\n  一\n  二\nb: >\n  三\nc:\n- x # 甲\n- - y\n  - z\nd: [1, {e: "f"}]\n',
    "k: 'it''s'\n# 说明\nl: {}\nm:\n  - n: 1\n    o: 2\n",
  ])
  .filter((text) => parse(text).diagnostics.length === 0);

/** The places of a text by pointer. */
const placesOf = (text: string): string[] => Object.keys(parse(text).value?.positions ?? {}).filter((place) => place !== '');
const somewhere = fc.constantFrom(...texts).chain((text) => fc.tuple(fc.constant(text), fc.constantFrom(...placesOf(text))));
const nasty = [
  'a: b',
  '# x',
  'a #b',
  '1.10',
  'true',
  '',
  "it's",
  '"q"',
  '- a',
  '〔2025〕8号',
  'a, b',
  '[',
  'null',
  '  blank ',
  '一\n二',
  '\u3000',
];

/** The data as the edit means it: other keys and items are as they were. */
function changed(
  data: unknown,
  path: readonly string[],
  change: (owner: Record<string, unknown> | unknown[], key: string) => void,
): unknown {
  const copy: unknown = structuredClone(JSON.parse(JSON.stringify(data)));
  const owner = valueAt(copy, path.slice(0, -1)) as Record<string, unknown> | unknown[];
  change(owner, path.at(-1) ?? '');
  return copy;
}

test('a replaced text reads back as it was meant, and nothing else is another', () => {
  let edits = 0;
  fc.assert(
    fc.property(somewhere, fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme' })), ([text, place], value) => {
      fc.pre(!/[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]/.test(value.replaceAll('\n', '')));
      const document = parse(text).value;
      const path = pathOf(place);
      if (!document || typeof valueAt(document.data, path) !== 'string') return;
      const span = editorOf(text)({ kind: 'replace', location: locate(document, path), value });
      if (!span) return;
      edits += 1;
      const after = parse(text.slice(0, span.start) + span.insert + text.slice(span.end));
      expect(after.diagnostics).toEqual([]);
      expect(after.value?.data).toEqual(changed(document.data, path, (owner, key) => Object.assign(owner, { [key]: value })));
    }),
    { numRuns: 600 },
  );
  expect(edits).toBeGreaterThan(100);
});

test('a removed entry is gone, and nothing else is', () => {
  let edits = 0;
  fc.assert(
    fc.property(somewhere, ([text, place]) => {
      const document = parse(text).value;
      const path = pathOf(place);
      if (!document) return;
      const span = editorOf(text)({ kind: 'remove', location: locate(document, path) });
      if (!span) return;
      edits += 1;
      const after = parse(text.slice(0, span.start) + span.insert + text.slice(span.end));
      expect(after.diagnostics).toEqual([]);
      const expected = changed(document.data, path, (owner, key) => {
        if (Array.isArray(owner)) owner.splice(Number(key), 1);
        else delete owner[key];
      });
      expect(after.value?.data).toEqual(expected);
    }),
    { numRuns: 600 },
  );
  expect(edits).toBeGreaterThan(100);
});
