// Answers on their way into the cells of a form.
import type { Measure } from '../../model.ts';
import { approximate, decimalPlaces } from '../../points.ts';
import type { Answer } from '../form/form.ts';

/** Days from the first day that a spreadsheet counts to 1970-01-01. */
const epoch = 25_569;
const minutesPerDay = 1440;

/** A number or a text as the cell holds it; undefined where there is nothing. What is not plainly a value stays as it was written. */
export function cellContent(answer: Pick<Answer, 'reading' | 'raw'> | undefined, measure: Measure): number | string | undefined {
  if (!answer) return undefined;
  const { reading, raw } = answer;
  const written = raw.trim() === '' ? undefined : raw;
  if (reading.state === 'not-applicable') return '不涉及';
  if (reading.state !== 'value' || reading.approximate) return written;
  const { value } = reading;
  if (value.kind === 'number') return decimalPlaces(value.number) === undefined ? written : approximate(value.number);
  if (value.kind === 'date') return epoch + value.day + (measure.time ? (value.minute ?? 0) / minutesPerDay : 0);
  return value.kind === 'boolean' ? (value.boolean ? '是' : '否') : value.text;
}
