// 变化分解: what the waterfall of each unit is drawn from, and the same for every part of the total.
import type { Change, UnitChange } from '../../compare/comparison.ts';
import { factors } from '../../compare/factors.ts';
import type { Split } from '../../compare/split.ts';
import { frameworkOf } from '../../compare/year.ts';
import { type Exact, round, subtract, zero } from '../../points.ts';
import { shown } from '../../text.ts';
import * as plan from '../excel/plan.ts';
import type { ComparisonReport } from './data.ts';
import { empty, planTable } from './excel-frame.ts';
import { decimalsOf, printable, splitSentence, totalCell } from './figures.ts';
import { nodesById, splitUnits, yearsOf } from './rows.ts';
import { factorWords, noSplitWords, partWords, roundingWords, spanWords } from './words.ts';

/** Places of what a single part does to a total. */
const partPlaces = 4;

type Row = (row: number) => readonly plan.PlannedCell[];

/** Columns, from 1: year, unit, the total before, six factors, rounding, the total after. */
const before = 3;
const after = before + factors.length + 2;

export function planSplits(report: ComparisonReport): plan.SheetPlan {
  const { comparison, language } = report;
  const zh = language === 'zh';
  const columns: plan.ColumnPlan[] = [
    { title: zh ? '年度' : 'Years', width: 19 },
    { title: zh ? '单位' : 'Unit', width: 24 },
    { title: zh ? '上年得分' : 'Before', width: 9 },
    ...factors.map((factor) => ({ title: factorWords[factor][language], width: 9 })),
    { title: roundingWords[language], width: 8 },
    { title: zh ? '本年得分' : 'After', width: 9 },
    { title: zh ? '结论' : 'In words', width: 44, prose: true },
  ];
  const rows = comparison.changes.flatMap((change) => [
    ...change.units.map((unit) => unitRow(report, change, unit)),
    ...(change.mean && change.mean.units > 1
      ? [splitRow(report, change, zh ? `平均（${change.mean.units} 个单位）` : `Mean of ${change.mean.units} units`, change.mean, 'total')]
      : []),
  ]);
  return planTable(report, {
    name: { zh: '变化分解', en: 'Split' },
    title: { zh: '总分变化分解', en: 'What changed the totals' },
    columns,
    rows,
    notes: [
      zh
        ? '上年得分加各因素和修约等于本年得分；各因素的含义见“说明”。'
        : 'The total before, the factors and rounding add up to the total after; the notes say what each factor is.',
    ],
    frozenColumns: 2,
    paper: 'A4',
    signed: factors.map((_, index) => before + 1 + index),
  });
}

function unitRow(report: ComparisonReport, change: Change, { row, split }: UnitChange): Row {
  const { comparison, language } = report;
  if (typeof split !== 'string') return splitRow(report, change, shown(row.line.name), split, 'centre');
  const [was, is] = yearsOf(comparison, change);
  const cells = [
    plan.text(spanWords(comparison, change)[language], 'centre'),
    plan.text(shown(row.line.name)),
    plan.text(totalCell(row.years[change.from], was, language), 'centre'),
    ...factors.map(empty),
    empty(),
    plan.text(totalCell(row.years[change.to], is, language), 'centre'),
    plan.text(noSplitWords[split][language]),
  ];
  return () => cells;
}

function splitRow(
  { comparison, language }: ComparisonReport,
  change: Change,
  name: string,
  split: Pick<Split, 'before' | 'after' | 'effects'>,
  style: 'centre' | 'total',
): Row {
  const years = yearsOf(comparison, change);
  const decimals = decimalsOf(years);
  // A mean ends nowhere in particular: its two ends are cut like everything between them.
  const [start, end] = [round(split.before, decimals, 'half-up'), round(split.after, decimals, 'half-up')];
  const printed = printable({ ...split, before: start, after: end }, decimals);
  const [was, is] = years.map((year) => (style === 'total' ? decimals : frameworkOf(year).scoring.decimals));
  return (row) => [
    plan.text(spanWords(comparison, change)[language], style === 'total' ? 'total' : 'centre'),
    plan.text(name, style === 'total' ? 'total' : 'text'),
    plan.number(start, was ?? decimals, style),
    ...factors.map((factor) => plan.number(printed.effects[factor], decimals, style)),
    plan.number(printed.rounding, decimals, style),
    {
      kind: 'formula',
      formula: `ROUND(SUM(${plan.address(row, before)}:${plan.address(row, after - 1)}),${decimals})`,
      result: end,
      decimals: is ?? decimals,
      style,
    },
    plan.text(splitSentence({ ...split, before: start, after: end }, years, language)),
  ];
}

/** Every part of a total that changed, unit by unit. Undefined where there is none. */
export function planParts(report: ComparisonReport): plan.SheetPlan | undefined {
  const { comparison, language } = report;
  const zh = language === 'zh';
  const nodes = nodesById(comparison);
  const figure = (value: Exact | undefined): plan.PlannedCell =>
    value ? plan.number(round(value, partPlaces, 'half-up'), partPlaces) : empty();
  const rows = comparison.changes.flatMap((change) =>
    splitUnits(change).flatMap(({ row, split }) =>
      split.parts.map((part): Row => {
        const cells = [
          plan.text(spanWords(comparison, change)[language], 'centre'),
          plan.text(shown(row.line.name)),
          plan.text(partWords(part.part, nodes)[language]),
          figure(part.before),
          figure(part.after),
          figure(subtract(part.after ?? zero, part.before ?? zero)),
          ...factors.map((factor) => (part.effects[factor].n === 0 ? plan.text('', 'centre') : figure(part.effects[factor]))),
        ];
        return () => cells;
      }),
    ),
  );
  if (rows.length === 0) return undefined;
  const columns: plan.ColumnPlan[] = [
    { title: zh ? '年度' : 'Years', width: 19 },
    { title: zh ? '单位' : 'Unit', width: 22 },
    { title: zh ? '指标' : 'Indicator', width: 34 },
    { title: zh ? '上年' : 'Before', width: 9 },
    { title: zh ? '本年' : 'After', width: 9 },
    { title: zh ? '变化' : 'Change', width: 9 },
    ...factors.map((factor) => ({ title: factorWords[factor][language], width: 9 })),
  ];
  return planTable(report, {
    name: { zh: '变化分解（分指标）', en: 'Split by indicator' },
    title: { zh: '总分变化分解到指标', en: 'What changed the totals, by indicator' },
    columns,
    rows,
    notes: [
      zh
        ? '各行是该指标对总分（折算后、修约前）的影响，只列有变化的；小数超过 4 位的四舍五入，准确的分数见 JSON。'
        : 'What each indicator does to the total, after conversion and before rounding; only what changed. Rounded to 4 places, exact in the JSON.',
    ],
    frozenColumns: 3,
    paper: 'A3',
    signed: [6],
  });
}
