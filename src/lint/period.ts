import { parseIsoDay } from '../calendar.ts';
import type { Draft } from '../framework/draft.ts';
import { fieldsField, textField } from '../framework/fields.ts';

/** First and last day as numbers of days (`parseIsoDay`). */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The period assessed; undefined where the file gives none, or one that cannot be. */
export function periodOf(draft: Draft): Days | undefined {
  const period = fieldsField(draft.data, 'period');
  const [from, to] = [parseIsoDay(textField(period, 'from') ?? ''), parseIsoDay(textField(period, 'to') ?? '')];
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
}
