// 指标卡片: everything that a framework says of one indicator or group, for reading and not for scoring.
import { type Draft, type DraftNode, nodesOf, worthOf } from '../../framework/draft.ts';
import { type Fields, fieldsField, textField, textsField } from '../../framework/fields.ts';
import { isNotApplicableAllowed, readEvidence } from '../../framework/finish-nodes.ts';
import { readBasis, readCrosswalk, readSources, readTag, readWindow } from '../../framework/provenance.ts';
import type { Basis, Evidence, Measure, Source, Tag } from '../../model.ts';
import { printExact, sum } from '../../points.ts';
import type { Text } from '../../text.ts';
import { standardOfNode } from './standard.ts';

export interface CitedBasis extends Basis {
  readonly cited: Source | undefined;
}

export interface Card {
  readonly framework: FrameworkName;
  readonly id: string;
  readonly no?: string;
  readonly title: string;
  readonly isGroup: boolean;
  readonly tag?: Tag;
  /** The groups above it, the outermost first. */
  readonly above: readonly string[];
  /** By class; one entry without a class where there are none; empty where points are left to a plan. */
  readonly worths: readonly { readonly unitClass?: string; readonly points: string }[];
  readonly requirement?: string;
  readonly clause?: string;
  readonly standard?: Text;
  /** Those that its rule reads, in order of use. */
  readonly measures: readonly Measure[];
  readonly method: readonly string[];
  readonly owner?: string;
  readonly evidence?: Evidence;
  /** Undefined on groups. */
  readonly notApplicable?: boolean;
  readonly basis: readonly CitedBasis[];
  readonly remedy?: string;
  readonly crosswalk: readonly string[];
  readonly trace: readonly string[];
  readonly children: readonly { readonly id: string; readonly no?: string; readonly title: string }[];
}

export interface FrameworkName {
  readonly id: string;
  readonly title: string;
  readonly status: string;
}

const said = (fields: Fields, key: string) => {
  const text = textField(fields, key);
  return text === undefined ? {} : { [key]: text };
};

export const nameOf = ({ data }: Draft): FrameworkName => {
  const text = (key: string) => textField(data, key) ?? '';
  return { id: text('id'), title: text('title'), status: text('status') };
};

/** Measures in the order in which the rule asks for them; a computed one stands for what it is computed from. */
const measuresOf = (draft: Draft, node: DraftNode): Measure[] =>
  (node.rule?.measures ?? []).flatMap((id) => draft.measures.find(({ measure }) => measure.id === id)?.measure ?? []);

export function cardOf(draft: Draft, node: DraftNode): Card {
  const { fields } = node;
  const all = nodesOf(draft.roots);
  const above: string[] = [];
  for (let at = all.find(({ id }) => id === node.parent); at; at = all.find(({ id }) => id === at?.parent)) above.unshift(at.title);
  const sources = readSources(draft.data);
  const tag = readTag(fields);
  const standard = standardOfNode(draft, node);
  const evidence = readEvidence(fields, readWindow(fieldsField(draft.data, 'evidence')));
  const crosswalk = readCrosswalk(fields) ?? new Map<string, readonly string[]>();
  const worths = draft.trees.flatMap(({ unitClass, roots }) => {
    const own = nodesOf(roots).find(({ id }) => id === node.id);
    const points = own && (own.points ?? worthOf(own, sum));
    return points ? [{ ...(unitClass && { unitClass: unitClass.title }), points: printExact(points) }] : [];
  });
  return {
    framework: nameOf(draft),
    id: node.id,
    title: node.title,
    isGroup: node.isGroup,
    above,
    worths,
    ...said(fields, 'no'),
    ...said(fields, 'requirement'),
    ...said(fields, 'clause'),
    ...said(fields, 'owner'),
    ...said(fields, 'remedy'),
    ...(tag && { tag }),
    ...(standard && { standard }),
    ...(evidence && { evidence }),
    ...(!node.isGroup && { notApplicable: isNotApplicableAllowed(fields) }),
    measures: measuresOf(draft, node),
    method: textsField(fields, 'method'),
    basis: readBasis(fields).map((basis) => ({ ...basis, cited: sources.get(basis.source) })),
    crosswalk: [...crosswalk].flatMap(([framework, ids]) => ids.map((id) => `${framework}/${id}`)),
    trace: textsField(fields, 'trace'),
    children: node.children.map((child) => ({ id: child.id, title: child.title, ...said(child.fields, 'no') })),
  };
}
