// What a document consists of, as a person sees it: paragraphs and tables in their order.
import type { CellRange, Row, Sheet } from '../table.ts';

export interface Paragraph {
  readonly kind: 'paragraph';
  /** 1-based, over the whole document; those inside of tables count too. */
  readonly number: number;
  /** The name of its style: `heading 1`, `标题 1`, `Normal`. */
  readonly style?: string;
  /** Level of a heading: 1 is the highest. */
  readonly level?: number;
  /** What automatic numbering shows before the text: `（一）`, `1.`; a bullet is left out. */
  readonly numbering?: string;
  /** Tabs as `\t`, line breaks as `\n`; deleted and hidden text is left out, inserted text stays. */
  readonly text: string;
}

export interface TableCell {
  /** 1-based place in the grid of the upper left corner. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Its paragraphs, one per line, each behind its automatic number. */
  readonly text: string;
  /** Number of its first paragraph; 0 where it has none. */
  readonly paragraph: number;
}

export interface Table {
  readonly kind: 'table';
  /** 1-based, over the whole document; tables inside of tables do not count. */
  readonly number: number;
  readonly rows: number;
  readonly columns: number;
  /** By row, then column. Merged cells stand once, at their upper left corner. */
  readonly cells: readonly TableCell[];
}

export type Block = Paragraph | Table;

/** A table as a sheet: for everything that reads tables. Cells of merged ranges stand at their upper left corner, as in a workbook. */
export function sheetOfTable(table: Table, name: string): Sheet {
  const rows = new Map<number, Row['cells'][number][]>();
  const merges: CellRange[] = [];
  for (const { row, column, rowSpan, columnSpan, text } of table.cells) {
    if (rowSpan > 1 || columnSpan > 1) merges.push({ top: row, left: column, bottom: row + rowSpan - 1, right: column + columnSpan - 1 });
    if (text === '') continue;
    const cells = rows.get(row) ?? [];
    cells.push({ column, kind: 'text', text });
    rows.set(row, cells);
  }
  const listed = [...rows].map(([number, cells]) => ({ number, hidden: false, cells }));
  return { name, visibility: 'visible', rows: listed, merges, hiddenColumns: [] };
}
