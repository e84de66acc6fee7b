// What stands around a table of marks: who gave them, when, and the words that say that it is one.
import { basename } from 'node:path/posix';
import type { Indicator } from '../model.ts';
import type { Grid } from './grid.ts';
import type { ColumnRole } from './headers.ts';
import { narrowed, trimmed } from './values/spelling.ts';

const scorers = '评委(?:姓名|签名|签字)?|评分人|评分者|打分人|考核人|考评人|审核人|核定人|复核人|评审人|评审专家|评分单位';
const dates = '评分日期|打分日期|考核日期|考评日期|审核日期|核定日期|评审日期|日期';
const labelOf = (names: string) => new RegExp(`(?<![\\p{Script=Han}])(?:${names})(?:\\([^)]{0,6}\\))?\\s*[:：]\\s*(.*)$`, 'u');
const bareOf = (names: string) => new RegExp(`^(?:${names})(?:\\([^)]{0,6}\\))?$`);
/** The next label in the same cell: 评委：张三 日期：2024-12-01. */
const nextLabel = /[\s,，;；]+[\p{Script=Han}]{2,8}\s*[:：].*$/u;

const labels = {
  scorer: { label: labelOf(scorers), bare: bareOf(scorers) },
  date: { label: labelOf(dates), bare: bareOf(dates) },
} as const;

/** The text behind a label above a header row, nearest to it first: in the same cell, or in the cell beside. */
function labelled(grid: Grid, headerRow: number, kind: keyof typeof labels): string | undefined {
  const { label, bare } = labels[kind];
  for (const row of grid.rows.filter(({ number }) => number < headerRow).toReversed()) {
    for (const cell of row.cells) {
      const text = narrowed(trimmed(cell.text));
      const match = label.exec(text) ?? (bare.test(text) ? [text, ''] : undefined);
      if (!match) continue;
      const inside = trimmed((match[1] ?? '').replace(nextLabel, ''));
      const beside = row.cells.find((other) => other.column > cell.column && other.text.trim() !== '');
      const found = inside === '' ? trimmed(beside?.text ?? '') : inside;
      if (found !== '' && !/[:：]/.test(found)) return found;
    }
  }
  return undefined;
}

export const scorerAbove = (grid: Grid, headerRow: number): string | undefined => labelled(grid, headerRow, 'scorer');
export const dateAbove = (grid: Grid, headerRow: number): string | undefined => labelled(grid, headerRow, 'date');

/** Words of tables of people's scores; and those that no table of reported values has (a form has its 审核人, a summary its 考核评分). */
const marksWords = /打分|评委|评分表|评审表|核定分|考核得分|考核评分|复核得分/;
const certainWords = /打分|评委|评分人|评审专家/;

/**
 * Whether columns that name indicators hold people's marks and not reported values: a scorer is named, the title says so, or all of
 * them are indicators that nothing but marks can be given for. `isDoubtful`: some of the columns are called like a measure, too.
 */
export function isMarksTable(
  grid: Grid,
  headerRow: number,
  columns: ReadonlyMap<ColumnRole, number>,
  indicators: ReadonlyMap<number, Indicator>,
  isDoubtful: boolean,
): boolean {
  const above = grid.rows.filter(({ number }) => number < headerRow).flatMap(({ cells }) => cells.map((cell) => cell.text));
  const around = [grid.sheet.name, basename(grid.file), ...above];
  const scorer = columns.get('scorer');
  if (isDoubtful) return [...around, scorer === undefined ? '' : grid.textAt(headerRow, scorer)].some((text) => certainWords.test(text));
  if (scorer !== undefined || scorerAbove(grid, headerRow) !== undefined) return true;
  if ([...indicators.values()].every((indicator) => indicator.rule.marks !== undefined)) return true;
  return around.some((text) => marksWords.test(text));
}
