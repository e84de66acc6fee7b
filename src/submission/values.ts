import type { Measure, Reading } from '../model.ts';
import { valueProblems } from './problems-values.ts';
import { readAbsence } from './values/absent.ts';
import { readBoolean } from './values/booleans.ts';
import { matchOption, refuseOption } from './values/choices.ts';
import { readDate } from './values/dates.ts';
import { readNumber } from './values/numbers.ts';
import { type CellContent, fault, found, missing, unreadable, type ValueFault, type ValueOutcome } from './values/outcome.ts';
import { trimmed } from './values/spelling.ts';

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
}

const errorText = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)$/i;

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
  const option = measure.type === 'choice' ? (matchOption(measure, trimmed(shownText(cell))) ?? matchOption(measure, seen)) : undefined;
  if (option !== undefined) return found({ kind: 'text', text: option });
  const absence = cell.kind === 'text' ? readAbsence(measure, seen) : undefined;
  if (absence) return absence;
  switch (measure.type) {
    case 'count':
    case 'number':
    case 'amount':
    case 'ratio':
      return readNumber(measure, cell, trimmed(shownText(cell)));
    case 'boolean':
      return readBoolean(measure, cell, seen);
    case 'date':
      return readDate(measure, cell, seen);
    case 'choice':
      return refuseOption(measure, seen);
    case 'text':
      return found({ kind: 'text', text: seen });
  }
}
