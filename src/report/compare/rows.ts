// Rows that several formats share: totals side by side, nodes side by side, the largest changes.
import type { Change, Comparison, NodeRow, UnitChange, UnitInYear } from '../../compare/comparison.ts';
import { type Factor, factors } from '../../compare/factors.ts';
import type { PartSplit, Split } from '../../compare/split.ts';
import type { Year } from '../../compare/year.ts';
import { absolute, add, compare, divide, type Exact, exact, isZero, sum, zero } from '../../points.ts';
import type { Language } from '../../text.ts';

export interface SplitUnit extends UnitChange {
  readonly split: Split;
}

export const splitUnits = ({ units }: Change): SplitUnit[] =>
  units.flatMap(({ row, split }) => (typeof split === 'string' ? [] : [{ row, split }]));

/** The two years of a change. */
export function yearsOf({ years }: Comparison, { from, to }: Pick<Change, 'from' | 'to'>): readonly [Year, Year] {
  const [before, after] = [years[from], years[to]];
  if (!before || !after) throw new RangeError('a change is between two years');
  return [before, after];
}

/** `5 → 3 / 29`: comparable ranks in every year; '' where the unit has none. */
export function amongCell(cells: readonly (UnitInYear | undefined)[]): string {
  const ranks = cells.map((cell) => cell?.among);
  const [first] = ranks;
  return first && ranks.every((rank) => rank !== undefined) ? `${ranks.map(({ rank }) => rank).join(' → ')} / ${first.of}` : '';
}

/** Steps from one year to the next, and the grade in each: one word where it stayed the same. */
export function gradeCell(cells: readonly (UnitInYear | undefined)[]): string {
  const grades = cells.map((cell) => cell?.assessment.grade?.title ?? '—');
  return new Set(grades).size === 1 ? (grades[0] ?? '') : grades.join(' → ');
}

/** Mean effects of a part over all units that were split; a unit to which it brought nothing counts as 0. */
export interface MeanPart {
  readonly part: PartSplit['part'];
  readonly change: Exact;
  readonly effects: ReadonlyMap<Factor, Exact>;
}

export function meanParts(change: Change): MeanPart[] {
  const split = splitUnits(change);
  const found = new Map<PartSplit['part'], Map<Factor, Exact[]>>();
  for (const { part, effects } of split.flatMap((unit) => unit.split.parts)) {
    const known = found.get(part) ?? new Map<Factor, Exact[]>(factors.map((factor) => [factor, []]));
    found.set(part, known);
    for (const factor of factors) if (!isZero(effects[factor])) known.get(factor)?.push(effects[factor]);
  }
  const count = exact(Math.max(split.length, 1));
  return [...found].map(([part, lists]) => {
    const effects = new Map([...lists].map(([factor, list]) => [factor, divide(sum(list), count) ?? zero]));
    return { part, effects, change: [...effects.values()].reduce(add, zero) };
  });
}

/** The largest first; equal ones stay in the order of the tree. */
export const byChange = (parts: readonly MeanPart[]): MeanPart[] =>
  parts.toSorted((left, right) => compare(absolute(right.change), absolute(left.change)));

export const nodesById = ({ nodes, leftOut }: Comparison): ReadonlyMap<string, NodeRow> =>
  new Map([...nodes, ...leftOut.flatMap((left) => (left.kind === 'indicator' ? [left.row] : []))].map((row) => [row.id, row]));

/** Factors that changed anything for anybody. */
export const movedFactors = (change: Change): Factor[] =>
  factors.filter((factor) => splitUnits(change).some(({ split }) => !isZero(split.effects[factor])));

export const listed = (words: readonly string[], language: Language): string => words.join(language === 'zh' ? '、' : ', ');
