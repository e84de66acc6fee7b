import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkConstant, compileExpression } from '../src/expression/index.ts';
import type { Measure, Reading } from '../src/model.ts';
import { exact, printExact } from '../src/points.ts';
import { compiled, evaluated, type Given, printValue } from './expression-scope.ts';

describe('evaluating expressions', () => {
  const given: Given = {
    cases: '50',
    suits: '37',
    people: '~4',
    offices: '0',
    rate: '0.861',
    score: '-2.5',
    satisfaction: '86.1',
    open: true,
    ready: false,
  };
  const more: Given = {
    ...given,
    level: { text: '专职' },
    note: { text: '' },
    accepted: { day: 19_800 },
    closed: { day: 19_861 },
    waiting: '61',
  };
  test.each([
    ['suits / cases', '0.74'],
    ['1 / 3', '1/3'],
    ['1 / 3 * 3', '1'],
    ['0.1 + 0.2', '0.3'],
    ['12345678901234567890 * 10 + 1', '123456789012345678901'],
    ['86.1%', '0.861'],
    ['suits / cases >= 74%', 'true'],
    ['suits / cases > 74%', 'false'],
    ['suits / cases * 100%', '0.74'],
    ['suits / cases * 100', '74'],
    ['-score', '2.5'],
    ['2 - 3 - 4', '-5'],
    ['100 / 10 / 2', '5'],
    ['abs(score)', '2.5'],
    ['round(score)', '-3'],
    ['round(2.345, 2)', '2.35'],
    ['round(rate, 2)', '0.86'],
    ['floor(score)', '-3'],
    ['ceil(score)', '-2'],
    ['min(3, score, 1)', '-2.5'],
    ['max(3, score, 1)', '3'],
    ['sum(3, score, 1)', '1.5'],
    ['sum(7)', '7'],
    ['if(open, 1, 2)', '1'],
    ['if(ready, 1, 2)', '2'],
    ["if(open, level, '无')", "'专职'"],
    ['if(ready, closed, accepted)', 'day 19800'],
    ['if(ready, ready, open)', 'true'],
    ["level = '专职'", 'true'],
    ["level != '专职'", 'false'],
    ["note = ''", 'true'],
    ['open = true', 'true'],
    ['ready != 否', 'false'],
    ['not ready', 'true'],
    ['1 < 2', 'true'],
    ['2 <= 2', 'true'],
    ['2 >= 3', 'false'],
    ['1 = 1.0', 'true'],
    ['1 != 1.0', 'false'],
    ['closed - accepted', '61'],
    ['closed - accepted <= 60d', 'false'],
    ['closed - accepted <= 61', 'true'],
    ['accepted + 61d = closed', 'true'],
    ['61d + accepted = closed', 'true'],
    ['accepted + waiting >= closed', 'true'],
    ['closed - waiting', 'day 19800'],
    ['closed - 1d * 0.5', 'day 19860'],
    ['accepted + 1d * 0.5', 'day 19800'],
    ['closed <= 2024-05-18', 'true'],
    ['2024-03-01 - 2024-02-28', '2'],
    ['2024-02-28 + 2d', 'day 19783'],
    ['9999-12-31 + 0d', 'day 2932896'],
    ['9999-12-31 + 1d', 'unreadable '],
    ['0001-01-01 - 1d', 'unreadable '],
    ['accepted + 99999d * 99999', 'unreadable accepted'],
    ['accepted + waiting * 99999999999999999999', 'unreadable accepted waiting'],
    ['cases / people', '~12.5'],
    ['if(people > 3, cases, 1)', '~50'],
    ['if(open, cases, plain_a)', '50'],
    ['reported(people)', 'true'],
  ])('%s gives %s', (text, result) => expect(evaluated(text, more)).toBe(result));

  test.each([
    ['cases / offices', 'zero-denominator 司法所总数'],
    ['cases / (offices - offices)', 'zero-denominator 司法所总数 - 司法所总数'],
    ['1 / 0', 'zero-denominator 0'],
    ['if(offices = 0, 1, cases / offices)', '1'],
    ['cases / offices > 1 and ready', 'false'],
    ['cases / offices > 1 and open', 'zero-denominator 司法所总数'],
    ['1 / offices + 1 / (offices * 2)', 'zero-denominator 司法所总数'],
    ['cases / offices + score / budget', 'missing budget'],
  ])('%s with a zero denominator gives %s', (text, result) => expect(evaluated(text, more)).toBe(result));

  const absent: Given = {
    cases: 'missing',
    suits: 'missing',
    people: 'not-applicable',
    rate: 'unreadable',
    satisfaction: 'unreadable',
    open: true,
  };
  test.each([
    ['cases', 'missing cases'],
    ['suits + cases', 'missing suits cases'],
    ['suits + cases + suits', 'missing suits cases'],
    ['people', 'not-applicable people'],
    ['cases / people', 'missing cases'],
    ['people / cases', 'missing cases'],
    ['satisfaction + rate', 'unreadable satisfaction rate'],
    ['rate * cases / people', 'unreadable rate'],
    ['cases / people * rate', 'unreadable rate'],
    ['min(people, 3) / sum(suits, 1)', 'missing suits'],
    ['abs(round(cases, 1))', 'missing cases'],
    ['-cases', 'missing cases'],
    ['not (cases > 1)', 'missing cases'],
    ['if(cases > 1, suits, 2)', 'missing cases'],
    ['if(open, 1, cases)', '1'],
    ['if(open, cases, 1)', 'missing cases'],
    ['note = level', 'missing note level'],
    ['closed - accepted', 'missing closed accepted'],
    ['accepted + waiting', 'missing accepted waiting'],
    ['reported(cases)', 'false'],
    ['reported(people)', 'false'],
    ['reported(rate)', 'unreadable rate'],
    ['reported(open)', 'true'],
    ['reported(cases) and cases > 1', 'false'],
    ['if(reported(cases), cases, 0)', '0'],
  ])('%s with absent values gives %s', (text, result) => expect(evaluated(text, absent)).toBe(result));

  const states = { yes: true, no: false, missing: 'missing', unreadable: 'unreadable', none: 'not-applicable' } as const;
  test.each([
    ['yes', 'yes', 'true', 'true'],
    ['yes', 'no', 'false', 'true'],
    ['no', 'no', 'false', 'false'],
    ['yes', 'missing', 'missing ready', 'true'],
    ['no', 'missing', 'false', 'missing ready'],
    ['missing', 'missing', 'missing open ready', 'missing open ready'],
    ['none', 'missing', 'missing ready', 'missing ready'],
    ['none', 'unreadable', 'unreadable ready', 'unreadable ready'],
    ['no', 'unreadable', 'false', 'unreadable ready'],
    ['yes', 'none', 'not-applicable ready', 'true'],
  ] as const)('Kleene: %s with %s is %s under and, %s under or, in either order', (left, right, both, either) => {
    const swap = (text: string) =>
      text.includes(' ') ? text.replace('ready', 'OPEN').replace('open', 'ready').replace('OPEN', 'open') : text;
    const inOrder = { open: states[left], ready: states[right] };
    const reversed = { open: states[right], ready: states[left] };
    const sorted = (text: string) => text.split(' ').sort().join(' ');
    expect(evaluated('open and ready', inOrder)).toBe(both);
    expect(evaluated('open or ready', inOrder)).toBe(either);
    expect(sorted(evaluated('open and ready', reversed))).toBe(sorted(swap(both)));
    expect(sorted(evaluated('open or ready', reversed))).toBe(sorted(swap(either)));
  });

  test('only the operand that settles and/or counts as used', () => {
    const values: Given = { people: '~4', cases: '9', suits: 'missing' };
    expect(evaluated('people > 1 and cases > 100', values)).toBe('false');
    expect(evaluated('people > 100 and cases > 100', values)).toBe('~false');
    expect(evaluated('people > 1 and cases > 1', values)).toBe('~true');
    expect(evaluated('people > 9 or suits > 1 or cases > 1', values)).toBe('true');
    expect(evaluated('cases > 1 or people > 1', values)).toBe('true');
  });

  test('a reading of the wrong kind is a bug and throws', () => {
    const wrong: Reading = { state: 'value', value: { kind: 'text', text: '3' }, approximate: false };
    expect(() => compiled('cases + 1').evaluate(() => wrong)).toThrow(TypeError);
  });

  test.each([
    ['100%', '1'],
    ['2024-06-30', 'day 19904'],
    ["'专职'", "'专职'"],
    ['if(true, 1, 2) + 3', '4'],
    ['否', 'false'],
    ['cases', undefined],
    ['1 / 0', undefined],
  ])('the constant of %s is %s', (text, constant) => {
    const expression = compiled(text);
    const value = checkConstant(expression);
    expect(value && printValue(value)).toBe(constant);
    expect(expression.constant).toEqual(value);
  });

  test('one compiled expression serves many evaluations', () => {
    const expression = compiled('people + people');
    const flags = [true, false, true].map((approximate) => {
      const result = expression.evaluate(() => ({ state: 'value', value: { kind: 'number', number: exact(1) }, approximate }));
      return result.state === 'value' && result.approximate;
    });
    expect(flags).toEqual([true, false, true]);
  });
});

// The oracle: rational arithmetic on BigInt pairs, written without the code under test.
type Ratio = readonly [bigint, bigint] | undefined;
interface Sum {
  readonly text: string;
  readonly value: (values: readonly bigint[]) => Ratio;
}

const reduce = (n: bigint, d: bigint): Ratio => {
  if (d === 0n) return undefined;
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (b !== 0n) [a, b] = [b, a % b];
  return d < 0n ? [-n / a, -d / a] : [n / a, d / a];
};
const lift = (apply: (a: bigint, b: bigint, c: bigint, d: bigint) => Ratio) => (left: Ratio, right: Ratio) =>
  left && right ? apply(left[0], left[1], right[0], right[1]) : undefined;
const operations: Record<string, (left: Ratio, right: Ratio) => Ratio> = {
  '+': lift((a, b, c, d) => reduce(a * d + c * b, b * d)),
  '-': lift((a, b, c, d) => reduce(a * d - c * b, b * d)),
  '*': lift((a, b, c, d) => reduce(a * c, b * d)),
  '/': lift((a, b, c, d) => reduce(a * d, b * c)),
  min: lift((a, b, c, d) => (a * d <= c * b ? [a, b] : [c, d])),
  max: lift((a, b, c, d) => (a * d >= c * b ? [a, b] : [c, d])),
};

const { sums } = fc.letrec<{ sums: Sum; leaf: Sum; pair: Sum }>((tie) => ({
  sums: fc.oneof({ maxDepth: 5, withCrossShrink: true }, tie('leaf'), tie('pair')),
  leaf: fc.oneof(
    fc.nat(3).map((index): Sum => ({ text: `m${index}`, value: (values) => [values[index] ?? 0n, 1n] })),
    fc.tuple(fc.nat(10 ** 9), fc.nat(99)).map(([whole, part]): Sum => {
      const text = `${whole}.${String(part).padStart(2, '0')}`;
      return { text, value: () => reduce(BigInt(whole) * 100n + BigInt(part), 100n) };
    }),
    fc.nat(300).map((percent): Sum => ({ text: `${percent}%`, value: () => reduce(BigInt(percent), 100n) })),
  ),
  pair: fc.tuple(fc.constantFrom(...Object.keys(operations)), tie('sums'), tie('sums')).map(([name, left, right]): Sum => {
    const text = name.length > 1 ? `${name}(${left.text}, ${right.text})` : `(${left.text} ${name} ${right.text})`;
    return { text, value: (values) => operations[name]?.(left.value(values), right.value(values)) };
  }),
}));

test('random arithmetic agrees with rational arithmetic on BigInt', () => {
  const plain = (id: string): Measure => ({ id, title: id, type: 'number', approximate: false, optional: false });
  const scope = { find: (name: string) => (/^m[0-3]$/.test(name) ? plain(name) : undefined), names: () => [] };
  fc.assert(
    fc.property(sums, fc.array(fc.bigInt(-(10n ** 18n), 10n ** 18n), { minLength: 4, maxLength: 4 }), ({ text, value }, values) => {
      fc.pre(text.length <= 2000);
      const { expression, faults } = compileExpression(text, scope, 'number');
      // Measures without unit go with everything; only a literal fraction beside a percentage has no unit to give.
      expect(faults).toEqual([]);
      const result = expression?.evaluate((id) => {
        const number = exact(values[Number(id.slice(1))] ?? 0n);
        return { state: 'value', value: { kind: 'number', number }, approximate: false };
      });
      const oracle = value(values);
      if (!oracle) expect(result?.state).toBe('zero-denominator');
      else {
        const seen = result?.state === 'value' && result.value.kind === 'number' ? result.value.number : undefined;
        expect(seen && [BigInt(seen.n), BigInt(seen.d)], text).toEqual(oracle);
        expect(seen && typeof printExact(seen)).toBe('string');
      }
    }),
    { numRuns: 400 },
  );
});
