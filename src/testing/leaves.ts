// The indicators of a framework, each as every class has it.
import { type Draft, nodesOf } from '../framework/draft.ts';
import { booleanField, fieldsField } from '../framework/fields.ts';
import { printExact } from '../points.ts';
import type { Leaf } from './leaf-rows.ts';

export interface ClassLeaf extends Leaf {
  /** Id of the class; absent where there are none. */
  readonly unitClass?: string;
  /** All classes that have the indicator with the same points. */
  readonly classes: readonly string[];
}

/** One for every indicator; where classes give it other points, one for each. */
export function leavesOfDraft({ trees }: Draft): ClassLeaf[] {
  const found = new Map<string, ClassLeaf>();
  for (const { unitClass, roots } of trees) {
    if (unitClass && (!unitClass.assessed || unitClass.imported)) continue;
    for (const node of nodesOf(roots)) {
      const { id, path, fields, points, rule, isGroup } = node;
      if (isGroup || !rule || !points) continue;
      const key = `${id} ${printExact(points)}`;
      const known = found.get(key);
      const classes = [...(known?.classes ?? []), ...(unitClass ? [unitClass.id] : [])];
      const notApplicable = booleanField(fieldsField(fields, 'notApplicable'), 'allowed') ?? true;
      found.set(
        key,
        known
          ? { ...known, classes }
          : { id, path, fields, points, rule, notApplicable, classes, ...(unitClass && { unitClass: unitClass.id }) },
      );
    }
  }
  return [...found.values()];
}
