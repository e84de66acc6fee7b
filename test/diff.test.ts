// fixtures/diff/<case>: old.yaml and new.yaml, and in expected.txt all that is said of them. A golden is read by eye before it is kept.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runIn } from './cli-world.ts';

const root = fileURLToPath(new URL('../fixtures/diff/', import.meta.url));
const cases = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

test.each(cases)('%s', async (name) => {
  const lines = ['diff old.yaml new.yaml', 'diff old.yaml new.yaml --lang en'];
  const said = await Promise.all(
    lines.map(async (line) => {
      const { stdout, stderr, exitCode } = await runIn([`${root}${name}`], line.split(' '));
      return `$ lawgov ${line}\n${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit ${exitCode}\n`;
    }),
  );
  await expect(said.join('\n')).toMatchFileSnapshot(`${root}${name}/expected.txt`);
});

/** The version of the new file instead of its own, with what is said of it. */
async function withVersion(name: string, version: string) {
  const text = readFileSync(`${root}${name}/new.yaml`, 'utf8').replace(/^version: .*$/m, `version: ${version}`);
  const folder = mkdtempSync(join(tmpdir(), 'diff-'));
  writeFileSync(join(folder, 'new.yaml'), text);
  try {
    return await runIn([`${root}${name}`, folder], ['diff', 'old.yaml', 'new.yaml', '--lang', 'en']);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// old.yaml is 1.2.0 everywhere.
describe('diff/version-bump', () => {
  test.each([
    ['rule-parameter', ['2.0.0', '2.5.1', '10.0.0'], ['1.2.0', '1.2.1', '1.3.0', '0.9.9']],
    ['addition', ['1.3.0', '1.10.0', '2.0.0'], ['1.2.0', '1.2.9', '1.1.9']],
    ['reworded', ['1.2.1', '1.2.10', '1.3.0', '2.0.0'], ['1.2.0', '1.1.99']],
    ['reordered', ['1.2.0', '1.2.1', '3.0.0'], ['1.1.0', '0.2.0']],
  ] as const)('%s', async (name, enough, tooLow) => {
    for (const version of enough) {
      const { exitCode, stderr } = await withVersion(name, version);
      expect(`${version} ${exitCode} ${stderr}`).toBe(`${version} 0 `);
    }
    for (const version of tooLow) {
      const { exitCode, stderr } = await withVersion(name, version);
      expect(`${version} ${exitCode} ${stderr}`).toMatch(/^\S+ 1 error new\.yaml:3:10 +diff\/version-bump/);
    }
  });
});
