// The tree of indicators of one class of units, with every rule made ready.
import type { Aggregate, Rule } from '../model.ts';
import type { Exact } from '../points.ts';
import { exactNumber } from '../scoring/parameters.ts';
import type { RuleCompiler } from './compile-rule.ts';
import type { DraftNode, Path } from './draft.ts';
import { type Fields, fieldsOf, hasField, itemsField, numberField, present, rawField, textField, textsField } from './fields.ts';

/** Makes the rule of one indicator ready; undefined after its faults were reported. */
export type CompileRule = (
  fields: Fields,
  path: Path,
  indicator: string,
  points: number | undefined,
  unitClass: string | undefined,
) => Rule | undefined;

const aggregates: readonly Aggregate[] = ['sum', 'weighted', 'min', 'geometric'];
export const aggregateOf = (fields: Fields): Aggregate => aggregates.find((name) => name === textField(fields, 'aggregate')) ?? 'sum';

/** Points of a node for a class; undefined where it gives none, or none for this class. */
function pointsFor(fields: Fields, unitClass: string | undefined): number | undefined {
  if (unitClass === undefined) return numberField(fields, 'points');
  return numberField(fields, 'points') ?? numberField(fieldsOf(rawField(fields, 'points')), unitClass);
}

/** Weight of a node for a class: one for all, or one of each; undefined where it gives none. */
function weightFor(fields: Fields, path: Path, unitClass: string | undefined, compiler: RuleCompiler): Exact | undefined {
  const written = rawField(fields, 'weight');
  const byClass = typeof written === 'object' && unitClass !== undefined;
  const source = byClass ? rawField(fieldsOf(written), unitClass) : written;
  if (typeof source !== 'string' && typeof source !== 'number') return undefined;
  return compiler.constantAt([...path, 'weight', ...(byClass ? [unitClass] : [])], source);
}

/** Whether a node is there for a class: `applies` names it, and so does a table of points. */
function appliesTo(fields: Fields, unitClass: string | undefined): boolean {
  if (unitClass === undefined) return true;
  const applies = textsField(fields, 'applies');
  if (applies.length > 0 && !applies.includes(unitClass)) return false;
  const points = rawField(fields, 'points');
  return typeof points !== 'object' || points === null || hasField(fieldsOf(points), unitClass);
}

/**
 * The tree as far as it goes, for one class or for a framework without classes. Nodes without an id or with children of another type
 * keep their place in it; a group of which nothing applies is left out.
 */
export function draftNodes(
  items: readonly unknown[],
  path: Path,
  compiler: RuleCompiler,
  unitClass: string | undefined,
  parent?: string,
): DraftNode[] {
  return items.flatMap((item, index) => {
    const fields = fieldsOf(item);
    if (!appliesTo(fields, unitClass)) return [];
    const at = [...path, index];
    const id = textField(fields, 'id') ?? '';
    const isGroup = hasField(fields, 'children');
    const points = pointsFor(fields, unitClass);
    const rule = isGroup ? undefined : compiler.compileRule(fields, at, id, points, unitClass);
    const children = draftNodes(itemsField(fields, 'children'), [...at, 'children'], compiler, unitClass, id);
    if (isGroup && children.length === 0 && itemsField(fields, 'children').length > 0) return [];
    const share = weightFor(fields, at, unitClass, compiler);
    const bound = (key: string) => {
      const number = numberField(fields, key);
      return number === undefined ? undefined : exactNumber(number);
    };
    const node: DraftNode = {
      path: at,
      id,
      title: textField(fields, 'title') ?? id,
      isGroup,
      aggregate: aggregateOf(fields),
      children,
      fields,
      ...present({
        points: points === undefined ? undefined : exactNumber(points),
        rule,
        parent,
        weight: share,
        floor: bound('floor'),
        cap: bound('cap'),
      }),
    };
    return [node];
  });
}

/** The whole tree from the trees of all classes: each node as the first class has it, in document order. */
export function unionOf(trees: readonly (readonly DraftNode[])[]): DraftNode[] {
  const byPlace = new Map<number, DraftNode[]>();
  for (const tree of trees) {
    for (const node of tree) {
      const place = Number(node.path.at(-1));
      byPlace.set(place, [...(byPlace.get(place) ?? []), node]);
    }
  }
  const places = [...byPlace.keys()].sort((left, right) => left - right);
  return places.flatMap((place) => {
    const [first, ...others] = byPlace.get(place) ?? [];
    if (!first) return [];
    return first.isGroup ? [{ ...first, children: unionOf([first, ...others].map((node) => node.children)) }] : [first];
  });
}
