import { describe, expect, it } from 'vitest';
import { refuseFormat, sniffFormat } from '../src/read/sniff.ts';
import { openWorkbook } from '../src/read/xlsx.ts';
import { makeZip, workbookParts, worksheet } from './make-zip.ts';

/** The beginning of an OLE file whose directory has these streams. */
function ole(...streams: string[]): Buffer {
  const bytes = Buffer.alloc(1536);
  bytes.write('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
  bytes.writeUInt16LE(9, 30);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 1024 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes[at + 66] = index === 0 ? 5 : 2;
  });
  bytes.writeUInt32LE(1, 48);
  return bytes;
}

const office = (type: string) =>
  makeZip([{ name: '[Content_Types].xml', data: `<Types><Override PartName="/a" ContentType="application/${type}"/></Types>` }]);
const openDocument = (type: string) => makeZip([{ name: 'mimetype', data: `application/vnd.oasis.opendocument.${type}`, stored: true }]);
const ml = 'vnd.openxmlformats-officedocument';

const cases: readonly (readonly [title: string, bytes: Uint8Array | string, format: string, code: string | undefined])[] = [
  ['a workbook', makeZip(workbookParts({ sheet: worksheet('') })), 'xlsx', undefined],
  ['a workbook with macros', office('vnd.ms-excel.sheet.macroEnabled.main+xml'), 'xlsx', undefined],
  ['a workbook template', office(`${ml}.spreadsheetml.template.main+xml`), 'xlsx', undefined],
  ['a binary workbook', office('vnd.ms-excel.sheet.binary.macroEnabled.main'), 'xlsb', 'file/old-format'],
  ['a Word document', office(`${ml}.wordprocessingml.document.main+xml`), 'docx', 'file/not-a-workbook'],
  ['a presentation', office(`${ml}.presentationml.presentation.main+xml`), 'pptx', 'file/not-a-workbook'],
  ['an OpenDocument spreadsheet', openDocument('spreadsheet'), 'ods', 'file/old-format'],
  ['an OpenDocument text', openDocument('text'), 'odt', 'file/not-a-workbook'],
  ['an ordinary archive', makeZip([{ name: '填报表.xlsx', data: 'x' }]), 'zip', 'file/not-a-workbook'],
  ['an old Excel file', ole('Workbook'), 'xls', 'file/old-format'],
  ['a very old Excel file', ole('\x05SummaryInformation', 'Book'), 'xls', 'file/old-format'],
  ['an encrypted workbook', ole('EncryptionInfo', 'EncryptedPackage'), 'encrypted', 'file/password'],
  ['an old Word file', ole('1Table', 'WordDocument'), 'doc', 'file/not-a-workbook'],
  ['an unknown OLE file', ole('Something'), 'ole', 'file/not-a-workbook'],
  ['a cut OLE file', ole('Workbook').subarray(0, 100), 'ole', 'file/not-a-workbook'],
  ['a page named .xls', '\ufeff\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>', 'html', 'file/old-format'],
  ['a bare table', '<table border="1"><tr><td>单位', 'html', 'file/old-format'],
  ['a web archive', 'MIME-Version: 1.0\r\n', 'html', 'file/old-format'],
  ['an XML spreadsheet', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', 'xml', 'file/old-format'],
  ['a PDF', '%PDF-1.7\n', 'pdf', 'file/not-a-workbook'],
  ['an RTF', '{\\rtf1', 'rtf', 'file/not-a-workbook'],
  ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'image', 'file/not-a-workbook'],
  ['a JPEG', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'image', 'file/not-a-workbook'],
  ['a bitmap', Buffer.concat([Buffer.from('BM'), Buffer.alloc(40)]), 'image', 'file/not-a-workbook'],
  ['a CSV that begins with BM', 'BM编号,单位\n', 'text', 'file/not-a-workbook'],
  ['a RAR', 'Rar!\x1a\x07', 'archive', 'file/not-a-workbook'],
  ['nothing', '', 'empty', 'file/empty'],
  ['a CSV', '单位,填报值\n公安局,5\n', 'text', 'file/not-a-workbook'],
  ['a CSV as UTF-16', Buffer.from('\ufeff单位\t填报值\n', 'utf16le'), 'text', 'file/not-a-workbook'],
  ['a CSV with a smaller-than sign', '<5件,3\n', 'text', 'file/not-a-workbook'],
  ['unknown bytes', Buffer.from([1, 2, 0, 3]), 'binary', 'file/not-a-workbook'],
];

describe('recognising a file by its content', () => {
  it.each(cases)('sees %s', async (_, content, format, code) => {
    const bytes = Buffer.from(content);
    const sniffed = sniffFormat(bytes);
    expect(sniffed).toBe(format);
    const problem = refuseFormat({ path: '填报.xlsx', bytes }, sniffed);
    expect(problem?.code).toBe(code);
    if (code === undefined) return;
    const { value, diagnostics } = await openWorkbook({ path: '填报.xlsx', bytes });
    expect([value, diagnostics]).toEqual([undefined, [problem]]);
    expect(problem?.message.zh).toMatch(/^[^?]{8,}。$/);
    expect(problem?.help?.zh).toMatch(/请/);
  });

  it('never throws, whatever the bytes', () => {
    const whole = [makeZip(workbookParts({ sheet: worksheet('') })), ole('Workbook')];
    for (const bytes of whole) for (let length = 0; length < bytes.length; length += 7) sniffFormat(bytes.subarray(0, length));
    expect(sniffFormat(Buffer.from('PK\x03\x04'))).toBe('zip');
  });
});
