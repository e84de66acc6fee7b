import { problem } from '../../diagnostic.ts';
import type { Step } from '../../model.ts';
import {
  absolute,
  add,
  clamp,
  compare,
  type Exact,
  isNegative,
  isZero,
  multiply,
  negate,
  printExact,
  printReadable,
  smaller,
  subtract,
  sum,
  zero,
} from '../../points.ts';
import type { Text } from '../../text.ts';
import { explainAbsence, measuresOf, nothingApplies, type Part, printPoints, scored, unsettled } from '../outcomes.ts';
import { exactNumber, expressionParameter, pointsParameter, titleParameter } from '../parameters.ts';
import { defineRule, type ExpressionSource, type Read } from '../rule-type.ts';

interface Parameters {
  readonly start: 'full' | 'zero';
  readonly events: readonly { readonly value: ExpressionSource; readonly points: number; readonly cap?: number; readonly title?: string }[];
  readonly cap?: number;
  readonly floor?: number;
}

const tallyRange = problem<{ floor: string; cap: string; points: string }>({
  code: 'framework/tally-range',
  severity: 'error',
  title: { zh: '封顶或保底超出分值', en: 'cap or floor outside the points' },
  message: ({ floor, cap, points }) => ({
    zh: `保底 ${floor} 分、封顶 ${cap} 分，应满足 0 ≤ 保底 ≤ 封顶 ≤ 分值 ${points}`,
    en: `floor ${floor} and cap ${cap} must satisfy 0 ≤ floor ≤ cap ≤ ${points}`,
  }),
  help: () => ({ zh: '省略 cap 与 floor 时按 0 到分值计', en: 'leave both out for 0 to full' }),
});

interface Event {
  /** What is counted: 次, 件, 个 … */
  readonly unit: string;
  readonly points: Exact;
  readonly cap?: Exact;
  readonly words: Text;
}

/** Effect of `times` occurrences, within the event's own cap. */
function effect(event: Event, times: Exact): { change: Exact; capped: boolean } {
  const full = multiply(event.points, times);
  if (!event.cap || compare(absolute(full), event.cap) <= 0) return { change: full, capped: false };
  return { change: isNegative(full) ? negate(event.cap) : event.cap, capped: true };
}

interface EventScore extends Part {
  readonly change: Exact;
  /** Not known and without a cap of its own: it may outweigh everything else, down to the floor or up to the item's cap. */
  readonly endless?: boolean;
  readonly text: () => Text;
  /** What was counted; absent where nothing could be. */
  readonly words?: Text;
}

/** Nothing known of an event: anything from no effect to its cap, or without a cap to the item's own end. */
function openEvent(event: Event, status: EventScore['status'], reason: () => Text, points: Exact): EventScore {
  const reach = event.cap ?? points;
  const sure = isNegative(event.points) ? negate(reach) : zero;
  const possible = isNegative(event.points) ? zero : reach;
  return { status, reason, text: reason, change: sure, sure, possible, endless: event.cap === undefined };
}

function countEvent(event: Event, times: Exact): EventScore {
  const { change, capped } = effect(event, times);
  const text = () => {
    const each = printPoints(absolute(event.points));
    const award = !isNegative(event.points);
    const limit =
      capped && event.cap ? { zh: `，封顶 ${printPoints(event.cap)} 分`, en: `, capped at ${printPoints(event.cap)}` } : { zh: '', en: '' };
    return {
      zh: `${event.words.zh} ${printReadable(times)} ${event.unit}，每${event.unit}${award ? '加' : '扣'} ${each} 分${limit.zh}，共${award ? '加' : '扣'} ${printPoints(absolute(change))} 分`,
      en: `${event.words.en} ×${printReadable(times)} at ${award ? '+' : '−'}${each}${limit.en}: ${award ? '+' : '−'}${printPoints(absolute(change))}`,
    };
  };
  return { status: 'scored', change, sure: change, possible: change, text, words: event.words };
}

/** Points lost per step, in order, so that together they are exactly `points − earned`: the floor and the cap cut the rest. */
function shareLoss(events: readonly EventScore[], lost: Exact): Step[] {
  let rest = lost;
  return events.map((event) => {
    const due = isNegative(event.change) ? negate(event.change) : zero;
    const taken = smaller(due, rest);
    rest = subtract(rest, taken);
    if (!event.words || isZero(taken)) return { text: event.text(), lost: taken };
    const remedy = {
      zh: `不再发生“${event.words.zh}”可少扣 ${printPoints(taken)} 分`,
      en: `${printPoints(taken)} more without ${event.words.en}`,
    };
    return { text: event.text(), lost: taken, remedy };
  });
}

export const tally = defineRule<Parameters>({
  type: 'tally',
  title: { zh: '按次计扣（加）分', en: 'tally of events' },
  patterns: ['R08', 'R09', 'R11', 'R13'],
  summary: {
    zh: '从满分或零分起，每发生一次扣或加若干分，可分项封顶',
    en: 'starts full or at zero; each occurrence takes or gives points, with caps',
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
          points: { type: 'number', minimum: -100000, maximum: 100000, description: '每次多少分，扣分写负数。Points per occurrence.' },
          cap: pointsParameter('本事项最多扣（加）多少分。Most that this event can take or give.'),
          title: titleParameter,
        },
      },
    },
    cap: pointsParameter('本指标最高分，默认等于分值。Highest result.'),
    floor: pointsParameter('本指标最低分，默认 0（扣完为止）。Lowest result.'),
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
  ],
  problems: [tallyRange],
  compile(parameters, context) {
    const compiled = parameters.events.map((event, index) => ({
      event,
      value: context.expression(['events', index, 'value'], event.value, 'number'),
    }));
    const events = compiled.flatMap(({ event, value }) => {
      if (!value) return [];
      const words = event.title === undefined ? value.words : { zh: event.title, en: event.title };
      return [
        {
          value,
          words,
          unit: value.unit ?? '次',
          points: exactNumber(event.points),
          ...(event.cap !== undefined && { cap: exactNumber(event.cap) }),
        },
      ];
    });
    const ceilingOf = (points: Exact) => (parameters.cap === undefined ? points : exactNumber(parameters.cap));
    const least = exactNumber(parameters.floor ?? 0);
    if (compare(least, ceilingOf(context.points)) > 0 || compare(ceilingOf(context.points), context.points) > 0) {
      context.report(tallyRange, [parameters.cap === undefined ? 'floor' : 'cap'], {
        floor: printExact(least),
        cap: printExact(ceilingOf(context.points)),
        points: printExact(context.points),
      });
      return undefined;
    }
    if (events.length < compiled.length) return undefined;
    const judge = (event: (typeof events)[number], read: Read, points: Exact): EventScore => {
      const result = event.value.evaluate(read);
      if (result.state === 'value') {
        const times = result.value.kind === 'number' ? result.value.number : zero;
        if (!isNegative(times)) return countEvent(event, times);
        const reason = () => ({ zh: `“${event.words.zh}”的次数是负数，需要核定`, en: `${event.words.en} is negative` });
        return openEvent(event, 'pending', reason, points);
      }
      const reason = () => explainAbsence(result, context.measureTitle);
      // 不涉及 means that there was nothing to count.
      if (result.state === 'not-applicable')
        return { status: 'not-applicable', reason, text: reason, change: zero, sure: zero, possible: zero };
      return openEvent(event, result.state === 'missing' ? 'missing' : 'pending', reason, points);
    };
    return {
      measures: measuresOf(...events.map((event) => event.value)),
      describe: (points) => ({
        zh: `${parameters.start === 'full' ? `起评 ${printPoints(points)} 分` : '起评 0 分'}；${events.map((event) => `${event.words.zh}每${event.unit}${isNegative(event.points) ? '扣' : '加'} ${printPoints(absolute(event.points))} 分${event.cap ? `（最多 ${printPoints(event.cap)} 分）` : ''}`).join('；')}；最高 ${printPoints(ceilingOf(points))} 分，${isZero(least) ? (parameters.start === 'full' ? '扣完为止' : '不计负分') : `最低 ${printPoints(least)} 分`}`,
        en: `starts at ${parameters.start === 'full' ? printPoints(points) : '0'}; ${events.map((event) => `${event.words.en} ${isNegative(event.points) ? '−' : '+'}${printPoints(absolute(event.points))} each${event.cap ? ` (at most ${printPoints(event.cap)})` : ''}`).join('; ')}; within ${printPoints(least)} to ${printPoints(ceilingOf(points))}`,
      }),
      score: (points, read) => {
        const scores = events.map((event) => judge(event, read, points));
        if (scores.every((score) => score.status === 'not-applicable')) return nothingApplies(scores);
        const start = parameters.start === 'full' ? points : zero;
        const within = (changes: readonly Exact[]) => clamp(add(start, sum(changes)), least, ceilingOf(points));
        const endless = events.filter((_event, index) => scores[index]?.endless);
        const bottomless = endless.some((event) => isNegative(event.points));
        const sure = bottomless ? least : within(scores.map((score) => score.sure));
        const boundless = endless.some((event) => !isNegative(event.points));
        const possible = boundless ? ceilingOf(points) : within(scores.map((score) => score.possible));
        const waiting = unsettled(scores);
        // A unit that said nothing at all has not earned what the caps would leave it.
        if (waiting && scores.every((score) => score.status === 'missing' || score.status === 'not-applicable')) {
          return { ...waiting, sure: zero, possible, why: () => [{ text: waiting.reason(), lost: points }] };
        }
        const why = () => {
          const lost = subtract(points, sure);
          const steps = shareLoss(scores, lost);
          const rest = subtract(lost, sum(steps.map((step) => step.lost)));
          return isZero(rest) ? steps : [...steps, unearned(sure, rest)];
        };
        return waiting ? { ...waiting, sure, possible, why } : scored(sure, why);
      },
    };
  },
});

const unearned = (earned: Exact, rest: Exact): Step => ({
  text: {
    zh: `合计得 ${printPoints(earned)} 分，离满分还差 ${printPoints(rest)} 分`,
    en: `${printPoints(earned)} in all, ${printPoints(rest)} short of full marks`,
  },
  lost: rest,
  remedy: { zh: `再争取加分事项可得 ${printPoints(rest)} 分`, en: `${printPoints(rest)} more points from further events` },
});
