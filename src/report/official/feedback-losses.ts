// 失分情况 of a letter: how much was lost where, and the largest losses in sentences. All of them stand in an attachment.

import { losingSteps, weightOfGap } from '../../gaps.ts';
import type { Gap, UnitAssessment } from '../../model.ts';
import { compare, sum } from '../../points.ts';
import { type Language, shown } from '../../text.ts';
import { isOpen } from '../excel/framework-words.ts';
import { isAssessed, printScore, statusWords } from '../words.ts';
import { type Block, body } from './blocks.ts';
import type { Frame } from './frame.ts';

const most = 5;

/** Why points were lost; what rounding took or gave is no reason. */
export const reasonsOf = (gap: Gap, language: Language): string[] =>
  losingSteps(gap)
    .map((step) => step.text[language])
    .filter((text) => !/^(修约|rounded)[：:]/.test(text));

export function lossSummary(frame: Frame, unit: UnitAssessment): Block[] {
  const { data, framework, say, shows } = frame;
  if (!shows('indicators') || !shows('reasons'))
    return [body(say('本函不列一级指标以下的失分和原因。', 'This letter does not list points and reasons below the first level.'))];
  const { gaps } = data;
  if (!isAssessed(unit, framework)) return [];
  if (gaps.length === 0)
    return [
      body(
        unit.scores.length === 0
          ? say('总分由上级主管部门给出，没有逐项失分。', 'The total comes from another office: no points are listed one by one.')
          : say('各项指标没有失分。', 'No points were lost.'),
      ),
    ];
  const [open, lost] = [gaps.filter(isOpen), gaps.filter((gap) => !isOpen(gap))];
  const total = (list: readonly Gap[]) => printScore(sum(list.map((gap) => gap.lost)), framework);
  const parts = [
    ...(lost.length === 0
      ? []
      : [say(`已计分的失分 ${lost.length} 项，共 ${total(lost)} 分`, `${lost.length} indicators lost ${total(lost)} points`)]),
    ...(open.length === 0
      ? []
      : [
          say(
            `因缺报、待核暂未得分的 ${open.length} 项，共 ${total(open)} 分`,
            `missing or to be checked: ${open.length}, worth ${total(open)} points`,
          ),
        ]),
  ];
  return [
    body(
      `${parts.join(say('；', '; '))}${say('。各项的原因、数据出处和得分办法见附件。', '. The attachment has the reason, the cell and the remedy of each.')}`,
    ),
  ];
}

/** The largest losses that are settled, one sentence each. */
export function largestLosses({ data, framework, say, language }: Frame): Block[] {
  const settled = data.gaps.filter((gap) => !isOpen(gap));
  const largest = settled.toSorted((left, right) => compare(weightOfGap(right), weightOfGap(left))).slice(0, most);
  return largest.map((gap, index) => {
    const steps = reasonsOf(gap, language);
    const reason = gap.reason?.()[language];
    const why = [...(gap.status !== 'scored' && reason !== undefined && !steps.includes(reason) ? [reason] : []), ...steps];
    const { no } = gap.indicator;
    const name = `${shown(gap.indicator.title)}${no === undefined ? '' : say(`（指标 ${no}）`, ` (${no})`)}`;
    const figures = `${printScore(gap.lost, framework)}`;
    const of = printScore(gap.maxPoints, framework);
    return body(
      say(
        `${index + 1}.${name}：失 ${figures} 分（分值 ${of} 分）。${why.join('；')}${why.length === 0 ? '' : '。'}`,
        `${index + 1}. ${name}: ${figures} of ${of} lost. ${why.join('; ')}`,
      ).trim(),
    );
  });
}

/** Data that are to be handed in or put right, by indicator. */
export function missingData(frame: Frame, unit: UnitAssessment): Block[] {
  const { data, say, names, language } = frame;
  const open = data.gaps.filter(isOpen);
  const lines = open.map((gap) => {
    const what = gap.missing.length === 0 ? gap.reason?.()[language] : names(gap.missing.map(({ title }) => title));
    const title = `${gap.indicator.no ?? ''} ${shown(gap.indicator.title)}`.trim();
    return `${title}${say('（', ' (')}${statusWords[gap.status][language]}${what === undefined ? '' : `${say('：', ': ')}${what}`}${say('）', ')')}`;
  });
  const adjustments = unit.adjustments
    .filter(({ status }) => status !== 'scored')
    .map(({ item, status }) => `${shown(item.title)}${say('（', ' (')}${statusWords[status][language]}${say('）', ')')}`);
  const all = [...lines, ...adjustments];
  if (all.length === 0) return [];
  return [
    body(say(`请补报或者核实 ${all.length} 项：${all.join('；')}。`, `To be handed in or checked (${all.length}): ${all.join('; ')}.`)),
  ];
}
