// 单位名册 in YAML: units.yaml, or the list in lawgov.yaml itself.
import type { Diagnostic } from '../diagnostic.ts';
import { fieldsOf, itemsField, textField, textsField } from '../framework/fields.ts';
import { explainSchemaErrors } from '../framework/schema-faults.ts';
import { validateUnits } from '../framework/validators.ts';
import type { Outcome, Roster, RosterUnit } from '../model.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { checkRoster } from './check-roster.ts';
import { rosterUnit } from './roster-unit.ts';

/** The units of a list at `path`; an entry without a name is left out, and the schema check has said so. */
export function unitsAt(
  document: PlainDocument,
  items: readonly unknown[],
  path: readonly (string | number)[],
  report: (diagnostic: Diagnostic) => void,
): RosterUnit[] {
  return items.flatMap((item, index) => {
    const fields = fieldsOf(item);
    const at = [...path, index];
    const named = typeof item === 'string';
    const name = named ? item.trim() : textField(fields, 'name');
    if (name === undefined || name === '') return [];
    const due = textField(fields, 'due');
    const location = locate(document, named ? at : [...at, 'name']);
    const names = (key: string) => textsField(fields, key).map((text) => text.trim());
    return [
      rosterUnit(
        {
          name,
          aliases: names('aliases'),
          formerNames: names('formerNames'),
          class: textField(fields, 'class'),
          due: due === undefined ? undefined : { text: due, location: locate(document, [...at, 'due']) },
          location,
        },
        report,
      ),
    ];
  });
}

/** units.yaml → the roster, as far as it can be understood; no value where it names no unit. */
export function readRosterYaml(document: PlainDocument): Outcome<Roster> {
  const diagnostics: Diagnostic[] = [];
  if (!validateUnits(document.data)) diagnostics.push(...explainSchemaErrors(document, validateUnits.errors ?? []).diagnostics);
  const units = unitsAt(document, itemsField(fieldsOf(document.data), 'units'), ['units'], (diagnostic) => diagnostics.push(diagnostic));
  if (units.length === 0) return { diagnostics };
  const roster = { file: document.file, units };
  return { value: roster, diagnostics: [...diagnostics, ...checkRoster(roster)] };
}
