// Of the bundled framework and of real schemes: nothing differs from itself, however it is written down, and one edit is one change.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDrafts } from '../src/diff/compare.ts';
import { buildFramework } from '../src/framework/build.ts';
import type { Draft } from '../src/framework/draft.ts';
import { readYaml } from '../src/read/yaml.ts';
import { load } from './layered.ts';

type Data = Record<string, unknown>;
interface Node extends Data {
  id: string;
  title: string;
  children?: Node[];
}

const folder = (path: string) => fileURLToPath(new URL(`../${path}/`, import.meta.url));
const bundled = readFileSync(`${folder('indicators')}seeds/baicheng-2024.yaml`);

const draftOf = (data: unknown): Draft => buildFramework({ file: 'plan.yaml', data, positions: {} }, '').draft;
const copy = (data: unknown): Data => JSON.parse(JSON.stringify(data)) as Data;
const differences = (old: unknown, next: unknown) => compareDrafts(draftOf(old), draftOf(next));

const { value: document } = readYaml({ path: 'baicheng-2024.yaml', bytes: bundled });
const original = copy(document?.data);
const originalDraft = draftOf(original);
const differencesNow = (data: unknown) => compareDrafts(originalDraft, draftOf(data));

/** Lists that say something by their order. */
const ordered = new Set(['grades', 'order', 'top', 'bottom']);

/** The same data in another order, wherever order says nothing. */
function shuffled(value: unknown, next: () => number, key = ''): unknown {
  const mix = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, at: next() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item);
  if (Array.isArray(value)) {
    const items = value.map((item) => shuffled(item, next));
    return ordered.has(key) ? items : mix(items);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(mix(Object.entries(value).map(([name, inner]) => [name, shuffled(inner, next, name)] as const)));
}

/** Whole numbers that look random and depend on the seed alone. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}

const files = ['schemes', 'score'].flatMap((kind) =>
  readdirSync(folder(`fixtures/${kind}`), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder(`fixtures/${kind}`)}${name}`),
);
const schemes = files.flatMap((path) => {
  const { value } = readYaml({ path, bytes: readFileSync(path) });
  const data = copy(value?.data);
  return Array.isArray(data['indicators']) && data['partOf'] === undefined ? [{ name: path.slice(folder('fixtures').length), data }] : [];
});

describe('nothing differs', () => {
  test('between a scheme and itself', () => {
    expect(schemes.length).toBeGreaterThan(5);
    for (const { name, data } of [...schemes, { name: 'baicheng-2024', data: original }])
      expect(differences(data, copy(data)), name).toEqual([]);
  });

  test('between a scheme and the same in another order', () => {
    fc.assert(
      fc.property(fc.constantFrom({ name: 'baicheng-2024', data: original }, ...schemes), fc.nat(), ({ data }, seed) => {
        expect(differences(data, shuffled(data, numbersFrom(seed)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('between one file and the same in parts', async () => {
    const { measures, indicators, ...rest } = original;
    const part = (content: Data) => JSON.stringify({ lawgov: 1, partOf: original['id'], ...content });
    const whole = await load({ 'plan.yaml': JSON.stringify(original) });
    const parts = await load({
      'plan.yaml': JSON.stringify({ ...rest, include: ['measures.yaml', 'tree.yaml'] }),
      'measures.yaml': part({ measures }),
      'tree.yaml': part({ indicators }),
    });
    if (!whole.draft || !parts.draft) throw new Error('the framework could not be read');
    expect(compareDrafts(whole.draft, parts.draft)).toEqual([]);
  });
});

interface Entry {
  readonly node: Node;
  readonly siblings: Node[];
  readonly parent?: Node;
}
const entriesOf = (siblings: Node[], parent?: Node): Entry[] =>
  siblings.flatMap((node) => [{ node, siblings, ...(parent && { parent }) }, ...entriesOf(node.children ?? [], node)]);
const leavesOf = (data: Data) => entriesOf(data['indicators'] as Node[]).filter(({ node }) => !node.children);
const groupsOf = (data: Data) =>
  entriesOf(data['indicators'] as Node[]).filter(({ node }) => node.children?.every((child) => !child.children));

/** What is done to one indicator, and the change that must come of it: nothing where it cannot be done to this one. */
const edits: Readonly<Record<string, (data: Data, entry: Entry, pick: number) => string | undefined>> = {
  title: (_data, { node }) => {
    node.title = `${node.title}（修订）`;
    return `reworded ${node.id} title wording`;
  },
  points: (_data, { node }) => {
    node['points'] = Number(node['points']) + 1;
    return `repointed ${node.id} points breaking`;
  },
  owner: (_data, { node }) => {
    node['owner'] = '市委全面依法治市委员会办公室';
    return `reworded ${node.id} owner wording`;
  },
  basis: (_data, { node }) => {
    node['basis'] = [{ source: 'report', section: '第九十九部分' }];
    return `reworded ${node.id} basis wording`;
  },
  rule: (_data, { node }) => {
    node['rule'] = { type: 'formula', points: '0.125' };
    return `rule ${node.id} rule breaking`;
  },
  target: (_data, { node }) => {
    const rule = node['rule'] as Data;
    if (rule['target'] === undefined) return undefined;
    rule['target'] = 0.123;
    return `rule ${node.id} rule.target breaking`;
  },
  penalty: (_data, { node }) => {
    node['penalty'] = { when: 'leaders_reported', zero: true };
    return `changed ${node.id} penalty breaking`;
  },
  renamed: (_data, { node }) => {
    node.id = `${node.id}_new`;
    return `renamed ${node.id} id breaking`;
  },
  moved: (data, { node, siblings, parent }, pick) => {
    const others = groupsOf(data).filter((group) => group.node !== parent);
    const target = others[pick % others.length]?.node;
    if (!target?.children) return undefined;
    siblings.splice(siblings.indexOf(node), 1);
    target.children.push(node);
    return `moved ${node.id} - breaking`;
  },
  removed: (_data, { node, siblings }) => {
    if (siblings.length < 2 || node['measure'] !== undefined) return undefined;
    siblings.splice(siblings.indexOf(node), 1);
    return `removed ${node.id} - breaking`;
  },
  added: (_data, { node, siblings }) => {
    const rule = { type: 'met', value: 'leaders_reported' };
    siblings.push({ id: `${node.id}_more`, title: '完全不同的一项新任务', points: 1, rule });
    return `added ${node.id}_more - breaking`;
  },
};

describe('one edit of one indicator', () => {
  test.each(Object.keys(edits))('%s is one change, at that indicator and of that kind', (name) => {
    let done = 0;
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (which, pick) => {
        const data = copy(original);
        const leaves = leavesOf(data);
        const entry = leaves[which % leaves.length];
        const expected = entry && edits[name]?.(data, entry, pick);
        fc.pre(expected !== undefined);
        done += 1;
        const found = differencesNow(data)
          .filter(({ follows }) => !follows)
          .map(({ kind, id, key, impact }) => `${kind} ${id} ${key ?? '-'} ${impact}`);
        expect(found).toEqual([expected]);
      }),
      { numRuns: 15 },
    );
    expect(done).toBeGreaterThan(0);
  });
});

/** What is done to a measure, and what it does to others. */
const measureEdits: readonly (readonly [string, Data, string])[] = [
  ['another unit', { unit: '万件次' }, 'unit breaking'],
  ['another text of what is counted', { definition: '另一种口径' }, 'definition wording'],
  ['another title', { title: '一个从来没有用过的名称' }, 'title wording'],
  ['a lower bound', { min: 3 }, 'min breaking'],
  ['computed', { from: '1 + 1' }, 'from breaking'],
];

test.each(measureEdits)('a measure with %s is one change', (_name, change, expected) => {
  const ids = Object.keys(original['measures'] as Data);
  fc.assert(
    fc.property(fc.constantFrom(...ids), (id) => {
      const data = copy(original);
      Object.assign((data['measures'] as Record<string, Data>)[id] ?? {}, change);
      const found = differencesNow(data).map(({ section, id: of, key, impact }) => `${section} ${of} ${key} ${impact}`);
      expect(found).toEqual([`measures ${id} ${expected}`]);
    }),
    { numRuns: 15 },
  );
});
