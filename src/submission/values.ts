import type { Measure, Normalisation, Reading } from '../model.ts';
import { valueProblems } from './problems-values.ts';
import { readAbsence } from './values/absent.ts';
import { readBoolean } from './values/booleans.ts';
import { matchOption, refuseOption } from './values/choices.ts';
import { readDate } from './values/dates.ts';
import { readNumber } from './values/numbers.ts';
import { type CellContent, fault, found, missing, unreadable, type ValueFault, type ValueOutcome } from './values/outcome.ts';
import { trimmed } from './values/spelling.ts';
import { take, trailOf } from './values/trail.ts';

export type { CellContent } from './values/outcome.ts';
export { isKnownUnit } from './values/units-in-text.ts';

/** A reported value: what it means for its measure, what stood in the cell, and what was wrong with it. */
export interface ReadValue {
  readonly reading: Reading;
  /** The cell's text, untouched, with the unit that its format shows behind a number. */
  readonly raw: string;
  readonly faults: readonly ValueFault[];
  /** Why it is not applicable, if the unit said so. */
  readonly reason?: string;
  /** How the raw text became the value; none where nothing had to be done. */
  readonly steps?: readonly Normalisation[];
}

const errorText = /^[#＃](?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|#+)$|^Err:5\d\d$/i;

/**
 * Turns a cell into the value of a measure: a number in its unit (a ratio as a fraction), a day, a yes or no, an option, a text.
 * Empty cells are missing, 不涉及 is not applicable; whatever has more than one meaning is unreadable with an error. Never throws.
 */
export function readValue(measure: Measure, cell: CellContent): ReadValue {
  return { ...interpret(measure, cell), raw: shownText(cell) };
}

const shownText = ({ kind, text, unit }: CellContent): string => (kind === 'number' && unit !== undefined ? `${text}${unit}` : text);

function interpret(measure: Measure, cell: CellContent): ValueOutcome {
  const seen = trimmed(cell.text);
  if (cell.kind === 'uncalculated') return unreadable(fault(valueProblems.uncalculated, { measure }));
  if (cell.kind === 'error' || (cell.kind === 'text' && errorText.test(seen))) {
    return unreadable(fault(valueProblems.errorCell, { measure, seen }));
  }
  if (seen === '') return missing();
  const trail = trailOf(shownText(cell));
  if (trail.text !== seen) for (const step of ['ends', 'apostrophe'] as const) take(trail, step);
  const option = measure.type === 'choice' ? (matchOption(measure, trail.text) ?? matchOption(measure, seen)) : undefined;
  if (option !== undefined) {
    // A unit that only the format shows is no part of the option.
    if (cell.unit !== undefined && matchOption(measure, trail.text) === undefined) take(trail, 'remove', cell.unit);
    take(trail, 'option', option);
    return found({ kind: 'text', text: option }, trail.steps);
  }
  // Whatever begins with a digit says something; most cells do.
  const absence = cell.kind === 'text' && !/^\d/.test(seen) ? readAbsence(measure, seen) : undefined;
  if (absence) return absence;
  switch (measure.type) {
    case 'count':
    case 'number':
    case 'amount':
    case 'ratio':
      return readNumber(measure, cell, trail.text, trail);
    case 'choice':
      return refuseOption(measure, seen);
  }
  if (cell.kind === 'number' && cell.unit !== undefined) take(trail, 'remove', cell.unit);
  if (measure.type === 'boolean') return readBoolean(measure, cell, seen, trail);
  return measure.type === 'date' ? readDate(measure, cell, seen, trail) : found({ kind: 'text', text: seen }, trail.steps);
}
