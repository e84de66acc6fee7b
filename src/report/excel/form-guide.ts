// 填报说明: what to do, what the words and colours mean, and how far the form is, by formulas alone.
import type { Exact } from '../../points.ts';
import type { Form } from '../form/form.ts';
import { full } from '../library/lines.ts';
import { formSheets, formTitle, periodLine, unitLine } from './form-words.ts';
import * as plan from './plan.ts';
import { levelNumerals } from './words.ts';

const columns: readonly plan.ColumnPlan[] = [
  { title: '', width: 24 },
  { title: '', width: 14 },
  { title: '', width: 54, prose: true },
];

/** One line of the dashboard; the figure is a formula, with what it gives for an empty form. */
export interface Gauge {
  readonly title: string;
  readonly formula: string;
  readonly empty: Exact | string;
  readonly decimals: number;
  readonly words: string;
}

const meanings = (form: Form): readonly (readonly [string, string])[] => [
  ['填 0', '确实没有发生，如全年没有案件。'],
  ['空着', '没有填报。应填的空着，按缺报处理，不当作 0。'],
  ['填“不涉及”', '本单位没有这项职能。只有“口径”中写明可以填的才可以，并在“说明”中写理由。'],
  ['带单位的数', '如“60件”“3万元”能够识别；“约”“近”“余”等约数只有注明可以填的才可以。'],
  ['佐证材料', '写文件名，几份用分号隔开；材料逐份登记在“佐证材料目录”。'],
  ...(form.registers.length > 0
    ? ([
        ['台账', `${form.registers.map(({ title }) => `“${full(title)}”`).join('、')}，一行一条；有关指标由台账自动统计，不用另填。`],
      ] as const)
    : []),
  ...(form.previous ? ([['上年值', '上一年报送的数，供对照，不作为今年的数；今年的数填在“填报值”。']] as const) : []),
];

function steps(form: Form): string[] {
  const { unit, contact } = form;
  return [
    `在“${formSheets.form}”的黄色单元格中填报，其他单元格已锁定（没有密码）；不要改表头，不要增删工作表。`,
    '选项从下拉列表中选；弹出“请核对”时，看清要求，确实无误的可以继续。',
    '指标名称右上角的红色三角是依据，鼠标移上去可见。',
    unit.due === undefined ? '填完后保存，原样报送这个文件，不要另存为其他格式。' : `${unit.due} 前报送这个文件，不要另存为其他格式。`,
    ...(contact === undefined ? [] : [`有疑问的，联系：${contact}。`]),
  ];
}

/** A line of one text across the sheet, or of two or three cells. */
type Line = readonly (plan.PlannedCell | undefined)[];

export function planGuideSheet(form: Form, gauges: readonly Gauge[]): plan.SheetPlan {
  const width = columns.length;
  const merges: plan.SheetPlan['merges'][number][] = [];
  const rows: Line[] = [];
  const across = (words: string, style: plan.CellStyle): void => {
    rows.push(plan.acrossRow(words, style, width));
    merges.push(...plan.acrossMerge(rows.length, width));
  };
  let sections = 0;
  const section = (title: string): void => {
    across(`${levelNumerals[sections] ?? ''}、${title}`, 'header');
    sections += 1;
  };
  const pair = (title: string, words: string): void => {
    rows.push([plan.text(title, 'label'), plan.text(words, 'text'), plan.text('', 'text')]);
    merges.push({ top: rows.length, left: 2, bottom: rows.length, right: 3 });
  };
  across(formTitle(form).replace(/填报表$/, '填报说明'), 'title');
  across(unitLine(form), 'subtitle');
  across(periodLine(form), 'subtitle');
  section('怎样填报');
  steps(form).forEach((words, index) => {
    across(`${index + 1}. ${words}`, 'note');
  });
  section('填报情况（随填写自动更新）');
  for (const { title, formula, empty, decimals, words } of gauges)
    rows.push([plan.text(title, 'label'), { kind: 'formula', formula, result: empty, decimals, style: 'total' }, plan.text(words, 'text')]);
  section('怎样填才算数');
  for (const [title, words] of meanings(form)) pair(title, words);
  section('颜色');
  rows.push([plan.text('黄色', 'sample'), plan.text('要填的单元格', 'text'), plan.text('', 'text')]);
  rows.push([plan.text('灰色、白色', 'label'), plan.text('锁定的单元格，不用填', 'text'), plan.text('', 'text')]);
  rows.push([
    plan.text('自查一列', 'label'),
    plan.text('绿色：已填；橙色：未填、缺说明、缺材料；红色：超出范围、格式不对', 'text'),
    plan.text('', 'text'),
  ]);
  for (const back of [2, 1, 0]) merges.push({ top: rows.length - back, left: 2, bottom: rows.length - back, right: 3 });
  section('签字盖章（打印后签署）');
  across('填报人：　　　　　　　　　　审核人：　　　　　　　　　　单位负责人：', 'signature');
  across('联系电话：　　　　　　　　　填报日期：　　　　年　　月　　日　　　　（单位盖章）', 'signature');
  return {
    name: formSheets.guide,
    columns,
    rows,
    merges,
    headerRow: 1,
    frozenColumns: 0,
    paper: 'A4',
    portrait: true,
    locked: true,
  };
}
