// Answers of an old form → those of the current one. Only what is asked in the same way is moved; all else is listed with its cell.
import type { Location } from '../../diagnostic.ts';
import type { Framework, Reading, RegisterRecord, Reported } from '../../model.ts';
import { printExact } from '../../points.ts';
import type { Text } from '../../text.ts';
import { askedOf } from '../form-stamp.ts';
import { mixedUp } from '../long-table.ts';
import { compareForm, type FormChanges } from './compare-form.ts';
import type { Ask } from './find-stamp.ts';
import type { OldForm } from './old-form.ts';

/** What could not be moved: every cell of it can be found again in the old file. */
export interface LeftAnswer {
  readonly title: string;
  /** As it stood there. */
  readonly value: string;
  readonly reason: Text;
  readonly location: Location;
}

export interface MovedAnswer {
  readonly reading: Reading;
  readonly raw: string;
  readonly note: string;
  readonly evidence: readonly string[];
}

export interface MovedForm {
  /** By measure of the current form. */
  readonly values: ReadonlyMap<string, MovedAnswer>;
  /** By register, with the current columns. */
  readonly records: ReadonlyMap<string, readonly RegisterRecord[]>;
  /** Rows of 佐证材料目录. */
  readonly evidence: readonly (readonly string[])[];
  readonly left: readonly LeftAnswer[];
  /** What the old form did not ask for, or in another way: it is to be filled in. */
  readonly added: readonly Ask[];
  /** Filled cells that were moved: values, 说明, 佐证材料, cells of registers and of the list of documents. */
  readonly cells: number;
}

const removed: Text = { zh: '现在不要求填报', en: 'no longer asked for' };
const retyped: Text = { zh: '类型或单位与现在不同，要重新填', en: 'of another type or unit than now asked: to be answered anew' };
const optionGone: Text = { zh: '现在没有这个选项', en: 'no longer one of the options' };
const uncalculated: Text = { zh: '公式没有计算结果', en: 'a formula without a result' };
const errorCell: Text = { zh: '公式出错', en: 'a formula with an error' };
const contrary: Text = { zh: '同一数据项另有一个值，已用先读到的', en: 'answered twice: the first was moved' };
const unplaced: Text = { zh: '看不出是哪个数据项', en: 'nobody can tell which measure it is' };
const noColumn: Text = { zh: '新表没有这一列', en: 'the new form has no such column' };
const sheetError = /^#(?:[A-Z0-9/]+[!?]?|#+)$/;

/** Why a value stays behind although its question is the same; undefined where it may go. */
function whyLeft(reported: Reported, now: Ask): Text | undefined {
  const { reading, raw, problem } = reported;
  if (problem === mixedUp) return mixedUp;
  if (reading.state === 'unreadable' && raw.trim() === '') return uncalculated;
  if (reading.state === 'unreadable' && sheetError.test(raw.trim())) return errorCell;
  if (now.type !== 'choice' || reading.state !== 'value' || reading.value.kind !== 'text') return undefined;
  return now.options.split('\n').includes(reading.value.text) ? undefined : optionGone;
}

const besideOf = ({ note = '', evidence }: Reported): string =>
  [note === '' ? '' : `说明：${note}`, evidence.length === 0 ? '' : `佐证材料：${evidence.join('；')}`]
    .filter((text) => text !== '')
    .join('；');

/** An empty cell with nothing beside it; a formula without a result is not empty. */
const isBlank = (reported: Reported): boolean =>
  reported.reading.state === 'missing' && reported.raw.trim() === '' && besideOf(reported) === '' && reported.selfScore === undefined;

interface Target {
  readonly ask?: Ask;
  readonly isSame: boolean;
  readonly before: Ask | undefined;
}

/** Where the answer to an old question goes. */
function targetsOf(asks: readonly Ask[], now: readonly Ask[], changes: FormChanges): (id: string) => Target {
  const [known, current] = [new Map(asks.map((ask) => [ask.id, ask])), new Map(now.map((ask) => [ask.id, ask]))];
  const renamed = new Map(changes.renamed.map((pair) => [pair.before.id, pair.now.id]));
  const retypedIds = new Set(changes.changed.filter(({ stillHolds }) => !stillHolds).map(({ now }) => now.id));
  return (id) => {
    const ask = current.get(renamed.get(id) ?? id);
    return { before: known.get(id), isSame: ask !== undefined && !retypedIds.has(ask.id), ...(ask && { ask }) };
  };
}

/** One row that says that there were no records. */
function nothingRecorded(column: string, location: Location): RegisterRecord {
  const said: Reported = { measure: column, raw: '无', reading: { state: 'unreadable' }, evidence: [], location };
  return { values: new Map([[column, said]]), location };
}

/** What a table without a stamp has rows or columns for. */
function rowsOf({ values, records }: OldForm): string[] {
  const ofRecord = records.flatMap(({ register, record }) => [...(record?.values.keys() ?? [])].map((column) => `${register}/${column}`));
  return [...values.map(({ measure }) => measure), ...ofRecord];
}

/** More digits than a spreadsheet's number holds: they are kept as they were written. */
const isTooLong = (reading: Reading): boolean =>
  reading.state === 'value' && reading.value.kind === 'number' && printExact(reading.value.number).replace(/^[-0.]+|\./g, '').length > 15;

/** The reason for 不涉及 that stands in the same cell, and the explanation beside it. */
function noteOf({ note = '', reason = '', reading }: Reported): string {
  if (reading.state !== 'not-applicable' || reason === '' || note.includes(reason)) return note;
  return note === '' ? reason : `${reason}；${note}`;
}

/** Moves the answers of one unit's files; of two to one question the first counts, in the order of the files. */
export function moveAnswers(forms: readonly OldForm[], framework: Framework, unitClass: string | undefined): MovedForm {
  const now = askedOf(framework, unitClass);
  const values = new Map<string, MovedAnswer>();
  const records = new Map<string, RegisterRecord[]>();
  const evidence: (readonly string[])[] = [];
  const left: LeftAnswer[] = [];
  const answered = new Set<string>();
  const wholes = new Map<string, string>();
  let cells = 0;

  function moveValue(reported: Reported, target: Target): void {
    const { ask } = target;
    if (isBlank(reported)) return;
    const title = target.before?.title ?? ask?.title ?? reported.measure;
    const { location, raw, evidence: documents, reading } = reported;
    const leave = (value: string, why: Text) => left.push({ title, value, reason: why, location });
    if (reported.selfScore !== undefined) leave(`自评分：${reported.selfScore}`, noColumn);
    const whole = [raw.trim(), besideOf(reported)].filter((text) => text !== '').join('；');
    if (!ask || reported.problem === mixedUp) {
      if (whole !== '') leave(whole, ask ? mixedUp : removed);
      return;
    }
    const earlier = wholes.get(ask.id);
    if (earlier !== undefined) {
      if (earlier !== whole) leave(whole, contrary);
      return;
    }
    wholes.set(ask.id, whole);
    const why = target.isSame ? whyLeft(reported, ask) : retyped;
    const isMoved = why === undefined && reading.state !== 'missing';
    if (why !== undefined && (raw.trim() !== '' || why === uncalculated)) leave(raw.trim(), why);
    const note = isMoved ? noteOf(reported) : (reported.note ?? '');
    values.set(ask.id, {
      reading: !isMoved ? { state: 'missing' } : isTooLong(reading) ? { state: 'unreadable' } : reading,
      raw: isMoved ? raw : '',
      note,
      evidence: documents,
    });
    cells += [isMoved, note !== '', documents.length > 0].filter(Boolean).length;
  }

  function moveRecord(register: string, record: RegisterRecord, targetOf: (id: string) => Target): void {
    const moved = new Map<string, Reported>();
    for (const [column, reported] of record.values) {
      const { ask, before, isSame } = targetOf(`${register}/${column}`);
      if (isBlank(reported)) continue;
      const why = !ask ? removed : isSame ? whyLeft(reported, ask) : retyped;
      const id = ask?.id.slice(register.length + 1);
      if (why !== undefined || id === undefined)
        left.push({ title: before?.title ?? column, value: reported.raw.trim(), reason: why ?? removed, location: reported.location });
      else moved.set(id, { ...reported, measure: id });
    }
    cells += moved.size;
    if (moved.size > 0) records.set(register, [...(records.get(register) ?? []), { ...record, values: moved }]);
  }

  for (const form of forms) {
    const changes = compareForm(form.asks, now);
    const targetOf = targetsOf(form.asks, now, changes);
    for (const id of form.says ? form.asks.map((ask) => ask.id) : rowsOf(form)) {
      const { ask, isSame } = targetOf(id);
      if (ask && isSame) answered.add(ask.id);
    }
    for (const reported of form.values) moveValue(reported, targetOf(reported.measure));
    for (const { register, record } of form.records) if (record) moveRecord(register, record, targetOf);
    for (const row of form.evidence) {
      if (row.texts.some((text) => text !== '')) evidence.push(row.texts);
      cells += row.texts.filter((text) => text !== '').length;
      for (const { title, text } of row.more) left.push({ title, value: text, reason: noColumn, location: row.location });
    }
    for (const { text, location } of form.strays) left.push({ title: '', value: text, reason: unplaced, location });
  }
  for (const { register, record, unitLocation } of forms.flatMap((form) => form.records)) {
    const column = now.find(({ id }) => id.startsWith(`${register}/`))?.id.slice(register.length + 1);
    if (record || records.has(register) || column === undefined) continue;
    records.set(register, [nothingRecorded(column, unitLocation)]);
    cells += 1;
  }
  return { values, records, evidence, left, cells, added: now.filter(({ id }) => !answered.has(id)) };
}
