// What a rule's parameters say, as far as a clause can say the same. Only plain numbers: a limit that is computed is not known here.
import { divide, type Exact, exact, multiply, parseDecimal, zero } from '../points.ts';
import { writtenUnit } from './quantity.ts';
import type { DueDate, Quantity } from './tree.ts';

export interface Edge {
  /** Absent where it is computed. */
  readonly at?: Quantity;
  readonly inclusive: boolean;
}

export interface Tier {
  readonly low?: Edge;
  readonly high?: Edge;
  readonly points: Exact;
  readonly index: number;
}

/** An item, option or event: absent points are left to a person or not known. */
export interface Part {
  readonly words: string;
  readonly points?: Exact;
  readonly index: number;
}

export interface EventFacts extends Part {
  readonly unit: string;
  readonly from: Exact;
  readonly to: Exact;
  readonly cap?: Exact;
}

export type LimitOperator = 'atLeast' | 'above' | 'atMost' | 'below' | 'equals';

export type RuleFacts =
  | { readonly type: 'met'; readonly words: string }
  | { readonly type: 'threshold'; readonly operator: LimitOperator; readonly limit?: Quantity }
  | { readonly type: 'proportional'; readonly target?: Quantity; readonly zero?: Quantity; readonly zeroKnown: boolean }
  | {
      readonly type: 'step';
      readonly target?: Quantity;
      readonly every?: Quantity;
      readonly lose: Exact;
      readonly partial: 'count' | 'ignore' | 'prorate';
      readonly side: 'below' | 'above';
      readonly floor: Exact;
    }
  | { readonly type: 'bands'; readonly tiers: readonly Tier[] }
  | { readonly type: 'choice'; readonly parts: readonly Part[] }
  | { readonly type: 'checklist'; readonly parts: readonly Part[] }
  | {
      readonly type: 'tally';
      readonly start: 'full' | 'zero';
      readonly events: readonly EventFacts[];
      readonly cap?: Exact;
      readonly floor: Exact;
      readonly once: boolean;
      /** Deductions of some class count several times. */
      readonly multiplied: boolean;
    }
  | {
      readonly type: 'deadline';
      readonly due: DueDate;
      readonly grace: boolean;
      readonly lose: Exact;
      readonly per: 'day' | 'working-day' | 'once';
      readonly partial: 'count' | 'ignore';
      readonly floor: Exact;
    }
  | { readonly type: 'rank'; readonly top: readonly Exact[]; readonly others: Exact; readonly bottom: readonly Exact[] };

export type FactsOf<T extends RuleFacts['type']> = Extract<RuleFacts, { readonly type: T }>;

/** How the framework calls what an expression is about; '' where it is the indicator itself or not known. */
export interface Names {
  words(source: unknown): string;
  /** 次, 件 …; '' for shares and plain numbers. */
  unit(source: unknown): string;
}

type Parameters = Readonly<Record<string, unknown>>;
const isParameters = (value: unknown): value is Parameters => typeof value === 'object' && value !== null && !Array.isArray(value);
const itemsOf = (value: unknown): readonly Parameters[] => (Array.isArray(value) ? value.filter(isParameters) : []);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value.trim() : undefined);

/** Plain decimal numbers only, which all sensible points are. */
const numberOf = (value: unknown): Exact | undefined => (typeof value === 'number' ? parseDecimal(String(value)) : undefined);

function quantityOf(source: unknown, unit: string): Quantity | undefined {
  const text = typeof source === 'number' ? String(source) : (textOf(source) ?? '');
  const number = parseDecimal(text.replace(/%$/, ''));
  if (!number) return undefined;
  if (!text.endsWith('%')) return unit === '' ? { number, percent: false } : { number, percent: false, unit };
  const share = divide(number, exact(100));
  return share && { number: share, percent: true };
}

/** 50% of the points, or points. */
function worthOf(value: unknown, points: Exact): Exact | undefined {
  const share = quantityOf(value, '');
  return typeof value === 'string' ? share && multiply(points, share.number) : numberOf(value);
}

const operators: readonly LimitOperator[] = ['atLeast', 'above', 'atMost', 'below', 'equals'];

function tierOf(band: Parameters, index: number, unit: string): Tier | undefined {
  const points = numberOf(band.points);
  const edge = (closed: string, open: string): Edge | undefined => {
    const key = band[closed] === undefined ? open : closed;
    if (band[key] === undefined) return undefined;
    const at = quantityOf(band[key], unit);
    return { inclusive: key === closed, ...(at && { at }) };
  };
  const [low, high] = [edge('from', 'above'), edge('to', 'below')];
  return points && { points, index, ...(low && { low }), ...(high && { high }) };
}

function eventOf(event: Parameters, index: number, names: Names): EventFacts | undefined {
  const range = isParameters(event.points) ? event.points : { from: event.points, to: event.points };
  const [from, to, cap] = [numberOf(range.from), numberOf(range.to), numberOf(event.cap)];
  if (!from || !to) return undefined;
  const words = textOf(event.title) ?? names.words(event.value);
  return { words, unit: writtenUnit(names.unit(event.value)), from, to, points: from, index, ...(cap && { cap }) };
}

const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;

function dueOf(due: unknown, time: unknown): DueDate | undefined {
  const [, year, month, day] = dateForm.exec(textOf(due) ?? '') ?? [];
  if (year === undefined) return undefined;
  const hour = textOf(time)?.padStart(5, '0');
  return { year: Number(year), month: Number(month), day: Number(day), ...(hour !== undefined && { time: hour }) };
}

const complete = <T>(items: readonly (T | undefined)[]): readonly T[] | undefined => {
  const known = items.filter((item) => item !== undefined);
  return known.length === items.length && known.length > 0 ? known : undefined;
};

/** The facts of the rule of an indicator worth `points`; undefined for rule types and parameters that clauses cannot speak of. */
export function factsOf(rule: Parameters, points: Exact, names: Names): RuleFacts | undefined {
  const unit = writtenUnit(names.unit(rule.value));
  const limit = (value: unknown) => quantityOf(value, unit);
  switch (rule.type) {
    case 'met':
      return { type: 'met', words: names.words(rule.value) };
    case 'threshold': {
      const operator = operators.find((name) => rule[name] !== undefined);
      const bound = operator && limit(rule[operator]);
      return operator && { type: 'threshold', operator, ...(bound && { limit: bound }) };
    }
    case 'proportional': {
      const [target, bottom] = [limit(rule.target), rule.zero === undefined ? { number: zero, percent: false } : limit(rule.zero)];
      return { type: 'proportional', zeroKnown: bottom !== undefined, ...(target && { target }), ...(bottom && { zero: bottom }) };
    }
    case 'step':
      return stepFacts(rule, limit);
    case 'bands': {
      const tiers = complete(itemsOf(rule.bands).map((band, index) => tierOf(band, index, unit)));
      return tiers && { type: 'bands', tiers };
    }
    case 'choice': {
      const parts = itemsOf(rule.options).map((option, index): Part => {
        const worth = worthOf(option.points, points);
        return { words: textOf(option.is) ?? '', index, ...(worth && { points: worth }) };
      });
      return { type: 'choice', parts };
    }
    case 'checklist': {
      const parts = itemsOf(rule.items).map((item, index): Part => {
        const worth = numberOf(item.points);
        return { words: textOf(item.title) ?? names.words(item.value), index, ...(worth && { points: worth }) };
      });
      return { type: 'checklist', parts };
    }
    case 'tally':
      return tallyFacts(rule, names);
    case 'deadline':
      return deadlineFacts(rule);
    case 'rank': {
      const listed = (value: unknown) => complete((Array.isArray(value) ? value : []).map(numberOf));
      const [top, others] = [listed(rule.top), numberOf(rule.others)];
      return top && others && { type: 'rank', top, others, bottom: listed(rule.bottom) ?? [] };
    }
    default:
      return undefined;
  }
}

function stepFacts(rule: Parameters, limit: (value: unknown) => Quantity | undefined): RuleFacts | undefined {
  const [target, every, lose, floor] = [limit(rule.target), limit(rule.every), numberOf(rule.lose), numberOf(rule.floor ?? 0)];
  if (!lose || !floor) return undefined;
  const partial = rule.partial === 'count' || rule.partial === 'prorate' ? rule.partial : 'ignore';
  const side = rule.side === 'above' ? 'above' : 'below';
  return { type: 'step', lose, partial, side, floor, ...(target && { target }), ...(every && { every }) };
}

function tallyFacts(rule: Parameters, names: Names): RuleFacts | undefined {
  const events = complete(itemsOf(rule.events).map((event, index) => eventOf(event, index, names)));
  const [cap, floor] = [numberOf(rule.cap), numberOf(rule.floor ?? 0)];
  if (!events || !floor) return undefined;
  const start = rule.start === 'full' ? 'full' : 'zero';
  const multiplied = rule.multiplier !== undefined;
  return { type: 'tally', start, events, floor, once: rule.once !== undefined, multiplied, ...(cap && { cap }) };
}

function deadlineFacts(rule: Parameters): RuleFacts | undefined {
  const late = isParameters(rule.late) ? rule.late : {};
  const [due, lose, floor] = [dueOf(rule.due, rule.time), numberOf(late.lose), numberOf(rule.floor ?? 0)];
  if (!due || !lose || !floor) return undefined;
  const per = late.per === 'day' || late.per === 'working-day' ? late.per : 'once';
  const partial = late.partial === 'ignore' ? 'ignore' : 'count';
  return { type: 'deadline', due, grace: rule.grace !== undefined, lose, per, partial, floor };
}
