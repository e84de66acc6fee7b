// Rows of a table's body that are no data: subtotals, notes, signatures. They are listed, never silently dropped.
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Table } from './find-tables.ts';
import type { Grid } from './grid.ts';
import { submissionProblems } from './problems.ts';

const subtotal = /^(?:[本全][省市州盟县区镇乡]?)?(?:小计|合计|总计|总分|共计|平均|平均值|平均数|平均分|均值)$|^全[省市州盟县区]$/;

export const isSubtotal = (text: string): boolean => subtotal.test(text.replaceAll(/\s/g, ''));

/** Prose below a table: 填表说明：… 报表人：… 联系电话：… */
export const looksLikeNote = (text: string): boolean => /[:：。]|说明|报表人|填表人|签字|盖章|联系人|联系电话/.test(text);

/** Cells of a signature line: 报表人：… 联系电话：… */
export const isSignature = (text: string): boolean =>
  /^(?:报表人|填表人|填报人|经办人|审核人|复核人|单位负责人|负责人|联系人|联系电话|电话|填报日期|填表日期|日期|签字|签名|盖章)[^:：]{0,6}[:：]/.test(
    text.trim(),
  );

/** Whether the row begins with 合计 or the like, in whatever column. */
export function isSubtotalRow(grid: Grid, row: number): boolean {
  return isSubtotal(grid.rowAt(row)?.cells.find((cell) => cell.text.trim() !== '')?.text ?? '');
}

/** 一、组织领导 (二)执法 第三部分 */
const numbered = /^(?:第?[一二三四五六七八九十]+(?:[、.．]|部分)|[(（][一二三四五六七八九十]+[)）])/;

/** What printed pages repeat: 第 2 页 共 3 页, 2024年度填报表（续） */
const ofPage = /^第\s*\d+\s*页|共\s*\d+\s*页$|续表?[)）]?$|^20\d\d年.*表$/;

/**
 * A heading inside the block: the only text of its row, running across several columns or numbered like a chapter. What is merged down
 * from above does not count.
 */
export function isHeadingRow(grid: Grid, row: number, isKnown: (text: string) => boolean = () => false): boolean {
  const filled = grid.rowAt(row)?.cells.filter((cell) => cell.text.trim() !== '' || cell.kind === 'uncalculated') ?? [];
  const [only] = filled;
  if (!only || filled.length > 1 || only.kind !== 'text' || isKnown(only.text)) return false;
  const isWide = grid.cellAt(row, only.column + 1) === only;
  return isWide || numbered.test(only.text.trim()) || ofPage.test(only.text.trim());
}

export interface NoteRows {
  add(row: number): void;
  /** One piece of information that lists them all. */
  tell(report: (diagnostic: Diagnostic) => void): void;
}

/** Those of a table: the rows that repeat its header are among them. */
export function noteRows(grid: Grid, { headersAgain }: Pick<Table, 'headersAgain'>): NoteRows {
  const rows: { row: number; text: string }[] = [];
  const add = (row: number) => {
    const first = grid.rowAt(row)?.cells.find((cell) => cell.text.trim() !== '');
    if (first) rows.push({ row, text: first.text });
  };
  return {
    add,
    tell: (report) => {
      for (const row of headersAgain) add(row);
      rows.sort((left, right) => left.row - right.row);
      const [first] = rows;
      if (first) report(diagnose(submissionProblems.skippedRows, grid.locate(first.row, 1), { rows }));
    },
  };
}
