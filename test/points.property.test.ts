import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  approximate,
  ceiling,
  compare,
  divide,
  equals,
  exact,
  floor,
  multiply,
  parseDecimal,
  printExact,
  printFixed,
  type Rounding,
  round,
  subtract,
} from '../src/points.ts';
import { fromText, minus, order, over, plus, type Ratio, ratio, rounded, spell, taken, times, wholeAbove, wholeBelow } from './oracle.ts';

// Small numbers, numbers at the edge of what a double carries, and far beyond it.
const integer = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
  fc.bigInt({ min: -(2n ** 53n) - 3n, max: -(2n ** 53n) + 3n }),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  fc.bigInt({ min: 94906260n, max: 94906270n }), // near the square root of 2^53: products just fit or just do not
);
const number = fc.tuple(
  integer,
  integer.filter((value) => value !== 0n),
);
const mode = fc.constantFrom<Rounding>('half-up', 'half-even', 'truncate');
const places = fc.integer({ min: 0, max: 6 });

const same = (ours: { n: number | bigint; d: number | bigint }, theirs: Ratio) => expect(spell(taken(ours))).toBe(spell(theirs));

test('the four operations and the order are those of the oracle, in lowest terms', () => {
  fc.assert(
    fc.property(number, number, ([an, ad], [bn, bd]) => {
      const [a, b] = [exact(an, ad), exact(bn, bd)];
      const [x, y] = [ratio(an, ad), ratio(bn, bd)];
      same(add(a, b), plus(x, y));
      same(subtract(a, b), minus(x, y));
      same(multiply(a, b), times(x, y));
      const quotient = divide(a, b);
      if (bn === 0n) expect(quotient).toBeUndefined();
      else if (quotient) same(quotient, over(x, y));
      else expect.fail('no quotient');
      expect(Math.sign(compare(a, b))).toBe(order(x, y));
      expect(equals(a, b)).toBe(order(x, y) === 0);
    }),
    { numRuns: 3000 },
  );
});

test('rounding, floor and ceiling are those of the oracle in every mode and on both sides of zero', () => {
  fc.assert(
    fc.property(number, places, mode, ([n, d], decimals, how) => {
      const value = exact(n, d);
      same(round(value, decimals, how), rounded(ratio(n, d), decimals, how));
      same(floor(value), wholeBelow(ratio(n, d)));
      same(ceiling(value), wholeAbove(ratio(n, d)));
    }),
    { numRuns: 3000 },
  );
});

test('ties are ties: k and a half grid steps, in every mode', () => {
  fc.assert(
    fc.property(integer, places, mode, (k, decimals, how) => {
      const [n, d] = [2n * k + 1n, 2n * 10n ** BigInt(decimals)];
      same(round(exact(n, d), decimals, how), rounded(ratio(n, d), decimals, how));
    }),
    { numRuns: 1500 },
  );
});

test('rounding is idempotent, symmetric and moves a value by less than one grid step', () => {
  fc.assert(
    fc.property(number, places, mode, ([n, d], decimals, how) => {
      const once = round(exact(n, d), decimals, how);
      expect(equals(round(once, decimals, how), once)).toBe(true);
      expect(equals(round(exact(-n, d), decimals, how), multiply(once, exact(-1)))).toBe(true);
      const moved = minus(taken(once), ratio(n, d));
      const step = ratio(1, 10n ** BigInt(decimals));
      expect(order(moved, step)).toBeLessThan(0);
      expect(order(ratio(-moved.n, moved.d), step)).toBeLessThan(0);
    }),
    { numRuns: 1000 },
  );
});

test('decimal text survives reading and printing', () => {
  const text = fc
    .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 25n }), fc.stringMatching(/^[0-9]{0,20}$/))
    .map(([negative, whole, fraction]) => `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`);
  fc.assert(
    fc.property(text, (written) => {
      const value = parseDecimal(written);
      if (!value) throw new Error(`unread: ${written}`);
      same(value, fromText(written));
      const again = parseDecimal(printExact(value));
      expect(again && equals(again, value)).toBe(true);
      const fraction = written.split('.')[1] ?? '';
      expect(fromText(printFixed(value, fraction.length))).toEqual(fromText(written));
      expect(printFixed(value, fraction.length)).toMatch(/^-?\d+(\.\d+)?$/);
    }),
    { numRuns: 1500 },
  );
});

test('the nearest float is within a few units of its last place', () => {
  fc.assert(
    fc.property(number, ([n, d]) => {
      const near = approximate(exact(n, d));
      expect(Math.abs(near - Number(n) / Number(d))).toBeLessThanOrEqual(Math.abs(near) * 1e-15);
    }),
    { numRuns: 500 },
  );
});
