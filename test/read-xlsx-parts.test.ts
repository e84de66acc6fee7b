import { describe, expect, it } from 'vitest';
import {
  makeWorkbook,
  relationship,
  relationships,
  row,
  sharedStrings,
  stylesOf,
  withPart,
  workbookParts,
  worksheet,
  zipFile,
} from './make-zip.ts';
import { read, readCells } from './read-made-workbook.ts';

describe('XML in any shape', () => {
  const strings = sharedStrings('<si><t>甲</t></si>');
  it.each([
    [
      'prefixes',
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:f>1</x:f><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    ],
    [
      'single quotes and blanks',
      `<worksheet ><sheetData\n><row r = '1' ><c\n r='A1'  t = 's' ><v>0</v ></c ><c r='B1'><f>1</f>\n<v>5</v>\n</c></row></sheetData></worksheet >`,
    ],
    [
      'comments and instructions',
      `<?xml version="1.0"?><!-- <row> --><worksheet><sheetData><!-- </sheetData> --><row r="1"><?x <c?><c r="A1" t="s"><!-- <v>9</v> --><v>0</v></c><c r="B1"><f>1</f><v><!-- -->5</v></c></row></sheetData></worksheet>`,
    ],
    [
      'CDATA',
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v><![CDATA[0]]></v></c><c r="B1"><f><![CDATA[</c>]]></f><v>5</v></c></row></sheetData></worksheet>',
    ],
    [
      'a byte order mark and a declaration',
      '\ufeff<?xml version="1.0" encoding="utf-8"?><worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f/><v>5</v></c></row></sheetData></worksheet>',
    ],
    [
      'unknown elements and attributes',
      '<worksheet><sheetData><row r="1" x:dy="0.2"><c r="A1" cm="1" t="s"><extLst><ext><v>7</v></ext></extLst><v>0</v></c><c r="B1" vm=">"><f ca="1">1</f><v>5</v></c><extLst><c r="Z1"><v>1</v></c></extLst></row></sheetData><sheetData2><row r="9"><c><v>1</v></c></row></sheetData2></worksheet>',
    ],
    [
      'attributes in another order',
      '<worksheet><sheetData><row hidden="0" r="1"><c t="s" s="0" r="A1"><v>0</v></c><c s="0" r="B1"><f>1</f><v>5</v></c></row></sheetData></worksheet>',
    ],
  ])('reads %s', async (_, sheet) => {
    expect(await readCells({ sheet, strings })).toEqual([
      { column: 1, kind: 'text', text: '甲' },
      { column: 2, kind: 'number', text: '5', formula: true },
    ]);
  });

  it.each([
    ['no end', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['an open cell', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData></worksheet>'],
    ['a cut tag', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksh'],
    ['another root', '<chartsheet/>'],
    ['two roots', '<worksheet/><worksheet/>'],
    ['nothing', ''],
    ['a stray end', '<worksheet></worksheet></worksheet>'],
    ['a tag in a tag', '<worksheet><sheetData <row/></worksheet>'],
    ['a row closed by something else', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></wor></sheetData></worksheet>'],
  ])('refuses a sheet with %s', async (_, sheet) => {
    expect((await read(makeWorkbook({ sheet }))).codes).toEqual(['file/workbook-damaged']);
  });

  const doctype = '<!DOCTYPE worksheet [<!ENTITY a "b">]>';
  it.each([
    ['sheet', 'xl/worksheets/sheet1.xml', `${doctype}<worksheet/>`],
    ['shared strings', 'xl/sharedStrings.xml', `${doctype}${sharedStrings()}`],
    ['styles', 'xl/styles.xml', `<?xml version="1.0"?>${doctype}${stylesOf()}`],
    ['workbook', 'xl/workbook.xml', `${doctype}<workbook/>`],
  ])('refuses a DOCTYPE in the %s', async (_, name, data) => {
    const parts = workbookParts({ sheet: worksheet(''), strings, styles: stylesOf() });
    expect((await read(zipFile(withPart(parts, name, { data })))).codes).toEqual(['file/doctype']);
  });

  it.each([
    ['UTF-16 with a mark', Buffer.from(`\ufeff${worksheet('')}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(worksheet(''), 'utf16le')],
    ['a declared GBK', Buffer.from(`<?xml version="1.0" encoding="GBK"?>${worksheet('')}`)],
    ['bytes that are no UTF-8', Buffer.from(worksheet(row(1, '<c r="A1" t="str"><v>\xb9\xab</v></c>')), 'latin1')],
    ['a character cut off at the end', Buffer.concat([Buffer.from(worksheet('')), Buffer.from([0xe5, 0x85])])],
  ])('refuses %s', async (_, data) => {
    const parts = workbookParts({ sheet: worksheet(''), strings });
    expect((await read(zipFile(withPart(parts, 'xl/worksheets/sheet1.xml', { data })))).codes).toEqual(['file/part-encoding']);
    expect((await read(zipFile(withPart(parts, 'xl/sharedStrings.xml', { data })))).codes).toEqual(['file/part-encoding']);
  });
});

describe('packages', () => {
  const sheet = worksheet(row(1, '<c r="A1"><v>1</v></c>'));
  const parts = workbookParts({ sheet });
  const rename = (names: Record<string, string>) => parts.map((part) => ({ ...part, name: names[part.name] ?? part.name }));

  it.each([
    [
      'odd names, absolute targets',
      withPart(
        withPart(
          rename({
            'xl/workbook.xml': 'Book/Main.bin',
            'xl/_rels/workbook.xml.rels': 'book/_RELS/main.BIN.rels',
            'xl/worksheets/sheet1.xml': 'X/一.xml',
          }),
          '_rels/.rels',
          { data: relationships(relationship('a', 'officeDocument', '/book/main.bin')) },
        ),
        'book/_RELS/main.BIN.rels',
        { data: relationships(relationship('rId1', 'worksheet', '/x/%E4%B8%80.xml')) },
      ),
    ],
    [
      'backslashes',
      rename({
        'xl/workbook.xml': 'xl\\workbook.xml',
        'xl/worksheets/sheet1.xml': 'xl\\worksheets\\sheet1.xml',
        '_rels/.rels': '_rels\\.rels',
        'xl/_rels/workbook.xml.rels': 'xl\\_rels\\workbook.xml.rels',
      }),
    ],
    ['names in capitals', rename({ 'xl/workbook.xml': 'XL/WORKBOOK.XML', 'xl/worksheets/sheet1.xml': 'xl/Worksheets/Sheet1.XML' })],
    [
      'detours in a target',
      withPart(parts, 'xl/_rels/workbook.xml.rels', {
        data: relationships(relationship('rId1', 'worksheet', '../../xl/./worksheets/../worksheets/sheet1.xml')),
      }),
    ],
    ['no relationships of the package', parts.filter(({ name }) => name !== '_rels/.rels')],
    ['no content types', parts.filter(({ name }) => name !== '[Content_Types].xml')],
    [
      'the strict dialect',
      withPart(parts, '_rels/.rels', {
        data: relationships(
          '<Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/>',
        ),
      }),
    ],
    ['folders and unrelated parts', [...parts, { name: 'xl/media/', data: '' }, { name: 'xl/drawings/drawing1.xml', data: 'not XML' }]],
    ['a zip64 directory', parts.map((part) => ({ ...part, zip64: true }))],
    ['stored parts', parts.map((part) => ({ ...part, stored: true }))],
  ])('reads a package with %s', async (_, entries) => {
    const { sheets, codes } = await read(zipFile(entries));
    expect(codes).toEqual([]);
    expect(sheets[0]?.rows[0]?.cells).toEqual([{ column: 1, kind: 'number', text: '1' }]);
  });

  it('knows hidden sheets and skips those without cells', async () => {
    const list = ['', ' state="hidden"', ' state="veryHidden"', '']
      .map((state, index) => `<sheet name="S${index}" sheetId="1" r:id="r${index}"${state}/>`)
      .join('');
    const book = withPart(
      withPart(parts, 'xl/workbook.xml', { data: `<workbook xmlns:r="r"><sheets>${list}</sheets></workbook>` }),
      'xl/_rels/workbook.xml.rels',
      {
        data: relationships(
          ...[0, 1, 2].map((index) => relationship(`r${index}`, 'worksheet', 'worksheets/sheet1.xml')),
          relationship('r3', 'chartsheet', 'chart.xml'),
        ),
      },
    );
    const { sheets, diagnostics } = await read(zipFile(book));
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['S0', 'visible'],
      ['S1', 'hidden'],
      ['S2', 'very-hidden'],
    ]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['file/sheet-skipped', 'info']]);
  });

  it.each([
    ['the main part is missing', parts.filter(({ name }) => name !== 'xl/workbook.xml'), 'file/missing-part'],
    ['a sheet is missing', parts.filter(({ name }) => name !== 'xl/worksheets/sheet1.xml'), 'file/missing-part'],
    [
      'a sheet lies outside',
      withPart(parts, 'xl/_rels/workbook.xml.rels', {
        data: relationships(relationship('rId1', 'worksheet', 'http://x/xl/worksheets/sheet1.xml', ' TargetMode="External"')),
      }),
      'file/missing-part',
    ],
    ['there is no sheet', workbookParts({}), 'file/no-sheets'],
    ['the main part is none', withPart(parts, 'xl/workbook.xml', { data: '<document/>' }), 'file/workbook-damaged'],
    [
      'the XML of the workbook is broken',
      withPart(parts, 'xl/workbook.xml', { data: '<workbook><sheets></workbook>' }),
      'file/workbook-damaged',
    ],
    [
      'the shared strings are cut',
      withPart(workbookParts({ sheet, strings: '<sst><si><t>a</t></si><si>' }), 'x', {}),
      'file/workbook-damaged',
    ],
  ])('refuses a package where %s', async (_, entries, code) => {
    const { sheets, codes } = await read(zipFile(entries));
    expect([sheets, codes]).toEqual([[], [code]]);
  });
});
