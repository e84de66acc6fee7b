// Medians and spreads that a few wild values do not move. They decide only about warnings, never about points, so that plain numbers do.

/** The middle of the values, of an even number the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const half = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[half - 1], sorted[half]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/**
 * How far values lie from their median, on the scale of a standard deviation: 1.4826 × MAD; where more than half of them are equal,
 * 1.2533 × the mean distance (Iglewicz and Hoaglin 1993); 0 where all are equal.
 */
export function spread(values: readonly number[]): number {
  const middle = median(values);
  const distances = values.map((value) => Math.abs(value - middle));
  const mad = median(distances);
  if (mad > 0) return 1.4826 * mad;
  return values.length === 0 ? 0 : (1.2533 * distances.reduce((total, distance) => total + distance, 0)) / values.length;
}
