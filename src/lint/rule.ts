// A lint rule looks at a draft and says where something is wrong; the runner adds the place and the order.
import type { Edit, Problem } from '../diagnostic.ts';
import type { Draft, Path } from '../framework/draft.ts';
import type { Text } from '../text.ts';

/**
 * When a rule is on. `scoring`: a wrong score may come of it, so that it is looked at whenever a framework is used; `recommended`: in
 * every lint; `strict`: only where a configuration asks for it, because a good framework may do without.
 */
export const ruleSets = ['scoring', 'recommended', 'strict'] as const;
export type RuleSet = (typeof ruleSets)[number];

/** An edit that names its place by path. */
type PathEdit =
  | { readonly kind: 'replace'; readonly path: Path; readonly key?: boolean; readonly value: string | number | boolean }
  | { readonly kind: 'remove'; readonly path: Path };

export interface ReportOptions {
  /** The fault is that of the key, not of its value. */
  readonly key?: boolean;
  /** The other places that belong to it. */
  readonly related?: readonly { readonly path: Path; readonly message?: Text }[];
  /** Only what alters no score and leaves nothing to decide. */
  readonly fix?: { readonly title: Text; readonly edits: readonly PathEdit[] };
  /** Part of a one-line text value, by offset: where exactly it stands. */
  readonly part?: { readonly start: number; readonly length: number };
}

/** Reports a fault at a path of the document. */
export type Report<P> = (path: Path, params: P, options?: ReportOptions) => void;

export interface LintRule<P> extends Problem<P> {
  readonly set: RuleSet;
  /** Why it matters, for `lawgov rules`. */
  readonly why: Text;
  check(draft: Draft, report: Report<P>): void;
}

export function defineLintRule<P>(rule: LintRule<P>): LintRule<P> {
  return rule;
}

export const placedEdit = (edit: PathEdit, locate: (path: Path, key: boolean) => Edit['location']): Edit =>
  edit.kind === 'remove'
    ? { kind: 'remove', location: locate(edit.path, false) }
    : { kind: 'replace', location: locate(edit.path, edit.key ?? false), value: edit.value };
