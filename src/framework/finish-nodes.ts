// The finished tree of a framework without faults.
import type { Evidence, EvidenceWindow, Group, Indicator, IndicatorNode, Penalty } from '../model.ts';
import { type Exact, smaller, sum, zero } from '../points.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import { exactNumber } from '../scoring/parameters.ts';
import type { RuleCompiler } from './compile-rule.ts';
import type { DraftNode } from './draft.ts';
import { booleanField, type Fields, fieldsField, hasField, numberField, present, rawField, textField, textsField } from './fields.ts';
import { readBasis, readCrosswalk, readTag, readWindow } from './provenance.ts';

/** Turns drafted nodes into nodes; only called when nothing was wrong. A node that several trees share is finished once. */
export function nodeFinisher(document: PlainDocument, compiler: RuleCompiler, window: EvidenceWindow): (node: DraftNode) => IndicatorNode {
  const leaves = new Map<DraftNode, Indicator>();
  const finish = (node: DraftNode): IndicatorNode => {
    if (node.isGroup) return finishGroup(document, node, node.children.map(finish));
    const known = leaves.get(node);
    if (known) return known;
    const leaf = finishLeaf(document, compiler, node, window);
    leaves.set(node, leaf);
    return leaf;
  };
  return finish;
}

const baseOf = (document: PlainDocument, { fields, id, title, path, weight }: DraftNode) => ({
  id,
  title,
  trace: textsField(fields, 'trace'),
  location: locate(document, [...path, 'id']),
  ...present({
    no: textField(fields, 'no'),
    requirement: textField(fields, 'requirement'),
    tag: readTag(fields),
    crosswalk: readCrosswalk(fields),
    weight,
  }),
});

function finishGroup(document: PlainDocument, node: DraftNode, children: readonly IndicatorNode[]): Group {
  const { aggregate, floor = zero, cap, points = zero } = node;
  const together = sum(children.map((child) => child.points));
  const worth: Exact = aggregate !== 'sum' ? points : cap ? smaller(together, cap) : together;
  return { ...baseOf(document, node), kind: 'group', aggregate, floor, points: worth, children, ...(cap && { cap }) };
}

function finishLeaf(document: PlainDocument, compiler: RuleCompiler, node: DraftNode, window: EvidenceWindow): Indicator {
  const { fields, rule, points, path } = node;
  if (!rule || !points) throw new TypeError(`unfinished indicator ${node.id}`);
  return {
    ...baseOf(document, node),
    kind: 'indicator',
    points,
    rule,
    basis: readBasis(fields),
    method: textsField(fields, 'method'),
    notApplicable: { allowed: isNotApplicableAllowed(fields) },
    ...present({
      clause: textField(fields, 'clause'),
      owner: textField(fields, 'owner'),
      remedy: textField(fields, 'remedy'),
      evidence: readEvidence(fields, window),
      penalty: readPenalty(fields, [...path, 'penalty'], compiler),
    }),
  };
}

/** Whether 不涉及 is accepted of an indicator: it is unless the file says otherwise. */
export const isNotApplicableAllowed = (fields: Fields): boolean => booleanField(fieldsField(fields, 'notApplicable'), 'allowed') ?? true;

/** `window` holds for all evidence that does not say otherwise. */
export function readEvidence(fields: Fields, window: EvidenceWindow): Evidence | undefined {
  if (!hasField(fields, 'evidence')) return undefined;
  const evidence = fieldsField(fields, 'evidence');
  const required = booleanField(evidence, 'required') ?? false;
  const min = numberField(evidence, 'min') ?? (required ? 1 : 0);
  return { ...window, ...readWindow(evidence), required, kinds: textsField(evidence, 'kinds'), min };
}

/** Its faults are reported where it stands: see also checkPenalties. */
export function readPenalty(fields: Fields, path: readonly (string | number)[], compiler: RuleCompiler): Penalty | undefined {
  if (!hasField(fields, 'penalty')) return undefined;
  const penalty = fieldsField(fields, 'penalty');
  const source = rawField(penalty, 'when');
  const when =
    typeof source === 'string' || typeof source === 'boolean' ? compiler.expressionAt([...path, 'when'], source, 'boolean') : undefined;
  const [times, lose] = [numberField(penalty, 'times'), numberField(penalty, 'lose')];
  if (!when) return undefined;
  if (times !== undefined) return { when, effect: { times: exactNumber(times) } };
  return { when, effect: lose === undefined ? 'zero' : { lose: exactNumber(lose) } };
}
