// fixtures/patterns/R01-… to R40-…: every pattern of scoring that real schemes use, with results worked out by hand (README.md of each).
// A folder holds one case, or a folder for each variant of the pattern.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Assessment, Score, UnitAssessment } from '../src/model.ts';
import { renderExplanation } from '../src/report/text/explain.ts';
import type { Language } from '../src/text.ts';
import { engineResults, handResults, owed, runCase } from './hand-results.ts';

const root = new URL('../fixtures/patterns/', import.meta.url);
const names = readdirSync(root).sort();
const foldersIn = (folder: URL) => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const cases = names.flatMap((name): (readonly [string, URL])[] => {
  const folder = new URL(`${name}/`, root);
  if (existsSync(new URL('framework.yaml', folder))) return [[name, folder]];
  return foldersIn(folder).map((variant) => [`${name}/${variant.name}`, new URL(`${variant.name}/`, folder)]);
});

/** Ids of the documents in which the patterns were seen; the numbers that are not here were never given out. */
const documents = new Set([
  ...Array.from({ length: 66 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`).filter((id) => id !== 'P04' && id !== 'P38'),
  ...['G01', 'G02', 'G03', 'S0', 'S1', 'S2', 'S3', 'S4'],
]);

const explained = (assessment: Assessment | undefined, unit: UnitAssessment, score: Score, language: Language): string =>
  assessment ? renderExplanation(assessment, unit, score, language, false) : '';

test('each of the forty patterns has its folder', () => {
  const expected = Array.from({ length: 40 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);
  expect(names.map((name) => name.slice(0, 3))).toEqual(expected);
});

describe.each(names)('%s', (name) => {
  const text = readFileSync(new URL(`${name}/README.md`, root), 'utf8');

  test('names its pattern and documents that are known', () => {
    expect(text.startsWith(`# ${name.slice(0, 3)} `)).toBe(true);
    const cited = [...text.matchAll(/\b(?:P\d\d|G\d\d|S\d)\b/g)].map(([id]) => id);
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((id) => !documents.has(id))).toEqual([]);
  });

  test('says what is verified, recalled or inferred', () => {
    expect(text).toMatch(/\((?:V|R|I)\)/);
  });
});

describe.each(cases)('%s', async (_name, folder) => {
  const run = await runCase(folder);
  const { assessment } = run;

  test('the framework has no fault', () => {
    expect(run.lint.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  });

  test('the engine comes to the results worked out by hand', () => {
    const engine = engineResults(run);
    const hand = handResults(folder);
    expect(hand.map(({ unit, id }) => engine.get(`${unit} ${id}`) ?? `the engine has no ${unit} ${id}`)).toEqual(hand);
  });

  test('the results worked out by hand leave nothing out', () => {
    const given = new Set(handResults(folder).map(({ unit, id }) => `${unit} ${id}`));
    expect(owed(run).filter((line) => !given.has(line))).toEqual([]);
  });

  test('every result can be explained in both languages', () => {
    for (const unit of assessment?.units ?? []) {
      for (const score of unit.scores) {
        for (const language of ['zh', 'en'] as const) {
          const said = explained(assessment, unit, score, language);
          expect(said).toContain(score.node.title);
          expect(said).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    }
  });
});

test('marks that are not to be told apart name nobody', async () => {
  const { assessment } = await runCase(new URL('R36-leaders-evaluation/', root));
  const said = (assessment?.units ?? []).flatMap((unit) =>
    unit.scores.flatMap((score) => (['zh', 'en'] as const).map((language) => explained(assessment, unit, score, language))),
  );
  expect(said.join('\n')).toContain('评委 1');
  expect(said.join('\n')).not.toContain('区长');
});
