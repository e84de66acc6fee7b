// Ratios beside their parts: what division gives is never reported, what no division gives always is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSubmission, validateSubmission } from '../src/index.ts';
import { divide, type Exact, exact, multiply, parseDecimal, printFixed, round } from '../src/points.ts';
import { readValue } from '../src/submission/values.ts';
import { hasNumerator, printedShare } from '../src/validate/printed-share.ts';
import { frameworkOf } from './build-framework.ts';

const framework = frameworkOf(`
lawgov: 1
id: shares
version: 1.0.0
title: 比率
status: sample
measures:
  done: {title: 按期办结数, type: count, unit: 件}
  all: {title: 办结数, type: count, unit: 件}
  rate: {title: 按期办结率, type: ratio, unit: '%', max: 1}
  suits: {title: 应诉数, type: count, unit: 件, optional: true}
  won: {title: 胜诉率, type: ratio, unit: '%', optional: true, of: {denominator: suits}}
  spent: {title: 支出, type: amount, unit: 万元, optional: true}
  budget: {title: 预算, type: amount, unit: 万元, optional: true}
  used: {title: 预算执行率, type: ratio, unit: '%', optional: true, of: {numerator: spent, denominator: budget}}
indicators:
  - {id: a, title: 甲, points: 10, rule: {type: threshold, value: rate, atLeast: 90%}}
scoring: {total: 10, rounding: half-up, missing: zero, notApplicable: rescale}
`);

async function codesOf(values: Readonly<Record<string, string>>): Promise<string[]> {
  const lines = Object.entries(values).map(([title, value]) => `甲局,${title},${value}`);
  const { value } = await readSubmission([{ path: 'a.csv', bytes: Buffer.from(`单位,数据项,填报值\n${lines.join('\n')}\n`) }], framework);
  if (!value) throw new Error('nothing was read');
  return validateSubmission(framework, value).flatMap(({ code }) => (/\/ratio-/.test(code) ? [code] : []));
}

const shareOf = (numerator: number, base: number): Exact => divide(exact(numerator), exact(base)) ?? exact(0);
const percent = (share: Exact, decimals: number, cut: boolean): string =>
  `${printFixed(round(multiply(share, exact(100)), decimals, cut ? 'truncate' : 'half-up'), decimals)}%`;

const pair = fc.integer({ min: 1, max: 400 }).chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base)));
const decimals = fc.integer({ min: 0, max: 3 });
// Printed when a property fails, together with what failed.
const runs = { numRuns: 150 };

describe('a ratio beside its numerator and denominator', () => {
  test('is never reported when it was divided and then rounded or cut off', async () => {
    const property = fc.asyncProperty(pair, decimals, fc.boolean(), async ([part, base], places, cut) => {
      const printed = percent(shareOf(part, base), places, cut);
      expect(await codesOf({ 按期办结数: `${part}`, 办结数: `${base}`, 按期办结率: printed })).toEqual([]);
      expect(await codesOf({ 应诉数: `${base}`, 胜诉率: printed })).toEqual([]);
    });
    await fc.assert(property, runs);
  });

  test('is always reported when it is that of another numerator that prints otherwise', async () => {
    const property = fc.asyncProperty(
      pair,
      fc.integer({ min: 0, max: 400 }),
      decimals,
      fc.boolean(),
      async ([part, base], more, places, cut) => {
        const other = more % (base + 1);
        const printed = percent(shareOf(other, base), places, cut);
        const own = [false, true].map((way) => percent(shareOf(part, base), places, way));
        fc.pre(!own.includes(printed));
        expect(await codesOf({ 按期办结数: `${part}`, 办结数: `${base}`, 按期办结率: printed })).toEqual([
          'submission/ratio-not-reproducible',
        ]);
      },
    );
    await fc.assert(property, runs);
  });

  test('with the base alone it is reported exactly when no whole numerator prints so', () => {
    const property = fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 0, max: 1000 }),
      fc.boolean(),
      (base, tenths, fine) => {
        const raw = fine ? `${printFixed(divide(exact(tenths), exact(10)) ?? exact(0), 1)}%` : `${Math.floor(tenths / 10)}%`;
        const value = parseDecimal(raw.slice(0, -1));
        const printed = printedShare(raw, multiply(value ?? exact(0), exact(1, 100)));
        const places = fine ? 1 : 0;
        const numerators = Array.from({ length: base + 1 }, (_, part) => part);
        const can = numerators.some((part) => [false, true].some((cut) => percent(shareOf(part, base), places, cut) === raw));
        expect(hasNumerator(printed, exact(base))).toBe(can);
      },
    );
    fc.assert(property, { numRuns: 2000 });
  });

  test('amounts are themselves printed to so many places', async () => {
    const property = fc.asyncProperty(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 100, max: 9999 }),
      decimals,
      async (cents, base, places) => {
        const [spent, budget] = [cents, base].map((each) => printFixed(divide(exact(each), exact(100)) ?? exact(0), 1));
        const printed = percent(shareOf(cents, base), places, false);
        fc.pre(spent !== undefined && budget !== undefined && Number(budget) > 0.1);
        expect(await codesOf({ 支出: spent ?? '', 预算: budget ?? '', 预算执行率: printed })).toEqual([]);
      },
    );
    await fc.assert(property, runs);
  });
});

test.each([
  ['95%', 18, false],
  ['94%', 18, true],
  ['94.4%', 18, true],
  ['94.5%', 18, false],
  ['0.94', 18, true],
  ['0.95', 18, false],
  ['1', 18, true],
  ['百分之九十五', 18, false],
  ['百分之九十四', 18, true],
  ['17/18', 18, true],
  ['17/19', 18, false],
  ['100%', 18, true],
  ['95%', 20, true],
  ['95.0%', 21, false],
  ['95.23%', 21, true],
  ['0.944444444444444', 18, true],
  ['９５％', 18, false],
  ['944‰', 18, true],
  ['950‰', 18, false],
] as const)('that %s of %i can be: %s', (raw, base, possible) => {
  const { reading } = readValue({ id: 'r', title: '率', type: 'ratio', approximate: false, optional: false }, { kind: 'text', text: raw });
  if (reading.state !== 'value' || reading.value.kind !== 'number') throw new Error(`${raw} was not read`);
  expect(hasNumerator(printedShare(raw, reading.value.number), exact(base))).toBe(possible);
});
