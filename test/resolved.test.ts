// What `resolve` writes is a framework again: the same data, whatever texts and layers it was made of.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDocument } from '../src/read/plain.ts';
import { readYaml } from '../src/read/yaml.ts';
import { renderResolvedJson, renderResolvedYaml } from '../src/report/resolved.ts';
import { dataOf, load } from './layered.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readYaml({ path: 'x.yaml', bytes: encode(text) });
const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

const schemes = fileURLToPath(new URL('../fixtures/schemes/', import.meta.url));
const files = [
  fileURLToPath(new URL('../indicators/seeds/baicheng-2024.yaml', import.meta.url)),
  ...readdirSync(schemes)
    .map((name) => `${schemes}${name}/framework.yaml`)
    .filter((path) => !path.includes('p15')),
];

describe('resolved YAML', () => {
  test.each(files.map((path) => [path.split('/').slice(-2).join('/'), path]))('of %s has the same data', (_, path) => {
    const { value } = readYaml({ path: 'x.yaml', bytes: readFileSync(path) });
    if (!value) throw new Error('not read');
    const again = read(renderResolvedYaml(value));
    expect(again.diagnostics).toEqual([]);
    expect(plain(again.value?.data)).toEqual(plain(value.data));
  });

  test('of layers has the data of all of them, each value with its own file', async () => {
    const layers = {
      'tree.yaml': `lawgov: 1
id: tree
version: 1.0.0
title: Tree
status: sample
measures:
  done: {title: Done, type: count}
indicators:
  - {id: a, title: First, points: 10, rule: {type: threshold, value: done, atLeast: 3}}
scoring: {total: 10, rounding: half-up, missing: zero, notApplicable: rescale}
`,
      'plan.yaml': `lawgov: 1
id: plan
version: 1.0.0
title: Plan
status: sample
extends: ./tree.yaml
changes:
  - {indicator: a, set: {owner: Bureau}}
`,
    };
    const loaded = await load(layers);
    const document = loaded.draft?.document;
    if (!document) throw new Error('not read');
    const text = renderResolvedYaml(document);
    expect(text).toContain('    owner: Bureau  # plan.yaml:8:33\n');
    expect(text).toContain('    points: 10  # tree.yaml:9:35\n');
    expect(plain(read(text).value?.data)).toEqual(dataOf(loaded));
    const json = JSON.parse(renderResolvedJson(document)) as { files: { file: string }[]; values: unknown[] };
    expect(json.files.map(({ file }) => file)).toEqual(['plan.yaml', 'tree.yaml']);
    expect(json.values).toContainEqual({ path: '/indicators/0/owner', value: 'Bureau', location: 'plan.yaml:8:33' });
  });

  const scalar = fc.oneof(
    fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029\ufeff]/u.test(text)),
    fc.constantFrom(
      'yes',
      'No',
      'null',
      '~',
      '0x1f',
      '1.10',
      '1e3',
      '95%',
      '- a',
      'a: b',
      'a #b',
      '#b',
      "it's",
      '"',
      '…',
      ' a',
      'a ',
      '第三条：',
      '多行\n文字',
      '=1',
      '!x',
      '&x',
      '*x',
      '@x',
      '|',
      '>',
      '?',
      'a:',
      '——',
    ),
    fc.integer({ min: -999999, max: 999999 }).map((value) => value / 100),
    fc.boolean(),
    fc.constant(null),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      scalar,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.stringMatching(/^[a-z_][a-z0-9_.]{0,6}$/), scalar.map(String)), tie('tree'), { maxKeys: 4 }),
    ),
  }));

  test('of any data is that data', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tree, { minKeys: 1, maxKeys: 3 }), (data) => {
        const document: PlainDocument = { file: 'x.yaml', data, positions: {} };
        const again = read(renderResolvedYaml(document));
        expect(again.diagnostics).toEqual([]);
        expect(plain(again.value?.data)).toEqual(plain(data));
      }),
    );
  });
});
