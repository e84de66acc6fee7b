// Comparisons as tables of plain texts, for CSV and Markdown.
import type { Change, Comparison, UnitChange } from '../../compare/comparison.ts';
import { factors } from '../../compare/factors.ts';
import { frameworkOf } from '../../compare/year.ts';
import type { Language } from '../../text.ts';
import { printScore } from '../words.ts';
import { decimalsOf, printable, printChange, totalCell } from './figures.ts';
import { yearsOf } from './rows.ts';
import { factorWords, noSplitWords, roundingWords, spanWords } from './words.ts';

export interface PlainTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const headers: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  zh: [
    ['年度', '单位', '上年得分', '本年得分', '变化'],
    ['上年名次', '本年名次', '上年可比名次', '本年可比名次', '上年等次', '本年等次', '备注'],
  ],
  en: [
    ['years', 'unit', 'before', 'after', 'change'],
    ['rank before', 'rank after', 'comparable rank before', 'comparable rank after', 'grade before', 'grade after', 'remark'],
  ],
};

/** One row for each unit and change: totals, the split, ranks, grades. `sign` writes a change. */
export function changeTable(comparison: Comparison, language: Language, sign: typeof printChange = printChange): PlainTable {
  const [left = [], right = []] = headers[language];
  return {
    header: [...left, ...factors.map((factor) => factorWords[factor][language]), roundingWords[language], ...right],
    rows: comparison.changes.flatMap((change) => change.units.map((unit) => changeRow(comparison, change, unit, language, sign))),
  };
}

function changeRow(
  comparison: Comparison,
  change: Change,
  { row, split }: UnitChange,
  language: Language,
  sign: typeof printChange,
): string[] {
  const years = yearsOf(comparison, change);
  const cells = [row.years[change.from], row.years[change.to]];
  const decimals = decimalsOf(years);
  const printed = typeof split === 'string' ? undefined : printable(split, decimals);
  const totals = years.map((year, index) =>
    typeof split === 'string'
      ? totalCell(cells[index], year, language)
      : printScore(index === 0 ? split.before : split.after, frameworkOf(year)),
  );
  const places = (figure: (cell: (typeof cells)[number]) => string | number | undefined) => cells.map((cell) => String(figure(cell) ?? ''));
  return [
    spanWords(comparison, change)[language],
    row.line.name,
    ...totals,
    printed ? sign(printed.change, decimals) : '',
    ...factors.map((factor) => (printed ? sign(printed.effects[factor], decimals) : '')),
    printed ? sign(printed.rounding, decimals) : '',
    ...places((cell) => cell?.assessment.rank),
    ...places((cell) => cell?.among?.rank),
    ...places((cell) => cell?.assessment.grade?.title),
    typeof split === 'string' ? noSplitWords[split][language] : '',
  ];
}
