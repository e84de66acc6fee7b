// What the expressions and rules of a framework read of its registers.

import { nodesIn } from '../../expression/tree.ts';
import { type Draft, nodesOfAll } from '../../framework/draft.ts';
import { fieldsField, textField } from '../../framework/fields.ts';
import type { Register } from '../../model.ts';
import { expressionSites } from '../expressions/sites.ts';
import { oncePerDraft } from '../once-per-draft.ts';
import { ruleSites } from '../rules/sites.ts';

export interface RegisterUse {
  /** False where a part of the file could not be understood: nobody knows what it reads. */
  readonly isKnown: boolean;
  readonly registers: ReadonlySet<string>;
  /** `register/column`. */
  readonly columns: ReadonlySet<string>;
}

export const registerUse: (draft: Draft) => RegisterUse = oncePerDraft((draft) => {
  const nodes = nodesOfAll(draft);
  const isKnown =
    draft.computed.complete && nodes.every((node) => node.isGroup || node.rule) && draft.checks.every(({ check }) => check.assert);
  const columns = new Set<string>();
  const registers = new Set<string>(nodes.flatMap((node) => node.rule?.registers ?? []));
  for (const { type, fields } of ruleSites(draft)) if (type === 'overdue') registers.add(textField(fields, 'register') ?? '');
  for (const { expression } of expressionSites(draft)) {
    for (const id of expression.registers) registers.add(id);
    for (const node of nodesIn(expression.tree)) if (node.kind === 'column') columns.add(`${node.register}/${node.name}`);
  }
  return { isKnown: isKnown && Object.keys(fieldsField(draft.data, 'registers')).length > 0, registers, columns };
});

/** Every register once: expressions know it by id and by title. */
export const registersOf = (draft: Draft): readonly Register[] => [...new Set(draft.registers.values())];
