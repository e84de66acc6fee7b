// The parts of the annual report of one unit, from what it reported and where it lost points.

import { weightOfGap } from '../../gaps.ts';
import type { Gap, Score, UnitAssessment } from '../../model.ts';
import { compare, divide, isZero } from '../../points.ts';
import { shown } from '../../text.ts';
import { isOpen } from '../excel/framework-words.ts';
import { remedyWords } from '../excel/gap-sheet.ts';
import { figureWords } from './annual-figures.ts';
import { groupsOf, isAboutFaults, isDuty } from './annual-parts.ts';
import { type Block, body } from './blocks.ts';
import { reasonsOf } from './feedback-losses.ts';
import { type Frame, numberedParts, rateWords, type Section } from './frame.ts';

/** What an indicator brought, in words. One without a single point belongs to the shortfalls. */
function achieved(score: Score, frame: Frame, said: Set<string>): string[] {
  if (!score.points || isZero(score.points) || isAboutFaults(score)) return [];
  return score.inputs.flatMap((input) => {
    if (said.has(input.measure)) return [];
    const words = figureWords(input, frame);
    if (words === undefined) return [];
    said.add(input.measure);
    return [words];
  });
}

const sentence = (words: readonly string[], { say }: Frame): Block[] =>
  words.length === 0 ? [] : [body(`${words.join(say('；', '; '))}${say('。', '.')}`)];

function rateSentence({ node, points, maxPoints }: Score, { say }: Frame): string[] {
  const rate = points && divide(points, maxPoints);
  return rate ? [say(`${shown(node.title)}得分率 ${rateWords(rate)}`, `${shown(node.title)}: ${rateWords(rate)} of the points`)] : [];
}

export function unitAchievements(frame: Frame, unit: UnitAssessment): Block[] {
  const { shows } = frame;
  const said = new Set<string>();
  const parts = groupsOf(unit).map(({ root, scores }): Section => {
    const title = { zh: shown(root.node.title, 120), en: shown(root.node.title, 120) };
    const own = scores.filter((score) => !isDuty(score, unit.scores));
    const words = shows('data') ? own.flatMap((score) => achieved(score, frame, said)) : rateSentence(root, frame);
    return { title, blocks: sentence(words, frame) };
  });
  return numberedParts(frame, parts);
}

export function unitDuty(frame: Frame, unit: UnitAssessment): Block[] {
  const { shows, data, say } = frame;
  if (!shows('data')) return [];
  const said = new Set<string>();
  const scores = unit.scores.filter((score) => score.node.kind === 'indicator' && isDuty(score, unit.scores));
  const short = data.gaps
    .filter((gap) => scores.some(({ node }) => node.id === gap.indicator.id))
    .map(({ indicator }) => shown(indicator.title));
  return [
    ...sentence(
      scores.flatMap((score) => achieved(score, frame, said)),
      frame,
    ),
    ...(short.length === 0
      ? []
      : [body(say(`有失分、缺报或者待核的：${short.join('、')}。`, `With lost points, missing or open values: ${short.join(', ')}.`))]),
  ];
}

const largestFirst = (gaps: readonly Gap[]): Gap[] => gaps.toSorted((left, right) => compare(weightOfGap(right), weightOfGap(left)));
const most = 15;

export function unitShortfalls(frame: Frame): Block[] {
  const { data, say, language } = frame;
  const settled = largestFirst(data.gaps.filter((gap) => !isOpen(gap)));
  const open = data.gaps.filter(isOpen);
  const lines = settled.slice(0, most).map((gap, index) => {
    const why = reasonsOf(gap, language);
    return body(
      say(
        `${index + 1}.${shown(gap.indicator.title)}：${why.join('；')}。`,
        `${index + 1}. ${shown(gap.indicator.title)}: ${why.join('; ')}.`,
      ),
    );
  });
  const rest = settled.length - lines.length;
  return [
    ...lines,
    ...(rest > 0 ? [body(say(`另有 ${rest} 项指标未得满分，见考评表。`, `${rest} more indicators lost points.`))] : []),
    ...(open.length === 0
      ? []
      : [
          body(
            say(
              `下列 ${open.length} 项指标的数据没有填报或者待核，不能说明工作是否到位：${open.map(({ indicator }) => shown(indicator.title)).join('、')}。`,
              `The data of ${open.length} indicators are missing or to be checked, and say nothing of the work: ${open.map(({ indicator }) => shown(indicator.title)).join(', ')}.`,
            ),
          ),
        ]),
  ];
}

/** What would win the largest losses back, group by group. */
export function unitPlans(frame: Frame): Block[] {
  const { data, say, language } = frame;
  const settled = largestFirst(data.gaps.filter((gap) => !isOpen(gap))).slice(0, most);
  return settled.flatMap((gap, index) => {
    const back = remedyWords(gap, language).split('\n').join(say('；', '; '));
    if (back === '') return [];
    return [
      body(
        say(
          `${index + 1}.${shown(gap.indicator.title)}：${back.replace(/。$/, '')}。`,
          `${index + 1}. ${shown(gap.indicator.title)}: ${back}`,
        ),
      ),
    ];
  });
}
