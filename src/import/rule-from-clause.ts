// 评分标准 in words → a rule, where the words are understood whole and the rule says the same when it is read back.
import { compareClause, wrongPoints } from '../clause/compare.ts';
import { readClause } from '../clause/parse.ts';
import { factsOf } from '../clause/rule-facts.ts';
import type { Statement } from '../clause/tree.ts';
import type { Exact } from '../points.ts';
import type { PlainMap } from './model.ts';
import { type Proposal, proposals } from './proposals.ts';

export interface MadeRule {
  readonly rule: PlainMap;
  /** Inside the indicator. */
  readonly measure?: PlainMap;
  /** By their number within the indicator; expressions name them `{1}`. */
  readonly measures: readonly PlainMap[];
}

export interface ClauseContext {
  readonly points: Exact;
  readonly title: string;
  readonly year: string | undefined;
}

/** Why a clause did not become a rule. */
export type NoRule = 'unread' | 'unclear';

/** The rule that a clause means; the first proposal that reads back as the clause. */
export function ruleFromClause(clause: string, context: ClauseContext): MadeRule | NoRule {
  const reading = readClause(clause);
  if (reading.kind === 'unread') return 'unread';
  const { statements } = reading;
  if (wrongPoints(statements, context.points).length > 0) return 'unclear';
  for (const propose of proposals) {
    const made = propose(statements, context);
    if (made && says(made, statements, context)) return made;
  }
  return 'unclear';
}

/** Whether the comparison of clauses and rules finds nothing between the two. */
function says(made: Proposal, statements: readonly Statement[], { points, title }: ClauseContext): boolean {
  const measureOf = (source: unknown): PlainMap | undefined => {
    const index = typeof source === 'string' ? /\{(\d+)\}/.exec(source)?.[1] : undefined;
    return index === undefined ? made.measure : made.measures[Number(index) - 1];
  };
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const facts = factsOf(made.rule, points, {
    words: (source) => text(measureOf(source)?.['title']) || title,
    unit: (source) => text(measureOf(source)?.['unit']).replace('%', ''),
  });
  if (!facts) return false;
  const { differences, otherWay } = compareClause(statements, facts, points);
  return differences.length === 0 && !otherWay;
}
