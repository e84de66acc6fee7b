// The form of an extraction as a workbook, which `score` reads once a person has confirmed it.
import type { Extraction } from '../../extract/extract.ts';
import { formColumns, formRows } from '../extraction/form.ts';
import * as plan from './plan.ts';
import { writeSheets } from './write.ts';

const widths: Readonly<Record<(typeof formColumns)[number], number>> = {
  单位: 16,
  指标编号: 10,
  数据项: 28,
  填报值: 14,
  计量单位: 9,
  说明: 60,
  确认: 14,
};
const header = 1;

export async function renderExtractionWorkbook(extraction: Extraction, candidates: boolean): Promise<Uint8Array> {
  const columns = formColumns.map((title): plan.ColumnPlan => ({ title, width: widths[title], prose: title === '说明' }));
  const body = formRows(extraction, candidates).map((row) => row.map((text) => plan.text(text)));
  const sheet: plan.SheetPlan = {
    name: '填报表',
    columns,
    headerRow: header,
    frozenColumns: 3,
    filterTo: header + body.length,
    paper: 'A4',
    rows: [plan.headerRow(columns), ...body],
    merges: [],
  };
  return writeSheets([sheet], { zh: '由报告提取，经人确认后使用', en: 'extracted from a report, to be confirmed' }.zh);
}
