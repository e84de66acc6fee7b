// One reported value as it stands in a file, before values of one unit are put together.
import type { Diagnostic, Location } from '../diagnostic.ts';
import type { Measure, Reported } from '../model.ts';
import type { Cell } from '../read/table.ts';
import type { Table } from './find-tables.ts';
import type { Grid } from './grid.ts';
import { trimmed } from './values/spelling.ts';
import { readValue } from './values.ts';

export interface Fact {
  readonly unit: string;
  readonly unitLocation: Location;
  readonly reported: Reported;
  /** The class that the row names for its unit. */
  readonly unitClass?: NamedClass;
}

export interface NamedClass {
  readonly name: string;
  readonly location: Location;
}

/** What the column 单位类别 says in a row; undefined where there is no such column, or nothing in it. */
export function classInRow(grid: Grid, table: Table, row: number): NamedClass | undefined {
  const column = table.columns.get('unitClass');
  const name = column === undefined ? '' : trimmed(grid.textAt(row, column));
  return column === undefined || name === '' ? undefined : { name, location: grid.locate(row, column) };
}

/** The note of a row, and where it stands or could stand; 说明 and 备注 in one table are read together. */
export function noteInRow(grid: Grid, table: Table, row: number): Pick<Beside, 'note' | 'noteColumn'> {
  const column = table.columns.get('note');
  if (column === undefined) return {};
  const texts = [column, ...(table.also.get('note') ?? [])].map((at) => grid.ownCell(row, at)?.text ?? '');
  return { note: [...new Set(texts.filter((text) => text.trim() !== ''))].join('；'), noteColumn: column };
}

export interface Beside {
  readonly note?: string;
  readonly noteColumn?: number | undefined;
  readonly evidence?: string;
  readonly selfScore?: string;
  readonly unitClass?: NamedClass | undefined;
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
  const { reading, raw, faults, reason, steps } = readValue(measure, cell ?? { kind: 'text', text: '' });
  for (const fault of faults) report({ ...fault, location });
  const note = trimmed(beside.note ?? '');
  const selfScore = trimmed(beside.selfScore ?? '');
  const problem = reading.state === 'unreadable' ? faults.find((fault) => fault.severity === 'error') : undefined;
  const why = reason ?? (reading.state === 'not-applicable' ? note : '');
  return {
    unit,
    unitLocation,
    ...(beside.unitClass && { unitClass: beside.unitClass }),
    reported: {
      measure: measure.id,
      raw,
      reading,
      ...(steps && { normalised: steps }),
      evidence: splitEvidence(beside.evidence ?? ''),
      location,
      ...(why !== '' && { reason: why }),
      ...(problem && { problem: problem.message }),
      ...(note !== '' && { note }),
      ...(beside.noteColumn !== undefined && { noteColumn: beside.noteColumn }),
      ...(selfScore !== '' && { selfScore }),
    },
  };
}
