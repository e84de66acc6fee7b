// What every official letter works with: the data, its language, what the edition leaves out, and words that they share.

import type { EditionField, Framework, Period, UnitAssessment } from '../../model.ts';
import { type Exact, exact, multiply, printFixed } from '../../points.ts';
import { type Language, shown, type Text } from '../../text.ts';
import { fieldsShown } from '../edition/fields.ts';
import { printDay } from '../excel/framework-words.ts';
import type { ReportData } from '../report-data.ts';
import { frameworkStatusWords, printScore } from '../words.ts';
import { type Block, block } from './blocks.ts';

export interface Frame {
  readonly data: ReportData;
  readonly framework: Framework;
  readonly language: Language;
  readonly zh: boolean;
  /** Whether the edition holds such things at all: what is not there was either never there, or left out. */
  readonly shows: (field: EditionField) => boolean;
  readonly say: (zh: string, en: string) => string;
  /** What a person has to fill in. */
  readonly blank: (zh: string, en: string) => string;
  readonly names: (names: readonly string[]) => string;
}

export function frameOf(data: ReportData): Frame {
  const { language, manifest, round, assessment } = data;
  const zh = language === 'zh';
  const shownFields = fieldsShown(manifest.edition, manifest.edition === 'internal' ? undefined : round.editions[manifest.edition]);
  const say = (chinese: string, english: string) => (zh ? chinese : english);
  return {
    data,
    framework: assessment.framework,
    language,
    zh,
    shows: (field) => shownFields.has(field),
    say,
    blank: (chinese, english) => say(`【待填：${chinese}】`, `[to fill in: ${english}]`),
    names: (names) => names.map((name) => shown(name)).join(say('、', ', ')),
  };
}

/** `2024年度` for a calendar year, else both days. */
function spanWords({ from, to }: Period, zh: boolean): string {
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return zh ? `${year}年度` : year;
  return zh ? `${printDay(from, 'zh')}至${printDay(to, 'zh')}` : `${from} to ${to}`;
}

/** What was assessed; a blank where the framework does not say. */
export function periodOf({ framework, zh, blank }: Frame): string {
  const period = framework.stage ?? framework.period;
  return period ? spanWords(period, zh) : blank('考评年度', 'period');
}

/** `《市直部门考评方案》（annual-departments 1.0.0，据公开材料整理，不是正式文本）`. */
export function frameworkWords({ framework, language, say }: Frame): string {
  const { title, id, version, status } = framework;
  const name = shown(title, 120);
  return say(
    `《${name}》（${id} ${version}，${frameworkStatusWords[status].zh}）`,
    `“${name}” (${id} ${version}, ${frameworkStatusWords[status][language]})`,
  );
}

/** Below the title: that this is a draft, and how official the text is that it goes by. */
export function statusBlocks({ framework, language, say }: Frame): Block[] {
  const status = frameworkStatusWords[framework.status][language];
  const official = framework.status === 'official';
  return [
    block(
      'Subtitle',
      say(`（起草稿${official ? '' : `；所据指标体系：${status}`}）`, `(draft${official ? '' : `; its framework: ${status}`})`),
    ),
  ];
}

const numerals = '一二三四五六七八九十';
/** 一 to 九十九. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return numerals.charAt(ones - 1);
  return `${tens === 1 ? '' : numerals.charAt(tens - 1)}十${ones === 0 ? '' : numerals.charAt(ones - 1)}`;
}

export interface Section {
  readonly title: Text;
  readonly blocks: readonly Block[];
}

/** 一、 two levels deep: sections without content are left out, the rest is numbered. */
export function numberedSections({ language, zh }: Frame, sections: readonly Section[]): Block[] {
  return sections
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index) => [
      block('Heading1', zh ? `${chineseNumber(index + 1)}、${title.zh}` : `${index + 1}  ${title[language]}`),
      ...blocks,
    ]);
}

/** （一） */
export function numberedParts({ language, zh }: Frame, parts: readonly Section[]): Block[] {
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index) => [
      block('Heading2', zh ? `（${chineseNumber(index + 1)}）${title.zh}` : `(${index + 1}) ${title[language]}`),
      ...blocks,
    ]);
}

/** A share of 0 to 1 as a percentage of two places. */
export const rateWords = (rate: Exact): string => `${printFixed(multiply(rate, exact(100)), 2)}%`;

/** A mean or a median of points: two places at least. */
export const meanWords = (points: Exact, { scoring }: Framework): string => printFixed(points, Math.max(2, scoring.decimals));

export const pointsWords = (points: Exact, { framework, say }: Frame): string =>
  say(`${printScore(points, framework)} 分`, `${printScore(points, framework)} points`);

/** Who gets a total here, in the assessment's order: sent something, and is not one that only checks itself. */
export const totalled = (units: readonly UnitAssessment[]): UnitAssessment[] => units.filter(({ points }) => points !== undefined);
