import type { PossibleReading } from '../../diagnostic.ts';
import type { Measure } from '../../model.ts';
import {
  absolute,
  compare,
  decimalPlaces,
  divide,
  type Exact,
  equals,
  exact,
  isNegative,
  isZero,
  multiply,
  one,
  printExact,
} from '../../points.ts';
import { numberProblems } from '../problems-numbers.ts';
import { figureToWrite, textsInTenThousands, textsWithMeanings, textsWithoutGroups } from './meanings.ts';
import { type NumberForm, parseNumberText } from './number-text.ts';
import { type CellContent, fault, found, unreadable, type ValueFault, type ValueOutcome } from './outcome.ts';
import { readStoredNumber } from './stored-number.ts';
import { type Trail, take, trailOf } from './trail.ts';
import { declaredUnit, fitUnit, isKnownUnit, splitScale } from './units-in-text.ts';

/** How many of the unit make a whole, for units that are shares. */
const shareUnits: ReadonlyMap<string, Exact> = new Map([
  ['%', exact(100)],
  ['‰', exact(1000)],
]);

/** Reads a cell for a count, number, amount or ratio. `seen` is the trimmed text for messages; the trail begins with it. */
export function readNumber(measure: Measure, cell: CellContent, seen: string, trail: Trail): ValueOutcome {
  if (cell.kind === 'date') return unreadable(fault(numberProblems.dateForNumber, { measure, seen }, dateReadings(measure, cell)));
  if (cell.kind === 'boolean') return unreadable(fault(numberProblems.notANumber, { measure, seen }));
  if (cell.kind === 'number') return readNumberCell(measure, cell, seen, trail);
  const several = textsWithMeanings(measure, seen);
  if (several.length > 0) return ask(measure, seen, several);
  const form = parseNumberText(trail);
  switch (form) {
    case 'range':
      return unreadable(fault(numberProblems.range, { measure, seen }));
    case 'digit-groups':
      return unreadable(fault(numberProblems.digitGroups, { measure, seen }, offered(measure, textsWithoutGroups(seen))));
    case 'scientific':
      return unreadable(fault(numberProblems.scientific, { measure, seen }));
    case 'vague':
      return unreadable(fault(numberProblems.approximate, { measure, seen }));
    case 'not-a-number':
      return unreadable(fault(numberProblems.notANumber, { measure, seen }));
  }
  return fitNumber(measure, form, seen, trail, []);
}

/** A text that people read in more than one way is asked about, with what each reading would have to be written as. */
function ask(measure: Measure, seen: string, texts: readonly string[]): ValueOutcome {
  const readings = offered(measure, texts);
  if (readings.length === 0) return unreadable(fault(numberProblems.notANumber, { measure, seen }));
  return unreadable(fault(numberProblems.ambiguous, { measure, seen, readings }, readings));
}

/** Those of the texts that the measure takes without a doubt, each value once. */
function offered(measure: Measure, texts: readonly string[]): PossibleReading[] {
  const byValue = new Map<string, PossibleReading>();
  for (const text of texts) {
    const { reading, faults } = readNumber(measure, { kind: 'text', text }, text, trailOf(text));
    if (reading.state !== 'value' || reading.value.kind !== 'number' || faults.some(({ severity }) => severity === 'error')) continue;
    const value = printExact(reading.value.number);
    if (!byValue.has(value)) byValue.set(value, { write: figureToWrite(measure, reading.value.number), value });
  }
  return [...byValue.values()];
}

/** 3-5 and 17/18 became a date: as a share that is 3/5. */
function dateReadings(measure: Measure, { text }: CellContent): PossibleReading[] {
  const [, month, day] = /^\d{4}-0?(\d{1,2})-0?(\d{1,2})/.exec(text) ?? [];
  return measure.type === 'ratio' && month && day ? offered(measure, [`${month}/${day}`, `${day}/${month}`]) : [];
}

function readNumberCell(measure: Measure, cell: CellContent, seen: string, trail: Trail): ValueOutcome {
  const stored = readStoredNumber(cell.text);
  if (!stored) return unreadable(fault(numberProblems.notANumber, { measure, seen }));
  const faults: ValueFault[] = [];
  if (stored.excess === 'rounded') faults.push(fault(numberProblems.binaryNoise, { measure, seen, value: stored.value }));
  if (stored.excess === 'digits-lost') faults.push(fault(numberProblems.lostDigits, { measure, seen }));
  take(trail, 'stored');
  return fitNumber(measure, shownNumber(measure, cell, stored.value, trail), seen, trail, faults);
}

/** A stored number as people see it: with the percent sign or the unit word of its format. */
function shownNumber(measure: Measure, { percent, unit }: CellContent, value: Exact, trail: Trail): NumberForm {
  const plain = { value, share: percent === true ? 'percent' : 'none', suffix: '', scaled: false, approximate: false } as const;
  if (unit === undefined) return plain;
  // The grammar of texts says what a literal such as `余万元` or ` %` is; a word that is no unit (合计) says nothing of the number.
  const before = { ...trail };
  const form = parseNumberText(trail);
  if (typeof form !== 'string' && (form.share !== 'none' || isKnownUnit(measure, form.suffix))) return form;
  Object.assign(trail, before);
  take(trail, 'remove', unit);
  return plain;
}

/** Converts a number to the measure's unit and checks it against the measure. */
function fitNumber(measure: Measure, form: NumberForm, seen: string, trail: Trail, before: readonly ValueFault[]): ValueOutcome {
  if (form.approximate && !measure.approximate) return unreadable(fault(numberProblems.approximate, { measure, seen }));
  if (measure.type === 'ratio') return fitRatio(measure, form, seen, trail, before);
  if (form.share === 'fraction') return unreadable(fault(numberProblems.notANumber, { measure, seen }));
  if (form.share === 'percent') {
    const unit = declaredUnit(measure);
    const scale = shareUnits.get(unit);
    if (measure.type !== 'number' || !scale) return unreadable(fault(numberProblems.unitMismatch, { measure, seen, word: '%' }));
    if (trail.text.endsWith(unit)) take(trail, 'unit', unit);
    else {
      take(trail, 'percent');
      take(trail, 'times', printExact(scale));
    }
    return settle(measure, multiply(form.value, scale), form.approximate, seen, trail, before);
  }
  const fit = fitUnit(measure, form.suffix, form.scaled);
  if (fit.state === 'mismatch') return unreadable(fault(numberProblems.unitMismatch, { measure, seen, word: fit.word }));
  const value = multiply(form.value, fit.factor);
  take(trail, 'unit', form.suffix);
  if (!equals(fit.factor, one)) take(trail, 'times', printExact(fit.factor));
  const faults = fit.word === undefined ? before : [...before, fault(numberProblems.unitWord, { measure, seen, word: fit.word, value })];
  return settle(measure, value, form.approximate, seen, trail, faults);
}

/** A share as a fraction. Only a percent sign, or the measure's own %, says which of 86.1 and 0.861 was meant. */
function fitRatio(measure: Measure, form: NumberForm, seen: string, trail: Trail, before: readonly ValueFault[]): ValueOutcome {
  const { value, share, suffix, approximate } = form;
  if (suffix !== '') return unreadable(fault(numberProblems.unitMismatch, { measure, seen, word: suffix }));
  const faults = [...before];
  if (share === 'fraction') faults.push(fault(numberProblems.fraction, { measure, seen, value }));
  if (share !== 'none' || isZero(value)) {
    take(trail, 'percent');
    return settle(measure, value, approximate, seen, trail, faults);
  }
  const above = compare(absolute(value), one) > 0;
  const unit = shareUnits.get(declaredUnit(measure));
  const whole = unit ?? exact(100);
  const inUnit = divide(value, whole) ?? value;
  if ((unit !== undefined) !== above) {
    const readings = [inUnit, value].map((number) => ({ write: figureToWrite(measure, number), value: printExact(number) }));
    return unreadable(fault(numberProblems.ambiguous, { measure, seen, readings }, readings));
  }
  if (unit) take(trail, 'times', printExact(exact(1, unit.n)));
  return settle(measure, unit ? inUnit : value, approximate, seen, trail, faults);
}

function settle(
  measure: Measure,
  value: Exact,
  approximate: boolean,
  seen: string,
  trail: Trail,
  before: readonly ValueFault[],
): ValueOutcome {
  take(trail, 'plain');
  const outside = (measure.min && compare(value, measure.min) < 0) || (measure.max && compare(value, measure.max) > 0);
  // A count in 万人 is whole in persons.
  const pieces = multiply(value, splitScale(declaredUnit(measure)).scale);
  if (measure.type === 'count' && (decimalPlaces(pieces) !== 0 || isNegative(pieces))) {
    const readings = offered(measure, textsInTenThousands(measure, value));
    return unreadable(fault(numberProblems.notACount, { measure, seen, value, readings }, readings));
  }
  if (outside) return unreadable(fault(numberProblems.outOfRange, { measure, seen, value }));
  const faults = [...before];
  const unusual = (isNegative(value) && !measure.min) || (compare(value, one) > 0 && !measure.max);
  if (measure.type === 'ratio' && unusual) faults.push(fault(numberProblems.unusualShare, { measure, seen, value }));
  return found({ kind: 'number', number: value }, trail.steps, faults, approximate);
}
