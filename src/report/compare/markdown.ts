// `lawgov compare --format markdown`: for a report or a review.
import type { Change, Comparison } from '../../compare/comparison.ts';
import { factors } from '../../compare/factors.ts';
import { printReadable as printPoints, subtract } from '../../points.ts';
import { type Language, shown } from '../../text.ts';
import { markdownCell, markdownTable } from '../markdown-cell.ts';
import type { ComparisonReport } from './data.ts';
import { decimalsOf, printable, printChange, printRate, printRateChange, splitSentence, totalCell } from './figures.ts';
import { amongCell, gradeCell, yearsOf } from './rows.ts';
import {
  factorWords,
  leftOutWords,
  methodNotes,
  nodeName,
  noSplitWords,
  rankWarning,
  renamedWords,
  roundingWords,
  spanWords,
  yearLine,
  yearWords,
} from './words.ts';

const heading = (words: string): string => `## ${markdownCell(words)}\n`;
const paragraph = (words: string): string => `${markdownCell(words)}\n`;
const bullets = (items: readonly string[]): string => items.map((item) => `- ${markdownCell(item)}\n`).join('');

export function renderComparisonMarkdown({ comparison, language }: ComparisonReport): string {
  const zh = language === 'zh';
  const { years, leftOut } = comparison;
  const left = leftOut.map((item) => leftOutWords(comparison, item));
  return [
    `# ${zh ? '年度对比' : 'Years compared'}\n`,
    bullets(years.map((year) => yearLine(year)[language])),
    heading(zh ? '总体对比' : 'Totals'),
    totals(comparison, language),
    ...comparison.changes.flatMap((change) => changeParts(comparison, change, language)),
    heading(zh ? '指标对比' : 'Indicators'),
    indicators(comparison, language),
    ...(left.length === 0
      ? []
      : [
          heading(zh ? '未纳入对比清单' : 'Not compared'),
          markdownTable(
            zh ? ['类别', '名称', '原因'] : ['kind', 'name', 'why'],
            left.map(({ kind, name, why }) => [kind[language], shown(name, 120), why[language]]),
          ),
        ]),
    heading(zh ? '说明' : 'Notes'),
    bullets([...methodNotes.map((note) => note[language]), ...comparison.renamed.map((each) => renamedWords(comparison, each)[language])]),
  ].join('\n');
}

function totals({ years, units }: Comparison, language: Language): string {
  const zh = language === 'zh';
  const header = [
    zh ? '单位' : 'unit',
    ...years.flatMap(({ title }) => {
      const name = yearWords(title)[language];
      return zh ? [`${name}得分`, `${name}名次`] : [`points ${name}`, `rank ${name}`];
    }),
    zh ? '变化' : 'change',
    zh ? '可比名次' : 'comparable rank',
    zh ? '等次' : 'grade',
  ];
  const rows = units.map(({ line, years: cells }) => {
    const [first, last] = [cells[0]?.assessment.points, cells.at(-1)?.assessment.points];
    return [
      shown(line.name),
      ...years.flatMap((year, index) => {
        const cell = cells[index];
        return [totalCell(cell, year, language) || '—', String(cell?.assessment.rank ?? '—')];
      }),
      first && last ? printChange(subtract(last, first), decimalsOf(years)) : '—',
      amongCell(cells) || '—',
      gradeCell(cells),
    ];
  });
  return markdownTable(header, rows);
}

function changeParts(comparison: Comparison, change: Change, language: Language): string[] {
  if (change.units.length === 0) return [];
  const zh = language === 'zh';
  const years = yearsOf(comparison, change);
  const decimals = decimalsOf(years);
  const warning = rankWarning(comparison, change);
  const { mean } = change;
  const rows = change.units.map(({ row, split }) => {
    if (typeof split === 'string') return [shown(row.line.name), noSplitWords[split][language], ...factors.map(() => ''), ''];
    const printed = printable(split, decimals);
    return [
      shown(row.line.name),
      printChange(printed.change, decimals),
      ...factors.map((factor) => printChange(printed.effects[factor], decimals)),
      printChange(printed.rounding, decimals),
    ];
  });
  const header = [
    zh ? '单位' : 'unit',
    zh ? '变化' : 'change',
    ...factors.map((factor) => factorWords[factor][language]),
    roundingWords[language],
  ];
  return [
    heading(`${zh ? '变化分解' : 'What changed'} ${spanWords(comparison, change)[language]}`),
    ...(warning ? [paragraph(`${zh ? '注意：' : 'Note: '}${warning[language]}`)] : []),
    ...(mean && mean.units > 1
      ? [paragraph(`${zh ? `${mean.units} 个单位平均：` : `Mean of ${mean.units} units: `}${splitSentence(mean, years, language)}`)]
      : []),
    markdownTable(header, rows),
  ];
}

function indicators({ years, nodes }: Comparison, language: Language): string {
  const zh = language === 'zh';
  const header = [
    zh ? '指标' : 'indicator',
    ...years.flatMap(({ title }) => {
      const name = yearWords(title)[language];
      return zh ? [`${name}分值`, `${name}平均得分率%`] : [`points ${name}`, `mean share % ${name}`];
    }),
    zh ? '变化（百分点）' : 'change (percentage points)',
  ];
  const rows = nodes.map((row) => {
    const rates = row.years.map((cell) => cell?.mean?.rate);
    const [first, last] = [rates[0], rates.at(-1)];
    return [
      nodeName(row),
      ...row.years.flatMap((cell, index) => {
        const rate = rates[index];
        return [cell ? printPoints(cell.points) : '—', rate ? printRate(rate) : '—'];
      }),
      first && last ? printRateChange(first, last) : '—',
    ];
  });
  return markdownTable(header, rows);
}
