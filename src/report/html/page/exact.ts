// Exact fractions for the second checker, written anew on BigInt: nothing of the engine is used here. No imports.

/** A fraction in lowest terms with a positive denominator. */
export type Fraction = readonly [bigint, bigint];

function make(n: bigint, d: bigint): Fraction {
  if (d === 0n) throw new RangeError('a denominator of 0');
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (b !== 0n) [a, b] = [b, a % b];
  const by = d < 0n ? -a : a;
  return [n / by, d / by];
}

export const none: Fraction = [0n, 1n];
export const whole: Fraction = [1n, 1n];

/** `12.5`, `-3/7`. Throws for anything else. */
export function read(text: string): Fraction {
  const parts = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text);
  if (!parts) throw new RangeError(`not a figure: ${text}`);
  const [, sign, digits = '', places = '', below] = parts;
  const n = BigInt(digits + places);
  return make(sign === '-' ? -n : n, below === undefined ? 10n ** BigInt(places.length) : BigInt(below));
}

export const add = (a: Fraction, b: Fraction): Fraction => make(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
export const less = (a: Fraction, b: Fraction): Fraction => make(a[0] * b[1] - b[0] * a[1], a[1] * b[1]);
export const times = (a: Fraction, b: Fraction): Fraction => make(a[0] * b[0], a[1] * b[1]);
export const over = (a: Fraction, b: Fraction): Fraction => make(a[0] * b[1], a[1] * b[0]);
export const total = (all: readonly Fraction[]): Fraction => all.reduce(add, none);
/** Negative, 0 or positive. */
export function order(a: Fraction, b: Fraction): number {
  const difference = a[0] * b[1] - b[0] * a[1];
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
export const same = (a: Fraction, b: Fraction): boolean => a[0] === b[0] && a[1] === b[1];
export const least = (a: Fraction, b: Fraction): Fraction => (order(a, b) <= 0 ? a : b);
export const most = (a: Fraction, b: Fraction): Fraction => (order(a, b) >= 0 ? a : b);
export const size = (a: Fraction): Fraction => [a[0] < 0n ? -a[0] : a[0], a[1]];

/** To so many places: `half-up`, `half-even`, `truncate`; on the absolute value, so that both sides of 0 are alike. */
export function rounded(value: Fraction, decimals: number, mode: string): Fraction {
  const scale = 10n ** BigInt(decimals);
  const [n, d] = [size(value)[0] * scale, value[1]];
  const rest = n % d;
  let kept = n / d;
  if (mode !== 'truncate' && (rest * 2n > d || (rest * 2n === d && (mode === 'half-up' || kept % 2n === 1n)))) kept += 1n;
  return make(value[0] < 0n ? -kept : kept, scale);
}

/** With exactly so many places; half up where there are more. */
export function fixed(value: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const [n, d] = rounded(value, decimals, 'half-up');
  const digits = String((size([n, d])[0] * scale) / d).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return `${n < 0n ? '-' : ''}${decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`}`;
}

/** For people: up to six places. */
export function print(value: Fraction): string {
  const text = fixed(value, 6).replace(/\.?0+$/, '');
  return same(read(text), value) ? text : `≈${text}`;
}

/** Largest integer whose power is not above a value that is not negative. */
function integerRoot(value: bigint, degree: bigint): bigint {
  let [low, high] = [0n, 1n];
  while (high ** degree <= value) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** The `degree`-th root of what is not below 0: exact where there is one, else cut off after 40 places. */
export function rootOf(value: Fraction, degree: bigint): Fraction {
  const [n, d] = [integerRoot(value[0], degree), integerRoot(value[1], degree)];
  if (n ** degree === value[0] && d ** degree === value[1]) return [n, d];
  const scale = 10n ** 40n;
  return make(integerRoot((value[0] * scale ** degree) / value[1], degree), scale);
}
