import { formatLocation } from '../../diagnostic.ts';
import type { Read, Review, RuleOutcome, Step } from '../../model.ts';
import { compare, divide, type Exact, isZero, multiply, printExact, printReadable, subtract, zero } from '../../points.ts';
import { joinTexts, shown, type Text } from '../../text.ts';
import { ascending, isTied, meanOf, medianOf } from '../marks.ts';
import { modeParameter } from '../mode-parameters.ts';
import { printPoints, scored } from '../outcomes.ts';
import { pointsParameter } from '../parameters.ts';
import { defineRule } from '../rule-type.ts';
import { compilePanel, type Panel, type PanelParameters, panelRange } from './panel-compile.ts';

const howWords = {
  mean: { zh: '平均分', en: 'the mean' },
  median: { zh: '中位数', en: 'the median' },
  trimmed: { zh: '去掉最高分和最低分后的平均分', en: 'the mean without the highest and lowest' },
} as const;

interface Averaged {
  readonly mark: Exact;
  readonly words: Text;
}

/** The panel's mark; undefined where there are too few to leave any out and the scheme wants a person to look. */
function average(panel: Panel, marks: readonly Exact[]): Averaged | undefined {
  if (panel.how === 'mean') return { mark: meanOf(marks), words: howWords.mean };
  const sorted = ascending(marks);
  if (panel.how === 'median') return { mark: medianOf(sorted), words: howWords.median };
  const rest = sorted.length - 2 * panel.trim;
  if (rest >= 1) {
    const { trim } = panel;
    const words = {
      zh: `去掉 ${trim} 个最高分和 ${trim} 个最低分，其余 ${rest} 个平均`,
      en: `the mean of ${rest} after leaving out ${trim} highest and ${trim} lowest`,
    };
    return { mark: meanOf(sorted.slice(trim, sorted.length - trim)), words };
  }
  if (panel.fewForTrim === 'pending') return undefined;
  return {
    mark: meanOf(sorted),
    words: { zh: '人数不够去掉最高、最低分，按规则取平均分', en: 'too few to leave any out, so the mean by the rule' },
  };
}

const isUsable = ({ points, reason }: Review, { marks: { from, to }, reason: asked }: Panel): boolean =>
  points !== undefined && compare(points, from) >= 0 && compare(points, to) <= 0 && (asked !== 'required' || reason !== undefined);

/** What keeps one mark from being used. */
function faultOf(review: Review, panel: Panel): Text | undefined {
  const { points, raw, reason } = review;
  const { from, to } = panel.marks;
  if (!points) return { zh: `打分“${shown(raw)}”不能用`, en: `the mark “${shown(raw)}” cannot be used` };
  if (compare(points, from) < 0 || compare(points, to) > 0)
    return {
      zh: `打分 ${printExact(points)} 不在 ${printExact(from)}–${printExact(to)} 之间`,
      en: `the mark ${printExact(points)} is not within ${printExact(from)} to ${printExact(to)}`,
    };
  if (panel.reason === 'required' && reason === undefined)
    return { zh: `打分 ${printExact(points)} 没有写理由`, en: `the mark ${printExact(points)} has no reason` };
  return undefined;
}

/** Why the marks do not make a score yet, in the order in which a person would mend it. */
function obstacleTo(panel: Panel, reviews: readonly Review[], peers: readonly Read[], indicator: string): Text | undefined {
  if (!reviews.every((review) => isUsable(review, panel))) {
    const faults = reviews.flatMap((review) => faultOf(review, panel) ?? []);
    const all = joinTexts(faults, { zh: '；', en: '; ' });
    return { zh: `${all.zh}，需要核定`, en: all.en };
  }
  const least = panel.atLeast ?? 1;
  if (reviews.length < least)
    return { zh: `只有 ${reviews.length} 人打分，至少要 ${least} 人`, en: `only ${reviews.length} marks, at least ${least} are needed` };
  const tied = panel.marks.ties === 'void' ? reviews.filter((review) => isTied(review, peers, indicator)) : [];
  if (tied.length === 0) return undefined;
  const listed = tied.map((review) => printReadable(review.points ?? zero)).join('、');
  return {
    zh: `同一评委给别的单位打了同样的分（${listed}），并列无效，需要重新打分`,
    en: `a scorer gave another unit the same mark (${listed.replaceAll('、', ', ')}), which is void and must be given again`,
  };
}

/** One line per mark; where names are not to be told, in an order that tells nothing either. */
function markSteps(panel: Panel, reviews: readonly Review[]): Step[] {
  const { anonymous } = panel.marks;
  const order = (left: Review, right: Review) => compare(right.points ?? zero, left.points ?? zero);
  return (anonymous ? reviews.toSorted(order) : reviews).map((review, index) => {
    const number = { zh: `评委 ${index + 1}`, en: `scorer ${index + 1}` };
    const named = review.scorer === undefined || anonymous ? number : { zh: shown(review.scorer), en: shown(review.scorer) };
    const mark = review.points ? printReadable(review.points) : `“${shown(review.raw)}”`;
    const reason =
      review.reason === undefined ? { zh: '', en: '' } : { zh: `，理由：${shown(review.reason)}`, en: `, because ${shown(review.reason)}` };
    const place = anonymous
      ? { zh: '', en: '' }
      : { zh: `（${formatLocation(review.location)}）`, en: ` (${formatLocation(review.location)})` };
    return {
      text: { zh: `${named.zh}：${mark} 分${reason.zh}${place.zh}`, en: `${named.en}: ${mark}${reason.en}${place.en}` },
      lost: zero,
    };
  });
}

export const panel = defineRule<PanelParameters>({
  type: 'panel',
  title: { zh: '评委打分', en: 'panel of scorers' },
  patterns: ['R29', 'R32', 'R35', 'R36'],
  summary: {
    zh: '几名评委打分，取平均、中位数或去掉最高最低分后的平均；可要求理由、不记名、拉开档次',
    en: 'several people give marks: their mean, median or trimmed mean; reasons, anonymity and spread can be asked for',
  },
  parameters: {
    how: {
      enum: ['mean', 'median', 'trimmed'],
      description: '怎样合成：mean 平均、median 中位数、trimmed 去掉最高最低分后平均。How marks become one.',
    },
    trim: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      description: 'trimmed：最高、最低各去掉几个，默认 1。How many of each end are left out.',
    },
    fewForTrim: { enum: ['mean', 'pending'], description: 'trimmed：人数不够去掉时 mean 取平均、pending 待核。What too few marks mean.' },
    atLeast: {
      type: 'integer',
      minimum: 1,
      maximum: 1000,
      description: '至少几人打分，不足则待核，默认 1。Least number of marks; fewer are pending.',
    },
    outOf: pointsParameter('打分的满分，如 100，默认等于分值。What marks are out of, the points when left out.'),
    from: pointsParameter('每个打分不低于，默认 0。Least mark.'),
    to: pointsParameter('每个打分不高于，默认等于打分的满分。Highest mark.'),
    reason: { enum: ['required', 'optional'], description: 'required：没有写理由的打分待核。A mark without a reason is pending.' },
    anonymous: { type: 'boolean', description: '不记名：报表只写“评委 1”。Reports do not name the scorers.' },
    spread: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      description: '拉开档次的要求。How marks must be spread.',
      dependentRequired: { ties: ['distinct'] },
      properties: {
        decimals: {
          type: 'array',
          minItems: 1,
          description: '小数位数，按打分的满分分档，取第一个相符的。Decimal places by what marks are out of; the first that fits.',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['places'],
            properties: {
              upTo: pointsParameter('满分不超过多少时。Where marks are out of at most so much.'),
              above: pointsParameter('满分超过多少时。Where marks are out of more than so much.'),
              places: { type: 'integer', minimum: 0, maximum: 6, description: '最多几位小数。Most decimal places.' },
            },
          },
        },
        distinct: { type: 'boolean', description: '同一评委给各单位的分不得相同。A scorer’s marks must differ from unit to unit.' },
        ties: {
          enum: ['report', 'void'],
          description: '相同时：report 只提示（默认）、void 并列无效、待核。Equal marks are reported, or void.',
        },
      },
    },
  },
  required: ['how'],
  problems: [panelRange, modeParameter],
  examples: [
    {
      title: { zh: '百分制，去掉一个最高分和一个最低分', en: 'out of 100, without the highest and the lowest' },
      points: '10',
      rule: { type: 'panel', how: 'trimmed', trim: 1, fewForTrim: 'pending', atLeast: 3, outOf: 100 },
      given: {},
      marks: ['90', '85', '70', '60'],
      expect: '7.75',
    },
    {
      title: { zh: '至少 3 人打分，只有 2 人', en: 'three marks are asked for, two were given' },
      points: '10',
      rule: { type: 'panel', how: 'mean', atLeast: 3, from: 2 },
      given: {},
      marks: ['9', '8'],
      expect: 'pending 2–10',
    },
  ],
  compile(parameters, context) {
    const ready = compilePanel(parameters, context);
    if (!ready) return undefined;
    const { indicator } = context;
    const { from, to } = ready.marks;
    const least = ready.atLeast ?? 1;
    return {
      measures: [],
      marks: ready.marks,
      plan: (points) => ({
        type: 'panel',
        indicator,
        how: ready.how,
        trim: ready.trim,
        fewForTrim: ready.fewForTrim ?? 'mean',
        atLeast: least,
        outOf: ready.outOf(points),
        from,
        to,
        needsReason: ready.reason === 'required',
        anonymous: ready.marks.anonymous,
        voidTies: ready.marks.ties === 'void',
      }),
      describe: (points) => {
        const scale = printExact(ready.outOf(points));
        const range = isZero(from) && compare(to, ready.outOf(points)) === 0 ? '' : `（${printExact(from)}–${printExact(to)}）`;
        return {
          zh: `评委打分（满分 ${scale}${range}），取${howWords[ready.how].zh}，折算 ${printPoints(points)} 分${least > 1 ? `；至少 ${least} 人打分` : ''}${ready.reason === 'required' ? '；打分要写理由' : ''}${ready.marks.anonymous ? '；不记名' : ''}${ready.marks.ties === undefined ? '' : `；同一评委的打分不得相同${ready.marks.ties === 'void' ? '，相同的无效' : ''}`}`,
          en: `marks out of ${scale}${range === '' ? '' : ` (${printExact(from)} to ${printExact(to)})`}, ${howWords[ready.how].en}, worth ${printPoints(points)}${least > 1 ? `; at least ${least} marks` : ''}${ready.reason === 'required' ? '; with reasons' : ''}${ready.marks.anonymous ? '; anonymous' : ''}${ready.marks.ties === undefined ? '' : `; a scorer’s marks must differ${ready.marks.ties === 'void' ? ', equal ones are void' : ''}`}`,
        };
      },
      score: (points, read, peers = [read]): RuleOutcome => {
        const scale = ready.outOf(points);
        const worth = (mark: Exact) => multiply(points, divide(mark, scale) ?? zero);
        const reviews = read.reviews?.(indicator) ?? [];
        if (reviews.length === 0) {
          const reason = () => ({ zh: '没有评委打分', en: 'nobody has given a mark' });
          return { status: 'missing', reason, sure: zero, possible: worth(to), why: () => [{ text: reason(), lost: points }] };
        }
        const pending = (reason: () => Text): RuleOutcome => ({
          status: 'pending',
          reason,
          sure: worth(from),
          possible: worth(to),
          why: () => [...markSteps(ready, reviews), { text: reason(), lost: subtract(points, worth(from)) }],
        });
        const obstacle = obstacleTo(ready, reviews, peers, indicator);
        if (obstacle) return pending(() => obstacle);
        const averaged = average(
          ready,
          reviews.map((review) => review.points ?? zero),
        );
        if (!averaged) {
          const few = reviews.length;
          return pending(() => ({
            zh: `只有 ${few} 个打分，不够去掉 ${ready.trim} 个最高分和 ${ready.trim} 个最低分`,
            en: `${few} marks are too few to leave out ${ready.trim} highest and ${ready.trim} lowest`,
          }));
        }
        const earned = worth(averaged.mark);
        return scored(earned, () => {
          const lost = subtract(points, earned);
          const mark = printReadable(averaged.mark);
          const text = {
            zh: `${reviews.length} 人打分，${averaged.words.zh}：${mark} 分（满分 ${printExact(scale)}），得 ${printPoints(earned)} 分`,
            en: `${reviews.length} marks, ${averaged.words.en}: ${mark} out of ${printExact(scale)}, worth ${printPoints(earned)} points`,
          };
          const short = printReadable(subtract(scale, averaged.mark));
          const remedy = {
            zh: `评委打分提高 ${short} 分到满分 ${printExact(scale)}，可再得 ${printPoints(lost)} 分`,
            en: `${printPoints(lost)} more points with marks ${short} higher, at ${printExact(scale)}`,
          };
          return [...markSteps(ready, reviews), isZero(lost) ? { text, lost } : { text, lost, remedy }];
        });
      },
    };
  },
});
