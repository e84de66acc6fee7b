// A rule book as a Word document: A4 across, header rows on every page, styles instead of direct formatting, the same bytes every time.
import { storePart, writeZip } from '../reproducible-zip.ts';
import type { BookCell, BookTable, Rulebook } from './content.ts';
import { fixedParts, namespaces, xmlHead } from './word-styles.ts';

// What XML cannot hold is left out; it never stands in a framework that was read.
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const paragraph = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${text === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`}</w:p>`;

const paragraphs = (style: string, text: string): string =>
  text
    .split('\n')
    .map((line) => paragraph(style, line))
    .join('');

/** Twentieths of a point: A4 across, less its margins. */
const page = { width: 16838, height: 11906, margin: 1020 };
const lineWidth = page.width - 2 * page.margin;

function tableXml({ columns, rows }: BookTable): string {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((lineWidth * width) / shares));
  const cellXml = (content: string, at: number, properties = ''): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
  const bodyCell = (cell: BookCell | undefined, at: number): string => {
    if (!cell) return cellXml(paragraph('TableText', ''), at, '<w:vMerge/>');
    return cellXml(paragraphs('TableText', cell.text), at, cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : '');
  };
  const header = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns.map(({ title }, at) => cellXml(paragraph('TableHeader', title), at, '<w:vAlign w:val="center"/>')).join('')}</w:tr>`;
  const body = rows.map((row) => `<w:tr>${row.map(bodyCell).join('')}</w:tr>`).join('');
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>${grid}${header}${body}</w:tbl>`;
}

function documentXml({ title, status, sections }: Rulebook): string {
  const parts = sections.flatMap((section) => [
    paragraph('Heading1', section.title),
    ...section.paragraphs.map((text) => paragraphs('BodyText', text)),
    // Two tables without a paragraph between them would become one; the heading of the next section stands there.
    ...(section.table ? [tableXml(section.table)] : []),
  ]);
  const closing = sections.at(-1)?.table ? paragraph('TableText', '') : '';
  const { width, height, margin } = page;
  const layout = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="${width}" w:h="${height}" w:orient="landscape"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>`;
  return `${xmlHead}<w:document ${namespaces}><w:body>${paragraph('Title', title)}${paragraph('Subtitle', status)}${parts.join('')}${closing}${layout}</w:body></w:document>`;
}

export function renderRulebookWord(book: Rulebook): Uint8Array {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return writeZip([...fixedParts, ['word/document.xml', documentXml(book)] as const].map(([name, text]) => storePart(name, bytes(text))));
}
