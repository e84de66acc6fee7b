import type { CompiledExpression } from '../../expression/index.ts';
import type { Draft, Path } from '../../framework/draft.ts';
import { expressionSites } from '../expressions/sites.ts';

export interface CheckSite {
  readonly path: Path;
  readonly id: string;
  readonly assert: CompiledExpression;
  readonly isError: boolean;
}

/** The checks that could be understood and read something. */
export function checkSites(draft: Draft): CheckSite[] {
  const asserts = new Map(expressionSites(draft).flatMap((site) => (site.role === 'assert' ? [[site.path.join('/'), site] as const] : [])));
  return draft.checks.flatMap(({ path, check }) => {
    const site = asserts.get([...path, 'assert'].join('/'));
    if (!site || site.expression.constant) return [];
    return [{ path: site.path, id: check.id, assert: site.expression, isError: check.level === 'error' }];
  });
}
