// 填报表: one row per datum, groups and indicators merged over their rows, entry cells unlocked, self-check and score by formula.
import { columnLetters } from '../../diagnostic.ts';
import type { Indicator } from '../../model.ts';
import type { CellRange } from '../../read/table.ts';
import type { Form, FormRow } from '../form/form.ts';
import type { FormCells } from '../formula/context.ts';
import { columnsOf, type FormColumn, planOfColumn } from './form-columns.ts';
import { entryRuleFor, formatOf, type Lists } from './form-entry.ts';
import { cellContent } from './form-values.ts';
import { formTitle, periodLine, unitLine } from './form-words.ts';
import * as plan from './plan.ts';

/** Title, unit and period, colours, header. */
const headerAt = 4;

/** Where the cells of a row stand, for formulas: `I7`. */
export interface RowCells {
  readonly row: FormRow;
  readonly value: string;
  readonly note: string;
  readonly evidence: string;
}

/** Formulas of a form: what they are made of is known to whoever makes them, the sheet only knows where they stand. */
export interface FormFormulas {
  /** 自查 of one row that asks for something, and what it says of an empty form. */
  check(cells: RowCells): { readonly formula: string; readonly empty: string };
  /** 预估得分 of an indicator; undefined where no formula can tell. */
  score(indicator: Indicator, cells: FormCells): string | undefined;
}

export interface FormSheet {
  readonly plan: plan.SheetPlan;
  /** Range of 自查, and of 预估得分. */
  readonly checks: CellRange;
  readonly scores: CellRange;
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Runs of rows that share what `of` gives; the first row of the form has the index 0. */
function spansOf(rows: readonly FormRow[], of: (row: FormRow) => unknown): Span[] {
  const spans: { top: number; bottom: number }[] = [];
  rows.forEach((row, index) => {
    const last = spans.at(-1);
    const before = rows[index - 1];
    if (last && before && of(before) === of(row)) last.bottom = index;
    else spans.push({ top: index, bottom: index });
  });
  return spans;
}

/** A cell that covers all rows of its span; below the first row it is only a frame. */
const mergedColumns: readonly (readonly [FormColumn, (row: FormRow) => unknown])[] = [
  ['group', ({ above }) => above[0]],
  ['subgroup', ({ above }) => `${above[0]}\n${above.slice(1).join('\n')}`],
  ['number', ({ part }) => part],
  ['indicator', ({ part }) => part],
  ['evidence', ({ part }) => part],
  ['score', ({ part }) => part],
  ['points', ({ part }) => part],
  ['standard', ({ part }) => part],
];

export function planFormSheet(form: Form, name: string, lists: Lists, formulas: FormFormulas): FormSheet {
  const columns = columnsOf(form);
  const at = new Map(columns.map((column, index) => [column, index + 1]));
  const columnOf = (column: FormColumn): number => at.get(column) ?? 0;
  const width = columns.length;
  const { rows } = form;
  const rowOf = (index: number) => headerAt + 1 + index;
  const spans = new Map(mergedColumns.map(([column, of]) => [column, spansOf(rows, of)]));
  const isFirst = (column: FormColumn, index: number) => spans.get(column)?.some(({ top }) => top === index) ?? true;
  const firstOfPart = (index: number) => spans.get('evidence')?.find(({ top, bottom }) => top <= index && index <= bottom)?.top ?? index;
  const cells = rows.map((row, index): RowCells => {
    const address = (column: FormColumn, where = index) => plan.address(rowOf(where), columnOf(column));
    return { row, value: address('value'), note: address('note'), evidence: address('evidence', firstOfPart(index)) };
  });
  const placeOf = (column: FormColumn) => {
    const found = new Map(
      rows.flatMap(({ measure }, index) => (measure ? [[measure.id, plan.address(rowOf(index), columnOf(column))]] : [])),
    );
    return (measure: string) => (columnOf(column) > 0 ? found.get(measure) : undefined);
  };
  const places: FormCells = { value: placeOf('value'), previous: placeOf('previous') };
  const body = rows.map((row, index) =>
    columns.map((column) => bodyCell(form, row, column, index, cells[index], isFirst, formulas, places)),
  );
  const across = (words: string, style: plan.CellStyle) => plan.acrossRow(words, style, width);
  const half = Math.max(1, columnOf('definition') - 1);
  const head = [
    across(formTitle(form), 'title'),
    columns.map((_, index) => plan.text(index === 0 ? unitLine(form) : index === half ? periodLine(form) : '', 'subtitle')),
    across(
      '黄色单元格是要填的，其他单元格已锁定；填写办法见“填报说明”。“自查”一列会随填写自动更新，“预估得分”仅供参考，以考评结果为准。',
      'subtitle',
    ),
    plan.headerRow(columns.map(planOfColumn)),
  ];
  const bottom = rowOf(rows.length - 1);
  const rangeOf = (column: FormColumn): CellRange => ({ top: headerAt + 1, left: columnOf(column), bottom, right: columnOf(column) });
  const checkColumn = `$${columnLetters(columnOf('check'))}${headerAt + 1}`;
  const colour = (words: readonly string[], shade: plan.ColourRule['colour']): plan.ColourRule => ({
    range: rangeOf('check'),
    formula: `OR(${words.map((word) => `${checkColumn}="${word}"`).join(',')})`,
    colour: shade,
  });
  const sheet: plan.SheetPlan = {
    name,
    columns: columns.map(planOfColumn),
    rows: [...head, ...body],
    merges: [
      ...plan.acrossMerge(1, width),
      ...(half > 1 ? [{ top: 2, left: 1, bottom: 2, right: half }] : []),
      { top: 2, left: half + 1, bottom: 2, right: width },
      ...plan.acrossMerge(3, width),
      ...mergedColumns.flatMap(([column]) =>
        (spans.get(column) ?? [])
          .filter(({ top, bottom: last }) => columnOf(column) > 0 && last > top)
          .map(({ top, bottom: last }) => ({ top: rowOf(top), left: columnOf(column), bottom: rowOf(last), right: columnOf(column) })),
      ),
    ],
    headerRow: headerAt,
    frozenColumns: columnOf('datum'),
    paper: 'A3',
    sharedHeights: true,
    locked: true,
    entryRules: rows.flatMap((row, index) => {
      const value = plan.address(rowOf(index), columnOf('value'));
      const range = { top: rowOf(index), left: columnOf('value'), bottom: rowOf(index), right: columnOf('value') };
      return row.measure ? (entryRuleFor(row.measure, range, value, row.mayNotApply, lists) ?? []) : [];
    }),
    colourRules: [
      colour(['已填', '不涉及'], 'good'),
      colour(['未填', '缺说明', '缺材料', '待确认'], 'open'),
      colour(['超出范围', '格式不对'], 'bad'),
    ],
    notes: rows.flatMap((row, index) =>
      row.note !== '' && isFirst('indicator', index) ? [{ row: rowOf(index), column: columnOf('indicator'), text: row.note }] : [],
    ),
  };
  return { plan: sheet, checks: rangeOf('check'), scores: rangeOf('score') };
}

function bodyCell(
  form: Form,
  row: FormRow,
  column: FormColumn,
  index: number,
  cells: RowCells | undefined,
  isFirst: (column: FormColumn, index: number) => boolean,
  formulas: FormFormulas,
  places: FormCells,
): plan.PlannedCell {
  const { measure, part } = row;
  const answer = measure && form.answers.values.get(measure.id);
  const first = (words: string, style: plan.CellStyle) => plan.text(isFirst(column, index) ? words : '', style);
  const entry = (content: number | string | undefined, style: 'entry' | 'entryText' | 'previous', format = '@'): plan.PlannedCell => ({
    kind: 'entry',
    format,
    style,
    ...(content !== undefined && content !== '' && { content }),
  });
  switch (column) {
    case 'group':
      return first(row.above[0] ?? '', 'label');
    case 'subgroup':
      return first(row.above.slice(1).join(' › '), 'label');
    case 'number':
      return first(row.no, 'centre');
    case 'indicator':
      return first(row.title, 'text');
    case 'key':
      return plan.text(measure?.id ?? '', 'text');
    case 'datum':
      return plan.text(row.datum, measure ? 'text' : 'label');
    case 'definition':
      return plan.text(row.definition, 'text');
    case 'unit':
      return plan.text(row.unit, 'centre');
    case 'value':
      if (!measure) return plan.text('', 'label');
      return entry(cellContent(answer, measure), measure.type === 'text' ? 'entryText' : 'entry', formatOf(measure));
    case 'previous':
      return measure ? entry(cellContent(form.previous?.get(measure.id), measure), 'previous', formatOf(measure)) : plan.text('', 'label');
    case 'note':
      return measure ? entry(answer?.note, 'entryText') : plan.text('', 'label');
    case 'evidence': {
      const asks = part.kind === 'indicator' && part.measures.length > 0;
      if (!asks && part.kind === 'indicator') return plan.text('', 'label');
      const named = new Set(part.measures.flatMap((each) => form.answers.values.get(each.id)?.evidence ?? []));
      return entry(isFirst(column, index) ? [...named].join('；') : undefined, 'entryText');
    }
    case 'check': {
      if (!measure || !cells) return plan.text('', 'label');
      const { formula, empty } = formulas.check(cells);
      return { kind: 'formula', formula, result: answer ? '' : empty, decimals: 0, style: 'centre' };
    }
    case 'score': {
      const formula = part.indicator && isFirst(column, index) ? formulas.score(part.indicator, places) : undefined;
      const { decimals } = form.framework.scoring;
      return formula === undefined ? plan.text('', 'centre') : { kind: 'formula', formula, result: '', decimals, style: 'centre' };
    }
    case 'points':
      return first(row.points, 'centre');
    case 'standard':
      return first(row.standard, 'text');
  }
}
