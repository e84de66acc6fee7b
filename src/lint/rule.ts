// A lint rule looks at a draft and says where something is wrong; the runner adds the place and the order.
import type { Problem } from '../diagnostic.ts';
import type { Draft, Path } from '../framework/draft.ts';

export interface LintRule<P> extends Problem<P> {
  /** Why it matters, for `lawgov rules --lint`. */
  readonly why: { readonly zh: string; readonly en: string };
  check(draft: Draft, report: (path: Path, params: P, options?: { readonly key?: boolean; readonly related?: Path }) => void): void;
}

export function defineLintRule<P>(rule: LintRule<P>): LintRule<P> {
  return rule;
}
