// Whatever values the measures have within what they declare, an expression's value lies within its range, and a condition that is said
// to be always so is so.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileExpression, type Node, type Scope } from '../src/expression/index.ts';
import { type Bounds, type Range, rangesOf } from '../src/expression/range.ts';
import type { Measure, Read, Reading } from '../src/model.ts';
import { compare, decimalPlaces, type Exact, exact, parseDecimal, printExact } from '../src/points.ts';

const number = (id: string, low: string | undefined, high: string | undefined, whole: boolean, unit?: string) => {
  const [min, max] = [low === undefined ? undefined : parseDecimal(low), high === undefined ? undefined : parseDecimal(high)];
  const measure: Measure = {
    id,
    title: id,
    type: whole ? 'count' : 'number',
    approximate: false,
    optional: false,
    ...(unit !== undefined && { unit }),
    ...(min && { min }),
    ...(max && { max }),
  };
  const range: Range = { whole, ...(min && { low: min }), ...(max && { high: max }) };
  return { measure, range };
};

const given = [
  number('natural', '0', undefined, true),
  number('few', '2', '5', true),
  number('part', '0', undefined, true),
  number('score', '0', '100', false),
  number('debt', '-7.5', '-0.5', false),
  number('change', '-3', '4', false),
  number('any', undefined, undefined, false),
  number('wan', '0', '3', false, '万元'),
  number('yuan', '10', '50000', false, '元'),
];
const byId = new Map(given.map((entry) => [entry.measure.id, entry]));
const scope: Scope = { find: (name) => byId.get(name)?.measure, names: () => byId.keys() };
// `part` is a part of `natural`, by a check that the data have passed.
const bounds: Bounds = {
  names: { measures: new Map(given.map(({ measure }) => [measure.id, measure])), registers: new Map() },
  valuesOf: (node: Node) => (node.kind === 'name' ? byId.get(node.name)?.range : undefined) ?? { whole: false },
  neverAbove: (left, right) => left === 'part' && right === 'natural',
};

const leaf = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...byId.keys()) },
  { weight: 1, arbitrary: fc.constantFrom('0', '1', '2.5', '10', '40%') },
);
const { numeric } = fc.letrec<{ numeric: string; condition: string }>((tie) => ({
  numeric: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'depth' },
    leaf,
    fc.tuple(tie('numeric'), fc.constantFrom('+', '-', '*', '/'), tie('numeric')).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
    fc.constantFrom('part / natural', '(natural - part) / natural', 'natural - part', 'part / (part + few)', 'wan / yuan', 'wan - yuan'),
    tie('numeric').map((a) => `-(${a})`),
    fc.tuple(fc.constantFrom('min', 'max', 'sum'), tie('numeric'), tie('numeric')).map(([name, a, b]) => `${name}(${a}, ${b})`),
    fc.tuple(fc.constantFrom('abs', 'floor', 'ceil', 'round'), tie('numeric')).map(([name, a]) => `${name}(${a})`),
    tie('numeric').map((a) => `round(${a}, 1)`),
    fc.tuple(tie('condition'), tie('numeric'), tie('numeric')).map(([c, a, b]) => `if(${c}, ${a}, ${b})`),
  ),
  condition: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'depth' },
    fc
      .tuple(tie('numeric'), fc.constantFrom('<', '<=', '>', '>=', '=', '!='), tie('numeric'))
      .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
    fc.tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition')).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
    tie('condition').map((a) => `(not ${a})`),
  ),
}));

/** Values within what is declared, ends and zero among them often. */
const valueIn = ({ low, high, whole }: Range): fc.Arbitrary<Exact> => {
  const size = whole ? 1 : 4;
  const scaled = (end: Exact) => Math.round((Number(end.n) / Number(end.d)) * size);
  const [from, to] = [low ? scaled(low) : -40, high ? scaled(high) : 40];
  return fc.oneof(fc.integer({ min: from, max: to }), fc.constantFrom(from, to)).map((n) => exact(n, size));
};
const data = fc
  .record(Object.fromEntries(given.map(({ measure, range }) => [measure.id, valueIn(range)])))
  .map((values): ReadonlyMap<string, Exact> => {
    const map = new Map(Object.entries(values));
    const [part, natural] = [map.get('part'), map.get('natural')];
    return part && natural && compare(part, natural) > 0 ? map.set('part', natural).set('natural', part) : map;
  });
const readerOf =
  (values: ReadonlyMap<string, Exact>): Read =>
  (id): Reading => {
    const value = values.get(id);
    return value ? { state: 'value', value: { kind: 'number', number: value }, approximate: false } : { state: 'missing' };
  };

const within = (value: Exact, { low, high, whole }: Range): boolean =>
  !(low && compare(value, low) < 0) && !(high && compare(value, high) > 0) && !(whole && decimalPlaces(value) !== 0);

describe('the range of an expression', () => {
  test('holds every value that can come out', () => {
    let [met, bounded] = [0, 0];
    fc.assert(
      fc.property(numeric, fc.array(data, { minLength: 4, maxLength: 8 }), (text, rows) => {
        const { expression } = compileExpression(text, scope, 'number');
        if (!expression) return;
        const range = rangesOf(expression, bounds).range(expression.tree);
        for (const row of rows) {
          const result = expression.evaluate(readerOf(row));
          if (result.state !== 'value' || result.value.kind !== 'number') continue;
          met += 1;
          if (range.low || range.high) bounded += 1;
          const ends = [range.low, range.high].map((end) => (end ? printExact(end) : '?')).join(' to ');
          expect(within(result.value.number, range), `${text} is ${printExact(result.value.number)}, not within ${ends}`).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
    expect(met).toBeGreaterThan(1000);
    expect(bounded).toBeGreaterThan(250);
  });

  test('settles a condition only where every value agrees', () => {
    let settled = 0;
    fc.assert(
      fc.property(
        numeric,
        fc.constantFrom('<', '<=', '>', '>=', '=', '!='),
        numeric,
        fc.array(data, { minLength: 4, maxLength: 8 }),
        (a, operator, b, rows) => {
          const { expression } = compileExpression(`(${a}) ${operator} (${b})`, scope, 'boolean');
          if (!expression) return;
          const truth = rangesOf(expression, bounds).truth(expression.tree);
          if (truth === undefined) return;
          for (const row of rows) {
            const result = expression.evaluate(readerOf(row));
            if (result.state !== 'value' || result.value.kind !== 'boolean') continue;
            settled += 1;
            expect(result.value.boolean, `${expression.text} is said to be ${String(truth)}`).toBe(truth);
          }
        },
      ),
      { numRuns: 1500 },
    );
    expect(settled).toBeGreaterThan(150);
  });

  test.each([
    ['part / natural', '0 to 1'],
    ['(natural - part) / natural', '0 to 1'],
    ['natural - part', '0 to ?'],
    ['natural / few', '0 to ?'],
    ['few / 2', '1 to 2.5'],
    ['score / few', '0 to 50'],
    ['debt * debt', '0.25 to 56.25'],
    ['1 / debt', '-2 to -2/15'],
    ['abs(change)', '0 to 4'],
    ['wan + yuan', '0.001 to 8'],
    ['wan / yuan', '0 to 3000'],
    ['min(any, 5)', '? to 5'],
    ['any - any', '0 to ?'],
    ['if(few > 9, any, 3)', '3 to 3'],
  ])('%s lies in %s', (text, ends) => {
    const { expression } = compileExpression(text, scope, 'number');
    const range = expression && rangesOf(expression, bounds).range(expression.tree);
    expect([range?.low, range?.high].map((end) => (end ? printExact(end) : '?')).join(' to ')).toBe(ends);
  });
});
