// fixtures/lint/<code>/: a framework that has the fault (bad.yaml, every faulty line marked `# expect: <code>`) and one that has
// not (good.yaml). User texts in them are English, so that a Chinese character in an English message can only be our own.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../src/diagnostic.ts';
import { limits } from '../src/limits.ts';
import { checkFramework } from './build-framework.ts';

const root = new URL('../fixtures/lint/', import.meta.url);
const folders = readdirSync(root).map((name) => [name.replace('__', '/'), new URL(`${name}/`, root)] as const);
const read = (folder: URL, name: string) => readFileSync(new URL(name, folder), 'utf8');

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
// The only Chinese that English help may show: words and units that are typed as they are.
const typedAsTheyAre = /元, 万元 and 亿元/g;

function expectWords({ code, message, help, related = [] }: Diagnostic): void {
  for (const text of [message, help, ...related.map((other) => other.message)]) {
    expect(text?.zh, `${code} zh`).toMatch(/[\u4e00-\u9fff]/);
    expect(text?.en.replace(typedAsTheyAre, ''), `${code} en`).not.toMatch(chinese);
    expect(text?.en.trim(), `${code} en`).not.toBe('');
    expect(`${text?.zh} ${text?.en}`, code).not.toMatch(/undefined|\[object|NaN|null/);
  }
}

describe.each(folders)('%s', (code, folder) => {
  const text = read(folder, 'bad.yaml');
  const { diagnostics } = checkFramework(text);

  test('is found exactly where it is marked, and nothing else is', () => {
    expect(placesOf(diagnostics).toSorted()).toEqual([...new Set(marksOf(text))].toSorted());
    expect(marksOf(text).some((mark) => mark.endsWith(` ${code}`))).toBe(true);
  });

  test('is said in Chinese and in English, with what to do', () => {
    expect(diagnostics.length).toBeGreaterThan(0);
    diagnostics.forEach(expectWords);
  });

  test('is not found in the mended file', () => {
    expect(placesOf(checkFramework(read(folder, 'good.yaml')).diagnostics)).toEqual([]);
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
