// Every row of the catalogue of the five seeds is accounted for: traced by something that works, or listed with the reason why not.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../src/read/yaml.ts';

/** Rows of each seed in the catalogue, and the framework that is made of it. */
const seeds = [
  ['S0', 37, 'dongying-2021'],
  ['S1', 51, 'zhongshan-2023'],
  ['S2', 30, 'licheng-2023'],
  ['S3', 70, 'baicheng-2024'],
  ['S4', 67, 'urumqi-2021-2025'],
] as const;

const folder = fileURLToPath(new URL('../indicators/seeds/', import.meta.url));
const rowsOf = (seed: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${seed}-${String(index + 1).padStart(2, '0')}`);

interface Coverage {
  /** Rows that an indicator with a rule, a check, an adjustment, a veto or a stage traces. */
  readonly working: ReadonlySet<string>;
  readonly unmeasured: readonly { readonly trace: string; readonly title: string; readonly reason: string }[];
}

/** Reads the plain data, so that nothing of the program can count a row that the file does not name. */
function coverageOf(id: string): Coverage {
  const parts = [`${folder}${id}.yaml`];
  const working = new Set<string>();
  const unmeasured: Coverage['unmeasured'][number][] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const record = value as Record<string, unknown>;
      const isGroup = Array.isArray(record['children']);
      if (Array.isArray(record['trace']) && !isGroup) for (const row of record['trace']) working.add(String(row));
      for (const [key, inner] of Object.entries(record)) if (key !== 'unmeasured') visit(inner);
    }
  };
  for (const path of parts) {
    const { value, diagnostics } = readYaml({ path, bytes: readFileSync(path) });
    expect(diagnostics).toEqual([]);
    const data = value?.data as Record<string, unknown>;
    visit(data);
    unmeasured.push(...((data['unmeasured'] ?? []) as Coverage['unmeasured']));
  }
  return { working, unmeasured };
}

const there = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.endsWith('.test.yaml'));

test('the catalogue has 255 rows', () => {
  expect(seeds.reduce((sum, [, count]) => sum + count, 0)).toBe(255);
  expect(there.map((name) => name.replace('.yaml', '')).sort()).toEqual(seeds.map(([, , id]) => id).toSorted());
});

describe.each(seeds)('%s', (seed, count, id) => {
  const { working, unmeasured } = coverageOf(id);
  const all = rowsOf(seed, count);

  test('has each row either at work or listed with a reason, and no other row', () => {
    const listed = unmeasured.map(({ trace }) => trace);
    expect(all.filter((row) => !working.has(row) && !listed.includes(row))).toEqual([]);
    expect([...working, ...listed].filter((row) => !all.includes(row))).toEqual([]);
    expect(listed.filter((row) => working.has(row))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('gives its reasons in full', () => {
    for (const { title, reason } of unmeasured) expect(`${title}${reason}`.length).toBeGreaterThan(12);
  });
});

test('at least 230 of the 255 rows are at work', () => {
  const counts = seeds.map(([seed, count, id]) => {
    const { working } = coverageOf(id);
    return rowsOf(seed, count).filter((row) => working.has(row)).length;
  });
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(230);
});
