// 总体对比: totals, ranks and grades of every year.
import { frameworkOf } from '../../compare/year.ts';
import { exact, round, subtract } from '../../points.ts';
import { type Language, shown } from '../../text.ts';
import * as plan from '../excel/plan.ts';
import type { ComparisonReport } from './data.ts';
import { empty, planTable, rankNotes } from './excel-frame.ts';
import { decimalsOf, totalCell } from './figures.ts';
import { yearWords } from './words.ts';

const say = (zh: string, en: string, language: Language): string => (language === 'zh' ? zh : en);

export function planTotals(report: ComparisonReport): plan.SheetPlan {
  const { comparison, language } = report;
  const { years, units } = comparison;
  const names = years.map(({ title }) => yearWords(title)[language]);
  const each = (zh: string, en: string, width: number): plan.ColumnPlan[] =>
    names.map((name) => ({ title: say(`${name}\n${zh}`, `${name}\n${en}`, language), width }));
  const columns: plan.ColumnPlan[] = [
    { title: say('序号', 'No', language), width: 6 },
    { title: say('单位', 'Unit', language), width: 26 },
    ...each('得分', 'points', 10),
    { title: say('变化', 'Change', language), width: 9 },
    ...each('名次', 'rank', 8),
    ...each('可比名次', 'comparable rank', 10),
    ...each('等次', 'grade', 10),
  ];
  const decimals = decimalsOf(years);
  const [first, last] = [3, 2 + years.length];
  const rows = units.map(({ line, years: cells }, index) => (row: number): readonly plan.PlannedCell[] => {
    const [before, after] = [cells[0]?.assessment.points, cells.at(-1)?.assessment.points];
    const difference = before && after && round(subtract(after, before), decimals, 'half-up');
    return [
      plan.number(exact(index + 1), 0),
      plan.text(shown(line.name)),
      ...years.map((year, place) => {
        const points = cells[place]?.assessment.points;
        return points
          ? plan.number(points, frameworkOf(year).scoring.decimals)
          : plan.text(totalCell(cells[place], year, language) || '—', 'centre');
      }),
      difference
        ? {
            kind: 'formula',
            formula: `ROUND(${plan.address(row, last)}-${plan.address(row, first)},${decimals})`,
            result: difference,
            decimals,
            style: 'centre',
          }
        : empty(),
      ...cells.map((cell) => (cell?.assessment.rank === undefined ? empty() : plan.number(exact(cell.assessment.rank), 0))),
      ...cells.map((cell) => (cell?.among ? plan.number(exact(cell.among.rank), 0) : empty())),
      ...cells.map((cell) => plan.text(cell?.assessment.grade?.title ?? '—', 'centre')),
    ];
  });
  return planTable(report, {
    name: { zh: '总体对比', en: 'Totals' },
    title: { zh: '年度总体对比', en: 'Totals of the years' },
    columns,
    rows,
    notes: rankNotes(report),
    frozenColumns: 2,
    paper: years.length > 3 ? 'A3' : 'A4',
    signed: [last + 1],
  });
}
