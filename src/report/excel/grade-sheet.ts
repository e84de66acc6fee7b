// 等次表: the units of a class by grade, with the line, the quota, and why one has not the grade that its total reaches.
import type { Assessment, EditionName, Framework, Grade, UnitAssessment } from '../../model.ts';
import { exact, printExact } from '../../points.ts';
import type { CellRange } from '../../read/table.ts';
import { allowed, lineOf } from '../../scoring/grade.ts';
import type { Language } from '../../text.ts';
import { gradeReasons, knowsGradeReasons, quotaWords } from '../grade-words.ts';
import { vetoWords } from '../veto-words.ts';
import { remarkWords, withheldWords } from '../words.ts';
import { type Cells, firstRow, planList } from './list-sheet.ts';
import * as plan from './plan.ts';
import { type TotalReference, totalFigure } from './rank-sheet.ts';
import type { Section } from './summary.ts';
import { tableWords } from './table-words.ts';
import { labels } from './words.ts';

/** Columns that are merged over the units of a grade. */
const merged = 3;

function lineWords(grade: Grade, { unitClass }: Section, language: Language): string {
  const line = lineOf(grade, unitClass);
  if (!line) return grade.lines.size > 0 ? labels.none[language] : language === 'zh' ? '其余' : 'all others';
  return language === 'zh' ? `${printExact(line)} 分及以上` : `at least ${printExact(line)}`;
}

/** `名额 30%（…）：12 个单位取 3 个，实有 3 个`. */
function quotaLine({ quota }: Grade, units: readonly UnitAssessment[], count: number, language: Language): string {
  const zh = language === 'zh';
  if (!quota) return zh ? `实有 ${count} 个` : `${count} units`;
  const inClass = units.filter(({ points }) => points).length;
  const places = allowed(quota, inClass);
  const words = quotaWords(quota)[language];
  return zh ? `${words}：${inClass} 个单位取 ${places} 个，实有 ${count} 个` : `${words}: ${places} of ${inClass}, ${count} have it`;
}

/** Why a unit was kept from a better grade, and what else its total depends on. */
function remarksOf(assessment: Assessment, unit: UnitAssessment, edition: EditionName, language: Language): string {
  const { framework } = assessment;
  const reasons = knowsGradeReasons(framework, edition) ? gradeReasons(assessment, unit) : [];
  const kept = unit.grade ? reasons.slice(0, -1) : reasons;
  const words = unit.points ? [] : [withheldWords(unit)];
  return [...words, ...kept, vetoWords(unit, framework), remarkWords(unit)]
    .map((text) => text[language])
    .filter((text, index, all) => text !== '' && all.indexOf(text) === index)
    .join('\n');
}

/** The sheet of the units of one class; the framework has grades. */
export function planGradeSheet(
  assessment: Assessment,
  section: Section,
  name: string,
  totalOf: TotalReference,
  edition: EditionName,
  language: Language,
): plan.SheetPlan {
  const { framework } = assessment;
  const { units, unitClass } = section;
  const columns: plan.ColumnPlan[] = [
    { title: labels.grade[language], width: 10 },
    { title: tableWords.line[language], width: 12 },
    { title: tableWords.quota[language], width: 22 },
    { title: labels.number[language], width: 5.5 },
    { title: labels.unit[language], width: 24 },
    { title: labels.grandTotal[language], width: 9 },
    { title: labels.rank[language], width: 6 },
    { title: tableWords.remark[language], width: 40, prose: true },
  ];
  const body: Cells[] = [];
  const merges: CellRange[] = [];
  const blocks: number[] = [];
  const add = (heads: readonly [string, string, string], own: readonly UnitAssessment[]): void => {
    const top = firstRow + body.length;
    blocks.push(top);
    const head = (row: number) => heads.map((words) => plan.text(row === 0 ? words : '', 'label'));
    if (own.length === 0) body.push([...head(0), ...emptyUnit(language)]);
    own.forEach((unit, index) => {
      body.push([
        ...head(index),
        ...unitCells(framework, unit, index, totalOf, language),
        plan.text(remarksOf(assessment, unit, edition, language)),
      ]);
    });
    const bottom = firstRow + body.length - 1;
    for (let column = 1; bottom > top && column <= merged; column += 1) merges.push({ top, left: column, bottom, right: column });
  };
  for (const grade of framework.grades) {
    const own = units.filter((unit) => unit.grade?.id === grade.id);
    add([grade.title, lineWords(grade, section, language), quotaLine(grade, units, own.length, language)], own);
  }
  const ungraded = units.filter((unit) => unit.grade === undefined);
  if (ungraded.length > 0) add([tableWords.noGrade[language], '', ''], ungraded);
  const title = unitClass?.title;
  return planList(
    framework,
    {
      name,
      title: { zh: title === undefined ? '等次表' : `等次表：${title}`, en: title === undefined ? 'grades' : `grades, ${title}` },
      columns,
      body,
      merges,
      blocks,
      signed: true,
      frozenColumns: 1,
    },
    language,
  );
}

const emptyUnit = (language: Language): Cells => [
  plan.text('', 'centre'),
  plan.text(tableWords.nobody[language]),
  plan.text('', 'centre'),
  plan.text('', 'centre'),
  plan.text(''),
];

function unitCells(framework: Framework, unit: UnitAssessment, index: number, totalOf: TotalReference, language: Language): Cells {
  const rank = unit.rank === undefined ? plan.text(labels.none[language], 'centre') : plan.number(exact(unit.rank), 0);
  return [plan.number(exact(index + 1), 0), plan.text(unit.name), totalFigure(framework, unit, totalOf, language), rank];
}
