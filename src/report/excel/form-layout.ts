// Where everything stands on 填报表: columns, rows, and the cells that cover several rows.
import type { CellRange } from '../../read/table.ts';
import type { Form, FormRow } from '../form/form.ts';
import type { TotalCells } from '../formula/total.ts';
import { columnsOf, type FormColumn } from './form-columns.ts';
import { address } from './plan.ts';

/** Title, unit and period, what to do, header. */
export const headerAt = 4;

export interface FormLayout {
  readonly columns: readonly FormColumn[];
  /** 0 for a column that the form does not have. */
  columnOf(column: FormColumn): number;
  /** Row of the sheet for a row of the form, counted from 0. */
  rowOf(index: number): number;
  /** Whether a cell is the first of those that it is merged with. */
  isFirst(column: FormColumn, index: number): boolean;
  /** Cell of a row; for what covers several rows, the first of them. */
  cellOf(column: FormColumn, index: number): string;
  /** All cells of a column below the header. */
  rangeOf(column: FormColumn): CellRange;
  readonly merges: readonly CellRange[];
  /** Where figures stand. `score` also names cells that hold no formula. */
  readonly places: TotalCells;
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Runs of rows that share what `of` gives. */
function spansOf(rows: readonly FormRow[], of: (row: FormRow) => unknown): Span[] {
  const spans: { top: number; bottom: number }[] = [];
  for (const [index, row] of rows.entries()) {
    const [last, before] = [spans.at(-1), rows[index - 1]];
    if (last && before && of(before) === of(row)) last.bottom = index;
    else spans.push({ top: index, bottom: index });
  }
  return spans;
}

/** Cells of these columns cover all rows of a group, or of a part of the framework. */
const mergedColumns: readonly (readonly [FormColumn, (row: FormRow) => unknown])[] = [
  ['group', ({ above }) => above[0]],
  ['subgroup', ({ above }) => above.join('\n')],
  ...(['number', 'indicator', 'evidence', 'score', 'points', 'standard'] as const).map(
    (column): readonly [FormColumn, (row: FormRow) => unknown] => [column, ({ part }) => part],
  ),
];

export function layOutForm(form: Form): FormLayout {
  const columns = columnsOf(form);
  const { rows } = form;
  const columnOf = (column: FormColumn) => columns.indexOf(column) + 1;
  const rowOf = (index: number) => headerAt + 1 + index;
  const spans = new Map(mergedColumns.map(([column, of]) => [column, spansOf(rows, of)]));
  const spanAt = (column: FormColumn, index: number) => spans.get(column)?.find(({ top, bottom }) => top <= index && index <= bottom);
  const cellOf = (column: FormColumn, index: number) => address(rowOf(spanAt(column, index)?.top ?? index), columnOf(column));
  const byMeasure = new Map(rows.flatMap(({ measure }, index) => (measure ? [[measure.id, index] as const] : [])));
  const byIndicator = new Map(rows.flatMap(({ part }, index) => (part.indicator ? [[part.indicator.id, index] as const] : [])));
  const find = (column: FormColumn, index: number | undefined) =>
    index === undefined || columnOf(column) === 0 ? undefined : cellOf(column, index);
  return {
    columns,
    columnOf,
    rowOf,
    cellOf,
    isFirst: (column, index) => (spanAt(column, index)?.top ?? index) === index,
    rangeOf: (column) => ({ top: rowOf(0), left: columnOf(column), bottom: rowOf(rows.length - 1), right: columnOf(column) }),
    merges: [...spans].flatMap(([column, list]) =>
      list
        .filter(({ top, bottom }) => columnOf(column) > 0 && bottom > top)
        .map(({ top, bottom }) => ({ top: rowOf(top), left: columnOf(column), bottom: rowOf(bottom), right: columnOf(column) })),
    ),
    places: {
      value: (measure) => find('value', byMeasure.get(measure)),
      previous: (measure) => find('previous', byMeasure.get(measure)),
      score: (indicator) => find('score', byIndicator.get(indicator)),
    },
  };
}
