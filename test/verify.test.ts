// lawgov verify: an assessment is computed again from its manifest; whatever was changed in it or under it is named.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences } from '../src/report/verification.ts';
import { runIn } from './cli-world.ts';

const shared = fileURLToPath(new URL('../fixtures/cli/files', import.meta.url));
const round = fileURLToPath(new URL('../fixtures/cli/round-score-json', import.meta.url));
let own = '';
let written = '';
beforeAll(async () => {
  own = mkdtempSync(join(tmpdir(), 'verify-'));
  written = (await runIn([shared, round], ['score', '--format', 'json'])).stdout;
});
afterAll(() => rmSync(own, { recursive: true, force: true }));

/** What verify says of `text`, with other files laid over the round. */
async function verified(text: string, files: Readonly<Record<string, string>> = {}) {
  rmSync(own, { recursive: true, force: true });
  const root = mkdtempSync(join(tmpdir(), 'verify-'));
  own = root;
  writeFileSync(join(root, '结果.json'), text);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content);
  return runIn([shared, round, root], ['verify', '结果.json']);
}

describe('lawgov verify', () => {
  test('finds an untouched assessment byte for byte', async () => {
    const { exitCode, stdout } = await verified(written);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '结果.json 与重算结果逐字节相同\n' });
  });

  test('does not mind another layout of the same data', async () => {
    const { exitCode, stdout } = await verified(JSON.stringify(JSON.parse(written)));
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringContaining('内容相同，只是排版不同') });
  });

  test('names the unit and the place of a total that somebody changed', async () => {
    const document = JSON.parse(written) as { units: { name: string; points: string }[] };
    const [unit] = document.units;
    if (!unit) throw new Error('no unit');
    const { points } = unit;
    unit.points = '99.9';
    const { exitCode, stdout } = await verified(JSON.stringify(document));
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`第一处不同：${unit.name}，units[0].points\n  文件里："99.9"\n  重算得："${points}"\n`);
  });

  test('names an input that is not what it was, and the first figure that follows from it', async () => {
    const roster = readFileSync(join(round, 'lawgov.yaml'), 'utf8');
    const { exitCode, stdout } = await verified(written, { 'lawgov.yaml': `${roster}\n# 改过\n` });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('输入文件改过 lawgov.yaml');
    expect(stdout).toContain('第一处不同：');
  });

  test('says which input is gone, and what can be said without it', async () => {
    const document = JSON.parse(written) as { manifest: { files: { path: string; sha256: string; use: string }[] } };
    document.manifest.files.push({ path: '填报/没有.csv', sha256: '0'.repeat(64), use: 'submission' });
    const { exitCode, stdout } = await verified(JSON.stringify(document));
    expect(exitCode).toBe(1);
    expect(stdout).toContain('读不到输入文件 填报/没有.csv');
  });

  test.each([
    ['is no JSON', '{"lawgov":1', '不是完整的 JSON'],
    ['is something else', '{"lawgov":1,"kind":"gaps"}', '不是 lawgov 的考评结果'],
    ['has no manifest', '{"lawgov":1,"kind":"assessment"}', '没有运行清单'],
    ['is an edition for others', '{"lawgov":1,"kind":"assessment","manifest":{"edition":"public"}}', '请用内部版'],
    [
      'has an option that nobody knows',
      '{"lawgov":1,"kind":"assessment","manifest":{"edition":"internal","options":[{"name":"stages","value":"1"}]}}',
      '是不是 stage？',
    ],
  ])('refuses a file that %s', async (_what, text, said) => {
    const { exitCode, stdout, stderr } = await verified(text);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});

describe('two documents', () => {
  const leaves = (node: unknown, path: readonly (string | number)[] = []): (string | number)[][] =>
    typeof node === 'object' && node !== null
      ? Object.entries(node).flatMap(([key, value]) => leaves(value, [...path, Array.isArray(node) ? Number(key) : key]))
      : [[...path]];

  test('differ in exactly the one place that was changed, wherever that is', () => {
    const places = leaves(JSON.parse(written));
    expect(places.length).toBeGreaterThan(500);
    fc.assert(
      fc.property(fc.nat(places.length - 1), fc.constantFrom('改', '', null, 0, true), (index, value) => {
        const document = JSON.parse(written) as Record<string, unknown>;
        const place = places[index] ?? [];
        let holder = document as Record<string | number, unknown>;
        for (const key of place.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
        const last = place.at(-1) ?? '';
        fc.pre(holder[last] !== value);
        holder[last] = value;
        const found = [...differences(document, JSON.parse(written))];
        const path = place.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
        expect(found.map((each) => each.path)).toEqual([path.slice(1)]);
      }),
      { numRuns: 100, seed: 20241130 },
    );
  });

  test('are the same where they are the same, and never read what an object inherits', () => {
    expect([...differences({ a: [1, { b: null }] }, { a: [1, { b: null }] })]).toEqual([]);
    const [first] = differences(JSON.parse('{"__proto__":1}'), {});
    expect(first).toMatchObject({ path: '__proto__', written: 1, computed: undefined });
  });
});
