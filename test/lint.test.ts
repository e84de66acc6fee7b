// fixtures/lint/<code>/: a framework that has the fault (bad.yaml, every faulty line marked `# expect: <code>`) and one that has
// not (good.yaml); further files are their layers, and may be marked too. User texts in them are English, so that a Chinese character in an
// English message can only be our own; where a rule is about Chinese text, what stands in the files may be shown.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../src/diagnostic.ts';
import { filesOnDisk, type LayerReader } from '../src/framework/layers/source.ts';
import { loadDraft } from '../src/framework/load.ts';
import { limits } from '../src/limits.ts';
import { lintDraft, lintRules } from '../src/lint/index.ts';
import { checkFramework } from './build-framework.ts';

const root = new URL('../fixtures/lint/', import.meta.url);
const folders = readdirSync(root).map((name) => [name.replace('__', '/'), new URL(`${name}/`, root)] as const);
const read = (folder: URL, name: string) => readFileSync(new URL(name, folder), 'utf8');

/** What a file of a folder gives together with its layers, which are named from there. */
const checkIn = async (folder: URL, name: string, code: string): Promise<readonly Diagnostic[]> => {
  // A strict rule is looked at in its own folder only: others may do without what it asks for.
  const rules = lintRules.filter((rule) => rule.set !== 'strict' || rule.code === code);
  const named = (path: string) => fileURLToPath(new URL(path, folder));
  const reader: LayerReader = {
    bundled: false,
    read: async (path) => {
      const found = await filesOnDisk.read(named(path));
      return 'bytes' in found ? found : { reason: { zh: '没有这个文件', en: 'no such file' } };
    },
  };
  return (await loadDraft({ path: name, bytes: readFileSync(named(name)) }, reader, { inspect: (draft) => lintDraft(draft, rules) }))
    .diagnostics;
};

/** `line code` of every mark, each once. */
const marksOf = (text: string): string[] =>
  text.split('\n').flatMap((line, index) => {
    const codes = /# expect: (.*)$/.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
    return codes.map((code) => `${index + 1} ${code}`);
  });

/** `line code` of every diagnostic, each once; what concerns the whole file counts as its first line. */
const placesOf = (diagnostics: readonly Diagnostic[]): string[] => [
  ...new Set(diagnostics.map(({ code, location }) => `${location.kind === 'text' ? location.line : 1} ${code}`)),
];

const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u;
// The only Chinese that English may show: units that are typed as they are, and the user's own words in quotes.
const typedAsTheyAre = /元, 万元 and 亿元|“[^“”]*”/g;

/** What is Chinese in an English text and stands in none of the files that it speaks of. */
const ownChinese = (text: string, files: string): string[] =>
  (text.replace(typedAsTheyAre, '').match(new RegExp(`${chinese.source}+`, 'gu')) ?? []).filter((run) => !files.includes(run));

const expectWords = (diagnostic: Diagnostic) => expectWordsAbout(diagnostic, '');

/** Sentences in both languages; the English ones may quote the files. */
function expectWordsAbout({ code, message, help, related = [] }: Diagnostic, files: string): void {
  for (const text of [message, help, ...related.map((other) => other.message)]) {
    expect(text?.zh, `${code} zh`).toMatch(/[\u4e00-\u9fff]/);
    expect(ownChinese(text?.en ?? '', files), `${code} en`).toEqual([]);
    expect(text?.en.trim(), `${code} en`).not.toBe('');
    expect(`${text?.zh} ${text?.en}`, code).not.toMatch(/undefined|\[object|NaN|null/);
  }
}

describe.each(folders)('%s', (code, folder) => {
  const layers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.yaml') && name !== 'good.yaml',
  );
  const marks = layers.flatMap((name) => marksOf(read(folder, name)).map((mark) => `${name} ${mark}`));

  test('is found exactly where it is marked, and nothing else is', async () => {
    const diagnostics = await checkIn(folder, 'bad.yaml', code);
    const places = diagnostics.flatMap((diagnostic) => placesOf([diagnostic]).map((place) => `${diagnostic.location.file} ${place}`));
    expect([...new Set(places)].toSorted()).toEqual([...new Set(marks)].toSorted());
    expect(marks.some((mark) => mark.endsWith(` ${code}`))).toBe(true);
  });

  test('is said in Chinese and in English, with what to do', async () => {
    const diagnostics = await checkIn(folder, 'bad.yaml', code);
    const files = [...layers, 'good.yaml'].map((name) => read(folder, name)).join('\n');
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const diagnostic of diagnostics) expectWordsAbout(diagnostic, files);
  });

  test('is not found in the mended file', async () => {
    expect(placesOf(await checkIn(folder, 'good.yaml', code))).toEqual([]);
  });
});

describe('faults that no comment can mark', () => {
  const sound = read(new URL('framework__unknown-key/', root), 'good.yaml');
  const bytes = (text: string) => new TextEncoder().encode(text);

  test.each<[string, string, Uint8Array]>([
    ['yaml/too-large', '1', bytes(`${sound}#${' '.repeat(limits.yamlBytes)}`)],
    ['yaml/encoding', '4', new Uint8Array([...bytes(sound.split('Sample plan')[0] ?? ''), 0xb0, 0xd7, 0xb3, 0xc7, 0x0a])],
    ['yaml/control-character', '4', bytes(sound.replace('Sample plan', 'Sample\u0007plan'))],
    ['yaml/control-character', '4', bytes(sound.replace('Sample plan', 'Sample\u202eplan'))],
  ])('%s is found in line %s', (code, line, file) => {
    const { diagnostics } = checkFramework(file);
    expect(placesOf(diagnostics)).toEqual([`${line} ${code}`]);
    diagnostics.forEach(expectWords);
  });

  test('a file at the limit of size is read', () => {
    const room = limits.yamlBytes - bytes(sound).length;
    expect(checkFramework(`${sound}#${'x'.repeat(room - 1)}`).diagnostics).toEqual([]);
    expect(placesOf(checkFramework(`${sound}#${'x'.repeat(room)}`).diagnostics)).toEqual(['1 yaml/too-large']);
  });
});

test('fourteen different faults of one file are found in one run, each in its own line', () => {
  const text = `lawgov: 1
id: sample-plan
version: 1.0.0
title: Sample plan
status: official # expect: framework/official-source
issuers: Bureau # expect: framework/unknown-key
period: {from: 2024-01-01, to: 2024-02-30} # expect: framework/date
measures:
  done: {title: Cases done, type: count}
  filed: {title: Cases done, type: count} # expect: framework/duplicate-measure-title
  plan: {title: Plan, type: choice} # expect: framework/choice-without-options
indicators:
  - id: rate
    title: Closing rate
    points: 12
    no: 1.1 # expect: framework/wrong-type
    basis: [{source: report}] # expect: framework/unknown-source
    rule:
      type: bands
      value: done / filled # expect: expression/unknown-name
      bands: [{from: 90%, points: 12}, {below: 90%, points: 0}]
  - id: rate # expect: framework/duplicate-id framework/leaf-incomplete
    title: Plan
    points: 4
  - id: speed
    title: Speed
    points: 4
    rule: {type: step, value: done, target: 9, every: 0, lose: 1} # expect: framework/step-every
scoring:
  total: 10 # expect: framework/points-sum
  rounding: up # expect: framework/not-allowed
  missing: zero
  notApplicable: rescale
grades:
  - {id: top, title: Top, atLeast: 8}
  - {id: fair, title: Fair, atLeast: 9} # expect: framework/grade-order
`;
  const { framework, diagnostics } = checkFramework(text);
  expect(framework).toBeUndefined();
  expect(placesOf(diagnostics).toSorted()).toEqual(marksOf(text).toSorted());
  expect(new Set(diagnostics.map(({ code }) => code)).size).toBe(14);
  diagnostics.forEach(expectWords);
});
