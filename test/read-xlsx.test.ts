import { describe, expect, it } from 'vitest';
import { formatLocation } from '../src/diagnostic.ts';
import { makeWorkbook, row, sharedStrings, stylesOf, worksheet } from './make-zip.ts';
import { read, readCells, readRow, textsOf } from './read-made-workbook.ts';

describe('values', () => {
  it.each([
    ['an integer', '<v>42</v>', { kind: 'number', text: '42' }],
    ['18 digits, kept exactly', '<v>220822199001017730</v>', { kind: 'number', text: '220822199001017730' }],
    ['a long fraction, as written', '<v>0.57999999999999996</v>', { kind: 'number', text: '0.57999999999999996' }],
    ['a negative number', '<v>-1.50</v>', { kind: 'number', text: '-1.50' }],
    ['scientific notation', '<v>1.5E-2</v>', { kind: 'number', text: '1.5E-2' }],
    ['blanks around a number', '<v> 7 </v>', { kind: 'number', text: '7' }],
    ['a formula with 0', '<f>A2-A3</f><v>0</v>', { kind: 'number', text: '0', formula: true }],
    ['a shared formula', '<f t="shared" ref="A1:A9" si="0">B1&gt;2</f><v>3</v>', { kind: 'number', text: '3', formula: true }],
    ['a follower of a shared formula', '<f t="shared" si="0"/><v>3</v>', { kind: 'number', text: '3', formula: true }],
    ['a value before its formula', '<v>3</v><f>B1</f>', { kind: 'number', text: '3', formula: true }],
  ])('reads %s', async (_, inside, expected) => {
    expect(await readRow(`<c r="A1">${inside}</c>`)).toEqual([{ column: 1, ...expected }]);
  });

  it.each([
    ['true', 'b', '<v>1</v>', { kind: 'boolean', text: 'TRUE' }],
    ['false by formula', 'b', '<f>A2</f><v>0</v>', { kind: 'boolean', text: 'FALSE', formula: true }],
    ['an error', 'e', '<f>1/0</f><v>#DIV/0!</v>', { kind: 'error', text: '#DIV/0!', formula: true }],
    ['text by formula', 'str', '<f>A2</f><v>已完成 &amp; 归档</v>', { kind: 'text', text: '已完成 & 归档', formula: true }],
    ['empty text by formula', 'str', '<f>A2</f><v></v>', { kind: 'text', text: '', formula: true }],
    ['empty text by formula, short form', 'str', '<f>A2</f><v/>', { kind: 'text', text: '', formula: true }],
    ['an ISO date', 'd', '<v>2023-05-12</v>', { kind: 'date', text: '2023-05-12' }],
    ['an ISO time', 'd', '<v>2023-05-12T17:30:00.000Z</v>', { kind: 'date', text: '2023-05-12T17:30:00' }],
    ['an ISO date at midnight', 'd', '<v>2023-05-12T00:00:00</v>', { kind: 'date', text: '2023-05-12' }],
    ['an inline string', 'inlineStr', '<is><t>公安局</t></is>', { kind: 'text', text: '公安局' }],
    ['a rich inline string', 'inlineStr', '<is><r><rPr><b/></rPr><t>粗</t></r><r><t>体</t></r></is>', { kind: 'text', text: '粗体' }],
    ['an inline string in CDATA', 'inlineStr', '<is><t><![CDATA[a<b>&]]></t></is>', { kind: 'text', text: 'a<b>&' }],
    [
      'escapes of an inline string',
      'inlineStr',
      '<is><t>甲_x000D_&#10;乙_x005F_x0041_</t></is>',
      { kind: 'text', text: '甲\r\n乙_x0041_' },
    ],
  ])('reads %s', async (_, type, inside, expected) => {
    expect(await readRow(`<c r="A1" t="${type}">${inside}</c>`)).toEqual([{ column: 1, ...expected }]);
  });

  it('leaves out cells without content', async () => {
    expect(
      await readRow('<c r="A1" s="0"/><c r="B1"></c><c r="C1"><v></v></c><c r="D1" t="inlineStr"><is><t/></is></c><c r="E1"><v>1</v></c>'),
    ).toEqual([{ column: 5, kind: 'number', text: '1' }]);
  });

  it('marks percentages and not what only looks like one', async () => {
    const styles = stylesOf(9, 10, '0.0%', '0"%"', '0\\%');
    const cells = await readRow(
      '<c r="A1" s="1"><v>0.861</v></c><c r="B1" s="2"><v>1</v></c><c r="C1" s="3"><f>A1</f><v>0</v></c><c r="D1" s="4"><v>5</v></c><c r="E1" s="5"><v>6</v></c>',
      { styles },
    );
    expect(cells).toEqual([
      { column: 1, kind: 'number', text: '0.861', percent: true },
      { column: 2, kind: 'number', text: '1', percent: true },
      { column: 3, kind: 'number', text: '0', percent: true, formula: true },
      { column: 4, kind: 'number', text: '5', unit: '%' },
      { column: 5, kind: 'number', text: '6', unit: '%' },
    ]);
  });

  it.each(['1,234', '0x10', 'NaN', 'INF', '1e999', '1.2.3', '1-2', '-', '.', '约5', '--1', '９'])(
    'keeps %s in a number cell as text and says so',
    async (value) => {
      const { sheets, codes, diagnostics } = await read(
        makeWorkbook({ sheet: worksheet(row(1, `<c r="A1"><v>1</v></c><c r="B1"><v>${value}</v></c>`)) }),
      );
      expect(sheets[0]?.rows[0]?.cells[1]).toEqual({ column: 2, kind: 'text', text: value });
      expect(codes).toEqual(['file/odd-value']);
      expect(formatLocation(diagnostics[0]!.location)).toBe('f.xlsx 表1!B1');
    },
  );

  it.each([
    ['b', 'yes'],
    ['d', '2023/5/12'],
    ['d', '12:30:00'],
    ['nonsense', '5'],
    ['s', '-1'],
    ['s', '1.5'],
  ])('keeps an impossible value of type %s as text: %s', async (type, value) => {
    const { sheets, codes } = await read(
      makeWorkbook({ sheet: worksheet(row(1, `<c r="A1" t="${type}"><v>${value}</v></c>`)), strings: sharedStrings('<si><t>x</t></si>') }),
    );
    expect(sheets[0]?.rows[0]?.cells).toEqual([{ column: 1, kind: 'text', text: value }]);
    expect(codes).toEqual(['file/odd-value']);
  });

  it('tells uncalculated formulas apart and names the first of them in one message', async () => {
    const forms = ['<f>SUM(B1:B9)</f>', '<f>1</f><v></v>', '<f>1</f><v/>', '<f t="shared" si="1"/>', '<f>2</f>', '<f>3</f>', '<f>4</f>'];
    const cells = forms.map((inside, index) => `<c r="A${index + 1}">${inside}</c>`);
    const { sheets, diagnostics } = await read(
      makeWorkbook({ sheet: worksheet(cells.map((cell, index) => row(index + 1, cell)).join('')) }),
    );
    expect(sheets[0]?.rows.map(({ cells: [cell] }) => cell)).toEqual(
      forms.map(() => ({ column: 1, kind: 'uncalculated', text: '', formula: true })),
    );
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message.zh).toContain('A1、A2、A3、A4、A5 等 7 个单元格');
    expect(diagnostics[0]?.help?.zh).toContain('Excel 或 WPS');
  });
});

describe('shared strings', () => {
  it.each([
    ['plain', '<si><t>规范性文件</t></si>', '规范性文件'],
    ['with blanks kept', '<si><t xml:space="preserve"> 前后 </t></si>', ' 前后 '],
    ['with blanks kept without the attribute', '<si><t> 前后 </t></si>', ' 前后 '],
    ['with references', '<si><t>&lt;&#x4e2d;&#20013;&amp;amp;&quot;&apos;&gt;</t></si>', '<中中&amp;"\'>'],
    ['with an undefined reference, kept', '<si><t>&nbsp;x</t></si>', '&nbsp;x'],
    ['with escaped characters', '<si><t>甲_x000D_\n乙_x005F_x000D__x00e9_</t></si>', '甲\r\n乙_x000D_é'],
    ['with raw line ends', '<si><t>甲\r\n乙\r丙</t></si>', '甲\n乙\n丙'],
    ['rich', '<si><r><rPr><b/><rFont val="宋体"/></rPr><t>粗</t></r><r><t xml:space="preserve"> 体</t></r></si>', '粗 体'],
    ['with a phonetic reading', '<si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si>', '漢字'],
    ['in CDATA', '<si><t>a<![CDATA[</t></si>&amp;]]>b</t></si>', 'a</t></si>&amp;b'],
    ['with a comment inside', '<si><t>a<!-- </si> -->b</t></si>', 'ab'],
    ['prefixed, in single quotes', "<x:si><x:t xml:space='preserve'>甲 </x:t></x:si>", '甲 '],
    ['outside the basic plane', '<si><t>𠮷&#x20BB7;</t></si>', '𠮷𠮷'],
  ])('reads one %s', async (_, item, expected) => {
    const strings = sharedStrings('<si><t>first</t></si>', item, '<si/>', '\n  <si><t/></si>', '<si><t>last</t></si>');
    const cells = await readRow([0, 1, 2, 3, 4].map((index) => `<c r="${'ABCDE'[index]}1" t="s"><v>${index}</v></c>`).join(''), {
      strings,
    });
    expect(cells).toEqual([
      { column: 1, kind: 'text', text: 'first' },
      { column: 2, kind: 'text', text: expected },
      { column: 5, kind: 'text', text: 'last' },
    ]);
  });

  it('reads many, with Chinese text across all borders of pieces', async () => {
    const words = Array.from({ length: 9000 }, (_, index) => `白城市司法局${'行政复议'.repeat(index % 7)}第${index}号𠮷`);
    const strings = sharedStrings(...words.map((word) => `<si><t>${word}</t></si>`));
    const sheet = worksheet(
      words
        .map((word, index) =>
          row(
            index + 1,
            `<c r="A${index + 1}" t="s"><v>${index}</v></c><c r="B${index + 1}" t="inlineStr"><is><t>${word}</t></is></c><c r="C${index + 1}" t="str"><f>A1</f><v>${word}</v></c>`,
          ),
        )
        .join(''),
    );
    const cells = await readCells({ sheet, strings });
    expect(textsOf(cells)).toEqual(words.flatMap((word) => [word, word, word]));
  });

  it.each([
    ['its XML is malformed', sharedStrings('<si><t>x</t></si>', '<si><r><t>甲</r></t></si>')],
    ['its tag has no end', sharedStrings('<si><t>x</t></si>', '<si><t a="></t></si>')],
    ['it nests too deep', sharedStrings('<si><t>x</t></si>', `<si>${'<r>a'.repeat(50_000)}${'</r>'.repeat(50_000)}</si>`)],
    ['the part is missing', undefined],
    ['the index is too high', sharedStrings('<si><t>x</t></si>')],
  ])('makes an error of a text that is lost because %s', async (_, strings) => {
    const made = { sheet: worksheet(row(2, '<c r="B2" t="s"><v>1</v></c>')) };
    const { sheets, codes } = await read(makeWorkbook(strings === undefined ? made : { ...made, strings }));
    expect(sheets[0]?.rows[0]?.cells).toEqual([{ column: 2, kind: 'error', text: '#REF!' }]);
    expect(codes).toEqual(['file/lost-text']);
  });
});
