// Many cells, one cause: shifted tables, a column in another unit, percent signs left out.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, formatLocation, readSubmission, validateSubmission } from '../src/index.ts';
import { oneCauseOnce } from '../src/validate/one-cause.ts';
import { frameworkOf } from './build-framework.ts';

const framework = frameworkOf(`
lawgov: 1
id: causes
version: 1.0.0
title: 原因
status: sample
measures:
  cases: {title: 案件数, type: count, unit: 件}
  closed: {title: 办结数, type: count, unit: 件}
  rate: {title: 满意率, type: ratio, max: 1, unit: '%'}
  plan: {title: 计划已印发, type: boolean}
  issued: {title: 印发日期, type: date}
  budget: {title: 经费, type: amount, unit: 万元}
  staff: {title: 配备, type: choice, options: [专职, 兼职, 无]}
  people: {title: 人数, type: count, unit: 人}
indicators:
  - {id: a, title: 甲, points: 10, rule: {type: threshold, value: rate, atLeast: 90%}}
scoring: {total: 10, rounding: half-up, missing: zero, notApplicable: rescale}
`);

const titles = ['案件数', '办结数', '满意率', '计划已印发', '印发日期', '经费', '配备', '人数'];
const right = ['12', '11', '96%', '是', '2024-03-01', '20', '专职', '7'];

async function check(csv: string): Promise<Diagnostic[]> {
  const { value, diagnostics } = await readSubmission([{ path: 'a.csv', bytes: Buffer.from(csv) }], framework);
  if (!value) throw new Error('nothing was read');
  return oneCauseOnce([...diagnostics, ...validateSubmission(framework, value)], framework, value);
}
const wide = (rows: readonly (readonly string[])[]) =>
  check([['单位', ...titles], ...rows.map((row, index) => [`局${index}`, ...row])].map((row) => row.join(',')).join('\n'));
const long = (values: readonly string[]) =>
  check(['单位,数据项,填报值', ...titles.map((title, row) => `甲局,${title},${values[row] ?? ''}`)].join('\n'));
const errors = (found: readonly Diagnostic[]) => found.filter(({ severity }) => severity === 'error');
const said = (found: readonly Diagnostic[]) => errors(found).map(({ code, location }) => `${code} ${formatLocation(location)}`);

describe('a table that is off by one', () => {
  test('a row of a wide table that begins one column too late is one finding with its cells', async () => {
    const found = errors(await wide([right, ['', ...right.slice(0, -1)], right]));
    expect(said(found)).toEqual(['submission/shifted-values a.csv:3:3']);
    expect(found[0]?.related).toHaveLength(6);
    expect(found[0]?.message.zh).toContain('右移了一列');
  });

  test('the same columns of 37 rows are one finding with all their cells', async () => {
    const found = errors(await wide(Array.from({ length: 37 }, () => [...right.slice(0, 3), '', ...right.slice(3, -1)])));
    expect(said(found)).toEqual(['submission/shifted-values a.csv:2:6']);
    expect(found[0]?.related).toHaveLength(37 * 4 - 1);
    expect(found[0]?.message.zh).toContain('第 2–38 行第 6 列');
  });

  test('a row that begins one column too early is moved the other way', async () => {
    const found = errors(await wide([[...right.slice(1), '']]));
    expect(found[0]?.message.zh).toContain('左移了一列');
    expect(found).toHaveLength(1);
  });

  test('a column of values that lost or gained a row', async () => {
    const down = errors(await long(['12', '', ...right.slice(1, -1)]));
    expect(said(down)).toEqual(['submission/shifted-values a.csv:4:3']);
    expect(down[0]?.message.zh).toContain('下移了一行');
    const up = errors(await long([...right.slice(0, 2), ...right.slice(3), '']));
    expect(said(up)).toEqual(['submission/shifted-values a.csv:4:3']);
    expect(up[0]?.message.zh).toContain('上移了一行');
  });

  test('two slips that fit nowhere else are two findings', async () => {
    const found = await long(['若干', '11', '96%', '已办', '2024-03-01', '20', '专职', '7']);
    expect(said(found)).toEqual(['submission/approximate-value a.csv:2:3', 'submission/not-yes-or-no a.csv:5:3']);
  });
});

describe('the same fault in many cells', () => {
  test('a column in another unit is one finding that lists its cells', async () => {
    const found = errors(await wide(Array.from({ length: 37 }, () => right.with(5, '20件'))));
    expect(said(found)).toEqual(['submission/unit-mismatch a.csv:2:7']);
    expect(found[0]?.related).toHaveLength(36);
    expect(found[0]?.message.zh).toContain('37 格都是这样：第 2–38 行第 7 列');
  });

  test('percent signs left out of a column are one question', async () => {
    const found = errors(await wide([...Array.from({ length: 5 }, (_, index) => right.with(2, `0.9${index}`)), right]));
    expect(said(found)).toEqual(['submission/ambiguous-value a.csv:2:4']);
    expect(found[0]?.message.zh).toContain('同样的问题共 5 格：第 2–6 行第 4 列');
  });

  test('two cells are said each by itself', async () => {
    expect(said(await wide([right.with(5, '7件'), right, right.with(5, '8件')]))).toHaveLength(2);
  });
});

describe('tables of any size', () => {
  const count = fc.integer({ min: 0, max: 500 }).map(String);
  const row = fc.tuple(
    count,
    count,
    fc.integer({ min: 0, max: 100 }).map((share) => `${share}%`),
    fc.constantFrom('是', '否'),
    fc.integer({ min: 1, max: 28 }).map((day) => `2024-03-${String(day).padStart(2, '0')}`),
    count,
    fc.constantFrom('专职', '兼职'),
    count,
  );

  test('in order, are never called shifted', async () => {
    const property = fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      expect(said(await wide(rows))).toEqual([]);
      expect(said(await long(rows[0] ?? []))).toEqual([]);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test('with every row shifted from some column on, are one finding at the first cell that does not fit', async () => {
    const property = fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 4 }), async (rows, from) => {
      const shifted = rows.map((values) => [...values.slice(0, from), '', ...values.slice(from, -1)]);
      const found = errors(await wide(shifted));
      expect(said(found)).toEqual([`submission/shifted-values a.csv:2:${from + 3}`]);
      expect((found[0]?.related?.length ?? 0) + 1).toBe(rows.length * (7 - from));
    });
    await fc.assert(property, { numRuns: 60 });
  });
});
