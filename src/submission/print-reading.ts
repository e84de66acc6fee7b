import { printMoment } from '../calendar.ts';
import type { Framework, Measure, Reported, Value } from '../model.ts';
import { printExact, printPercent, printReadable } from '../points.ts';
import { shown } from '../text.ts';

/** The exact value in the measure's unit, as data: `50`, `0.861`, `true`, `2023-05-12`. */
export function printExactValue(value: Value): string {
  if (value.kind === 'number') return printExact(value.number);
  if (value.kind === 'date') return printMoment(value.day, value.minute);
  return value.kind === 'text' ? value.text : String(value.boolean);
}

/** A value for people: with its unit, a ratio as a percentage. */
export function printMeasureValue(value: Value, measure: Measure | undefined): string {
  if (value.kind === 'boolean') return value.boolean ? '是' : '否';
  if (value.kind !== 'number') return value.kind === 'date' ? printMoment(value.day, value.minute) : shown(value.text);
  if (measure?.type === 'ratio') return printPercent(value.number);
  return `${printReadable(value.number)}${measure?.unit ?? ''}`;
}

/** What a unit reported, for people; values that are not there say so. */
export function printReading(reported: Reported, framework: Framework): string {
  const { reading, raw } = reported;
  if (reading.state === 'value')
    return `${reading.approximate ? '约' : ''}${printMeasureValue(reading.value, framework.measures.get(reported.measure))}`;
  return reading.state === 'missing' ? '未填报' : shown(raw);
}
