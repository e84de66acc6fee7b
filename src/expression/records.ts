// What register functions do with the records of one unit. A condition selects a record only where it is known to hold: an empty
// optional cell leaves it open, an empty required one or one that cannot be read leaves the whole result open, with its place.
import { formatLocation } from '../diagnostic.ts';
import type { Cause, Measure, Reading, Register, RegisterRecord, Value } from '../model.ts';
import { add, compare, divide, type Exact, exact, sum } from '../points.ts';
import { shown, type Text } from '../text.ts';
import { absent, type Failure, type Frame, isFailure, joinFailures, type Run, take, zeroDenominator } from './run.ts';

const missing: Reading = { state: 'missing' };

/** Faulty cells that one result names; the rest is counted. */
const mostCauses = 3;

function cellCause(register: Register, column: Measure, record: RegisterRecord, words: Text): Cause {
  const place = formatLocation(record.values.get(column.id)?.location ?? record.location);
  const [table, title] = [shown(register.title), shown(column.title)];
  return { text: { zh: `“${table}”的“${title}”${words.zh}（${place}）`, en: `“${title}” of “${table}” ${words.en} (${place})` } };
}

const unreadableCell: Text = { zh: '无法识别', en: 'cannot be read' };
const emptyCell: Text = { zh: '没有填', en: 'is empty' };

/** Reads a column of the record that is looked at. */
export function readColumn<K extends Value['kind'], T>(
  register: Register,
  column: Measure,
  kind: K,
  pick: (value: Extract<Value, { readonly kind: K }>) => T,
): Run<T> {
  return (frame) => {
    const { record } = frame;
    if (!record) throw new TypeError(`column ${column.id} was read outside of a record`);
    const reading = record.values.get(column.id)?.reading ?? missing;
    if (reading.state === 'value') return take(frame, column.id, reading, kind, pick);
    if (reading.state === 'unreadable') return absent('unreadable', [], [cellCause(register, column, record, unreadableCell)]);
    if (reading.state === 'not-applicable' || column.optional) return { state: 'unknown' };
    return absent('missing', [], [cellCause(register, column, record, emptyCell)]);
  };
}

/** Whether a cell of the record is filled in. */
export function isFilled(register: Register, column: Measure): Run<boolean> {
  return ({ record }) => {
    const state = record?.values.get(column.id)?.reading.state;
    if (state === 'unreadable' && record) return absent(state, [], [cellCause(register, column, record, unreadableCell)]);
    return state === 'value';
  };
}

function allRecords(register: Register): Run<readonly RegisterRecord[]> {
  return ({ read }) => {
    const records = read.records?.(register.id);
    if (records) return records;
    const title = shown(register.title);
    return absent('missing', [], [{ text: { zh: `未报送台账“${title}”`, en: `the register “${title}” was not handed in` } }]);
  };
}

/** The failures of several records as one, with the first few causes and the number of the others. */
function summarise(failures: readonly Failure[]): Failure | undefined {
  const joined = joinFailures(failures);
  const causes = joined && 'causes' in joined ? (joined.causes ?? []) : [];
  if (!joined || !('measures' in joined) || causes.length <= mostCauses) return joined;
  const more = causes.length - mostCauses;
  const others: Cause = { text: { zh: `另有 ${more} 处`, en: `and ${more} more` } };
  return absent(joined.state, joined.measures, [...causes.slice(0, mostCauses), others]);
}

/** Goes through records; `visit` may fail for each of them. */
function forRecords<T>(
  frame: Frame,
  records: readonly RegisterRecord[],
  run: Run<T>,
  visit: (record: RegisterRecord, value: T) => void,
): Failure | undefined {
  const failures: Failure[] = [];
  for (const record of records) {
    frame.record = record;
    const result = run(frame);
    if (!isFailure(result)) visit(record, result);
    else if (result.state !== 'unknown') failures.push(result);
  }
  frame.record = undefined;
  return summarise(failures);
}

/** The records of `among` (all, where it is absent) for which a condition is known to hold. */
export function selectRecords(register: Register, holds?: Run<boolean>, among?: Run<boolean>): Run<readonly RegisterRecord[]> {
  const base = among ? selectRecords(register, among) : allRecords(register);
  return (frame) => {
    const records = base(frame);
    if (!holds || isFailure(records)) return records;
    const selected: RegisterRecord[] = [];
    const failure = forRecords(frame, records, holds, (record, value) => {
      if (value) selected.push(record);
    });
    return failure ?? selected;
  };
}

/** What a value comes to over selected records; records where it is unknown are left out. `nothing`: when none is left. */
export function foldRecords<T>(
  records: Run<readonly RegisterRecord[]>,
  value: Run<T>,
  fold: (values: readonly T[]) => T | undefined,
  nothing: Text,
): Run<T> {
  return (frame) => {
    const selected = records(frame);
    if (isFailure(selected)) return selected;
    const values: T[] = [];
    const failure = forRecords(frame, selected, value, (_, found) => values.push(found));
    return failure ?? fold(values) ?? zeroDenominator(nothing);
  };
}

const middle = (values: readonly Exact[]): Exact | undefined => {
  const sorted = [...values].sort(compare);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low && high && divide(add(low, high), exact(2));
};
const extreme =
  <T>(better: (left: T, right: T) => boolean) =>
  (values: readonly T[]): T | undefined =>
    values.reduce<T | undefined>((best, value) => (best === undefined || better(value, best) ? value : best), undefined);

/** Functions of the numbers of records; undefined where there is none to go by. A total of nothing is 0. */
export const numberFolds: ReadonlyMap<string, (values: readonly Exact[]) => Exact | undefined> = new Map([
  ['total', (values: readonly Exact[]) => sum(values)],
  ['average', (values: readonly Exact[]) => divide(sum(values), exact(values.length))],
  ['median', middle],
  ['largest', extreme<Exact>((left, right) => compare(left, right) > 0)],
  ['smallest', extreme<Exact>((left, right) => compare(left, right) < 0)],
]);

export const dateFolds: ReadonlyMap<string, (days: readonly number[]) => number | undefined> = new Map([
  ['latest', extreme<number>((left, right) => left > right)],
  ['earliest', extreme<number>((left, right) => left < right)],
]);
