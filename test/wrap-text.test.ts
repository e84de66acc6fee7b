import fc from 'fast-check';
import { eastAsianWidth } from 'get-east-asian-width';
import { describe, expect, test } from 'vitest';
import { renderTable, wrapText } from '../src/report/text/table.ts';

const widthOf = (line: string) => Array.from(line).reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0) ?? 0), 0);

describe('a long cell', () => {
  test.each<[string, string, number, string[]]>([
    ['English is broken at blanks', 'one more case was filed', 10, ['one more', 'case was', 'filed']],
    ['a word that just fits stays whole', 'abcde fghij', 5, ['abcde', 'fghij']],
    ['a word longer than the line is broken anywhere', 'abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
    ['Chinese is broken anywhere', '司法所规范化建设', 6, ['司法所', '规范化', '建设']],
    ['a comma does not begin a line', '司法所，规范化', 6, ['司法', '所，规', '范化']],
    ['nor does a bracket behind a quotation mark', '甲乙丙”）丁', 6, ['甲乙', '丙”）', '丁']],
    ['an opening mark does not end a line', '按照《条例》办', 6, ['按照', '《条', '例》办']],
    ['English within Chinese stays whole', '使用lawgov计分', 8, ['使用', 'lawgov计', '分']],
    ['a number stays with its percent sign', '比率为 12.5%', 8, ['比率为', '12.5%']],
    ['a number stays with its unit', '按比例得 32 分，共67个', 11, ['按比例得', '32 分，共', '67个']],
    ['a line too narrow for the rules is broken all the same', '甲，乙', 2, ['甲', '，', '乙']],
    ['wide characters never reach beyond the line', 'a，b，甲，，', 4, ['a，', 'b，', '甲，', '，']],
    ['line breaks stay', '甲\n\n乙', 4, ['甲', '', '乙']],
    ['nothing stays nothing', '', 4, ['']],
  ])('%s', (_title, text, width, lines) => {
    expect(wrapText(text, width).split('\n')).toEqual(lines);
  });

  test('loses nothing but blanks, and no line is wider than the column', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab 1%.,，。（）“”《》司法所', '\u0301') });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 12 }), (words, width) => {
        const lines = wrapText(words, width).split('\n');
        expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
        expect(lines.filter((line) => widthOf(line.replaceAll('\u0301', '')) > width)).toEqual([]);
      }),
    );
  });

  test('of a hundred thousand characters is wrapped whole', () => {
    const linesOf = (words: string) => wrapText(words.repeat(100_000), 30).split('\n');
    for (const words of ['司', 'a', '，']) expect(linesOf(words).join('')).toBe(words.repeat(100_000));
    expect(linesOf('司')).toHaveLength(Math.ceil(100_000 / 15));
    expect(linesOf(' ')).toEqual(['']);
  });

  test('stands in the table as it was wrapped', () => {
    const table = renderTable(['why'], [['reported as not applicable']], ['left'], [12]);
    expect(table.split('\n').map((line) => line.slice(2, -2).trim())).toEqual(expect.arrayContaining(['reported as', 'not', 'applicable']));
  });
});
