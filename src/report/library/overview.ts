// What a framework is, on one page: for choosing one from the library.
import { type Draft, type DraftNode, nodesOf, worthOf } from '../../framework/draft.ts';
import { booleanField, fieldsField, fieldsOf, hasField, itemsField, textField } from '../../framework/fields.ts';
import { readSources, readTag, readUnmeasured, readWindow } from '../../framework/provenance.ts';
import type { EvidenceWindow, Source, Tag, UnitClass, Unmeasured } from '../../model.ts';
import { printExact, sum } from '../../points.ts';
import { type FrameworkName, nameOf } from './card.ts';

interface Chapter {
  readonly id: string;
  readonly no?: string;
  readonly title: string;
  readonly indicators: number;
  /** Of each class that has it; empty where points are left to a plan. */
  readonly points: readonly string[];
}

export interface Entry extends FrameworkName {
  readonly version: string;
  readonly file: string;
  /** False: a tree to be extended, without points. */
  readonly scored: boolean;
  readonly period?: { readonly from: string; readonly to: string };
  /** The framework that it is a layer over. */
  readonly extends?: string;
  readonly classes: readonly UnitClass[];
  readonly groups: number;
  readonly indicators: number;
  readonly measures: number;
  readonly registers: number;
  readonly checks: number;
}

export interface Overview extends Entry {
  readonly issuer?: string;
  readonly description?: string;
  readonly window: EvidenceWindow;
  readonly chapters: readonly Chapter[];
  /** How many indicators have each tag; those without one are left out. */
  readonly tags: readonly (readonly [Tag, number])[];
  readonly sources: readonly Source[];
  readonly vetoes: readonly string[];
  readonly adjustments: readonly string[];
  readonly grades: readonly string[];
  readonly unmeasured: readonly Unmeasured[];
}

const isLeaf = (node: DraftNode): boolean => !node.isGroup;

export function entryOf(draft: Draft): Entry {
  const { data, document } = draft;
  const nodes = nodesOf(draft.roots);
  const period = fieldsField(data, 'period');
  const [from, to] = [textField(period, 'from'), textField(period, 'to')];
  // The layer below the named file is the next one that has an id of its own.
  const base = document.layers?.files.slice(1).find(({ id }) => id !== undefined)?.id;
  return {
    ...nameOf(draft),
    version: textField(data, 'version') ?? '',
    file: document.file,
    scored: booleanField(data, 'scored') !== false,
    ...(from !== undefined && to !== undefined && { period: { from, to } }),
    ...(base !== undefined && { extends: base }),
    classes: draft.trees.flatMap(({ unitClass }) => unitClass ?? []),
    groups: nodes.length - nodes.filter(isLeaf).length,
    indicators: nodes.filter(isLeaf).length,
    measures: draft.measures.length,
    registers: draft.registers.size,
    checks: draft.checks.length,
  };
}

export function overviewOf(draft: Draft): Overview {
  const { data } = draft;
  const leaves = nodesOf(draft.roots).filter(isLeaf);
  const tags = (['verified', 'recalled', 'inferred'] as const).map((tag) => {
    const count = leaves.filter(({ fields }) => readTag(fields) === tag).length;
    return [tag, count] as const;
  });
  const said = (key: 'issuer' | 'description') => (hasField(data, key) ? { [key]: textField(data, key) ?? '' } : {});
  const titles = (items: readonly unknown[]) => items.map((item) => textField(fieldsOf(item), 'title') ?? '');
  return {
    ...entryOf(draft),
    ...said('issuer'),
    ...said('description'),
    window: readWindow(fieldsField(data, 'evidence')),
    chapters: draft.roots.map((root) => chapterOf(draft, root)),
    tags: tags.filter(([, count]) => count > 0),
    sources: [...readSources(data).values()],
    vetoes: titles(itemsField(data, 'vetoes')),
    adjustments: draft.adjustments?.blocks.flatMap((block) => block.items.map(({ title }) => title)) ?? [],
    grades: draft.grades.map(({ grade }) => grade.title),
    unmeasured: readUnmeasured(data) ?? [],
  };
}

function chapterOf(draft: Draft, root: DraftNode): Chapter {
  const no = textField(root.fields, 'no');
  const points = draft.trees.flatMap(({ roots }) => {
    const own = roots.find(({ id }) => id === root.id);
    const worth = own && (own.points ?? worthOf(own, sum));
    return worth ? [printExact(worth)] : [];
  });
  return { id: root.id, title: root.title, indicators: nodesOf([root]).filter(isLeaf).length, points, ...(no !== undefined && { no }) };
}
