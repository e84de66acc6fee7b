import type { Step } from '../../model.ts';
import {
  add,
  clamp,
  compare,
  type Exact,
  isNegative,
  isZero,
  larger,
  negate,
  one,
  printExact,
  smaller,
  subtract,
  sum,
  zero,
} from '../../points.ts';
import { measuresOf, nothingApplies, printPoints, scored, unsettled } from '../outcomes.ts';
import { expressionParameter, pointsParameter, signedParameter, titleParameter } from '../parameters.ts';
import { defineRule, type Read } from '../rule-type.ts';
import { judgedRange } from '../worth.ts';
import { compileEnds, compileEvents, multiplierOf, type TallyParameters, tallyClass, tallyOnce, tallyRange } from './tally-compile.ts';
import { countEvent, type Event, type EventScore, eachWords, isDeduction, judgeEvent, weightOf } from './tally-events.ts';

/** The change of all events together: their sum, or under `once` that of the heaviest alone. */
function together(scores: readonly EventScore[], end: 'sure' | 'possible', once: boolean): Exact {
  const changes = scores.map((score) => score[end]);
  if (!once) return sum(changes);
  return changes.reduce((left, right) => (isNegative(left) || isNegative(right) ? smaller(left, right) : larger(left, right)), zero);
}

/** The one event that counts under `once`, by what it does for sure. */
const heaviestOf = (scores: readonly EventScore[]): EventScore | undefined =>
  scores.find((score) => !isZero(score.sure) && compare(score.sure, together(scores, 'sure', true)) === 0);

/** Points lost per event, in order, so that together they are no more than `lost`: the floor and the cap cut the rest. */
function shareLoss(
  scores: readonly EventScore[],
  lost: Exact,
  once: boolean,
  resultOf: (scores: readonly EventScore[]) => Exact,
  read: (event: Event, less: Exact) => EventScore,
): Step[] {
  const counting = once ? heaviestOf(scores) : undefined;
  let rest = lost;
  return scores.map((score) => {
    const idle = once && score !== counting && !isZero(score.sure);
    const due = idle || !isNegative(score.sure) ? zero : negate(score.sure);
    const taken = smaller(due, rest);
    rest = subtract(rest, taken);
    const text = idle ? { zh: `${score.text().zh}（不另计）`, en: `${score.text().en} (does not count)` } : score.text();
    const { words, unit, cause } = score.event;
    if (!score.times || isZero(taken)) return { text, lost: taken, cause };
    const none = { zh: `不再发生“${words.zh}”可少扣 ${printPoints(taken)} 分`, en: `${printPoints(taken)} more without ${words.en}` };
    const fewer = scores.map((other) => (other === score ? read(score.event, larger(subtract(score.times ?? one, one), zero)) : other));
    const gain = subtract(resultOf(fewer), resultOf(scores));
    if (compare(gain, zero) <= 0 || compare(gain, taken) >= 0) return { text, lost: taken, cause, remedy: none };
    const remedy = {
      zh: `少发生 1 ${unit}可少扣 ${printPoints(gain)} 分；${none.zh}`,
      en: `${printPoints(gain)} more with one ${words.en} fewer; ${none.en}`,
    };
    return { text, lost: taken, cause, remedy, nearest: gain };
  });
}

export const tally = defineRule<TallyParameters>({
  type: 'tally',
  title: { zh: '按次计扣（加）分', en: 'tally of events' },
  patterns: ['R08', 'R09', 'R11', 'R13', 'R14', 'R18', 'R32'],
  summary: {
    zh: '从满分或零分起，每发生一次扣或加若干分；可分项封顶、只计最高一项、按单位类别加倍、酌情',
    en: 'starts full or at zero; each occurrence takes or gives points, with caps, levels of which one counts, multipliers of a class, and discretion',
  },
  parameters: {
    start: { enum: ['full', 'zero'], description: '起点：full 满分，zero 零分。Where to start.' },
    events: {
      type: 'array',
      minItems: 1,
      description: '事项及每次的分值（负数为扣分）。Events and points per occurrence (negative to deduct).',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['value', 'points'],
        properties: {
          value: expressionParameter('次数：数据项或算式。Number of occurrences.'),
          points: {
            type: ['number', 'object'],
            minimum: -100000,
            maximum: 100000,
            additionalProperties: false,
            required: ['from', 'to'],
            properties: { from: signedParameter('下限。Lower end.'), to: signedParameter('上限。Upper end.') },
            description: '每次多少分，扣分写负数；酌情的写 {from, to}，待核定。Points per occurrence, or a range that a person decides in.',
          },
          cap: pointsParameter('本事项最多扣（加）多少分。Most that this event can take or give.'),
          title: titleParameter,
        },
      },
    },
    cap: pointsParameter('本指标最高分，默认等于分值。Highest result.'),
    floor: signedParameter('本指标最低分，默认 0（扣完为止）；可为负数。Lowest result, 0 when left out; may be negative.'),
    once: {
      enum: ['highest'],
      description: 'highest：只计发生了的事项中分值最高的一个，且只计一次。Only the highest event that occurred counts, once.',
    },
    multiplier: {
      type: 'object',
      minProperties: 1,
      additionalProperties: { type: 'number', exclusiveMinimum: 0, maximum: 1000 },
      description: '按单位类别扣分加倍，如 {bureau: 2}；只用于扣分，封顶不变。Deductions of a class count so many times; caps stay.',
    },
  },
  required: ['start', 'events'],
  examples: [
    {
      title: { zh: '迟报每次扣 0.5 分（最多 2 分），漏报每次扣 1 分', en: 'late −0.5 each (at most 2), missed −1 each' },
      points: '5',
      rule: {
        type: 'tally',
        start: 'full',
        events: [
          { value: 'late_reports', points: -0.5, cap: 2, title: '迟报' },
          { value: 'missed_reports', points: -1, title: '漏报' },
        ],
      },
      given: { late_reports: 7, missed_reports: 1 },
      expect: '2',
    },
    {
      title: { zh: '省级表彰每项 2 分、市级 1 分，封顶 5 分', en: 'provincial awards 2, city awards 1, at most 5' },
      points: '5',
      rule: {
        type: 'tally',
        start: 'zero',
        events: [
          { value: 'provincial', points: 2, title: '省级表彰' },
          { value: 'city', points: 1, title: '市级表彰' },
        ],
      },
      given: { provincial: 1, city: 1 },
      expect: '3',
    },
    {
      title: { zh: '同一事项按最高级别计一次', en: 'the same matter counts once, at its highest level' },
      points: '5',
      rule: {
        type: 'tally',
        start: 'zero',
        once: 'highest',
        events: [
          { value: 'provincial', points: 5, title: '省级表彰' },
          { value: 'city', points: 3, title: '市级表彰' },
        ],
      },
      given: { provincial: 0, city: 2 },
      expect: '3',
    },
    {
      title: { zh: '查处不力，酌情扣 5–10 分', en: 'weak enforcement: 5 to 10 off at discretion' },
      points: '20',
      rule: { type: 'tally', start: 'full', events: [{ value: 'weak', points: { from: -10, to: -5 }, title: '查处不力' }] },
      given: { weak: 1 },
      expect: 'pending 10–15',
    },
    {
      title: { zh: '只减分的清单，扣到 −3 分为止', en: 'a list that only deducts, down to −3' },
      points: '2',
      rule: { type: 'tally', start: 'full', floor: -3, events: [{ value: 'faults', points: -1, title: '问题' }] },
      given: { faults: 9 },
      expect: '-3',
    },
  ],
  problems: [tallyRange, tallyOnce, tallyClass, judgedRange],
  compile(parameters, context) {
    const factor = multiplierOf(parameters, context);
    const events = compileEvents(parameters, factor, context);
    const ends = compileEnds(parameters, context);
    if (!events || !ends) return undefined;
    const once = parameters.once !== undefined;
    const { floor: least, capOf } = ends;
    const startOf = (points: Exact) => (parameters.start === 'full' ? points : zero);
    // Without a cap an event may go from one end of the item to the other.
    const reachOf = (points: Exact) => subtract(points, smaller(least, zero));
    const judge = (event: Event, read: Read, points: Exact) => judgeEvent(event, read, reachOf(points), once, context.measureTitle);
    return {
      measures: measuresOf(...events.map((event) => event.value)),
      ...(isNegative(least) && { least }),
      plan: (points) => ({
        type: 'tally',
        start: startOf(points),
        floor: least,
        cap: capOf(points),
        once,
        events: events.map(({ value, from, judged, cap }) => ({ value, from, ...(!judged && { each: from }), ...(cap && { cap }) })),
      }),
      describe: (points) => ({
        zh: `${parameters.start === 'full' ? `起评 ${printPoints(points)} 分` : '起评 0 分'}；${events.map((event) => `${event.words.zh}每${event.unit}${eachWords(event).zh}${event.cap ? `（最多 ${printPoints(event.cap)} 分）` : ''}`).join('；')}；${once ? '只计分值最高的一项，计一次；' : ''}最高 ${printPoints(capOf(points))} 分，${isZero(least) ? (parameters.start === 'full' ? '扣完为止' : '不计负分') : `最低 ${printPoints(least)} 分`}${compare(factor, one) === 0 ? '' : `（本类单位扣分按 ${printExact(factor)} 倍）`}`,
        en: `starts at ${parameters.start === 'full' ? printPoints(points) : '0'}; ${events.map((event) => `${event.words.en} ${eachWords(event).en} each${event.cap ? ` (at most ${printPoints(event.cap)})` : ''}`).join('; ')}; ${once ? 'only the heaviest counts, once; ' : ''}within ${printPoints(least)} to ${printPoints(capOf(points))}${compare(factor, one) === 0 ? '' : ` (deductions of this class count ${printExact(factor)} times)`}`,
      }),
      score: (points, read) => {
        const scores = events.map((event) => judge(event, read, points));
        const within = (change: Exact) => clamp(add(startOf(points), change), least, capOf(points));
        const reasons = (sure: Exact) => () => {
          const lost = subtract(points, sure);
          const resultOf = (changed: readonly EventScore[]) => within(together(changed, 'sure', once));
          const again = (event: Event, times: Exact) => countEvent(event, times, once);
          const steps = shareLoss(scores, lost, once, resultOf, again);
          const rest = subtract(lost, sum(steps.map((step) => step.lost)));
          return isZero(rest) ? steps : [...steps, unearned(sure, rest, events)];
        };
        if (scores.every((score) => score.status === 'scored')) {
          const earned = within(together(scores, 'sure', once));
          return scored(earned, reasons(earned));
        }
        if (scores.every((score) => score.status === 'not-applicable')) return nothingApplies(scores);
        const endless = scores.filter((score) => score.endless).map((score) => score.event);
        const sure = endless.some(isDeduction) ? least : within(together(scores, 'sure', once));
        const possible = endless.some((event) => !isDeduction(event)) ? capOf(points) : within(together(scores, 'possible', once));
        const waiting = unsettled(scores);
        // A unit that said nothing at all has not earned what the caps would leave it.
        if (waiting && scores.every((score) => score.status === 'missing' || score.status === 'not-applicable')) {
          const nothing = smaller(zero, sure);
          return { ...waiting, sure: nothing, possible, why: () => [{ text: waiting.reason(), lost: subtract(points, nothing) }] };
        }
        return waiting ? { ...waiting, sure, possible, why: reasons(sure) } : scored(sure, reasons(sure));
      },
    };
  },
});

function unearned(earned: Exact, rest: Exact, events: readonly Event[]): Step {
  const text = {
    zh: `合计得 ${printPoints(earned)} 分，离满分还差 ${printPoints(rest)} 分`,
    en: `${printPoints(earned)} in all, ${printPoints(rest)} short of full marks`,
  };
  const [smallest] = events
    .filter((event) => !isDeduction(event) && !isZero(weightOf(event)))
    .sort((left, right) => compare(weightOf(left), weightOf(right)));
  const all = { zh: `再争取加分事项可得 ${printPoints(rest)} 分`, en: `${printPoints(rest)} more points from further events` };
  if (!smallest) return { text, lost: rest, remedy: all };
  const one = {
    zh: `“${smallest.words.zh}”每${smallest.unit}${eachWords(smallest).zh}`,
    en: `${smallest.words.en} ${eachWords(smallest).en} each`,
  };
  return { text, lost: rest, remedy: { zh: `${all.zh}，${one.zh}`, en: `${all.en}, ${one.en}` } };
}
