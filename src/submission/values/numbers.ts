import type { Measure } from '../../model.ts';
import { absolute, compare, decimalPlaces, divide, type Exact, exact, isNegative, isZero, multiply, one } from '../../points.ts';
import { numberProblems } from '../problems-numbers.ts';
import { type NumberForm, parseNumberText } from './number-text.ts';
import { type CellContent, fault, found, unreadable, type ValueFault, type ValueOutcome } from './outcome.ts';
import { compacted } from './spelling.ts';
import { readStoredNumber } from './stored-number.ts';
import { declaredUnit, fitUnit, isKnownUnit, splitScale } from './units-in-text.ts';

/** How many of the unit make a whole, for units that are shares. */
const shareUnits: ReadonlyMap<string, Exact> = new Map([
  ['%', exact(100)],
  ['‰', exact(1000)],
]);

/** Reads a cell for a count, number, amount or ratio. `seen` is the trimmed text for messages. */
export function readNumber(measure: Measure, cell: CellContent, seen: string): ValueOutcome {
  if (cell.kind === 'date') return unreadable(fault(numberProblems.dateForNumber, { measure, seen }));
  if (cell.kind === 'boolean') return unreadable(fault(numberProblems.notANumber, { measure, seen }));
  if (cell.kind === 'number') return readNumberCell(measure, cell, seen);
  const form = parseNumberText(compacted(seen));
  switch (form) {
    case 'range':
      return unreadable(fault(numberProblems.range, { measure, seen }));
    case 'digit-groups':
      return unreadable(fault(numberProblems.digitGroups, { measure, seen }));
    case 'scientific':
      return unreadable(fault(numberProblems.scientific, { measure, seen }));
    case 'vague':
      return unreadable(fault(numberProblems.approximate, { measure, seen }));
    case 'not-a-number':
      return unreadable(fault(numberProblems.notANumber, { measure, seen }));
  }
  return fitNumber(measure, form, seen, []);
}

function readNumberCell(measure: Measure, cell: CellContent, seen: string): ValueOutcome {
  const stored = readStoredNumber(cell.text);
  if (!stored) return unreadable(fault(numberProblems.notANumber, { measure, seen }));
  const faults: ValueFault[] = [];
  if (stored.excess === 'rounded') faults.push(fault(numberProblems.binaryNoise, { measure, seen, value: stored.value }));
  if (stored.excess === 'digits-lost') faults.push(fault(numberProblems.lostDigits, { measure, seen }));
  return fitNumber(measure, shownNumber(measure, cell, stored.value), seen, faults);
}

/** A stored number as people see it: with the percent sign or the unit word of its format. */
function shownNumber(measure: Measure, { percent, unit }: CellContent, value: Exact): NumberForm {
  const plain = { value, share: percent === true ? 'percent' : 'none', suffix: '', scaled: false, approximate: false } as const;
  // The grammar of texts says what a literal such as `余万元` or ` %` is; a word that is no unit (合计) says nothing of the number.
  const one = unit === undefined ? 'not-a-number' : parseNumberText(compacted(`1${unit}`));
  if (typeof one === 'string' || (one.share === 'none' && !isKnownUnit(measure, one.suffix))) return plain;
  return { ...one, value: multiply(value, one.value) };
}

/** Converts a number to the measure's unit and checks it against the measure. */
function fitNumber(measure: Measure, form: NumberForm, seen: string, before: readonly ValueFault[]): ValueOutcome {
  if (form.approximate && !measure.approximate) return unreadable(fault(numberProblems.approximate, { measure, seen }));
  if (measure.type === 'ratio') return fitRatio(measure, form, seen, before);
  if (form.share === 'fraction') return unreadable(fault(numberProblems.notANumber, { measure, seen }));
  if (form.share === 'percent') {
    const scale = shareUnits.get(declaredUnit(measure));
    if (measure.type !== 'number' || !scale) return unreadable(fault(numberProblems.unitMismatch, { measure, seen, word: '%' }));
    return settle(measure, multiply(form.value, scale), form.approximate, seen, before);
  }
  const fit = fitUnit(measure, form.suffix, form.scaled);
  if (fit.state === 'mismatch') return unreadable(fault(numberProblems.unitMismatch, { measure, seen, word: fit.word }));
  const value = multiply(form.value, fit.factor);
  const faults = fit.word === undefined ? before : [...before, fault(numberProblems.unitWord, { measure, seen, word: fit.word, value })];
  return settle(measure, value, form.approximate, seen, faults);
}

/** A share as a fraction. Only a percent sign, or the measure's own %, says which of 86.1 and 0.861 was meant. */
function fitRatio(measure: Measure, form: NumberForm, seen: string, before: readonly ValueFault[]): ValueOutcome {
  const { value, share, suffix, approximate } = form;
  if (suffix !== '') return unreadable(fault(numberProblems.unitMismatch, { measure, seen, word: suffix }));
  const faults = [...before];
  if (share === 'fraction') faults.push(fault(numberProblems.fraction, { measure, seen, value }));
  if (share !== 'none' || isZero(value)) return settle(measure, value, approximate, seen, faults);
  const above = compare(absolute(value), one) > 0;
  const unit = shareUnits.get(declaredUnit(measure));
  const inUnit = divide(value, unit ?? exact(100)) ?? value;
  if ((unit !== undefined) !== above) {
    return unreadable(fault(numberProblems.ambiguousShare, { measure, seen, readings: [inUnit, value] }));
  }
  return settle(measure, unit ? inUnit : value, approximate, seen, faults);
}

function settle(measure: Measure, value: Exact, approximate: boolean, seen: string, before: readonly ValueFault[]): ValueOutcome {
  const outside = (measure.min && compare(value, measure.min) < 0) || (measure.max && compare(value, measure.max) > 0);
  // A count in 万人 is whole in persons.
  const pieces = multiply(value, splitScale(declaredUnit(measure)).scale);
  if (measure.type === 'count' && (decimalPlaces(pieces) !== 0 || isNegative(pieces))) {
    return unreadable(fault(numberProblems.notACount, { measure, seen, value }));
  }
  if (outside) return unreadable(fault(numberProblems.outOfRange, { measure, seen, value }));
  const faults = [...before];
  const unusual = (isNegative(value) && !measure.min) || (compare(value, one) > 0 && !measure.max);
  if (measure.type === 'ratio' && unusual) faults.push(fault(numberProblems.unusualShare, { measure, seen, value }));
  return found({ kind: 'number', number: value }, faults, approximate);
}
