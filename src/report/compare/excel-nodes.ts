// 指标对比: what indicators are worth and which share of it was reached, in the mean and by unit for 一级指标.
import { type Exact, exact, multiply, round, subtract } from '../../points.ts';
import { shown } from '../../text.ts';
import * as plan from '../excel/plan.ts';
import type { ComparisonReport } from './data.ts';
import { empty, planTable } from './excel-frame.ts';
import { meanParts, splitUnits } from './rows.ts';
import { nodeName, spanWords, yearWords } from './words.ts';

const percent = (rate: Exact): Exact => round(multiply(rate, exact(100)), 1, 'half-up');
const share = (rate: Exact | undefined): plan.PlannedCell => (rate ? plan.number(percent(rate), 1) : empty());
const moved = (before: Exact | undefined, after: Exact | undefined): plan.PlannedCell =>
  before && after ? plan.number(subtract(percent(after), percent(before)), 1) : empty();

export function planNodes(report: ComparisonReport): plan.SheetPlan {
  const { comparison, language } = report;
  const zh = language === 'zh';
  const { years, nodes, changes } = comparison;
  const steps = changes.filter((change) => splitUnits(change).length > 0);
  const means = steps.map((change) => new Map(meanParts(change).map((part) => [part.part, part.change])));
  const names = years.map(({ title }) => yearWords(title)[language]);
  const columns: plan.ColumnPlan[] = [
    { title: zh ? '指标' : 'Indicator', width: 40 },
    { title: zh ? '编号' : 'Id', width: 18 },
    ...names.map((name) => ({ title: zh ? `${name}\n分值` : `${name}\npoints`, width: 9 })),
    ...names.map((name) => ({ title: zh ? `${name}\n平均得分率%` : `${name}\nmean share %`, width: 11 })),
    { title: zh ? '变化\n（百分点）' : 'Change\n(points of %)', width: 10 },
    ...names.map((name) => ({ title: zh ? `${name}\n计入单位数` : `${name}\nunits`, width: 10 })),
    ...steps.map((change) => ({
      title: `${spanWords(comparison, change)[language]}\n${zh ? '平均影响总分' : 'mean effect'}`,
      width: 16,
    })),
  ];
  const places = plan.placesOf(nodes.flatMap((row) => row.years.flatMap((cell) => cell?.points ?? [])));
  const rows = nodes.map((row) => {
    const rates = row.years.map((cell) => cell?.mean?.rate);
    const cells = [
      plan.text(`${'　'.repeat(row.depth)}${nodeName(row)}`, row.isGroup ? 'label' : 'text'),
      plan.text(row.id, 'centre'),
      ...row.years.map((cell) => (cell ? plan.number(cell.points, places) : empty())),
      ...rates.map(share),
      moved(rates[0], rates.at(-1)),
      ...row.years.map((cell) => (cell?.mean ? plan.number(exact(cell.mean.units), 0) : empty())),
      ...means.map((parts) => {
        const effect = parts.get(`${row.isGroup ? 'group' : 'leaf'} ${row.id}`);
        return effect ? plan.number(round(effect, 4, 'half-up'), 4) : plan.text('', 'centre');
      }),
    ];
    return () => cells;
  });
  const change = 3 + 2 * years.length;
  return planTable(report, {
    name: { zh: '指标对比', en: 'Indicators' },
    title: { zh: '指标对比（各年都有的指标）', en: 'Indicators that are in two years or more' },
    columns,
    rows,
    notes: [
      zh
        ? '平均得分率：各年都有的单位中，该指标有得分的单位的平均；不涉及、缺报、待核而没有得分的不计入。分组的“平均影响总分”只是上下限、合成方式带来的部分。'
        : 'Mean share: over the units that are in every year and have points for it; what did not apply, was missing or is open does not count. The effect of a group is only that of its bounds and its aggregation.',
    ],
    frozenColumns: 1,
    paper: 'A3',
    signed: [change, ...steps.map((_, index) => change + years.length + 1 + index)],
  });
}

/** Shares of the 一级指标 of every unit in every year. Undefined where the years have none in common. */
export function planLevels(report: ComparisonReport): plan.SheetPlan | undefined {
  const { comparison, language } = report;
  const zh = language === 'zh';
  const { years, nodes, units } = comparison;
  const roots = nodes.filter(({ depth }) => depth === 0);
  if (roots.length === 0) return undefined;
  const columns: plan.ColumnPlan[] = [
    { title: zh ? '单位' : 'Unit', width: 24 },
    ...roots.flatMap((root) => years.map(({ title }) => ({ title: `${nodeName(root)}\n${yearWords(title)[language]}`, width: 12 }))),
  ];
  const rows = units.map(({ line, years: cells }) => {
    const row = [plan.text(shown(line.name)), ...roots.flatMap(({ id }) => years.map((_, index) => share(cells[index]?.levels.get(id))))];
    return () => row;
  });
  return planTable(report, {
    name: { zh: '一级指标得分率', en: 'Top level' },
    title: { zh: '一级指标得分率（%）', en: 'Share of points by top level (%)' },
    columns,
    rows,
    frozenColumns: 1,
    paper: 'A3',
  });
}
