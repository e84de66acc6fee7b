// lawgov lint of several files that share layers.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { runIn } from './cli-world.ts';
import { baseText, type Files, head } from './layered.ts';

const root = mkdtempSync(join(tmpdir(), 'lawgov-lint-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Codes and places that `lawgov lint` prints for a folder with these files. */
async function lint(files: Files, argv: readonly string[] = ['.']): Promise<string[]> {
  const here = mkdtempSync(join(root, 'case-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(here, name), content);
  const { stdout } = await runIn([here], ['lint', ...argv, '--format', 'json']);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; location: string }[] };
  return diagnostics.map(({ code, location }) => `${location} ${code}`);
}

const part = 'lawgov: 1\npartOf: plan\nchanges:\n  - {indicator: speed, set: {owner: Office}}\n';
const files = { 'base.yaml': baseText, 'plan.yaml': head('plan', 'extends: ./base.yaml\ninclude: [part.yaml]\n'), 'part.yaml': part };

describe('lint of a folder', () => {
  test('checks parts where they are included, and names those that nothing includes: layer/part-not-included', async () => {
    expect(await lint(files)).toEqual([]);
    expect(await lint({ ...files, 'lost.yaml': part })).toEqual(['lost.yaml:2:9 layer/part-not-included']);
    expect(await lint(files, ['part.yaml'])).toEqual(['part.yaml:2:9 layer/part-not-included']);
    expect(await lint(files, ['./part.yaml', '././plan.yaml'])).toEqual([]);
  });

  test('reports the fault of a shared layer once, however many build on it', async () => {
    const wrong = baseText.replace('done / filed', 'dune / filed');
    const found = await lint({ ...files, 'base.yaml': wrong, 'other.yaml': head('other', 'extends: plan.yaml\nissuer: Other bureau\n') });
    expect(found).toEqual(['base.yaml:18:106 expression/unknown-name']);
  });

  test('reports a part that cannot be read as YAML once', async () => {
    expect(await lint({ ...files, 'part.yaml': 'lawgov: 1\npartOf: [\n' })).toEqual(['part.yaml:3:1 yaml/syntax']);
  });

  test('says of a bundled framework that is extended what is wrong with the extension only', async () => {
    const plan = head('plan', 'extends: baicheng-2024@1\nchanges:\n  - {indicator: grassroots, set: {title: Offices, titel: A}}\n');
    expect(await lint({ 'plan.yaml': plan })).toEqual(['plan.yaml:8:51 framework/unknown-key']);
  });

  test.each([
    ['a name of its own alone changes nothing', 'extends: base.yaml\n', ['plan.yaml:6:10 layer/changes-nothing']],
    [
      'a layer that lacks what it says is a matter of its own',
      'extends: base.yaml\ninclude: [part.yaml]\n',
      ['plan.yaml:7:11 layer/unreadable'],
    ],
    [
      'a layer with a broken change meant to change something',
      'extends: base.yaml\nchanges: [{indicator: exek, set: {owner: A}}]\n',
      ['plan.yaml:7:23 layer/unknown-id'],
    ],
    ['what a sealed file says cannot be known', 'extends: base.yaml\ninclude: [sealed.yaml?]\n', ['plan.yaml:7:11 layer/sealed-absent']],
    [
      'points that are written again change nothing',
      'extends: base.yaml\nchanges: [{indicator: exec, set: {points: 10}}]\n',
      ['plan.yaml:6:10 layer/changes-nothing', 'plan.yaml:7:35 layer/without-effect'],
    ],
    [
      'the sum that there is already is no reweighting',
      'extends: base.yaml\nissuer: Bureau\nchanges: [{indicator: exec, reweight: 10}]\n',
      ['plan.yaml:8:29 layer/without-effect'],
    ],
    [
      'a sum asked for by class is',
      'extends: base.yaml\nclasses: {city: {title: City}, town: {title: Town}}\nchanges: [{indicator: exec, reweight: {city: 10, town: 5}}]\n',
      ['base.yaml:23:18 framework/points-sum'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await lint({ 'base.yaml': baseText, 'plan.yaml': head('plan', text) })).toEqual(expected);
  });

  test('never lets an output replace a layer', async () => {
    const here = mkdtempSync(join(root, 'case-'));
    cpSync(fileURLToPath(new URL('../fixtures/lint/layer__part-alone/', import.meta.url)), here, { recursive: true });
    const { exitCode, stderr } = await runIn([here], ['lint', 'good.yaml', '--out', 'checks.yaml', '--format', 'text']);
    expect([exitCode, stderr.includes('checks.yaml')]).toEqual([2, true]);
  });
});
