// 佐证材料目录 of a form: a list of documents, one a row.
import type { Location } from '../../diagnostic.ts';
import type { Sheet } from '../../read/table.ts';
import { gridOf } from '../grid.ts';
import { comparable, trimmed } from '../values/spelling.ts';

/** Its columns, in the order in which they stand. */
const evidenceTitles = ['材料名称', '文号', '日期', '制发单位', '文件名', '对应指标'] as const;

export interface EvidenceRow {
  /** One text for each of `evidenceTitles`; '' where there is nothing. */
  readonly texts: readonly string[];
  /** What stands in columns that the list does not have, with the header above it. */
  readonly more: readonly { readonly title: string; readonly text: string }[];
  readonly location: Location;
}

const numbered = comparable('序号');

/** The filled rows of every such list in the sheets: below a row that has 材料名称 and another of its titles. */
export function readEvidenceList(sheets: readonly Sheet[], path: string): EvidenceRow[] {
  return sheets.flatMap((sheet) => {
    const grid = gridOf(sheet, path);
    let header: Map<number, string> | undefined;
    return sheet.rows.flatMap((row): EvidenceRow[] => {
      const cells = row.cells.map(({ column, text }) => [column, trimmed(text)] as const).filter(([, text]) => text !== '');
      const titles = cells.filter(([, text]) => evidenceTitles.some((title) => comparable(title) === comparable(text)));
      if (titles.length >= 2 && titles.some(([, text]) => comparable(text) === comparable(evidenceTitles[0]))) {
        header = new Map(cells);
        return [];
      }
      if (!header) return [];
      const columns = [...header];
      const textAt = (column: number) => trimmed(grid.ownCell(row.number, column)?.text ?? '');
      const texts = evidenceTitles.map((title) => {
        const column = columns.find(([, text]) => comparable(text) === comparable(title))?.[0];
        return column === undefined ? '' : textAt(column);
      });
      const more = columns.flatMap(([column, title]) => {
        const isKnown = comparable(title) === numbered || evidenceTitles.some((known) => comparable(known) === comparable(title));
        return isKnown || textAt(column) === '' ? [] : [{ title, text: textAt(column) }];
      });
      if (texts.every((text) => text === '') && more.length === 0) return [];
      return [{ texts, more, location: grid.locate(row.number, columns[0]?.[0] ?? 1) }];
    });
  });
}
