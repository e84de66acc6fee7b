// Pieces of a Word document: text, paragraphs in a style, tables with a header row on every page.

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// What XML cannot hold is left out; it never stands in a text that was read.
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** One paragraph in a style by its id. */
export const paragraph = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${text === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`}</w:p>`;

/** One paragraph for each line. */
export const paragraphs = (style: string, text: string): string =>
  text
    .split('\n')
    .map((line) => paragraph(style, line))
    .join('');

/** A cell and how many rows it covers; rows below have nothing at its place. */
export interface WordCell {
  readonly text: string;
  readonly rows: number;
}

export interface WordTable {
  /** Widths are shares of the line. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (WordCell | undefined)[])[];
}

/** A table as wide as `lineWidth` (twentieths of a point), in the styles TableHeader, TableText and Grid. */
export function tableXml({ columns, rows }: WordTable, lineWidth: number): string {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((lineWidth * width) / shares));
  const cellXml = (content: string, at: number, properties = ''): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
  const bodyCell = (cell: WordCell | undefined, at: number): string => {
    if (!cell) return cellXml(paragraph('TableText', ''), at, '<w:vMerge/>');
    return cellXml(paragraphs('TableText', cell.text), at, cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : '');
  };
  const header = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns.map(({ title }, at) => cellXml(paragraph('TableHeader', title), at, '<w:vAlign w:val="center"/>')).join('')}</w:tr>`;
  const body = rows.map((row) => `<w:tr>${row.map(bodyCell).join('')}</w:tr>`).join('');
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>${grid}${header}${body}</w:tbl>`;
}
