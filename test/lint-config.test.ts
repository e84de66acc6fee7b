// fixtures/config/<code>/: a folder of files in which something is wrong with the settings of lint, and one in which nothing is. Faulty
// lines end in `# expect: <code>`; where the fault is in a comment, the line before says `# expect below: <code>`.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runIn } from './cli-world.ts';

const root = new URL('../fixtures/config/', import.meta.url);
const cases = readdirSync(root).map((name) => [name.replace('__', '/'), fileURLToPath(new URL(`${name}/`, root))] as const);

const marksIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) =>
    readFileSync(`${folder}/${name}`, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const [, below, codes = ''] = /# expect( below)?: (.*)$/.exec(line) ?? [];
        const words = codes.split(/\s+/).filter((code) => code !== '');
        return words.map((code) => `${name}:${index + (below ? 2 : 1)} ${code}`);
      }),
  );

interface Finding {
  readonly code: string;
  readonly location: string;
  readonly message: string;
  readonly help?: string;
}

async function lint(folder: string, language = 'en'): Promise<Finding[]> {
  const baseline = readdirSync(folder).includes('baseline.yaml') ? ['--baseline', 'baseline.yaml'] : [];
  const argv = ['lint', '.', ...baseline, '--as-of', '2026-01-01', '--format', 'json', '--lang', language];
  const { stdout } = await runIn([folder], argv);
  return (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics;
}

const placeOf = ({ code, location }: Finding): string => `${location.replace(/:\d+$/, '')} ${code}`;

describe.each(cases)('%s', (code, folder) => {
  test('is found exactly where it is marked, and nothing else is', async () => {
    const marks = marksIn(`${folder}bad`);
    expect((await lint(`${folder}bad`)).map(placeOf).toSorted()).toEqual(marks.toSorted());
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.some((mark) => mark.endsWith(` ${code}`))).toBe(true);
  });

  test('is said in Chinese and in English, with what to do', async () => {
    for (const { message, help } of await lint(`${folder}bad`, 'zh')) {
      expect(message).toMatch(/[\u4e00-\u9fff]/);
      expect(help).toMatch(/[\u4e00-\u9fff]/);
    }
    for (const { message, help } of await lint(`${folder}bad`))
      expect(`${message} ${help}`).not.toMatch(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]|undefined|\[object|NaN|null/);
  });

  test('is not found in the mended files', async () => {
    expect(await lint(`${folder}good`)).toEqual([]);
  });
});
