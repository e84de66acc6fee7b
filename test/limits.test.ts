import { describe, expect, it } from 'vitest';
import { type Limits, limits } from '../src/limits.ts';
import type { SourceFile } from '../src/model.ts';
import { readWorkbook } from '../src/read/xlsx.ts';
import {
  type MadeEntry,
  makeWorkbook,
  makeZip,
  row,
  sharedStrings,
  stylesOf,
  withPart,
  workbookParts,
  worksheet,
  zipFile,
} from './make-zip.ts';

const codesUnder = async (file: SourceFile, changed: Partial<Limits>) => {
  const { value, diagnostics } = await readWorkbook(file, { ...limits, ...changed });
  return value ? ['read', ...diagnostics.map(({ code }) => code)] : diagnostics.map(({ code }) => code);
};

const oneCell = worksheet(row(1, '<c r="A1"><v>1</v></c>'));
const repeat = (count: number, piece: (index: number) => string) => Array.from({ length: count }, (_, index) => piece(index + 1)).join('');

/** For every limit a file that reaches exactly `limit` of what it counts. */
const files: readonly (readonly [name: keyof Limits, (limit: number) => SourceFile, limit: number])[] = [
  [
    'zipEntries',
    (limit) =>
      zipFile([
        ...workbookParts({ sheet: oneCell }),
        ...Array.from({ length: limit - 5 }, (_, index) => ({ name: `x${index}`, data: '' })),
      ]),
    12,
  ],
  ['xmlDepth', (limit) => makeWorkbook({ sheet: worksheet('', { after: `${'<a>'.repeat(limit - 1)}${'</a>'.repeat(limit - 1)}` }) }), 9],
  [
    'xmlDepth',
    (limit) => makeWorkbook({ sheet: worksheet(row(1, `<c r="A1"><v>1</v>${'<a>'.repeat(limit - 4)}${'</a>'.repeat(limit - 4)}</c>`)) }),
    9,
  ],
  ['xmlDepth', (limit) => makeWorkbook({ sheet: oneCell, styles: `${'<a>'.repeat(limit)}${'</a>'.repeat(limit)}` }), 9],
  ['xmlAttributes', (limit) => makeWorkbook({ sheet: oneCell, styles: `<s ${repeat(limit, (index) => ` a${index}="1"`)}/>` }), 9],
  ['xmlAttributes', (limit) => makeWorkbook({ sheet: worksheet(`<row ${repeat(limit, (index) => ` a${index}='1'`)}></row>`) }), 9],
  ['sheets', (limit) => makeWorkbook({ sheet: Array.from({ length: limit }, () => oneCell) }), 3],
  [
    'cells',
    (limit) =>
      makeWorkbook({
        sheet: [
          worksheet(
            row(
              1,
              repeat(limit - 1, () => '<c><v>1</v></c>'),
            ),
          ),
          oneCell,
        ],
      }),
    7,
  ],
  ['sheetRows', (limit) => makeWorkbook({ sheet: worksheet(row(limit, '<c><v>1</v></c>')) }), 7],
  [
    'sheetColumns',
    (limit) =>
      makeWorkbook({
        sheet: worksheet(
          row(
            1,
            repeat(limit, () => '<c s="0"><v>1</v></c>'),
          ),
        ),
      }),
    7,
  ],
  ['xmlPieceBytes', (limit) => makeWorkbook({ sheet: oneCell, strings: sharedStrings(`<si><t>${'x'.repeat(limit)}</t></si>`) }), 70_000],
  ['sharedStrings', (limit) => makeWorkbook({ sheet: oneCell, strings: sharedStrings(repeat(limit, () => '<si><t>x</t></si>')) }), 7],
  ['cellFormats', (limit) => makeWorkbook({ sheet: oneCell, styles: stylesOf(...Array.from({ length: limit - 1 }, () => 0)) }), 7],
  [
    'merges',
    (limit) =>
      makeWorkbook({
        sheet: worksheet('', { after: `<mergeCells>${repeat(limit, (index) => `<mergeCell ref="A${index}:B${index}"/>`)}</mergeCells>` }),
      }),
    7,
  ],
  [
    'columnRuns',
    (limit) =>
      makeWorkbook({
        sheet: worksheet('', { before: `<cols>${repeat(limit, (index) => `<col min="${index}" max="${index}" hidden="1"/>`)}</cols>` }),
      }),
    7,
  ],
];

describe('limits of a workbook', () => {
  it.each(files)('%s: accepts what reaches the limit and refuses one more', async (name, make, limit) => {
    const refused = ['sheetRows', 'sheetColumns'].includes(name) ? 'file/workbook-damaged' : 'file/too-large';
    expect(await codesUnder(make(limit - 1), { [name]: limit })).toEqual(['read']);
    expect(await codesUnder(make(limit), { [name]: limit })).toEqual(['read']);
    expect(await codesUnder(make(limit + 1), { [name]: limit })).toEqual([refused]);
  });

  it('xlsxBytes: counts the bytes of the file', async () => {
    const file = makeWorkbook({ sheet: oneCell });
    const size = file.bytes.length;
    expect(await codesUnder(file, { xlsxBytes: size })).toEqual(['read']);
    expect(await codesUnder(file, { xlsxBytes: size - 1 })).toEqual(['file/too-large']);
  });

  it('partBytes and packageBytes: count inflated bytes, of the parts that are read only', async () => {
    const parts = workbookParts({ sheet: oneCell });
    const sizes = parts.map(({ data }) => Buffer.byteLength(data));
    const file = zipFile([...parts, { name: 'xl/media/film.avi', data: 'x'.repeat(100_000) }]);
    const largest = Math.max(...sizes);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(await codesUnder(file, { partBytes: largest, packageBytes: total })).toEqual(['read']);
    expect(await codesUnder(file, { partBytes: largest - 1 })).toEqual(['file/too-large']);
    expect(await codesUnder(file, { packageBytes: total - 1 })).toEqual(['file/too-large']);
  });

  it('inflateRatio: counts above the grace size only', async () => {
    const file = makeWorkbook({ sheet: worksheet(' '.repeat(60_000)) });
    expect(await codesUnder(file, { inflateRatio: 20 })).toEqual(['read']);
    expect(await codesUnder(file, { inflateRatio: 20, inflateRatioGraceBytes: 1000 })).toEqual(['file/too-large']);
    expect(await codesUnder(file, { inflateRatio: 1000, inflateRatioGraceBytes: 1000 })).toEqual(['read']);
  });

  it('textCharacters: cuts a longer text and says so', async () => {
    const text = (length: number) => makeWorkbook({ sheet: worksheet(row(1, `<c r="A1" t="str"><v>${'甲'.repeat(length)}</v></c>`)) });
    expect(await codesUnder(text(32_767), {})).toEqual(['read']);
    expect(await codesUnder(text(32_768), {})).toEqual(['read', 'file/text-too-long']);
    const { value } = await readWorkbook(text(40_000));
    expect(value?.[0]?.rows[0]?.cells[0]?.text).toHaveLength(32_767);
  });

  it('sharedTextBytes: counts what is decoded, repeated texts once', async () => {
    const cells = repeat(20, () => '<c s="0" t="s"><v>0</v></c><c s="0" t="s"><v>1</v></c>');
    const file = makeWorkbook({ sheet: worksheet(row(1, cells)), strings: sharedStrings('<si><t>12345</t></si>', '<si><t>甲</t></si>') });
    expect(await codesUnder(file, { sharedTextBytes: 8 })).toEqual(['read']);
    expect(await codesUnder(file, { sharedTextBytes: 7 })).toEqual(['file/too-large']);
  });

  it('metadataBytes: counts the bytes of each part that is read element by element', async () => {
    const styles = stylesOf(...Array.from({ length: 200 }, () => 14));
    const file = makeWorkbook({ sheet: oneCell, styles });
    expect(await codesUnder(file, { metadataBytes: styles.length })).toEqual(['read']);
    expect(await codesUnder(file, { metadataBytes: styles.length - 1 })).toEqual(['file/too-large']);
  });

  it('merges: reads as many as are allowed', async () => {
    const list = repeat(limits.merges, (index) => `<mergeCell ref="A${index}:B${index}"/>`);
    const { value } = await readWorkbook(makeWorkbook({ sheet: worksheet('', { after: `<mergeCells>${list}</mergeCells>` }) }));
    expect(value?.[0]?.merges).toHaveLength(limits.merges);
  });

  it('numberCharacters: longer digits are a text', async () => {
    const number = (length: number) => makeWorkbook({ sheet: worksheet(row(1, `<c r="A1"><v>0.${'1'.repeat(length - 2)}</v></c>`)) });
    expect(await codesUnder(number(340), {})).toEqual(['read']);
    expect(await codesUnder(number(341), {})).toEqual(['read', 'file/odd-value']);
  });

  it('xmlPieceBytes: refuses a tag without end before it fills the memory', async () => {
    const file = makeWorkbook({ sheet: worksheet(row(1, `<c r="A1" t="inlineStr"><is><t>${'x'.repeat(300_000)}</t></is></c>`)) });
    expect(await codesUnder(file, { xmlPieceBytes: 600_000 })).toEqual(['read', 'file/text-too-long']);
    expect(await codesUnder(file, { xmlPieceBytes: 100_000 })).toEqual(['file/too-large']);
  });
});

describe('damaged and hostile archives', () => {
  const parts = workbookParts({ sheet: oneCell });
  const sheetPart = 'xl/worksheets/sheet1.xml';
  const change = (changed: Partial<MadeEntry>) => makeZip(withPart(parts, sheetPart, changed));
  const sound = makeZip(parts);
  const bomb = worksheet(' '.repeat(20 * 1024 * 1024));

  it.each([
    ['a wrong checksum', change({ crc: 1 }), 'file/workbook-damaged'],
    ['a size that is too small', change({ size: 10 }), 'file/workbook-damaged'],
    ['a size that is too large', change({ size: 1000 }), 'file/workbook-damaged'],
    ['a size that lies about a bomb', change({ data: bomb, size: 900_000 }), 'file/workbook-damaged'],
    ['an honest bomb', change({ data: bomb }), 'file/too-large'],
    ['a size that asks for all memory', change({ size: 0xfffffff0 }), 'file/too-large'],
    ['a flag of encryption', change({ flags: 1 }), 'file/password'],
    ['an unknown method', change({ method: 12 }), 'file/workbook-damaged'],
    ['another name in the local header', change({ localName: 'xl/worksheets/sheet9.xml' }), 'file/workbook-damaged'],
    ['stored bytes of another length', change({ stored: true, size: 3 }), 'file/workbook-damaged'],
    ['two parts of one name', makeZip([...parts, { name: sheetPart, data: oneCell }]), 'file/duplicate-part'],
    [
      'two parts of one name in other letters',
      makeZip([...parts, { name: 'XL\\worksheets/SHEET1.xml', data: oneCell }]),
      'file/duplicate-part',
    ],
    ['no end', sound.subarray(0, -1), 'file/workbook-damaged'],
    ['only its first half', sound.subarray(0, sound.length / 2), 'file/workbook-damaged'],
    ['bytes behind the end', Buffer.concat([sound, Buffer.from('x')]), 'file/workbook-damaged'],
    ['no entries', makeZip([]), 'file/not-a-workbook'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await codesUnder({ path: 'f.xlsx', bytes }, {})).toEqual([code]);
  });

  it('refuses a wrong checksum of a sheet that is inflated piece by piece, after the rows', async () => {
    const rows = repeat(60_000, (index) =>
      row(index, `<c r="A${index}"><v>${(index * 7919) % 100_003}</v></c><c r="B${index}" t="str"><v>${'乙'.repeat(70)}${index}</v></c>`),
    );
    const large = withPart(parts, sheetPart, { data: worksheet(rows), crc: 7 });
    expect(await codesUnder(zipFile(large), {})).toEqual(['file/workbook-damaged']);
  });

  it('refuses entries that share their bytes', async () => {
    const bytes = Buffer.from(sound);
    const directory = bytes.readUInt32LE(bytes.length - 6);
    const second = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), directory + 4);
    bytes.writeUInt32LE(bytes.readUInt32LE(directory + 20) + 400, directory + 20);
    expect(second).toBeGreaterThan(directory);
    expect(await codesUnder({ path: 'f.xlsx', bytes }, {})).toEqual(['file/workbook-damaged']);
  });

  it.each([
    ['a comment behind the directory', makeZip(parts, { comment: 'made by hand' })],
    ['a zip64 end', makeZip(parts, { zip64End: true })],
  ])('reads an archive with %s', async (_, bytes) => {
    expect(await codesUnder({ path: 'f.xlsx', bytes }, {})).toEqual(['read']);
  });
});
