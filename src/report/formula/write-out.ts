// The text of a formula, with the largest figures for which it is exact (see exact.ts).
import { deepest, depthOf, type Formula, longest, printFormula } from './cell-language.ts';
import type { Arithmetic } from './exact.ts';
import type { Rational, Size, Whole } from './whole.ts';

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

/** A number in cells of its own: the code of its state, and one whole number over another. */
export interface Parts {
  readonly code: string;
  readonly top: string;
  readonly bottom: string;
  readonly wholes: { readonly above: Whole; readonly below: Whole };
}

/** Figures of real data stay below what they are bounded by: beyond this much not even they are told apart. */
export const loosely = 10 ** 20;
export const exactly = largestWhole;

/** Undefined where a figure could become larger than that, or functions stand too deep inside each other. */
export function writeParts(code: Formula, value: Rational, math: Arithmetic, most = exactly): Parts | undefined {
  const wholes = math.parts(value);
  const formulas = [code, wholes.above.formula, wholes.below.formula] as const;
  if (math.sizes.some((size) => size(0) > most) || formulas.some((each) => depthOf(each) >= deepest - 4)) return undefined;
  const [state, top, bottom] = formulas.map((each) => printFormula(each, 0)) as [string, string, string];
  return { code: state, top, bottom, wholes };
}

/** Room for what else stands in the cell, and for rows with more digits than a pattern has. */
const longestPattern = longest - 1200;
export const fitsCell = ({ code, top, bottom }: Parts): boolean => [code, top, bottom].every((words) => words.length < longestPattern);
