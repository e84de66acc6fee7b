// The kept copies that the build makes score as the files of the package do, in every stage.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledFiles, bundledName, idOfFile, readBundled } from '../src/framework/bundled.ts';
import { bundledLayers } from '../src/framework/layers/source.ts';
import { type LoadOptions, loadDraft } from '../src/framework/load.ts';
import type { IndicatorNode } from '../src/model.ts';
import { printExact } from '../src/points.ts';
import { resolveBundled } from '../src/resolve-bundled.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lawgov-kept-'));
  for (const { name, text } of await resolveBundled()) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const said = (node: IndicatorNode): unknown =>
  node.kind === 'group' ? [node.id, node.children.map(said)] : [node.id, printExact(node.points), node.rule.describe(node.points).zh];

const paths = await bundledFiles();

test.each(paths.map((path) => [idOfFile(path), path] as const))('the kept copy of %s', async (_, path) => {
  const file = { path: bundledName(path), bytes: await readBundled(path) };
  const load = (options: LoadOptions) => loadDraft(file, bundledLayers, { forScoring: true, ...options });
  const stages = (await load({})).draft?.stages ?? [];
  for (const time of stages.length === 0 ? [{}] : stages.map(({ id }) => ({ stage: id }))) {
    const [kept, fresh] = [await load({ time, resolvedFolders: [folder] }), await load({ time })];
    expect([kept.fromKept, fresh.fromKept]).toEqual([true, false]);
    const trees = [kept, fresh].map(({ draft }) => draft?.framework?.indicators.map(said));
    expect(trees[0]).toEqual(trees[1]);
    expect(kept.draft?.framework?.period).toEqual(fresh.draft?.framework?.period);
  }
});
