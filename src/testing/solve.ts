// Values that bring a figure exactly to where it turns, and one smallest step to either side.
import { printDay } from '../calendar.ts';
import type { Framework, Measure, Read } from '../model.ts';
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
  isZero,
  multiply,
  one,
  printExact,
  subtract,
  zero,
} from '../points.ts';
import { workOut } from '../submission/compute.ts';
import { readValue } from '../submission/values.ts';
import type { CriticalNumber } from './critical.ts';
import { reportedMeasures } from './names.ts';

/** What a unit writes, by measure; '' is not reported. */
export type Written = ReadonlyMap<string, string>;

/** What can be written, and what follows from it. */
export type Known = Pick<Framework, 'measures' | 'computed'>;

/** What a unit says that writes this and nothing else; computed measures are computed from it. */
export function readerOfWritten(written: Written, known: Known): Read {
  const read: Read = (id) => {
    const measure = known.measures.get(id);
    const expression = known.computed.get(id);
    if (measure && expression) return workOut(measure, expression, read, known).reading;
    const text = written.get(id);
    return measure && text !== undefined ? readValue(measure, { kind: 'text', text }).reading : { state: 'missing' };
  };
  return read;
}

/** The smallest difference that people write. */
const steps: Readonly<Record<string, Exact>> = {
  count: one,
  date: one,
  ratio: exact(1, 10_000),
  number: exact(1, 100),
  amount: exact(1, 100),
};

/** So near to a limit that the points are the same when they are rounded: a step that people would notice. */
const coarseSteps: Readonly<Record<string, Exact>> = { ratio: exact(1, 100), number: one, amount: one };

const isNumeric = ({ type }: Measure): boolean => steps[type] !== undefined;

/** A number as a unit writes it; undefined where it cannot be written or is not allowed. */
export function writtenAs(measure: Measure, value: Exact): string | undefined {
  const { type, min, max } = measure;
  if ((min && compare(value, min) < 0) || (max && compare(value, max) > 0)) return undefined;
  if (type === 'date') return decimalPlaces(value) === 0 && !isNegative(value) ? printDay(Number(value.n)) : undefined;
  if (type === 'count') return decimalPlaces(value) === 0 && !isNegative(value) ? printExact(value) : undefined;
  const shown = type === 'ratio' ? multiply(value, exact(100)) : value;
  const places = decimalPlaces(shown);
  if (places === undefined || places > 6 || (type !== 'number' && isNegative(value))) return undefined;
  return type === 'ratio' ? `${printExact(shown)}%` : printExact(shown);
}

/** Other measures of the figure are 0 or one of these, so that shares come out in whole numbers. */
const scales = [100, 10, 1000, 1, 20, 10_000, 7];

/** At the turning point, one step below and one above; fewer where values do not allow it. */
export function solve(critical: CriticalNumber, known: Known, base: Written): Written[] {
  const own = reportedMeasures(known, critical.measures)
    .flatMap((id) => known.measures.get(id) ?? [])
    .filter(isNumeric);
  let best: Written[] = [];
  for (const pivot of own) {
    const others = own.filter((measure) => measure !== pivot).slice(0, 5);
    for (const scale of scales) {
      for (let mask = 2 ** others.length - 1; mask >= 0; mask -= 1) {
        const fixed = new Map(base);
        const fits = others.every((measure, index) => {
          const text = writtenAs(measure, mask & (1 << index) ? scaled(measure, scale) : zero);
          if (text !== undefined) fixed.set(measure.id, text);
          return text !== undefined;
        });
        const found = fits ? around(critical, pivot, fixed, known) : [];
        if (found.length > best.length) best = found;
        if (best.length >= (critical.alone ? 1 : 3)) return best;
      }
      if (others.length === 0) break;
    }
  }
  return best;
}

const scaled = ({ type, max }: Measure, scale: number): Exact => (type === 'ratio' ? (max ?? one) : exact(scale));

/** Solved for one measure, as the figure is a straight line in most that it is made of; what is not is left out by the check. */
function around(critical: CriticalNumber, pivot: Measure, fixed: Written, known: Known): Written[] {
  const withPivot = (value: Exact): Written | undefined => {
    const text = writtenAs(pivot, value);
    return text === undefined ? undefined : new Map([...fixed, [pivot.id, text]]);
  };
  const figure = (value: Exact): Exact | undefined => {
    const written = withPivot(value);
    return written && critical.figure(readerOfWritten(written, known), written);
  };
  const step = steps[pivot.type] ?? one;
  const coarse = coarseSteps[pivot.type];
  const [first, second] =
    pivot.type === 'date'
      ? [exact(19_000), exact(19_001)]
      : pivot.type === 'ratio'
        ? [zero, exact(1, 2)]
        : [probeStart(pivot), add(probeStart(pivot), one)];
  const [low, high] = [figure(first), figure(second)];
  if (!low || !high) return [];
  const slope = divide(subtract(high, low), subtract(second, first));
  const distance = slope && !isZero(slope) ? divide(subtract(critical.at, low), slope) : undefined;
  if (!distance) return [];
  const target = add(first, distance);
  const hit = figure(target);
  if (hit && equals(hit, critical.at)) {
    const points = critical.alone
      ? [target]
      : [target, subtract(target, step), add(target, step), ...(coarse ? [subtract(target, coarse)] : [])];
    return points.flatMap((value) => withPivot(value) ?? []);
  }
  // The point itself cannot be written: what comes nearest to it from both sides.
  const units = divide(target, step) ?? target;
  return [floor(units), ceiling(units)].flatMap((count) => withPivot(multiply(count, step)) ?? []);
}

const probeStart = ({ min }: Measure): Exact => min ?? zero;
