// One reported value as it stands in a file, before values of one unit are put together.
import type { Diagnostic, Location } from '../diagnostic.ts';
import type { Measure, Reported } from '../model.ts';
import type { Cell } from '../read/table.ts';
import { trimmed } from './values/spelling.ts';
import { readValue } from './values.ts';

export interface Fact {
  readonly unit: string;
  readonly unitLocation: Location;
  readonly reported: Reported;
}

export interface Beside {
  readonly note?: string;
  readonly evidence?: string;
  readonly selfScore?: string;
}

/** Evidence cells list several documents, one per line or divided by ； ; 、 */
const splitEvidence = (text: string): string[] =>
  text
    .split(/[\n;；、]/)
    .map(trimmed)
    .filter((part) => part !== '' && !/^[/—-]+$|^无$/.test(part));

/** The fact of one cell, with the faults of its value at that cell. An absent cell is a value that was not reported. */
export function factOf(
  unit: string,
  unitLocation: Location,
  measure: Measure,
  cell: Cell | undefined,
  location: Location,
  beside: Beside,
  report: (diagnostic: Diagnostic) => void,
): Fact {
  const { reading, raw, faults, reason } = readValue(measure, cell ?? { kind: 'text', text: '' });
  for (const fault of faults) report({ ...fault, location });
  const note = trimmed(beside.note ?? '');
  const selfScore = trimmed(beside.selfScore ?? '');
  const problem = reading.state === 'unreadable' ? faults.find((fault) => fault.severity === 'error') : undefined;
  const why = reason ?? (reading.state === 'not-applicable' ? note : '');
  return {
    unit,
    unitLocation,
    reported: {
      measure: measure.id,
      raw,
      reading,
      evidence: splitEvidence(beside.evidence ?? ''),
      location,
      ...(why !== '' && { reason: why }),
      ...(problem && { problem: problem.message }),
      ...(note !== '' && { note }),
      ...(selfScore !== '' && { selfScore }),
    },
  };
}
