// `given:`, `registers:`, `verified:` and `baseline:` → values as they would stand in a table.
import { diagnose } from '../diagnostic.ts';
import { type Fields, fieldsField, fieldsOf, hasField, itemsField, present, rawField, textField } from '../framework/fields.ts';
import type { Framework } from '../model.ts';
import { printExact } from '../points.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { exactNumber } from '../scoring/parameters.ts';
import type { GivenData, GivenMark, GivenValue, Path } from './case.ts';
import type { Names } from './names.ts';
import { testProblems as problems } from './problems.ts';
import type { Report } from './read-expect.ts';

/** What YAML made of a cell, as a unit would write it: yes and no as 是 and 否, null as nothing. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'number' ? printExact(exactNumber(value)) : String(value);
}

export interface GivenReader {
  values(given: Fields, path: Path): Map<string, GivenValue>;
  data(fields: Fields, path: Path): GivenData;
  marks(fields: Fields, path: Path): Map<string, readonly GivenMark[]>;
}

export function givenReader(framework: Framework, names: Names, document: PlainDocument, report: Report): GivenReader {
  const givenAs = (value: unknown, path: Path): GivenValue => {
    if (typeof value !== 'object' || value === null) return { text: cellText(value), path };
    const fields = fieldsOf(value);
    const beside = present({ reason: textField(fields, 'reason'), evidence: textField(fields, 'evidence') });
    return { text: cellText(rawField(fields, 'value')), ...beside, path: [...path, 'value'] };
  };
  const values: GivenReader['values'] = (given, path) =>
    new Map(
      Object.entries(given).flatMap(([name, value]): [string, GivenValue][] => {
        const at = [...path, name];
        const id = names.measure(name, at);
        const measure = id === undefined ? undefined : framework.measures.get(id);
        if (!measure) return [];
        if (measure.from === undefined) return [[measure.id, givenAs(value, at)]];
        report(diagnose(problems.computedMeasure, locate(document, at, true), { measure: measure.title, from: measure.from }));
        return [];
      }),
    );
  const recordOf = (register: string, fields: Fields, path: Path): Map<string, GivenValue> =>
    new Map(
      Object.entries(fields).flatMap(([name, value]): [string, GivenValue][] => {
        const column = names.column(register, name, [...path, name]);
        return column === undefined ? [] : [[column, givenAs(value, [...path, name])]];
      }),
    );
  const registers = (fields: Fields, path: Path): GivenData['registers'] =>
    new Map(
      Object.keys(fields).flatMap((name): [string, Map<string, GivenValue>[]][] => {
        const at = [...path, name];
        const id = names.register(name, at);
        if (id === undefined) return [];
        return [[id, itemsField(fields, name).map((record, index) => recordOf(id, fieldsOf(record), [...at, index]))]];
      }),
    );
  const markOf = (value: unknown, path: Path): GivenMark => {
    const fields = fieldsOf(value);
    const points = cellText(typeof value === 'object' ? rawField(fields, 'points') : value);
    const beside = { scorer: textField(fields, 'scorer'), date: textField(fields, 'date'), reason: textField(fields, 'reason') };
    return { points, ...present(beside), path };
  };
  return {
    values,
    data: (fields, path) => ({
      values: values(fieldsField(fields, 'given'), [...path, 'given']),
      registers: hasField(fields, 'registers') ? registers(fieldsField(fields, 'registers'), [...path, 'registers']) : new Map(),
    }),
    marks: (fields, path) =>
      new Map(
        Object.entries(fieldsField(fields, 'verified')).flatMap(([name, value]): [string, GivenMark[]][] => {
          const at = [...path, 'verified', name];
          const id = names.node(name, at);
          if (id === undefined) return [];
          return [[id, Array.isArray(value) ? value.map((mark, index) => markOf(mark, [...at, index])) : [markOf(value, at)]]];
        }),
      ),
  };
}
