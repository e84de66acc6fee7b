import type { Evaluation, RuleOutcome, Value } from '../../model.ts';
import {
  absolute,
  add,
  clamp,
  compare,
  divide,
  type Exact,
  isNegative,
  isZero,
  larger,
  multiply,
  negate,
  one,
  printReadable,
  subtract,
  zero,
} from '../../points.ts';
import type { Text } from '../../text.ts';
import { modeParameter } from '../mode-parameters.ts';
import {
  explainAbsence,
  measuresOf,
  numberOf,
  open,
  printDifference,
  printPoints,
  printValue,
  said,
  scored,
  subjectOf,
  withValue,
} from '../outcomes.ts';
import { exactNumber, figureParameter, limitParameter, pointsParameter, valueParameter, zeroDenominatorParameter } from '../parameters.ts';
import { reach, stepRemedy, type Won } from '../remedies.ts';
import { defineRule, type Read } from '../rule-type.ts';
import { loseSteps, partialParameter, partials, stepSize } from '../steps.ts';
import { type ChangeParameters, changeRange, compileChange, type Ready } from './change-parameters.ts';

/** The figure of last time, or what there is instead. */
type Before = { readonly number: Exact } | { readonly state: 'none' | 'missing' | 'pending'; readonly reason: () => Text };

const noBaseline = (): Text => ({
  zh: '没有上一期的数据可比，评分时用 --baseline 指定上一期的考评结果或填报数据',
  en: 'there are no data of last time: name last time’s assessment or submission with --baseline',
});

/** `fromForm`: the unit reports the figure of last time itself, so its absence is that of a reported value. */
function figureOf(result: Evaluation, fromForm: boolean, titleOf: (id: string) => string): Before {
  if (result.state === 'value') return { number: numberOf(result.value) };
  const reason = () => {
    const { zh, en } = explainAbsence(result, titleOf);
    return fromForm ? { zh, en } : { zh: `上一期没有可比的数：${zh}`, en: `no figure of last time: ${en}` };
  };
  if (result.state === 'unreadable') return { state: 'pending', reason };
  return { state: fromForm && result.state === 'missing' ? 'missing' : 'none', reason };
}

function previousOf({ value, previous }: Ready, read: Read, titleOf: (id: string) => string): Before {
  if (previous) return figureOf(previous.evaluate(read), true, titleOf);
  return read.baseline ? figureOf(value.evaluate(read.baseline), false, titleOf) : { state: 'pending', reason: noBaseline };
}

/** What the scheme says of a case that has nothing to be computed from. */
function declared(meaning: ChangeParameters['none'], reason: () => Text, points: Exact): RuleOutcome {
  if (meaning === 'pending') return open('pending', reason, points);
  if (meaning === 'not-applicable') return { status: 'not-applicable', reason };
  const earned = meaning === 'full' ? points : zero;
  const lost = subtract(points, earned);
  return scored(earned, () => {
    const { zh, en } = reason();
    const text =
      meaning === 'full'
        ? { zh: `${zh}，按规则计满分`, en: `${en}; full marks by the rule` }
        : { zh: `${zh}，按规则计 0 分`, en: `${en}; 0 by the rule` };
    return [{ text, lost }];
  });
}

export const change = defineRule<ChangeParameters>({
  type: 'change',
  title: { zh: '与上一期比较', en: 'change since last time' },
  patterns: ['R26'],
  summary: {
    zh: '与上一期（上年）的同一个数比：有改善即得分、按改善幅度得分，或按变差的档数扣分',
    en: 'against the same figure of last time: points for any improvement, in proportion to it, or off per step worse',
  },
  parameters: {
    value: valueParameter,
    previous: figureParameter(
      '本期表内填报的上一期数；省略时取自 --baseline。Last time’s figure where the form asks for it; else from --baseline.',
    ),
    better: { enum: ['higher', 'lower'], description: '高了好（higher）还是低了好（lower）。Which direction is better.' },
    how: {
      enum: ['any', 'proportional', 'step'],
      description: '怎样得分：any 有改善即满分、proportional 按幅度、step 每变差一档扣分。How a change becomes points.',
    },
    same: {
      type: ['string', 'number'],
      minimum: 0,
      maximum: 100000,
      pattern: '^(full|zero|\\d{1,3}(\\.\\d{1,6})?%)$',
      description: 'any：持平时 full 满分、zero 零分，或写分数、百分比。What no change is worth.',
    },
    target: limitParameter('proportional：改善多少得满分，如 5 或 10%。The change that is full marks.'),
    relative: { type: 'boolean', description: 'target、every 按上一期数的百分比算。The change is a share of last time’s figure.' },
    every: limitParameter('step：一档的大小。Size of one step.'),
    lose: pointsParameter('step：每档扣多少分。Points lost per step.'),
    partial: partialParameter,
    none: {
      enum: ['pending', 'full', 'not-applicable', 'zero'],
      description:
        '没有上一期的数（新单位）：pending 待核、full 满分、not-applicable 不涉及、zero 零分。What having no figure of last time means.',
    },
    zeroBaseline: { enum: ['pending', 'full', 'zero'], description: 'relative：上一期为 0 时。What a baseline of 0 means.' },
    zeroDenominator: zeroDenominatorParameter,
  },
  required: ['better', 'how', 'none'],
  problems: [changeRange, modeParameter, stepSize],
  examples: [
    {
      title: { zh: '同比上升 10% 得满分，按比例', en: 'up by 10% is full marks, in proportion' },
      points: '5',
      rule: {
        type: 'change',
        value: 'cases',
        better: 'higher',
        how: 'proportional',
        target: '10%',
        relative: true,
        zeroBaseline: 'pending',
        none: 'pending',
      },
      given: { cases: 104 },
      baseline: { cases: 100 },
      expect: '2',
    },
    {
      title: { zh: '发案数同比每上升 5 件扣 1 分', en: '1 off for every 5 cases more than last year' },
      points: '4',
      rule: {
        type: 'change',
        value: 'cases',
        previous: 'last_year',
        better: 'lower',
        how: 'step',
        every: 5,
        lose: 1,
        none: 'not-applicable',
      },
      given: { cases: 62, last_year: 50 },
      expect: '2',
    },
    {
      title: { zh: '有提升得满分，持平得一半；首年参评不涉及', en: 'any rise is full, no change half; new units are left out' },
      points: '4',
      rule: { type: 'change', value: 'rate', better: 'higher', how: 'any', same: '50%', none: 'not-applicable' },
      given: { rate: 80 },
      baseline: { rate: 80 },
      expect: '2',
    },
  ],
  compile(parameters, context) {
    const ready = compileChange(parameters, context);
    if (!ready) return undefined;
    const { value, relative, measure } = ready;
    const { how, none } = parameters;
    const lower = parameters.better === 'lower';
    const subject = subjectOf(value, context.title);
    const lose = exactNumber(parameters.lose ?? 0);
    return {
      measures: ready.previous ? measuresOf(value, ready.previous) : value.measures,
      plan: (points) => ({
        type: 'change',
        value,
        ...(ready.previous && { previous: ready.previous }),
        lower,
        how,
        same: ready.sameWorth(points),
        measure: ready.measure,
        relative,
        lose,
        partial: parameters.partial ?? 'ignore',
        none,
        zeroBaseline: parameters.zeroBaseline ?? 'pending',
        zeroDenominator: parameters.zeroDenominator ?? 'pending',
      }),
      describe: (points) => describe(parameters, ready, points),
      score: (points, read) =>
        withValue(value, read, points, parameters.zeroDenominator, context.measureTitle, (result, approximate) => {
          const before = previousOf(ready, read, context.measureTitle);
          if ('state' in before)
            return before.state === 'none' ? declared(none, before.reason, points) : open(before.state, before.reason, points);
          const last = before.number;
          const seen = () => compared(subject, result, last, value, approximate);
          if (relative && isZero(last))
            return declared(
              parameters.zeroBaseline ?? 'pending',
              () => {
                const { zh, en } = seen();
                return { zh: `${zh}，上一期为 0，算不出幅度`, en: `${en}: no share of 0 can be formed` };
              },
              points,
            );
          const gain = lower ? subtract(last, numberOf(result)) : subtract(numberOf(result), last);
          const size = relative ? multiply(measure, absolute(last)) : measure;
          const goal: Value = { kind: 'number', number: last };
          if (how === 'step') {
            const short = larger(negate(gain), zero);
            const steps = { size, lose, partial: parameters.partial ?? 'ignore', most: points };
            const loss = loseSteps(short, steps);
            return outcome(points, subtract(points, loss.lost), seen, () => ({
              detail: {
                zh: `，变差 ${printReadable(loss.steps)} 档，扣 ${printPoints(loss.lost)} 分`,
                en: `, ${printReadable(loss.steps)} steps worse: ${printPoints(loss.lost)} lost`,
              },
              ...stepRemedy(goal, short, loss, steps, { value, above: lower, whole: ready.whole }),
            }));
          }
          if (how === 'proportional') {
            const earned = multiply(points, clamp(divide(gain, size) ?? zero, zero, one));
            return outcome(points, earned, seen, () => ({
              detail: { zh: `，按幅度得 ${printPoints(earned)} 分`, en: `: ${printPoints(earned)} points in proportion` },
              remedy: reach(
                { kind: 'number', number: lower ? subtract(last, size) : add(last, size) },
                subtract(size, gain),
                subtract(points, earned),
                value,
                lower,
              ),
            }));
          }
          const same = ready.sameWorth(points);
          const earned = isZero(gain) ? same : isNegative(gain) ? zero : points;
          return outcome(points, earned, seen, () => {
            const better = reach(goal, absolute(gain), subtract(points, earned), value, lower, true);
            const level = isNegative(gain) && compare(same, zero) > 0 && compare(same, points) < 0;
            const even = level ? reach(goal, absolute(gain), same, value, lower) : undefined;
            return {
              detail: { zh: `，得 ${printPoints(earned)} 分`, en: `: ${printPoints(earned)} points` },
              remedy: even ? { zh: `${even.zh}；${better.zh}`, en: `${even.en}; ${better.en}` } : better,
              ...(even && { nearest: same }),
            };
          });
        }),
    };
  },
});

function outcome(points: Exact, earned: Exact, seen: () => Text, words: () => Won & { readonly detail: Text }): RuleOutcome {
  const lost = subtract(points, earned);
  return scored(earned, () => {
    const [{ zh, en }, { detail, ...won }] = [seen(), words()];
    const text = { zh: `${zh}${detail.zh}`, en: `${en}${detail.en}` };
    return [isZero(lost) ? { text, lost } : { text, lost, ...won }];
  });
}

/** `案件数 为 62件，上一期 50件，增加 12件`. */
function compared(subject: Text, result: Value, last: Exact, value: Ready['value'], approximate: boolean): Text {
  const { zh, en } = said(subject, result, value, approximate);
  const before = printValue({ kind: 'number', number: last }, value);
  const by = subtract(numberOf(result), last);
  const apart = printDifference(absolute(by), value);
  if (isZero(by)) return { zh: `${zh}，与上一期持平`, en: `${en}, as last time` };
  return {
    zh: `${zh}，上一期 ${before.zh}，${isNegative(by) ? '减少' : '增加'} ${apart.zh}`,
    en: `${en}, last time ${before.en}, ${apart.en} ${isNegative(by) ? 'less' : 'more'}`,
  };
}

const noneWords = {
  pending: { zh: '待核', en: 'pending' },
  full: { zh: '计满分', en: 'full marks' },
  'not-applicable': { zh: '不涉及', en: 'not applicable' },
  zero: { zh: '计 0 分', en: '0' },
} as const;

function describe(parameters: ChangeParameters, { value, measureWords, relative, sameWorth }: Ready, points: Exact): Text {
  const { how, better, none } = parameters;
  const up = better === 'higher';
  const share = relative ? { zh: '上一期的 ', en: ' of last time’s figure' } : { zh: '', en: '' };
  const full = printPoints(points);
  const rest = { zh: `；没有上一期数的${noneWords[none].zh}`, en: `; without a figure of last time ${noneWords[none].en}` };
  const head = { zh: `${value.words.zh} 与上一期比`, en: `${value.words.en} against last time` };
  if (how === 'any') {
    const same = printPoints(sameWorth(points));
    return {
      zh: `${head.zh}，${up ? '上升' : '下降'}得 ${full} 分，持平得 ${same} 分，${up ? '下降' : '上升'}不得分${rest.zh}`,
      en: `${head.en}: ${full} points when ${up ? 'higher' : 'lower'}, ${same} when the same, else 0${rest.en}`,
    };
  }
  if (how === 'proportional')
    return {
      zh: `${head.zh}，${up ? '上升' : '下降'} ${share.zh}${measureWords.zh} 得 ${full} 分，不足的按比例得分${rest.zh}`,
      en: `${head.en}: ${full} points when ${measureWords.en}${share.en} ${up ? 'higher' : 'lower'}, in proportion below${rest.en}`,
    };
  const partial = partials[parameters.partial ?? 'ignore'];
  const lose = printPoints(exactNumber(parameters.lose ?? 0));
  return {
    zh: `${head.zh}，每${up ? '下降' : '上升'} ${share.zh}${measureWords.zh} 从 ${full} 分中扣 ${lose} 分（${partial.zh}），扣完为止${rest.zh}`,
    en: `${head.en}: ${lose} off ${full} per ${measureWords.en}${share.en} ${up ? 'lower' : 'higher'} (${partial.en}), not below 0${rest.en}`,
  };
}
