// Layers of a framework: what a plan is made of, and where each of its values is said to stand.
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../src/framework/cache.ts';
import { limits } from '../src/limits.ts';
import { locate } from '../src/read/plain.ts';
import { baseText, dataOf, type Files, head, load, placesOf } from './layered.ts';

const plan = (more: string, id = 'plan') => head(id, `extends: ./base.yaml\n${more}`);
const withBase = (more: string): Files => ({ 'base.yaml': baseText, 'plan.yaml': plan(more) });
const changed = async (changes: string) => dataOf(await load(withBase(`changes:\n${changes}`)));

interface Node {
  readonly id: string;
  readonly points?: unknown;
  readonly children?: readonly Node[];
  readonly [key: string]: unknown;
}
const nodesOf = (nodes: readonly Node[]): Node[] => nodes.flatMap((node) => [node, ...nodesOf(node.children ?? [])]);
const nodes = (data: Record<string, unknown>): Node[] => nodesOf(data['indicators'] as Node[]);
const node = (data: Record<string, unknown>, id: string) => nodes(data).find((candidate) => candidate.id === id);
const ids = (data: Record<string, unknown>) => nodes(data).map(({ id }) => id);
const pointsIn = (data: Record<string, unknown>) => Object.fromEntries(nodes(data).map(({ id, points }) => [id, points]));

describe('a plan that extends another framework', () => {
  test('has everything of it but its name, and says what is its own', async () => {
    const loaded = await load(withBase('issuer: City\nscoring: {decimals: 1}\n'));
    const { id, title, ...rest } = dataOf(loaded);
    const { id: _id, title: _title, ...below } = dataOf(await load({ 'plan.yaml': baseText }));
    expect([id, title]).toEqual(['plan', 'plan']);
    expect(rest).toEqual({ ...below, issuer: 'City', scoring: { ...(below['scoring'] as object), decimals: 1 } });
    expect(placesOf(loaded)).toEqual([]);
  });

  test('adds indicators, measures and checks behind the inherited ones, and replaces grades', async () => {
    const data = dataOf(
      await load(
        withBase(`measures:
  late: {title: Cases late, type: count}
indicators:
  - {id: late, title: Late, points: 1, rule: {type: threshold, value: late, atMost: 0}}
checks:
  - {id: some, assert: late <= done, message: More late than done}
grades: [{id: only, title: Only}]
scoring: {total: 16}
`),
      ),
    );
    expect(Object.keys(data['measures'] as object)).toEqual(['done', 'filed', 'plan', 'late']);
    expect(ids(data)).toEqual(['exec', 'exec.rate', 'exec.plan', 'speed', 'late']);
    expect((data['checks'] as { id: string }[]).map(({ id }) => id)).toEqual(['fits', 'some']);
    expect(data['grades']).toEqual([{ id: 'only', title: 'Only' }]);
  });

  test('may extend one that extends another, from its own folder each', async () => {
    const loaded = await load(
      {
        'city/plan.yaml': head('city', 'extends: ..\\province\\plan.yaml\n'),
        'province/plan.yaml': head('province', 'extends: ../nation/tree.yaml\ninclude: [parts/more.yaml]\n'),
        'province/parts/more.yaml': 'lawgov: 1\npartOf: province\nchanges:\n  - {indicator: speed, set: {owner: 省厅}}\n',
        'nation/tree.yaml': baseText,
      },
      'city/plan.yaml',
    );
    expect(placesOf(loaded)).toEqual([]);
    expect(node(dataOf(loaded), 'speed')?.['owner']).toBe('省厅');
    expect(loaded.files.map(({ file }) => file)).toEqual([
      'city/plan.yaml',
      'province/plan.yaml',
      'province/parts/more.yaml',
      'nation/tree.yaml',
    ]);
  });

  test('may be written with a BOM, CRLF and a Chinese name, and so may what it extends', async () => {
    const crlf = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const loaded = await load({ '市.yaml': crlf(head('city', 'extends: ./国家.yaml\n')), '国家.yaml': crlf(baseText) }, '市.yaml');
    expect(placesOf(loaded)).toEqual([]);
    expect(loaded.draft?.framework?.layers.map(({ file, id }) => [file, id])).toEqual([
      ['市.yaml', 'city'],
      ['国家.yaml', 'base'],
    ]);
  });

  test('has a hash of the hashes of its layers, and a framework of one file that of its bytes', async () => {
    const files = withBase('');
    const hashes = ['plan.yaml', 'base.yaml'].map((name) => sha256Of(files[name] ?? ''));
    expect((await load(files)).draft?.framework?.sha256).toBe(sha256Of(hashes.join('\n')));
    expect((await load(files, 'base.yaml')).draft?.framework).toMatchObject({
      sha256: hashes[1],
      layers: [{ file: 'base.yaml', sha256: hashes[1], id: 'base', version: '1.0.0' }],
    });
  });
});

describe('every value', () => {
  test('is said to stand in the file and line where it does', async () => {
    const { draft } = await load({
      ...withBase(
        'include: [part.yaml]\nchanges:\n  - {indicator: exec.rate, set: {points: 5}}\n  - {measure: late, add: {type: count}}\n',
      ),
      'part.yaml': 'lawgov: 1\npartOf: plan\nmeasures:\n  extra: {type: count}\n',
    });
    if (!draft) throw new Error('no draft');
    const { document } = draft;
    const place = (path: readonly (string | number)[], key = false) => {
      const location = locate(document, path, key);
      return location.kind === 'text' ? `${location.file}:${location.line}:${location.column}` : location.file;
    };
    expect(place(['title'])).toBe('plan.yaml:4:8');
    expect(place(['description'])).toBe('base.yaml:6:14');
    expect(place(['indicators', 0, 'children', 0, 'points'])).toBe('plan.yaml:9:42');
    expect(place(['indicators', 0, 'children', 0, 'points'], true)).toBe('plan.yaml:9:34');
    expect(place(['indicators', 0, 'children', 0, 'owner'])).toBe('base.yaml:18:64');
    expect(place(['measures', 'extra'], true)).toBe('part.yaml:4:3');
    expect(place(['measures', 'late'], true)).toBe('plan.yaml:10:15');
    expect(place(['measures', 'late', 'type'])).toBe('plan.yaml:10:33');
    // What is missing is missing from what is around it.
    expect(place(['measures', 'late', 'title'])).toBe('plan.yaml:10:15');
    expect(place(['indicators', 1, 'remedy'])).toBe('base.yaml:20:5');
  });

  test('that is wrong is reported there', async () => {
    const loaded = await load(withBase('changes:\n  - {indicator: speed, set: {rule: {type: threshold, value: dones, atLeast: 3}}}\n'));
    expect(placesOf(loaded)).toEqual(['plan.yaml:8:61 expression/unknown-name']);
  });
});

describe('changes', () => {
  test('set replaces whole values, unset takes keys away, remove takes things away', async () => {
    const data = await changed(`  - {indicator: exec.rate, set: {points: 10, rule: {type: met, value: plan}}, unset: [owner]}
  - {indicator: exec.plan, remove: true}
  - {check: fits, set: {level: warning}}
  - {measure: plan, set: {title: Plan issued}}
  - {grade: top, remove: true}
  - {source: scheme, set: {title: Other scheme}}
`);
    expect(node(data, 'exec.rate')).toEqual({ id: 'exec.rate', title: 'Closing rate', points: 10, rule: { type: 'met', value: 'plan' } });
    expect(ids(data)).toEqual(['exec', 'exec.rate', 'speed']);
    expect(data['checks']).toMatchObject([{ id: 'fits', level: 'warning' }]);
    expect(data['measures']).toMatchObject({ plan: { title: 'Plan issued', type: 'boolean' } });
    expect(data['grades']).toEqual([{ id: 'rest', title: 'Rest' }]);
    expect(data['sources']).toEqual({ scheme: { title: 'Other scheme' } });
  });

  test('add puts children at the end, before or after another, one or several', async () => {
    const leaf = (id: string) => `{id: exec.${id}, title: ${id}, points: 1, rule: {type: met, value: plan}}`;
    const data = await changed(`  - {indicator: exec, add: ${leaf('last')}}
  - {indicator: exec, add: [${leaf('one')}, ${leaf('two')}], after: exec.rate}
  - {indicator: exec, add: ${leaf('first')}, before: exec.rate}
`);
    expect(ids(data)).toEqual(['exec', 'exec.first', 'exec.rate', 'exec.one', 'exec.two', 'exec.plan', 'exec.last', 'speed']);
  });

  test('add by name makes measures, checks and grades, and the section where there is none', async () => {
    const data = await changed(`  - {measure: late, add: {title: Late, type: count}, before: filed}
  - {check: some, add: {assert: late <= done, message: Late}}
  - {grade: good, add: {title: Good, atLeast: 8}, after: top}
  - {veto: fraud, add: {title: Fraud}}
`);
    expect(Object.keys(data['measures'] as object)).toEqual(['done', 'late', 'filed', 'plan']);
    expect(data['checks']).toMatchObject([{ id: 'fits' }, { id: 'some', assert: 'late <= done' }]);
    expect(data['grades']).toMatchObject([{ id: 'top' }, { id: 'good', title: 'Good' }, { id: 'rest' }]);
    expect(data['vetoes']).toEqual([{ id: 'fraud', title: 'Fraud' }]);
  });

  test('add makes adjustments where there are none', async () => {
    const data = await changed('  - {adjustment: bonus, add: {title: Bonus}}\n');
    expect(data['adjustments']).toEqual({ items: [{ id: 'bonus', title: 'Bonus' }] });
  });

  test('reach the inline measure of an indicator, and adjustments inside and outside of blocks', async () => {
    const files = {
      'plan.yaml': head(
        'plan',
        `indicators: [{id: a.b, title: A, points: 1, measure: {type: ratio, unit: '%'}, rule: {type: threshold, atLeast: 90%}}]
adjustments: {cap: 3, items: [{id: alone, points: 1}], blocks: [{id: bonus, title: Bonus, items: [{id: inner, points: 1}]}]}
scoring: {total: 1}
changes:
  - {measure: a.b, set: {approximate: true}}
  - {adjustment: inner, set: {points: 2}}
  - {adjustment: alone, remove: true}
  - {adjustment: bonus, set: {cap: 2}}
`,
      ),
    };
    const data = dataOf(await load(files));
    expect(node(data, 'a.b')?.['measure']).toEqual({ type: 'ratio', unit: '%', approximate: true });
    expect(data['adjustments']).toEqual({
      cap: 3,
      items: [],
      blocks: [{ id: 'bonus', title: 'Bonus', items: [{ id: 'inner', points: 2 }], cap: 2 }],
    });
  });

  test('move an indicator: removed in one place, added in another', async () => {
    const data = await changed(`  - {indicator: speed, remove: true}
  - {indicator: exec, add: {id: speed, title: Speed, points: 5, rule: {type: threshold, value: done, atLeast: 3}}}
`);
    expect(ids(data)).toEqual(['exec', 'exec.rate', 'exec.plan', 'speed']);
  });

  test('of an upper layer come after those of the layer below it, and may change the same key', async () => {
    const loaded = await load({
      'base.yaml': baseText,
      'middle.yaml': plan('changes:\n  - {indicator: speed, set: {owner: Province}}\n', 'middle'),
      'plan.yaml': head('plan', 'extends: middle.yaml\nchanges:\n  - {indicator: speed, set: {owner: City}}\n'),
    });
    expect(placesOf(loaded)).toEqual([]);
    expect(node(dataOf(loaded), 'speed')?.['owner']).toBe('City');
  });

  test.each<[string, string, string]>([
    ['nothing to do', '{indicator: speed}', '8:5 framework/combination'],
    ['nothing named', '{set: {points: 1}}', '8:5 framework/combination'],
    ['two things named', '{indicator: speed, measure: done, set: {points: 1}}', '8:5 framework/combination'],
    ['two things to do', '{indicator: speed, remove: true, set: {points: 1}}', '8:5 framework/combination'],
    ['both neighbours', '{indicator: exec, add: {id: x, title: X}, before: exec.rate, after: exec.plan}', '8:5 framework/combination'],
    ['a neighbour for nothing', '{indicator: exec, set: {points: 10}, before: exec.rate}', '8:5 framework/missing-key'],
    ['a measure reweighted', '{measure: done, reweight: 3}', '8:5 framework/missing-key'],
    ['an unknown word', '{indicator: speed, put: {points: 1}, set: {owner: A}}', '8:24 framework/unknown-key'],
    ['remove: false', '{indicator: speed, remove: false}', '8:32 framework/not-allowed'],
    ['no mapping', 'speed', '8:5 framework/wrong-type'],
    ['a negative weight', '{indicator: exec, reweight: -1}', '8:33 framework/out-of-range'],
  ])('with %s are refused at their place, once', async (_what, change, place) => {
    const loaded = await load(withBase(`changes:\n  - ${change}\n`));
    expect(placesOf(loaded)).toEqual([`plan.yaml:${place}`]);
    expect(loaded.draft?.framework).toBeUndefined();
  });

  test('that contradict each other are reported in either order, with both places', async () => {
    const [first, second] = ['  - {indicator: exec.rate, set: {owner: A}}\n', '  - {indicator: exec, remove: true}\n'];
    const places = async (changes: string) => placesOf(await load(withBase(`changes:\n${changes}scoring: {total: 15}\n`)));
    expect(await places(first + second)).toEqual(['plan.yaml:9:17 layer/changed-twice plan.yaml:8:41']);
    expect((await places(second + first)).filter((place) => place.includes('layer/'))).toEqual([
      'plan.yaml:9:17 layer/changed-twice plan.yaml:8:17',
    ]);
  });
});

describe('reweight', () => {
  test('scales every leaf below so that the group gives just what is asked for', async () => {
    expect(pointsIn(await changed('  - {indicator: exec, reweight: 20}\n'))).toEqual({
      exec: 20,
      'exec.rate': 12,
      'exec.plan': 8,
      speed: 5,
    });
  });

  test('gives what does not divide to the largest remainders, in printable points', async () => {
    const points = pointsIn(
      await changed('  - {indicator: exec, add: {id: exec.third, title: T, points: 3}}\n  - {indicator: exec, reweight: 7}\n'),
    );
    // 6, 4 and 3 of 13: 3.2307…, 2.1538…, 1.6153… of 7.
    expect(points).toEqual({ exec: 7, 'exec.rate': 3.23, 'exec.plan': 2.15, 'exec.third': 1.62, speed: 5 });
  });

  test('goes by class where the points or what is asked for do', async () => {
    const byClass = {
      'plan.yaml': head(
        'plan',
        `classes: {county: {title: 县}, bureau: {title: 局}, other: {title: 其他}}
indicators:
  - id: a
    title: A
    children:
      - {id: a.x, title: X, points: 3}
      - {id: a.y, title: Y, points: {county: 1, bureau: 2, other: 5}}
      - {id: a.z, title: Z, points: 5, applies: [bureau]}
changes:
  - {indicator: a, reweight: {county: 8, bureau: 20}}
`,
      ),
    };
    expect(pointsIn(dataOf(await load(byClass)))).toEqual({
      a: undefined,
      'a.x': { county: 6, bureau: 6, other: 3 },
      'a.y': { county: 2, bureau: 4, other: 5 },
      'a.z': { bureau: 10 },
    });
  });

  test('takes a group that is no sum of its children as one, and updates the points that groups state', async () => {
    const files = {
      'plan.yaml': head(
        'plan',
        `indicators:
  - id: a
    title: A
    points: 6
    children:
      - id: a.mean
        title: Mean
        points: 4
        aggregate: geometric
        children: [{id: a.mean.x, title: X, points: 1}, {id: a.mean.y, title: Y, points: 9}]
      - {id: a.z, title: Z, points: 2}
changes: [{indicator: a, reweight: 9}]
`,
      ),
    };
    expect(pointsIn(dataOf(await load(files)))).toEqual({ a: 9, 'a.mean': 6, 'a.mean.x': 1, 'a.mean.y': 9, 'a.z': 3 });
  });

  test.each<[string, string, string]>([
    ['points are missing', 'children: [{id: a.x, title: X}]', '“X” below “a” has no points'],
    ['all points are 0', 'children: [{id: a.x, title: X, points: 0}]', 'add up to 0'],
    ['a group has a cap', 'cap: 3, children: [{id: a.x, title: X, points: 4}]', '“A” has a cap'],
  ])('is refused where %s', async (_what, rest, message) => {
    const loaded = await load({
      'plan.yaml': head('plan', `indicators: [{id: a, title: A, ${rest}}]\nchanges: [{indicator: a, reweight: 9}]\n`),
    });
    const found = loaded.diagnostics.filter(({ code }) => code === 'layer/reweight');
    expect(found.map((diagnostic) => diagnostic.message.en)).toEqual([expect.stringContaining(message)]);
  });
});

test('a default of a group keeps its place in its own file where an indicator of another takes it over', async () => {
  const loaded = await load({
    'base.yaml': baseText.replace('    points: 10\n', '    defaults: {owner: Bureau, rule: {type: threshold, value: dune, atLeast: 3}}\n'),
    'plan.yaml': plan('changes: [{indicator: exec, add: {id: exec.more, title: More, points: 1}}]\n'),
  });
  const faults = placesOf(loaded).filter((place) => place.endsWith('expression/unknown-name'));
  expect(faults).toEqual(['base.yaml:16:62 expression/unknown-name']);
});

describe('the number of layers', () => {
  const chain = (levels: number): Files =>
    Object.fromEntries(
      Array.from({ length: levels }, (_, index) => [
        index === 0 ? 'plan.yaml' : `level${index}.yaml`,
        index === levels - 1 ? baseText : head(`level${index}`, `extends: level${index + 1}.yaml\n`),
      ]),
    );
  const parts = (count: number): Files => ({
    'plan.yaml': head(
      'plan',
      `extends: base.yaml\ninclude: [${Array.from({ length: count }, (_, index) => `p${index}.yaml`).join(', ')}]\n`,
    ),
    'base.yaml': baseText,
    ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}.yaml`, 'lawgov: 1\npartOf: plan\n'])),
  });

  test('has a limit, which is layer/too-many one further', async () => {
    expect(placesOf(await load(chain(limits.layerLevels)))).toEqual([]);
    expect(placesOf(await load(chain(limits.layerLevels + 1)))).toEqual([`level${limits.layerLevels - 1}.yaml:6:10 layer/too-many`]);
  });

  test('counts parts too, up to a limit of files', async () => {
    expect(placesOf(await load(parts(limits.layerFiles - 2)))).toEqual([]);
    expect((await load(parts(limits.layerFiles - 1))).diagnostics.map(({ code }) => code)).toEqual(['layer/too-many']);
    expect((await load(parts(limits.layerFiles + 3))).diagnostics.map(({ code }) => code)).toEqual(['layer/too-many']);
  });

  test('counts their bytes, up to a limit for all together', async () => {
    const files = parts(4);
    const sizes = Object.values(files).map((text) => new TextEncoder().encode(String(text)).length);
    const room = limits.layerBytes - sizes.reduce((total, size) => total + size, 0);
    const filled = (extra: number): Files => ({
      ...files,
      ...Object.fromEntries(
        [0, 1, 2, 3].map((part) => {
          const share = Math.floor(room / 4) + (part === 0 ? (room % 4) + extra : 0);
          return [`p${part}.yaml`, `${files[`p${part}.yaml`]}#${'x'.repeat(share - 2)}\n`];
        }),
      ),
    });
    expect(placesOf(await load(filled(0)))).toEqual([]);
    expect((await load(filled(1))).diagnostics[0]?.message.en).toContain(`more than ${limits.layerBytes} bytes`);
  });
});

describe('files of layers', () => {
  test('go round in a circle: the message shows the way', async () => {
    const loaded = await load({
      'plan.yaml': head('plan', 'extends: ./x/a.yaml\n'),
      'x/a.yaml': head('a', 'extends: ../x/../plan.yaml\n'),
    });
    expect(loaded.diagnostics[0]?.message.en).toContain('plan.yaml → x/a.yaml → plan.yaml');
    expect(placesOf(loaded)).toEqual(['x/a.yaml:6:10 layer/cycle']);
  });

  test('are missing, broken or named twice: each is said at its place, and nothing is guessed', async () => {
    const loaded = await load({
      'plan.yaml': head('plan', 'extends: nowhere.yaml\ninclude:\n  - missing.yaml\n  - broken.yaml\n  - good.yaml\n  - ./good.yaml\n'),
      'broken.yaml': 'lawgov: 1\npartOf: [\n',
      'good.yaml': 'lawgov: 1\npartOf: plan\n',
    });
    expect(loaded.draft).toBeUndefined();
    expect(placesOf(loaded).toSorted()).toEqual([
      'broken.yaml:3:1 yaml/syntax',
      'plan.yaml:11:5 framework/repeated-item',
      'plan.yaml:6:10 layer/unreadable',
      'plan.yaml:8:5 layer/unreadable',
    ]);
  });

  test('say for themselves what a part may not, and which format they are written in', async () => {
    const loaded = await load({
      ...withBase('include: [part.yaml]\n'),
      'base.yaml': baseText.replace('lawgov: 1', 'lawgov: 2'),
      'part.yaml': 'partOf: plan\nid: part\nextend: base.yaml\n',
    });
    expect(placesOf(loaded).toSorted()).toEqual([
      'base.yaml:1:9 framework/format-version',
      'part.yaml:1:1 framework/missing-key',
      'part.yaml:2:1 framework/unknown-key',
      'part.yaml:3:1 framework/unknown-key',
    ]);
  });

  test.each([
    '/etc/base.yaml',
    'C:\\plans\\base.yaml',
    '~/base.yaml',
    'file:///base.yaml',
    '\\\\server\\base.yaml',
    'Base Plan',
    'base@1.2.3.4',
  ])('cannot be named %s', async (reference) => {
    const files = { 'plan.yaml': head('plan', `extends: '${reference}'\n`) };
    expect(placesOf(await load(files))).toEqual(['plan.yaml:6:10 layer/reference']);
  });

  test('that are parts cannot be scored alone', async () => {
    const loaded = await load({ 'plan.yaml': 'lawgov: 1\npartOf: base\n' }, 'plan.yaml', { forScoring: true });
    expect(placesOf(loaded)).toEqual(['plan.yaml:2:9 layer/part-alone']);
    expect(loaded.partOf).toBe('base');
  });
});
