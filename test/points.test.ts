import { describe, expect, test } from 'vitest';
import {
  absolute,
  approximate,
  ceiling,
  clamp,
  compare,
  decimalPlaces,
  divide,
  equals,
  exact,
  floor,
  negate,
  parseDecimal,
  printExact,
  printFixed,
  printPercent,
  printReadable,
  type Rounding,
  round,
  sum,
  zero,
} from '../src/points.ts';
import { rounded, spell, taken } from './oracle.ts';

const decimal = (text: string) => {
  const value = parseDecimal(text);
  if (!value) throw new Error(`not a decimal: ${text}`);
  return value;
};

describe('rounding by GB/T 8170', () => {
  // The standard's own examples: value, grid, result. A grid above 1 (13×10²) is rounded as a multiple of it.
  test.each([
    ['12.1498', '1', '12'],
    ['12.1498', '0.1', '12.1'],
    ['1268', '100', '1300'],
    ['10.5002', '1', '11'],
    ['1.050', '0.1', '1.0'],
    ['0.35', '0.1', '0.4'],
    ['2500', '1000', '2000'],
    ['3500', '1000', '4000'],
    ['-0.0365', '0.001', '-0.036'],
    ['28.175', '0.01', '28.18'],
    ['28.165', '0.01', '28.16'],
    ['8.53459', '0.01', '8.53'],
    ['15.4546', '1', '15'],
  ])('%s on the grid of %s becomes %s', (value, grid, expected) => {
    const multiples = divide(decimal(value), decimal(grid)) ?? zero;
    const result = divide(round(multiples, 0, 'half-even'), divide(exact(1), decimal(grid)) ?? exact(1)) ?? zero;
    expect(printExact(result)).toBe(printExact(decimal(expected)));
  });

  test('a value is rounded once: 8.53459 is never 8.54 by way of 8.535', () => {
    const twice = round(round(decimal('8.53459'), 3, 'half-even'), 2, 'half-up');
    expect(printFixed(twice, 2)).toBe('8.54');
    expect(printFixed(round(decimal('8.53459'), 2, 'half-even'), 2)).toBe('8.53');
  });
});

describe('rounding modes', () => {
  test.each<[string, number, Rounding, string]>([
    ['2.5', 0, 'half-up', '3'],
    ['2.5', 0, 'half-even', '2'],
    ['2.5', 0, 'truncate', '2'],
    ['-2.5', 0, 'half-up', '-3'],
    ['-2.5', 0, 'half-even', '-2'],
    ['-2.5', 0, 'truncate', '-2'],
    ['-0.004', 2, 'half-up', '0.00'],
    ['1.005', 2, 'half-up', '1.01'],
    ['9.995', 2, 'half-up', '10.00'],
    ['9007199254740993.5', 0, 'half-up', '9007199254740994'],
    ['9007199254740993.5', 0, 'half-even', '9007199254740994'],
    ['9007199254740992.5', 0, 'half-even', '9007199254740992'],
    ['123456789012345678901234567890.125', 2, 'half-even', '123456789012345678901234567890.12'],
  ])('%s to %i places, %s, is %s', (value, places, mode, expected) => {
    expect(printFixed(round(decimal(value), places, mode), places)).toBe(expected);
  });

  test('half-up agrees with the oracle on all 10,000 ties of three decimals, where a binary float fails on 4,800', () => {
    const wrong: string[] = [];
    let floats = 0;
    for (let k = 5; k < 100_000; k += 10) {
      const tie = exact(k, 1000);
      const ours = printFixed(round(tie, 2, 'half-up'), 2);
      if (spell(taken(round(tie, 2, 'half-up'))) !== spell(rounded(taken(tie), 2, 'half-up'))) wrong.push(`${k}/1000`);
      if ((k / 1000).toFixed(2) !== ours) floats += 1;
    }
    expect(wrong).toEqual([]);
    expect(floats).toBe(4800);
  });
});

describe('reading decimals', () => {
  test.each([
    ['0', '0'],
    ['-0', '0'],
    ['+7', '7'],
    ['007.50', '7.5'],
    ['0.1', '0.1'],
    ['9007199254740993', '9007199254740993'],
    ['-123456789012345678901234567890.0000000001', '-123456789012345678901234567890.0000000001'],
  ])('%s is %s', (text, printed) => {
    expect(printExact(decimal(text))).toBe(printed);
  });

  test.each(['', ' 1', '1 ', '.5', '5.', '1e3', '0x10', '1,000', '--1', '+-1', 'NaN', 'Infinity', '１', '1.2.3', '½', '1\n'])(
    '%j is not a decimal',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );
});

describe('exact numbers', () => {
  test('equal values have one form, however they were made', () => {
    const forms = [exact(1, 2), exact(-2, -4), exact(5n, 10n), decimal('0.5'), decimal('0.50000000000000000000')];
    expect(new Set(forms.map((form) => `${form.n}/${form.d}`))).toEqual(new Set(['1/2']));
    expect(typeof exact(2n ** 53n, 2n ** 53n).n).toBe('number');
  });

  test('a zero denominator is refused, and division by zero gives nothing', () => {
    expect(() => exact(1, 0)).toThrow(RangeError);
    expect(() => exact(1n, 0n)).toThrow(RangeError);
    expect(divide(exact(1), zero)).toBeUndefined();
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%s is no exact integer', (value) => {
    expect(() => exact(value)).toThrow(RangeError);
  });

  test('division keeps signs apart', () => {
    for (const [left, right, expected] of [
      [exact(1), exact(-3), '-1/3'],
      [exact(-1), exact(-3), '1/3'],
      [exact(-1n, 7n), exact(2), '-1/14'],
      [exact(1), exact(-(10n ** 20n)), '-1/100000000000000000000'],
    ] as const)
      expect(spell(taken(divide(left, right) ?? zero))).toBe(expected);
  });

  test('floor and ceiling step away from zero on their own side', () => {
    expect([floor(exact(-1, 2)), ceiling(exact(-1, 2)), floor(exact(1, 2)), ceiling(exact(1, 2))].map(printExact)).toEqual([
      '-1',
      '0',
      '0',
      '1',
    ]);
    expect(printExact(floor(exact(-(10n ** 20n) - 1n, 10n)))).toBe('-10000000000000000001');
  });

  test('sums of tenths are exact', () => {
    expect(printExact(sum(Array.from({ length: 30 }, () => decimal('0.1'))))).toBe('3');
    expect(equals(sum([decimal('0.1'), decimal('0.2')]), decimal('0.3'))).toBe(true);
  });

  test('clamp, absolute and negate keep to their definitions', () => {
    expect([clamp(exact(5), zero, exact(3)), clamp(exact(-5), zero, exact(3)), absolute(exact(-5, 3))].map(printExact)).toEqual([
      '3',
      '0',
      '5/3',
    ]);
    expect(Object.is(negate(zero).n, 0)).toBe(true);
    expect(compare(negate(exact(10n ** 30n)), zero)).toBeLessThan(0);
  });
});

describe('printing', () => {
  test.each([
    ['0', 2, '0.00'],
    ['-0.005', 2, '-0.01'],
    ['-0.001', 2, '0.00'],
    ['1234.5', 0, '1235'],
    ['0.07', 1, '0.1'],
    ['99999999999999999999.995', 2, '100000000000000000000.00'],
  ])('%s with %i places is %s', (value, places, expected) => {
    expect(printFixed(decimal(value), places)).toBe(expected);
  });

  test('what has no end as a decimal says so', () => {
    expect(printExact(exact(1, 3))).toBe('1/3');
    expect(printReadable(exact(1, 3))).toBe('≈0.3333');
    expect(printReadable(exact(1, 8))).toBe('0.125');
    expect(printPercent(exact(2, 5))).toBe('40%');
    expect(printPercent(exact(50, 104))).toBe('≈48.08%');
    expect([exact(1, 3), exact(1, 8), exact(7), exact(3, 250)].map(decimalPlaces)).toEqual([undefined, 3, 0, 3]);
    expect(approximate(exact(1, 4))).toBe(0.25);
  });
});
