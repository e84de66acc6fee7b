import { describe, expect, it } from 'vitest';
import { limits } from '../src/limits.ts';
import { type Block, readDocx, sheetOfTable, type Table } from '../src/read/docx.ts';
import { cell, documentParts, docxFile, level, makeDocx, paragraph, run, table, tableRow } from './make-docx.ts';
import { makeZip, withPart, workbookParts, worksheet } from './make-zip.ts';

const read = (body: string, more = {}) => {
  const { value, diagnostics } = readDocx(makeDocx({ body, ...more }));
  return { blocks: value ?? [], codes: diagnostics.map(({ code }) => code) };
};
const texts = (blocks: readonly Block[]) => blocks.map((block) => (block.kind === 'paragraph' ? block.text : `table ${block.number}`));
const only = (blocks: readonly Block[]): Table => {
  const [found] = blocks.filter((block) => block.kind === 'table');
  if (!found) throw new Error('no table');
  return found;
};
const grid = (found: Table) =>
  found.cells.map(
    ({ row, column, rowSpan, columnSpan, text }) => `${row},${column} ${rowSpan}×${columnSpan} ${text.replaceAll('\n', '⏎')}`,
  );

describe('paragraphs', () => {
  it('are read in order, with tabs, breaks and text from several runs', () => {
    const { blocks, codes } = read(
      [
        paragraph('一、主要做法'),
        paragraph(`${run('受理')}${run('案件60')}<w:r><w:tab/></w:r>${run('件 & <完>')}<w:r><w:br/></w:r>${run('第二行')}`),
        paragraph('<w:r><w:t><![CDATA[<原样>]]></w:t><w:noBreakHyphen/></w:r>'),
        '<w:p/>',
      ].join('\n  '),
    );
    expect(texts(blocks)).toEqual(['一、主要做法', '受理案件60\t件 & <完>\n第二行', '<原样>-', '']);
    expect(blocks.map((block) => block.number)).toEqual([1, 2, 3, 4]);
    expect(codes).toEqual([]);
  });

  it('leave out what is deleted, hidden, a field code or a fallback, and keep what is inserted', () => {
    const { blocks } = read(
      [
        paragraph(`${run('受理')}<w:del><w:r><w:delText>59</w:delText></w:r></w:del><w:ins>${run('60')}</w:ins>${run('件')}`),
        paragraph(`<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`),
        paragraph(
          `${run('看得见')}${run('看不见', '<w:rPr><w:vanish/></w:rPr>')}${run('也看得见', '<w:rPr><w:vanish w:val="0"/></w:rPr>')}`,
        ),
        paragraph('<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r>'),
        paragraph(
          `${run('前')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('框内')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('框内')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run('后')}`,
        ),
      ].join(''),
    );
    expect(texts(blocks)).toEqual(['受理60件', '新', '看得见也看得见', '3', '框内', '前后']);
  });

  it('know their style, heading level and automatic number', () => {
    const styles =
      '<w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Own"><w:name w:val="市局标题"/><w:basedOn w:val="a1"/></w:style><w:style w:styleId="Loop"><w:name w:val="圈"/><w:basedOn w:val="Loop"/></w:style>';
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'decimal', '%1.%2')}${level(2, 'bullet', '•')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>`;
    const item = (id: number, at: number, text: string) =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
    const { blocks } = read(
      [
        paragraph('甲', '<w:pStyle w:val="Own"/>'),
        paragraph('乙', '<w:pStyle w:val="Loop"/><w:outlineLvl w:val="2"/>'),
        item(3, 0, '第一'),
        item(3, 1, '其一'),
        item(3, 1, '其二'),
        item(3, 0, '第二'),
        item(3, 1, '又一'),
        item(3, 2, '点'),
        item(4, 0, '另起'),
        item(0, 0, '不编号'),
        item(9, 0, '没有这个编号'),
      ].join(''),
      { styles, numbering },
    );
    const shown = blocks.map((block) => (block.kind === 'paragraph' ? [block.style, block.level, block.numbering] : []));
    expect(shown).toEqual([
      ['市局标题', 1, undefined],
      ['圈', 3, undefined],
      [undefined, undefined, '一、'],
      [undefined, undefined, '一.1'],
      [undefined, undefined, '一.2'],
      [undefined, undefined, '二、'],
      [undefined, undefined, '二.1'],
      [undefined, undefined, undefined],
      [undefined, undefined, '十一、'],
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
  });
});

describe('numbers of lists', () => {
  const numbersOf = (format: string, start: number, count: number) => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, format, '（%1）', start)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body = paragraph('x', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>').repeat(count);
    return read(body, { numbering }).blocks.map((block) => (block.kind === 'paragraph' ? block.numbering : ''));
  };
  it.each([
    ['chineseCounting', 9, ['（九）', '（十）', '（十一）']],
    ['ideographDigital', 19, ['（十九）', '（二十）', '（二十一）']],
    ['upperRoman', 3, ['（III）', '（IV）', '（V）']],
    ['lowerRoman', 9, ['（ix）', '（x）', '（xi）']],
    ['upperLetter', 25, ['（Y）', '（Z）', '（AA）']],
    ['lowerLetter', 1, ['（a）', '（b）', '（c）']],
    ['decimalEnclosedCircle', 1, ['（①）', '（②）', '（③）']],
    ['decimal', 99, ['（99）', '（100）', '（101）']],
  ])('are shown as Word shows them: %s', (format, start, expected) => {
    expect(numbersOf(format, start, 3)).toEqual(expected);
  });
});

describe('tables', () => {
  it('keep merged cells once, with their spans', () => {
    const { blocks } = read(
      table(
        ['一级指标', '二级指标', '分值'],
        [cell('依法决策', '<w:vMerge w:val="restart"/>'), '合法性审核', '5'],
        [cell('', '<w:vMerge/>'), '专家论证', '3'],
        [cell('合计', '<w:gridSpan w:val="2"/>'), '8'],
      ),
    );
    expect(grid(only(blocks))).toEqual([
      '1,1 1×1 一级指标', '1,2 1×1 二级指标', '1,3 1×1 分值', '2,1 2×1 依法决策', '2,2 1×1 合法性审核', '2,3 1×1 5',
      '3,2 1×1 专家论证', '3,3 1×1 3', '4,1 1×2 合计', '4,3 1×1 8',
    ]); // biome-ignore format: one grid
    const sheet = sheetOfTable(only(blocks), '表1');
    expect(sheet.merges).toEqual([
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 4, left: 1, bottom: 4, right: 2 },
    ]);
    expect(sheet.rows.map(({ number, cells }) => [number, ...cells.map(({ column, text }) => `${column}${text}`)])).toEqual([
      [1, '1一级指标', '2二级指标', '3分值'],
      [2, '1依法决策', '2合法性审核', '35'],
      [3, '2专家论证', '33'],
      [4, '1合计', '38'],
    ]);
  });

  it('read the old horizontal merge, a shifted row and a deleted row', () => {
    const { blocks } = read(
      table(
        [cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), '乙'],
        [cell('竖', '<w:vMerge w:val="restart"/>'), '1', '2'],
        tableRow([cell('', '<w:vMerge/>'), '删', '去'], '<w:del w:id="1"/>'),
        tableRow(['丙'], '<w:gridBefore w:val="2"/>'),
      ),
    );
    expect(grid(only(blocks))).toEqual(['1,1 1×2 甲', '1,3 1×1 乙', '2,1 1×1 竖', '2,2 1×1 1', '2,3 1×1 2', '3,3 1×1 丙']);
    expect(only(blocks).rows).toBe(3);
  });

  it('number their paragraphs with the others, and flatten a table inside of a cell with a note', () => {
    const inner = table(['a', 'b'], ['c', 'd']);
    const { blocks, codes } = read(
      `${paragraph('前')}${table([cell(`${paragraph('外')}${inner}${paragraph('尾')}`), '右'])}${paragraph('后')}`,
    );
    expect(grid(only(blocks))).toEqual(['1,1 1×1 外⏎a\tb⏎c\td⏎尾', '1,2 1×1 右']);
    expect(only(blocks).cells.map(({ paragraph: number }) => number)).toEqual([2, 8]);
    expect(blocks.at(-1)).toMatchObject({ number: 9, text: '后' });
    expect(codes).toEqual(['file/nested-table']);
  });

  it('take a continued cell without a cell above for one of its own', () => {
    expect(grid(only(read(table([cell('孤', '<w:vMerge/>')])).blocks))).toEqual(['1,1 1×1 孤']);
  });
});

describe('what is refused', () => {
  const ole = (stream: string) => {
    const bytes = Buffer.alloc(2048);
    bytes.write('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
    bytes.writeUInt16LE(9, 30);
    bytes.write(stream, 512, 'utf16le');
    bytes.writeUInt16LE(stream.length * 2 + 2, 512 + 64);
    bytes.writeUInt8(2, 512 + 66);
    return bytes;
  };
  const sound = documentParts({ body: paragraph('文字') });
  const cases: readonly (readonly [string, Uint8Array, string, RegExp])[] = [
    ['a .doc', ole('WordDocument'), 'file/not-a-document', /旧版 Word/],
    ['an encrypted document', ole('EncryptedPackage'), 'file/password', /密码/],
    ['a workbook', makeZip(workbookParts({ sheet: worksheet('') })), 'file/not-a-document', /xlsx/],
    ['an OpenDocument text', makeZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true }]), 'file/not-a-document', /odt/],
    ['a text', Buffer.from('白城市'), 'file/not-a-document', /纯文本/],
    ['nothing', Buffer.alloc(0), 'file/empty', /空/],
    ['a cut file', makeZip(sound).subarray(0, -30), 'file/workbook-damaged', /结尾/],
    ['a scan', docxFile(documentParts({ body: paragraph('<w:r><w:drawing/></w:r>') })).bytes, 'file/empty-document', /扫描/],
    ['broken XML', docxFile(withPart(sound, 'word/document.xml', { data: '<w:document><w:body></w:document>' })).bytes, 'file/workbook-damaged', /^文档文件已损坏/],
    ['a wrong checksum', docxFile(withPart(sound, 'word/document.xml', { crc: 1 })).bytes, 'file/workbook-damaged', /校验/],
    ['a document without its main part', docxFile(sound.filter(({ name }) => name !== 'word/document.xml')).bytes, 'file/missing-part', /主部件/],
    ['an entity', docxFile(withPart(sound, 'word/document.xml', { data: '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' })).bytes, 'file/doctype', /DOCTYPE/],
  ]; // biome-ignore format: one case per line
  it.each(cases)('%s', (_title, bytes, code, words) => {
    const { value, diagnostics } = readDocx({ path: 'f.docx', bytes });
    expect(value).toBeUndefined();
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(diagnostics[0]?.message.zh).toMatch(words);
    expect(diagnostics[0]?.message.en).not.toMatch(/[一-鿿]/);
    expect(diagnostics[0]?.help?.zh).toMatch(/docx|原始文档/);
  });

  it('what exceeds a limit, and not what just reaches it', () => {
    const body = `${paragraph('甲')}${table(['1', '2'], [cell('3', '<w:gridSpan w:val="2"/>')])}`;
    const codes = (changed: object) => readDocx(makeDocx({ body }), { ...limits, ...changed }).diagnostics.map(({ code }) => code);
    for (const [name, most] of [['documentParagraphs', 4], ['documentCells', 3], ['documentColumns', 2]] as const) {
      expect(codes({ [name]: most }), name).toEqual([]);
      expect(codes({ [name]: most - 1 }), name).toEqual(['file/too-large']);
    } // biome-ignore format: one list
  });

  it('numbering with impossible levels does no harm', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(4294967295, 'decimal', '%1')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body = paragraph('x', '<w:numPr><w:ilvl w:val="4294967295"/><w:numId w:val="1"/></w:numPr>');
    expect(texts(read(body, { numbering }).blocks)).toEqual(['x']);
  });
});
