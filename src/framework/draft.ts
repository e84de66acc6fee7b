// A framework as far as it could be understood: what the lint rules look at, even when parts of the file are wrong.
import type { CompiledExpression } from '../expression/index.ts';
import type {
  Adjustments,
  Aggregate,
  Check,
  Expression,
  Framework,
  Grade,
  Layer,
  Measure,
  PlanStage,
  Register,
  Rule,
  Scoring,
  UnitClass,
} from '../model.ts';
import { type Exact, smaller } from '../points.ts';
import type { PlainDocument } from '../read/plain.ts';
import type { Computed } from './computed.ts';
import { type Fields, fieldsOf, present, textField } from './fields.ts';
import type { DraftParameter } from './parameters.ts';
import type { Filled } from './settle.ts';

export type Path = readonly (string | number)[];

/** A node of the tree. `points` is absent where the file gives none or gives something else than a number. */
export interface DraftNode {
  readonly path: Path;
  readonly id: string;
  readonly title: string;
  readonly isGroup: boolean;
  readonly aggregate: Aggregate;
  readonly weight?: Exact;
  readonly floor?: Exact;
  readonly cap?: Exact;
  readonly points?: Exact;
  readonly children: readonly DraftNode[];
  readonly rule?: Rule;
  readonly parent?: string;
  /** The node as it is written, with what it inherits. */
  readonly fields: Fields;
}

export interface DraftMeasure {
  readonly path: Path;
  readonly measure: Measure;
  /** Given inside an indicator. */
  readonly inline: boolean;
}

export interface Draft {
  readonly document: PlainDocument;
  /** The whole file as plain data, for rules about keys that the draft does not carry. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly measures: readonly DraftMeasure[];
  readonly computed: Computed;
  /** Every node once, as the first class has it. */
  readonly roots: readonly DraftNode[];
  /** The tree of every class; one without a class where the framework has none. */
  readonly trees: readonly { readonly unitClass?: UnitClass; readonly roots: readonly DraftNode[] }[];
  readonly adjustments?: Adjustments;
  /** Expressions of penalties, vetoes, adjustments and imported totals. */
  readonly others: readonly Expression[];
  readonly checks: readonly { readonly path: Path; readonly check: Omit<Check, 'assert'> & { readonly assert?: CompiledExpression } }[];
  readonly grades: readonly { readonly path: Path; readonly grade: Grade }[];
  readonly scoring: Partial<Scoring>;
  /** The registers that could be understood, by id. */
  readonly registers: ReadonlyMap<string, Register>;
  readonly parameters: readonly DraftParameter[];
  /** Ids of those that any rule, measure or relation uses, as far as it could be understood. */
  readonly usedParameters: ReadonlySet<string>;
  /** Places of rules where the value of a parameter was written for its name. */
  readonly filled: readonly Filled[];
  readonly stages: readonly PlanStage[];
  /** Of limits that differ by stage the document has the value for this one. */
  readonly stage?: PlanStage;
  /** An expression of the file once more, without reporting its faults: undefined where it has any. */
  understand(source: string | number | boolean, register?: Register): CompiledExpression | undefined;
  /** Present only when nothing in the file is wrong. */
  readonly framework?: Framework;
}

/** Every node, parents first, in document order. */
export function nodesOf(roots: readonly DraftNode[]): DraftNode[] {
  return roots.flatMap((node) => [node, ...nodesOf(node.children)]);
}

/** What a node is worth: a group is the sum of its children; undefined where any part is not known. */
export function worthOf(node: DraftNode, add: (values: readonly Exact[]) => Exact): Exact | undefined {
  if (!node.isGroup || node.aggregate !== 'sum') return node.points;
  const parts = node.children.map((child) => worthOf(child, add));
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  return node.cap ? smaller(add(known), node.cap) : add(known);
}

/** Every node of every class, each class's own points and rules. */
export const nodesOfAll = (draft: Draft): DraftNode[] => draft.trees.flatMap((tree) => nodesOf(tree.roots));

/** A file as one of the layers of a framework. */
export function layerOf({ file, data }: PlainDocument, sha256: string): Layer {
  const fields = fieldsOf(data);
  return { file, sha256, ...present({ id: textField(fields, 'id'), version: textField(fields, 'version') }) };
}
