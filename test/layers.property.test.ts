// What must hold of layers whatever they say: checked on generated frameworks.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { exact, printExact, sum } from '../src/points.ts';
import { exactNumber } from '../src/scoring/parameters.ts';
import { baseText, dataOf, type Files, head, load, placesOf } from './layered.ts';

// Each run reads several YAML files.
vi.setConfig({ testTimeout: 60_000 });

interface Leaf {
  readonly group: number;
  readonly points: number;
}

const leaves = fc.array(fc.record({ group: fc.integer({ min: 0, max: 3 }), points: fc.integer({ min: 1, max: 20 }) }), {
  minLength: 1,
  maxLength: 12,
});

const flow = (value: unknown): string => JSON.stringify(value);

/** A framework of groups with leaves, as data; JSON is YAML. */
function dataFor(list: readonly Leaf[]) {
  const used = [...new Set(list.map(({ group }) => group))];
  return {
    sources: { scheme: { title: 'Scheme' } },
    measures: Object.fromEntries(list.map((_, index) => [`m${index}`, { title: `Measure ${index}`, type: 'count' }])),
    indicators: used.map((group) => ({
      id: `g${group}`,
      title: `Group ${group}`,
      children: list.flatMap(({ group: own, points }, index) =>
        own === group
          ? [{ id: `g${group}.l${index}`, title: `Leaf ${index}`, points, rule: { type: 'threshold', value: `m${index}`, atLeast: 1 } }]
          : [],
      ),
    })),
    checks: list.map((_, index) => ({ id: `c${index}`, assert: `m${index} >= 0`, message: 'Negative' })),
    scoring: {
      total: list.reduce((total, { points }) => total + points, 0),
      rounding: 'half-up',
      missing: 'zero',
      notApplicable: 'rescale',
    },
  };
}

const textOf = (parts: Readonly<Record<string, unknown>>): string =>
  Object.entries(parts)
    .map(([key, value]) => `${key}: ${flow(value)}\n`)
    .join('');

const whole = (list: readonly Leaf[]) => head('plan', textOf(dataFor(list)));

describe('a framework', () => {
  test('split into any parts is the same framework as the whole one', async () => {
    await fc.assert(
      fc.asyncProperty(leaves, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 40, maxLength: 40 }), async (list, places) => {
        const data = dataFor(list);
        // Measures and checks go to any of three parts or stay; lists keep their order because each part takes a run of them.
        const cuts = places.slice(0, 3).map((place) => Math.floor((place / 4) * data.checks.length));
        const [first = 0, second = 0] = cuts.toSorted((left, right) => left - right);
        const runs = [data.checks.slice(0, first), data.checks.slice(first, second), data.checks.slice(second)];
        const measuresOf = (part: number) =>
          Object.fromEntries(Object.entries(data.measures).filter((_, index) => places[index + 3] === part));
        const files: Files = {
          'plan.yaml': head(
            'plan',
            `include: [a.yaml, b.yaml, c.yaml]\n${textOf({ sources: data.sources, indicators: data.indicators, measures: measuresOf(3), scoring: data.scoring })}`,
          ),
          ...Object.fromEntries(
            ['a.yaml', 'b.yaml', 'c.yaml'].map((name, index) => [
              name,
              `lawgov: 1\npartOf: plan\n${textOf({ measures: measuresOf(index), checks: runs[index] })}`,
            ]),
          ),
        };
        const split = await load(files);
        expect(placesOf(split)).toEqual([]);
        expect(dataOf(split)).toEqual(dataOf(await load({ 'plan.yaml': whole(list) })));
      }),
      { numRuns: 30 },
    );
  });

  test('extended any number of times without changes is the one at the bottom but for its name', async () => {
    await fc.assert(
      fc.asyncProperty(leaves, fc.integer({ min: 1, max: 6 }), async (list, levels) => {
        const names = Array.from({ length: levels }, (_, index) => (index === 0 ? 'plan' : `level${index}`));
        const files: Files = {
          'base.yaml': whole(list).replace('id: plan', 'id: base'),
          ...Object.fromEntries(names.map((name, index) => [`${name}.yaml`, head(name, `extends: ${names[index + 1] ?? 'base'}.yaml\n`)])),
        };
        const { id, title, ...rest } = dataOf(await load(files));
        const { id: _id, title: _title, ...below } = dataOf(await load(files, 'base.yaml'));
        expect([id, title]).toEqual(['plan', 'plan']);
        expect(rest).toEqual(below);
      }),
      { numRuns: 25 },
    );
  });

  test('is the same whatever the order of changes that do not touch each other', async () => {
    await fc.assert(
      fc.asyncProperty(leaves, fc.integer(), async (list, seed) => {
        const changes = list.flatMap(({ group }, index) => [
          { indicator: `g${group}.l${index}`, set: { owner: `Office ${index}` } },
          index % 2 === 0 ? { measure: `m${index}`, set: { unit: '件' } } : { check: `c${index}`, set: { level: 'warning' } },
          ...(index % 3 === 0 ? [{ check: `c${index}`, unset: ['message'] }] : []),
          ...(index % 3 === 1 ? [{ indicator: `g${group}.l${index}`, set: { points: index + 1 } }] : []),
        ]);
        const [shuffled] = fc.sample(fc.shuffledSubarray(changes, { minLength: changes.length, maxLength: changes.length }), {
          seed,
          numRuns: 1,
        });
        const result = async (order: readonly unknown[]) =>
          dataOf(
            await load({
              'base.yaml': whole(list).replace('id: plan', 'id: base'),
              'plan.yaml': head('plan', `extends: base.yaml\nchanges: ${flow(order)}\n`),
            }),
          );
        expect(await result(shuffled ?? [])).toEqual(await result(changes));
      }),
      { numRuns: 25 },
    );
  });
});

test('a group that is reweighted adds up to what was asked for, exactly, and keeps the order of its leaves', async () => {
  await fc.assert(
    fc.asyncProperty(leaves, fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 2 }), async (list, hundredths, decimals) => {
      const group = list[0]?.group ?? 0;
      const wanted = Number(printExact(exact(hundredths, 100)));
      const text = whole(list).replace('"rounding"', `"decimals":${decimals},"rounding"`);
      const loaded = await load({ 'plan.yaml': `${text}changes: [{indicator: g${group}, reweight: ${wanted}}]\n` });
      const groups = dataOf(loaded)['indicators'] as { id: string; children: { points: number }[] }[];
      const points = groups.find(({ id }) => id === `g${group}`)?.children.map((leaf) => leaf.points) ?? [];
      expect(printExact(sum(points.map(exactNumber)))).toBe(String(wanted));
      const before = list.filter((leaf) => leaf.group === group);
      for (const [left, leaf] of before.entries())
        for (const [right, other] of before.entries())
          if (leaf.points > other.points) expect(points[left]).toBeGreaterThanOrEqual(points[right] ?? 0);
    }),
    { numRuns: 50 },
  );
});

describe('damaged layers', () => {
  const sound: Readonly<Record<string, string>> = {
    'plan.yaml': head(
      'plan',
      `extends: ./base.yaml
include:
  - part.yaml
  - "none.yaml?"
changes:
  - {indicator: exec.rate, set: {points: 5, owner: Office}}
  - {indicator: exec, add: {id: exec.more, title: More, points: 1, rule: {type: met, value: plan}}, after: exec.rate}
  - {indicator: exec.plan, unset: [owner]}
  - {measure: late, add: {title: Late, type: count}}
  - {check: fits, remove: true}
  - {adjustment: bonus, add: {title: Bonus}}
  - {indicator: speed, reweight: 7}
`,
    ),
    'part.yaml': `lawgov: 1
partOf: plan
measures:
  other: {title: Other, type: count}
adjustments: {items: []}
changes:
  - {grade: top, set: {atLeast: 8}}
  - {indicator: exec, reweight: {county: 3}}
`,
    'base.yaml': baseText,
  };
  const words = [
    'null',
    '[]',
    '{}',
    '3',
    '-1',
    'true',
    '"text"',
    '[1, a]',
    '{a: 1}',
    '__proto__',
    'constructor',
    'id',
    'plan.yaml',
    'exec',
    '-',
  ];
  const damage = fc.record({
    file: fc.constantFrom(...Object.keys(sound)),
    line: fc.nat(40),
    how: fc.constantFrom('drop', 'twice', 'value', 'word', 'key'),
    word: fc.constantFrom(...words),
    at: fc.nat(20),
  });

  function damaged(text: string, { line, how, word, at }: { line: number; how: string; word: string; at: number }): string {
    const lines = text.split('\n');
    const index = line % lines.length;
    const old = lines[index] ?? '';
    const parts: readonly string[] = old.match(/[\w.]+|\W/g) ?? [''];
    const place = at % parts.length;
    const made: Readonly<Record<string, readonly string[]>> = {
      drop: [],
      twice: [old, old],
      value: [old.replace(/: .*$/, `: ${word}`)],
      word: [parts.with(place, word).join('')],
      key: [old.replace(/\w+:/, `${word}:`)],
    };
    return lines.toSpliced(index, 1, ...(old === '' ? [] : (made[how] ?? []))).join('\n');
  }

  test('are reported and never thrown, at places that exist, and give a framework only where nothing is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        const files: Record<string, string> = { ...sound };
        for (const one of damages) files[one.file] = damaged(files[one.file] ?? '', one);
        const loaded = await load(files, 'plan.yaml', { forScoring: true });
        for (const { location, related = [] } of loaded.diagnostics)
          for (const place of [location, ...related.map((other) => other.location)]) {
            expect(Object.keys(files)).toContain(place.file);
            if (place.kind === 'text') expect(place.line).toBeLessThanOrEqual((files[place.file] ?? '').split('\n').length);
          }
        const wrong = loaded.diagnostics.some(({ severity }) => severity === 'error');
        expect(loaded.draft?.framework === undefined).toBe(wrong);
      }),
      { numRuns: 120 },
    );
  });
});
