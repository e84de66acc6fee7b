// `lawgov score` and `lawgov gap` on a terminal.
import { losingSteps } from '../../gaps.ts';
import type { Assessment, Framework, Gap, Measure, UnitAssessment } from '../../model.ts';
import { compare, exact, multiply, printFixed } from '../../points.ts';
import { type Language, shown } from '../../text.ts';
import { frameworkStatusWords, isConverted, isOpen, printScore, remarkWords, statusWords, withheldWords } from '../words.ts';
import { paintFor } from './paint.ts';
import { type Alignment, renderTable } from './table.ts';

const heading = (framework: Framework, language: Language): string => {
  const status = frameworkStatusWords[framework.status][language];
  return language === 'zh'
    ? `${framework.title}（${framework.id} ${framework.version}，${status}）\n`
    : `${framework.title} (${framework.id} ${framework.version}, ${status})\n`;
};

/** Every unit: rank, name, points, what is still possible, grade, how much was reported. */
export function renderScores(assessment: Assessment, language: Language): string {
  const { framework, units } = assessment;
  const zh = language === 'zh';
  const intervals = units.some((unit) => isOpen(unit));
  const header = zh
    ? ['排名', '单位', '得分', ...(intervals ? ['最高可能'] : []), '满分', '等次', '已计分', '状态']
    : ['rank', 'unit', 'points', ...(intervals ? ['possible'] : []), 'max', 'grade', 'scored', 'status'];
  const row = (unit: UnitAssessment) => [
    unit.rank === undefined ? '—' : String(unit.rank),
    shown(unit.name),
    unit.points ? printScore(unit.points, framework) : withheldWords(unit)[language],
    ...(intervals ? [printScore(unit.possible, framework)] : []),
    printScore(unit.maxPoints, framework),
    unit.grade?.title ?? '—',
    `${printFixed(multiply(unit.coverage, exact(100)), 1)}%`,
    remarkWords(unit)[language] || (zh ? '齐全' : 'complete'),
  ];
  const right: Alignment = 'right';
  const alignment: Alignment[] = [right, 'left', right, ...(intervals ? [right] : []), right, 'left', right, 'left'];
  return heading(framework, language) + renderTable(header, units.map(row), alignment, [undefined, 24]);
}

/** Reasons of one gap in one text: its status if it is open, why, and each step that lost points. */
function whyLost(gap: Gap, language: Language): string {
  const zh = language === 'zh';
  const steps = losingSteps(gap).map((step) => step.text[language]);
  if (gap.status === 'scored') return steps.join(zh ? '；' : '; ');
  const reason = gap.reason?.()[language];
  const said = reason !== undefined && !steps.some((step) => step.includes(reason)) ? [reason, ...steps] : steps;
  return `${statusWords[gap.status][language]}${zh ? '：' : ': '}${said.join(zh ? '；' : '; ')}`;
}

/** What would win the points back: from the steps, and in the framework's own words. */
function howToWinBack(gap: Gap, language: Language): string {
  const fromSteps = losingSteps(gap).flatMap((step) => step.remedy?.[language] ?? []);
  const unreadable = new Set(gap.inputs.filter((input) => input.reading.state === 'unreadable').map((input) => input.measure));
  const listed = (titles: readonly Measure[], chinese: string, english: string) => {
    const names = titles.map((measure) => measure.title).join(language === 'zh' ? '、' : ', ');
    return names === '' ? [] : [language === 'zh' ? `${chinese}：${names}` : `${english}: ${names}`];
  };
  const missing = [
    ...listed(
      gap.missing.filter((measure) => !unreadable.has(measure.id)),
      '补报',
      'report',
    ),
    ...listed(
      gap.missing.filter((measure) => unreadable.has(measure.id)),
      '核实改正',
      'correct',
    ),
  ];
  const own = gap.indicator.remedy === undefined ? [] : [gap.indicator.remedy];
  return [...missing, ...fromSteps, ...own].join(language === 'zh' ? '；' : '; ');
}

/** The largest gaps of all units, at most `limit`. */
export function renderLargestGaps(assessment: Assessment, gaps: readonly Gap[], limit: number, language: Language, width: number): string {
  const { framework } = assessment;
  const zh = language === 'zh';
  const largest = gaps
    .map((gap, index) => ({ gap, index }))
    .sort((left, right) => compare(right.gap.lost, left.gap.lost) || left.index - right.index)
    .slice(0, limit)
    .map(({ gap }) => gap);
  if (largest.length === 0) return zh ? '没有失分。\n' : 'No points were lost.\n';
  const header = zh ? ['单位', '指标', '失分/分值', '原因'] : ['unit', 'indicator', 'lost/points', 'why'];
  const rows = largest.map((gap) => [
    shown(gap.unit),
    `${gap.indicator.no ?? ''} ${shown(gap.indicator.title)}`.trim(),
    `${printScore(gap.lost, framework)}/${printScore(gap.maxPoints, framework)}`,
    whyLost(gap, language),
  ]);
  const rest = gaps.length - largest.length;
  const title = zh
    ? `失分最多的 ${largest.length} 项${rest > 0 ? `（共 ${gaps.length} 项，全部用 lawgov gap 查看）` : ''}\n`
    : `The ${largest.length} largest losses${rest > 0 ? ` of ${gaps.length} (see lawgov gap)` : ''}\n`;
  return title + renderTable(header, rows, ['left', 'left', 'right', 'left'], [16, 26, undefined, Math.max(30, width - 68)]);
}

/** `87.50/100.00（折算前 70.00/80.00）`. */
function totalOf(unit: UnitAssessment, framework: Framework, language: Language): string {
  const points = unit.points ? printScore(unit.points, framework) : withheldWords(unit)[language];
  const total = `${points}/${printScore(unit.maxPoints, framework)}`;
  if (!isConverted(unit)) return total;
  const before = `${printScore(unit.subtotal, framework)}/${printScore(unit.subtotalMax, framework)}`;
  return language === 'zh' ? `${total}（折算前 ${before}）` : `${total} (${before} before conversion)`;
}

/** Every gap, unit by unit: what was lost, why, how to win it back, what is missing, who owns it. */
export function renderGaps(assessment: Assessment, gaps: readonly Gap[], language: Language, color: boolean): string {
  const { framework } = assessment;
  const paint = paintFor(color);
  const zh = language === 'zh';
  const label = (chinese: string, english: string) => (zh ? `${chinese}：` : `${english}: `);
  const sections = assessment.units.map((unit) => {
    const own = gaps.filter((gap) => gap.unit === unit.name);
    const total = totalOf(unit, framework, language);
    const title = paint.bold(
      zh ? `${shown(unit.name)}　得分 ${total}，失分或未定 ${own.length} 项` : `${shown(unit.name)}  ${total}, ${own.length} gaps`,
    );
    const entries = own.map((gap) => {
      const lines = [
        `${paint.severity[gap.status === 'scored' ? 'error' : 'warning'](`−${printScore(gap.lost, framework)}`)} / ${printScore(gap.maxPoints, framework)}  ${gap.indicator.no ?? ''} ${shown(gap.indicator.title)} ${paint.dim(gap.indicator.id)}`,
        `    ${label('原因', 'why')}${whyLost(gap, language)}`,
      ];
      const back = howToWinBack(gap, language);
      if (back !== '') lines.push(`    ${label('怎样得回', 'to win back')}${back}`);
      if (gap.indicator.owner !== undefined) lines.push(`    ${label('评分责任单位', 'owner')}${gap.indicator.owner}`);
      return lines.join('\n');
    });
    return [title, ...entries].join('\n');
  });
  return `${heading(framework, language)}\n${sections.join('\n\n')}\n`;
}
