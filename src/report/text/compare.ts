// `lawgov compare` on a terminal.
import type { Change, Comparison } from '../../compare/comparison.ts';
import { subtract } from '../../points.ts';
import { type Language, plural, shown } from '../../text.ts';
import type { ComparisonReport } from '../compare/data.ts';
import { dropLines } from '../compare/drops.ts';
import { decimalsOf, printChange, printRate, printRateChange, splitSentence, totalCell, unitSentence } from '../compare/figures.ts';
import { amongCell, byChange, gradeCell, listed, meanParts, nodesById, splitUnits, yearsOf } from '../compare/rows.ts';
import {
  leftOutWords,
  methodNotes,
  nodeName,
  partWords,
  rankWarning,
  renamedWords,
  spanWords,
  yearLine,
  yearWords,
} from '../compare/words.ts';
import { type Alignment, renderTable, wrapText } from './table.ts';

const partsShown = 10;
const leftOutShown = 40;
const widestUnit = 24;
const narrowUnit = 14;

const lines = (text: readonly string[]): string => text.map((line) => `${line}\n`).join('');

/** Totals, ranks and grades of every year. */
function totals({ years, units }: Comparison, language: Language, columns: number): string {
  const zh = language === 'zh';
  const change = years.length === 2;
  // On a narrow terminal the sentences below say the rest.
  const isWide = columns >= 40 + 16 * years.length;
  const header = [
    zh ? '单位' : 'unit',
    ...years.map((year) => yearWords(year.title)[language]),
    ...(change ? [zh ? '变化' : 'change'] : []),
    zh ? '可比名次' : 'comparable rank',
    ...(isWide ? [zh ? '等次' : 'grade'] : []),
  ];
  const rows = units.map(({ line, years: cells }) => {
    const figures = years.map((year, index) => {
      const cell = cells[index];
      const rank = cell?.assessment.rank;
      const total = totalCell(cell, year, language);
      return total === '' ? '—' : rank === undefined ? total : `${total} (${rank})`;
    });
    const [first, last] = [cells[0]?.assessment.points, cells.at(-1)?.assessment.points];
    const difference = first && last ? printChange(subtract(last, first), decimalsOf(years)) : '—';
    return [shown(line.name), ...figures, ...(change ? [difference] : []), amongCell(cells) || '—', ...(isWide ? [gradeCell(cells)] : [])];
  });
  const alignment: Alignment[] = ['left', ...years.map((): Alignment => 'right'), ...(change ? (['right'] as const) : []), 'right', 'left'];
  const note = zh ? '括号内是当年的名次\n' : 'In brackets: the rank of that year.\n';
  return renderTable(header, rows, alignment, [isWide ? widestUnit : narrowUnit]) + note;
}

function changeLines(report: ComparisonReport, change: Change, columns: number): string {
  const { comparison, language } = report;
  const zh = language === 'zh';
  const years = yearsOf(comparison, change);
  const span = change.isSpan ? (zh ? '（首末两年）' : ' (the last against the first)') : '';
  const title = `${zh ? '变化分解' : 'What changed'} ${spanWords(comparison, change)[language]}${span}`;
  const warning = rankWarning(comparison, change)?.[language];
  const sentences = change.units.map(({ row, split }) => unitSentence(row, split, years, language));
  const mean =
    change.mean && change.mean.units > 1
      ? [
          `${zh ? `${change.mean.units} 个单位平均：` : `mean of ${plural(change.mean.units, 'unit')}: `}${splitSentence(change.mean, years, language)}`,
        ]
      : [];
  const text = [...(warning === undefined ? [] : [`${zh ? '注意：' : 'Note: '}${warning}`]), ...mean, ...sentences];
  return lines([title, ...text.map((line) => indent(wrapText(line, columns - 2)))]) + largestParts(report, change);
}

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line, index) => `${index === 0 ? '' : '  '}${line}`)
    .join('\n');

function largestParts({ comparison, language }: ComparisonReport, change: Change): string {
  const zh = language === 'zh';
  const decimals = decimalsOf(yearsOf(comparison, change)) + 1;
  const nodes = nodesById(comparison);
  const all = byChange(meanParts(change));
  if (all.length === 0 || splitUnits(change).length === 0) return '';
  const rows = all.slice(0, partsShown).map(({ part, change: moved }) => [partWords(part, nodes)[language], printChange(moved, decimals)]);
  const title = zh
    ? `变化最大的指标（${splitUnits(change).length} 个单位平均，共 ${all.length} 项有变化）`
    : `Indicators that changed most (mean of ${plural(splitUnits(change).length, 'unit')}; ${all.length} changed)`;
  return `${title}\n${renderTable(zh ? ['指标', '对总分的变化'] : ['indicator', 'change of the total'], rows, ['left', 'right'], [44])}`;
}

/** 一级指标: mean shares of the units that are in every year. */
function levels({ years, nodes }: Comparison, language: Language): string {
  const zh = language === 'zh';
  const roots = nodes.filter(({ depth }) => depth === 0);
  if (roots.length === 0) return '';
  const header = [
    zh ? '一级指标' : 'top level',
    ...years.map((year) => yearWords(year.title)[language]),
    ...(years.length === 2 ? [zh ? '变化' : 'change'] : []),
  ];
  const rows = roots.map((row) => {
    const means = row.years.map((cell) => cell?.mean?.rate);
    const [first, last] = [means[0], means.at(-1)];
    const difference = first && last ? printRateChange(first, last) : '—';
    return [nodeName(row), ...means.map((rate) => (rate ? `${printRate(rate)}%` : '—')), ...(years.length === 2 ? [difference] : [])];
  });
  const title = zh
    ? '一级指标得分率（各年都有的单位平均；变化为百分点）'
    : 'Share of points by top level (mean of the units in every year; change in percentage points)';
  return `${title}\n${renderTable(header, rows, ['left', ...years.map((): Alignment => 'right'), 'right'], [36])}`;
}

function leftOut(comparison: Comparison, language: Language, columns: number): string {
  const zh = language === 'zh';
  // Those of one kind with one reason stand in one line: 38 units that are only there this year are not 38 lines.
  const groups = new Map<string, string[]>();
  for (const { kind, name, why } of comparison.leftOut.map((left) => leftOutWords(comparison, left))) {
    const reason = zh ? `${kind.zh}（${why.zh}）` : `${kind.en} (${why.en})`;
    groups.set(reason, [...(groups.get(reason) ?? []), shown(name, 120)]);
  }
  if (groups.size === 0) return '';
  const separate = [...groups].map(([reason, names]) => {
    const rest = names.length - leftOutShown;
    const more = rest > 0 ? [zh ? `等 ${names.length} 项，全部见工作簿或 JSON` : `and ${rest} more, see a workbook or the JSON`] : [];
    return `${reason}${zh ? '：' : ': '}${listed([...names.slice(0, leftOutShown), ...more], language)}`;
  });
  const title = zh ? `未纳入对比（${comparison.leftOut.length} 项）` : `Not compared (${comparison.leftOut.length})`;
  return lines([title, ...separate.map((line) => indent(wrapText(line, columns - 2)))]);
}

export function renderComparison(report: ComparisonReport, columns: number): string {
  const { comparison, language } = report;
  const zh = language === 'zh';
  const head = comparison.years.map((year) => wrapText(yearLine(year)[language], columns));
  const body = [
    lines([zh ? '年度对比' : 'Years compared', ...head]),
    comparison.units.length === 0
      ? zh
        ? '没有一个单位在两年里都有\n'
        : 'no unit is there in two years\n'
      : totals(comparison, language, columns),
    ...comparison.changes.filter(({ units }) => units.length > 0).map((change) => changeLines(report, change, columns)),
    levels(comparison, language),
    leftOut(comparison, language, columns),
    lines(comparison.renamed.map((each) => wrapText(renamedWords(comparison, each)[language], columns))),
    lines(methodNotes.slice(0, 2).map((note) => wrapText(note[language], columns))),
    dropLines(report),
  ];
  return body.filter((part) => part !== '').join('\n');
}
