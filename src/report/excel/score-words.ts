// What a row of a score sheet says about one indicator: the reported values, the reasons, the evidence.

import { columnLetters, type Location } from '../../diagnostic.ts';
import { losingSteps } from '../../gaps.ts';
import type { Framework, Indicator, Reported, Score, ScoreStatus, Why } from '../../model.ts';
import { absolute, isNegative, printReadable } from '../../points.ts';
import type { Language, Text } from '../../text.ts';
import { labels } from './words.ts';

const approximateMark: Text = { zh: '（约数）', en: ' (approximate)' };
const unreadableMark: Text = { zh: '（无法识别）', en: ' (cannot be used)' };

function reportedWords(reported: Reported, language: Language): string {
  const { reading, raw } = reported;
  if (raw.trim() === '' && reading.state === 'missing') return labels.notReported[language];
  if (reading.state === 'value' && reading.approximate) return `${raw}${approximateMark[language]}`;
  return reading.state === 'unreadable' ? `${raw}${unreadableMark[language]}` : raw;
}

/** One line per reported value: `国家级表彰次数：1`. */
export function reportedLines(framework: Framework, inputs: readonly Reported[], language: Language): string {
  const lines = inputs
    .filter((input) => input.raw.trim() !== '')
    .map((input) => {
      const title = framework.measures.get(input.measure)?.title ?? input.measure;
      return `${title}${language === 'zh' ? '：' : ': '}${reportedWords(input, language)}`;
    });
  return lines.join('\n');
}

/** Why groups of a tree are not the plain sums of what is below them, one line each; '' where all are. */
export function groupWords(groups: readonly Score[], language: Language): string {
  return groups
    .flatMap((group) => group.why().map((step) => `${group.node.title}${language === 'zh' ? '：' : ': '}${step.text[language]}`))
    .join('\n');
}

/** One line per measure that the rule reads: `司法所总数：155个`, with the unit's own reason and note, once where they are the same. */
export function inputWords(framework: Framework, indicator: Indicator, inputs: readonly Reported[], language: Language): string {
  const colon = language === 'zh' ? '：' : ': ';
  const byMeasure = new Map(inputs.map((input) => [input.measure, input]));
  const lines = indicator.rule.measures.map((id) => {
    const title = framework.measures.get(id)?.title ?? id;
    const input = byMeasure.get(id);
    if (!input) return `${title}${colon}${labels.notReported[language]}`;
    const remarks = [...new Set([input.reason, input.note].map((remark) => remark?.trim() ?? ''))].filter((remark) => remark !== '');
    const remark = remarks.length === 0 ? '' : language === 'zh' ? `（说明：${remarks.join('；')}）` : ` (note: ${remarks.join('; ')})`;
    return `${title}${colon}${reportedWords(input, language)}${remark}`;
  });
  return lines.join('\n');
}

/** `材料.xlsx 填报表!D7、D9`: the cells of one sheet together. Empty for no inputs. */
export function sourceWords(inputs: readonly Reported[], language: Language): string {
  const places = new Map<string, string[]>();
  const note = (place: string, cell: string) => {
    const cells = places.get(place) ?? [];
    if (!cells.includes(cell)) cells.push(cell);
    places.set(place, cells);
  };
  for (const { location } of inputs) note(placeOf(location), cellOf(location));
  return [...places]
    .map(([place, cells]) => `${place}${cells.join(language === 'zh' ? '、' : ', ')}`)
    .join(language === 'zh' ? '；' : '; ');
}

const placeOf = (location: Location): string =>
  location.kind === 'file' ? '' : location.kind === 'text' ? `${location.file}:` : `${location.file} ${location.sheet}!`;

const cellOf = (location: Location): string => {
  if (location.kind === 'file') return location.file;
  return location.kind === 'text' ? `${location.line}:${location.column}` : `${columnLetters(location.column)}${location.row}`;
};

interface Explained {
  readonly status: ScoreStatus;
  readonly why: Why;
  readonly reason?: (() => Text) | undefined;
}

/** The steps that cost points; each with its share where there are several. A status other than scored always says why. */
function lossWords(explained: Explained, language: Language): string[] {
  const losing = losingSteps(explained);
  const lines = losing.map((step) => {
    const words = step.text[language];
    if (losing.length < 2) return words;
    const share = printReadable(absolute(step.lost));
    if (language === 'en') return `${words} (${isNegative(step.lost) ? '+' : '−'}${share})`;
    return `${words}（${isNegative(step.lost) ? '补' : '失'} ${share} 分）`;
  });
  const { status } = explained;
  const reason = explained.reason?.();
  const said = reason !== undefined && losing.some((step) => step.text.zh === reason.zh);
  return reason !== undefined && status !== 'scored' && !said ? [reason[language], ...lines] : lines;
}

/** Why points were lost, and the cells to look at; empty where nothing was lost. */
export function reasonWords(explained: Explained, inputs: readonly Reported[], language: Language): string {
  const lines = lossWords(explained, language);
  if (lines.length === 0) return '';
  const sources = sourceWords(inputs, language);
  const cited = sources === '' ? [] : [language === 'zh' ? `依据：${sources}` : `Source: ${sources}`];
  return [...lines, ...cited].join('\n');
}

/** The evidence named with the values; says so where some is required and none was named. */
export function evidenceWords(indicator: Indicator, inputs: readonly Reported[], language: Language): string {
  const named = [...new Set(inputs.flatMap((input) => input.evidence))];
  if (named.length > 0) return named.join('\n');
  if (!indicator.evidence?.required) return '';
  const kinds = indicator.evidence.kinds.join(language === 'zh' ? '、' : ', ');
  if (kinds === '') return labels.noEvidence[language];
  return language === 'zh' ? `${labels.noEvidence.zh}（应附：${kinds}）` : `${labels.noEvidence.en} (required: ${kinds})`;
}
