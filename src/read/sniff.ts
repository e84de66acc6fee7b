// What a file is, judged by its content: people rename files, and web exports call HTML `.xls`.

import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import type { SourceFile } from '../model.ts';
import type { Text } from '../text.ts';
import { workbookProblems } from './problems-xlsx.ts';
import { sniffOle } from './sniff-ole.ts';
import { readContentTypes } from './xlsx/package.ts';
import { attempt } from './xlsx/refusal.ts';
import { looksLikeZip, readZip, type Zip } from './zip.ts';

export type FileFormat =
  | 'xlsx'
  | 'xlsb'
  | 'xls'
  | 'encrypted'
  | 'doc'
  | 'ole'
  | 'ods'
  | 'docx'
  | 'odt'
  | 'pptx'
  | 'zip'
  | 'archive'
  | 'html'
  | 'pdf'
  | 'rtf'
  | 'xml'
  | 'image'
  | 'empty'
  | 'text'
  | 'binary';

const byContentType: readonly (readonly [word: string, format: FileFormat])[] = [
  ['ms-excel.sheet.binary', 'xlsb'],
  ['sheet.main+xml', 'xlsx'],
  ['ms-excel.sheet.macroenabled.main', 'xlsx'],
  ['ms-excel.template.macroenabled.main', 'xlsx'],
  ['spreadsheetml.template.main', 'xlsx'],
  ['wordprocessingml', 'docx'],
  ['ms-word.document.macroenabled.main', 'docx'],
  ['presentationml', 'pptx'],
];

const openDocuments: readonly (readonly [word: string, format: FileFormat])[] = [
  ['opendocument.spreadsheet', 'ods'],
  ['opendocument.presentation', 'pptx'],
  ['opendocument.text', 'odt'],
];

/** What a readable zip archive is: an Office document by its content types, an OpenDocument by its first part, or just a zip. */
export function sniffZip(zip: Zip): FileFormat {
  const mimetype = zip.entries.get('mimetype');
  if (mimetype && !mimetype.deflated) {
    const type = Buffer.from(mimetype.compressed.subarray(0, 100)).toString('latin1');
    return openDocuments.find(([word]) => type.includes(word))?.[1] ?? 'zip';
  }
  const types = attempt(() => [...readContentTypes(zip).values()].map((type) => type.toLowerCase())).value;
  const known = byContentType.find(([word]) => types?.some((type) => type.includes(word)))?.[1];
  // Without (sound) content types the relationships decide; a broken package is reported by its reader, not as another format.
  return known ?? (types === undefined || zip.entries.has('_rels/.rels') ? 'xlsx' : 'zip');
}

const signatures: readonly (readonly [head: string, format: FileFormat])[] = [
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['MIME-Version:', 'html'],
];

const htmlHead = /<!doctype\s+html|<html[\s>]|<table[\s>]|<head[\s>]|<body[\s>]/i;

function sniffText(bytes: Uint8Array, head: string): FileFormat {
  const wide = head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');
  const text = (wide ? head.slice(2).replaceAll('\0', '') : head.replace(/^\xef\xbb\xbf/, '')).trimStart();
  if (text.startsWith('<')) {
    if (htmlHead.test(text)) return 'html';
    if (/^<(\?xml|!--|!doctype|[a-z_])/i.test(text)) return 'xml';
  }
  return !wide && bytes.subarray(0, 8192).includes(0) ? 'binary' : 'text';
}

/** The format of a file's bytes. Never throws; `text` may be CSV, `binary` is anything unknown. */
export function sniffFormat(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) return 'empty';
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (looksLikeZip(bytes)) {
    const zip = attempt(() => readZip({ path: '', bytes }, limits)).value;
    return zip ? sniffZip(zip) : 'zip';
  }
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return sniffOle(bytes);
  if (head.trimStart().startsWith('%PDF-')) return 'pdf';
  // Two letters are not enough: a table may begin with them.
  if (head.startsWith('BM') && head.startsWith('\0\0\0\0', 6)) return 'image';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'image';
  return signatures.find(([start]) => head.startsWith(start))?.[1] ?? sniffText(bytes, head);
}

const word: Text = { zh: 'Word/WPS 文字文档', en: 'a Word/WPS Writer document' };
const fillTheForm: Text = {
  zh: '请把数据填进 .xlsx 工作簿再提交；这个文件如果是佐证材料，放进佐证材料文件夹即可。',
  en: 'Put the data into an .xlsx workbook; if this file is evidence, put it into the evidence folder.',
};
const unpack: Text = {
  zh: '请先解压，再提交里面的 .xlsx 或 CSV 文件。',
  en: 'Unpack it and hand in the .xlsx or CSV files inside.',
};

const oldFormats: ReadonlyMap<FileFormat, Text> = new Map<FileFormat, Text>([
  ['xls', { zh: '旧版 Excel（.xls）或 WPS 表格（.et）文件', en: 'an old Excel (.xls) or WPS (.et) file' }],
  ['xlsb', { zh: '二进制工作簿（.xlsb）', en: 'a binary workbook (.xlsb)' }],
  ['ods', { zh: 'OpenDocument 表格（.ods）', en: 'an OpenDocument spreadsheet (.ods)' }],
  [
    'html',
    { zh: '网页（HTML）格式的表格，常见于业务系统导出的“.xls”文件', en: 'an HTML page, as many systems export under the name “.xls”' },
  ],
  ['xml', { zh: 'XML 文件（可能是“XML 电子表格 2003”）', en: 'an XML file (perhaps an XML Spreadsheet 2003)' }],
]);

const otherFormats: ReadonlyMap<FileFormat, { seen: Text; advice?: Text }> = new Map<FileFormat, { seen: Text; advice?: Text }>([
  ['docx', { seen: word, advice: fillTheForm }],
  ['odt', { seen: { zh: 'OpenDocument 文字文档（.odt）', en: 'an OpenDocument text (.odt)' }, advice: fillTheForm }],
  [
    'doc',
    { seen: { zh: '旧版 Word（.doc）或 WPS 文字（.wps）文档', en: 'an old Word (.doc) or WPS (.wps) document' }, advice: fillTheForm },
  ],
  ['pptx', { seen: { zh: '演示文稿', en: 'a presentation' }, advice: fillTheForm }],
  ['pdf', { seen: { zh: 'PDF 文件', en: 'a PDF file' }, advice: fillTheForm }],
  ['rtf', { seen: { zh: 'RTF 文档', en: 'an RTF document' }, advice: fillTheForm }],
  ['image', { seen: { zh: '图片', en: 'a picture' }, advice: fillTheForm }],
  ['zip', { seen: { zh: '普通 zip 压缩包', en: 'an ordinary zip archive' }, advice: unpack }],
  ['archive', { seen: { zh: '压缩包', en: 'a compressed archive' }, advice: unpack }],
  ['ole', { seen: { zh: '旧版 Office 文件', en: 'an old Office file' } }],
  ['text', { seen: { zh: '纯文本', en: 'plain text' } }],
  ['binary', { seen: { zh: '无法识别的二进制数据', en: 'unknown binary data' } }],
]);

/** What a file of that format is called in a sentence. */
export const seenFormat = (format: FileFormat): Text =>
  oldFormats.get(format) ?? otherFormats.get(format)?.seen ?? { zh: '.xlsx 工作簿', en: 'an .xlsx workbook' };

/** Why a file of that format is no readable workbook, and what to do; undefined for `xlsx`. */
export function refuseFormat(file: SourceFile, format: FileFormat): Diagnostic | undefined {
  const location = { kind: 'file', file: file.path } as const;
  if (format === 'empty') return diagnose(workbookProblems.empty, location, {});
  if (format === 'encrypted') return diagnose(workbookProblems.password, location, {});
  const seen = oldFormats.get(format);
  if (seen) return diagnose(workbookProblems.oldFormat, location, { seen });
  const other = otherFormats.get(format);
  return other && diagnose(workbookProblems.notWorkbook, location, other);
}
