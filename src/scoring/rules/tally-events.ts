// One event of a tally: what so many occurrences of it cost or win, and what is possible while that is not known.

import type { CompiledExpression } from '../../expression/index.ts';
import type { Read } from '../../model.ts';
import {
  absolute,
  compare,
  type Exact,
  isNegative,
  isZero,
  larger,
  multiply,
  negate,
  one,
  printReadable,
  smaller,
  zero,
} from '../../points.ts';
import type { Text } from '../../text.ts';
import { explainAbsence, type Part, printPoints } from '../outcomes.ts';
import type { RuleContext } from '../rule-type.ts';

export interface Event {
  readonly value: CompiledExpression;
  /** What is counted: 次, 件, 个 … */
  readonly unit: string;
  /** Points per occurrence; where a person decides, the two ends. */
  readonly from: Exact;
  readonly to: Exact;
  readonly judged: boolean;
  readonly cap?: Exact;
  readonly words: Text;
  /** What tells it from the other events of the rule. */
  readonly cause: string;
}

/** Whether it takes points. */
export const isDeduction = (event: Event): boolean => isNegative(event.from);

/** The heavier end of what one occurrence costs or wins. */
export const weightOf = (event: Event): Exact => larger(absolute(event.from), absolute(event.to));

/** Effect of `times` occurrences at `each`, within the event's own cap. */
function effect(event: Event, each: Exact, times: Exact): Exact {
  const full = multiply(each, times);
  if (!event.cap || compare(absolute(full), event.cap) <= 0) return full;
  return isNegative(full) ? negate(event.cap) : event.cap;
}

/** What an event contributes: `sure` and `possible` are changes of the points, not points. */
export interface EventScore extends Part {
  readonly event: Event;
  /** Not known and without a cap of its own: it may outweigh everything else, down to the floor or up to the item's cap. */
  readonly endless?: boolean;
  readonly text: () => Text;
  /** How often it happened; absent where that is not known. */
  readonly times?: Exact;
}

/** Nothing known of an event: anything from no effect to its cap, or without a cap to the item's own end. */
function openEvent(event: Event, status: EventScore['status'], reason: () => Text, reach: Exact, once: boolean): EventScore {
  const most = once ? absolute(effect(event, weightOf(event), one)) : (event.cap ?? reach);
  const sure = isDeduction(event) ? negate(most) : zero;
  const possible = isDeduction(event) ? zero : most;
  return { event, status, reason, text: reason, sure, possible, endless: !once && event.cap === undefined };
}

export function countEvent(event: Event, times: Exact, once: boolean): EventScore {
  const counted = once && compare(times, zero) > 0 ? one : times;
  const ends = [effect(event, event.from, counted), effect(event, event.to, counted)] as const;
  const [sure, possible] = [smaller(...ends), larger(...ends)];
  const text = () => countText(event, times, sure, possible, once);
  if (!event.judged || isZero(times)) return { event, status: 'scored', sure, possible, text, times };
  const reason = () => {
    const { zh, en } = text();
    return { zh: `${zh}，需要核定`, en: `${en}; a person must decide` };
  };
  return { event, status: 'pending', reason, sure, possible, text: reason, times };
}

function countText(event: Event, times: Exact, sure: Exact, possible: Exact, once: boolean): Text {
  const award = !isDeduction(event);
  const each = eachWords(event);
  const heaviest = isDeduction(event) ? event.from : event.to;
  const isCapped = event.cap && compare(absolute(multiply(heaviest, times)), event.cap) > 0 && !once;
  const limit =
    isCapped && event.cap ? { zh: `，封顶 ${printPoints(event.cap)} 分`, en: `, capped at ${printPoints(event.cap)}` } : { zh: '', en: '' };
  const [low, high] = [printPoints(absolute(sure)), printPoints(absolute(possible))];
  const total = low === high ? low : award ? `${low}–${high}` : `${high}–${low}`;
  const sign = award ? '+' : '−';
  return {
    zh: `${event.words.zh} ${printReadable(times)} ${event.unit}，每${event.unit}${each.zh}${limit.zh}，共${award ? '加' : '扣'} ${total} 分`,
    en: `${event.words.en} ×${printReadable(times)} at ${each.en}${limit.en}: ${sign}${total}`,
  };
}

/** `扣 0.5 分`, or `扣 5–10 分（酌情）`. */
export function eachWords(event: Event): Text {
  const [light, heavy] = [smaller(absolute(event.from), absolute(event.to)), weightOf(event)];
  const award = !isDeduction(event);
  const range = event.judged ? `${printPoints(light)}–${printPoints(heavy)}` : printPoints(heavy);
  return {
    zh: `${award ? '加' : '扣'} ${range} 分${event.judged ? '（酌情）' : ''}`,
    en: `${award ? '+' : '−'}${range}${event.judged ? ' at discretion' : ''}`,
  };
}

/** What one event of a unit comes to. `reach` is the most that an event without a cap can change. */
export function judgeEvent(event: Event, read: Read, reach: Exact, once: boolean, titleOf: RuleContext['measureTitle']): EventScore {
  const result = event.value.evaluate(read);
  if (result.state === 'value') {
    const times = result.value.kind === 'number' ? result.value.number : zero;
    if (!isNegative(times)) return countEvent(event, times, once);
    const reason = () => ({ zh: `“${event.words.zh}”的次数是负数，需要核定`, en: `${event.words.en} is negative` });
    return openEvent(event, 'pending', reason, reach, once);
  }
  const reason = () => explainAbsence(result, titleOf);
  // 不涉及 means that there was nothing to count.
  if (result.state === 'not-applicable') return { event, status: 'not-applicable', reason, text: reason, sure: zero, possible: zero };
  return openEvent(event, result.state === 'missing' ? 'missing' : 'pending', reason, reach, once);
}
