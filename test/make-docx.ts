// Word documents for tests, from short pieces of WordprocessingML.
import type { SourceFile } from '../src/model.ts';
import { type MadeEntry, makeZip, relationship, relationships } from './make-zip.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A run of text; what stands before `<w:t>` may be given. */
export const run = (text: string, before = ''): string => `<w:r>${before}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of one run, or of the runs that are given as XML. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;

export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;

export const tableRow = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.map((text) => (text.startsWith('<w:tc>') ? text : cell(text))).join('')}</w:tr>`;

export const table = (...rows: readonly (readonly string[] | string)[]): string =>
  `<w:tbl>${rows.map((row) => (typeof row === 'string' ? row : tableRow(row))).join('')}</w:tbl>`;

export const level = (at: number, format: string, pattern: string, start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;

export interface MadeDocument {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
}

export function documentParts({ body, styles, numbering }: MadeDocument): MadeEntry[] {
  const around = (root: string, inside: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${main}">${inside}</w:${root}>`;
  const parts: MadeEntry[] = [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${wordType}"/></Types>`,
    },
    { name: '_rels/.rels', data: relationships(relationship('rId1', 'officeDocument', 'word/document.xml')) },
    { name: 'word/document.xml', data: around('document', `<w:body>${body}<w:sectPr/></w:body>`) },
    {
      name: 'word/_rels/document.xml.rels',
      data: relationships(
        styles === undefined ? '' : relationship('rId1', 'styles', 'styles.xml'),
        numbering === undefined ? '' : relationship('rId2', 'numbering', 'numbering.xml'),
      ),
    },
  ];
  if (styles !== undefined) parts.push({ name: 'word/styles.xml', data: around('styles', styles) });
  if (numbering !== undefined) parts.push({ name: 'word/numbering.xml', data: around('numbering', numbering) });
  return parts;
}

export const docxFile = (entries: readonly MadeEntry[]): SourceFile => ({ path: 'f.docx', bytes: makeZip(entries) });

export const makeDocx = (made: MadeDocument): SourceFile => docxFile(documentParts(made));
