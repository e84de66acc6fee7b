// What the oracles of all rule types share: random cases, and what an absent value stands for.
import fc from 'fast-check';
import type { Reading } from '../src/model.ts';
import { missing, notApplicable, unreadable } from './build-framework.ts';
import { fromText, nought, order, type Ratio, spell } from './oracle.ts';

/** A number as decimal text, a text, or a yes/no; or a reading that has no value. */
export type Item = string | boolean | Reading;
export type Values = Readonly<Record<string, Item>>;

export interface Case {
  /** Decimal text. */
  readonly points: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly readings: readonly Values[];
  /** Values that take the place of what is missing. */
  readonly fillings: readonly Item[];
  readonly monotone: readonly { readonly measure: string; readonly direction: 1 | -1 }[];
  /** Status and interval: `scored 1/2 1/2`. */
  expected(values: Values): string;
  below(low: Item, high: Item): boolean;
}

export const isAbsent = (item: Item): item is Reading => typeof item === 'object';
/** Not known yet; 不涉及 is known. */
const isOpen = (item: Item) => isAbsent(item) && item.state !== 'not-applicable';
export const expectedOf = (example: Case, values: Values): string => example.expected(values);

/** The values with every open one filled in, in as many ways as there are fillings. */
export function complete(values: Values, fillings: readonly Item[]): Values[] {
  return fillings.map((filling, turn) =>
    Object.fromEntries(
      Object.entries(values).map(([id, item], index) => [
        id,
        isOpen(item) ? (fillings[(turn + index) % fillings.length] ?? filling) : item,
      ]),
    ),
  );
}

export const scored = (points: Ratio) => `scored ${spell(points)} ${spell(points)}`;
export const open = (status: string, low: Ratio, high: Ratio) => `${status} ${spell(low)} ${spell(high)}`;

/** Decimal text with up to two places, most often small. */
export const decimalText = (least: number, most: number) =>
  fc.tuple(fc.integer({ min: least, max: most }), fc.constantFrom(1, 10, 100)).map(([k, scale]) => String(k / scale));
export const pointsText = decimalText(1, 2000);
export const reported = fc.oneof(
  { weight: 8, arbitrary: decimalText(-200, 3000) },
  { weight: 1, arbitrary: fc.constantFrom('9007199254740993', '-9007199254740993', '0.00000000000000000001', '0', '-0.5') },
);
export const count = fc
  .oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 30 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 9_000_000 }) })
  .map(String);
const absent = fc.constantFrom<Reading>(missing, notApplicable, unreadable);
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: arbitrary as fc.Arbitrary<T | Reading> }, { weight: 1, arbitrary: absent });
export const flag = maybe(fc.boolean());
export const zeroDenominator = fc.constantFrom(undefined, 'pending', 'full', 'zero', 'not-applicable');
export const numbersBelow = (low: Item, high: Item) =>
  typeof low === 'string' && typeof high === 'string' && order(fromText(low), fromText(high)) < 0;
export const given = (entries: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));

export const readingsOf = <T extends Values>(shape: fc.Arbitrary<T>) => fc.array(shape, { minLength: 36, maxLength: 36 });

/** Why there is no value: the only absent reading of a case decides. */
export function absence(items: readonly (Item | undefined)[], points: Ratio): string | undefined {
  const gone = items.find((item): item is Reading => item !== undefined && isAbsent(item));
  if (!gone) return undefined;
  if (gone.state === 'not-applicable') return 'not-applicable';
  return open(gone.state === 'missing' ? 'missing' : 'pending', nought, points);
}
