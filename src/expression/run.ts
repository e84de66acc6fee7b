// The parts that closures are made of. A failure is passed on like a value; it never becomes a number.
import type { Cause, Evaluation, Read, Reading, RegisterRecord, Value } from '../model.ts';
import type { Text } from '../text.ts';

/** Why there is no value. `unknown`: an optional cell of a record is empty, which is no fault of anybody. */
export type Failure = Exclude<Evaluation, { readonly state: 'value' }> | { readonly state: 'unknown' };

/** One evaluation under way; `approximate` is set once an approximate value was used. */
export interface Frame {
  readonly read: Read;
  approximate: boolean;
  /** The record that is looked at, inside a register function. */
  record?: RegisterRecord | undefined;
}

export type Run<T> = (frame: Frame) => T | Failure;

export function isFailure<T>(result: T | Failure): result is Failure {
  // Exact numbers, days, texts and yes-or-no have no `state`; reading it is much faster than asking whether it is there.
  return typeof result === 'object' && result !== null && (result as { readonly state?: string }).state !== undefined;
}

/** No value, with what explains it. */
export function absent(
  state: 'missing' | 'not-applicable' | 'unreadable',
  measures: readonly string[],
  causes: readonly Cause[] = [],
): Failure {
  return causes.length === 0 ? { state, measures } : { state, measures, causes };
}

// What must be mended first comes first. A zero denominator is a finding about data that are all there.
const urgency: readonly Failure['state'][] = ['unreadable', 'missing', 'not-applicable', 'unknown', 'zero-denominator'];

/** Every cause once. */
const distinct = (causes: readonly Cause[]): Cause[] => [...new Map(causes.map((cause) => [cause.text.zh, cause])).values()];

/** The most urgent of several failures, with what explains all of that kind. */
export function joinFailures(failures: readonly Failure[]): Failure | undefined {
  const state = urgency.find((candidate) => failures.some((failure) => failure.state === candidate));
  const alike = failures.filter((failure) => failure.state === state);
  const [first] = alike;
  if (!first || !('measures' in first)) return first;
  const measures = new Set(alike.flatMap((failure) => ('measures' in failure ? failure.measures : [])));
  return absent(first.state, [...measures], distinct(alike.flatMap((failure) => ('measures' in failure ? (failure.causes ?? []) : []))));
}

/** The more urgent of two failures; equal ones list the measures of both, each once. */
function mergeFailures(left: Failure, right: Failure): Failure {
  const order = urgency.indexOf(left.state) - urgency.indexOf(right.state);
  if (order !== 0) return order < 0 ? left : right;
  if (!('measures' in left) || !('measures' in right)) return left;
  return absent(
    left.state,
    [...new Set([...left.measures, ...right.measures])],
    distinct([...(left.causes ?? []), ...(right.causes ?? [])]),
  );
}

/** Both operands are always evaluated, so that a failure names every measure at fault. */
export function combine<A, B, R>(left: Run<A>, right: Run<B>, apply: (a: A, b: B) => R | Failure): Run<R> {
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (isFailure(a)) return isFailure(b) ? mergeFailures(a, b) : a;
    return isFailure(b) ? b : apply(a, b);
  };
}

export function transform<A, R>(operand: Run<A>, apply: (a: A) => R): Run<R> {
  return (frame) => {
    const a = operand(frame);
    return isFailure(a) ? a : apply(a);
  };
}

/** Only the branch that the condition names is evaluated. */
export function branch<T>(condition: Run<boolean>, yes: Run<T>, no: Run<T>): Run<T> {
  return (frame) => {
    const holds = condition(frame);
    if (isFailure(holds)) return holds;
    return holds ? yes(frame) : no(frame);
  };
}

/**
 * Kleene's `and` (`decisive` false) and `or` (`decisive` true): one decisive operand settles the result whatever the other is,
 * and then only its own values count as used.
 */
export function kleene(left: Run<boolean>, right: Run<boolean>, decisive: boolean): Run<boolean> {
  return (frame) => {
    const before = frame.approximate;
    const a = left(frame);
    if (a === decisive) return decisive;
    const leftApproximate = frame.approximate;
    frame.approximate = before;
    const b = right(frame);
    if (b === decisive) return decisive;
    frame.approximate ||= leftApproximate;
    if (isFailure(a)) return isFailure(b) ? mergeFailures(a, b) : a;
    return b;
  };
}

type DividedByZero = Extract<Failure, { readonly state: 'zero-denominator' }>;

/** A computed measure that was divided by 0 is to its reader what the division itself would have been. */
export function dividedByZero({ causes }: { readonly causes?: readonly Cause[] }): DividedByZero | undefined {
  const divisor = causes?.find((cause) => cause.divisor)?.divisor;
  return divisor && zeroDenominator(divisor);
}

/** Reads a measure. */
export function readMeasure<K extends Value['kind'], T>(
  id: string,
  kind: K,
  pick: (value: Extract<Value, { readonly kind: K }>) => T,
): Run<T> {
  return (frame) => {
    const reading = frame.read(id);
    if (reading.state === 'value') return take(frame, id, reading, kind, pick);
    return dividedByZero(reading) ?? absent(reading.state, [id], reading.causes);
  };
}

/** The value of a reading that has one; a value of another kind than its type promises is a bug of whoever made the reading. */
export function take<K extends Value['kind'], T>(
  frame: Frame,
  id: string,
  { value, approximate }: Extract<Reading, { readonly state: 'value' }>,
  kind: K,
  pick: (value: Extract<Value, { readonly kind: K }>) => T,
): T {
  if (!isKind(value, kind)) throw new TypeError(`measure ${id} was read as ${value.kind}, expected ${kind}`);
  if (approximate) frame.approximate = true;
  return pick(value);
}

function isKind<K extends Value['kind']>(value: Value, kind: K): value is Extract<Value, { readonly kind: K }> {
  return value.kind === kind;
}

/** Whether a measure has a value. What was written but cannot be read leaves the question open. */
export function isReported(id: string): Run<boolean> {
  return (frame) => {
    const { state } = frame.read(id);
    return state === 'unreadable' ? absent(state, [id]) : state === 'value';
  };
}

export const zeroDenominator = (divisor: Text): DividedByZero => ({ state: 'zero-denominator', divisor });
