// The fair share of each of several changes in what they brought about together: the mean of its effect over all orders in which they
// could have come one after the other (Shapley value). Exact, and no order is preferred.
import { bigGcd, type Exact, fromBig, zero } from '../points.ts';

function factorial(count: number): number {
  let product = 1;
  for (let factor = 2; factor <= count; factor += 1) product *= factor;
  return product;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

/** Numerators over one common denominator: whole numbers are added without looking for a common divisor every time. */
function overOne(values: readonly Exact[]): { readonly numerators: readonly bigint[]; readonly denominator: bigint } {
  const denominators = new Set(values.map(({ d }) => d));
  let common = 1n;
  for (const d of denominators) {
    const next = BigInt(d);
    if (common % next !== 0n) common = (common / bigGcd(common, next)) * next;
  }
  const times = new Map([...denominators].map((d) => [d, common / BigInt(d)]));
  return { numerators: values.map(({ n, d }) => BigInt(n) * (times.get(d) ?? 1n)), denominator: common };
}

/**
 * `values[mask]` is what comes out where the changes whose bits are set have come; there are 2^count of them. One effect for each change;
 * together they are `values.at(-1) − values[0]`, exactly.
 */
export function shapley(count: number, values: readonly Exact[]): Exact[] {
  const size = 2 ** count;
  if (values.length !== size) throw new RangeError(`${values.length} values for ${count} changes`);
  const { numerators, denominator } = overOne(values);
  /** Orders in which a change comes when just so many others have come. */
  const orders = Array.from({ length: count }, (_, others) => BigInt(factorial(others) * factorial(count - others - 1)));
  const all = denominator * BigInt(factorial(count));
  return Array.from({ length: count }, (_, change) => {
    const bit = 1 << change;
    let total = 0n;
    for (let mask = 0; mask < size; mask += 1) {
      if (mask & bit) continue;
      const difference = (numerators[mask | bit] ?? 0n) - (numerators[mask] ?? 0n);
      if (difference !== 0n) total += difference * (orders[bitsIn(mask)] ?? 0n);
    }
    return total === 0n ? zero : fromBig(total, all);
  });
}
