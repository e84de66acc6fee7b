// Measures of every type, and one line for what a text means for one of them.
import { expect } from 'vitest';
import { printMoment } from '../../src/calendar.ts';
import type { Measure } from '../../src/model.ts';
import { exact, printExact } from '../../src/points.ts';
import type { CellKind } from '../../src/read/table.ts';
import { printExactValue } from '../../src/submission/print-reading.ts';
import { replay } from '../../src/submission/values/trail.ts';
import { type CellContent, type ReadValue, readValue } from '../../src/submission/values.ts';

export const measure = (type: Measure['type'], more: Partial<Measure> = {}): Measure => ({
  id: 'm',
  title: '数据项',
  type,
  approximate: false,
  optional: false,
  ...more,
});

export const cases = measure('count', { unit: '件' });
export const people = measure('count', { unit: '人' });
export const persons = measure('count', { unit: '人次' });
export const times = measure('count', { unit: '次' });
export const households = measure('count', { unit: '户' });
export const documents = measure('count', { unit: '份' });
export const manyPeople = measure('count', { unit: '万人' });
export const plainCount = measure('count');
export const points = measure('number', { unit: '分', min: exact(0), max: exact(100) });
export const days = measure('number', { unit: '日' });
export const growth = measure('number', { unit: '%' });
export const tonnes = measure('number', { unit: '千克' });
export const yuan = measure('amount', { unit: '元' });
export const tenThousand = measure('amount', { unit: '万元' });
export const share = measure('ratio', { unit: '%' });
export const fraction = measure('ratio');
export const capped = measure('ratio', { unit: '%', min: exact(0), max: exact(1) });
export const done = measure('boolean');
export const day = measure('date');
export const staffing = measure('choice', { options: ['专职', '兼职', '无', 'A 类'] });
export const grades = measure('choice', { options: ['优秀', '良好', '合格', '不合格'] });
export const levels = measure('choice', { options: ['国家级', '省级', '市级', '县级'] });
export const stars = measure('choice', { options: ['五星级', '四星级', '三星级'] });
export const remark = measure('text');
export const roughly = (of: Measure): Measure => ({ ...of, approximate: true });

/** `60`, `60~` when approximate, `missing`, `not-applicable (reason)`, `unreadable`; then the codes of the faults. */
export function say(of: Measure, text: string, kind: CellKind = 'text', percent = false): string {
  expect(readValue(of, { kind, text, percent }).raw).toBe(text);
  return sayOf(of, { kind, text, percent });
}

/** Replaying the logged steps on the raw text alone gives the value, undoing them gives the raw text. */
function expectReplay({ raw, reading, steps = [] }: ReadValue): void {
  if (reading.state !== 'value') return;
  const plain = printExactValue(reading.value);
  expect(
    replay(
      raw,
      steps.map(({ step, by }) => (by === undefined ? { step } : { step, by })),
    ),
  ).toBe(plain);
  expect(steps.reduceRight((text, { from, to }) => (text === to ? from : `broken at ${to}`), plain)).toBe(raw);
  expect(steps.length > 0 || raw === plain).toBe(true);
}

/** Whoever writes what a reading says is read as meaning that, without another question. */
function expectReadings(of: Measure, { faults }: ReadValue): void {
  for (const { write, value } of faults.flatMap(({ readings = [] }) => readings)) {
    const again = readValue(of, { kind: 'text', text: write });
    expect(again.reading.state === 'value' && printExactValue(again.reading.value)).toBe(value);
    expect(again.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
}

/** The same of any cell. */
export function sayOf(of: Measure, cell: CellContent): string {
  const read = readValue(of, cell);
  expectReplay(read);
  expectReadings(of, read);
  const { reading, faults, reason } = read;
  const codes = faults.map((found) => found.code.replace('submission/', ''));
  const words = (): string => {
    if (reading.state !== 'value') return reason === undefined ? reading.state : `${reading.state} (${reason})`;
    const { value, approximate } = reading;
    if (value.kind === 'number') return `${printExact(value.number)}${approximate ? '~' : ''}`;
    if (value.kind === 'date') return printMoment(value.day, value.minute);
    return value.kind === 'boolean' ? String(value.boolean) : value.text;
  };
  return [words(), ...codes].join(' ');
}

/** Measure, what stands in the cell, what `say` says of it. */
export type Row = readonly [Measure, string, string];
export type Table = readonly Row[];
