// fixtures/format/<case>/in.yaml is written as out.yaml; every other YAML file of the project is written without losing anything.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatYaml } from '../src/format/format.ts';
import { limits } from '../src/limits.ts';
import { readYaml } from '../src/read/yaml.ts';

const root = new URL('../', import.meta.url);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const formatted = (text: string | Uint8Array) => formatYaml({ path: 'f.yaml', bytes: typeof text === 'string' ? bytesOf(text) : text });
const dataOf = (text: string | Uint8Array) =>
  readYaml({ path: 'f.yaml', bytes: typeof text === 'string' ? bytesOf(text) : text }).value?.data;
const codesOf = (text: string | Uint8Array) => formatted(text).diagnostics.map(({ code }) => code);

const cases = readdirSync(new URL('fixtures/format/', root));

test.each(cases)('%s is written as recorded, and stays so', async (name) => {
  const folder = new URL(`fixtures/format/${name}/`, root);
  const { value, diagnostics } = formatted(readFileSync(new URL('in.yaml', folder)));
  expect(diagnostics).toEqual([]);
  await expect(value).toMatchFileSnapshot(new URL('out.yaml', folder).pathname);
  expect(formatted(value ?? '').value).toBe(value);
});

const files = ['fixtures', 'indicators'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);

describe('every YAML file of the project that can be read', () => {
  const readable = files.filter((name) => {
    const { value, diagnostics } = readYaml({ path: name, bytes: readFileSync(new URL(name, root)) });
    return value !== undefined && diagnostics.every(({ severity }) => severity !== 'error');
  });

  test('is most of them', () => {
    expect(readable.length).toBeGreaterThan(200);
    expect(files.length - readable.length).toBeLessThan(20);
  });

  test('says the same after it was formatted, which changes it no more', () => {
    for (const name of readable) {
      const bytes = readFileSync(new URL(name, root));
      const { value = '', diagnostics } = formatted(bytes);
      expect({ name, diagnostics, data: dataOf(value) }).toEqual({ name, diagnostics: [], data: dataOf(bytes) });
      expect(formatted(value).value === value, name).toBe(true);
    }
  });

  test('keeps its comments', () => {
    const comments = (text: string) => (text.match(/(?<=^|\s)#(?!\s*$)[^'"\n]*$/gm) ?? []).map((line) => line.trim()).sort();
    // The cases have signs of comments in their texts.
    for (const name of readable.filter((file) => !file.startsWith('fixtures/format/'))) {
      const bytes = readFileSync(new URL(name, root));
      expect({ name, comments: comments(formatted(bytes).value ?? '') }).toEqual({ name, comments: comments(bytes.toString()) });
    }
  });

  test('is canonical where it is shipped', () => {
    for (const name of files.filter((file) => file.startsWith('indicators/'))) {
      const text = readFileSync(new URL(name, root), 'utf8');
      expect(formatted(text).value === text, name).toBe(true);
    }
  });
});

describe('a file', () => {
  test('with a BOM and line ends of Windows gets neither', () => {
    expect(formatted('\ufefflawgov: 1\r\ntitle: |\r\n  one\r\n  two\r\n').value).toBe('lawgov: 1\ntitle: |\n  one\n  two\n');
  });

  test('without a line end at its end gets one', () => {
    expect(formatted('lawgov: 1').value).toBe('lawgov: 1\n');
  });

  test('of comments alone, or empty, is left alone', () => {
    expect(codesOf('# nothing\n')).toEqual(['yaml/empty']);
    expect(codesOf('')).toEqual(['yaml/empty']);
  });

  test('with faults is left alone and told of all of them', () => {
    expect(codesOf('a: 1\na: 2\nb: &x 1\nc: *x\n')).toEqual(['yaml/duplicate-key', 'yaml/not-plain', 'yaml/not-plain']);
    expect(codesOf('a: [1')).toEqual(['yaml/syntax']);
    expect(codesOf(new Uint8Array([0x61, 0x3a, 0x20, 0xff]))).toEqual(['yaml/encoding']);
    expect(codesOf(`a: ${'x'.repeat(limits.yamlBytes)}`)).toEqual(['yaml/too-large']);
  });

  test('loses the marks of a document, which say nothing here', () => {
    expect(formatted('%YAML 1.2\n---\na: yes\n').value).toBe('a: yes\n');
    expect(formatted('--- # first\na: yes\n...\n').value).toBe('# first\na: yes\n');
  });

  test('that is a list or in brackets as a whole keeps its comments', () => {
    expect(formatted('# above\n{b: 1,  a: 2} # behind\n# below\n').value).toBe('# above\n{b: 1, a: 2}\n# behind\n# below\n');
    expect(formatted('- b: 1\n  a: 2\n- c\n').value).toBe('- b: 1\n  a: 2\n- c\n');
    expect(formatted('# above\ntext\n# below\n').value).toBe('# above\ntext\n# below\n');
  });
});
