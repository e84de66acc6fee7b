// Whatever people write: formatting keeps every value, every number as it is written and every comment beside what it is about.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatYaml } from '../src/format/format.ts';
import { keyText, type Piece } from '../src/read/tree.ts';
import { readTree } from '../src/read/yaml-tree.ts';
import { isNumberText, messyYaml, randomOf, someData } from './messy-yaml.ts';

const runs = { numRuns: 200 };
const format = (text: string) => formatYaml({ path: 'f.yaml', bytes: new TextEncoder().encode(text) });

/** What is written, numbers as their source text; maps without the order of their keys. */
function written(piece: Piece): unknown {
  if (piece.kind === 'scalar') return typeof piece.value === 'number' ? { number: piece.raw } : piece.value;
  if (piece.kind === 'list') return piece.entries.map(({ value }) => written(value));
  return new Map(piece.entries.map((entry) => [keyText(entry), written(entry.value)]));
}

function expected(value: unknown): unknown {
  if (isNumberText(value) || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(expected);
  return new Map(Object.entries(value).map(([key, item]) => [key, expected(item)]));
}

const parsed = (text: string): Piece => {
  const tree = readTree(text);
  if (!tree) throw new Error(`not read:\n${text}`);
  return tree.root;
};

const messy = fc.tuple(someData, fc.nat()).map(([data, seed]) => ({ data, seed, ...messyYaml(data, seed) }));

test('the same values, and the same source text of every number', () => {
  fc.assert(
    fc.property(messy, ({ data, text }) => {
      const { value, diagnostics } = format(text);
      expect(diagnostics.map((diagnostic) => `${diagnostic.message.en}\n${text}`)).toEqual([]);
      expect(written(parsed(value ?? ''))).toEqual(expected(data));
    }),
    runs,
  );
});

test('formatting again changes nothing', () => {
  fc.assert(
    fc.property(messy, ({ text }) => {
      const { value = '' } = format(text);
      expect(format(value).value).toBe(value);
    }),
    runs,
  );
});

test('every comment stays with the entry that it is about', () => {
  fc.assert(
    fc.property(messy, ({ text, above, behind }) => {
      const { value = '' } = format(text);
      const found = new Map<string, string>();
      const visit = (piece: Piece, path: string) => {
        if (piece.kind === 'scalar') return;
        for (const line of piece.end) if (line !== '') found.set(line, `end of ${path}`);
        for (const [index, entry] of piece.entries.entries()) {
          const place = `${path}/${piece.kind === 'map' ? keyText(entry) : index}`;
          for (const line of [...entry.before, ...entry.after]) if (line !== '') found.set(line, place);
          visit(entry.value, place);
        }
      };
      const tree = readTree(value);
      if (!tree) throw new Error(value);
      visit(tree.root, '');
      for (const line of tree.head) found.set(line, 'head');
      // What the first entry of an item begins with stands above the whole item.
      const ofItem = (at: string) => at.split('/').map((_, index, steps) => steps.slice(0, index + 1).join('/'));
      for (const [at, line] of [...above, ...behind]) {
        const now = found.get(line) ?? 'lost';
        expect(
          now === 'head' || now === at || (ofItem(at).includes(now) && /\/\d+$/.test(now)),
          `${line} is ${now}\n${text}\n→\n${value}`,
        ).toBe(true);
      }
    }),
    runs,
  );
});

const scheme = {
  lawgov: 1,
  id: 'f',
  title: '标题',
  period: { from: '2024-01-01', to: '2024-12-31' },
  changes: [{ indicator: 'a', set: { no: '1', title: '甲', rule: { type: 'met', value: 'x' } } }],
  indicators: [
    {
      id: 'a',
      title: '甲',
      points: 10,
      rule: { type: 'step', value: 'x', target: 3, every: 1, lose: 0.5 },
      children: [{ id: 'a.b', title: '乙', rule: { type: 'bands', bands: [{ from: 1, points: 2 }], value: 'y' } }],
    },
  ],
  scoring: { total: 100, rank: { by: 'published', within: 'all' } },
  grades: [{ id: 'good', title: '优', quota: { share: '30%', rounding: 'floor' } }],
};

/** JSON, which is YAML, with the keys of every object in an order of its own. */
function inAnyOrder(value: unknown, random: (below: number) => number): string {
  if (Array.isArray(value)) return `[${value.map((item) => inAnyOrder(item, random)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const left = Object.entries(value);
  const parts: string[] = [];
  while (left.length > 0) {
    const [entry] = left.splice(random(left.length), 1);
    if (entry) parts.push(`${JSON.stringify(entry[0])}: ${inAnyOrder(entry[1], random)}`);
  }
  return `{${parts.join(', ')}}`;
}

test('the order in which keys of a framework are written makes no difference', () => {
  const inOrder = format(JSON.stringify(scheme)).value;
  expect(inOrder).toMatch(/^lawgov: 1\nid: f\n/);
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      expect(format(inAnyOrder(scheme, randomOf(seed))).value).toBe(inOrder);
    }),
    runs,
  );
});
