// 填报表: one row per datum, groups and indicators merged over their rows, entry cells unlocked, self-check and score by formula.
import { columnLetters } from '../../diagnostic.ts';
import { zero } from '../../points.ts';
import type { CellRange } from '../../read/table.ts';
import type { Answer, Form, FormRow } from '../form/form.ts';
import { scoreFormula } from '../formula/score.ts';
import { type TotalCells, totalFormula } from '../formula/total.ts';
import { checkFormula } from './form-check.ts';
import { type FormColumn, planOfColumn } from './form-columns.ts';
import { entryRuleFor, formatOf, type Lists } from './form-entry.ts';
import { type FormLayout, headerAt, layOutForm } from './form-layout.ts';
import { cellContent } from './form-values.ts';
import { formSheets, formTitle, periodLine, unitLine } from './form-words.ts';
import * as plan from './plan.ts';
import { sheetReference } from './sheet-name.ts';

export interface FormSheet {
  readonly plan: plan.SheetPlan;
  /** Cells of 自查, and of 预估得分. */
  readonly checks: CellRange;
  readonly scores: CellRange;
  /** Where the figures stand, as formulas on other sheets name them. */
  readonly cells: TotalCells;
  /** The cell of 预估总分; absent where no formula can tell it. */
  readonly total?: string;
  /** Indicators whose points no formula can tell. */
  readonly unscored: readonly string[];
}

const hint =
  '黄色单元格是要填的，其他单元格已锁定；填写办法见“填报说明”。“自查”随填写自动更新；“预估得分”仅供参考，没有填的不计，以考评结果为准。';

/** Score formulas by indicator; absent where no formula can tell. */
function scoresOf({ framework, rows }: Form, { places }: FormLayout): ReadonlyMap<string, string> {
  const indicators = new Set(rows.flatMap(({ part }) => part.indicator ?? []));
  return new Map(
    [...indicators].flatMap((indicator) => {
      const formula = scoreFormula(framework, indicator, places);
      return formula === undefined ? [] : [[indicator.id, formula] as const];
    }),
  );
}

export function planFormSheet(form: Form, lists: Lists): FormSheet {
  const layout = layOutForm(form);
  const { rows, framework, unit } = form;
  const scores = scoresOf(form, layout);
  const cells: TotalCells = { ...layout.places, score: (id) => (scores.has(id) ? layout.places.score(id) : undefined) };
  const unitClass = unit.class === undefined ? undefined : framework.classes.get(unit.class);
  const total = scores.size === 0 ? undefined : totalFormula(framework, unitClass, cells);
  const outside = (address: string | undefined) => address && sheetReference(formSheets.form, address);
  const head = planHead(form, layout, total);
  const body = rows.map((row, index) => layout.columns.map((column) => bodyCell(form, row, column, index, layout, scores)));
  const sheet: plan.SheetPlan = {
    name: formSheets.form,
    columns: layout.columns.map(planOfColumn),
    rows: [...head.rows, ...body],
    merges: [...head.merges, ...layout.merges],
    headerRow: headerAt,
    frozenColumns: layout.columnOf('datum'),
    paper: 'A3',
    sharedHeights: true,
    locked: true,
    entryRules: rows.flatMap(({ measure, mayNotApply }, index) => {
      const at = { top: layout.rowOf(index), left: layout.columnOf('value') };
      const range = { ...at, bottom: at.top, right: at.left };
      return measure ? (entryRuleFor(measure, range, layout.cellOf('value', index), mayNotApply, lists) ?? []) : [];
    }),
    colourRules: checkColours(layout),
    notes: rows.flatMap(({ note }, index) =>
      note !== '' && layout.isFirst('indicator', index)
        ? [{ row: layout.rowOf(index), column: layout.columnOf('indicator'), text: note }]
        : [],
    ),
  };
  const totalCell = total === undefined ? undefined : outside(plan.address(totalRow, layout.columnOf('score')));
  return {
    plan: sheet,
    checks: layout.rangeOf('check'),
    scores: layout.rangeOf('score'),
    cells: {
      value: (id) => outside(cells.value(id)),
      previous: (id) => outside(cells.previous?.(id)),
      score: (id) => outside(cells.score(id)),
    },
    unscored: [...new Set(rows.flatMap(({ part }) => part.indicator?.id ?? []))].filter((id) => !scores.has(id)),
    ...(totalCell !== undefined && { total: totalCell }),
  };
}

/** 预估总分 stands above its column. */
const totalRow = 3;

/** Everything down to the header. */
function planHead(form: Form, { columns, columnOf }: FormLayout, total: string | undefined) {
  const width = columns.length;
  const half = Math.max(1, columnOf('definition') - 1);
  // 自查 holds the label of the total, 预估得分 beside it the figure.
  const hintWidth = total === undefined ? width : columnOf('check') - 1;
  const line = (words: Readonly<Record<number, plan.PlannedCell>>) =>
    Array.from({ length: width }, (_, index) => words[index + 1] ?? plan.text('', 'subtitle'));
  const { decimals } = form.framework.scoring;
  const totals: Readonly<Record<number, plan.PlannedCell>> =
    total === undefined
      ? {}
      : {
          [columnOf('check')]: plan.text('预估总分', 'total'),
          [columnOf('score')]: { kind: 'formula', formula: total, result: zero, decimals, style: 'total' },
        };
  const rows = [
    plan.acrossRow(formTitle(form), 'title', width),
    line({ 1: plan.text(unitLine(form), 'subtitle'), [half + 1]: plan.text(periodLine(form), 'subtitle') }),
    line({ 1: plan.text(hint, 'subtitle'), ...totals }),
    plan.headerRow(columns.map(planOfColumn)),
  ];
  const merges: CellRange[] = [
    ...plan.acrossMerge(1, width),
    ...(half > 1 ? [{ top: 2, left: 1, bottom: 2, right: half }] : []),
    { top: 2, left: half + 1, bottom: 2, right: width },
    { top: totalRow, left: 1, bottom: totalRow, right: hintWidth },
  ];
  return { rows, merges };
}

function checkColours({ columnOf, rangeOf }: FormLayout): plan.ColourRule[] {
  const first = `$${columnLetters(columnOf('check'))}${headerAt + 1}`;
  const colour = (words: readonly string[], shade: plan.ColourRule['colour']): plan.ColourRule => ({
    range: rangeOf('check'),
    formula: `OR(${words.map((word) => `${first}="${word}"`).join(',')})`,
    colour: shade,
  });
  return [colour(['已填', '不涉及'], 'good'), colour(['未填', '缺说明', '缺材料'], 'open'), colour(['超出范围', '格式不对'], 'bad')];
}

const entry = (content: number | string | undefined, style: 'entry' | 'entryText' | 'previous', format = '@'): plan.PlannedCell => ({
  kind: 'entry',
  format,
  style,
  ...(content !== undefined && content !== '' && { content }),
});

/** Documents that the answers of a part name, each once. */
const documentsOf = ({ part }: FormRow, answers: ReadonlyMap<string, Answer>): string =>
  [...new Set(part.measures.flatMap(({ id }) => answers.get(id)?.evidence ?? []))].join('；');

function bodyCell(
  form: Form,
  row: FormRow,
  column: FormColumn,
  index: number,
  layout: FormLayout,
  scores: ReadonlyMap<string, string>,
): plan.PlannedCell {
  const { measure, part } = row;
  const answer = measure && form.answers.values.get(measure.id);
  const isFirst = layout.isFirst(column, index);
  const blank = plan.text('', 'label');
  const label = (words: string) => plan.text(isFirst ? words : '', 'label');
  switch (column) {
    case 'group':
      return label(row.above[0] ?? '');
    case 'subgroup':
      return label(row.above.slice(1).join(' › '));
    case 'number':
      return label(row.no);
    case 'indicator':
      return label(row.title);
    case 'key':
      return plan.text(measure?.id ?? '', 'text');
    case 'datum':
      return plan.text(row.datum, measure ? 'text' : 'label');
    case 'definition':
      return plan.text(row.definition);
    case 'unit':
      return plan.text(row.unit, 'centre');
    case 'value':
      return measure ? entry(cellContent(answer, measure), measure.type === 'text' ? 'entryText' : 'entry', formatOf(measure)) : blank;
    case 'previous':
      return measure ? entry(cellContent(form.previous?.get(measure.id), measure), 'previous', formatOf(measure)) : blank;
    case 'note':
      return measure ? entry(answer?.note, 'entryText') : blank;
    case 'evidence':
      return part.measures.length > 0 ? entry(isFirst ? documentsOf(row, form.answers.values) : undefined, 'entryText') : blank;
    case 'check': {
      if (!measure) return blank;
      const { formula, empty } = checkFormula(row, {
        value: layout.cellOf('value', index),
        note: layout.cellOf('note', index),
        evidence: layout.cellOf('evidence', index),
      });
      return { kind: 'formula', formula, result: answer ? '' : empty, decimals: 0, style: 'centre' };
    }
    case 'score': {
      const formula = isFirst ? scores.get(part.indicator?.id ?? '') : undefined;
      const { decimals } = form.framework.scoring;
      return formula === undefined ? plan.text('', 'centre') : { kind: 'formula', formula, result: '', decimals, style: 'centre' };
    }
    case 'points':
      return label(row.points);
    case 'standard':
      return label(row.standard);
  }
}
