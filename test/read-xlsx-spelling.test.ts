// The same sheet in two spellings: the usual one is read by a fast path, the other by the tokenizer. Both must say the same.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeWorkbook, row, sharedStrings, stylesOf, worksheet } from './make-zip.ts';
import { read } from './read-made-workbook.ts';

const text = fc.string({ unit: fc.constantFrom('甲', '𠮷', 'a', ' ', '&amp;', '&#x4e59;', '_x000D_', '_', '1', '\n', "'"), maxLength: 9 });
const number = fc.oneof(
  fc.constantFrom(
    '0',
    '-0',
    '007',
    '1.50',
    '-.5',
    '5.',
    '.',
    '-',
    '1E5',
    '1e-7',
    '1,5',
    '0x1',
    ' 3 ',
    '',
    '45058',
    '45058.75',
    '60',
    '123456789012345678',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
);
const style = fc.constantFrom('', ' s="0"', ' s="1"', ' s="2"', ' s="3"', ' s="99"');
const formula = fc.constantFrom('', '<f>A1*2</f>', '<f t="shared" si="0"/>', '<f t="shared" ref="A1:B9" si="0">A1&gt;"b"</f>', '<f/>');
const value = (content: fc.Arbitrary<string>) => content.map((inside) => `<v>${inside}</v>`);
const body = fc.oneof(
  fc.tuple(fc.constantFrom('', ' t="n"'), formula, value(number)),
  fc.tuple(fc.constant(' t="s"'), formula, value(fc.oneof(fc.integer({ min: 0, max: 5 }).map(String), number))),
  fc.tuple(fc.constant(' t="str"'), formula, value(text)),
  fc.tuple(fc.constant(' t="b"'), formula, value(fc.constantFrom('0', '1', 'true', '2'))),
  fc.tuple(fc.constant(' t="e"'), formula, value(fc.constantFrom('#DIV/0!', '#N/A', ''))),
  fc.tuple(fc.constant(' t="d"'), formula, value(fc.constantFrom('2023-05-12', '2023-05-12T08:00:00', 'x'))),
  fc.tuple(
    fc.constant(' t="inlineStr"'),
    fc.constant(''),
    text.map((inside) => `<is><t xml:space="preserve">${inside}</t></is>`),
  ),
  fc.tuple(fc.constant(''), formula, fc.constant('')),
);
const rows = fc.array(
  fc.record({ hidden: fc.boolean(), cells: fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), style, body), { maxLength: 6 }) }),
  { minLength: 1, maxLength: 6 },
); // biome-ignore format: one shape

const letters = (column: number) => (column > 26 ? `A${String.fromCharCode(38 + column)}` : String.fromCharCode(64 + column));

const unusual = (xml: string) =>
  xml
    .replace(/<(\/?)(\w)/g, '<$1x:$2')
    .replaceAll('<x:row r="', "<x:row  r='")
    .replace(/(<x:row {2}r='\d+)"/g, "$1'");

it('reads the usual and an unusual spelling alike', async () => {
  const strings = sharedStrings('<si><t>甲</t></si>', '<si/>', '<si><r><t>乙</t></r></si>', '<si><t>a&amp;b</t></si>');
  const styles = stylesOf(14, '0%', '[h]:mm');
  await fc.assert(
    fc.asyncProperty(rows, async (list) => {
      const inside = list.map(({ hidden, cells }, index) => {
        const xml = cells.map(
          ([column, styled, [type, formed, content]]) => `<c r="${letters(column)}${index + 1}"${styled}${type}>${formed}${content}</c>`,
        );
        return row(index + 1, xml.join('')).replace('">', `"${hidden ? ' hidden="1"' : ''}>`);
      });
      const sheet = worksheet(inside.join(''));
      const [usual, other] = await Promise.all([sheet, unusual(sheet)].map((xml) => read(makeWorkbook({ sheet: xml, strings, styles }))));
      expect(usual?.sheets).toHaveLength(1);
      expect(other).toEqual(usual);
    }),
    { numRuns: 500 },
  );
});
