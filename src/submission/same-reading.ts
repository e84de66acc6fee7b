// Whether two cells say the same.
import type { Reported, Value } from '../model.ts';
import { equals } from '../points.ts';

export function sameReading(left: Reported, right: Reported): boolean {
  // Two that cannot be read are the same only as texts: 50余个 and 60余个 contradict each other.
  if (left.reading.state === 'unreadable' && right.reading.state === 'unreadable') return left.raw === right.raw;
  if (left.reading.state !== 'value' || right.reading.state !== 'value') return left.reading.state === right.reading.state;
  return sameValue(left.reading.value, right.reading.value) && left.reading.approximate === right.reading.approximate;
}

export function sameValue(left: Value, right: Value): boolean {
  if (left.kind === 'number' && right.kind === 'number') return equals(left.number, right.number);
  if (left.kind === 'date' && right.kind === 'date') return left.day === right.day && left.minute === right.minute;
  if (left.kind === 'text' && right.kind === 'text') return left.text === right.text;
  return left.kind === 'boolean' && right.kind === 'boolean' && left.boolean === right.boolean;
}
