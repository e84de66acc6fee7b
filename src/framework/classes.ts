// 单位类别: who there is, and the names by which nodes, lines and factors refer to them.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { UnitClass } from '../model.ts';
import { nearest } from '../nearest.ts';
import type { exact } from '../points.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { exactNumber } from '../scoring/parameters.ts';
import type { RuleCompiler } from './compile-rule.ts';
import type { Path } from './draft.ts';
import {
  booleanField,
  type Fields,
  fieldsField,
  fieldsOf,
  hasField,
  itemsField,
  numberField,
  present,
  rawField,
  textField,
  textsField,
} from './fields.ts';
import { structureProblems as problems } from './problems-structure.ts';

/** Classes by id, in the order of the file; empty where the framework has none. */
export function readClasses(data: Fields, compiler: RuleCompiler): Map<string, UnitClass> {
  const total = exactNumber(numberField(fieldsField(data, 'scoring'), 'total') ?? 100);
  return new Map(
    Object.entries(fieldsField(data, 'classes')).map(([id, value]) => {
      const fields = fieldsOf(value);
      const unitClass: UnitClass = {
        id,
        title: textField(fields, 'title') ?? id,
        units: textsField(fields, 'units').map((name) => name.trim()),
        assessed: booleanField(fields, 'assessed') ?? true,
        ...present({ scale: readScale(fields), imported: readImported(fields, id, total, compiler) }),
      };
      return [id, unitClass];
    }),
  );
}

function readScale(fields: Fields): UnitClass['scale'] {
  const scale = fieldsField(fields, 'scale');
  const [from, to] = [numberField(scale, 'from'), numberField(scale, 'to')];
  return from === undefined || to === undefined ? undefined : { from: exactNumber(from), to: exactNumber(to) };
}

function readImported(fields: Fields, id: string, total: ReturnType<typeof exact>, compiler: RuleCompiler): UnitClass['imported'] {
  if (!hasField(fields, 'imported')) return undefined;
  const imported = fieldsField(fields, 'imported');
  const source = rawField(imported, 'value');
  if (typeof source !== 'string' && typeof source !== 'number') return undefined;
  const value = compiler.expressionAt(['classes', id, 'imported', 'value'], source, 'number');
  const outOf = numberField(imported, 'outOf');
  return value && { value, outOf: outOf === undefined ? total : exactNumber(outOf), source: textField(imported, 'source') ?? '' };
}

/** Names of classes that do not exist, and units that two classes claim. */
export function checkClasses(document: PlainDocument, data: Fields, classes: ReadonlyMap<string, UnitClass>): Diagnostic[] {
  const found: Diagnostic[] = [];
  const unknown = (id: string, path: Path, key: boolean) => {
    if (classes.has(id)) return;
    const known = [...classes.keys()];
    found.push(diagnose(problems.unknownClass, locate(document, path, key), { id, known, suggestion: nearest(id, known) }));
  };
  const visit = (items: readonly unknown[], path: Path): void => {
    for (const [index, item] of items.entries()) {
      const node = fieldsOf(item);
      const at = [...path, index];
      for (const [place, id] of textsField(node, 'applies').entries()) unknown(id, [...at, 'applies', place], false);
      for (const key of ['points', 'weight']) for (const id of Object.keys(fieldsField(node, key))) unknown(id, [...at, key, id], true);
      visit(itemsField(node, 'children'), [...at, 'children']);
    }
  };
  visit(itemsField(data, 'indicators'), ['indicators']);
  const adjustments = fieldsField(data, 'adjustments');
  const blocks = itemsField(adjustments, 'blocks').map((block, index) => ({
    block: fieldsOf(block),
    path: ['adjustments', 'blocks', index],
  }));
  for (const { block, path } of [{ block: adjustments, path: ['adjustments'] as Path }, ...blocks])
    for (const [index, item] of itemsField(block, 'items').entries())
      for (const [place, id] of textsField(fieldsOf(item), 'applies').entries())
        unknown(id, [...path, 'items', index, 'applies', place], false);
  for (const [index, grade] of itemsField(data, 'grades').entries())
    for (const id of Object.keys(fieldsField(fieldsOf(grade), 'atLeast'))) unknown(id, ['grades', index, 'atLeast', id], true);
  const owners = new Map<string, Path>();
  for (const { id, units } of classes.values()) {
    for (const [index, unit] of units.entries()) {
      const path = ['classes', id, 'units', index];
      const first = owners.get(unit);
      const other = first && [{ message: { zh: '另一处', en: 'the other one' }, location: locate(document, first) }];
      if (first) found.push(diagnose(problems.unitInTwoClasses, locate(document, path), { unit }, other));
      else owners.set(unit, path);
    }
  }
  return found;
}
