// Writes zip archives and small workbooks by hand, so that a test can spell out every odd byte of them.
import { crc32, deflateRawSync } from 'node:zlib';
import type { SourceFile } from '../src/model.ts';

export interface MadeEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  /** Lies: what the headers say instead of the truth. */
  readonly crc?: number;
  readonly size?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly localName?: string;
  /** The name in the bytes of another encoding, and an extra field of the directory. */
  readonly rawName?: Uint8Array;
  readonly extra?: Uint8Array;
  /** Sizes and offset in a zip64 extra field. */
  readonly zip64?: boolean;
}

const littleEndian = (...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer =>
  Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      if (bytes === 8) field.writeBigUInt64LE(BigInt(value));
      else field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );

/** A zip archive of the entries, in order. */
export function makeZip(entries: readonly MadeEntry[], { comment = '', zip64End = false } = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const bytes = Buffer.from(entry.data);
    const packed = entry.stored ? bytes : deflateRawSync(bytes);
    const name = Buffer.from(entry.rawName ?? entry.name);
    const localName = Buffer.from(entry.localName ?? entry.rawName ?? entry.name);
    const method = entry.method ?? (entry.stored ? 0 : 8);
    const size = entry.size ?? bytes.length;
    const common = [[2, entry.flags ?? 0x800], [2, method], [2, 0], [2, 0x21], [4, entry.crc ?? crc32(bytes)]] as const; // biome-ignore format: one record
    const local = littleEndian([4, 0x04034b50], [2, 20], ...common, [4, packed.length], [4, size], [2, localName.length], [2, 0]);
    const extra = entry.zip64 ? littleEndian([2, 1], [2, 24], [8, size], [8, packed.length], [8, offset]) : Buffer.from(entry.extra ?? []);
    const [shownPacked, shownSize, shownOffset] = entry.zip64 ? [0xffffffff, 0xffffffff, 0xffffffff] : [packed.length, size, offset];
    const lengths = [[2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0]] as const; // biome-ignore format: one record
    const head = littleEndian([4, 0x02014b50], [2, 20], [2, 20], ...common, [4, shownPacked], [4, shownSize], ...lengths, [4, shownOffset]);
    bodies.push(local, localName, packed);
    directory.push(head, name, extra);
    offset += local.length + localName.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const count = entries.length;
  const wide = littleEndian(
    [4, 0x06064b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, index.length],
    [8, offset],
  );
  const locator = littleEndian([4, 0x07064b50], [4, 0], [8, offset + index.length], [4, 1]);
  const figures: readonly [number, number, number] = zip64End ? [0xffff, 0xffffffff, 0xffffffff] : [count, index.length, offset];
  const note = Buffer.from(comment);
  const end = littleEndian(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, figures[0]],
    [2, figures[0]],
    [4, figures[1]],
    [4, figures[2]],
    [2, note.length],
  );
  return Buffer.concat([...bodies, index, ...(zip64End ? [wide, locator] : []), end, note]);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationshipsOf = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const relationship = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${more}/>`;

export const relationships = (...list: readonly string[]): string =>
  `<Relationships xmlns="${relationshipsOf}">${list.join('')}</Relationships>`;

/** A worksheet around the inside of `<sheetData>`. */
export const worksheet = (rows: string, { before = '', after = '' } = {}): string =>
  `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A row of cells that name their own places: `row(3, '<c r="A3"…')`. */
export const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;

export const sharedStrings = (...items: readonly string[]): string => `<sst xmlns="${main}">${items.join('')}</sst>`;

/** Styles with these number formats: ids of built-in ones, codes of custom ones. Style 0 is General. */
export function stylesOf(...formats: readonly (number | string)[]): string {
  const codes = formats.map((format, index) => (typeof format === 'string' ? { id: 200 + index, code: format } : undefined));
  const escaped = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const custom = codes.map((entry) => (entry ? `<numFmt numFmtId="${entry.id}" formatCode="${escaped(entry.code)}"/>` : '')).join('');
  const used = formats.map((format, index) => `<xf numFmtId="${typeof format === 'string' ? 200 + index : format}"/>`).join('');
  return `<styleSheet xmlns="${main}"><numFmts>${custom}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${used}</cellXfs></styleSheet>`;
}

export interface MadeWorkbook {
  /** The whole worksheet part, or several. */
  readonly sheet?: string | readonly string[];
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookProperties?: string;
  /** Attributes of each `<sheet>`. */
  readonly sheetAttributes?: string;
}

const contentTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a sound workbook: change them before zipping. */
export function workbookParts(made: MadeWorkbook): MadeEntry[] {
  const sheets = made.sheet === undefined ? [] : [made.sheet].flat();
  const list = sheets.map(
    (_, index) => `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"${made.sheetAttributes ?? ''}/>`,
  );
  const parts: MadeEntry[] = [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${contentTypes}.sheet.main+xml"/></Types>`,
    },
    { name: '_rels/.rels', data: relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${main}" xmlns:r="${office}">${made.workbookProperties ?? ''}<sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationships(
        ...sheets.map((_, index) => relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
        made.styles === undefined ? '' : relationship('rIdS', 'styles', 'styles.xml'),
        made.strings === undefined ? '' : relationship('rIdT', 'sharedStrings', 'sharedStrings.xml'),
      ),
    },
  ];
  for (const [index, data] of sheets.entries()) parts.push({ name: `xl/worksheets/sheet${index + 1}.xml`, data });
  if (made.styles !== undefined) parts.push({ name: 'xl/styles.xml', data: made.styles });
  if (made.strings !== undefined) parts.push({ name: 'xl/sharedStrings.xml', data: made.strings });
  return parts;
}

export const zipFile = (entries: readonly MadeEntry[]): SourceFile => ({ path: 'f.xlsx', bytes: makeZip(entries) });

export const makeWorkbook = (made: MadeWorkbook): SourceFile => zipFile(workbookParts(made));

/** The parts with one of them replaced. */
export const withPart = (parts: readonly MadeEntry[], name: string, change: Partial<MadeEntry>): MadeEntry[] =>
  parts.map((part) => (part.name === name ? { ...part, ...change } : part));
