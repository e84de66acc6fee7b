// 台账: registers and their columns. A column is read like a measure.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Measure, Register } from '../model.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import type { DraftMeasure, Path } from './draft.ts';
import { booleanField, type Fields, fieldsField, fieldsOf, present, textField } from './fields.ts';
import { checkMeasures, readMeasure } from './measures.ts';
import { frameworkProblems as problems } from './problems.ts';
import { registerProblems } from './problems-registers.ts';

export interface DraftRegister {
  readonly path: Path;
  readonly register: Register;
  readonly columns: readonly DraftMeasure[];
  /** Columns that say `key: true`. */
  readonly keys: readonly DraftMeasure[];
}

export function collectRegisters(data: Fields): DraftRegister[] {
  return Object.entries(fieldsField(data, 'registers')).map(([id, value]) => {
    const fields = fieldsOf(value);
    const path = ['registers', id];
    const entries = Object.entries(fieldsField(fields, 'columns'));
    const columns = entries.map(([column, definition]): DraftMeasure => {
      const measure: Measure = readMeasure(column, fieldsOf(definition), column);
      return { path: [...path, 'columns', column], measure, inline: false };
    });
    const keys = columns.filter((_, index) => booleanField(fieldsOf(entries[index]?.[1]), 'key') === true);
    const register: Register = {
      id,
      title: textField(fields, 'title') ?? id,
      columns: new Map(columns.map(({ measure }) => [measure.id, measure])),
      ...present({ unit: textField(fields, 'unit'), key: keys[0]?.measure.id }),
    };
    return { path, register, columns, keys };
  });
}

/** Columns as measures are checked; one key at most; no two registers of one name. */
export function checkRegisters(document: PlainDocument, registers: readonly DraftRegister[]): Diagnostic[] {
  const titles = new Map<string, DraftRegister>();
  return registers.flatMap((entry) => {
    const { path, register, columns, keys } = entry;
    const found = checkMeasures(document, columns);
    for (const key of keys.slice(1))
      found.push(diagnose(problems.combination, locate(document, [...key.path, 'key']), { key: 'key', allowed: [] }));
    const namesake = titles.get(register.title);
    titles.set(register.title, namesake ?? entry);
    if (namesake) {
      const other = { message: { zh: '另一处', en: 'the other one' }, location: locate(document, namesake.path, true) };
      found.push(diagnose(registerProblems.title, locate(document, [...path, 'title']), { title: register.title }, [other]));
    }
    return found;
  });
}

/** Registers as expressions name them: by id and by title. */
export const registersByName = (registers: readonly DraftRegister[]): ReadonlyMap<string, Register> =>
  new Map(
    [...registers.map(({ register }): [string, Register] => [register.title, register])].concat(
      registers.map(({ register }): [string, Register] => [register.id, register]),
    ),
  );
