// The official clauses of a draft, read, beside what their rules say.
import { compareClause, wrongPoints } from '../../clause/compare.ts';
import type { Comparison } from '../../clause/difference.ts';
import { readClause } from '../../clause/parse.ts';
import { writeClause } from '../../clause/print.ts';
import { factsOf, type Names, type RuleFacts } from '../../clause/rule-facts.ts';
import type { Reading, Span } from '../../clause/tree.ts';
import { type Draft, type DraftNode, nodesOfAll } from '../../framework/draft.ts';
import { fieldsField, rawField } from '../../framework/fields.ts';
import type { Exact } from '../../points.ts';

export interface ReadClause {
  readonly node: DraftNode;
  readonly clause: string;
  readonly reading: Reading;
  /** Points that the clause names and the indicator has not. */
  readonly wrong: readonly { readonly span: Span; readonly said: Exact }[];
  /** Absent where the rule is of a type that clauses cannot speak of. What `wrong` says already is left out. */
  readonly comparison?: Comparison;
}

/** By draft, because several rules look at the same clauses. */
const known = new WeakMap<Draft, readonly ReadClause[]>();

/** Every indicator that has a clause, for each class of units. */
export function clausesOf(draft: Draft): readonly ReadClause[] {
  const before = known.get(draft);
  if (before) return before;
  const clauses = nodesOfAll(draft).flatMap((node) => {
    const clause = rawField(node.fields, 'clause');
    return typeof clause === 'string' && !node.isGroup ? [read(draft, node, clause)] : [];
  });
  known.set(draft, clauses);
  return clauses;
}

function read(draft: Draft, node: DraftNode, clause: string): ReadClause {
  const reading = readClause(clause);
  const { points } = node;
  if (reading.kind === 'unread' || !points || !node.rule) return { node, clause, reading, wrong: [] };
  const wrong = wrongPoints(reading.statements, points);
  const facts = factsIn(draft, node, points);
  if (!facts) return { node, clause, reading, wrong };
  const comparison = compareClause(reading.statements, facts, points);
  const differences = comparison.differences.filter(({ span }) => !wrong.some((other) => other.span.start === span.start));
  return { node, clause, reading, wrong, comparison: { ...comparison, differences } };
}

/** A rule without `value` is about the measure inside its indicator, which has the indicator's id. */
function namesIn(draft: Draft, { id }: DraftNode): Names {
  const understood = (source: unknown) => (isSource(source) ? draft.understand(source) : draft.understand(id));
  return { words: (source) => understood(source)?.words.zh ?? '', unit: (source) => understood(source)?.unit ?? '' };
}

const isSource = (source: unknown): source is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof source);

const factsIn = (draft: Draft, node: DraftNode, points: Exact): RuleFacts | undefined =>
  factsOf(fieldsField(node.fields, 'rule'), points, namesIn(draft, node));

/** 评分标准 written from the rule of an indicator worth `points`, after what it measures; undefined where no clause can say it. */
export function standardFor(draft: Draft, node: DraftNode, points: Exact): string | undefined {
  const facts = node.rule && factsIn(draft, node, points);
  const clause = facts && writeClause(facts, points);
  const value = rawField(fieldsField(node.fields, 'rule'), 'value');
  // A met rule says what it is about, and an inline measure has the indicator's own title.
  if (clause === undefined || value === undefined || facts?.type === 'met') return clause;
  return `${namesIn(draft, node).words(value)}：${clause}`;
}

/** The words of a clause at a place of it. */
export const wordsAt = (clause: string, { start, length }: Span): string => clause.slice(start, start + length);
