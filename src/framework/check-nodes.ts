// What is wrong with the tree beyond its schema: ids used twice, keys on the wrong kind of node, weights and bounds.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { compare, decimalPlaces, equals, one, printExact, printPercent, sum, zero } from '../points.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import type { DraftNode } from './draft.ts';
import { nodesOf, type Path } from './draft.ts';
import { type Fields, fieldsOf, hasField, itemsField, textField } from './fields.ts';
import { frameworkProblems as problems } from './problems.ts';
import { structureProblems as structure } from './problems-structure.ts';
import { checkBasis } from './provenance.ts';

const leafOnly = ['rule', 'measure', 'evidence', 'notApplicable', 'penalty'];
const groupOnly = ['aggregate', 'floor', 'cap', 'defaults'];

/** Ids used twice, leaves without points or rule (fine in an `open` tree), keys on the wrong kind of node, undeclared sources. */
export function checkNodes(document: PlainDocument, data: Fields, open: boolean): Diagnostic[] {
  const seen = new Map<string, Path>();
  const found: Diagnostic[] = [];
  const visit = (list: readonly unknown[], above: Path): void => {
    for (const [index, item] of list.entries()) {
      const fields = fieldsOf(item);
      const path = [...above, index];
      const id = textField(fields, 'id') ?? '';
      const first = seen.get(id);
      if (id !== '' && first) {
        const other = { message: { zh: '另一处', en: 'the other one' }, location: locate(document, [...first, 'id']) };
        found.push(diagnose(problems.duplicateId, locate(document, [...path, 'id']), { id }, [other]));
      }
      seen.set(id, first ?? path);
      found.push(...checkKeys(document, fields, path, id, open), ...checkBasis(document, data, fields, path));
      visit(itemsField(fields, 'children'), [...path, 'children']);
    }
  };
  visit(itemsField(data, 'indicators'), ['indicators']);
  return found;
}

function checkKeys(document: PlainDocument, fields: Fields, path: Path, id: string, open: boolean): Diagnostic[] {
  const isGroup = hasField(fields, 'children');
  const wrong = (isGroup ? leafOnly : groupOnly).filter((key) => hasField(fields, key));
  const lacking = (isGroup || open ? [] : ['points', 'rule']).filter((key) => !hasField(fields, key));
  return [
    ...wrong.map((key) =>
      diagnose(isGroup ? problems.groupWithRule : structure.groupOnly, locate(document, [...path, key], true), { id, key }),
    ),
    ...lacking.map((key) => diagnose(problems.leafWithoutRule, locate(document, path), { id, key })),
  ];
}

/** How the groups of one class's tree combine: weights, points of their own, bounds. `whole` is the aggregate of the roots. */
export function checkGroups(
  document: PlainDocument,
  roots: readonly DraftNode[],
  whole: DraftNode['aggregate'],
  open: boolean,
): Diagnostic[] {
  const groups = (nodesOf(roots) as DraftNode[]).filter((node) => node.isGroup);
  return [
    ...checkWeights(document, whole, roots, ['scoring', 'aggregate'], 'scoring'),
    ...groups.flatMap((group) => [
      ...checkWeights(document, group.aggregate, group.children, [...group.path, 'id'], group.id),
      ...(group.aggregate !== 'sum' && !group.points && !open
        ? [diagnose(structure.groupPoints, locate(document, [...group.path, 'aggregate']), { id: group.id, aggregate: group.aggregate })]
        : []),
      ...(group.cap && compare(group.floor ?? zero, group.cap) > 0
        ? [
            diagnose(structure.groupRange, locate(document, [...group.path, 'cap']), {
              id: group.id,
              floor: printExact(group.floor ?? zero),
              cap: printExact(group.cap),
            }),
          ]
        : []),
    ]),
  ];
}

function checkWeights(
  document: PlainDocument,
  aggregate: DraftNode['aggregate'],
  children: readonly DraftNode[],
  place: Path,
  id: string,
): Diagnostic[] {
  const given = children.filter((child) => hasField(child.fields, 'weight'));
  if (aggregate === 'sum' || aggregate === 'min')
    return given.map((child) => diagnose(structure.weightUnused, locate(document, [...child.path, 'weight'], true), { id: child.id }));
  // A geometric mean without any weights takes all children alike.
  if (children.length === 0 || (aggregate === 'geometric' && given.length === 0)) return [];
  const total = sum(children.map((child) => child.weight ?? zero));
  const negative = children.some((child) => child.weight && compare(child.weight, zero) < 0);
  const fine = aggregate === 'geometric' && children.some((child) => (decimalPlaces(child.weight ?? zero) ?? 3) > 2);
  if (fine) return [diagnose(structure.weightStep, locate(document, place), { id })];
  if (equals(total, one) && !negative) return [];
  return [diagnose(structure.weights, locate(document, place), { id, sum: printPercent(total) })];
}
