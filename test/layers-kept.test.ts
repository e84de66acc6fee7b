// Kept copies of frameworks of several layers, sealed layers, trees that are not scored, and the linting of many files together.
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledFiles } from '../src/framework/bundled.ts';
import { resolvedName, serialiseResolved, sha256Of } from '../src/framework/cache.ts';
import type { LayerReader } from '../src/framework/layers/source.ts';
import { loadDraft } from '../src/framework/load.ts';
import { loadFramework } from '../src/index.ts';
import { lintDraft } from '../src/lint/index.ts';
import { baseText, type Files, head, load, memory, placesOf } from './layered.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lawgov-layers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const emptyFolder = () => mkdtemp(join(folder, 'case-'));

const files: Files = {
  'plan.yaml': head('plan', 'extends: ./base.yaml\ninclude: [part.yaml]\n'),
  'base.yaml': baseText,
  'part.yaml': 'lawgov: 1\npartOf: plan\nchanges:\n  - {indicator: speed, set: {owner: Office}}\n',
};

/** A folder with the copy that the build would make. */
async function built(from: Files = files): Promise<string> {
  const here = await emptyFolder();
  const { draft } = await load(from, 'plan.yaml', {}, true);
  const sha256 = sha256Of(from['plan.yaml'] ?? '');
  if (!draft) throw new Error('no draft');
  await writeFile(join(here, resolvedName(sha256)), serialiseResolved(draft.document, sha256));
  return here;
}

describe('a kept copy of several layers', () => {
  test('gives the same framework with the same places and hashes, without YAML', async () => {
    const kept = await load(files, 'plan.yaml', { resolvedFolders: [await built()] }, true);
    const fresh = await load(files, 'plan.yaml', {}, true);
    expect([kept.fromKept, fresh.fromKept]).toEqual([true, false]);
    const seen = ({ draft, diagnostics, files: read }: typeof kept) => ({
      diagnostics,
      read,
      sha256: draft?.framework?.sha256,
      layers: draft?.framework?.layers,
      nodes: draft?.framework?.indicators.map(({ id, location }) => [id, location]),
      document: JSON.stringify(draft?.document),
    });
    expect(seen(kept)).toEqual(seen(fresh));
    expect(kept.files).toHaveLength(3);
  });

  test.each(['base.yaml', 'part.yaml'])('is not used once %s has changed or is gone', async (name) => {
    const here = await built();
    const changed = { ...files, [name]: `${files[name]}# another line\n` };
    const { [name]: _gone, ...rest } = files;
    const fresh = await load(changed, 'plan.yaml', { resolvedFolders: [here] }, true);
    expect([fresh.fromKept, fresh.files.find(({ file }) => file === name)?.sha256]).toEqual([false, sha256Of(changed[name] ?? '')]);
    expect(placesOf(await load(rest, 'plan.yaml', { resolvedFolders: [here] }, true))).toHaveLength(1);
  });

  test('is used for the frameworks of the package only: the same bytes elsewhere have other files beside them', async () => {
    const loaded = await load(files, 'plan.yaml', { resolvedFolders: [await built()] });
    expect(loaded.fromKept).toBe(false);
  });

  test('is not made of a framework of the user, and not of one without its sealed layer', async () => {
    const here = await emptyFolder();
    await load(files, 'plan.yaml', { keepIn: here });
    await load({ ...files, 'plan.yaml': head('plan', 'extends: base.yaml\ninclude: ["none.yaml?"]\n') }, 'plan.yaml', { keepIn: here });
    expect(await readdir(here)).toEqual([]);
    await load(files, 'base.yaml', { keepIn: here });
    expect(await readdir(here)).toHaveLength(1);
  });
});

const tree = head(
  'tree',
  `scored: false
measures:
  done: {title: Cases done, type: count}
  plan: {title: Plan published, type: boolean}
indicators:
  - id: exec
    title: Execution
    children:
      - {id: exec.bare, title: Bare}
      - {id: exec.rule, title: Rule, rule: {type: checklist, items: [{value: plan, points: 2}, {value: done > 3, points: 1}]}}
      - {id: exec.sum, title: Sum, rule: {type: combine, how: sum, parts: [{title: One, points: 1, rule: {type: met, value: plan}}, {title: Two, points: 2, rule: {type: threshold, value: done, atLeast: 1}}]}}
      - {id: exec.step, title: Step, rule: {type: step, value: done, target: 4, every: 1, lose: 1, floor: 1}}
      - {id: exec.tally, title: Tally, rule: {type: tally, start: full, floor: 1, events: [{value: done, points: -1, title: Late}]}}
`,
);

describe('a tree that is not scored', () => {
  test('is faultless without points, with or without rules, and no framework to score with', async () => {
    const loaded = await load({ 'plan.yaml': tree });
    expect(placesOf(loaded)).toEqual([]);
    expect(loaded.draft?.framework).toBeUndefined();
    expect(placesOf(await load({ 'plan.yaml': tree }, 'plan.yaml', { forScoring: true }))).toEqual(['plan.yaml:6:9 layer/not-scored']);
  });

  test('is still checked for all that it does say', async () => {
    const loaded = await load({ 'plan.yaml': tree.replace('value: done > 3', 'value: dune > 3').replace('exec.bare', 'exec.rule') });
    expect(placesOf(loaded)).toEqual([
      'plan.yaml:15:104 expression/unknown-name',
      'plan.yaml:15:14 framework/duplicate-id plan.yaml:14:14',
    ]);
  });

  test('without that word is as faulty as ever', async () => {
    const codes = (await load({ 'plan.yaml': tree.replace('scored: false\n', '') })).diagnostics.map(({ code }) => code);
    expect(codes.filter((code) => code === 'framework/leaf-incomplete')).toHaveLength(6);
    expect(codes).toContain('framework/missing-key');
  });

  test('is scored by what extends it, unless that is a tree as well', async () => {
    const plan = (more: string): Files => ({ 'tree.yaml': tree, 'plan.yaml': head('plan', `extends: tree.yaml\n${more}`) });
    expect((await load(plan(''))).diagnostics.map(({ code }) => code)).toContain('framework/leaf-incomplete');
    expect(placesOf(await load(plan('scored: false\n')))).toEqual([]);
  });
});

describe('a sealed layer', () => {
  const sealed = (more: Files = {}): Files => ({
    'tree.yaml': tree.replace(/ {6}- \{id: exec\.(sum|step|tally).*\n/g, ''),
    'plan.yaml': head(
      'plan',
      'extends: tree.yaml\ninclude: ["sealed/points.yaml?"]\nchanges: [{indicator: exec.bare, set: {rule: {type: met, value: plan}}}]\n',
    ),
    ...more,
  });
  const points = `lawgov: 1
partOf: plan
changes:
  - {indicator: exec.bare, set: {points: 7}}
  - {indicator: exec.rule, set: {points: 3}}
scoring: {total: 10, rounding: half-up, missing: zero, notApplicable: rescale}
`;

  test('that is absent is information for lint and an error for scoring, with its name', async () => {
    expect(placesOf(await load(sealed()))).toEqual(['plan.yaml:7:11 layer/sealed-absent']);
    const scoring = await load(sealed(), 'plan.yaml', { forScoring: true });
    expect(placesOf(scoring)).toEqual(['plan.yaml:7:11 layer/sealed-needed']);
    expect(scoring.diagnostics[0]?.message.en).toContain('sealed/points.yaml');
    expect(scoring.draft?.framework).toBeUndefined();
  });

  test('that is there is checked and scored like any other', async () => {
    const loaded = await load(sealed({ 'sealed/points.yaml': points }), 'plan.yaml', { forScoring: true });
    expect(placesOf(loaded)).toEqual([]);
    expect(loaded.draft?.framework?.layers.map(({ file }) => file)).toEqual(['plan.yaml', 'sealed/points.yaml', 'tree.yaml']);
    const wrong = await load(sealed({ 'sealed/points.yaml': points.replace('points: 7', 'points: 6') }));
    expect(placesOf(wrong)).toEqual(['sealed/points.yaml:6:18 framework/points-sum']);
  });
});

describe('the public API', () => {
  test('reads the layers of a file from the disk, and refuses what is no regular file', async () => {
    const here = await emptyFolder();
    for (const [name, text] of Object.entries(files)) await writeFile(join(here, name), text);
    const { value, diagnostics } = await loadFramework(join(here, 'plan.yaml'));
    expect(diagnostics).toEqual([]);
    expect(value?.layers).toHaveLength(3);
    await writeFile(join(here, 'odd.yaml'), head('odd', 'extends: ./.yaml/../\n'));
    const odd = await loadFramework(join(here, 'odd.yaml'));
    expect(odd.diagnostics.map(({ code }) => code)).toEqual(['layer/unreadable']);
    expect(odd.diagnostics[0]?.message.en).toContain('not a regular file');
  });

  test('takes a framework in memory whose layers are on the disk', async () => {
    const here = await emptyFolder();
    await writeFile(join(here, 'base.yaml'), baseText);
    const bytes = new TextEncoder().encode(head('plan', 'extends: ./base.yaml\n'));
    expect((await loadFramework({ path: join(here, 'unsaved.yaml'), bytes })).value?.measures.size).toBe(3);
  });
});

test('a framework in one file asks the reader for nothing', async () => {
  const never: LayerReader = { bundled: false, read: () => Promise.reject(new Error('asked')) };
  const loaded = await loadDraft({ path: 'plan.yaml', bytes: new TextEncoder().encode(baseText) }, never, {
    inspect: (draft) => lintDraft(draft),
  });
  expect(placesOf(loaded)).toEqual([]);
  expect(memory({}).bundled).toBe(false);
});

test('a file of the package stands in a folder called parts just if it is a part', async () => {
  const root = fileURLToPath(new URL('../indicators/', import.meta.url));
  const names = (await readdir(root, { recursive: true })).filter((name) => /(?<!\.test)\.yaml$/.test(name));
  const parts = names.filter((name) => /^partOf:/m.test(readFileSync(join(root, name), 'utf8')));
  expect(names.filter((name) => /(^|[\\/])parts[\\/]/.test(name)).toSorted()).toEqual(parts.toSorted());
  expect((await bundledFiles()).map((path) => path.slice(root.length)).toSorted()).toEqual(
    names.filter((name) => !parts.includes(name)).toSorted(),
  );
});
