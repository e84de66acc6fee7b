// 勾稽关系 of a form: what the framework's declared checks say of the figures, while they are filled in.
import { columnLetters } from '../../diagnostic.ts';
import type { Form } from '../form/form.ts';
import type { FormCells } from '../formula/context.ts';
import { agreesWord, disagreesWords, relationFormula } from '../formula/relation.ts';
import { full } from '../library/lines.ts';
import { formSheets, formTitle, unitLine } from './form-words.ts';
import * as plan from './plan.ts';

const columns: readonly plan.ColumnPlan[] = [
  { title: '序号', width: 7 },
  { title: '关系', width: 62, prose: true },
  { title: '结果', width: 12 },
  { title: '不符时', width: 14 },
];
const headerAt = 4;
const treatment = { error: '须改正', warning: '须写明原因', info: '请看一看' } as const;

export interface RelationSheet {
  readonly plan: plan.SheetPlan;
  /** Cells of the results. */
  readonly results: string;
}

/** Undefined where no check can be told from the form alone. */
export function planRelationSheet(form: Form, cells: FormCells): RelationSheet | undefined {
  const relations = form.framework.checks.flatMap((check) => {
    const formula = relationFormula(form.framework, check, cells);
    return formula === undefined ? [] : [{ check, formula }];
  });
  if (relations.length === 0) return undefined;
  const width = columns.length;
  const bottom = headerAt + relations.length;
  const hint = '随填写自动更新；有一个数没有填的，结果是空的。“请核对”的，在填报表“说明”中写明原因。';
  const range = { top: headerAt + 1, left: 3, bottom, right: 3 };
  const first = `$${columnLetters(3)}${headerAt + 1}`;
  const colour = (word: string, shade: plan.ColourRule['colour']): plan.ColourRule => ({
    range,
    formula: `${first}="${word}"`,
    colour: shade,
  });
  const body = relations.map(({ check, formula }, index): plan.PlannedCell[] => {
    const words = check.title === undefined ? full(check.message) : `${full(check.title)}\n${full(check.message)}`;
    return [
      plan.text(String(index + 1), 'centre'),
      plan.text(words),
      { kind: 'formula', formula, result: '', decimals: 0, style: 'centre' },
      plan.text(treatment[check.level], 'centre'),
    ];
  });
  const sheet: plan.SheetPlan = {
    name: formSheets.relations,
    columns,
    rows: [
      plan.acrossRow(formTitle(form).replace(/填报表$/, formSheets.relations), 'title', width),
      plan.acrossRow(unitLine(form), 'subtitle', width),
      plan.acrossRow(hint, 'subtitle', width),
      plan.headerRow(columns),
      ...body,
    ],
    merges: [1, 2, 3].flatMap((row) => plan.acrossMerge(row, width)),
    headerRow: headerAt,
    frozenColumns: 0,
    paper: 'A4',
    portrait: true,
    locked: true,
    colourRules: [colour(agreesWord, 'good'), colour(disagreesWords.warning, 'open'), colour(disagreesWords.error, 'bad')],
  };
  return { plan: sheet, results: `${plan.address(range.top, 3)}:${plan.address(bottom, 3)}` };
}
