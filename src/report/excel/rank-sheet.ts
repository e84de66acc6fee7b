// 排名表: who stands where and with whom, and who is not ranked and why; one per class, or one for all where all are ranked together.
import type { Assessment, Framework, UnitAssessment } from '../../model.ts';
import { exact, round } from '../../points.ts';
import type { Language, Text } from '../../text.ts';
import { hasTable, sectionsOf, unclearRanks } from '../sections.ts';
import { vetoWords } from '../veto-words.ts';
import { isAssessed, remarkWords, withheldWords } from '../words.ts';
import { type Cells, fewNames, firstRow, planList } from './list-sheet.ts';
import * as plan from './plan.ts';
import { tableWords } from './table-words.ts';
import { labels } from './words.ts';

/** Where the total of a unit stands in the workbook: `'汇总表'!J4`; undefined where it is no figure. */
export type TotalReference = (unit: UnitAssessment) => string | undefined;

/** The published total of a unit, as a formula where it stands elsewhere; a dash where there is none. */
export function totalFigure(framework: Framework, unit: UnitAssessment, totalOf: TotalReference, language: Language): plan.PlannedCell {
  const { decimals } = framework.scoring;
  const formula = totalOf(unit);
  if (!unit.points) return plan.text(labels.none[language], 'centre');
  if (formula === undefined) return plan.number(unit.points, decimals, 'total');
  return { kind: 'formula', formula, result: unit.points, decimals, style: 'total' };
}

/** Units of one 排名表: of a class, or of all that are ranked together. */
export interface RankSection {
  readonly title: string | undefined;
  readonly units: readonly UnitAssessment[];
}

const placeOf = ({ rank }: UnitAssessment): number => rank ?? Number.MAX_SAFE_INTEGER;

/** In the order of the sheets. Whoever belongs to no table stands on the first one, among those who are not ranked. */
export function rankSections(assessment: Assessment): RankSection[] {
  const { framework } = assessment;
  const sections = sectionsOf(assessment);
  const tables = sections.filter(hasTable);
  const rest = sections.filter((section) => !hasTable(section)).flatMap(({ units }) => units);
  if (tables.every(({ units }) => units.length === 0)) return [];
  if (framework.scoring.rank.within === 'all' && framework.classes.size > 0) {
    const together = tables.flatMap(({ units }) => units).toSorted((left, right) => placeOf(left) - placeOf(right));
    return [{ title: undefined, units: [...together, ...rest] }];
  }
  return tables.map(({ unitClass, units }, index) => ({ title: unitClass?.title, units: index === 0 ? [...units, ...rest] : units }));
}

/** Why a unit has no rank. */
function unrankedWords(unit: UnitAssessment, framework: Framework): Text {
  if (unit.class?.assessed === false) return { zh: '只自查、不计分', en: 'self-check only, not scored' };
  if (!isAssessed(unit, framework)) return { zh: '没有写单位类别，没有计分', en: 'no class, not scored' };
  const why = withheldWords(unit);
  const more = remarkWords(unit);
  if (more.zh === '' || more.zh === why.zh) return why;
  return { zh: `${why.zh}：${more.zh}`, en: `${why.en}: ${more.en}` };
}

function methodNotes({ scoring, classes }: Framework, language: Language): string[] {
  const zh = language === 'zh';
  const by =
    scoring.rank.by === 'unrounded' ? { zh: '修约前总分', en: 'totals before rounding' } : { zh: '公布的总分', en: 'published totals' };
  const ties =
    scoring.rank.ties === 'skip'
      ? { zh: '同分并列，其后名次空出（1、2、2、4）', en: 'equal totals share a rank and the next is skipped (1, 2, 2, 4)' }
      : { zh: '同分并列，其后名次不空（1、2、2、3）', en: 'equal totals share a rank and none is skipped (1, 2, 2, 3)' };
  return [
    zh ? `注：按${by.zh}排名；${ties.zh}。` : `Note: ranked by ${by.en}; ${ties.en}.`,
    ...(scoring.rank.within === 'all' && classes.size > 0 ? [labels.rankedTogether[language]] : []),
  ];
}

interface RankColumn {
  readonly plan: plan.ColumnPlan;
  readonly cell: (unit: UnitAssessment) => plan.PlannedCell;
}

function columnsOf(framework: Framework, units: readonly UnitAssessment[], totalOf: TotalReference, language: Language): RankColumn[] {
  const { rank } = framework.scoring;
  const none = plan.text(labels.none[language], 'centre');
  const ranked = units.filter((unit) => unit.rank !== undefined);
  const unclear = unclearRanks(framework, ranked).length > 0;
  const tied = (unit: UnitAssessment) => ranked.filter((other) => other !== unit && other.rank === unit.rank).map(({ name }) => name);
  const anyTied = ranked.some((unit) => tied(unit).length > 0);
  const remarks = (unit: UnitAssessment) =>
    unit.rank === undefined
      ? unrankedWords(unit, framework)[language]
      : [vetoWords(unit, framework), remarkWords(unit)]
          .map((words) => words[language])
          .filter((words) => words !== '')
          .join(language === 'zh' ? '；' : '; ');
  const grade = (unit: UnitAssessment) => plan.text(unit.grade?.title ?? labels.none[language], 'centre');
  return [
    {
      plan: { title: labels.rank[language], width: 7 },
      cell: (unit) => (unit.rank === undefined ? none : plan.number(exact(unit.rank), 0)),
    },
    { plan: { title: labels.unit[language], width: 24 }, cell: (unit) => plan.text(unit.name) },
    ...(rank.within === 'all' && framework.classes.size > 0
      ? [{ plan: { title: tableWords.unitClass[language], width: 16 }, cell: (unit: UnitAssessment) => plan.text(unit.class?.title ?? '') }]
      : []),
    { plan: { title: labels.grandTotal[language], width: 10 }, cell: (unit) => totalFigure(framework, unit, totalOf, language) },
    ...(unclear
      ? [
          {
            plan: { title: tableWords.beforeRounding[language], width: 13 },
            cell: (unit: UnitAssessment) => (unit.rank === undefined ? none : plan.number(round(unit.rankedBy, 6, 'half-up'), 6)),
          },
        ]
      : []),
    ...(anyTied
      ? [
          {
            plan: { title: tableWords.ties[language], width: 22 },
            cell: (unit: UnitAssessment) => plan.text(unit.rank === undefined ? '' : fewNames(tied(unit), language)),
          },
        ]
      : []),
    ...(framework.grades.length > 0 ? [{ plan: { title: labels.grade[language], width: 10 }, cell: grade }] : []),
    { plan: { title: labels.remarks[language], width: 30, prose: true }, cell: (unit) => plan.text(remarks(unit)) },
  ];
}

/** The sheet of a section, named `name`. */
export function planRankSheet(
  framework: Framework,
  { title, units }: RankSection,
  name: string,
  totalOf: TotalReference,
  language: Language,
): plan.SheetPlan {
  const zh = language === 'zh';
  const columns = columnsOf(framework, units, totalOf, language);
  const rowOf = (unit: UnitAssessment): Cells => columns.map(({ cell }) => cell(unit));
  const ranked = units.filter((unit) => unit.rank !== undefined);
  const others = units.filter((unit) => unit.rank === undefined);
  const count = zh ? `（${others.length} 个单位）` : ` (${others.length})`;
  const heading = others.length === 0 ? [] : [plan.acrossRow(`${tableWords.unranked[language]}${count}`, 'label', columns.length)];
  const table = { zh: title === undefined ? '排名表' : `排名表：${title}`, en: title === undefined ? 'ranking' : `ranking, ${title}` };
  return planList(
    framework,
    {
      name,
      title: table,
      columns: columns.map((column) => column.plan),
      body: [...ranked.map(rowOf), ...heading, ...others.map(rowOf)],
      merges: heading.flatMap(() => plan.acrossMerge(firstRow + ranked.length, columns.length)),
      blocks: heading.map(() => firstRow + ranked.length),
      notes: methodNotes(framework, language),
      signed: true,
      frozenColumns: 2,
      portrait: columns.length <= 7,
    },
    language,
  );
}
