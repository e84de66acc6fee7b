// 分项得分率分析: what every group and indicator brings the units of a class. Formulas only where a spreadsheet finds the same digits.

import type { Framework } from '../../model.ts';
import {
  add,
  decimalPlaces,
  divide,
  type Exact,
  equals,
  exact,
  multiply,
  printFixed,
  printPercent,
  round,
  subtract,
} from '../../points.ts';
import { ceilingShare, ceilingUnits, type RateRow, type RateSection } from '../../statistics/score-rates.ts';
import type { Extreme } from '../../statistics/spread.ts';
import type { Language } from '../../text.ts';
import { type Cells, fewNames, firstRow, planList } from './list-sheet.ts';
import * as plan from './plan.ts';
import { tableWords } from './table-words.ts';
import { labels } from './words.ts';

/** Where the points stand that a row is about: cells or one range of cells, with their sheets; undefined where there is no such place. */
export type CellsOfRow = (row: RateRow) => readonly string[] | undefined;

const hundred = exact(100);
/** Percentages have two places; points on the way to them four. */
const [ratePlaces, pointPlaces] = [2, 4];
/** What double arithmetic can be wrong by, and far more. */
const noise = exact(1, 1_000_000_000);
/** A function takes at most 255 arguments, a formula at most 8,192 characters. */
const [mostCells, mostCharacters] = [250, 8000];

/** Half-up, where no error of double arithmetic could bring a spreadsheet to other digits; else undefined. */
function sureRounding(value: Exact, places: number): Exact | undefined {
  const rounded = round(value, places, 'half-up');
  const near = [subtract(value, noise), add(value, noise)];
  return near.every((other) => equals(round(other, places, 'half-up'), rounded)) ? rounded : undefined;
}

/** `AVERAGE(…)` or `MEDIAN(…)` of the points; undefined where they stand nowhere or are too many. */
function formulaOf(name: 'AVERAGE' | 'MEDIAN', cells: readonly string[] | undefined): string | undefined {
  const formula = `${name}(${(cells ?? []).join(',')})`;
  return cells === undefined || cells.length === 0 || cells.length > mostCells || formula.length > mostCharacters ? undefined : formula;
}

const percent = (rate: Exact): Exact => round(multiply(rate, hundred), ratePlaces, 'half-up');
const rateCell = (rate: Exact | undefined, language: Language): plan.PlannedCell =>
  rate ? plan.number(percent(rate), ratePlaces) : plan.text(labels.none[language], 'centre');

/** `ROUND(formula,places)` that comes to `wanted`, else the figure. `value` is what the formula would come to without an error. */
function rounded(formula: string | undefined, value: Exact | undefined, wanted: Exact, stored: number, shown: number): plan.PlannedCell {
  const found = formula !== undefined && value ? sureRounding(value, stored) : undefined;
  if (formula === undefined || !found || !equals(found, wanted)) return plan.number(wanted, shown);
  return { kind: 'formula', formula: `ROUND(${formula},${stored})`, result: wanted, decimals: shown, style: 'centre' };
}

/** 平均得分, 平均得分率 and 中位得分率. */
function middleCells(
  row: RateRow,
  at: { readonly points: string; readonly mean: string },
  cells: CellsOfRow,
  decimals: number,
  language: Language,
): Cells {
  const { rates, meanPoints, figures, node } = row;
  const none = plan.text(labels.none[language], 'centre');
  if (!rates.mean || !rates.median || !meanPoints) return [none, none, none];
  const places = cells(row);
  // Of units with other maxima a rate is no quotient of two columns.
  const even = figures.every(({ maxPoints }) => equals(maxPoints, node.points)) && decimalPlaces(node.points) !== undefined;
  const stored = round(meanPoints, pointPlaces, 'half-up');
  const average = formulaOf('AVERAGE', places);
  const mean = rounded(average, meanPoints, stored, pointPlaces, decimals);
  const share = (value: Exact | undefined) => value && divide(multiply(value, hundred), node.points);
  const meanRate = rounded(
    even && mean.kind === 'formula' ? `${at.mean}/${at.points}*100` : undefined,
    share(stored),
    percent(rates.mean),
    ratePlaces,
    ratePlaces,
  );
  const medians = formulaOf('MEDIAN', places);
  const medianRate = rounded(
    even && medians !== undefined ? `${medians}/${at.points}*100` : undefined,
    multiply(rates.median, hundred),
    percent(rates.median),
    ratePlaces,
    ratePlaces,
  );
  return [mean, meanRate, medianRate];
}

const namesOf = (extreme: Extreme | undefined, n: number, language: Language): string => {
  if (!extreme) return '';
  if (extreme.units.length === n && n > 1) return language === 'zh' ? '全部' : 'all';
  return fewNames(extreme.units, language, 2);
};

/** Depth of a node as an indent: rows of a list have no merged cells to show it. */
const indent = (depth: number): string => '　'.repeat(Math.min(depth, 6));

function rowCells(row: RateRow, number: number, cells: CellsOfRow, places: number, decimals: number, language: Language): Cells {
  const { node, depth, rates, figures, open, notApplicable, full, fullShare, ceiling } = row;
  const style: plan.CellStyle = depth === 0 ? 'label' : 'text';
  const count = (value: number) => plan.number(exact(value), 0);
  const at = { points: plan.address(number, 3), mean: plan.address(number, 6) };
  return [
    plan.text(node.no ?? node.id, 'centre'),
    plan.text(`${indent(depth)}${node.title}`, style),
    plan.number(node.points, places),
    count(figures.length),
    count(open + notApplicable),
    ...middleCells(row, at, cells, decimals, language),
    rateCell(rates.best?.value, language),
    plan.text(namesOf(rates.best, rates.n, language)),
    rateCell(rates.worst?.value, language),
    plan.text(namesOf(rates.worst, rates.n, language)),
    count(full),
    rateCell(fullShare, language),
    plan.text(ceiling ? tableWords.ceiling[language] : ''),
  ];
}

function totalsLine({ totals, units }: RateSection, { scoring }: Framework, language: Language): string {
  const shown = (value: Exact | undefined) => (value ? printFixed(value, scoring.decimals) : labels.none[language]);
  const best = totals.best && fewNames(totals.best.units, language);
  const worst = totals.worst && fewNames(totals.worst.units, language);
  return language === 'zh'
    ? `总分：${totals.n} 个单位，平均 ${shown(totals.mean)}，中位 ${shown(totals.median)}，最高 ${shown(totals.best?.value)}（${best ?? ''}），最低 ${shown(totals.worst?.value)}（${worst ?? ''}）；分项 ${units} 个单位。`
    : `Totals: ${totals.n} units, mean ${shown(totals.mean)}, median ${shown(totals.median)}, best ${shown(totals.best?.value)} (${best ?? ''}), worst ${shown(totals.worst?.value)} (${worst ?? ''}); rates of ${units} units.`;
}

const notes = (language: Language): string[] =>
  language === 'zh'
    ? [
        '注：得分率＝得分÷适用分值；有缺报、待核的单位不计入该项，不涉及的也不计入（见“未计入单位数”）。偶数个单位的中位数取中间两个的平均数。',
        `　　满分率超过 ${printPercent(ceilingShare)} 的指标（计入的单位不少于 ${ceilingUnits} 个）拉不开差距，提示“区分度不足”。`,
      ]
    : [
        'Note: a rate is points ÷ applicable points; units with missing or open values are left out, and so are those that it does not apply to. The median of an even number is the mean of the two in the middle.',
        `An indicator with full marks for more than ${printPercent(ceilingShare)} of at least ${ceilingUnits} units does not discriminate between them.`,
      ];

/** The sheet of one class; undefined where nobody has a score. */
export function planRatesSheet(
  framework: Framework,
  section: RateSection,
  name: string,
  cells: CellsOfRow,
  language: Language,
): plan.SheetPlan | undefined {
  const { rows, unitClass } = section;
  if (rows.length === 0) return undefined;
  const title = unitClass?.title;
  const places = plan.placesOf(rows.map(({ node }) => node.points));
  const column = (words: keyof typeof tableWords, width: number): plan.ColumnPlan => ({ title: tableWords[words][language], width });
  const columns: plan.ColumnPlan[] = [
    { title: labels.indicatorNumber[language], width: 9.5 },
    { title: labels.indicator[language], width: 28 },
    { title: labels.points[language], width: 6.5 },
    column('counted', 7.5),
    column('left', 7.5),
    column('meanPoints', 8.5),
    column('meanRate', 8.5),
    column('medianRate', 8.5),
    column('bestRate', 8.5),
    column('bestUnits', 24),
    column('worstRate', 8.5),
    column('worstUnits', 24),
    column('full', 7.5),
    column('fullRate', 8.5),
    column('hint', 12),
  ];
  const roots = rows.flatMap(({ depth }, index) => (depth === 0 ? [firstRow + index] : []));
  return planList(
    framework,
    {
      name,
      title: {
        zh: title === undefined ? '分项得分率分析' : `分项得分率分析：${title}`,
        en: title === undefined ? 'score rates' : `score rates, ${title}`,
      },
      columns,
      body: rows.map((row, index) => rowCells(row, firstRow + index, cells, places, framework.scoring.decimals, language)),
      blocks: roots,
      notes: [totalsLine(section, framework, language), ...notes(language)],
      frozenColumns: 2,
    },
    language,
  );
}
