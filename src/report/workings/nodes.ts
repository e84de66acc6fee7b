// The tree of a class as rows that every unit has alike: numbers of rows and parents, patterns of indicators, figures of groups.
import type { Group, Indicator, IndicatorNode } from '../../model.ts';
import { isZero } from '../../points.ts';
import { shown } from '../../text.ts';
import type { Draft } from './draft.ts';
import { type Owner, plainFigure } from './figures.ts';
import { type LeafPattern, type LeafTools, leafPattern } from './leaf.ts';

interface Placed {
  /** From 1 within the unit's block; the parent of a root is 0. */
  readonly row: number;
  readonly parent: number;
  readonly depth: number;
}

export interface LeafRow extends Placed {
  readonly kind: 'leaf';
  readonly node: Indicator;
  readonly pattern: LeafPattern;
  /** Places of the vetoes that take all of its points. */
  readonly vetoes: readonly number[];
}

export interface GroupRow extends Placed {
  readonly kind: 'group';
  readonly node: Group;
  readonly children: readonly number[];
  /** Its last row: everything below it stands between. */
  readonly end: number;
  /** Addresses of its figures. */
  readonly points: string | undefined;
  readonly floor: string | undefined;
  readonly cap: string | undefined;
  readonly weights: readonly string[];
}

export type NodeRow = LeafRow | GroupRow;

const hasNegative = (node: IndicatorNode): boolean =>
  node.kind === 'group' ? node.children.some(hasNegative) : node.rule.least !== undefined;

interface Labels {
  readonly unitClass: string;
  readonly standard: (leaf: Indicator) => string;
}

/** `verifies`: somebody has given verified scores in this assessment. */
export function nodeRows(tools: LeafTools, verifies: ReadonlySet<string>, { unitClass, standard }: Labels): NodeRow[] {
  const { book, figures, language } = tools;
  const { vetoes } = book.framework;
  const rows: NodeRow[] = [];
  const ownerOf = (node: IndicatorNode, words: string): Owner => ({
    unitClass,
    number: node.no ?? node.id,
    title: shown(node.title),
    standard: words,
  });
  const visit = (node: IndicatorNode, parent: number, depth: number, above: readonly string[]): number => {
    const row = rows.length + 1;
    const path = [...above, node.id];
    if (node.kind === 'indicator') {
      const touching = vetoes.flatMap(({ effect }, index) =>
        effect.indicator !== undefined && path.includes(effect.indicator) ? [index] : [],
      );
      const people = { verifies: verifies.has(node.id) && node.rule.type !== 'panel', vetoes: touching.length > 0 };
      const pattern = leafPattern(node, people, ownerOf(node, standard(node)), tools);
      rows.push({ kind: 'leaf', node, row, parent, depth, pattern, vetoes: touching });
      return row;
    }
    const figuresOf = groupFigures(node, figures, ownerOf(node, ''), language);
    const children: number[] = [];
    const group = { kind: 'group', node, row, parent, depth, children, ...figuresOf } as const;
    rows.push({ ...group, end: row });
    for (const child of node.children) children.push(visit(child, row, depth + 1, path));
    rows[row - 1] = { ...group, end: rows.length };
    return row;
  };
  for (const root of book.roots) visit(root, 0, 0, []);
  return rows;
}

function groupFigures(
  node: Group,
  figures: Draft,
  owner: Owner,
  language: LeafTools['language'],
): Pick<GroupRow, 'points' | 'floor' | 'cap' | 'weights'> {
  const { aggregate, points, floor, cap, children } = node;
  const sums = aggregate === 'sum';
  return {
    points: sums ? undefined : plainFigure(figures, owner, points, { zh: '分值', en: 'points' }, language),
    floor: isZero(floor) && !hasNegative(node) ? undefined : plainFigure(figures, owner, floor, { zh: '不低于', en: 'at least' }, language),
    cap: cap && plainFigure(figures, owner, cap, { zh: '封顶', en: 'at most' }, language),
    weights: sums || aggregate === 'min' ? [] : weightFigures(children, figures, owner, language),
  };
}

export const weightFigures = (
  children: readonly IndicatorNode[],
  figures: Draft,
  owner: Owner,
  language: LeafTools['language'],
): string[] =>
  children.map(({ weight, title }) =>
    plainFigure(figures, owner, weight ?? { n: 1, d: 1 }, { zh: `${shown(title)}权重`, en: `weight of ${shown(title)}` }, language),
  );
