// The columns of 填报表. Their titles are the words by which the form is read again.
import type { Form } from '../form/form.ts';
import type { ColumnPlan } from './plan.ts';

export type FormColumn =
  | 'group'
  | 'subgroup'
  | 'number'
  | 'indicator'
  | 'key'
  | 'datum'
  | 'definition'
  | 'unit'
  | 'value'
  | 'previous'
  | 'note'
  | 'evidence'
  | 'check'
  | 'score'
  | 'points'
  | 'standard';

const plans: Readonly<Record<FormColumn, ColumnPlan>> = {
  group: { title: '一级指标', width: 10 },
  subgroup: { title: '二级指标', width: 10 },
  number: { title: '序号', width: 6 },
  indicator: { title: '指标', width: 17 },
  key: { title: '数据项编号', width: 14, hidden: true },
  datum: { title: '数据项', width: 18 },
  definition: { title: '口径', width: 30, prose: true },
  unit: { title: '计量单位', width: 9 },
  value: { title: '填报值', width: 13 },
  previous: { title: '上年值', width: 10 },
  note: { title: '说明', width: 18 },
  evidence: { title: '佐证材料', width: 20 },
  check: { title: '自查', width: 9 },
  score: { title: '预估得分', width: 8 },
  points: { title: '分值', width: 7 },
  standard: { title: '评分标准', width: 32, prose: true },
};

/** The columns that a form has, in order: no levels of groups that its tree lacks, nothing of last year where nothing is known. */
export function columnsOf({ rows, previous }: Form): readonly FormColumn[] {
  const depth = Math.max(0, ...rows.map(({ above }) => above.length));
  const absent = new Set<FormColumn>([
    ...(depth < 1 ? (['group'] as const) : []),
    ...(depth < 2 ? (['subgroup'] as const) : []),
    ...(rows.every(({ no }) => no === '') ? (['number'] as const) : []),
    ...(previous ? [] : (['previous'] as const)),
  ]);
  return (Object.keys(plans) as FormColumn[]).filter((column) => !absent.has(column));
}

export const planOfColumn = (column: FormColumn): ColumnPlan => plans[column];
