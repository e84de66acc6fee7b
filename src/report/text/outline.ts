// The tree of a framework on a terminal or as a Markdown table.
import { isZero, printExact } from '../../points.ts';
import { type Language, shown } from '../../text.ts';
import { markdownCell } from '../markdown-cell.ts';
import { isShort, type Outline, type OutlineRow, type OutlineSum, printWorth, standardOf } from '../outline.ts';
import { renderTable } from './table.ts';

export interface OutlineColumns {
  /** With the scoring standard of every indicator in words. */
  readonly standards: boolean;
}

const words = {
  zh: { no: '序号', title: '指标', id: '编号', points: '分值', rule: '规则', standard: '评分标准', total: '合计', declared: '应为' },
  en: {
    no: 'no.',
    title: 'indicator',
    id: 'id',
    points: 'points',
    rule: 'rule',
    standard: 'standard',
    total: 'total',
    declared: 'should be',
  },
} as const;

const headOf = ({ sums }: Outline, { standards }: OutlineColumns, language: Language): string[] => {
  const word = words[language];
  const points = sums.map(({ unitClass }) => (unitClass ? shown(unitClass.title) : word.points));
  return [word.no, word.title, word.id, ...points, word.rule, ...(standards ? [word.standard] : [])];
};

const cellsOf = (row: OutlineRow, indent: string, { standards }: OutlineColumns, language: Language): string[] => [
  row.no ?? '',
  `${indent.repeat(row.depth)}${shown(row.title)}`,
  shown(row.id),
  ...row.worths.map(printWorth),
  row.rule?.type ?? '',
  ...(standards ? [standardOf(row)?.[language] ?? ''] : []),
];

/** The sum of each class, and what it should be where it is not. */
const sumOf = (sum: OutlineSum, language: Language): string => {
  if (!sum.added) return sum.declared ? printExact(sum.declared) : '';
  const found = sum.found ? printExact(sum.found) : '?';
  return (isShort(sum) || !sum.found) && sum.declared ? `${found} (${words[language].declared} ${printExact(sum.declared)})` : found;
};

const lastOf = ({ sums }: Outline, { standards }: OutlineColumns, language: Language): string[] => [
  '',
  words[language].total,
  '',
  ...sums.map((sum) => sumOf(sum, language)),
  '',
  ...(standards ? [''] : []),
];

const placements = {
  inside: { zh: '加减分（满分之内）', en: 'adjustments (inside the total)' },
  outside: { zh: '加减分（满分之外）', en: 'adjustments (on top of the total)' },
};

/** What adjustments can add and take; no line where there are none. */
const adjustmentsOf = ({ adjustments, sums }: Outline, { standards }: OutlineColumns, language: Language): string[][] => {
  if (!adjustments) return [];
  const { placement, cap, floor } = adjustments;
  const range = [...(isZero(cap) ? [] : [`+${printExact(cap)}`]), ...(isZero(floor) ? [] : [printExact(floor)])].join(' / ');
  return [['', placements[placement][language], '', ...sums.map(() => range), '', ...(standards ? [''] : [])]];
};

export function renderOutline(outline: Outline, columns: OutlineColumns, language: Language): string {
  const { rows, sums } = outline;
  const aligned = [
    'left',
    'left',
    'left',
    ...sums.map(() => 'right' as const),
    'left',
    ...(columns.standards ? ['left' as const] : []),
  ] as const;
  const widths = [12, 44, 36, ...sums.map(() => 16), 14, ...(columns.standards ? [60] : [])];
  const body = [
    ...rows.map((row) => cellsOf(row, '  ', columns, language)),
    lastOf(outline, columns, language),
    ...adjustmentsOf(outline, columns, language),
  ];
  return `${shown(outline.title)}\n${renderTable(headOf(outline, columns, language), body, aligned, widths)}`;
}

export function renderOutlineMarkdown(outline: Outline, columns: OutlineColumns, language: Language): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;
  const head = headOf(outline, columns, language);
  const rule = head.map((_, index) => (index >= 3 && index < 3 + outline.sums.length ? '---:' : '---'));
  const body = outline.rows.map((row) => line(cellsOf(row, '　', columns, language)));
  const last = [lastOf(outline, columns, language), ...adjustmentsOf(outline, columns, language)].map(line);
  return `${[line(head), `| ${rule.join(' | ')} |`, ...body, ...last].join('\n')}\n`;
}
