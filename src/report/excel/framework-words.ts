// Phrases about a framework that several sheets use.
import type { Framework, IndicatorNode, Score } from '../../model.ts';
import { type Exact, equals, printReadable } from '../../points.ts';
import type { Language } from '../../text.ts';
import { frameworkStatusWords } from '../words.ts';

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2024年12月18日`; English keeps the ISO form. */
export const printDay = (day: string, language: Language): string => {
  const parts = isoDay.exec(day);
  return parts && language === 'zh' ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : day;
};

/** `2023年1月1日至2023年12月31日`; undefined when the framework names no period. */
export function periodWords(framework: Framework, language: Language): string | undefined {
  const { period } = framework;
  if (!period) return undefined;
  const [from, to] = [printDay(period.from, language), printDay(period.to, language)];
  return language === 'zh' ? `${from}至${to}` : `${from} to ${to}`;
}

/** The line under a title: what was assessed, by which text, and how official that text is. */
export function subtitleWords(framework: Framework, language: Language, unit?: string): string {
  const period = periodWords(framework, language);
  const status = frameworkStatusWords[framework.status][language];
  const zh = [
    ...(unit === undefined ? [] : [`被考评单位：${unit}`]),
    ...(period === undefined ? [] : [`考评期间：${period}`]),
    ...(framework.stage ? [`评分阶段：${framework.stage.title}`] : []),
    `指标体系：${framework.id} ${framework.version}（${status}）`,
  ];
  const en = [
    ...(unit === undefined ? [] : [`Unit: ${unit}`]),
    ...(period === undefined ? [] : [`Period: ${period}`]),
    ...(framework.stage ? [`Stage: ${framework.stage.title}`] : []),
    `Framework: ${framework.id} ${framework.version} (${status})`,
  ];
  return language === 'zh' ? zh.join('　　') : en.join('    ');
}

/** The framework's title with the name of the table; `考评` is not said twice. */
export function tableTitle(framework: Framework, table: { readonly zh: string; readonly en: string }, language: Language): string {
  if (language === 'en') return `${framework.title}: ${table.en}`;
  return framework.title.endsWith('考评') ? `${framework.title}${table.zh}` : `${framework.title}考评${table.zh}`;
}

/** `1.1 五星级司法所占比`. */
export const nodeTitle = (node: IndicatorNode): string => (node.no === undefined ? node.title : `${node.no} ${node.title}`);

export const pointsInWords = (points: Exact, language: Language): string =>
  language === 'zh' ? `${printReadable(points)}分` : `${printReadable(points)} points`;

/** `领导与组织（20分）`; with what is left of them where 不涉及 has changed the points. */
export function groupTitle(node: IndicatorNode, language: Language, maxPoints: Exact = node.points): string {
  const nominal = pointsInWords(node.points, language);
  const effective = pointsInWords(maxPoints, language);
  if (language === 'en') return `${nodeTitle(node)} (${nominal}${equals(maxPoints, node.points) ? '' : `, ${effective} applicable`})`;
  return `${nodeTitle(node)}（${nominal}${equals(maxPoints, node.points) ? '' : `，适用${effective}`}）`;
}

export const isIndicator = (score: Score): boolean => score.node.kind === 'indicator';
export const isOpen = (score: { readonly status: Score['status'] }): boolean => score.status === 'missing' || score.status === 'pending';
