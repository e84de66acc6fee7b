// Whether a share that was printed with so many digits can come from its numerator and denominator (95% of 18 cannot: 17 are 94.4%).
import {
  add,
  ceiling,
  compare,
  decimalPlaces,
  divide,
  type Exact,
  equals,
  exact,
  floor,
  isNegative,
  multiply,
  parseDecimal,
  round,
  subtract,
  zero,
} from '../points.ts';
import { compacted } from '../submission/values/spelling.ts';

/** A share as it was printed: 95% has the step 1/100, 94.40% has 1/10000. Without a step it was given exactly (17/18). */
export interface PrintedShare {
  readonly value: Exact;
  readonly step?: Exact;
}

/** A figure of which only so many digits were printed lies within `slack` of it; a count is exact. */
export interface Figure {
  readonly value: Exact;
  readonly slack?: Exact;
}

/** Places beyond these are noise: a spreadsheet stores the result of a division with some fifteen digits. */
const mostPlaces = 9;
const stepOf = (places: number): Exact => exact(1n, 10n ** BigInt(places));

/** The first figure in a text and its decimal places; undefined where it is written in words. */
function figureIn(raw: string): { readonly value: Exact; readonly places: number } | undefined {
  const [token, fraction = ''] = /\d+(?:\.(\d+))?/.exec(compacted(raw).replaceAll(',', '')) ?? [];
  const value = token === undefined ? undefined : parseDecimal(token);
  return value && { value, places: fraction.length };
}

/** The share of a cell, and how exactly its text says it: a percentage to the digits printed, 0.95 to its own, words to whole percents. */
export function printedShare(raw: string, value: Exact): PrintedShare {
  const needed = decimalPlaces(value);
  if (needed === undefined || /\d\/\d/.test(compacted(raw))) return { value };
  const figure = figureIn(raw);
  const size = isNegative(value) ? subtract(zero, value) : value;
  // 95 is 95%: what was printed as so many hundredths has two more places as a fraction.
  const shift = figure && [2, 3, 0].find((places) => equals(figure.value, multiply(size, exact(10n ** BigInt(places)))));
  // A bare 1 or 0 says no more than 100% or 0%.
  const least = shift === 0 && figure?.places !== 0 ? 0 : 2;
  const printed = figure && shift !== undefined ? figure.places + shift : 0;
  const places = Math.min(mostPlaces, Math.max(needed, printed, least));
  return { value: round(value, places, 'half-up'), step: stepOf(places) };
}

/** An amount as it was printed: 12.5 万元 is right within 0.05. */
export function printedFigure(raw: string, value: Exact): Figure {
  const places = Math.min(mostPlaces, Math.max(figureIn(raw)?.places ?? 0, decimalPlaces(value) ?? mostPlaces));
  return { value, slack: multiply(stepOf(places), exact(1, 2)) };
}

/** The shares that are printed so, by rounding (either way at the middle) or by cutting off; the far end itself is not one of them. */
function spanOf({ value, step }: PrintedShare): { readonly low: Exact; readonly high: Exact; readonly open: 'low' | 'high' | undefined } {
  if (!step) return { low: value, high: value, open: undefined };
  const half = multiply(step, exact(1, 2));
  return isNegative(value)
    ? { low: subtract(value, step), high: add(value, half), open: 'low' }
    : { low: subtract(value, half), high: add(value, step), open: 'high' };
}

/** Whether a share is printed so, rounded or cut off. */
function isPrintedSo(share: Exact, printed: PrintedShare): boolean {
  const { low, high, open } = spanOf(printed);
  const [fromLow, fromHigh] = [compare(share, low), compare(share, high)];
  return fromLow >= 0 && fromHigh <= 0 && !(open === 'low' && fromLow === 0) && !(open === 'high' && fromHigh === 0);
}

/** Whether numerator ÷ denominator can have been printed so; true where the denominator may be 0. */
export function comesFrom(printed: PrintedShare, numerator: Figure, denominator: Figure): boolean {
  const shares = endsOf(numerator).flatMap((above) => endsOf(denominator).map((below) => divide(above, below)));
  const known = shares.filter((share) => share !== undefined);
  if (known.length < shares.length || known.some((share) => isPrintedSo(share, printed))) return true;
  // None of the ends, but something between them.
  return known.some((share) => compare(share, printed.value) < 0) && known.some((share) => compare(share, printed.value) > 0);
}

const endsOf = ({ value, slack }: Figure): readonly Exact[] => (slack ? [subtract(value, slack), add(value, slack)] : [value]);

/** Whether any whole numerator of `base` gives the printed share. */
export function hasNumerator(printed: PrintedShare, base: Exact): boolean {
  const { low, high } = spanOf(printed);
  // Of the whole numbers in the span, the first, the last and those beside them: an end may not belong to it.
  const [first, last] = [ceiling(multiply(low, base)), floor(multiply(high, base))];
  return [first, add(first, exact(1)), last, subtract(last, exact(1))].some((count) => {
    const share = divide(count, base);
    return share !== undefined && isPrintedSo(share, printed);
  });
}

/** The whole numerators next to a share of `base`, the smaller first; one where the share is met exactly. */
export function nearestNumerators({ value }: PrintedShare, base: Exact): readonly Exact[] {
  const wanted = multiply(value, base);
  const [below, above] = [floor(wanted), ceiling(wanted)];
  return equals(below, above) ? [below] : [below, above];
}

/** Decimals of a percentage that show why a share is not the printed one: one more than were printed, one to four. */
export const decimalsToShow = ({ step }: PrintedShare): number => (step ? Math.min(4, Math.max(1, (decimalPlaces(step) ?? 2) - 1)) : 4);
