// `lawgov gap` on a terminal, and the largest losses below `lawgov score`.

import { formatLocation } from '../../diagnostic.ts';
import { losingSteps, weightOfGap } from '../../gaps.ts';
import type { Assessment, Framework, Gap, Measure, Recoverable, UnitAssessment } from '../../model.ts';
import { compare, isZero, printReadable } from '../../points.ts';
import { type Language, shown } from '../../text.ts';
import { accountsOf } from '../accounts.ts';
import { recoverableKinds, recoveryWords } from '../recovery-words.ts';
import { hasTable, listedWords, sectionsOf } from '../sections.ts';
import { isConverted, printScore, printSigned, statusWords, withheldWords } from '../words.ts';
import { type Paint, paintFor } from './paint.ts';
import { heading } from './scores.ts';
import { renderTable } from './table.ts';

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
    .sort((left, right) => compare(weightOfGap(right.gap), weightOfGap(left.gap)) || left.index - right.index)
    .slice(0, limit)
    .map(({ gap }) => gap);
  if (largest.length === 0) return zh ? '没有失分。\n' : 'No points were lost.\n';
  const header = zh ? ['单位', '指标', '失分/分值', '原因'] : ['unit', 'indicator', 'lost/points', 'why'];
  const rows = largest.map((gap) => [
    shown(gap.unit),
    `${gap.indicator.no ?? ''} ${shown(gap.indicator.title)}`.trim(),
    `${printScore(gap.lost, framework)}/${printScore(gap.maxPoints, framework)}${impactWords(gap, framework, language)}`,
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

/** `（影响总分 1.20）`: empty where a point lost is a point of the total. */
function impactWords({ impact }: Gap, framework: Framework, language: Language): string {
  if (!impact) return '';
  const points = printReadable(impact, framework.scoring.decimals);
  return language === 'zh' ? `（影响总分 ${points}）` : ` (${points} of the total)`;
}

/** What else moved the total: floors and caps of groups, adjustments, vetoes. */
function accountLines(framework: Framework, unit: UnitAssessment, language: Language, paint: Paint): string[] {
  const accounts = accountsOf(framework, unit);
  if (accounts.length === 0) return [];
  const groups = accounts.some(({ kind }) => kind === 'group');
  const head = groups
    ? { zh: '上下限、加减分与否决', en: 'Floors and caps, adjustments, vetoes' }
    : { zh: '加减分与否决', en: 'Adjustments and vetoes' };
  const entries = accounts.flatMap(({ title, change, text, inputs }) => {
    const figure = change && !isZero(change) ? `${printSigned(change, framework)}  ` : '';
    const places = [...new Set(inputs.map((input) => formatLocation(input.location)))];
    const source = places.length === 0 ? '' : paint.dim(`    ${places.join(language === 'zh' ? '、' : ', ')}`);
    // Steps of a bonus begin with its name already.
    const named = text[language].startsWith(title[language]) ? '' : `${title[language]}${language === 'zh' ? '：' : ': '}`;
    return [`  ${figure}${named}${text[language]}${source}`];
  });
  return [head[language], ...entries];
}

/** What could be won back beside the indicators. */
function recoverableLines(found: readonly Recoverable[], unit: UnitAssessment, framework: Framework, language: Language): string[] {
  if (found.length === 0) return [];
  const zh = language === 'zh';
  const lines = found.map(({ kind, title, points, reached, recovery }) => {
    const move =
      points && reached
        ? zh
          ? `（${printSigned(points, framework)} → ${printSigned(reached, framework)}）`
          : ` (${printSigned(points, framework)} → ${printSigned(reached, framework)})`
        : '';
    return `  ${recoverableKinds[kind][language]}${zh ? '“' : ' “'}${shown(title)}”${move}${zh ? '：' : ': '}${recoveryWords(recovery, unit, framework)[language]}`;
  });
  return [zh ? '指标以外可挽回' : 'Recoverable beside the indicators', ...lines];
}

/** Every gap, unit by unit: what was lost, why, what it is worth, how to win it back, what is missing, who owns it. */
export function renderGaps(
  assessment: Assessment,
  gaps: readonly Gap[],
  language: Language,
  color: boolean,
  recoverables: readonly Recoverable[] = [],
): string {
  const { framework } = assessment;
  const paint = paintFor(color);
  const zh = language === 'zh';
  const label = (chinese: string, english: string) => (zh ? `${chinese}：` : `${english}: `);
  const [tables, others] = [sectionsOf(assessment).filter(hasTable), sectionsOf(assessment).filter((section) => !hasTable(section))];
  const scored = new Set(tables.flatMap((section) => section.units));
  const sections = assessment.units
    .filter((unit) => scored.has(unit) && unit.reported !== false)
    .map((unit) => {
      const own = gaps.filter((gap) => gap.unit === unit.name);
      const total = totalOf(unit, framework, language);
      const title = paint.bold(
        zh ? `${shown(unit.name)}　得分 ${total}，失分或未定 ${own.length} 项` : `${shown(unit.name)}  ${total}, ${own.length} gaps`,
      );
      const entries = own.map((gap) => {
        const lines = [
          `${paint.severity[gap.status === 'scored' ? 'error' : 'warning'](`−${printScore(gap.lost, framework)}`)} / ${printScore(gap.maxPoints, framework)}${impactWords(gap, framework, language)}  ${gap.indicator.no ?? ''} ${shown(gap.indicator.title)} ${paint.dim(gap.indicator.id)}`,
          `    ${label('原因', 'why')}${whyLost(gap, language)}`,
        ];
        if (gap.recovery) lines.push(`    ${label('可挽回', 'recoverable')}${recoveryWords(gap.recovery, unit, framework)[language]}`);
        const back = howToWinBack(gap, language);
        if (back !== '') lines.push(`    ${label('怎样得回', 'to win back')}${back}`);
        if (gap.indicator.owner !== undefined) lines.push(`    ${label('评分责任单位', 'owner')}${gap.indicator.owner}`);
        return lines.join('\n');
      });
      const others = recoverables.filter((found) => found.unit === unit.name);
      const below = [...accountLines(framework, unit, language, paint), ...recoverableLines(others, unit, framework, language)];
      return [title, ...entries, ...below].join('\n');
    });
  const silent = assessment.units.filter((unit) => unit.reported === false).map(({ name }) => shown(name));
  const listed = [
    ...others.map((section) => listedWords(section)[language]),
    ...(silent.length === 0 ? [] : [`${label('未报送', 'nothing sent')}${silent.join(zh ? '、' : ', ')}`]),
  ];
  return `${heading(framework, language)}\n${[...sections, ...listed].join('\n\n')}\n`;
}
