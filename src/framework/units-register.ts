// All units as the records of a register of its own, for checks across units: `total(units, cases, unit_class = "县") = cases`.
import { type Scope, unitsRegister } from '../expression/index.ts';
import type { Measure } from '../model.ts';
import type { DraftMeasure } from './draft.ts';
import { type Fields, fieldsField, fieldsOf, textField } from './fields.ts';

const column = (id: string, title: string, options?: readonly string[]): Measure => ({
  id,
  title,
  type: options ? 'choice' : 'text',
  approximate: false,
  optional: false,
  ...(options && { options }),
});

/**
 * The names of a check: those of all other expressions, and the register `units` (各单位) whose columns are the measures, `unit_name`
 * and, where there are classes, `unit_class`. A register or measure of the framework with such a name goes before.
 */
export function withUnits(scope: Scope, measures: readonly DraftMeasure[], data: Fields): Scope {
  // A class is called by its title or its id.
  const classes = Object.entries(fieldsField(data, 'classes')).flatMap(([id, fields]) => [textField(fieldsOf(fields), 'title') ?? id, id]);
  const own = [column('unit_name', '单位名称'), ...(classes.length > 0 ? [column('unit_class', '单位类别', [...new Set(classes)])] : [])];
  const columns = [...own, ...measures.map(({ measure }) => ({ ...measure, optional: false }))];
  const register = { id: unitsRegister, title: '各单位', columns: new Map(columns.map((entry) => [entry.id, entry])) };
  return { ...scope, registers: new Map([[unitsRegister, register], ['各单位', register], ...(scope.registers ?? [])]) };
}
