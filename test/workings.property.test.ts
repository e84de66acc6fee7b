// 核算底稿: its formulas, worked out without lawgov, give what lawgov gives: every row of every unit, every total, rank and grade.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { planWorkings } from '../src/report/workings.ts';
import { evaluate } from '../src/scoring/evaluate.ts';
import { computeMeasures } from '../src/submission/compute.ts';
import { type Case, ruleBooks, schemeBooks } from './workings-cases.ts';
import { type Book, valuesOf, workOut } from './workings-sheets.ts';

const tally = { figures: 0, stated: 0, units: 0 };

function check({ data }: Case): void {
  const sheets = planWorkings(data);
  const book = workOut(sheets);
  const plan = (name: string) => sheets.find((sheet) => sheet.name === name) ?? expect.fail(name);
  const scores = valuesOf(book, plan('核算'), ['单位', '项目', '得分', '系统得分', '状态', '系统状态', '一致', '方式']);
  const totals = valuesOf(book, plan('总分'), ['单位', '总分', '系统总分', '名次', '系统名次', '等次', '系统等次', '一致']);
  const wrong = [...scores.filter((row) => row['系统得分'] !== undefined || row['系统状态'] !== undefined), ...totals].filter(
    (row) => row['一致'] !== '是',
  );
  expect(wrong).toEqual([]);
  tally.units += totals.length;
  tally.figures += scores.length + totals.length;
  tally.stated += scores.filter((row) => String(row['方式']).startsWith('录入')).length;
}

test('rules of every kind, every policy, units that compare with each other', { timeout: 60_000 }, () => {
  fc.assert(fc.property(ruleBooks(4), check), { numRuns: 5, endOnFailure: true });
});

test('schemes of every structure', { timeout: 60_000 }, () => {
  fc.assert(fc.property(schemeBooks, check), { numRuns: 12, endOnFailure: true });
});

/** Points of every row, by unit and row; of totals. */
function scoresIn(book: Book, sheets: ReturnType<typeof planWorkings>): Map<string, unknown> {
  const plan = sheets.find((sheet) => sheet.name === '核算') ?? expect.fail('no scores');
  const rows = valuesOf(book, plan, ['单位', '编号', '项目', '得分', '状态']);
  const kept = rows.filter((row) => row['编号'] !== undefined || row['项目'] === '总分');
  return new Map(kept.map((row) => [`${row['单位']} ${row['编号'] ?? '总分'}`, `${row['状态'] ?? ''} ${row['得分'] ?? ''}`]));
}

test('one figure changed in the data changes the same rows as lawgov, to the same points', { timeout: 60_000 }, () => {
  let moved = 0;
  fc.assert(
    fc.property(ruleBooks(3), fc.nat(2), fc.integer({ min: 1, max: 9 }), ({ data, framework }, turn, by) => {
      const before = planWorkings(data);
      const inputs = before.find((sheet) => sheet.name === '数据') ?? expect.fail('no data');
      const at = inputs.rows.findIndex((cells, row) => {
        const [unit, id, , time, , value] = cells;
        const isOf = unit?.kind === 'text' && unit.text === `单位0${turn}` && id?.kind === 'text' && id.text === 'a';
        return (
          row > 1 && isOf && time?.kind === 'text' && time.text === '本年' && value?.kind === 'entry' && typeof value.content === 'number'
        );
      });
      const cell = inputs.rows[at]?.[5];
      if (cell?.kind !== 'entry' || typeof cell.content !== 'number') return;
      const figure = cell.content + by;
      const name = `单位0${turn}`;
      const submissions = new Map(
        [...data.submissions].map(([unit, submission]) => {
          const own = submission.values.get('a');
          if (unit !== name || !own) return [unit, submission];
          const changed = new Map(submission.values).set('a', {
            ...own,
            reading: { state: 'value', value: { kind: 'number', number: { n: figure, d: 1 } }, approximate: false },
          });
          return [unit, { ...submission, values: computeMeasures({ ...submission, values: changed }, framework, () => undefined) }];
        }),
      );
      const assessment = evaluate(
        framework,
        { units: [...submissions.values()], inputs: [] },
        data.baseline ? { baseline: data.baseline } : {},
      );
      const after = planWorkings({ ...data, assessment, submissions });
      const byHand = scoresIn(workOut(before, new Map([[`数据!F${at + 1}`, figure]])), before);
      const byEngine = scoresIn(workOut(after), after);
      const old = scoresIn(workOut(before), before);
      for (const [key, value] of byEngine) if (value !== old.get(key)) moved += 1;
      // Rows that are taken over cannot follow; where there are any, nothing above them can either.
      if (before[0]?.rows.some((cells) => cells.some((one) => one?.kind === 'text' && one.text.includes('公式太长')))) return;
      expect(byHand).toEqual(byEngine);
    }),
    { numRuns: 14, endOnFailure: true },
  );
  expect(moved).toBeGreaterThan(0);
});

afterAll(() => {
  expect(tally.units).toBeGreaterThan(30);
  expect(tally.figures).toBeGreaterThan(400);
  expect(tally.stated / tally.figures).toBeLessThan(0.2);
});
