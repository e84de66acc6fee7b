// 总分: every unit's total, its rank and its grade, with what lawgov says beside them.

import { columnLetters } from '../../diagnostic.ts';
import type { Framework, Grade, Quota, UnitAssessment } from '../../model.ts';
import { type Exact, exact, printExact } from '../../points.ts';
import { lineOf } from '../../scoring/grade.ts';
import { type Language, shown } from '../../text.ts';
import * as plan from '../excel/plan.ts';
import { at } from './columns.ts';
import { type Draft, formula, nextRow, startSheet } from './draft.ts';
import { labels, sheetNames } from './words.ts';

/** Where a unit's block ended: the row of its total, and the rows of its vetoes by place. */
export interface Placed {
  readonly unit: UnitAssessment;
  /** Absent for a unit that has no rows: it only checks itself, or sent nothing. */
  readonly total?: number;
  readonly vetoTop?: number;
}

const fixed = ['unit', 'class', 'max', 'score', 'engine', 'by', 'ties', 'rank', 'engineRank', 'line', 'open'] as const;
const letterOf = (name: (typeof fixed)[number]): string => columnLetters(fixed.indexOf(name) + 1);

export function startTotals(framework: Framework, title: string, language: Language): Draft {
  const column = (zh: string, en: string, width: number): plan.ColumnPlan => ({ title: language === 'zh' ? zh : en, width });
  const grades = framework.grades.flatMap(({ title: name }) => [
    column(`${shown(name)}候选`, `${shown(name)}: candidate`, 9),
    column(shown(name), shown(name), 9),
  ]);
  return startSheet(
    sheetNames.totals,
    title,
    [
      column('单位', 'Unit', 26),
      column('类别', 'Class', 14),
      column('适用满分', 'Applicable', 10),
      column('总分', 'Total', 10),
      column('系统总分', 'By lawgov', 10),
      column('排名依据', 'Ranked by', 14),
      column('同分单位', 'Equal totals', 9),
      column('名次', 'Rank', 8),
      column('系统名次', 'Rank by lawgov', 9),
      column('按线等次', 'By the lines', 10),
      column('可评最好等次', 'Best grade open', 10),
      ...grades,
      column('等次', 'Grade', 12),
      column('系统等次', 'Grade by lawgov', 12),
      column('一致', 'Same', 8),
    ],
    language,
  );
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}
const column = (letter: string, { top, bottom }: Span): string => `$${letter}$${top}:$${letter}$${bottom}`;

const cell = (name: (typeof fixed)[number], row: number): string => `${letterOf(name)}${row}`;

/** The units among which a unit counts: those of its class, or all. */
const among = (row: number, span: Span, all: boolean): string =>
  all ? '1*' : `(${column(letterOf('class'), span)}=${cell('class', row)})*`;

/** Better totals are fewer; equal ones share a rank. */
function rankFormula({ scoring }: Framework, row: number, span: Span): string {
  const all = column(letterOf('by'), span);
  const better = `${among(row, span, scoring.rank.within === 'all')}ISNUMBER(${all})*(${all}>${cell('by', row)})`;
  const count =
    scoring.rank.ties === 'dense' ? `ROUND(SUMPRODUCT(${better}/${column(letterOf('ties'), span)}),0)` : `SUMPRODUCT(${better})`;
  return `IF(${cell('by', row)}="","",1+${count})`;
}

/** Whether the line of a grade is reached; where the maximum has shrunk, lines shrink with it. Undefined where the class has no such grade. */
function reaches({ scoring }: Framework, grade: Grade, unit: UnitAssessment, row: number): string | undefined {
  const line = lineOf(grade, unit.class);
  if (!line) return grade.atLeast === undefined && grade.lines.size === 0 ? 'TRUE' : undefined;
  return `ROUND(${cell('score', row)}*${printExact(scoring.total)}-${printExact(line)}*${cell('max', row)},9)>=0`;
}

/** Place of the first grade whose line is reached, from 1; 0 where none is. */
function lineFormula(framework: Framework, unit: UnitAssessment, row: number): string {
  const places = framework.grades.reduceRight((rest, grade, place) => {
    const condition = reaches(framework, grade, unit, row);
    return condition === undefined ? rest : `IF(${condition},${place + 1},${rest})`;
  }, '0');
  return `IF(${cell('score', row)}="",0,IF(${cell('max', row)}=0,0,${places}))`;
}

type Holds = (index: number) => string;

/** Places that vetoes name, where they hold. */
const namedPlaces = ({ vetoes, grades }: Framework, holds: Holds): string[] =>
  vetoes.flatMap(({ effect }, index) =>
    [effect.grade, effect.ceiling].flatMap((id) =>
      id === undefined ? [] : [`${holds(index)}*${grades.findIndex((grade) => grade.id === id) + 1}`],
    ),
  );

/** Place of the best grade that the vetoes leave; 1 where they leave all. */
function openFormula(framework: Framework, row: number, holds: Holds): string {
  const lower = framework.vetoes.flatMap(({ effect }, index) => (effect.lower === undefined ? [] : [`${holds(index)}*${effect.lower}`]));
  const earned = cell('line', row);
  const steps = lower.join('+');
  const lowered = lower.length > 0 ? [`IF(AND(${earned}>0,${steps}>0),MIN(${earned}+${steps},${framework.grades.length}),0)`] : [];
  return `MAX(${[1, ...namedPlaces(framework, holds), ...lowered].join(',')})`;
}

const print = ({ n, d }: Exact): string => (Number(d) === 1 ? String(n) : `${n}/${d}`);

/** Within the number of units that the quota allows; equal totals at its edge all get the grade, or none does. */
function withinQuota(quota: Quota, candidates: string, row: number, span: Span): string {
  const own = `(${column(letterOf('class'), span)}=${cell('class', row)})*`;
  const share = `ROUND(${print(quota.share)}*SUMPRODUCT(${own}ISNUMBER(${column(letterOf('score'), span)})),9)`;
  const places = { floor: `INT(${share})`, ceil: `(0-INT(0-${share}))`, 'half-up': `ROUND(${share},0)` }[quota.rounding];
  const standing = (operator: '>' | '='): string =>
    `SUMPRODUCT(${own}(${column(candidates, span)}=1)*(${column(letterOf('by'), span)}${operator}${cell('by', row)}))`;
  const edge = quota.ties === 'include' ? `IF(${standing('>')}<${places},1,0)` : '0';
  return `IF(${candidates}${row}=1,IF(${standing('>')}+${standing('=')}<=${places},1,${edge}),0)`;
}

function gradeCells(framework: Framework, { unit, vetoTop }: Placed, row: number, span: Span, scores: string): plan.PlannedCell[] {
  const { grades, vetoes } = framework;
  const holds: Holds = (index) => (vetoTop === undefined ? '0' : `${scores}!${at('veto', vetoTop + index)}`);
  const letters = grades.map((_, place) => ({
    candidate: columnLetters(fixed.length + 2 * place + 1),
    granted: columnLetters(fixed.length + 2 * place + 2),
  }));
  const cells = grades.flatMap((grade, place) => {
    const own = letters[place];
    const condition = reaches(framework, grade, unit, row);
    const better = letters.slice(0, place).map(({ granted }) => `${granted}${row}=0`);
    const conditions = [`${place + 1}>=${cell('open', row)}`, ...better, condition ?? 'FALSE'].join(',');
    const granted = grade.quota && own ? withinQuota(grade.quota, own.candidate, row, span) : `${own?.candidate}${row}`;
    return [formula(`IF(${cell('line', row)}=0,0,IF(AND(${conditions}),1,0))`, 0), formula(granted, 0)];
  });
  const last = grades.length;
  const named = vetoes.flatMap(({ effect }, index) => (effect.grade === undefined ? [] : [holds(index)]));
  const lowest = `AND(MAX(0,${namedPlaces(framework, holds).join(',')})=${last},MAX(${named.join(',')})=1)`;
  const rest = named.length > 0 ? `IF(${lowest},"${shown(grades[last - 1]?.title ?? '').replaceAll('"', '""')}","")` : '""';
  const words = letters.reduceRight(
    (otherwise, { granted }, place) => `IF(${granted}${row}=1,"${shown(grades[place]?.title ?? '').replaceAll('"', '""')}",${otherwise})`,
    rest,
  );
  return [...cells, formula(`IF(${cell('score', row)}="","",${words})`, 0, shown(unit.grade?.title ?? ''), 'total')];
}

/** One row per unit in the order of the assessment. */
export function writeTotals(draft: Draft, framework: Framework, units: readonly Placed[], scores: string, language: Language): void {
  const { scoring, grades } = framework;
  const top = nextRow(draft);
  const span = { top, bottom: top + units.length - 1 };
  const published = scoring.rank.by === 'published';
  for (const placed of units) {
    const { unit, total } = placed;
    const row = nextRow(draft);
    const of = (name: 'max' | 'score' | 'unrounded', result?: Exact | string): plan.PlannedCell =>
      total === undefined
        ? plan.text('', 'centre')
        : formula(`${scores}!${at(name, total)}`, name === 'max' ? 2 : scoring.decimals, result, name === 'score' ? 'total' : 'centre');
    const plain = total === undefined ? '' : `${scores}!${at('unrounded', total)}`;
    const by = published ? cell('score', row) : `ROUND(${plain},9)`;
    const same = [`${cell('score', row)}=${cell('engine', row)}`, `${cell('rank', row)}=${cell('engineRank', row)}`];
    const gradeAt = columnLetters(fixed.length + 2 * grades.length + 1);
    const engineGrade = columnLetters(fixed.length + 2 * grades.length + 2);
    const graded = grades.length > 0 && total !== undefined;
    draft.rows.push([
      plan.text(unit.name),
      plan.text(shown(unit.class?.title ?? ''), 'centre'),
      of('max', unit.maxPoints),
      of('score', unit.points ?? ''),
      unit.points ? plan.number(unit.points, scoring.decimals) : plan.text('', 'centre'),
      total === undefined ? plan.text('', 'centre') : formula(`IF(${cell('score', row)}="","",${by})`, 6),
      formula(
        `IF(${cell('by', row)}="",1,SUMPRODUCT(${among(row, span, scoring.rank.within === 'all')}(${column(letterOf('by'), span)}=${cell('by', row)})))`,
        0,
      ),
      formula(rankFormula(framework, row, span), 0, unit.rank === undefined ? '' : exact(unit.rank)),
      unit.rank === undefined ? plan.text('', 'centre') : plan.number(exact(unit.rank), 0),
      formula(lineFormula(framework, unit, row), 0),
      formula(
        graded
          ? openFormula(
              framework,
              row,
              placed.vetoTop === undefined ? () => '0' : (index) => `${scores}!${at('veto', (placed.vetoTop ?? 0) + index)}`,
            )
          : '1',
        0,
      ),
      ...(graded
        ? gradeCells(framework, placed, row, span, scores)
        : [...grades.flatMap(() => [plan.text('', 'centre'), plan.text('', 'centre')]), plan.text('', 'centre')]),
      plan.text(shown(unit.grade?.title ?? ''), 'centre'),
      formula(
        `IF(AND(${[...same, ...(graded ? [`${gradeAt}${row}=${engineGrade}${row}`] : [])].join(',')}),"${labels.yes[language]}","${labels.no[language]}")`,
        0,
        labels.yes[language],
      ),
    ]);
  }
}
