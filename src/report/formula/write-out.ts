// The text of a formula, with the largest figures for which it is exact (see exact.ts).
import { deepest, depthOf, type Formula, longest, printFormula } from './cell-language.ts';
import type { Size } from './whole.ts';

/** Whole numbers below this are told apart by every spreadsheet. */
const largestWhole = 10 ** 14;
const limits = [12, 11, 10, 9, 8, 7, 6, 5, 4].map((power) => 10 ** power);

/** Without the equals sign; undefined where it is too long for a cell, or would hold for small figures only. */
export function writeOut(formula: Formula, sizes: readonly Size[]): string | undefined {
  const limit = limits.find((candidate) => sizes.every((size) => size(candidate) <= largestWhole));
  if (limit === undefined || depthOf(formula) >= deepest) return undefined;
  const printed = printFormula(formula, limit);
  return printed.length < longest ? printed : undefined;
}
