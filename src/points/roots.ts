// Powers and roots of exact numbers, for geometric means.
import { type Exact, fromBig } from '../points.ts';

/** Decimal places of a root that never ends: far more than any score is printed with, so that rounding it once is right. */
const rootDecimals = 30;

/** Largest integer whose power is not above a value that is not negative (Newton's method on integers). */
function integerRoot(value: bigint, degree: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << (BigInt(value.toString(2).length) / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * guess + value / guess ** (degree - 1n)) / degree;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** The root of a value that is not negative: exact where it is rational, else cut off after 30 decimal places. */
export function root(value: Exact, degree: number): Exact {
  const power = BigInt(degree);
  const [n, d] = [BigInt(value.n), BigInt(value.d)];
  const [top, bottom] = [integerRoot(n, power), integerRoot(d, power)];
  if (top ** power === n && bottom ** power === d) return fromBig(top, bottom);
  const scale = 10n ** BigInt(rootDecimals);
  return fromBig(integerRoot((n * scale ** power) / d, power), scale);
}

/** A value times itself, a whole number of times. */
export const power = (value: Exact, exponent: number): Exact =>
  fromBig(BigInt(value.n) ** BigInt(exponent), BigInt(value.d) ** BigInt(exponent));
