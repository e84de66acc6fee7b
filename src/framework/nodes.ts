// The tree of indicators, with every rule made ready.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Basis, Evidence, Group, Indicator, IndicatorNode, Rule } from '../model.ts';
import { sum, zero } from '../points.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { exactNumber } from '../scoring/parameters.ts';
import { type DraftNode, nodesOf, type Path } from './draft.ts';
import {
  booleanField,
  type Fields,
  fieldsField,
  fieldsOf,
  hasField,
  itemsField,
  numberField,
  present,
  textField,
  textsField,
} from './fields.ts';
import { frameworkProblems as problems } from './problems.ts';

/** Makes the rule of one indicator ready; undefined after its faults were reported. */
export type CompileRule = (fields: Fields, path: Path, indicator: string, points: number | undefined) => Rule | undefined;

export interface DraftedNode extends DraftNode {
  readonly fields: Fields;
  readonly children: readonly DraftedNode[];
}

/** The tree as far as it goes. Nodes without an id or with children of another type keep their place in it. */
export function draftNodes(items: readonly unknown[], path: Path, compileRule: CompileRule, parent?: string): DraftedNode[] {
  return items.map((item, index) => {
    const fields = fieldsOf(item);
    const at = [...path, index];
    const id = textField(fields, 'id') ?? '';
    const isGroup = hasField(fields, 'children');
    const points = numberField(fields, 'points');
    const rule = isGroup ? undefined : compileRule(fields, at, id, points);
    return {
      path: at,
      id,
      title: textField(fields, 'title') ?? id,
      isGroup,
      children: draftNodes(itemsField(fields, 'children'), [...at, 'children'], compileRule, id),
      fields,
      ...present({ points: points === undefined ? undefined : exactNumber(points), rule, parent }),
    };
  });
}

/** Ids used twice, leaves without points or rule, groups with what only leaves have, sources that are not declared. */
export function checkNodes(
  document: PlainDocument,
  roots: readonly DraftedNode[],
  sources: ReadonlySet<string>,
  suggest: (id: string) => string | undefined,
): Diagnostic[] {
  const seen = new Map<string, Path>();
  return (nodesOf(roots) as DraftedNode[]).flatMap((node) => {
    const found: Diagnostic[] = [];
    const { id, path, fields } = node;
    const first = seen.get(id);
    if (id !== '' && first) {
      const other = { message: { zh: '另一处', en: 'the other one' }, location: locate(document, [...first, 'id']) };
      found.push(diagnose(problems.duplicateId, locate(document, [...path, 'id']), { id }, [other]));
    }
    seen.set(id, first ?? path);
    for (const key of node.isGroup ? ['rule', 'measure', 'evidence', 'notApplicable'] : []) {
      if (hasField(fields, key)) found.push(diagnose(problems.groupWithRule, locate(document, [...path, key], true), { id, key }));
    }
    for (const key of node.isGroup ? [] : ['points', 'rule']) {
      if (!hasField(fields, key)) found.push(diagnose(problems.leafWithoutRule, locate(document, path), { id, key }));
    }
    for (const [index, item] of itemsField(fields, 'basis').entries()) {
      const source = textField(fieldsOf(item), 'source');
      if (source === undefined || sources.has(source)) continue;
      found.push(
        diagnose(problems.unknownSource, locate(document, [...path, 'basis', index, 'source']), {
          id: source,
          suggestion: suggest(source),
        }),
      );
    }
    return found;
  });
}

/** The finished tree; only called when nothing was wrong. */
export function finishNode(document: PlainDocument, node: DraftedNode): IndicatorNode {
  const { fields, id, title, path } = node;
  const base = {
    id,
    title,
    trace: textsField(fields, 'trace'),
    location: locate(document, [...path, 'id']),
    ...present({ no: textField(fields, 'no'), requirement: textField(fields, 'requirement') }),
  };
  if (node.isGroup) {
    const children = node.children.map((child) => finishNode(document, child));
    return {
      ...base,
      kind: 'group',
      aggregate: 'sum',
      floor: zero,
      points: sum(children.map((child) => child.points)),
      children,
    } satisfies Group;
  }
  if (!node.rule || !node.points) throw new TypeError(`unfinished indicator ${id}`);
  return {
    ...base,
    kind: 'indicator',
    points: node.points,
    rule: node.rule,
    basis: itemsField(fields, 'basis').map((item) => readBasis(fieldsOf(item))),
    method: textsField(fields, 'method'),
    notApplicable: { allowed: booleanField(fieldsField(fields, 'notApplicable'), 'allowed') ?? true },
    ...present({ owner: textField(fields, 'owner'), remedy: textField(fields, 'remedy'), evidence: readEvidence(fields) }),
  } satisfies Indicator;
}

const readBasis = (fields: Fields): Basis => ({
  source: textField(fields, 'source') ?? '',
  ...present({ section: textField(fields, 'section'), note: textField(fields, 'note') }),
});

function readEvidence(fields: Fields): Evidence | undefined {
  if (!hasField(fields, 'evidence')) return undefined;
  const evidence = fieldsField(fields, 'evidence');
  const required = booleanField(evidence, 'required') ?? false;
  return { required, kinds: textsField(evidence, 'kinds'), min: numberField(evidence, 'min') ?? (required ? 1 : 0) };
}
