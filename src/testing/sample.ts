// A filled submission for any framework, to begin with. Made up, and only what one unit can say in a table of values: what hangs on
// records, marks of people or last time is left out.
import type { Draft } from '../framework/draft.ts';
import type { Framework, UnitClass } from '../model.ts';
import { criticalsOfLeaf, isTabular, rowsOf } from './leaf-rows.ts';
import { leavesOfDraft } from './leaves.ts';
import type { Written } from './solve.ts';

export interface SampleUnit {
  readonly unitClass?: UnitClass;
  /** Measure → what is written where everything has been done. */
  readonly given: Written;
  /** What may be written instead for some indicators, so that points are lost. */
  readonly lower: readonly Written[];
}

/** One unit for every class that is assessed here, or one where there are no classes. */
export function sampleUnits(draft: Draft, framework: Framework): SampleUnit[] {
  const leaves = leavesOfDraft(draft).filter((leaf) => isTabular(leaf, framework));
  return draft.trees.flatMap(({ unitClass }): SampleUnit[] => {
    if (unitClass && (!unitClass.assessed || unitClass.imported)) return [];
    const own = leaves.filter(({ classes }) => !unitClass || classes.includes(unitClass.id));
    const rows = own.map((leaf) => rowsOf(leaf, criticalsOfLeaf(leaf, draft.understand), framework).rows);
    const given: Written = new Map(rows.toReversed().flatMap(([first]) => [...(first ?? [])].filter(([, text]) => text !== '')));
    const lower = rows.flatMap(([, ...others]) => others.find(isWhole) ?? []);
    return [{ given, lower, ...(unitClass && { unitClass }) }];
  });
}

const isWhole = (row: Written): boolean => [...row.values()].every((text) => text !== '' && text !== '不涉及');
