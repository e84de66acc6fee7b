// What is known of the values that a framework asks for, before any are handed in.
import { alignLimit, type CompiledExpression, type Node, printExpression } from '../../expression/index.ts';
import { addends, type Bounds, type Range, type Ranges, rangesOf } from '../../expression/range.ts';
import type { Names } from '../../expression/resolve.ts';
import type { Draft } from '../../framework/draft.ts';
import { rawField } from '../../framework/fields.ts';
import type { Measure, Register } from '../../model.ts';
import { compare, type Exact, isNegative, one, zero } from '../../points.ts';
import { valueAt } from '../../read/plain.ts';
import { oncePerDraft } from '../once-per-draft.ts';
import type { RuleSite } from './sites.ts';

export interface Known {
  readonly names: Names;
  measure(id: string): Measure | undefined;
  register(id: string): Register | undefined;
  /** An expression of the file; undefined where it has faults. */
  understand(source: unknown, register?: Register): CompiledExpression | undefined;
  /** The parts of an expression, by what measures declare and checks demand. */
  ranges(expression: CompiledExpression): Ranges;
  /** The same without what the checks demand. */
  bare(expression: CompiledExpression): Ranges;
}

export const knownOf: (draft: Draft) => Known = oncePerDraft((draft) => {
  const measures = new Map(draft.measures.map(({ measure }) => [measure.id, measure]));
  const registers = new Map([...draft.registers.values()].map((register) => [register.id, register]));
  const names: Names = { measures, registers };
  const compiled = new Map<string, CompiledExpression | undefined>();
  const understand: Known['understand'] = (source, register) => {
    if (typeof source !== 'string' && typeof source !== 'number' && typeof source !== 'boolean') return undefined;
    const key = `${register?.id ?? ''}\n${source}`;
    if (!compiled.has(key)) compiled.set(key, draft.understand(source, register));
    return compiled.get(key);
  };
  const valuesOf: Bounds['valuesOf'] = (node) => {
    const measure = node.kind === 'name' ? measures.get(node.name) : registers.get(node.register)?.columns.get(node.name);
    return measure ? declaredRange(measure) : { whole: false };
  };
  const plain: Bounds = { names, valuesOf, neverAbove: () => false };
  const demanded = demandsOf(draft, (expression) => rangesOf(expression, plain), names, understand);
  const full: Bounds = { ...plain, neverAbove: demanded };
  const cached = (bounds: Bounds) => {
    const kept = new WeakMap<CompiledExpression, Ranges>();
    return (expression: CompiledExpression) => {
      const found = kept.get(expression) ?? rangesOf(expression, bounds);
      kept.set(expression, found);
      return found;
    };
  };
  return {
    names,
    measure: (id) => measures.get(id),
    register: (id) => registers.get(id),
    understand,
    ranges: cached(full),
    bare: cached(plain),
  };
});

/** What is accepted as a value of a measure or column. A share with nothing declared may be of any size: growth rates are below 0. */
function declaredRange({ type, unit = '', min, max }: Measure): Range {
  if (type !== 'count' && type !== 'number' && type !== 'amount' && type !== 'ratio') return { whole: false };
  const isShare = type === 'ratio' && max !== undefined && compare(max, one) <= 0;
  const low = min ?? (type === 'count' || isShare ? zero : undefined);
  // A count in 万人 need not be whole in its own unit.
  const whole = type === 'count' && !/[十百千万亿]/.test(unit);
  // Ends that were exchanged say nothing.
  if (low && max && compare(low, max) > 0) return { whole };
  return { whole, ...(low && { low: type === 'count' && isNegative(low) ? zero : low }), ...(max && { high: max }) };
}

/** What may not exceed what, by the checks that data must pass. */
function demandsOf(
  draft: Draft,
  ranges: (expression: CompiledExpression) => Ranges,
  { measures }: Names,
  understand: Known['understand'],
): Bounds['neverAbove'] {
  const above = new Map<string, Set<string>>();
  const demand = (left: Node, right: Node) => {
    const key = printExpression(left);
    above.set(key, (above.get(key) ?? new Set()).add(printExpression(right)));
  };
  for (const { path, check } of draft.checks) {
    if (check.level !== 'error' || !check.assert) continue;
    const assert = understand(valueAt(draft.data, [...path, 'assert']));
    if (!assert) continue;
    const units = new Set(assert.measures.map((id) => measures.get(id)?.unit === undefined));
    const { range } = ranges(assert);
    const isNatural = (node: Node) => {
      const { low } = range(node);
      return low !== undefined && !isNegative(low);
    };
    for (const [low, high] of demandsIn(assert.tree)) {
      demand(low, high);
      // Of several parts that together do not exceed something, none does; where a unit is not declared nobody knows what was added.
      const parts = addends(low);
      if (units.size < 2 && parts.length > 1 && parts.every(isNatural)) for (const part of parts) demand(part, high);
    }
  }
  return (left, right) => {
    const seen = new Set([left]);
    const waiting = [left];
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      for (const next of above.get(key) ?? []) {
        if (next === right) return true;
        if (!seen.has(next)) waiting.push(next);
        seen.add(next);
      }
    }
    return false;
  };
}

/** Pairs of which the first may not exceed the second. */
function demandsIn(tree: Node): (readonly [Node, Node])[] {
  if (tree.kind === 'logic' && tree.operator === 'and') return [...demandsIn(tree.left), ...demandsIn(tree.right)];
  if (tree.kind !== 'comparison') return [];
  const { operator, left, right } = tree;
  if (operator === '<' || operator === '<=') return [[left, right]];
  if (operator === '>' || operator === '>=') return [[right, left]];
  return operator === '='
    ? [
        [left, right],
        [right, left],
      ]
    : [];
}

/** The value of a rule: its parameter, else the indicator's own measure. */
export function ruleValue(known: Known, site: RuleSite): CompiledExpression | undefined {
  const written = rawField(site.fields, 'value');
  return known.understand(written ?? (rawField(site.node.fields, 'measure') === undefined ? undefined : site.node.id));
}

/** A constant limit of a rule in the unit of its value; undefined where it is none or reads measures. */
export function limitOf(known: Known, source: unknown, value: CompiledExpression): Exact | undefined {
  const limit = known.understand(source);
  const constant = limit && alignLimit(limit, value).expression?.constant;
  return constant?.kind === 'number' ? constant.number : undefined;
}
