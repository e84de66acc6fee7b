// Exact numbers: ratios of two integers in lowest terms. No published figure ever passes through a binary fraction.
// Small integers stay JavaScript numbers (they are exact up to 2^53), larger ones become BigInt; callers never see which.

/** An exact rational number in lowest terms; the denominator is positive. Compare with `compare`, never with `===`. */
export interface Exact {
  readonly n: number | bigint;
  readonly d: number | bigint;
}

export type Rounding = 'half-up' | 'half-even' | 'truncate';

const safe = Number.MAX_SAFE_INTEGER;
const isSafe = (value: number) => value <= safe && value >= -safe;

export const zero: Exact = { n: 0, d: 1 };
export const one: Exact = { n: 1, d: 1 };

const largestInt32 = 2 ** 31 - 1;

function gcd(left: number, right: number): number {
  let a = left < 0 ? -left : left;
  let b = right;
  while (b > largestInt32) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  if (b === 0) return a;
  return smallGcd(b, a % b);
}

/** Of numbers within 32 bits, which processors divide far faster than doubles. */
function smallGcd(left: number, right: number): number {
  let a = left | 0;
  let b = right | 0;
  while (b !== 0) {
    const rest = (a % b) | 0;
    a = b;
    b = rest;
  }
  return a;
}

const bigSafe = BigInt(safe);

/** The greatest common divisor, never negative; that of 0 and 0 is 0. */
export function bigGcd(left: bigint, right: bigint): bigint {
  let a = left < 0n ? -left : left;
  let b = right < 0n ? -right : right;
  while (b !== 0n) {
    // As soon as both fit, plain numbers are a hundred times faster.
    if (a <= bigSafe && b <= bigSafe) return BigInt(gcd(Number(a), Number(b)));
    [a, b] = [b, a % b];
  }
  return a;
}

/** n/d in lowest terms. */
export function fromBig(n: bigint, d: bigint): Exact {
  const sign = d < 0n ? -1n : 1n;
  const divisor = bigGcd(n, d) * sign;
  return fromLowest(n / divisor, d / divisor);
}

/** A fraction that is in lowest terms already, with a positive denominator. */
function fromLowest(n: bigint, d: bigint): Exact {
  const small = n <= bigSafe && n >= -bigSafe && d <= bigSafe;
  return small ? { n: Number(n), d: Number(d) } : { n, d };
}

function fromSmall(n: number, d: number): Exact {
  if (d === 1) return { n: n + 0, d };
  const divisor = d < 0 ? -gcd(n, -d) : gcd(n, d);
  return divisor === 1 ? { n: n + 0, d } : { n: n / divisor + 0, d: d / divisor };
}

/** The exact value of an integer, or of `numerator / denominator` (a zero denominator is a bug in the caller). */
export function exact(numerator: number | bigint, denominator: number | bigint = 1): Exact {
  if (denominator === 0 || denominator === 0n) throw new RangeError('zero denominator');
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) throw new RangeError('not an exact integer');
    return fromSmall(numerator, denominator);
  }
  return fromBig(BigInt(numerator), BigInt(denominator));
}

const decimalForm = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Reads plain decimal text (`-12.50`; ASCII digits, no separators, no exponent, no blanks). Anything else gives undefined. */
export function parseDecimal(text: string): Exact | undefined {
  const match = decimalForm.exec(text);
  if (!match) return undefined;
  const fraction = match[3] ?? '';
  const digits = `${match[2]}${fraction}`;
  const sign = match[1] === '-' ? -1 : 1;
  if (digits.length <= 15) return fromSmall(sign * Number(digits) + 0, 10 ** fraction.length);
  return fromBig(BigInt(sign) * BigInt(digits), 10n ** BigInt(fraction.length));
}

export function add(left: Exact, right: Exact): Exact {
  const { n: a, d: b } = left;
  const { n: c, d: e } = right;
  if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof e === 'number') {
    if (b === e) {
      const same = a + c;
      if (isSafe(same)) return fromSmall(same, b);
    } else {
      const x = a * e;
      const y = c * b;
      const n = x + y;
      const d = b * e;
      if (isSafe(x) && isSafe(y) && isSafe(n) && isSafe(d)) return fromSmall(n, d);
    }
  }
  return addBig(BigInt(a), BigInt(b), BigInt(c), BigInt(e));
}

/**
 * n/d + m/e for fractions in lowest terms (Knuth, The Art of Computer Programming 4.5.1): only what the denominators share can be
 * cancelled, so that no divisor of large numbers has to be found where one of them is small.
 */
function addBig(n: bigint, d: bigint, m: bigint, e: bigint): Exact {
  const shared = bigGcd(d, e);
  if (shared === 1n) return fromLowest(n * e + m * d, d * e);
  const top = n * (e / shared) + m * (d / shared);
  const more = bigGcd(top, shared);
  return fromLowest(top / more, (d / shared) * (e / more));
}

export function negate(value: Exact): Exact {
  return typeof value.n === 'number' ? { n: 0 - value.n, d: value.d } : { n: -value.n, d: value.d };
}

export function subtract(left: Exact, right: Exact): Exact {
  const { n: a, d: b } = left;
  const { n: c, d: e } = right;
  if (typeof a === 'number' && typeof c === 'number' && b === e && typeof b === 'number') {
    const same = a - c;
    if (isSafe(same)) return fromSmall(same, b);
  }
  return add(left, negate(right));
}

export function multiply(left: Exact, right: Exact): Exact {
  const { n: a, d: b } = left;
  const { n: c, d: e } = right;
  if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof e === 'number') {
    const n = a * c;
    const d = b * e;
    if (isSafe(n) && isSafe(d)) return fromSmall(n, d);
  }
  return fromBig(BigInt(a) * BigInt(c), BigInt(b) * BigInt(e));
}

/** Quotient, or undefined when the divisor is zero: callers must say what a zero denominator means. */
export function divide(left: Exact, right: Exact): Exact | undefined {
  if (isZero(right)) return undefined;
  const { n: a, d: b } = left;
  const { n: c, d: e } = right;
  if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof e === 'number') {
    const n = a * e;
    const d = b * c;
    if (isSafe(n) && isSafe(d)) return fromSmall(n, d);
  }
  const flipped = typeof right.n === 'number' && right.n < 0 ? { n: 0 - Number(right.d), d: 0 - right.n } : { n: right.d, d: right.n };
  if (typeof flipped.d === 'bigint' && flipped.d < 0n) return multiply(left, fromBig(BigInt(flipped.n), flipped.d));
  return multiply(left, flipped);
}

/** Negative, zero or positive, as for `Array.sort`. */
export function compare(left: Exact, right: Exact): number {
  const { n: a, d: b } = left;
  const { n: c, d: e } = right;
  if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof e === 'number') {
    const x = a * e;
    const y = c * b;
    if (isSafe(x) && isSafe(y)) return x - y;
  }
  const x = BigInt(a) * BigInt(e);
  const y = BigInt(c) * BigInt(b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export const equals = (left: Exact, right: Exact): boolean => left.n === right.n && left.d === right.d;
export const isZero = (value: Exact): boolean => value.n === 0;
export const isNegative = (value: Exact): boolean => value.n < 0;
const isInteger = (value: Exact): boolean => value.d === 1 || value.d === 1n;
export const smaller = (left: Exact, right: Exact): Exact => (compare(left, right) <= 0 ? left : right);
export const larger = (left: Exact, right: Exact): Exact => (compare(left, right) >= 0 ? left : right);
/** `value` kept within [low, high]; low must not exceed high. */
export const clamp = (value: Exact, low: Exact, high: Exact): Exact => smaller(larger(value, low), high);
export const absolute = (value: Exact): Exact => (isNegative(value) ? negate(value) : value);
/** Six places hold nearly all points of real schemes: sums of them are sums of integers, without a common divisor to look for. */
const places = 1_000_000;

/** The exact sum; 0 of nothing. */
export function sum(values: readonly Exact[]): Exact {
  let whole = 0;
  let rest = zero;
  for (const value of values) {
    const { n, d } = value;
    const scaled = typeof n === 'number' && typeof d === 'number' && places % d === 0 ? n * (places / d) : Number.NaN;
    const next = whole + scaled;
    if (isSafe(scaled) && isSafe(next)) whole = next;
    else rest = add(rest, value);
  }
  return rest === zero ? fromSmall(whole, places) : add(fromSmall(whole, places), rest);
}

/** Largest integer not above the value. */
export function floor(value: Exact): Exact {
  if (isInteger(value)) return value;
  if (typeof value.n === 'number') return { n: Math.floor(value.n / Number(value.d)), d: 1 };
  const n = BigInt(value.n);
  const d = BigInt(value.d);
  const quotient = n / d;
  return fromBig(n < 0n ? quotient - 1n : quotient, 1n);
}

/** Smallest integer not below the value. */
export const ceiling = (value: Exact): Exact => negate(floor(negate(value)));

/** Looked up, because a power of ten is needed for every score. */
const powersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];
const tens = (decimals: number): number => powersOfTen[decimals] ?? 10 ** decimals;

/**
 * Rounds once to `decimals` places. Modes work on the absolute value, as GB/T 8170 does, so that rounding is symmetric:
 * half-up is 四舍五入, half-even is 四舍六入五成双 (GB/T 8170—2008 §3), truncate drops the rest.
 */
export function round(value: Exact, decimals: number, mode: Rounding): Exact {
  // What has no more places than asked for stays the value that it is.
  if (typeof value.d === 'number' && tens(decimals) % value.d === 0) return value;
  const small = roundSmall(value, decimals, mode);
  if (small !== undefined) return fromSmall(small, tens(decimals));
  const scale = 10n ** BigInt(decimals);
  const negative = isNegative(value);
  const n = BigInt(negative ? negate(value).n : value.n) * scale;
  const d = BigInt(value.d);
  let whole = n / d;
  const twice = (n % d) * 2n;
  if (mode === 'half-up' && twice >= d) whole += 1n;
  if (mode === 'half-even' && (twice > d || (twice === d && whole % 2n === 1n))) whole += 1n;
  return fromBig(negative ? -whole : whole, scale);
}

/** The rounded value × 10^decimals where every step is an exact integer of JavaScript; undefined where it takes BigInt. */
function roundSmall({ n, d }: Exact, decimals: number, mode: Rounding): number | undefined {
  if (typeof n !== 'number' || typeof d !== 'number') return undefined;
  const scaled = (n < 0 ? -n : n) * tens(decimals);
  if (!isSafe(scaled)) return undefined;
  const rest = scaled % d;
  let whole = (scaled - rest) / d;
  if (mode === 'half-up' && rest * 2 >= d) whole += 1;
  if (mode === 'half-even' && (rest * 2 > d || (rest * 2 === d && whole % 2 === 1))) whole += 1;
  return n < 0 ? 0 - whole : whole;
}

/** Text with exactly `decimals` places; the value is rounded half-up if it has more (only for figures that are not scores). */
export function printFixed(value: Exact, decimals: number): string {
  const scaled = roundSmall(value, decimals, 'half-up') ?? BigInt(round(multiply(value, exact(10n ** BigInt(decimals))), 0, 'half-up').n);
  const digits = (scaled < 0 ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const body = decimals === 0 ? whole : `${whole}.${digits.slice(digits.length - decimals)}`;
  return scaled < 0 ? `-${body}` : body;
}

/** Shortest exact decimal text (`0.5`, `12`); a value with no finite decimal form is printed as `n/d`. */
export function printExact(value: Exact): string {
  const places = decimalPlaces(value);
  return places === undefined ? `${value.n}/${value.d}` : printFixed(value, places);
}

function placesOf(denominator: number): number | undefined {
  let d = denominator;
  let twos = 0;
  let fives = 0;
  for (; d % 2 === 0; d /= 2) twos += 1;
  for (; d % 5 === 0; d /= 5) fives += 1;
  return d === 1 ? Math.max(twos, fives) : undefined;
}

/** Number of decimal places that the value needs, undefined when its decimal form never ends. */
export function decimalPlaces(value: Exact): number | undefined {
  if (typeof value.d === 'number') return placesOf(value.d);
  let d = BigInt(value.d);
  let twos = 0;
  let fives = 0;
  while (d % 2n === 0n) {
    d /= 2n;
    twos += 1;
  }
  while (d % 5n === 0n) {
    d /= 5n;
    fives += 1;
  }
  return d === 1n ? Math.max(twos, fives) : undefined;
}

/** For people: the exact decimal if it has at most `decimals` places, else half-up to that many, marked with ≈. */
export function printReadable(value: Exact, decimals = 4): string {
  const places = decimalPlaces(value);
  if (places !== undefined && places <= decimals) return printFixed(value, places);
  return `≈${printFixed(value, decimals)}`;
}

/** A share such as 0.808 as `80.8%`, for people: exact if it has at most `decimals` places, else half-up, marked with ≈. */
export function printPercent(value: Exact, decimals = 2): string {
  return `${printReadable(multiply(value, exact(100)), decimals)}%`;
}

/** Nearest binary float: for column widths, chart positions and spreadsheet cells, never for a decision about points. */
export function approximate(value: Exact): number {
  const quotient = Number(value.n) / Number(value.d);
  // Beyond the range of doubles on both sides: bring the fraction down first.
  return Number.isNaN(quotient) ? Number((BigInt(value.n) * 10n ** 15n) / BigInt(value.d)) / 1e15 : quotient;
}
