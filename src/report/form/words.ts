// What a form says beside its cells: 口径, 评分标准, 佐证要求, 依据. All of it is generated from what scores the unit.
import type { AdjustmentItem, Basis, Framework, Measure } from '../../model.ts';
import { printExact, printPercent } from '../../points.ts';
import type { FormPart } from '../../submission/form-parts.ts';
import { basisWords, evidenceWords, full } from '../library/lines.ts';
import { measureParts, tagWords } from '../library/words.ts';
import { effectWords } from '../veto-words.ts';

const signed = (points: AdjustmentItem['levels'][number]['points']): string => `${printExact(points).replace('-', '−')} 分`;

function itemWords({ levels, count, cap }: AdjustmentItem): string {
  const each = levels.map(({ title, points }) => `${levels.length > 1 ? `${full(title)} ` : '每项 '}${signed(points)}`);
  return [...each, ...(count === 'highest' ? ['只计最高一级'] : []), ...(cap ? [`封顶 ${signed(cap)}`] : [])].join('；');
}

/** 评分标准 in words, from the rule itself. */
export function standardWords(part: FormPart, framework: Framework): string {
  if (part.indicator) return part.indicator.rule.describe(part.indicator.points).zh;
  if (part.item) return itemWords(part.item);
  return part.veto ? `成立的，${effectWords(part.veto, framework).zh}` : '';
}

/** What evidence an indicator asks for; '' for none. */
export function demandWords({ indicator }: FormPart): string {
  if (!indicator?.evidence) return '';
  const words = evidenceWords({ evidence: indicator.evidence }).map(({ zh }) => zh);
  return `佐证材料：${words.join('；')}`;
}

/** The range that a figure must lie in; '' where there is none. */
export function rangeWords({ type, min, max }: Measure): string {
  const print = type === 'ratio' ? printPercent : printExact;
  if (min && max) return `${print(min)} 至 ${print(max)}`;
  return min ? `不小于 ${print(min)}` : max ? `不大于 ${print(max)}` : '';
}

const howToFill = (measure: Measure): string => {
  const { type, options = [], time } = measure;
  if (type === 'boolean') return '填“是”或“否”';
  if (type === 'choice') return `从下拉列表中选：${options.map(full).join('、')}`;
  if (type === 'date') return time ? '填日期和时间，如 2024-05-12 17:30' : '填日期，如 2024-05-12';
  if (type === 'ratio') return '填百分数，如 95%';
  return '';
};

/** 口径 in parts, how it is filled in, and whether it may be left out. */
export function definitionWords(measure: Measure, mayNotApply: boolean): string {
  const parts = measureParts.flatMap(([key, label]) => {
    const text = measure[key];
    return text === undefined ? [] : [key === 'definition' ? full(text) : `${label.zh}：${full(text)}`];
  });
  const range = rangeWords(measure);
  const how = howToFill(measure);
  return [
    ...parts,
    ...(how === '' ? [] : [how]),
    ...(range === '' ? [] : [`范围：${range}`]),
    ...(measure.approximate ? ['可以填约数'] : []),
    ...(mayNotApply ? ['可以填“不涉及”，在“说明”中写理由'] : []),
    ...(measure.optional ? ['可以不填'] : []),
  ].join('；');
}

const cited = (basis: readonly Basis[], { sources }: Framework): string[] =>
  basis.map((entry) => basisWords({ ...entry, cited: sources.get(entry.source) }).zh);

/** The legal basis, each citation with how well it is attested, and the official clause where there is one; '' for nothing. */
export function basisNote({ indicator, item, veto }: FormPart, framework: Framework): string {
  const basis = cited(indicator?.basis ?? item?.basis ?? veto?.basis ?? [], framework);
  return [
    ...(basis.length > 0 ? [`依据：${basis.join('；')}`] : []),
    ...(indicator?.clause === undefined ? [] : [`评分标准原文：${full(indicator.clause)}`]),
    ...(indicator?.tag ? [`可信程度：${tagWords[indicator.tag].zh}`] : []),
    ...(indicator?.owner === undefined ? [] : [`评分责任单位：${full(indicator.owner)}`]),
  ].join('\n');
}
