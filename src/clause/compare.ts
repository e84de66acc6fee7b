// What the official clause says against what the rule does. Only what both sides say is compared.
import { compare, type Exact, equals } from '../points.ts';
import { compareProportional, compareStep, compareThreshold } from './compare-limits.ts';
import { compareChecklist, compareChoice, compareMet, compareTally } from './compare-parts.ts';
import { compareDeadline, compareRank } from './compare-places.ts';
import { compareBands } from './compare-tiers.ts';
import type { Comparison } from './difference.ts';
import type { RuleFacts } from './rule-facts.ts';
import type { Span, Statement } from './tree.ts';

export function compareClause(statements: readonly Statement[], facts: RuleFacts, points: Exact): Comparison {
  switch (facts.type) {
    case 'met':
      return compareMet(statements, points);
    case 'threshold':
      return compareThreshold(statements, facts, points);
    case 'proportional':
      return compareProportional(statements, facts, points);
    case 'step':
      return compareStep(statements, facts, points);
    case 'bands':
      return compareBands(statements, facts, points);
    case 'choice':
      return compareChoice(statements, facts, points);
    case 'checklist':
      return compareChecklist(statements, facts, points);
    case 'tally':
      return compareTally(statements, facts, points);
    case 'deadline':
      return compareDeadline(statements, facts, points);
    case 'rank':
      return compareRank(statements, facts, points);
  }
}

/** Points that the clause names and the indicator does not have: another full score, or more than it. */
export function wrongPoints(statements: readonly Statement[], points: Exact): { readonly span: Span; readonly said: Exact }[] {
  return statements.flatMap((statement) => {
    const { span } = statement;
    if (statement.kind === 'worth') return equals(statement.points, points) ? [] : [{ span, said: statement.points }];
    if (statement.kind !== 'award' && statement.kind !== 'otherwise' && statement.kind !== 'rank' && statement.kind !== 'floor') return [];
    const said = statement.points;
    return typeof said === 'string' || compare(said, points) <= 0 ? [] : [{ span, said }];
  });
}
