// Measures that are computed (`from:`): every one after those that it needs.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { CompiledExpression } from '../expression/index.ts';
import type { Expression } from '../model.ts';
import { locate, type PlainDocument } from '../read/plain.ts';
import type { RuleCompiler } from './compile-rule.ts';
import type { DraftMeasure } from './draft.ts';
import { registerProblems } from './problems-registers.ts';

export interface Computed {
  /** In an order in which none is needed before it is computed. */
  readonly expressions: ReadonlyMap<string, Expression>;
  /** Whether all of them could be understood. */
  readonly complete: boolean;
}

export function compileComputed(
  document: PlainDocument,
  measures: readonly DraftMeasure[],
  compiler: RuleCompiler,
  report: (diagnostic: Diagnostic) => void,
): Computed {
  const compiled = new Map<string, { readonly entry: DraftMeasure; readonly expression: CompiledExpression }>();
  let wanted = 0;
  for (const entry of measures) {
    const { measure, path } = entry;
    if (measure.from === undefined) continue;
    wanted += 1;
    const expression = compiler.computedAt([...path, 'from'], measure.from, measure.id);
    if (expression) compiled.set(measure.id, { entry, expression });
  }
  const ordered = new Map<string, Expression>();
  const inCycle = new Set<string>();
  const visit = (id: string, above: readonly string[]): void => {
    const found = compiled.get(id);
    if (!found || ordered.has(id) || inCycle.has(id)) return;
    if (above.includes(id)) {
      const circle = above.slice(above.indexOf(id));
      const titleOf = (each: string) => compiled.get(each)?.entry.measure.title ?? each;
      const path = [...circle, id].map(titleOf);
      report(diagnose(registerProblems.cycle, locate(document, [...found.entry.path, 'from']), { path }));
      for (const each of circle) inCycle.add(each);
      return;
    }
    for (const needed of found.expression.measures) visit(needed, [...above, id]);
    ordered.set(id, found.expression);
  };
  for (const id of compiled.keys()) visit(id, []);
  return { expressions: ordered, complete: compiled.size === wanted && inCycle.size === 0 };
}
