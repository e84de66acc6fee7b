import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveFormula, moveRanges, translateFormula } from '../src/report/layout/formulas.ts';
import { rowMap } from '../src/report/layout/row-map.ts';

// Row 5 of the sheet 表 stands four times: rows below it move by three.
const map = rowMap([{ top: 5, bottom: 5 }], 4);
const mapOf = (sheet: string) => (sheet === '表' || sheet === "O'Neil" ? map : undefined);
const moved = (formula: string, sheet = '表') => moveFormula(formula, { sheet, mapOf });
const inCopy = (formula: string, index: number) => moveFormula(formula, { sheet: '表', mapOf, copy: { row: 5, index } });

describe('formulas of rows that stay', () => {
  test.each([
    ['C4', 'C4'],
    ['C6+C9', 'C9+C12'],
    ['SUM(C5:C5)', 'SUM(C5:C8)'],
    ['SUM(C5)', 'SUM(C5:C8)'],
    ['AVERAGE( C5 )', 'AVERAGE( C5:C8 )'],
    ['MAX(C5,10)', 'MAX(C5:C8,10)'],
    ['SUM(C4:C6)', 'SUM(C4:C9)'],
    ['SUM($C$5:$C$5)', 'SUM($C$5:$C$8)'],
    // Of one cell that is no range a function of one value takes the first.
    ['ROUND(C5,2)', 'ROUND(C5,2)'],
    ['C5/2', 'C5/2'],
    ['SUM(C5/2)', 'SUM(C5/2)'],
    ['SUM(C:C)', 'SUM(C:C)'],
    ['SUM(5:5)', 'SUM(5:8)'],
    ['IF(C6="见 C6","C6",LOG10(C6))', 'IF(C9="见 C6","C6",LOG10(C9))'],
    ['表!C6', '表!C9'],
    ["'O''Neil'!C6+'别的'!C6", "'O''Neil'!C9+'别的'!C6"],
    ['[1]表!C6', '[1]表!C6'],
    ['C6_1+AB12C+SUMC6', 'C6_1+AB12C+SUMC6'],
    ['总分C6', '总分C6'],
    ['COUNTIF(C5:C5,">=80")&"家"', 'COUNTIF(C5:C8,">=80")&"家"'],
  ])('%s becomes %s', (before, after) => expect(moved(before)).toBe(after));

  test('of other sheets move only where they name the sheet', () => {
    expect(moved('C6+表!C6+SUM(表!C5:C5)', '别的')).toBe('C6+表!C9+SUM(表!C5:C8)');
  });
});

describe('formulas of rows that are repeated', () => {
  test.each([
    ['F5-E5', 'F7-E7'],
    ['SUM(C5:E5)', 'SUM(C7:E7)'],
    ['RANK(F5,F$5:F$5)', 'RANK(F7,F$5:F$8)'],
    ['F5/F$4', 'F7/F$4'],
    ['F5/F6', 'F7/F9'],
    ['F$5-F5', 'F$5-F7'],
  ])('%s becomes %s in the third copy', (before, after) => expect(inCopy(before, 2)).toBe(after));
});

test('a shared formula reads in another cell as if it had been filled there', () => {
  expect(translateFormula('A1+$A1+A$1+$A$1+SUM(B2:C3)+"A1"+1:1', 2, 1)).toBe('B3+$A3+B$1+$A$1+SUM(C4:D5)+"A1"+3:3');
});

test('lists of places grow over the copies', () => {
  expect(moveRanges('A5:D5 F7 A1', map)).toBe('A5:D8 F10 A1');
});

test('rows keep their order and never meet, whatever is repeated', () => {
  const blocks = fc
    .uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 4 })
    .map((rows) => rows.toSorted((left, right) => left - right))
    .map((rows) =>
      rows.filter((row, index) => index === 0 || row > (rows[index - 1] ?? 0) + 3).map((top) => ({ top, bottom: top + (top % 3) })),
    );
  fc.assert(
    fc.property(blocks, fc.integer({ min: 0, max: 9 }), (own, units) => {
      const rows = rowMap(own, units);
      const copies = Math.max(1, units);
      const places = Array.from({ length: 50 }, (_, index) => index + 1).flatMap((row) =>
        rows.blockOf(row) ? Array.from({ length: copies }, (_, copy) => rows.copy(row, copy)) : [rows.first(row)],
      );
      const height = own.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
      expect(places.toSorted((left, right) => left - right)).toEqual(
        Array.from({ length: 50 + (copies - 1) * height }, (_, index) => index + 1),
      );
      for (let row = 2; row <= 50; row += 1)
        expect(rows.first(row)).toBeGreaterThan(rows.blockOf(row) ? rows.first(row - 1) : rows.last(row - 1));
    }),
  );
});
