// Making nodes, and finding among them the one that a cell belongs to.
import type { Location } from '../diagnostic.ts';
import type { Node } from './model.ts';
import type { Covering } from './spans.ts';

export const newNode = (source: string, location: Location, rows: readonly number[], title = source): Node => ({
  id: '',
  no: '',
  title,
  source,
  details: [],
  clauses: [],
  methods: [],
  owners: [],
  evidence: [],
  basis: [],
  comments: [],
  points: undefined,
  children: [],
  location,
  row: rows[0] ?? 0,
  lastRow: rows.at(-1) ?? rows[0] ?? 0,
});

/** A node with the rows of the table that it stands for. */
export interface Placed {
  readonly node: Node;
  readonly rows: readonly number[];
  /** Column of its title; 0 for headings between the rows. */
  readonly column: number;
}

const sameRows = (left: readonly number[], right: readonly number[]): boolean =>
  left.length === right.length && left.every((row, index) => row === right[index]);

/** Whom a cell speaks of: the node of just its rows (`beside`: first the one whose title stands next to it), else the innermost around it. */
export function ownerOf(placed: readonly Placed[], cell: Covering, beside?: number): Placed | undefined {
  const exact = placed.filter(({ rows }) => sameRows(rows, cell.rows));
  const next = beside === undefined ? undefined : exact.find(({ column }) => column === beside);
  const around = placed.filter(({ rows }) => cell.rows.every((row) => rows.includes(row)));
  return next ?? exact.at(-1) ?? around.at(-1);
}

/** Every node, parents first. */
export const allNodes = (nodes: readonly Node[]): Node[] => nodes.flatMap((node) => [node, ...allNodes(node.children)]);

export const leavesOf = (nodes: readonly Node[]): Node[] => allNodes(nodes).filter(({ children }) => children.length === 0);
