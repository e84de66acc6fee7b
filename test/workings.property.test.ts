// 核算底稿: its formulas, worked out without lawgov, give what lawgov gives: every row of every unit, every total, rank and grade.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { planWorkings } from '../src/report/workings.ts';
import { type Case, ruleBooks, schemeBooks } from './workings-cases.ts';
import { valuesOf, workOut } from './workings-sheets.ts';

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

afterAll(() => {
  expect(tally.units).toBeGreaterThan(60);
  expect(tally.figures).toBeGreaterThan(900);
  expect(tally.stated / tally.figures).toBeLessThan(0.08);
});
