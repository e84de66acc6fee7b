import { clamp, compare, divide, type Exact, isZero, larger, multiply, one, printReadable, subtract, zero } from '../../points.ts';
import { checkMode, modeParameter } from '../mode-parameters.ts';
import { numberOf, open, printPoints, printValue, said, scored, subjectOf, withValue } from '../outcomes.ts';
import {
  exactNumber,
  limitParameter,
  pointsParameter,
  valueParameter,
  type ZeroDenominator,
  zeroDenominatorParameter,
} from '../parameters.ts';
import { type Field, fieldOf, noPeers, obstacleIn, type PeerParameters, peerParameters, peersPlan } from '../peers.ts';
import { reach, stepRemedy } from '../remedies.ts';
import { defineRule, type ExpressionSource } from '../rule-type.ts';
import { loseSteps, type PartialStep, partialParameter, partials, stepSize, stepSizeOf } from '../steps.ts';

const referenceWords = {
  best: { zh: '最好的单位', en: 'the best unit' },
  mean: { zh: '平均值', en: 'the mean' },
  median: { zh: '中位数', en: 'the median' },
} as const;

interface Parameters extends PeerParameters {
  readonly value?: ExpressionSource;
  readonly how?: 'proportion' | 'distance';
  readonly to: keyof typeof referenceWords;
  readonly zeroReference?: 'full' | 'zero' | 'pending';
  readonly every?: ExpressionSource;
  readonly lose?: number;
  readonly partial?: PartialStep;
  readonly side?: 'below' | 'above';
  readonly zeroDenominator?: ZeroDenominator;
}

function referenceOf(field: Field, to: Parameters['to']): Exact | undefined {
  if (to === 'best' || field.values.length === 0) return field.values[0];
  return to === 'mean' ? field.mean() : field.median();
}

const modes = {
  proportion: { needs: ['zeroReference'], allows: [] },
  distance: { needs: ['every', 'lose'], allows: ['partial', 'side'] },
} as const;
const ofModes = ['zeroReference', 'every', 'lose', 'partial', 'side'];

export const relative = defineRule<Parameters>({
  type: 'relative',
  title: { zh: '与同类比较得分', en: 'relative to the peers' },
  patterns: ['R24', 'R25'],
  summary: {
    zh: '与最好单位、平均值或中位数比：按比例得分，或每差一档扣分',
    en: 'against the best unit, the mean or the median: in proportion to it, or points off per step away from it',
  },
  parameters: {
    value: valueParameter,
    how: {
      enum: ['proportion', 'distance'],
      description: 'proportion 按比例（默认）、distance 每差一档扣分。In proportion, or by distance.',
    },
    to: {
      enum: ['best', 'mean', 'median'],
      description: '比的对象：best 最好的单位、mean 平均值、median 中位数。What the value is compared with.',
    },
    zeroReference: {
      enum: ['full', 'zero', 'pending'],
      description: 'proportion：所比的数为 0 或负数时 full 满分、zero 零分、pending 待核。What a reference of 0 or less means.',
    },
    every: limitParameter('distance：一档的大小。Size of one step.'),
    lose: pointsParameter('distance：每差一档扣多少分。Points lost per step.'),
    partial: partialParameter,
    side: { enum: ['below', 'above'], description: 'distance：低于（below，默认）还是高于（above）所比的数扣分。Which side loses points.' },
    ...peerParameters,
    zeroDenominator: zeroDenominatorParameter,
  },
  required: ['to'],
  problems: [modeParameter, stepSize],
  examples: [
    {
      title: { zh: '第 1 名得 6 分，其余按第 1 名的比例得分', en: 'the first gets 6, the others in proportion to it' },
      points: '6',
      rule: { type: 'relative', value: 'cases', to: 'best', zeroReference: 'pending' },
      given: { cases: 30 },
      peers: [{ cases: 40 }, { cases: 10 }],
      expect: '4.5',
    },
    {
      title: { zh: '所有单位都是 0，按约定计满分', en: 'all have 0, which is full marks as declared' },
      points: '6',
      rule: { type: 'relative', value: 'cases', to: 'best', zeroReference: 'full' },
      given: { cases: 0 },
      peers: [{ cases: 0 }],
      expect: '6',
    },
    {
      title: { zh: '平均年龄不大于均值得 2 分，每超 1 岁扣 0.5 分', en: 'not above the mean is 2, each year above it 0.5 off' },
      points: '2',
      rule: { type: 'relative', value: 'age', how: 'distance', to: 'mean', side: 'above', every: 1, lose: 0.5 },
      given: { age: 42 },
      peers: [{ age: 36 }, { age: 39 }],
      expect: '0.5',
    },
  ],
  compile(parameters, context) {
    const how = parameters.how ?? 'proportion';
    const fits = checkMode(context, parameters, `how: ${how}`, modes[how], ofModes, 'to');
    const value = context.value(['value'], parameters.value, 'number');
    if (!value || !fits) return undefined;
    const every = parameters.every === undefined ? undefined : context.limit(['every'], parameters.every, value);
    const size = every ? stepSizeOf(every, context) : undefined;
    if (how === 'distance' && !size) return undefined;
    const above = parameters.side === 'above';
    const lower = how === 'distance' && above;
    const whole = context.isWhole(value);
    const partial = parameters.partial ?? 'ignore';
    const lose = exactNumber(parameters.lose ?? 0);
    const subject = subjectOf(value, context.title);
    const reference = referenceWords[parameters.to];
    const side = above ? { zh: '高', en: 'above' } : { zh: '低', en: 'below' };
    return {
      measures: value.measures,
      comparesUnits: true,
      plan: () => ({
        type: 'relative',
        value,
        to: parameters.to,
        lower,
        ...(size ? { steps: { size, lose, partial, above } } : { zeroReference: parameters.zeroReference ?? 'pending' }),
        peers: peersPlan(parameters),
        zeroDenominator: parameters.zeroDenominator ?? 'pending',
      }),
      describe: (points) =>
        every
          ? {
              zh: `${value.words.zh} ${above ? '不高于' : '不低于'}${reference.zh}得 ${printPoints(points)} 分，每${side.zh} ${every.words.zh} 扣 ${printPoints(lose)} 分（${partials[partial].zh}），扣完为止`,
              en: `${value.words.en}: ${printPoints(points)} points at ${reference.en}; ${printPoints(lose)} off per ${every.words.en} ${side.en} (${partials[partial].en}), not below 0`,
            }
          : {
              zh: `${value.words.zh} 达到${reference.zh}得 ${printPoints(points)} 分，其余按与它的比例得分`,
              en: `${value.words.en}: ${printPoints(points)} points at ${reference.en}, the others in proportion to it`,
            },
      score: (points, read, peers = [read]) =>
        withValue(value, read, points, parameters.zeroDenominator, context.measureTitle, (result, approximate) => {
          const own = numberOf(result);
          const field = fieldOf(peers, value, lower);
          const { values } = field;
          // While peers are open their values may move the reference anywhere: everything is possible.
          const obstacle = obstacleIn(field, parameters);
          if (obstacle) return open('pending', obstacle, points);
          const base = referenceOf(field, parameters.to);
          if (!base) return open('pending', noPeers, points);
          const goal = { kind: 'number', number: base } as const;
          const seen = () => {
            const { zh, en } = said(subject, result, value, approximate);
            const aim = printValue(goal, value);
            return {
              zh: `${zh}，${reference.zh}（${values.length} 个单位）是 ${aim.zh}`,
              en: `${en}, ${reference.en} of ${values.length} units is ${aim.en}`,
            };
          };
          if (size) {
            const short = larger(above ? subtract(own, base) : subtract(base, own), zero);
            const steps = { size, lose, partial, most: points };
            const loss = loseSteps(short, steps);
            return scored(subtract(points, loss.lost), () => {
              const text = isZero(short)
                ? { zh: `${seen().zh}，不扣分`, en: `${seen().en}: nothing lost` }
                : {
                    zh: `${seen().zh}，计 ${printReadable(loss.steps)} 档（${partials[partial].zh}），扣 ${printPoints(loss.lost)} 分`,
                    en: `${seen().en}: ${printReadable(loss.steps)} steps (${partials[partial].en}), ${printPoints(loss.lost)} lost`,
                  };
              if (isZero(loss.lost)) return [{ text, lost: loss.lost }];
              return [{ text, lost: loss.lost, ...stepRemedy(goal, short, loss, steps, { value, above, whole }) }];
            });
          }
          if (compare(base, zero) <= 0) {
            const reason = () => ({
              zh: `${seen().zh}，没有比例可算（zeroReference: ${parameters.zeroReference}）`,
              en: `${seen().en}: no proportion can be formed (zeroReference: ${parameters.zeroReference})`,
            });
            if (parameters.zeroReference === 'pending') return open('pending', reason, points);
            const earned = parameters.zeroReference === 'full' ? points : zero;
            const lost = subtract(points, earned);
            const more = {
              zh: `${reference.zh}高于 0 时才按比例得分`,
              en: `points come in proportion once ${reference.en} is above 0`,
            };
            return scored(earned, () => [isZero(lost) ? { text: reason(), lost } : { text: reason(), lost, remedy: more }]);
          }
          const earned = multiply(points, clamp(divide(own, base) ?? zero, zero, one));
          return scored(earned, () => {
            const lost = subtract(points, earned);
            const text = { zh: `${seen().zh}，得 ${printPoints(earned)} 分`, en: `${seen().en}: ${printPoints(earned)} points` };
            return [isZero(lost) ? { text, lost } : { text, lost, remedy: reach(goal, subtract(base, own), lost, value, false) }];
          });
        }),
    };
  },
});
