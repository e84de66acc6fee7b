// Pieces of a Word document: text, paragraphs in a style, tables with a header row on every page.

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relations}"`;

/** Text for an element or an attribute. What XML cannot hold is left out; it never stands in a text that was read. */
export const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const run = (text: string, style = ''): string =>
  text === ''
    ? ''
    : `<w:r>${style === '' ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`}${text
        .split('\n')
        .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
        .join('<w:br/>')}</w:r>`;

/** What a person still has to fill in, in both languages. Documents that have it define the character style `Blank`. */
export const blanks = /(【待填：[^】]*】|\[to fill in: [^\]]*\])/;

/** One paragraph in a style by its id. */
export const paragraph = (style: string, text: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;

/** The same, with what is to be filled in marked. */
export const markedParagraph = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${text
    .split(blanks)
    .map((part) => run(part, blanks.test(part) ? 'Blank' : ''))
    .join('')}</w:p>`;

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
  /** `TableText` where it is left out. */
  readonly style?: string;
}

export interface WordTable {
  /** Widths are shares of the line. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (WordCell | undefined)[])[];
  /** No row is split between two pages. */
  readonly whole?: true;
}

/** A table as wide as `lineWidth` (twentieths of a point), in the styles TableHeader, TableText and Grid. */
export function tableXml({ columns, rows, whole }: WordTable, lineWidth: number): string {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((lineWidth * width) / shares));
  const cellXml = (content: string, at: number, properties = ''): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
  const bodyCell = (cell: WordCell | undefined, at: number): string => {
    if (!cell) return cellXml(paragraph('TableText', ''), at, '<w:vMerge/>');
    return cellXml(paragraphs(cell.style ?? 'TableText', cell.text), at, cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : '');
  };
  const header = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns.map(({ title }, at) => cellXml(paragraph('TableHeader', title), at, '<w:vAlign w:val="center"/>')).join('')}</w:tr>`;
  const kept = whole ? '<w:trPr><w:cantSplit/></w:trPr>' : '';
  const body = rows.map((row) => `<w:tr>${kept}${row.map(bodyCell).join('')}</w:tr>`).join('');
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>${grid}${header}${body}</w:tbl>`;
}
