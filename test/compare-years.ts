// Years for tests of the comparison, from frameworks and submissions that were not read from files.
import { commonIds } from '../src/compare/node-ids.ts';
import { type PairedYear, pairOf } from '../src/compare/pair.ts';
import { sidesOf } from '../src/compare/sides.ts';
import type { Both, Pair } from '../src/compare/speakers.ts';
import { unitLines } from '../src/compare/unit-lines.ts';
import type { Year } from '../src/compare/year.ts';
import type { Framework, Submission } from '../src/model.ts';
import { evaluate } from '../src/scoring/evaluate.ts';

export function yearOf(title: string, framework: Framework, submission: Submission, more: Partial<Year> = {}): Year {
  // Frameworks made from data all have one hash.
  const own = { ...framework, sha256: title };
  return {
    title,
    assessment: evaluate(own, submission, more.baseline ? { baseline: more.baseline } : {}),
    submission,
    renames: new Map(),
    ...more,
  };
}

/** Two years ready to be mixed, and every unit that is in both. */
export function pairedYears(was: Year, is: Year): { readonly pair: Pair; readonly both: ReadonlyMap<string, Both> } {
  const years = [was, is];
  const ids = commonIds(years);
  const paired = years.map((year, place): PairedYear => {
    const idOf = ids[place] ?? ((id) => id);
    return { year, idOf, sides: sidesOf(year, idOf), place };
  });
  const [first, second] = paired;
  if (!first || !second) throw new Error('two years');
  const lines = unitLines(years);
  const both = new Map(
    lines.flatMap(({ name, names: [before, after] }): [string, Both][] => {
      const [left, right] = [first.sides.get(before ?? ''), second.sides.get(after ?? '')];
      return left && right ? [[name, [left, right]]] : [];
    }),
  );
  return { pair: pairOf([first, second], lines), both };
}
