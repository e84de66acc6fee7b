// What stands around a table: 填报单位(盖章):… and the year in the title.
import type { Location } from '../diagnostic.ts';
import { isUnitWord } from '../expression/units.ts';
import type { Grid } from './grid.ts';
import { roleOf } from './headers.ts';
import { narrowed, trimmed } from './values/spelling.ts';

const unitNames = '填报单位|填表单位|报送单位|上报单位|申报单位|单位名称|被考评单位|被考核单位|考评单位|考核单位|单位';
const seal = '(?:\\((?:盖章|公章|章|签章)\\))?';
const unitLabel = new RegExp(`(?<![\\p{Script=Han}])(?:${unitNames})${seal}\\s*[:：]\\s*(.*)$`, 'u');
/** The label alone, with the name in the cell beside it. */
const bareLabel = new RegExp(`^(?:${unitNames.replace(/\\|单位$/, '')})${seal}$`);
const nextLabel = /\s*(?:填报日期|填表日期|日期|联系人|联系电话|电话|填报人|填表人|报表人|负责人|审核人|单位负责人)\s*[::].*$/;

export interface NamedAbove {
  readonly name: string;
  readonly row: number;
  readonly location: Location;
}

/**
 * The unit named above a header row, and the cell that names it. Below another table (its header row is `after`) only a line that
 * begins with the label counts: what stands in the table's own cells is data.
 */
export function unitAbove(grid: Grid, headerRow: number, after = 0): NamedAbove | undefined {
  for (const row of grid.rows) {
    if (row.number >= headerRow) return undefined;
    if (row.number <= after) continue;
    for (const cell of after === 0 ? row.cells : row.cells.slice(0, 1)) {
      const text = narrowed(trimmed(cell.text));
      const match = unitLabel.exec(text) ?? (bareLabel.test(text) ? [text, ''] : undefined);
      if (!match) continue;
      const inside = trimmed((match[1] ?? '').replace(nextLabel, ''));
      const beside = row.cells.find((candidate) => candidate.column > cell.column && candidate.text.trim() !== '');
      const name = inside !== '' ? inside : trimmed(beside?.text ?? '');
      // 填报单位 | 填报项目 is a header that is repeated on a new page.
      if (inside === '' && roleOf(name) !== undefined) continue;
      // 单位：万元 above a table is the unit of measurement.
      if (name !== '' && !/[::]/.test(name) && !isUnitWord(name))
        return { name, row: row.number, location: grid.locate(row.number, (inside === '' ? beside : cell)?.column ?? cell.column) };
    }
  }
  return undefined;
}

/** The year in a title line above the header (`2023年度…`). */
export function yearAbove(grid: Grid, headerRow: number): { readonly year: string; readonly location: Location } | undefined {
  for (const row of grid.rows) {
    if (row.number >= headerRow) return undefined;
    for (const cell of row.cells) {
      const match = /(?<!\d)(20\d\d)年度?(?!\d*月)/.exec(narrowed(cell.text));
      if (match?.[1] && cell.kind === 'text' && !/日期|时间|\d月/.test(cell.text))
        return { year: match[1], location: grid.locate(row.number, cell.column) };
    }
  }
  return undefined;
}
