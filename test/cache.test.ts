import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseResolved, resolvedName, serialiseResolved, sha256Of } from '../src/framework/cache.ts';
import { filesOnDisk } from '../src/framework/layers/source.ts';
import { type Loaded, loadDraft } from '../src/framework/load.ts';
import { lintDraft } from '../src/lint/index.ts';
import { printExact } from '../src/points.ts';
import { readYaml } from '../src/read/yaml.ts';
import { version } from '../src/version.ts';

const yaml = (points: number) => `lawgov: 1
id: test
version: 1.0.0
title: 测试
status: sample
measures:
  idle: {title: 闲置数, type: count}
  x: {title: 甲数, type: number}
indicators:
  - {id: item, title: 指标, points: ${points}, rule: {type: proportional, value: x, target: 2}}
scoring: {total: ${points}, rounding: half-up}
`;
const bytes = (text: string) => new TextEncoder().encode(text);
const file = { path: 'mine.yaml', bytes: bytes(yaml(6)) };
const sha256 = sha256Of(file.bytes);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lawgov-cache-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const load = (from: string | undefined, source = file) =>
  loadDraft(source, filesOnDisk, {
    inspect: (draft) => lintDraft(draft),
    ...(from !== undefined && { resolvedFolders: [from], keepIn: from }),
  });

/** What a caller sees of a framework, without the functions in it. */
const seen = ({ draft, diagnostics }: Loaded) => {
  const framework = draft?.framework;
  return {
    diagnostics,
    id: framework?.id,
    sha256: framework?.sha256,
    file: framework?.file,
    total: framework && printExact(framework.scoring.total),
    measures: framework && [...framework.measures],
    nodes: framework?.indicators.map((node) => [node.id, printExact(node.points), node.location, node.trace]),
    words: framework?.indicators.map((node) => (node.kind === 'indicator' ? node.rule.describe(node.points) : undefined)),
  };
};

const keptPath = (from: string, hash = sha256) => join(from, resolvedName(hash));
const emptyFolder = () => mkdtemp(join(folder, 'case-'));

describe('a kept copy', () => {
  test('gives the same framework and the same diagnostics as the file itself, the second time without YAML', async () => {
    const here = await emptyFolder();
    const plain = await load(undefined);
    const first = await load(here);
    const second = await load(here);
    expect([plain.fromKept, first.fromKept, second.fromKept]).toEqual([false, false, true]);
    expect(seen(first)).toEqual(seen(plain));
    expect(seen(second)).toEqual(seen(plain));
    expect(plain.diagnostics.map(({ code }) => code)).toEqual([
      'framework/unused-measure',
      'framework/policy-unstated',
      'framework/policy-unstated',
    ]);
    expect(await readdir(here)).toEqual([`${sha256}-${version}.json`]);
  });

  test('takes the name of the file that is read, not of the one it was made from', async () => {
    const here = await emptyFolder();
    await load(here);
    const renamed = await load(here, { ...file, path: 'other/name.yaml' });
    expect([renamed.fromKept, renamed.draft?.framework?.file]).toEqual([true, 'other/name.yaml']);
  });

  test('is not made of a framework with an error', async () => {
    const here = await emptyFolder();
    await load(here, { path: 'bad.yaml', bytes: bytes(yaml(6).replace('target: 2', 'target: 0')) });
    await load(here, { path: 'bad.yaml', bytes: bytes(yaml(6).replace('total: 6', 'total: 7')) });
    expect(await readdir(here)).toEqual([]);
  });

  test('of other bytes is not used, even under the name of these', async () => {
    const here = await emptyFolder();
    const other = { path: 'mine.yaml', bytes: bytes(yaml(9)) };
    await load(here, other);
    await writeFile(keptPath(here), await readFile(keptPath(here, sha256Of(other.bytes))));
    const loaded = await load(here);
    expect([loaded.fromKept, seen(loaded).total]).toEqual([false, '6']);
  });

  test.each<[string, (text: string) => string | Uint8Array]>([
    ['empty', () => ''],
    ['cut off', (text) => text.slice(0, -1)],
    ['without its first line', (text) => text.slice(65)],
    ['with one digit changed', (text) => text.replace('"points":6', '"points":5')],
    ['with one position changed', (text) => text.replace(/\[10,/, '[11,')],
    ['with more behind it', (text) => `${text} `],
    ['not JSON', () => `${sha256Of(`${sha256}{`)}\n{`],
    ['JSON of another shape', () => `${sha256Of(`${sha256}null`)}\nnull`],
    ['JSON without positions', () => `${sha256Of(`${sha256}{"data":{}}`)}\n{"data":{}}`],
    ['binary', () => new Uint8Array([0, 1, 2, 0xff])],
  ])('that is %s is ignored and replaced', async (_what, damage) => {
    const here = await emptyFolder();
    await load(here);
    const sound = await readFile(keptPath(here), 'utf8');
    const damaged = damage(sound);
    expect(damaged).not.toBe(sound);
    await writeFile(keptPath(here), damaged);
    const loaded = await load(here);
    expect(loaded.fromKept).toBe(false);
    expect(seen(loaded)).toEqual(seen(await load(undefined)));
    expect(await readFile(keptPath(here), 'utf8')).toBe(sound);
  });

  test('in a folder that cannot be used is no problem', async () => {
    const blocked = join(await emptyFolder(), 'file');
    await writeFile(blocked, 'no folder');
    const loaded = await load(blocked);
    expect(seen(loaded)).toEqual(seen(await load(undefined)));
  });

  test('carries the document with every position', () => {
    const { value: document } = readYaml(file);
    if (!document) throw new Error('unreadable');
    const copy = parseResolved(serialiseResolved(document, sha256), sha256, file.path);
    expect(copy?.positions).toEqual(document.positions);
    expect(JSON.stringify(copy?.data)).toBe(JSON.stringify(document.data));
    expect(parseResolved(serialiseResolved(document, sha256), sha256Of('other'), file.path)).toBeUndefined();
  });
});
