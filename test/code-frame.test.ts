// Marks stand under what is meant, in columns of a terminal, whatever stands before it and however narrow the terminal is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderFrame } from '../src/report/findings/code-frame.ts';
import { linesFrom } from '../src/report/findings/source-lines.ts';
import { displayWidth } from '../src/report/text/width.ts';

const plain = (text: string) => text;
const frameOf = (
  content: string,
  place: { line: number; column: number; endColumn?: number; endLine?: number },
  { width = 80, file = 'a.yaml' } = {},
) =>
  renderFrame({ kind: 'text', file, ...place }, linesFrom(new Map([[file, new TextEncoder().encode(content)]])), {
    width,
    around: 1,
    dim: plain,
    marked: plain,
  });

test('Chinese takes two columns, a tab four, and what is invisible is written out', () => {
  expect(frameOf('甲乙: 丙丁\n', { line: 1, column: 5, endColumn: 7 })).toEqual(['  1 │ 甲乙: 丙丁', '    │       ^^^^']);
  expect(frameOf('\t甲\t乙\n', { line: 1, column: 4, endColumn: 5 })).toEqual(['  1 │     甲    乙', '    │           ^^']);
  expect(frameOf('a\u202eb: 1\n', { line: 1, column: 5, endColumn: 6 })).toEqual(['  1 │ a\\u202eb: 1', '    │          ^']);
  expect(frameOf('𠮷: e\u0301x\n', { line: 1, column: 7, endColumn: 8 })).toEqual(['  1 │ 𠮷: e\u0301x', '    │      ^']);
});

test('a byte order mark and Windows line ends count for nothing', () => {
  expect(frameOf('\ufeffa: 1\r\nb: 2\r\n', { line: 2, column: 4, endColumn: 5 })).toEqual(['  1 │ a: 1', '  2 │ b: 2', '    │    ^']);
});

test('a range that goes on below is marked to the last word of its first line', () => {
  expect(frameOf('a: b # 注\nc: d\n', { line: 1, column: 1, endLine: 2, endColumn: 5 })).toEqual([
    '  1 │ a: b # 注',
    '    │ ^^^^',
    '  2 │ c: d',
  ]);
});

test('a field of a table is found by its number, quotes and all', () => {
  expect(frameOf('甲局,"1,2",乙\n', { line: 1, column: 3 }, { file: 'a.csv' })).toEqual(['  1 │ 甲局,"1,2",乙', '    │            ^^']);
  // An open quote: the field goes on in the next line, and all that is here is marked.
  expect(frameOf('甲局,"1\n2",乙\n', { line: 1, column: 2 }, { file: 'a.csv' })[1]).toBe('    │ ^^^^^^^');
});

test('there is none for a line that the file does not have, nor for a file that was not read', () => {
  expect(frameOf('a: 1\n', { line: 9, column: 1 })).toEqual([]);
  expect(
    renderFrame({ kind: 'text', file: 'b', line: 1, column: 1 }, () => undefined, { width: 80, around: 1, dim: plain, marked: plain }),
  ).toEqual([]);
});

test('however long the line, it fits, and the marks stand under the first words that are meant', () => {
  const piece = fc.string({ unit: fc.constantFrom('a', '甲', '，', ' ', '\t', 'é', '🀄', '\u200b'), maxLength: 80 });
  fc.assert(
    fc.property(piece, piece, fc.integer({ min: 40, max: 120 }), fc.integer({ min: 1, max: 9 }), (before, behind, width, length) => {
      const word = '靶'.repeat(length);
      const [shown = '', marks = ''] = frameOf(
        `${before}${word}${behind}`,
        { line: 1, column: before.length + 1, endColumn: before.length + length + 1 },
        { width },
      );
      expect(displayWidth(shown)).toBeLessThanOrEqual(width);
      expect(displayWidth(marks)).toBeLessThanOrEqual(width);
      expect(marks.indexOf('^')).toBe(displayWidth(shown.slice(0, shown.indexOf('靶'))));
      expect(marks.trimEnd().length - marks.indexOf('^')).toBe(2 * length);
    }),
    { verbose: true, numRuns: 500 },
  );
});
