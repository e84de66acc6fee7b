// CSV for people who open it in Excel or WPS: UTF-8 with BOM, CRLF, and no text that a spreadsheet would run as a formula.

import { formatLocation } from '../diagnostic.ts';
import { losingSteps, weightOfGap } from '../gaps.ts';
import type { Assessment, Framework, Gap, Recoverable, Recovery, UnitAssessment } from '../model.ts';
import { type Exact, exact, multiply, printFixed } from '../points.ts';
import { type Language, shown, type Text } from '../text.ts';
import { recoverableKinds } from './recovery-words.ts';
import { vetoTitles } from './veto-words.ts';
import { isAssessed, isPlain, printAdjusted, printNodePoints, printScore, remarkWords, statusWords } from './words.ts';

const isNumber = /^-?\d+(\.\d+)?$/;
const dangerous = /^[=+\-@＝＋－＠]/;

/**
 * One field: control, zero-width and bidi characters are shown (⏎ for a line break), numbers stay numbers, and text that begins
 * like a formula gets an apostrophe (CWE-1236; OWASP ASVS 5 §1.2.10).
 */
function csvField(text: string): string {
  const visible = shown(text.replaceAll('\r\n', '\n'), Number.POSITIVE_INFINITY);
  const safe = !isNumber.test(visible) && dangerous.test(visible) ? `'${visible}` : visible;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const printTable = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;

interface ScoreColumn {
  readonly zh: string;
  readonly en: string;
  readonly cell: (unit: UnitAssessment) => string;
}

/** Published points of a root of the tree, or the status in their place; empty where the unit's class has no such root. */
function rootCell(id: string, unit: UnitAssessment, framework: Framework, language: Language): string {
  const score = unit.scores.find(({ node, depth }) => depth === 0 && node.id === id);
  return score ? printNodePoints(score, framework)[language] : '';
}

function scoreColumns({ framework }: Assessment, language: Language): ScoreColumn[] {
  const column = (zh: string, en: string, cell: ScoreColumn['cell']): ScoreColumn => ({ zh, en, cell });
  const scored = (unit: UnitAssessment) => isAssessed(unit, framework);
  const figure = (points: Exact | undefined) => (points ? printScore(points, framework) : '');
  const vetoed = framework.vetoes.length > 0;
  return [
    column('排名', 'rank', ({ rank }) => (rank === undefined ? '' : String(rank))),
    column('单位', 'unit', ({ name }) => name),
    ...(framework.classes.size > 0 ? [column('类别', 'class', (unit) => unit.class?.title ?? '')] : []),
    ...framework.indicators.map(({ id, title }) => column(title, title, (unit) => rootCell(id, unit, framework, language))),
    ...(framework.adjustments
      ? [
          column('加减分', 'adjusted', (unit) =>
            scored(unit) && unit.reported !== false && unit.adjustments.length > 0 ? printAdjusted(unit.adjusted, framework) : '',
          ),
        ]
      : []),
    column('得分', 'points', ({ points }) => figure(points)),
    column('最高可能', 'possible', (unit) => (scored(unit) ? figure(unit.possible) : '')),
    column('满分', 'maxPoints', (unit) => (scored(unit) ? figure(unit.maxPoints) : '')),
    ...(isPlain(framework) ? [] : [column('适用满分', 'applicable', (unit) => (unit.scores.length > 0 ? figure(unit.subtotalMax) : ''))]),
    ...(vetoed
      ? [
          column('否决', 'vetoes', (unit) => vetoTitles(unit)[language]),
          column('未否决得分', 'points without vetoes', ({ withoutVetoes }) => figure(withoutVetoes?.points)),
          column('未否决等次', 'grade without vetoes', ({ withoutVetoes }) => withoutVetoes?.grade?.title ?? ''),
        ]
      : []),
    column('等次', 'grade', ({ grade }) => grade?.title ?? ''),
    column('已计分', 'coverage', (unit) => (scored(unit) ? `${printFixed(multiply(unit.coverage, exact(100)), 1)}%` : '')),
    column('备注', 'remark', (unit) => remarkFor(unit, framework)[language]),
  ];
}

function remarkFor(unit: UnitAssessment, framework: Framework): Text {
  if (unit.class && !unit.class.assessed) return { zh: '只自查、不计分', en: 'self-check only' };
  if (!unit.class && framework.classes.size > 0) return { zh: '没有单位类别、没有计分', en: 'without a class, not scored' };
  return remarkWords(unit);
}

/** One row per unit: rank, class, 一级 points, adjustments, total, possible, vetoes, grade. */
export function renderScoresCsv(assessment: Assessment, language: Language): string {
  const columns = scoreColumns(assessment, language);
  return printTable([columns.map((column) => column[language]), ...assessment.units.map((unit) => columns.map(({ cell }) => cell(unit)))]);
}

/** What a recovery says in its columns. */
const recoveryCells = (recovery: Recovery | undefined, framework: Framework): string[] => [
  recovery ? printAdjusted(recovery.gain, framework) : '',
  recovery?.nearest ? printAdjusted(recovery.nearest, framework) : '',
  recovery?.rank === undefined ? '' : String(recovery.rank),
  recovery?.grade?.title ?? '',
];

/** One row per lost or open indicator; with `recoverables` also one for each of those, and what everything is worth. */
export function renderGapsCsv(
  assessment: Assessment,
  gaps: readonly Gap[],
  language: Language,
  recoverables?: readonly Recoverable[],
): string {
  const { framework } = assessment;
  const zh = language === 'zh';
  const header = zh
    ? ['单位', '序号', '指标编号', '指标', '状态', '分值', '失分', '原因', '怎样得回', '缺少的数据', '评分责任单位', '位置']
    : ['unit', 'no', 'indicator', 'title', 'status', 'maxPoints', 'lost', 'why', 'how to win back', 'missing', 'owner', 'location'];
  const separator = zh ? '；' : '; ';
  const weighted = gaps.some(({ impact }) => impact);
  const rows = gaps.map((gap) => {
    const steps = losingSteps(gap);
    const remedies = [
      ...steps.flatMap((step) => step.remedy?.[language] ?? []),
      ...(gap.indicator.remedy === undefined ? [] : [gap.indicator.remedy]),
    ];
    return [
      gap.unit,
      gap.indicator.no ?? '',
      gap.indicator.id,
      gap.indicator.title,
      statusWords[gap.status][language],
      printScore(gap.maxPoints, framework),
      printScore(gap.lost, framework),
      steps.map((step) => step.text[language]).join(separator),
      remedies.join(separator),
      gap.missing.map((measure) => measure.title).join(separator),
      gap.indicator.owner ?? '',
      gap.inputs.map((input) => formatLocation(input.location)).join(separator),
      ...(weighted ? [printAdjusted(weightOfGap(gap), framework)] : []),
      ...(recoverables ? recoveryCells(gap.recovery, framework) : []),
    ];
  });
  const more = zh
    ? ['可挽回分', '最近一档可挽回分', '挽回后排名', '挽回后等次']
    : ['recoverable', 'at the nearest step', 'rank then', 'grade then'];
  const others = (recoverables ?? []).map(({ unit, kind, id, title, owner, recovery }) => [
    ...[unit, '', id, title, recoverableKinds[kind][language], '', '', '', '', '', owner ?? '', ''],
    ...(weighted ? [''] : []),
    ...recoveryCells(recovery, framework),
  ]);
  return printTable([
    [...header, ...(weighted ? [zh ? '影响总分' : 'of the total'] : []), ...(recoverables ? more : [])],
    ...rows,
    ...others,
  ]);
}
