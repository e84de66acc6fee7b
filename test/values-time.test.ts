// Dates with a time of day, as people and spreadsheets write them.
import { expect, test } from 'vitest';
import { printMoment } from '../src/calendar.ts';
import type { Measure } from '../src/model.ts';
import { type CellContent, readValue } from '../src/submission/values.ts';

const moment: Measure = { id: 'sent', title: '报送时间', type: 'date', time: true, approximate: false, optional: false };
const { time: _, ...day } = moment;

function say(measure: Measure, text: string, kind: CellContent['kind'] = 'text'): string {
  const { reading, faults } = readValue(measure, { kind, text });
  const value =
    reading.state === 'value' && reading.value.kind === 'date' ? printMoment(reading.value.day, reading.value.minute) : reading.state;
  return [value, ...faults.map(({ code }) => code.replace('submission/', ''))].join(' ');
}

test.each([
  ['2024-12-18 17:35', '2024-12-18 17:35'],
  ['2024-12-18T17:35:59', '2024-12-18 17:35'],
  ['2024/12/18 9:05', '2024-12-18 09:05'],
  ['2024年12月18日17时35分', '2024-12-18 17:35'],
  ['2024年12月18日 17时', '2024-12-18 17:00'],
  ['2024年12月18日下午5时30分', '2024-12-18 17:30'],
  ['２０２４年１２月１８日１７：３５', '2024-12-18 17:35'],
  ['2024-12-18', '2024-12-18'],
  // Exports write midnight where there is no time at all.
  ['2024-12-18 00:00:00', '2024-12-18'],
  ['2024年12月18日上午', '2024-12-18 time-ignored'],
  ['2024年12月18日17时前', '2024-12-18 time-ignored'],
  ['2024年12月', 'unreadable incomplete-date'],
  ['45644.73', 'unreadable serial-date'],
])('%s is read as %s', (text, expected) => expect(say(moment, text)).toBe(expected));

test('a date cell of a workbook keeps its time', () => {
  expect(say(moment, '2024-12-18T17:35:00', 'date')).toBe('2024-12-18 17:35');
});

test('a date without time: true leaves the time out and says so', () => {
  expect(say(day, '2024-12-18 17:35')).toBe('2024-12-18 time-ignored');
});
