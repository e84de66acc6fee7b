// The units of `lawgov score` on a terminal: one table per class, who gets no total, and the order in which totals come about.
import type { Assessment, Framework, UnitAssessment } from '../../model.ts';
import { exact, multiply, printExact, printFixed, printReadable } from '../../points.ts';
import { type Language, shown } from '../../text.ts';
import { orderWords } from '../pipeline-words.ts';
import { hasTable, isReduced, listedWords, sectionHeading, sectionsOf, unclearRanks } from '../sections.ts';
import { vetoWords } from '../veto-words.ts';
import { frameworkStatusWords, isOpen, isPlain, printScore, printSigned, remarkWords, stageWords, withheldWords } from '../words.ts';
import { type Alignment, renderTable } from './table.ts';

/** By which stage of a plan it was scored; nothing for frameworks without stages. */
const stageLine = (framework: Framework, language: Language): string => {
  const words = stageWords(framework);
  return words ? `${language === 'zh' ? '评分阶段：' : 'stage: '}${words[language]}\n` : '';
};

export const heading = (framework: Framework, language: Language): string => {
  const status = frameworkStatusWords[framework.status][language];
  const stage = stageLine(framework, language);
  return language === 'zh'
    ? `${framework.title}（${framework.id} ${framework.version}，${status}）\n${stage}`
    : `${framework.title} (${framework.id} ${framework.version}, ${status})\n${stage}`;
};

interface Column {
  readonly zh: string;
  readonly en: string;
  readonly align: Alignment;
  readonly width?: number;
  readonly cell: (unit: UnitAssessment) => string;
}

/** Rank, name, points, what is still possible, maximum, adjustments, grade, how much was reported, what to know of it. */
function columnsFor(framework: Framework, units: readonly UnitAssessment[], language: Language): Column[] {
  const zh = language === 'zh';
  const plain = isPlain(framework);
  const has = (wanted: boolean, column: Column): Column[] => (wanted ? [column] : []);
  const status = (unit: UnitAssessment) => {
    const parts = [vetoWords(unit, framework)[language], remarkWords(unit)[language]].filter((part) => part !== '');
    return parts.join(zh ? '；' : '; ') || (zh ? '齐全' : 'complete');
  };
  return [
    { zh: '排名', en: 'rank', align: 'right', cell: ({ rank }) => (rank === undefined ? '—' : String(rank)) },
    { zh: '单位', en: 'unit', align: 'left', width: 24, cell: ({ name }) => shown(name) },
    {
      zh: '得分',
      en: 'points',
      align: 'right',
      cell: (unit) => (unit.points ? printScore(unit.points, framework) : withheldWords(unit)[language]),
    },
    ...has(units.some(isOpen), { zh: '最高可能', en: 'possible', align: 'right', cell: ({ possible }) => printScore(possible, framework) }),
    { zh: '满分', en: 'max', align: 'right', cell: ({ maxPoints }) => printScore(maxPoints, framework) },
    ...has(!plain && units.some((unit) => isReduced(framework, unit)), {
      zh: '适用满分',
      en: 'applicable',
      align: 'right',
      cell: ({ subtotalMax }) => printScore(subtotalMax, framework),
    }),
    ...has(framework.adjustments !== undefined && units.some((unit) => unit.adjustments.length > 0), {
      zh: '加减分',
      en: 'adjusted',
      align: 'right',
      cell: ({ adjusted, reported }) => (reported === false ? '—' : printSigned(adjusted, framework)),
    }),
    { zh: '等次', en: 'grade', align: 'left', cell: ({ grade }) => grade?.title ?? '—' },
    {
      zh: '已计分',
      en: 'scored',
      align: 'right',
      cell: ({ coverage }) => `${printFixed(multiply(coverage, exact(100)), 1)}%`,
    },
    { zh: '状态', en: 'status', align: 'left', ...(!plain && { width: 40 }), cell: status },
  ];
}

function renderUnits(framework: Framework, units: readonly UnitAssessment[], language: Language): string {
  const columns = columnsFor(framework, units, language);
  return renderTable(
    columns.map((column) => column[language]),
    units.map((unit) => columns.map(({ cell }) => cell(unit))),
    columns.map(({ align }) => align),
    columns.map(({ width }) => width),
  );
}

/** Where printed totals do not show why one unit stands before another, the totals that the ranks go by. */
function rankNote(framework: Framework, units: readonly UnitAssessment[], language: Language): string {
  const unclear = unclearRanks(framework, units);
  if (unclear.length === 0) return '';
  const readable = unclear.map((unit) => printReadable(unit.rankedBy));
  // Where four places do not tell them apart, the exact figures do.
  const tell = new Set(readable).size === new Set(unclear.map((unit) => printExact(unit.rankedBy))).size;
  const listed = unclear.map((unit, index) => `${shown(unit.name)} ${tell ? readable[index] : printExact(unit.rankedBy)}`);
  return language === 'zh'
    ? `注：按修约前总分排名：${listed.join('、')}\n`
    : `Note: ranked by totals before rounding: ${listed.join(', ')}\n`;
}

/** Every unit, class by class; below the tables the order in which the scheme takes its steps. */
export function renderScores(assessment: Assessment, language: Language): string {
  const { framework } = assessment;
  const sections = sectionsOf(assessment);
  const together = framework.scoring.rank.within === 'all' && sections.filter(hasTable).length > 1;
  const tables = sections.filter(hasTable).map((section) => {
    const title = section.unitClass ? `\n${sectionHeading(framework, section)[language]}\n` : '';
    return title + renderUnits(framework, section.units, language) + (together ? '' : rankNote(framework, section.units, language));
  });
  const listed = sections.filter((section) => !hasTable(section)).map((section) => `${listedWords(section)[language]}\n`);
  const across = language === 'zh' ? '注：全部单位统一排名\n' : 'Note: all units are ranked together\n';
  const notes = together ? across + rankNote(framework, assessment.units, language) : '';
  const order = `\n${language === 'zh' ? '计分顺序：' : 'Order of scoring: '}${orderWords(framework)[language]}\n`;
  return [heading(framework, language), ...tables, notes, listed.length > 0 ? `\n${listed.join('')}` : '', order].join('');
}
