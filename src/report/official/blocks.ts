// The pieces of an official letter as plain data, and the Word document that they make.
import type { Manifest } from '../../model.ts';
import { cellText } from '../excel/cell-text.ts';
import { manifestNamespace, manifestProperty } from '../manifest.ts';
import { markedParagraph, paragraph, tableXml } from '../word/markup.ts';
import { wordDocument } from '../word/package.ts';
import { lineWidth, officialPage, officialStyles, type TextStyle } from './page.ts';

export interface OfficialTable {
  /** Widths are shares of the line; figures stand in the middle of their column. */
  readonly columns: readonly { readonly title: string; readonly width: number; readonly figure?: true }[];
  readonly rows: readonly (readonly string[])[];
}

export type Block =
  | { readonly kind: 'text'; readonly style: TextStyle; readonly text: string }
  | { readonly kind: 'table'; readonly table: OfficialTable };

export const block = (style: TextStyle, text: string): Block => ({ kind: 'text', style, text });
export const body = (text: string): Block => block('BodyText', text);
export const tableBlock = (table: OfficialTable): Block => ({ kind: 'table', table });

const tableOf = ({ columns, rows }: OfficialTable): string =>
  tableXml(
    {
      columns,
      rows: rows.map((row) =>
        row.map((text, at) => ({ text: cellText(text), rows: 1, ...(columns[at]?.figure && { style: 'TableFigure' }) })),
      ),
      whole: true,
    },
    lineWidth,
  );

/** Of two tables without a paragraph between them one would be made, and a document may not end with one. */
const needsEnd = (blocks: readonly Block[], at: number): boolean => blocks[at]?.kind === 'table' && blocks[at + 1]?.kind !== 'text';

export function renderOfficial(title: string, blocks: readonly Block[], manifest: Manifest): Uint8Array {
  const parts = blocks.map((each, at) =>
    each.kind === 'text'
      ? markedParagraph(each.style, cellText(each.text))
      : `${tableOf(each.table)}${needsEnd(blocks, at) ? paragraph('TableNote', '') : ''}`,
  );
  return wordDocument(parts.join(''), officialStyles, officialPage, {
    title: cellText(title.replaceAll('\n', '')),
    property: { name: 'lawgov', value: manifestProperty(manifest) },
    data: { namespace: manifestNamespace, json: JSON.stringify(manifest) },
  });
}
