// CSV for people who open it in Excel or WPS: UTF-8 with BOM, CRLF, and no text that a spreadsheet would run as a formula.

import { formatLocation } from '../diagnostic.ts';
import { losingSteps } from '../gaps.ts';
import type { Assessment, Gap } from '../model.ts';
import { exact, multiply, printFixed } from '../points.ts';
import { type Language, shown } from '../text.ts';
import { printNodePoints, printScore, remarkWords, statusWords } from './words.ts';

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

const printTable = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;

/** One row per unit: rank, 一级 points, total, possible, grade. */
export function renderScoresCsv(assessment: Assessment, language: Language): string {
  const { framework, units } = assessment;
  const zh = language === 'zh';
  const groups = framework.indicators;
  const header = zh
    ? ['排名', '单位', ...groups.map((group) => group.title), '得分', '最高可能', '满分', '等次', '已计分', '备注']
    : ['rank', 'unit', ...groups.map((group) => group.title), 'points', 'possible', 'maxPoints', 'grade', 'coverage', 'remark'];
  const rows = units.map((unit) => {
    const top = unit.scores.filter((score) => score.depth === 0).map((score) => printNodePoints(score, framework)[language]);
    const points = unit.points ? printScore(unit.points, framework) : '';
    return [
      unit.rank === undefined ? '' : String(unit.rank),
      unit.name,
      ...top,
      points,
      printScore(unit.possible, framework),
      printScore(unit.maxPoints, framework),
      unit.grade?.title ?? '',
      `${printFixed(multiply(unit.coverage, exact(100)), 1)}%`,
      remarkWords(unit)[language],
    ];
  });
  return printTable([header, ...rows]);
}

/** One row per lost or open indicator. */
export function renderGapsCsv(assessment: Assessment, gaps: readonly Gap[], language: Language): string {
  const { framework } = assessment;
  const zh = language === 'zh';
  const header = zh
    ? ['单位', '序号', '指标编号', '指标', '状态', '分值', '失分', '原因', '怎样得回', '缺少的数据', '评分责任单位', '位置']
    : ['unit', 'no', 'indicator', 'title', 'status', 'maxPoints', 'lost', 'why', 'how to win back', 'missing', 'owner', 'location'];
  const separator = zh ? '；' : '; ';
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
    ];
  });
  return printTable([header, ...rows]);
}
