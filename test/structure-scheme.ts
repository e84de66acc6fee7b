// Schemes with everything that a structure can have, as plain data of whole numbers: what the generators make, the oracle reads,
// and a framework file is written from. Points are in tenths, shares in percent.

export type Aggregate = 'sum' | 'weighted' | 'min' | 'geometric';

export type Penalty = { readonly times: number } | { readonly lose: number } | 'zero';

/** Counts twelfths of its points; with `depth` it starts from full marks, loses 1 point each time and may fall to −depth. */
export interface Leaf {
  readonly id: string;
  /** By class; a class that is not there is not assessed by it. */
  readonly worth: Readonly<Record<string, number>>;
  readonly weight?: number;
  readonly depth?: number;
  /** 不涉及 is not allowed. */
  readonly strict: boolean;
  readonly penalty?: Penalty;
}

export interface Branch {
  readonly id: string;
  readonly aggregate: Aggregate;
  /** Of groups that do not add up. */
  readonly points: number;
  readonly weight?: number;
  readonly floor?: number;
  readonly cap?: number;
  readonly children: readonly Node[];
}

export type Node = Leaf | Branch;
export const isBranch = (node: Node): node is Branch => 'children' in node;
export const leavesOf = (nodes: readonly Node[]): Leaf[] => nodes.flatMap((node) => (isBranch(node) ? leavesOf(node.children) : [node]));
export const branchesOf = (nodes: readonly Node[]): Branch[] =>
  nodes.flatMap((node) => (isBranch(node) ? [node, ...branchesOf(node.children)] : []));

export interface Kind {
  readonly id: string;
  readonly assessed: boolean;
  readonly scale?: { readonly from: number; readonly to: number };
  readonly outOf?: number;
}

export interface Level {
  readonly measure: string;
  readonly points: number;
  readonly yesNo: boolean;
  readonly optional: boolean;
}
export interface Item {
  readonly id: string;
  readonly levels: readonly Level[];
  readonly highest: boolean;
  readonly cap?: number;
}
export interface Block {
  readonly id: string;
  readonly items: readonly Item[];
  readonly cap?: number;
  readonly floor?: number;
}
export interface Adjustments {
  readonly placement: 'inside' | 'outside';
  readonly cap: number;
  readonly floor: number;
  readonly blocks: readonly Block[];
}

export interface Veto {
  readonly id: string;
  readonly total: boolean;
  /** Places in `grades`. */
  readonly grade?: number;
  readonly ceiling?: number;
  readonly indicator?: string;
}

export interface Quota {
  readonly percent: number;
  readonly rounding: 'floor' | 'ceil' | 'half-up';
  readonly ties: 'include' | 'exclude';
}
export interface Grade {
  readonly id: string;
  /** In percent of the total: one line, or lines by class; nothing for the rest. */
  readonly line?: number | Readonly<Record<string, number>>;
  readonly quota?: Quota;
}

export type Middle = 'not-applicable' | 'scale' | 'adjustments' | 'clamp' | 'vetoes';

export interface Policies {
  readonly decimals: number;
  readonly rounding: 'half-up' | 'half-even' | 'truncate';
  readonly roundAt: 'indicator' | 'total';
  readonly missing: 'zero' | 'block' | 'exclude';
  readonly notApplicable: 'rescale' | 'exclude' | 'full' | 'even' | 'target';
  readonly target: number;
  readonly counts: 'computed' | 'verified';
  readonly by: 'unrounded' | 'published';
  readonly ties: 'skip' | 'dense';
  readonly within: 'class' | 'all';
}

export interface Scheme {
  /** Empty where the scheme knows no classes: then everything is under the class ''. */
  readonly classes: readonly Kind[];
  readonly roots: readonly Node[];
  readonly aggregate: Aggregate;
  /** Without what a scale makes of it, and with a bonus inside. */
  readonly total: number;
  readonly policies: Policies;
  readonly middle: readonly Middle[];
  readonly clamp?: { readonly min?: number; readonly max?: number };
  readonly adjustments?: Adjustments;
  readonly vetoes: readonly Veto[];
  readonly grades: readonly Grade[];
}

/** What is known of a leaf, or why it is not. */
export type Known = number | 'missing' | 'not-applicable' | 'unreadable';
export type Finding = boolean | 'missing' | 'not-applicable' | 'unreadable';

export interface Unit {
  readonly name: string;
  readonly class: string | undefined;
  readonly leaves: Readonly<Record<string, Known>>;
  readonly findings: Readonly<Record<string, Finding>>;
  /** 核定分 in tenths. */
  readonly verified: Readonly<Record<string, number>>;
  readonly occurrences: Readonly<Record<string, Known | boolean>>;
  readonly vetoes: Readonly<Record<string, Finding>>;
  /** What the body gives that assesses the whole unit. */
  readonly imported: Known;
}

/** What a node is worth for a class in tenths; undefined where it is not there. */
export function worthIn(node: Node, kind: string): number | undefined {
  if (!isBranch(node)) return node.worth[kind];
  const parts = node.children.flatMap((child) => worthIn(child, kind) ?? []);
  if (parts.length === 0) return undefined;
  const together = parts.reduce((all, part) => all + part, 0);
  if (node.aggregate !== 'sum') return node.points;
  return node.cap === undefined ? together : Math.min(together, node.cap);
}

/** The tree of one class. */
export function treeOf(nodes: readonly Node[], kind: string): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (worthIn(node, kind) === undefined) return [];
    return [isBranch(node) ? { ...node, children: treeOf(node.children, kind) } : node];
  });
}
