// 台账 and 佐证材料目录 of a form: a header, and rows to fill in.
import type { Register, RegisterRecord } from '../../model.ts';
import { emptyRegisterWords } from '../../submission/form-words.ts';
import type { Form } from '../form/form.ts';
import { full } from '../library/lines.ts';
import { entryRuleFor, formatOf, type Lists } from './form-entry.ts';
import { cellContent } from './form-values.ts';
import { formSheets, formTitle, periodLine, unitLine } from './form-words.ts';
import * as plan from './plan.ts';

/** Rows that are printed even when they are empty. Below them the columns go on, and cost neither bytes nor pages. */
const printedRows = 20;
/** The last row that the rules of the columns reach. */
const lastRow = 10_000;
/** Title, unit, what to do, header. */
const headerAt = 4;

type Entry = number | string | undefined;

const entryCell = (content: Entry, format: string, style: 'entry' | 'entryText'): plan.PlannedCell => ({
  kind: 'entry',
  format,
  style,
  ...(content !== undefined && content !== '' && { content }),
});

interface Blank {
  readonly title: string;
  readonly width: number;
  readonly format: string;
  readonly style: 'entry' | 'entryText';
}

/** A sheet of rows; `filled` are those that hold something already. */
function planRows(
  form: Form,
  name: string,
  title: string,
  words: string,
  columns: readonly Blank[],
  filled: readonly (readonly Entry[])[],
) {
  const count = Math.max(printedRows, filled.length);
  const width = columns.length;
  const across = (text: string, style: plan.CellStyle) => plan.acrossRow(text, style, width);
  const half = Math.max(1, Math.floor(width / 2));
  const body = Array.from({ length: count }, (_, index) =>
    columns.map(({ format, style }, at) => entryCell(filled[index]?.[at], format, style)),
  );
  const sheet: plan.SheetPlan = {
    name,
    columns: columns.map(({ format, style, ...column }) => ({ ...column, below: { format, style } })),
    rows: [
      across(title, 'title'),
      Array.from({ length: width }, (_, index) =>
        plan.text(index === 0 ? unitLine(form) : index === half ? periodLine(form) : '', 'subtitle'),
      ),
      across(words, 'subtitle'),
      plan.headerRow(columns),
      ...body,
    ],
    merges: [
      ...plan.acrossMerge(1, width),
      ...(half > 1 ? [{ top: 2, left: 1, bottom: 2, right: half }] : []),
      ...(width - half > 1 ? [{ top: 2, left: half + 1, bottom: 2, right: width }] : []),
      ...plan.acrossMerge(3, width),
    ],
    headerRow: headerAt,
    frozenColumns: 1,
    paper: 'A4',
    locked: true,
  };
  return { sheet, first: headerAt + 1 };
}

/** Room for the title, and for what usually stands below it. */
const widthOf = (title: string, least: number): number => Math.min(30, Math.max(least, title.length * 2 + 3));

export interface RegisterSheet {
  readonly plan: plan.SheetPlan;
  /** The cells that say whether a row is filled in, and those of the first row. */
  readonly counted: string;
  readonly firstRow: string;
}

export function planRegisterSheet(form: Form, register: Register, name: string, lists: Lists): RegisterSheet {
  const columns = [...register.columns.values()];
  const records = form.answers.records.get(register.id) ?? [];
  const contentOf = (record: RegisterRecord) => columns.map((column) => cellContent(record.values.get(column.id), column));
  const blanks = columns.map((column): Blank => {
    const isText = column.type === 'text';
    return {
      title: full(column.title),
      width: widthOf(column.title, isText ? 20 : 12),
      format: formatOf(column),
      style: isText ? 'entryText' : 'entry',
    };
  });
  const { sheet, first } = planRows(
    form,
    name,
    full(register.title),
    `一行一条记录，不要插入小计。${emptyRegisterWords}。`,
    blanks,
    records.map(contentOf),
  );
  const rules = columns.flatMap((column, index) => {
    const at = index + 1;
    return entryRuleFor(column, { top: first, left: at, bottom: lastRow, right: at }, plan.address(first, at), false, lists) ?? [];
  });
  const notes = columns.flatMap((column, index) =>
    column.definition === undefined ? [] : [{ row: headerAt, column: index + 1, text: full(column.definition) }],
  );
  const key =
    Math.max(
      0,
      columns.findIndex(({ id }) => id === register.key),
    ) + 1;
  const counted = `${plan.address(first, key)}:${plan.address(lastRow, key)}`;
  const firstRow = `${plan.address(first, 1)}:${plan.address(first, columns.length)}`;
  return { plan: { ...sheet, entryRules: rules, notes }, counted, firstRow };
}

/** Its columns, in the order of a row of `Answers.evidence`. */
const evidenceColumns: readonly Blank[] = [
  { title: '材料名称', width: 32, format: '@', style: 'entryText' },
  { title: '文号', width: 18, format: '@', style: 'entry' },
  { title: '日期', width: 12, format: 'yyyy-mm-dd', style: 'entry' },
  { title: '制发单位', width: 18, format: '@', style: 'entryText' },
  { title: '文件名', width: 24, format: '@', style: 'entryText' },
  { title: '对应指标', width: 24, format: '@', style: 'entryText' },
];

export function planEvidenceSheet(form: Form): plan.SheetPlan {
  const words = '一行一份材料。“对应指标”写填报表中的序号或指标名称，几个用顿号隔开；填报表“佐证材料”一列写材料名称或文件名。';
  return planRows(
    form,
    formSheets.evidence,
    `${formTitle(form).replace(/填报表$/, '')}佐证材料目录`,
    words,
    evidenceColumns,
    form.answers.evidence,
  ).sheet;
}
