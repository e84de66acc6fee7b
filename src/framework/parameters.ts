// 参数: constants with names. An expression has the value where the name stands.
import { type Diagnostic, diagnose, type Location } from '../diagnostic.ts';
import { compileExpression, type Node } from '../expression/index.ts';
import type { Parameter, PlanStage } from '../model.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import type { DraftMeasure, Path } from './draft.ts';
import { type Fields, fieldsField, fieldsOf, present, rawField, textField, textsField } from './fields.ts';
import { parameterProblems as problems } from './problems-parameters.ts';
import { checkBasis, readBasis } from './provenance.ts';
import type { DraftRegister } from './registers.ts';
import { valueOfStage } from './stage-value.ts';

export interface DraftParameter {
  readonly path: Path;
  readonly parameter: Parameter;
  /** The literal that it is, with its name; absent where it is none. */
  readonly literal?: Node;
}

const literals: readonly Node['kind'][] = ['number', 'percent', 'date', 'duration', 'text', 'boolean'];
const isLiteral = (node: Node): boolean =>
  literals.includes(node.kind) || (node.kind === 'negate' && (node.operand.kind === 'number' || node.operand.kind === 'percent'));

const nobody = { find: () => undefined, names: () => [] };

/** In document order; values that are no constants are reported. */
export function collectParameters(
  document: PlainDocument,
  data: Fields,
  of: { readonly stages: readonly PlanStage[]; readonly stage?: PlanStage },
  report: (diagnostic: Diagnostic) => void,
): DraftParameter[] {
  return Object.entries(fieldsField(data, 'parameters')).map(([id, value]) => {
    const fields = fieldsOf(value);
    const path = ['parameters', id];
    const title = textField(fields, 'title') ?? id;
    const { source, at } = valueAtStage(document, rawField(fields, 'value'), [...path, 'value'], of, report);
    const isWritten = source !== undefined;
    const expression = isWritten ? compileExpression(String(source), nobody, 'any').expression : undefined;
    const tree = expression && isLiteral(expression.tree) ? expression.tree : undefined;
    const written = isWritten ? String(source).trim() : '';
    if (isWritten && !tree) report(diagnose(problems.value, locate(document, at), { id, seen: written }));
    const words = expression?.words ?? { zh: written, en: written };
    for (const found of checkBasis(document, data, fields, path)) report(found);
    const parameter: Parameter = {
      id,
      title,
      value: written,
      words,
      basis: readBasis(fields),
      trace: textsField(fields, 'trace'),
      ...present({ definition: textField(fields, 'definition') }),
    };
    return { path, parameter, ...(tree && { literal: { ...tree, parameter: { id, title } } }) };
  });
}

/** What is written, or what is written for the stage. */
function valueAtStage(
  document: PlainDocument,
  value: unknown,
  path: Path,
  of: { readonly stages: readonly PlanStage[]; readonly stage?: PlanStage },
  report: (diagnostic: Diagnostic) => void,
): { readonly source?: string | number | boolean; readonly at: Path } {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { source: value, at: path };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { at: path };
  const found = valueOfStage(document, fieldsOf(value), path, of);
  for (const diagnostic of found.diagnostics) report(diagnostic);
  return { at: found.path ?? path, ...(found.value !== undefined && { source: found.value }) };
}

/** A name that an expression would take for something else, or for either of two parameters. */
export function checkParameters(
  document: PlainDocument,
  parameters: readonly DraftParameter[],
  measures: readonly DraftMeasure[],
  registers: readonly DraftRegister[],
): Diagnostic[] {
  const taken = new Map<string, { readonly what: 'measure' | 'column' | 'parameter'; readonly location: Location }>();
  const keep = (entries: readonly DraftMeasure[], what: 'measure' | 'column') => {
    for (const { measure, path } of entries)
      for (const name of [measure.id, measure.title])
        if (!taken.has(name)) taken.set(name, { what, location: locate(document, path, true) });
  };
  keep(measures, 'measure');
  for (const { columns } of registers) keep(columns, 'column');
  return parameters.flatMap(({ parameter: { id, title }, path }) => {
    const names = [...new Set([id, title])];
    const found = names.flatMap((name) => {
      const other = taken.get(name);
      if (!other) return [];
      const related = [{ message: { zh: '另一处', en: 'the other one' }, location: other.location }];
      const place = name === id ? locate(document, path, true) : locate(document, [...path, 'title']);
      return [diagnose(problems.taken, place, { name, what: other.what }, related)];
    });
    for (const name of names) if (!taken.has(name)) taken.set(name, { what: 'parameter', location: locate(document, path, true) });
    return found;
  });
}

/** Parameters as expressions name them: by id and by title. Of one whose value is faulty nothing more is said where it is used. */
export const parametersByName = (parameters: readonly DraftParameter[]): ReadonlyMap<string, Node | undefined> =>
  new Map(
    [...parameters].reverse().flatMap(({ parameter: { id, title }, literal }): [string, Node | undefined][] => [
      [title, literal],
      [id, literal],
    ]),
  );
