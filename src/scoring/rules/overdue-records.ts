// Every record of a register against its time limit.
import { printDay } from '../../calendar.ts';
import { missingYearText } from '../../calendars/problems.ts';
import { formatLocation, type Location } from '../../diagnostic.ts';
import type { CompiledExpression } from '../../expression/index.ts';
import type { Evaluation, Read, Register, RegisterRecord, RuleFinding } from '../../model.ts';
import { floor } from '../../points.ts';
import { joinTexts, shown, type Text } from '../../text.ts';
import { isMissingYear, type WorkCalendar } from '../../working-days.ts';
import { explainAbsence, numberOf } from '../outcomes.ts';
import { type Duration, daysAfter, lastDay } from '../time-limit.ts';

export interface OverdueTerms {
  readonly register: Register;
  readonly start: CompiledExpression;
  readonly end: CompiledExpression;
  readonly limit: Duration;
  readonly extension?: { readonly when: CompiledExpression; readonly by: Duration };
  readonly suspended?: CompiledExpression;
  readonly where?: CompiledExpression;
  readonly open: 'count' | 'ignore' | 'pending';
  /** The day on which open records are looked at. */
  readonly asOf: number;
  readonly calendar: WorkCalendar;
  measureTitle(id: string): string;
}

export interface OverdueRecord {
  /** What the record is called. */
  readonly key: () => string;
  readonly days: number;
  readonly location: Location;
}

export interface Judgement {
  /** In the order of the register. */
  readonly overdue: readonly OverdueRecord[];
  /** Records that can be told to be in time or not. */
  readonly total: number;
}

export interface Unsettled {
  readonly status: 'missing' | 'pending';
  readonly reason: () => Text;
  readonly findings: readonly RuleFinding[];
}

export const placeText = (location: Location): string => shown(formatLocation(location));

type Verdict =
  | { readonly kind: 'in-time' | 'out' }
  | { readonly kind: 'overdue'; readonly days: number; readonly location: Location }
  | { readonly kind: 'unsettled'; readonly status: 'missing' | 'pending'; readonly text: Text; readonly finding?: RuleFinding };

/** What a record is called: its key, else its place. */
function keyOf({ key }: Register, record: RegisterRecord): string {
  const cell = key === undefined ? undefined : record.values.get(key);
  return cell?.reading.state === 'value' ? shown(cell.raw.trim()) : placeText(record.location);
}

/** Neither a value nor an empty optional cell: something is wrong. */
const isFault = (result: Evaluation): result is Exclude<Evaluation, { state: 'value' }> =>
  result.state !== 'value' && (result.state !== 'missing' || result.measures.length > 0 || (result.causes ?? []).length > 0);

const unsettledBy = (terms: OverdueTerms, result: Exclude<Evaluation, { state: 'value' }>): Verdict => {
  const year = 'causes' in result ? result.causes?.find((cause) => cause.year !== undefined)?.year : undefined;
  const status = result.state === 'missing' ? 'missing' : 'pending';
  const text = explainAbsence(result, terms.measureTitle);
  return { kind: 'unsettled', status, text, ...(year !== undefined && { finding: { kind: 'calendar-year', year } as const }) };
};

const dayOf = (result: Evaluation): number | undefined =>
  result.state === 'value' && result.value.kind === 'date' ? result.value.day : undefined;
const holds = (result: Evaluation): boolean => result.state === 'value' && result.value.kind === 'boolean' && result.value.boolean;

/** Days to add for a suspension; an empty cell means none. */
const daysIn = (result: Evaluation | undefined): number => (result?.state === 'value' ? Number(floor(numberOf(result.value)).n) : 0);

function judge(terms: OverdueTerms, read: Read, record: RegisterRecord): Verdict {
  const { register, limit, calendar } = terms;
  const where = terms.where?.evaluate(read, record);
  if (where && isFault(where)) return unsettledBy(terms, where);
  if (where && !holds(where)) return { kind: 'out' };
  const [start, end] = [terms.start.evaluate(read, record), terms.end.evaluate(read, record)];
  const [suspended, extended] = [terms.suspended?.evaluate(read, record), terms.extension?.when.evaluate(read, record)];
  for (const result of [start, end, suspended, extended]) if (result && isFault(result)) return unsettledBy(terms, result);
  const [from, to] = [dayOf(start), dayOf(end)];
  // Names and places are only for those records that something is said of.
  const named = () => ({ key: keyOf(register, record), place: placeText(record.location) });
  if (from === undefined) {
    const { key, place } = named();
    const text = { zh: `${key} 没有起算日期（${place}）`, en: `${key} has no first day (${place})` };
    return { kind: 'unsettled', status: 'pending', text };
  }
  if (to !== undefined && to < from) {
    const { key, place } = named();
    const text = {
      zh: `${key} 的日期前后矛盾：${printDay(from)} 开始，${printDay(to)} 结束（${place}）`,
      en: `the dates of ${key} contradict each other: from ${printDay(from)} to ${printDay(to)} (${place})`,
    };
    const finding = {
      kind: 'order',
      register: register.title,
      record: key,
      start: printDay(from),
      end: printDay(to),
      location: record.location,
    } as const;
    return { kind: 'unsettled', status: 'pending', text, finding };
  }
  if (to === undefined && terms.open === 'ignore') return { kind: 'out' };
  if (to === undefined && terms.open === 'pending') {
    const { key, place } = named();
    return { kind: 'unsettled', status: 'pending', text: { zh: `${key} 尚未办结（${place}）`, en: `${key} is still open (${place})` } };
  }
  // Suspended days are of the kind of their unit; without one, of the kind of the limit.
  const suspension: Duration = {
    days: daysIn(suspended),
    working: terms.suspended?.unit === undefined ? limit.working : terms.suspended.unit === '工作日',
  };
  const added = [limit, ...(extended && holds(extended) && terms.extension ? [terms.extension.by] : []), suspension];
  const last = added.reduce<ReturnType<typeof lastDay>>(
    (day, duration) => (isMissingYear(day) ? day : lastDay(calendar, day, duration)),
    from,
  );
  const days = isMissingYear(last) ? last : daysAfter(calendar, last, to ?? terms.asOf, limit.working);
  if (isMissingYear(days)) {
    const finding = { kind: 'calendar-year', year: days.missingYear, location: record.location } as const;
    const { zh, en } = missingYearText(days.missingYear);
    const { key } = named();
    return { kind: 'unsettled', status: 'pending', text: { zh: `${key}：${zh}`, en: `${key}: ${en}` }, finding };
  }
  if (days > 0) return { kind: 'overdue', days, location: record.location };
  return { kind: to === undefined ? 'out' : 'in-time' };
}

/** All records of a unit; what keeps some of them from being judged keeps the whole from being scored. */
export function judgeRecords(terms: OverdueTerms, read: Read): Judgement | Unsettled {
  const records = read.records?.(terms.register.id);
  if (!records) {
    const title = shown(terms.register.title);
    return {
      status: 'missing',
      reason: () => ({ zh: `未报送台账“${title}”`, en: `the register “${title}” was not handed in` }),
      findings: [],
    };
  }
  const verdicts = records.map((record) => ({ record, verdict: judge(terms, read, record) }));
  const unsettled = verdicts.flatMap(({ verdict }) => (verdict.kind === 'unsettled' ? [verdict] : []));
  if (unsettled.length > 0) {
    const status = unsettled.some((verdict) => verdict.status === 'pending') ? 'pending' : 'missing';
    const more = unsettled.length - 3;
    const reason = () =>
      joinTexts(
        [...unsettled.slice(0, 3).map(({ text }) => text), ...(more > 0 ? [{ zh: `另有 ${more} 条`, en: `and ${more} more` }] : [])],
        { zh: '；', en: '; ' },
      );
    return { status, reason, findings: unsettled.flatMap(({ finding }) => finding ?? []) };
  }
  const overdue = verdicts.flatMap(({ record, verdict }) =>
    verdict.kind === 'overdue' ? [{ key: () => keyOf(terms.register, record), days: verdict.days, location: verdict.location }] : [],
  );
  return { overdue, total: verdicts.filter(({ verdict }) => verdict.kind !== 'out').length };
}
