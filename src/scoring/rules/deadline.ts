import { parseIsoDay, printMoment } from '../../calendar.ts';
import { calendarProblems, missingYearText } from '../../calendars/problems.ts';
import { problem } from '../../diagnostic.ts';
import type { RuleOutcome, Value } from '../../model.ts';
import { clamp, compare, type Exact, equals, exact, isZero, larger, multiply, subtract } from '../../points.ts';
import { isMissingYear, isWorkingDay, type MissingYear, workingDaysBetween } from '../../working-days.ts';
import { floorAbovePoints, readFloor } from '../floor.ts';
import { measuresOf, open, printPoints, scored, subjectOf, withValue } from '../outcomes.ts';
import { exactNumber, pointsParameter, staged, valueParameter } from '../parameters.ts';
import { defineRule, type ExpressionSource } from '../rule-type.ts';
import { type Duration, dayParameter, durationParameter, durationProblem, durationWords, lastDay, readDuration } from '../time-limit.ts';

interface Parameters {
  readonly value?: ExpressionSource;
  readonly due: string;
  readonly time?: string;
  readonly grace?: string;
  readonly late: { readonly lose: number; readonly per?: 'day' | 'working-day'; readonly partial?: 'count' | 'ignore' };
  readonly floor?: number;
}

const dueDate = problem<{ seen: string }>({
  code: 'framework/deadline-due',
  severity: 'error',
  title: { zh: '截止日期不存在', en: 'no such due date' },
  message: ({ seen }) => ({ zh: `没有 ${seen} 这一天或这个时刻`, en: `there is no day or hour ${seen}` }),
  help: () => ({ zh: '日期写成 2025-01-10，时刻写成 "17:30"', en: 'write the date as 2025-01-10 and the hour as "17:30"' }),
});

const deadlineFloor = problem({ code: 'framework/deadline-floor', ...floorAbovePoints });

/** Minutes from midnight. */
function minuteOf(text: string | undefined): number | undefined {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text ?? '') ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(hour) < 24 && Number(minute) < 60 ? minutes : undefined;
}

export const deadline = defineRule<Parameters>({
  type: 'deadline',
  title: { zh: '报送时限', en: 'deadline' },
  patterns: ['R21'],
  summary: {
    zh: '按截止日期（可到时刻）报送得满分，逾期一次性扣分，或每逾期一日、一个工作日扣分；宽限期内不扣',
    en: 'full marks by the due date (and hour); late costs a fixed amount, or so much per day or working day after the days of grace',
  },
  parameters: {
    value: valueParameter,
    due: dayParameter('截止日期（含当日）。Due date, inclusive.'),
    time: staged({
      type: 'string',
      pattern: '^\\d{1,2}:\\d{2}$',
      description: '截止当日的时刻，如 "17:30"；数据项要写 time: true。Hour of the due day; the measure needs time: true.',
    }),
    grace: durationParameter('宽限期，如 3d（自然日）或 3wd（工作日）；期内不算逾期。Days of grace, which are not late.'),
    late: {
      type: 'object',
      additionalProperties: false,
      required: ['lose'],
      description: '逾期怎么扣。What being late costs.',
      properties: {
        lose: pointsParameter('扣多少分；写了 per 就是每日扣多少。Points lost, per day where `per` is given.'),
        per: {
          enum: ['day', 'working-day'],
          description: '按日扣：day 自然日，working-day 工作日；省略为一次性扣分。Per day late; left out: once.',
        },
        partial: {
          enum: ['count', 'ignore'],
          description: '不足一日：count 按一日（默认），ignore 不扣。What part of a day counts as.',
        },
      },
    },
    floor: pointsParameter('至少保留多少分，默认 0。Points that cannot be lost.'),
  },
  required: ['due', 'late'],
  problems: [durationProblem, dueDate, deadlineFloor],
  examples: [
    {
      title: { zh: '1 月 10 日前报送，逾期扣 2 分', en: 'due on 10 January, 2 off when late' },
      points: '5',
      rule: { type: 'deadline', value: 'handed_in', due: '2025-01-10', late: { lose: 2 } },
      given: { handed_in: '2025-01-13' },
      expect: '3',
    },
    {
      title: { zh: '17:30 截止，每逾期一个工作日扣 0.5 分', en: 'due at 17:30, half a point per working day' },
      points: '5',
      rule: { type: 'deadline', value: 'handed_in', due: '2025-01-10', time: '17:30', late: { lose: 0.5, per: 'working-day' } },
      given: { handed_in: '2025-01-13 09:00' },
      expect: '4.5',
    },
    {
      title: { zh: '当日 17:35 超过时刻', en: 'five minutes too late' },
      points: '5',
      rule: { type: 'deadline', value: 'handed_in', due: '2025-01-10', time: '17:30', late: { lose: 2 } },
      given: { handed_in: '2025-01-10 17:35' },
      expect: '3',
    },
  ],
  compile(parameters, context) {
    const value = context.value(['value'], parameters.value, 'date');
    const due = parseIsoDay(parameters.due);
    const minute = minuteOf(parameters.time);
    if (due === undefined) context.report(dueDate, ['due'], { seen: parameters.due });
    if (parameters.time !== undefined && minute === undefined) context.report(dueDate, ['time'], { seen: parameters.time });
    const grace: Duration | undefined =
      parameters.grace === undefined ? { days: 0, working: false } : readDuration(context, ['grace'], parameters.grace);
    if (!value || due === undefined || !grace || (parameters.time !== undefined && minute === undefined)) return undefined;
    const { per, partial } = parameters.late;
    if (per === 'working-day') context.countsWorkingDays(['late', 'per']);
    const last = lastDay(context.calendar, due, grace);
    const started = per === 'working-day' && !isMissingYear(last) ? isWorkingDay(context.calendar, last + 1) : true;
    for (const [path, result] of [
      [['grace'], last],
      [['due'], started],
    ] as const)
      if (isMissingYear(result)) context.report(calendarProblems.year, path, { year: result.missingYear });
    if (isMissingYear(last) || isMissingYear(started)) return undefined;
    const lose = exactNumber(parameters.late.lose);
    const least = readFloor(parameters.floor, deadlineFloor, context);

    /** Days that count as late, for a moment after the limit. Whole days have passed up to the hour of the limit. */
    const lateDays = (day: number, at: number | undefined): number | MissingYear => {
      const apart = per === 'working-day' ? workingDaysBetween(context.calendar, last, day) : day - last;
      if (isMissingYear(apart)) return apart;
      // A day off before the first working day counts as that one.
      const began = partial === 'ignore' ? apart : Math.max(1, apart);
      if (minute === undefined || at === undefined) return began;
      const isDay = per !== 'working-day' || isWorkingDay(context.calendar, day);
      if (isMissingYear(isDay)) return isDay;
      // On a day that is not worked the last working day has passed whole.
      if (isDay === false) return began;
      const whole = at < minute ? apart - 1 : apart;
      return partial === 'ignore' || at === minute ? whole : whole + 1;
    };
    const subject = subjectOf(value, context.title);
    const unit = per === 'working-day' ? { zh: '个工作日', en: 'working day' } : { zh: '日', en: 'day' };
    const goal = printMoment(due, minute);
    const lateWords = per
      ? { zh: `每逾期一${unit.zh}扣 ${printPoints(lose)} 分`, en: `${printPoints(lose)} off per ${unit.en} late` }
      : { zh: `逾期扣 ${printPoints(lose)} 分`, en: `${printPoints(lose)} off when late` };
    const graceWords =
      grace.days === 0 ? { zh: '', en: '' } : { zh: `（宽限 ${durationWords(grace).zh}）`, en: ` (${durationWords(grace).en} of grace)` };
    const rest = (points: Exact, days: number) => {
      const bottom = compare(least, points) < 0 ? least : points;
      return clamp(subtract(points, multiply(lose, exact(days))), bottom, points);
    };

    const settle = (points: Exact, moment: string, days: number, inTime = false): RuleOutcome => {
      const earned = rest(points, days);
      return scored(earned, () => {
        const lost = subtract(points, earned);
        const head = {
          zh: `${subject.zh} 为 ${moment}，截止 ${goal}${graceWords.zh}`,
          en: `${subject.en} is ${moment}, due ${goal}${graceWords.en}`,
        };
        if (inTime) return [{ text: { zh: `${head.zh}，按时，得满分`, en: `${head.en}: in time, full marks` }, lost }];
        const short = { zh: `逾期不足一${unit.zh}`, en: `less than a ${unit.en} late` };
        const counted = per
          ? { zh: `逾期 ${days} ${unit.zh}`, en: `${days} ${unit.en}${days === 1 ? '' : 's'} late` }
          : { zh: '逾期', en: 'late' };
        const how = days === 0 ? short : counted;
        const text = { zh: `${head.zh}，${how.zh}，扣 ${printPoints(lost)} 分`, en: `${head.en}: ${how.en}, ${printPoints(lost)} off` };
        if (isZero(lost)) return [{ text, lost }];
        return [{ text, lost, remedy: { zh: `在 ${goal} 前报送可得满分`, en: `full marks when it is in by ${goal}` } }];
      });
    };

    const judge = (points: Exact, result: Value): RuleOutcome => {
      if (result.kind !== 'date') throw new TypeError('expected a date');
      const { day, minute: at } = result;
      const moment = printMoment(day, at);
      const unsure = (low: Exact, high: Exact): RuleOutcome => {
        const reason = () => ({
          zh: `${subject.zh} 为 ${moment}，没有写时刻，要与 ${goal} 核对`,
          en: `${subject.en} is ${moment} without an hour, to be held against ${goal}`,
        });
        return { status: 'pending', reason, sure: low, possible: high, why: () => [{ text: reason(), lost: subtract(points, low) }] };
      };
      if (day < last || (day === last && (minute === undefined || (at !== undefined && at <= minute))))
        return settle(points, moment, 0, true);
      if (!per)
        return minute !== undefined && at === undefined && day === last ? unsure(rest(points, 1), points) : settle(points, moment, 1);
      const days = lateDays(day, at);
      if (isMissingYear(days)) return open('pending', () => missingYearText(days.missingYear), points);
      if (minute === undefined || at !== undefined) return settle(points, moment, days);
      // Without an hour it may have been the first minute of the day or the last.
      const fewest = day === last ? 0 : lateDays(day, 0);
      const most = lateDays(day, 24 * 60 - 1);
      if (isMissingYear(fewest) || isMissingYear(most)) return settle(points, moment, days);
      const [low, high] = [rest(points, most), rest(points, fewest)];
      return equals(low, high) ? settle(points, moment, most) : unsure(low, larger(low, high));
    };
    return {
      measures: measuresOf(value),
      plan: () => ({
        type: 'deadline',
        value,
        last,
        ...(minute !== undefined && { minute }),
        lose,
        ...(per && { per }),
        partial: partial ?? 'count',
        floor: least,
      }),
      describe: (points) => ({
        zh: `${value.words.zh} 不晚于 ${goal}${graceWords.zh} 得 ${printPoints(points)} 分，${lateWords.zh}，${isZero(least) ? '扣完为止' : `最低 ${printPoints(least)} 分`}`,
        en: `${value.words.en}: ${printPoints(points)} points by ${goal}${graceWords.en}; ${lateWords.en}, not below ${printPoints(least)}`,
      }),
      score: (points, read) => withValue(value, read, points, undefined, context.measureTitle, (result) => judge(points, result)),
      inspect: (read) => {
        const result = value.evaluate(read);
        if (result.state !== 'value' || result.value.kind !== 'date' || per !== 'working-day' || result.value.day <= last) return [];
        const days = lateDays(result.value.day, result.value.minute);
        return isMissingYear(days) ? [{ kind: 'calendar-year', year: days.missingYear }] : [];
      },
    };
  },
});
