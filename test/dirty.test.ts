// Dirty submissions, drawn by a seed: LAWGOV_SEED chooses another one. The thousands are in bench/dirty.ts.
import { expect, test } from 'vitest';
import { defects } from './dirty/defects.ts';
import { tryBook } from './dirty/trial.ts';

const seed = Number(process.env['LAWGOV_SEED'] ?? 2024);
const books = 600;

test(`every defect of ${books} submissions is found in its cell, and nothing is said without a cause (seed ${seed})`, async () => {
  const found = new Map<string, number>(defects.map(({ name }) => [name, 0]));
  const wrong: string[] = [];
  let clean = 0;
  for (let number = 0; number < books; number += 1) {
    const { book, defect, missed, alarms } = await tryBook(seed, number);
    if (defect === undefined) clean += 1;
    else if (missed.length === 0) found.set(defect, (found.get(defect) ?? 0) + 1);
    wrong.push(
      ...missed.map((what) => `${book}: missed ${what} (${defect})`),
      ...alarms.map((what) => `${book}: false alarm (${defect ?? 'clean'}) ${what}`),
    );
  }
  expect(wrong).toEqual([]);
  // Every kind has come up, and enough books had none.
  expect([...found].filter(([, count]) => count === 0)).toEqual([]);
  expect(clean).toBeGreaterThanOrEqual(books / 5);
});
