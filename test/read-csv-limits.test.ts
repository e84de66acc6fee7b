import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLocation } from '../src/diagnostic.ts';
import { limits } from '../src/limits.ts';
import { readCsv } from '../src/read/csv.ts';

const file = (content: string | Uint8Array) => ({
  path: 'f.csv',
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});
const read = (content: string | Uint8Array) => {
  const { value, diagnostics } = readCsv(file(content));
  return { value, problems: diagnostics.map((diagnostic) => `${diagnostic.code} ${formatLocation(diagnostic.location)}`) };
};

describe('limits of CSV', () => {
  test('columns count up to the last one that is filled', () => {
    expect(read(`${','.repeat(limits.csvColumns - 1)}x${','.repeat(500)}`).problems).toEqual([]);
    expect(read(`a\n${','.repeat(limits.csvColumns)}x`)).toMatchObject({ value: undefined, problems: ['csv/limit f.csv:2:1'] });
  });

  test('rows count when they are filled', () => {
    const rows = 'x\n'.repeat(limits.csvRows);
    expect(read(`${rows}\n\n`).value?.rows).toHaveLength(limits.csvRows);
    expect(read(`${rows}\ny`)).toMatchObject({ value: undefined, problems: [`csv/limit f.csv:${limits.csvRows + 2}:1`] });
  });

  test('the length of a record counts in bytes', () => {
    const most = limits.csvRecordBytes;
    expect(read(`a\n"${'x'.repeat(most - 2)}"`).problems).toEqual([]);
    expect(read(`a\n"${'x'.repeat(most - 1)}"`)).toMatchObject({ value: undefined, problems: ['csv/limit f.csv:2:1'] });
    expect(read(`a\n"${'国'.repeat(most / 2)}"`).problems).toEqual(['csv/limit f.csv:2:1']);
    expect(read(','.repeat(most + 5)).problems).toEqual(['csv/limit f.csv:1:1']);
  });

  test('the size of the file counts before anything is read', () => {
    expect(read(new Uint8Array(limits.csvBytes + 1)).problems).toEqual(['csv/limit f.csv']);
    const workbook = new Uint8Array(limits.csvBytes);
    workbook.set([0x50, 0x4b, 0x03, 0x04]);
    expect(read(workbook).problems).toEqual(['csv/not-text f.csv:1:1']);
  });
});

describe('properties of reading CSV', () => {
  // No NUL; the byte order mark at the start of a file is not text.
  const field = fc.string({ unit: fc.constantFrom(...'ab1 ,;\t"\r\n=国\u3000'), maxLength: 8 }).filter((text) => !/^="[^"]*"$/.test(text));
  const table = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

  test('what was written with quotes is read back field by field, whatever the delimiter and line ends', () => {
    fc.assert(
      fc.property(table, lineEnd, fc.constantFrom(',', ';', '\t'), (rows, end, delimiter) => {
        const lines = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter));
        const { value, diagnostics } = readCsv(file(`sep=${delimiter}${end}${lines.join(end)}`));
        const filled = rows.map((row) => row.flatMap((text, index) => (text === '' ? [] : [{ column: index + 1, kind: 'text', text }])));
        expect(value?.rows.map((row) => row.cells) ?? []).toEqual(filled.filter((cells) => cells.length > 0));
        expect(diagnostics.filter((diagnostic) => diagnostic.severity === 'error' && diagnostic.code !== 'csv/empty')).toEqual([]);
      }),
    );
  });

  test('no text throws, and no character of a faulty file is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab,;"\n\r='), maxLength: 60 }), (text) => {
        const { value, diagnostics } = readCsv(file(text));
        if (value === undefined) {
          expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['csv/empty']);
          return;
        }
        const letters = (words: string) => words.replace(/[^ab]/g, '');
        expect(letters(value.rows.flatMap((row) => row.cells.map((cell) => cell.text)).join(''))).toBe(letters(text));
      }),
      { numRuns: 500 },
    );
  });
});
