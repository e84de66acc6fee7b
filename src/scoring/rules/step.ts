import { problem } from '../../diagnostic.ts';
import { compare, isZero, larger, printReadable, subtract, zero } from '../../points.ts';
import { floorAbovePoints, readFloor } from '../floor.ts';
import { absent, measuresOf, numberOf, printDifference, printPoints, printValue, said, scored, subjectOf } from '../outcomes.ts';
import {
  exactNumber,
  limitParameter,
  pointsParameter,
  valueParameter,
  type ZeroDenominator,
  zeroDenominatorParameter,
} from '../parameters.ts';
import { stepRemedy } from '../remedies.ts';
import { defineRule, type ExpressionSource } from '../rule-type.ts';
import { loseSteps, type PartialStep, partialParameter, partials, stepSize, stepSizeOf } from '../steps.ts';

interface Parameters {
  readonly value?: ExpressionSource;
  readonly target: ExpressionSource;
  readonly every: ExpressionSource;
  readonly lose: number;
  readonly partial?: PartialStep;
  readonly side?: 'below' | 'above';
  readonly floor?: number;
  readonly zeroDenominator?: ZeroDenominator;
}

const stepFloor = problem({ code: 'framework/step-floor', ...floorAbovePoints });

export const step = defineRule<Parameters>({
  type: 'step',
  title: { zh: '逐档扣分', en: 'steps short of a target' },
  patterns: ['R06', 'R10', 'R25'],
  summary: {
    zh: '比 target 每差一档（every）扣 lose 分，扣到 floor（默认 0）为止',
    en: 'lose points per step away from the target, down to floor (0)',
  },
  parameters: {
    value: valueParameter,
    target: limitParameter('不扣分的界限。Where nothing is lost.'),
    every: limitParameter('一档的大小，如 1 或 10%。Size of one step.'),
    lose: pointsParameter('每档扣多少分。Points lost per step.'),
    partial: partialParameter,
    side: { enum: ['below', 'above'], description: '哪一侧扣分：below 低于目标（默认），above 高于目标。Which side loses points.' },
    floor: pointsParameter('至少保留多少分，默认 0。Points that cannot be lost.'),
    zeroDenominator: zeroDenominatorParameter,
  },
  required: ['target', 'every', 'lose'],
  examples: [
    {
      title: { zh: '专题研究不少于 3 次，每少一次扣 0.5 分', en: 'at least 3 meetings, 0.5 off for each one short' },
      points: '2',
      rule: { type: 'step', value: 'meetings', target: 3, every: 1, lose: 0.5 },
      given: { meetings: 1 },
      expect: '1',
    },
    {
      title: { zh: '结案率 90%，每低 10 个百分点扣 1 分，不足一档不扣', en: '1 off per 10 points below 90%, part steps ignored' },
      points: '3',
      rule: { type: 'step', value: 'closed / filed', target: '90%', every: '10%', lose: 1, partial: 'ignore' },
      given: { closed: 71, filed: 100 },
      expect: '2',
    },
  ],
  problems: [stepSize, stepFloor],
  compile(parameters, context) {
    const value = context.value(['value'], parameters.value, 'number');
    if (!value) return undefined;
    const target = context.limit(['target'], parameters.target, value);
    const every = context.limit(['every'], parameters.every, value);
    if (!target || !every) return undefined;
    const size = stepSizeOf(every, context);
    if (!size) return undefined;
    const lose = exactNumber(parameters.lose);
    const least = readFloor(parameters.floor, stepFloor, context);
    const how = parameters.partial ?? 'ignore';
    const partial = partials[how];
    const whole = context.isWhole(value) && context.isWhole(target);
    const above = parameters.side === 'above';
    const direction = above ? { zh: '高', en: 'above' } : { zh: '低', en: 'below' };
    const subject = subjectOf(value, context.title);
    return {
      measures: measuresOf(value, target),
      plan: () => ({
        type: 'step',
        value,
        target,
        size,
        lose,
        partial: how,
        above,
        floor: least,
        zeroDenominator: parameters.zeroDenominator ?? 'pending',
      }),
      describe: (points) => ({
        zh: `${value.words.zh} ${above ? '不超过' : '达到'} ${target.words.zh} 得 ${printPoints(points)} 分，每${direction.zh} ${every.words.zh} 扣 ${printPoints(lose)} 分（${partial.zh}），${isZero(least) ? '扣完为止' : `最低 ${printPoints(least)} 分`}`,
        en: `${value.words.en}: ${printPoints(points)} points at ${target.words.en}; ${printPoints(lose)} off per ${every.words.en} ${direction.en} (${partial.en}), not below ${printPoints(least)}`,
      }),
      score: (points, read) => {
        const { zeroDenominator } = parameters;
        const seen = value.evaluate(read);
        if (seen.state !== 'value') return absent(seen, points, zeroDenominator, context.measureTitle);
        const aimed = target.evaluate(read);
        if (aimed.state !== 'value') return absent(aimed, points, zeroDenominator, context.measureTitle);
        const { value: result, approximate } = seen;
        const goal = aimed.value;
        const difference = above ? subtract(numberOf(result), numberOf(goal)) : subtract(numberOf(goal), numberOf(result));
        const short = larger(difference, zero);
        const ladder = { size, lose, partial: how, most: larger(subtract(points, least), zero) };
        const loss = loseSteps(short, ladder);
        const { steps, due, lost } = loss;
        return scored(subtract(points, lost), () => {
          const aim = printValue(goal, value);
          const { zh, en } = said(subject, result, value, approximate);
          if (isZero(short))
            return [{ text: { zh: `${zh}，目标 ${aim.zh}，不扣分`, en: `${en}, target ${aim.en}: nothing lost` }, lost: zero }];
          const gap = printDifference(short, value);
          const stopped =
            compare(due, lost) > 0
              ? { zh: `，应扣 ${printPoints(due)} 分，扣完为止`, en: ` (${printPoints(due)} due, the floor stops it)` }
              : { zh: '', en: '' };
          const text = {
            zh: `${zh}，比目标 ${aim.zh} ${direction.zh} ${gap.zh}，计 ${printReadable(steps)} 档（${partial.zh}），扣 ${printPoints(lost)} 分${stopped.zh}`,
            en: `${en}, ${gap.en} ${direction.en} the target ${aim.en}: ${printReadable(steps)} steps (${partial.en}), ${printPoints(lost)} lost${stopped.en}`,
          };
          return [isZero(lost) ? { text, lost } : { text, lost, ...stepRemedy(goal, short, loss, ladder, { value, above, whole }) }];
        });
      },
    };
  },
});
