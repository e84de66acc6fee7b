import type { Draft } from '../../framework/draft.ts';
import { fieldsField, numberField } from '../../framework/fields.ts';
import type { Exact } from '../../points.ts';
import { exactNumber } from '../../scoring/parameters.ts';

/** An end of `scoring.clamp` as it is written; undefined where it is not. */
export function boundOf(draft: Draft, end: 'min' | 'max'): Exact | undefined {
  const written = numberField(fieldsField(fieldsField(draft.data, 'scoring'), 'clamp'), end);
  return written === undefined ? undefined : exactNumber(written);
}
