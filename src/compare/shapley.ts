// The fair share of each of several changes in what they brought about together: the mean of its effect over all orders in which they
// could have come one after the other (Shapley value). Exact, and no order is preferred.
import { add, type Exact, exact, multiply, subtract, sum, zero } from '../points.ts';

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

/**
 * `values[mask]` is what comes out where the changes whose bits are set have come; there are 2^count of them. One effect for each change;
 * together they are `values.at(-1) − values[0]`, exactly.
 */
export function shapley(count: number, values: readonly Exact[]): Exact[] {
  const size = 2 ** count;
  if (values.length !== size) throw new RangeError(`${values.length} values for ${count} changes`);
  return Array.from({ length: count }, (_, change) => {
    const bit = 1 << change;
    // Differences that count the same are added up first: sums of decimals are far cheaper than products.
    const bySize: Exact[][] = Array.from({ length: count }, () => []);
    for (let mask = 0; mask < size; mask += 1) {
      if (mask & bit) continue;
      const [before, after] = [values[mask] ?? zero, values[mask | bit] ?? zero];
      if (before !== after) bySize[bitsIn(mask)]?.push(subtract(after, before));
    }
    return bySize.reduce((total, differences, others) => {
      if (differences.length === 0) return total;
      const weight = exact(factorial(others) * factorial(count - others - 1), factorial(count));
      return add(total, multiply(sum(differences), weight));
    }, zero);
  });
}
