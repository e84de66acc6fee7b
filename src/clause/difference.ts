// Where a clause and a rule say different things, and the small questions that every comparison asks.
import { type Exact, equals, exact, multiply, negate, zero } from '../points.ts';
import type { Text } from '../text.ts';
import type { LimitOperator } from './rule-facts.ts';
import type { Bound, Operator, Quantity, Span, Statement, StatementOf, Worth } from './tree.ts';

export interface Difference {
  /** The clause's words. */
  readonly span: Span;
  /** What the rule says instead, and where in its parameters. */
  readonly rule: Text;
  readonly path: readonly (string | number)[];
}

/** The clause counts points in a way that the rule's type does not. */
export interface OtherWay {
  readonly span: Span;
  readonly says: Text;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly otherWay?: OtherWay;
}

const agreed: Comparison = { differences: [] };

export const statementsOf = <K extends Statement['kind']>(statements: readonly Statement[], kind: K): StatementOf<K>[] =>
  statements.filter((statement): statement is StatementOf<K> => statement.kind === kind);

const ways: Readonly<Partial<Record<Statement['kind'], Text>>> = {
  award: { zh: '按条件得分', en: 'points for conditions' },
  proportional: { zh: '按比例得分', en: 'points in proportion' },
  step: { zh: '逐档扣（加）分', en: 'points per step' },
  event: { zh: '按次扣（加）分', en: 'points per occurrence' },
  late: { zh: '按逾期扣分', en: 'points for being late' },
  rank: { zh: '按名次得分', en: 'points by rank' },
  otherwise: { zh: '分情形得分', en: 'points for the other cases' },
};

/** The first statement of a way that the rule cannot have. */
export function otherWayOf(statements: readonly Statement[], known: readonly Statement['kind'][]): Comparison | undefined {
  const stranger = statements.find(({ kind }) => ways[kind] !== undefined && !known.includes(kind));
  return stranger && otherWay(stranger);
}

/** The statement counts in a way that the rule has not; without one there is nothing to say. */
export function otherWay(statement: Statement | undefined): Comparison {
  if (!statement) return agreed;
  return { differences: [], otherWay: { span: statement.span, says: ways[statement.kind] ?? { zh: '另一种方式', en: 'another way' } } };
}

/** The points of a worth, for an indicator worth `points`. */
export const pointsOf = (worth: Worth, points: Exact): Exact => (worth === 'full' ? points : worth === 'zero' ? zero : worth);

/** Amounts of money and of time may be written in another unit than the measure's: they are not held against each other. */
const convertible = /^(?:万元|亿元|元|个月|月|年|周|个?小时)$/;

/** Whether two quantities are the same; so is what cannot be known: a computed limit, or one in another unit. 90% may be written 90. */
export function isSame(said: Quantity, known: Quantity | undefined): boolean {
  if (!known || equals(said.number, known.number)) return true;
  if (said.unit !== undefined && said.unit !== known.unit && convertible.test(said.unit)) return true;
  if (said.percent === known.percent) return false;
  const hundred = exact(100);
  return said.percent ? equals(multiply(said.number, hundred), known.number) : equals(said.number, multiply(known.number, hundred));
}

/** Whether the clause's 扣1分 (negative) is the rule's `lose: 1`. */
export const isLoss = (change: Exact, lose: Exact): boolean => equals(negate(change), lose);

/** 100%得满分 and 达到100%得满分 are one; the ends of 80%—90% may belong to it or not. */
export function isSameOperator(said: Operator, known: LimitOperator): boolean {
  if (said === known) return true;
  if (said === 'equals') return known === 'atLeast' || known === 'atMost';
  if (said === 'from') return known === 'atLeast' || known === 'above';
  return said === 'to' && (known === 'atMost' || known === 'below');
}

const opposites: Readonly<Record<LimitOperator, LimitOperator>> = {
  atLeast: 'below',
  above: 'atMost',
  atMost: 'above',
  below: 'atLeast',
  equals: 'equals',
};

/** The limit that is broken wherever the other one is kept. */
export const oppositeOf = (operator: LimitOperator): LimitOperator => opposites[operator];

/** What must be reached for points, or what must not happen, as the clause says it. */
export interface Line {
  readonly span: Span;
  readonly bound: Bound;
  /** Undefined for a requirement without points of its own. */
  readonly worth?: Worth;
}

/** Every single limit of the clause; undefined where a condition has two, which makes it a band. */
export function linesOf(statements: readonly Statement[]): Line[] | undefined {
  const lines: Line[] = [];
  for (const statement of statements) {
    if (statement.kind !== 'award' && statement.kind !== 'need' && statement.kind !== 'proportional') continue;
    const [bound, second] = statement.when.bounds;
    if (second) return undefined;
    if (bound) lines.push({ span: statement.span, bound, ...(statement.kind === 'award' && { worth: statement.points }) });
  }
  return lines;
}
