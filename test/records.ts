// Records of a register for tests: one object per record, as a table row would say it.
import { parseIsoDay } from '../src/calendar.ts';
import type { Measure, Read, Reading, Register, RegisterRecord, Reported, Value } from '../src/model.ts';
import { parseDecimal } from '../src/points.ts';

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

function valueIn(column: Measure, cell: string | number | boolean): Value {
  if (typeof cell === 'boolean') return { kind: 'boolean', boolean: cell };
  if (column.type === 'date') return { kind: 'date', day: parseIsoDay(String(cell)) ?? Number.NaN };
  const number = column.type === 'text' || column.type === 'choice' ? undefined : parseDecimal(String(cell));
  return number ? { kind: 'number', number } : { kind: 'text', text: String(cell) };
}

function readingOf(column: Measure, cell: Cell): Reading {
  if (cell === null) return { state: 'missing' };
  if (cell === '?') return { state: 'unreadable' };
  return cell === '不涉及' ? { state: 'not-applicable' } : { state: 'value', value: valueIn(column, cell), approximate: false };
}

/** `null` is an empty cell, `?` one that cannot be read. Columns that a row does not name are empty. */
export function recordsOf(register: Register, rows: readonly Row[]): RegisterRecord[] {
  const columns = [...register.columns.values()];
  return rows.map((row, index) => {
    const place = (column: number) => ({ kind: 'cell', file: '台账.xlsx', sheet: '台账', row: index + 2, column }) as const;
    const values = columns.map((column, at): [string, Reported] => {
      const cell = row[column.id] ?? null;
      const reported = {
        measure: column.id,
        raw: String(cell ?? ''),
        reading: readingOf(column, cell),
        evidence: [],
        location: place(at + 1),
      };
      return [column.id, reported];
    });
    return { values: new Map(values), location: place(1) };
  });
}

/** A reader of a unit that handed in these registers. */
export function readOf(
  registers: Readonly<Record<string, readonly RegisterRecord[]>>,
  values: (id: string) => Reading = () => ({ state: 'missing' }),
): Read {
  return Object.assign((id: string) => values(id), {
    records: (id: string): readonly RegisterRecord[] | undefined => (Object.hasOwn(registers, id) ? registers[id] : undefined),
  });
}
