import { parseIsoDay } from '../../calendar.ts';
import { problem } from '../../diagnostic.ts';
import type { RuleOutcome, Step } from '../../model.ts';
import { clamp, divide, type Exact, exact, isZero, multiply, smaller, subtract, sum, zero } from '../../points.ts';
import { shown, type Text } from '../../text.ts';
import { floorAbovePoints, readFloor } from '../floor.ts';
import { measuresOf, open, printPoints, scored } from '../outcomes.ts';
import { exactNumber, expressionParameter, pointsParameter } from '../parameters.ts';
import { defineRule, type ExpressionSource } from '../rule-type.ts';
import { dayParameter, durationParameter, durationProblem, durationWords, readDuration } from '../time-limit.ts';
import { type Judgement, judgeRecords, type OverdueTerms, placeText } from './overdue-records.ts';

interface Parameters {
  readonly register: string;
  readonly start: ExpressionSource;
  readonly end: ExpressionSource;
  readonly limit: string;
  readonly extension?: { readonly when: ExpressionSource; readonly by: string };
  readonly suspended?: ExpressionSource;
  readonly where?: ExpressionSource;
  readonly asOf?: string;
  readonly open?: OverdueTerms['open'];
  readonly score: { readonly lose?: number; readonly per?: 'record' | 'day'; readonly share?: boolean };
  readonly cap?: number;
  readonly floor?: number;
  readonly none: 'full' | 'not-applicable' | 'pending';
}

const asOfProblem = problem<{ seen: string | undefined }>({
  code: 'framework/overdue-as-of',
  severity: 'error',
  title: { zh: '缺少截止核查的日期', en: 'no day to look at open records' },
  message: ({ seen }) =>
    seen === undefined
      ? {
          zh: '没有写 asOf，指标体系也没有考评期，不知道未办结的记录算到哪一天',
          en: 'there is neither asOf nor a period: until when do open records count?',
        }
      : { zh: `没有 ${shown(seen)} 这一天`, en: `there is no day ${shown(seen)}` },
  help: () => ({ zh: '写上 asOf: 2024-12-31，或写 open: ignore', en: 'write asOf: 2024-12-31, or open: ignore' }),
});

const bounds = problem({ code: 'framework/overdue-floor', ...floorAbovePoints });

const inRecords = (description: string) => expressionParameter(`${description} 可用台账的各列。Over the columns of the register.`);
/** Records that a step names; the others are counted. */
const named = 5;

function listed(overdue: Judgement['overdue'], working: boolean): Text {
  const first = overdue.slice(0, named).map(({ key, days, location }) => ({
    zh: `${key()} 超 ${days} ${working ? '个工作日' : '日'}（${placeText(location)}）`,
    en: `${key()} by ${days} ${working ? 'working ' : ''}${days === 1 ? 'day' : 'days'} (${placeText(location)})`,
  }));
  const more = overdue.length - first.length;
  return {
    zh: `${first.map(({ zh }) => zh).join('、')}${more > 0 ? `，另有 ${more} 件` : ''}`,
    en: `${first.map(({ en }) => en).join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
  };
}

export const overdue = defineRule<Parameters>({
  type: 'overdue',
  title: { zh: '办理超期', en: 'overdue records' },
  patterns: ['R22'],
  summary: {
    zh: '逐条核对台账中每件的办理期限（自然日或工作日，扣除中止、计入延期），按超期件数、天数扣分，或按按期率得分',
    en: 'the time limit of every record of a register (calendar or working days, suspensions and extensions considered): points off per record or day, or the share in time',
  },
  parameters: {
    register: { type: 'string', minLength: 1, maxLength: 400, description: '台账的编号或名称。Id or title of the register.' },
    start: inRecords('起算日期。First day.'),
    end: inRecords('办结日期；空着是未办结。Day of completion; empty while it is open.'),
    limit: durationParameter('期限：60d 自然日，10wd 工作日。Time limit in calendar or working days.'),
    extension: {
      type: 'object',
      additionalProperties: false,
      required: ['when', 'by'],
      description: '延期：满足 when 的记录延长 by。Records that have longer.',
      properties: { when: inRecords('延期的条件。When it applies.'), by: durationParameter('延长多少。By how much.') },
    },
    suspended: inRecords('中止的天数，加到期限上。Days of suspension, added to the limit.'),
    where: inRecords('只看哪些记录。Only these records.'),
    asOf: dayParameter('未办结的算到哪一天，默认考评期末。The day on which open records are looked at; the end of the period by default.'),
    open: {
      enum: ['count', 'ignore', 'pending'],
      description: '未办结的记录：count 到 asOf 已超期的算超期（默认），ignore 不算，pending 待核。What open records mean.',
    },
    score: {
      type: 'object',
      additionalProperties: false,
      description: '计分：每件（per: record）或每日（per: day）扣 lose 分；或 share: true，分值 × 按期率。How it is scored.',
      properties: {
        lose: pointsParameter('每件或每日扣多少分。Points lost per record or day.'),
        per: { enum: ['record', 'day'], description: '按件（默认）还是按日。Per record (default) or per day.' },
        share: { const: true, description: '分值 × 按期率。Points times the share in time.' },
      },
      oneOf: [{ required: ['lose'] }, { required: ['share'] }],
    },
    cap: pointsParameter('最多扣多少分。Most that is lost.'),
    floor: pointsParameter('至少保留多少分，默认 0。Points that cannot be lost.'),
    none: {
      enum: ['full', 'not-applicable', 'pending'],
      description: '没有记录时：full 满分、not-applicable 不涉及、pending 待核。What it means that there are no records.',
    },
  },
  required: ['register', 'start', 'end', 'limit', 'score', 'none'],
  problems: [durationProblem, asOfProblem, bounds],
  examples: [
    {
      title: { zh: '行政复议 60 日内审结，每超期一件扣 1 分', en: 'reviews decided within 60 days, 1 off for each that was not' },
      points: '5',
      rule: {
        type: 'overdue',
        register: 'reviews',
        start: 'accepted',
        end: 'closed',
        limit: '60d',
        suspended: 'suspended',
        asOf: '2024-12-31',
        score: { lose: 1, per: 'record' },
        none: 'full',
      },
      given: {},
      registers: {
        reviews: {
          title: '行政复议案件台账',
          columns: {
            case_no: { title: '案号', type: 'text', key: true },
            accepted: { title: '受理日期', type: 'date' },
            closed: { title: '审结日期', type: 'date', optional: true },
            suspended: { title: '中止天数', type: 'count', unit: '日', optional: true },
          },
          records: [
            { case_no: '1', accepted: '2024-01-05', closed: '2024-03-05', suspended: null },
            { case_no: '2', accepted: '2024-02-01', closed: '2024-05-01', suspended: 20 },
            { case_no: '3', accepted: '2024-02-01', closed: '2024-05-01', suspended: 30 },
          ],
        },
      },
      expect: '4',
    },
    {
      title: { zh: '5 个工作日内答复，按按期率得分', en: 'answers within 5 working days, scored by the share in time' },
      points: '4',
      rule: {
        type: 'overdue',
        register: 'letters',
        start: 'received',
        end: 'answered',
        limit: '5wd',
        asOf: '2024-12-31',
        score: { share: true },
        none: 'not-applicable',
      },
      given: {},
      registers: {
        letters: {
          title: '信件台账',
          columns: { received: { title: '收到日期', type: 'date' }, answered: { title: '答复日期', type: 'date', optional: true } },
          records: [
            { received: '2024-09-30', answered: '2024-10-12' },
            { received: '2024-09-30', answered: '2024-10-14' },
            { received: '2024-12-30', answered: null },
          ],
        },
      },
      expect: '2',
    },
  ],
  compile(parameters, context) {
    const register = context.register(['register'], parameters.register);
    const limit = readDuration(context, ['limit'], parameters.limit);
    const by = parameters.extension && readDuration(context, ['extension', 'by'], parameters.extension.by);
    const openMeans = parameters.open ?? 'count';
    const asOfText = parameters.asOf ?? context.period?.to;
    const asOf = parseIsoDay(asOfText ?? '');
    if (asOf === undefined && (parameters.asOf !== undefined || openMeans === 'count'))
      context.report(asOfProblem, parameters.asOf === undefined ? [] : ['asOf'], { seen: asOfText });
    if (!register || !limit) return undefined;
    const ask = (name: 'start' | 'end' | 'suspended' | 'where', expected: 'date' | 'number' | 'boolean') => {
      const source = parameters[name];
      return source === undefined ? undefined : context.record([name], source, expected, register);
    };
    const [start, end, suspended, where] = [ask('start', 'date'), ask('end', 'date'), ask('suspended', 'number'), ask('where', 'boolean')];
    const extended = parameters.extension && context.record(['extension', 'when'], parameters.extension.when, 'boolean', register);
    const asked: readonly [unknown, unknown][] = [
      [parameters.suspended, suspended],
      [parameters.where, where],
      [parameters.extension, extended && by],
    ];
    if (!start || !end || asked.some(([wanted, found]) => wanted !== undefined && !found)) return undefined;
    if (asOf === undefined && openMeans === 'count') return undefined;
    const least = readFloor(parameters.floor, bounds, context);
    const terms: OverdueTerms = {
      register,
      start,
      end,
      limit,
      open: openMeans,
      asOf: asOf ?? 0,
      calendar: context.calendar,
      measureTitle: context.measureTitle,
      ...(suspended && { suspended }),
      ...(where && { where }),
      ...(extended && by && { extension: { when: extended, by } }),
    };
    const { share, per } = parameters.score;
    const lose = exactNumber(parameters.score.lose ?? 0);
    const title = shown(register.title);
    const words = durationWords(limit);
    const standard = share
      ? { zh: '按按期率得分', en: 'in proportion to the share in time' }
      : per === 'day'
        ? { zh: `每超期一${limit.working ? '个工作日' : '日'}扣 ${printPoints(lose)} 分`, en: `${printPoints(lose)} off per day over it` }
        : { zh: `每超期一件扣 ${printPoints(lose)} 分`, en: `${printPoints(lose)} off per record over it` };

    const lostBy = (points: Exact, { overdue: late, total }: Judgement): Exact => {
      const whole = share
        ? multiply(points, divide(exact(late.length), exact(total)) ?? zero)
        : multiply(lose, per === 'day' ? sum(late.map(({ days }) => exact(days))) : exact(late.length));
      const capped = parameters.cap === undefined ? whole : smaller(whole, exactNumber(parameters.cap));
      const bottom = smaller(least, points);
      return subtract(points, clamp(subtract(points, capped), bottom, points));
    };

    const nothing = (points: Exact): RuleOutcome => {
      const reason = () => ({ zh: `“${title}”没有要核对的记录`, en: `“${title}” has no records to look at` });
      if (parameters.none === 'not-applicable') return { status: 'not-applicable', reason };
      if (parameters.none === 'pending') return open('pending', reason, points);
      return scored(points, () => [
        { text: { zh: `${reason().zh}，按规则计满分`, en: `${reason().en}; full marks by the rule` }, lost: zero },
      ]);
    };

    const steps = (points: Exact, judged: Judgement, lost: Exact): Step[] => {
      const { overdue: late, total } = judged;
      const head = { zh: `“${title}”${total} 件，期限 ${words.zh}`, en: `${total} in “${title}”, limit ${words.en}` };
      if (late.length === 0) return [{ text: { zh: `${head.zh}，全部按期，得满分`, en: `${head.en}: all in time, full marks` }, lost }];
      const list = listed(late, limit.working);
      const text = {
        zh: `${head.zh}，超期 ${late.length} 件，扣 ${printPoints(lost)} 分：${list.zh}`,
        en: `${head.en}: ${late.length} overdue, ${printPoints(lost)} off: ${list.en}`,
      };
      if (isZero(lost)) return [{ text, lost }];
      return [
        { text, lost, remedy: { zh: `全部按期可得 ${printPoints(points)} 分`, en: `${printPoints(points)} points when all are in time` } },
      ];
    };
    return {
      measures: measuresOf(start, end, ...[suspended, where, extended].filter((expression) => expression !== undefined)),
      registers: [register.id],
      describe: (points) => ({
        zh: `“${title}”从 ${start.words.zh} 到 ${end.words.zh} 不超过 ${words.zh} 得 ${printPoints(points)} 分，${standard.zh}，${isZero(least) ? '扣完为止' : `最低 ${printPoints(least)} 分`}`,
        en: `“${title}”, from ${start.words.en} to ${end.words.en} within ${words.en}: ${printPoints(points)} points, ${standard.en}, not below ${printPoints(least)}`,
      }),
      score: (points, read) => {
        const judged = judgeRecords(terms, read);
        if ('reason' in judged) return open(judged.status, judged.reason, points);
        if (judged.total === 0) return nothing(points);
        const lost = lostBy(points, judged);
        return scored(subtract(points, lost), () => steps(points, judged, lost));
      },
      inspect: (read) => {
        const judged = judgeRecords(terms, read);
        return 'reason' in judged ? judged.findings : [];
      },
    };
  },
});
