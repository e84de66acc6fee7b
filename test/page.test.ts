// The offline page: what is in it, that nothing gets into it as markup, and the second checker that it carries.
// After a change of src/report/html/page that is meant: npx vitest run test/page.test.ts -u
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionOf } from '../src/report/edition/edition.ts';
import { pageScript, pageStyle } from '../src/report/html/assets.ts';
import { checkSums } from '../src/report/html/page/checker.ts';
import type { Sums } from '../src/report/html/page/sums.ts';
import { sumsOf } from '../src/report/html/sums.ts';
import { renderPage } from '../src/report/html.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { runIn } from './cli-world.ts';
import { makeAssets } from './page-assets.ts';
import { caseData, reportDataOf } from './page-data.ts';
import { aboveIn, drawFrom, tamper } from './page-tampering.ts';
import { tokensOf } from './page-tokens.ts';
import { schemeAndUnits } from './structure-arbitrary.ts';
import { frameworkOfScheme, submissionOfUnits } from './structure-data.ts';

const scores = new URL('../fixtures/score/', import.meta.url);
const cases = readdirSync(scores).filter((name) => existsSync(new URL(`${name}/framework.yaml`, scores)));
const manifest = { edition: 'internal' } as Parameters<typeof sumsOf>[0]['manifest'];

test('script and style are those of src/report/html/page, made small', async () => {
  await expect(await makeAssets()).toMatchFileSnapshot('../src/report/html/assets.ts');
});

describe('a page', async () => {
  const data = await caseData('classes-and-vetoes');
  const page = renderPage(data);

  test('says what it said when it was last looked at', async () => {
    const small = renderPage(await caseData('open-values'))
      .replace(pageScript, '…')
      .replace(pageStyle, '…')
      .replace(/sha256-[\w+/=]+/g, 'sha256-…');
    await expect(small).toMatchFileSnapshot('../fixtures/page/open-values.html');
  });

  test('is the same, byte for byte, when it is made again', async () => {
    expect(renderPage(await caseData('classes-and-vetoes'))).toBe(page);
  });

  test('lets in its own script and style by their hashes, and nothing else', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('base64');
    const [, policy = ''] = /Content-Security-Policy content="([^"]*)"/.exec(page) ?? [];
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${hash(pageScript)}'; style-src 'sha256-${hash(pageStyle)}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page.split('<script').length - 1).toBe(2);
    expect(page).not.toMatch(/\b(?:https?:|url\(|@import|src=|style=|on[a-z]+=)/);
  });

  test.each(['zh', 'en'] as const)('in %s is well formed, and every link in it leads somewhere', async (language) => {
    const { tokens } = tokensOf(renderPage(await caseData('classes-and-vetoes', language)));
    const ids = tokens.flatMap(({ attributes }) => attributes.get('id') ?? []);
    const links = tokens.flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(ids.length).toBe(new Set(ids).size);
    expect(links.length).toBeGreaterThan(50);
    expect([...new Set(links)].filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
  });

  test('in English is English but for what it quotes', async () => {
    const { text } = tokensOf(renderPage(await caseData('all-rules', 'en')));
    const { assessment } = await caseData('all-rules');
    const own = text.replace(/[“"][^”"]*[”"]/g, '');
    for (const words of ['得分', '失分', '指标体系', '填报', '总分', '复核']) expect(own).not.toContain(words);
    expect(own).toContain(`Second check`);
    expect(assessment.units.length).toBeGreaterThan(0);
  });

  test('has a trace for every indicator of every unit: points, value, cell and steps', async () => {
    const all = await caseData('all-rules');
    const { text } = tokensOf(renderPage(all));
    for (const unit of all.assessment.units)
      for (const { inputs, node } of unit.scores) {
        expect(text).toContain(node.title);
        for (const { raw, location } of inputs) {
          expect(text).toContain(raw.trim());
          if (location.kind === 'text') expect(text).toContain(`${location.line}:${location.column}`);
        }
      }
  });
});

describe('editions', async () => {
  const data = await caseData('classes-and-vetoes');
  const names = data.assessment.units.map(({ name }) => name);

  test('for the public: level-1 points, no steps, no cells; nothing that does not add up', () => {
    const edition = editionOf(data, { name: 'public' });
    const page = renderPage(edition);
    const { tokens, text } = tokensOf(page);
    expect(tokens.filter(({ attributes }) => /^\d+\.\d+$/.test(attributes.get('id') ?? '')).length).toBeGreaterThan(10);
    expect(text).toContain('公开版');
    expect(text).not.toContain('submission.csv');
    for (const name of names) expect(text).toContain(name);
    expect(checkSums(sumsOf(edition)).wrong).toEqual([]);
  });

  test('do not guess why a grade is what it is where vetoes were taken out', () => {
    expect(tokensOf(renderPage(data)).text).toContain('已达到，因一票否决不能评定');
    expect(tokensOf(renderPage(editionOf(data, { name: 'public' }))).text).not.toContain('等次怎样得出');
  });

  test.each(names)('for %s: no other unit is in it, and what is in it adds up', (name) => {
    const edition = editionOf(data, { name: 'unit', unit: name });
    const page = renderPage(edition);
    const others = names.filter((other) => other !== name && !name.includes(other));
    const before = page.slice(0, page.indexOf('<section id=indicators>')) + page.slice(page.indexOf('<script'));
    expect(others.filter((other) => before.includes(other))).toEqual([]);
    expect(page).toContain(name);
    tokensOf(page);
    expect(checkSums(sumsOf(edition)).wrong).toEqual([]);
  });
});

test('the command line writes a page, and says how many problems there are', async () => {
  const places = [fileURLToPath(new URL('classes-and-vetoes', scores))];
  const { exitCode, stdout, written } = await runIn(places, [
    'report',
    'submission.csv',
    '--framework',
    'framework.yaml',
    '--out',
    'p.html',
  ]);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('已写入 p.html：网页，1 个文件');
  const page = written.get('p.html')?.toString('utf8') ?? '';
  const { text } = tokensOf(page);
  expect(text).toContain('submission.csv');
  const [, block = '{}'] = /<script type=application\/json id=sums>([\s\S]*?)<\/script>/.exec(page) ?? [];
  expect(checkSums(JSON.parse(block) as Sums).wrong).toEqual([]);
});

describe('what users write stays text', () => {
  const payloads = [
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    'javascript:alert(1)',
    '<!--<script>',
    ']]><![CDATA[',
    '\u2028alert(1)\u2029',
    '\u202e\u2066txt.exe\u2069',
    '<a href=//x>&lt;b&gt;&#60;i&#62;',
    '</style><style>*{display:none}</style>',
    '</title><base href=//x>',
    ['$', '{alert(1)}`'].join(''),
    '=cmd|x!A1',
    '\u0000\u0007\u001b[2J',
    '𝕏<\ud83d\ude00>&amp;',
  ];
  /** What a framework may say: control characters are refused there. */
  const allowed = (text: string) => text.replace(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/g, ' ');
  const quoted = (text: string) => JSON.stringify(allowed(text));
  const cell = (text: string) => `"${text.replace(/[\u0000-\u001f]/g, ' ').replaceAll('"', '""')}"`;
  const framework = (payload: string) => `lawgov: 1
id: hostile
version: 1.0.0
title: ${quoted(payload)}
status: sample
issuer: ${quoted(payload)}
sources: {s: {title: ${quoted(payload)}, url: "javascript:alert(1)"}}
measures:
  a: {title: ${quoted(`一${payload}`)}, type: count, unit: 件, definition: ${quoted(payload)}}
  b: {title: ${quoted(`二${payload}`)}, type: boolean, optional: true}
indicators:
  - id: g
    no: "1"
    title: ${quoted(`组${payload}`)}
    children:
      - {id: x, no: "1.1", title: ${quoted(`甲${payload}`)}, points: 100, clause: ${quoted(payload)}, remedy: ${quoted(payload)}, owner: ${quoted(payload)}, basis: [{source: s, section: ${quoted(payload)}}], rule: {type: threshold, value: a, atLeast: 3}}
vetoes: [{id: v, title: ${quoted(payload)}, when: b, effect: {grade: bad}}]
scoring: {total: 100, decimals: 2, rounding: half-up, missing: zero, notApplicable: rescale}
grades: [{id: good, title: ${quoted(`好${payload}`)}, atLeast: 60}, {id: bad, title: ${quoted(`差${payload}`)}}]
`;
  const rows = (payload: string) =>
    [
      ['单位', '数据项', '填报值', '佐证材料', '说明', '自评分'],
      [`甲${payload}`, `一${allowed(payload)}`, '2', payload, payload, payload],
      [`甲${payload}`, `二${allowed(payload)}`, '是', '', '', ''],
      [`乙${payload}`, `一${allowed(payload)}`, payload, payload, payload, ''],
    ]
      .map((row) => row.map(cell).join(','))
      .join('\n');
  const bytes = (text: string) => new TextEncoder().encode(text);

  test.each(payloads)('%j', async (payload) => {
    const path = `${payload.replace(/[\u0000-\u001f]/g, '')}.csv`;
    const data = await reportDataOf({ path: 'hostile.yaml', bytes: bytes(framework(payload)) }, [{ path, bytes: bytes(rows(payload)) }]);
    expect(data.assessment.units.length).toBe(2);
    for (const edition of [data, editionOf(data, { name: 'public' })]) {
      const page = renderPage(edition);
      const { tokens } = tokensOf(page);
      expect(tokens.filter(({ tag }) => tag === 'script').length).toBe(2);
      expect(tokens.filter(({ tag }) => tag === 'style').length).toBe(1);
      expect(page).not.toMatch(/[\u2028\u2029\u202a-\u202e\u2066-\u2069\u0000\u0007\u001b]/);
      const [, block = ''] = /<script type=application\/json id=sums>([\s\S]*?)<\/script>/.exec(page) ?? [];
      expect(block).not.toMatch(/[<>&]/);
      const sums = JSON.parse(block) as Sums;
      expect(sums.units.map(({ name }) => name)).toEqual(edition.assessment.units.map(({ name }) => name));
      expect(checkSums(sums).wrong).toEqual([]);
    }
  });
});

describe('the second checker', () => {
  test('shares no code with what it checks', () => {
    const folder = new URL('../src/report/html/page/', import.meta.url);
    const open = ['checker.ts'];
    const seen = new Set<string>();
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      seen.add(name);
      const text = readFileSync(fileURLToPath(new URL(name, folder)), 'utf8');
      for (const [, target = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
        expect(target).toMatch(/^\.\/[a-z]+\.ts$/);
        if (!seen.has(target.slice(2))) open.push(target.slice(2));
      }
    }
    expect([...seen].sort()).toEqual(['checker.ts', 'exact.ts', 'pipeline.ts', 'sums.ts', 'tree.ts']);
  });

  test.each(cases)('finds that everything adds up in %s', async (name) => {
    const report = checkSums(sumsOf(await caseData(name)));
    expect(report.wrong).toEqual([]);
    expect(report.checked).toBeGreaterThan(20);
  });

  test('agrees with every scheme that there may be', () => {
    let checked = 0;
    fc.assert(
      fc.property(schemeAndUnits, ({ scheme, units }) => {
        const assessment = evaluate(frameworkOfScheme(scheme), submissionOfUnits(units));
        const report = checkSums(sumsOf({ assessment, manifest }));
        expect(report.wrong).toEqual([]);
        checked += report.checked;
      }),
      { numRuns: 50 },
    );
    expect(checked).toBeGreaterThan(2000);
  });

  test('names the place of one figure that was changed', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const draw = drawFrom(seed);
    for (const name of cases) {
      const sums = sumsOf(await caseData(name));
      for (let turn = 0; turn < 12; turn += 1) {
        const { sums: changed, unit, node, field } = tamper(sums, draw);
        const places = checkSums(changed)
          .wrong.filter((finding) => finding.unit === unit)
          .map((finding) => finding.node);
        const expected = [node, aboveIn(sums, unit, node)];
        expect(
          places.some((place) => expected.includes(place)),
          `seed ${seed}, ${name}, ${unit} ${node} ${field}: ${places}`,
        ).toBe(true);
      }
    }
  });

  test('says what it could not check', async () => {
    const data = await caseData('classes-and-vetoes');
    expect(new Set(checkSums(sumsOf(data)).open.map(({ what }) => what))).toEqual(new Set(['without', 'imported']));
    const own = editionOf(data, { name: 'unit', unit: data.assessment.units[0]?.name ?? '' });
    expect(checkSums(sumsOf(own)).open.map(({ what }) => what)).toContain('others');
    expect(checkSums(sumsOf(editionOf(data, { name: 'public' }))).open.map(({ what }) => what)).toContain('below');
  });
});
