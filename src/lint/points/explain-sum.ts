// Why points do not add up: the fewest parts that mend the sum when they go, or when they get a value that could well be meant.
import {
  add,
  decimalPlaces,
  divide,
  type Exact,
  equals,
  exact,
  isZero,
  multiply,
  negate,
  printExact,
  subtract,
  sum,
  zero,
} from '../../points.ts';

/** One addend. `below`: what its own parts add up to, where that is something else; `absent`: it is not there, but could be. */
export interface Part {
  readonly points: Exact;
  readonly below?: Exact;
  readonly absent?: boolean;
}

/** `others`: what most other parts are worth; `shifted`, `swapped`: a slip of the decimal point, or two digits exchanged. */
export type Cause = 'removed' | 'applies' | 'below' | 'others' | 'shifted' | 'swapped';

export interface Change {
  /** Place in the list of parts. */
  readonly part: number;
  readonly cause: Cause;
  /** The value that mends the sum; 0 where the part goes. */
  readonly to: Exact;
}

export interface Explanations {
  /** Equally small sets, at most three, in document order; empty where no three parts explain it. */
  readonly sets: readonly (readonly Change[])[];
  /** There are more of the same size. */
  readonly more: boolean;
}

const mostParts = 60;
const mostChanges = 3;
const mostSets = 3;
const ten = exact(10);

interface Option extends Change {
  readonly delta: Exact;
}

/** The smallest sets of changes by which the parts add up to `declared`. */
export function explainSum(parts: readonly Part[], declared: Exact): Explanations {
  const options = parts.flatMap((part, index) => optionsOf(parts, part, index));
  const need = subtract(declared, sum(parts.map((part) => (part.absent ? zero : part.points))));
  // Beyond so many parts nearly every difference is the sum of some three of them.
  for (let size = 1; size <= (parts.length > mostParts ? 1 : mostChanges); size += 1) {
    // A slip of the pen explains a difference by itself; two slips at once would explain anything.
    const usable = size === 1 ? options : options.filter(({ cause }) => cause !== 'shifted' && cause !== 'swapped');
    const found = firstOf(setsOf(usable, byDelta(usable), need, size, -1), mostSets + 1);
    if (found.length > 0) return { sets: found.slice(0, mostSets), more: found.length > mostSets };
  }
  return { sets: [], more: false };
}

/** What could be meant instead of a part, each value once. */
function optionsOf(parts: readonly Part[], part: Part, index: number): Option[] {
  const { points, below } = part;
  if (part.absent) return isZero(points) ? [] : [{ part: index, cause: 'applies', to: points, delta: points }];
  const usual = usualOf(parts.filter((other, place) => place !== index && !other.absent));
  const meant: [Cause, Exact | undefined][] = [
    ['removed', zero],
    ['below', below],
    ['others', usual],
    ['shifted', multiply(points, ten)],
    ['shifted', divide(points, ten)],
    ...swapped(points).map((value): [Cause, Exact] => ['swapped', value]),
  ];
  const options: Option[] = [];
  for (const [cause, to] of meant) {
    if (!to || equals(to, points) || options.some((option) => equals(option.to, to))) continue;
    options.push({ part: index, cause, to, delta: add(to, negate(points)) });
  }
  return options;
}

/** The value that more than half of the parts have, at least two of them. */
function usualOf(parts: readonly Part[]): Exact | undefined {
  return parts.find(({ points }) => {
    const alike = parts.filter((other) => equals(other.points, points)).length;
    return alike >= 2 && alike * 2 > parts.length;
  })?.points;
}

/** A whole number with two neighbouring digits exchanged. */
function swapped(points: Exact): Exact[] {
  if (decimalPlaces(points) !== 0) return [];
  const digits = printExact(points);
  return Array.from({ length: digits.length - 1 }, (_, at) => `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`)
    .filter((text) => !text.startsWith('0'))
    .map((text) => exact(BigInt(text)));
}

const keyOf = ({ n, d }: Exact): string => `${n}/${d}`;

function byDelta(options: readonly Option[]): ReadonlyMap<string, readonly Option[]> {
  const map = new Map<string, Option[]>();
  for (const option of options) map.set(keyOf(option.delta), [...(map.get(keyOf(option.delta)) ?? []), option]);
  return map;
}

/** Every set of `size` changes of parts after `after` that together make `need`. */
function* setsOf(
  options: readonly Option[],
  known: ReadonlyMap<string, readonly Option[]>,
  need: Exact,
  size: number,
  after: number,
): Generator<readonly Option[]> {
  if (size === 1) {
    for (const option of known.get(keyOf(need)) ?? []) if (option.part > after) yield [option];
    return;
  }
  for (const option of options) {
    if (option.part <= after) continue;
    for (const rest of setsOf(options, known, subtract(need, option.delta), size - 1, option.part)) yield [option, ...rest];
  }
}

function firstOf<T>(items: Iterable<T>, count: number): T[] {
  const first: T[] = [];
  for (const item of items) {
    first.push(item);
    if (first.length === count) break;
  }
  return first;
}
