// A clause and its rule, one parameter of either side changed: the difference is found, and none where nothing was changed.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareClause, wrongPoints } from '../src/clause/compare.ts';
import { readClause } from '../src/clause/parse.ts';
import { factsOf } from '../src/clause/rule-facts.ts';
import { parseDecimal, zero } from '../src/points.ts';
import { names } from './clause-rules.ts';

type Rule = Readonly<Record<string, unknown>>;
interface Pair {
  readonly points: number;
  readonly clause: string;
  readonly rule: Rule;
}

const { pairs } = parse(readFileSync(new URL('../fixtures/clause/pairs.yaml', import.meta.url), 'utf8')) as { pairs: Pair[] };

/** How many findings a pair has; undefined where the clause was not read. */
function findings({ points, clause, rule }: Pair): number | undefined {
  const worth = parseDecimal(String(points)) ?? zero;
  const facts = factsOf(rule, worth, names);
  const reading = readClause(clause);
  if (!facts || reading.kind === 'unread') return undefined;
  const { differences, otherWay } = compareClause(reading.statements, facts, worth);
  return differences.length + (otherWay ? 1 : 0) + wrongPoints(reading.statements, worth).length;
}

/** Numbers from a seed, the same on every machine (a linear congruential generator). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const opposites: Readonly<Record<string, string>> = {
  ignore: 'count',
  count: 'prorate',
  below: 'above',
  above: 'below',
  full: 'zero',
  zero: 'full',
  day: 'working-day',
  'working-day': 'day',
};
const otherKeys: Readonly<Record<string, string>> = {
  atLeast: 'above',
  atMost: 'below',
  from: 'above',
  to: 'below',
  above: 'from',
  below: 'to',
};
/** Not parameters that a clause speaks of. */
const fixed: readonly string[] = ['type', 'value', 'title', 'is'];

/** Every rule that differs from this one in a single parameter. */
function changedRules(value: unknown, key = ''): unknown[] {
  if (fixed.includes(key)) return [];
  if (typeof value === 'number') return [value < 0 ? value - 0.5 : value + 0.5];
  if (typeof value === 'string') {
    if (/^\d+%$/.test(value)) return [`${Number(value.slice(0, -1)) - 3}%`];
    if (/^\d{4}-/.test(value)) return [value.replace(/\d$/, (digit) => (digit === '1' ? '2' : '1'))];
    if (/^\d\d:/.test(value)) return ['12:00'];
    return opposites[value] === undefined ? [] : [opposites[value]];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => changedRules(item, key).map((changed) => value.with(index, changed)));
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const isBandOrLimit = (name: string) => otherKeys[name] !== undefined && typeof (value as Rule)[name] !== 'object' && key !== 'points';
  return entries.flatMap(([name, inner]) => [
    ...changedRules(inner, name).map((changed) => ({ ...value, [name]: changed })),
    ...(isBandOrLimit(name) ? [Object.fromEntries(entries.map(([other, kept]) => [other === name ? otherKeys[name] : other, kept]))] : []),
  ]);
}

/** Every clause that differs in one number of points, limits or days: 第1名 and 每少1次 stay what they are. */
function changedClauses(clause: string): string[] {
  return [...clause.matchAll(/(?<![第逾期\d.少缺生])(?:\d+(?:\.\d+)?)(?=分(?!前)|%|个百分点|次|日前)/g)].map((match) => {
    const number = Number(match[0]);
    const isDay = clause.slice(match.index + match[0].length).startsWith('日');
    const step = clause.slice(match.index + match[0].length).startsWith('分') ? 0.5 : 2;
    const changed = isDay ? number - 1 : number + step;
    return `${clause.slice(0, match.index)}${changed}${clause.slice(match.index + match[0].length)}`;
  });
}

describe('a right clause beside its rule', () => {
  test.each(pairs.map((pair) => [pair.clause, pair] as const))('%s', (_, pair) => {
    expect(findings(pair)).toBe(0);
  });
});

describe('one parameter changed', () => {
  const mutants = pairs.flatMap((pair) => [
    ...changedRules(pair.rule).map((rule): Pair => ({ ...pair, rule: rule as Rule })),
    ...changedClauses(pair.clause).map((clause): Pair => ({ ...pair, clause })),
  ]);
  const seed = Number(process.env['LAWGOV_SEED'] ?? 20251130);
  const pick = numbersFrom(seed);
  const rest = [...mutants];
  const chosen = Array.from({ length: 100 }, () => rest.splice(pick(rest.length), 1)).flat();

  test(`is found in each of 100 mismatches out of ${mutants.length} (seed ${seed})`, () => {
    console.log(`100 mismatches of ${mutants.length}, seed ${seed}`);
    const missed = chosen.filter((mutant) => (findings(mutant) ?? 0) === 0);
    expect(missed.map(({ clause, rule }) => `${clause} ${JSON.stringify(rule)} ${String(findings({ points: 1, clause, rule }))}`)).toEqual(
      [],
    );
    expect(chosen.length).toBe(100);
  });

  test('is found in all that there are', () => {
    const missed = mutants.filter((mutant) => (findings(mutant) ?? 0) === 0);
    expect(missed.map(({ clause, rule }) => `${clause} ${JSON.stringify(rule)}`)).toEqual([]);
  });
});
