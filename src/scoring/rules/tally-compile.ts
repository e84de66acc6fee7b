// The parameters of a tally made ready: events with the multiplier of the unit's class, and what can be wrong with them.
import { problem } from '../../diagnostic.ts';
import { nearest } from '../../nearest.ts';
import { compare, type Exact, isNegative, isZero, multiply, one, printExact } from '../../points.ts';
import { shown } from '../../text.ts';
import { causesOf } from '../causes.ts';
import { exactNumber } from '../parameters.ts';
import type { ExpressionSource, RuleContext } from '../rule-type.ts';
import { isRange, type Judged, judgedRange } from '../worth.ts';
import type { Event } from './tally-events.ts';

export interface TallyParameters {
  readonly start: 'full' | 'zero';
  readonly events: readonly {
    readonly value: ExpressionSource;
    readonly points: number | Judged<number>;
    readonly cap?: number;
    readonly title?: string;
  }[];
  readonly once?: 'highest';
  readonly multiplier?: Readonly<Record<string, number>>;
  readonly cap?: number;
  readonly floor?: number;
}

export const tallyRange = problem<{ floor: string; cap: string; points: string }>({
  code: 'framework/tally-range',
  severity: 'error',
  title: { zh: '封顶或保底超出分值', en: 'cap or floor outside the points' },
  message: ({ floor, cap, points }) => ({
    zh: `保底 ${floor} 分、封顶 ${cap} 分，应满足 保底 ≤ 封顶 ≤ 分值 ${points}，封顶不低于 0`,
    en: `floor ${floor} and cap ${cap} must satisfy floor ≤ cap ≤ ${points}, with a cap of at least 0`,
  }),
  help: () => ({
    zh: '省略 cap 与 floor 时按 0 到分值计；扣分可以超过分值的，floor 写负数',
    en: 'leave both out for 0 to full; where more than the points can be lost, write a negative floor',
  }),
});

export const tallyOnce = problem<Record<never, never>>({
  code: 'framework/tally-once',
  severity: 'error',
  title: { zh: '只计一次的事项有加有扣', en: 'events of which one counts both add and deduct' },
  message: () => ({
    zh: 'once: highest 只计分值最高的一个事项，各事项应都是加分或都是扣分',
    en: 'with `once: highest` a single event counts, so all of them must add or all must deduct',
  }),
  help: () => ({ zh: '把加分和扣分分成两个指标，或用 combine 组合', en: 'make two indicators of them, or two parts of a `combine`' }),
});

export const tallyClass = problem<{ id: string; classes: readonly string[] }>({
  code: 'framework/tally-class',
  severity: 'error',
  title: { zh: '倍数里的单位类别不存在', en: 'multiplier of an unknown class' },
  message: ({ id, classes }) => {
    const near = nearest(id, classes);
    return {
      zh: `没有单位类别“${shown(id)}”${near === undefined ? '' : `，是不是“${near}”？`}`,
      en: `there is no class “${shown(id)}”${near === undefined ? '' : `; did you mean “${near}”?`}`,
    };
  },
  help: ({ classes }) => ({
    zh: classes.length === 0 ? '先在 classes 下声明单位类别' : `用 classes 下声明的编号：${classes.join('、')}`,
    en:
      classes.length === 0 ? 'declare the classes of units under `classes`' : `use an id declared under \`classes\`: ${classes.join(', ')}`,
  }),
});

export interface Ends {
  readonly floor: Exact;
  capOf(points: Exact): Exact;
}

/** Floor and cap; undefined after a fault was reported. */
export function compileEnds({ cap, floor }: TallyParameters, context: RuleContext): Ends | undefined {
  const least = exactNumber(floor ?? 0);
  const capOf = (points: Exact) => (cap === undefined ? points : exactNumber(cap));
  const highest = capOf(context.points);
  if (compare(least, highest) <= 0 && compare(highest, context.points) <= 0) return { floor: least, capOf };
  context.report(tallyRange, [cap === undefined ? 'floor' : 'cap'], {
    floor: printExact(least),
    cap: printExact(highest),
    points: printExact(context.points),
  });
  return undefined;
}

/** How many times a deduction counts for the class that the rule is made ready for. */
export function multiplierOf({ multiplier = {} }: TallyParameters, context: RuleContext): Exact {
  for (const id of Object.keys(multiplier))
    if (!context.classes.includes(id)) context.report(tallyClass, ['multiplier', id], { id, classes: context.classes });
  const { unitClass } = context;
  const own = unitClass !== undefined && Object.hasOwn(multiplier, unitClass) ? multiplier[unitClass] : undefined;
  return own === undefined ? one : exactNumber(own);
}

/** The events; undefined after faults were reported. */
export function compileEvents(parameters: TallyParameters, factor: Exact, context: RuleContext): Event[] | undefined {
  const events = parameters.events.map((event, index): Omit<Event, 'cause'> | undefined => {
    const value = context.expression(['events', index, 'value'], event.value, 'number');
    const judged = typeof event.points === 'object';
    const [from, to] =
      typeof event.points === 'object'
        ? [exactNumber(event.points.from), exactNumber(event.points.to)]
        : [exactNumber(event.points), exactNumber(event.points)];
    if (judged && !isRange({ from, to })) {
      context.report(judgedRange, ['events', index, 'points'], { from, to });
      return undefined;
    }
    if (!value) return undefined;
    const scale = (points: Exact) => (isNegative(points) ? multiply(points, factor) : points);
    const words = event.title === undefined ? value.words : { zh: event.title, en: event.title };
    const cap = event.cap === undefined ? {} : { cap: exactNumber(event.cap) };
    return { value, words, unit: value.unit ?? '次', from: scale(from), to: scale(to), judged, ...cap };
  });
  const found = events.filter((event) => event !== undefined);
  if (found.length < events.length) return undefined;
  const causes = causesOf(found.map(({ value }) => value));
  const ready = found.map((event, index) => ({ ...event, cause: causes[index] ?? '' }));
  const signs = new Set(ready.filter((event) => !isZero(event.from) || !isZero(event.to)).map((event) => isNegative(event.from)));
  if (parameters.once === undefined || signs.size < 2) return ready;
  context.report(tallyOnce, ['once'], {});
  return undefined;
}
