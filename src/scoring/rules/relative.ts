import { clamp, compare, divide, type Exact, exact, isZero, multiply, one, subtract, sum, zero } from '../../points.ts';
import { numberOf, open, printPoints, printValue, said, scored, subjectOf, withValue } from '../outcomes.ts';
import { valueParameter, type ZeroDenominator, zeroDenominatorParameter } from '../parameters.ts';
import { noPeers, peerValues } from '../peers.ts';
import { defineRule, type ExpressionSource } from '../rule-type.ts';

const referenceWords = {
  best: { zh: '最好的单位', en: 'the best unit' },
  mean: { zh: '平均值', en: 'the mean' },
} as const;

interface Parameters {
  readonly value?: ExpressionSource;
  readonly to: keyof typeof referenceWords;
  readonly zeroReference: 'full' | 'zero' | 'pending';
  readonly zeroDenominator?: ZeroDenominator;
}

function referenceOf(values: readonly Exact[], to: Parameters['to']): Exact | undefined {
  return to === 'best' ? values[0] : divide(sum(values), exact(Math.max(values.length, 1)));
}

export const relative = defineRule<Parameters>({
  type: 'relative',
  title: { zh: '与同类比较得分', en: 'relative to the peers' },
  patterns: ['R24'],
  summary: {
    zh: '达到最好单位（或平均值）得满分，其余按与它的比例得分',
    en: 'full marks at the best unit (or the mean), the others in proportion to it',
  },
  parameters: {
    value: valueParameter,
    to: { enum: ['best', 'mean'], description: '比的对象：best 最好的单位、mean 平均值。What the value is compared with.' },
    zeroReference: {
      enum: ['full', 'zero', 'pending'],
      description: '最好（平均）为 0 或负数时：full 满分、zero 零分、pending 待核。What a reference of 0 or less means.',
    },
    zeroDenominator: zeroDenominatorParameter,
  },
  required: ['to', 'zeroReference'],
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
  ],
  compile(parameters, context) {
    const value = context.value(['value'], parameters.value, 'number');
    if (!value) return undefined;
    const subject = subjectOf(value, context.title);
    const reference = referenceWords[parameters.to];
    return {
      measures: value.measures,
      describe: (points) => ({
        zh: `${value.words.zh} 达到${reference.zh}得 ${printPoints(points)} 分，其余按与它的比例得分`,
        en: `${value.words.en}: ${printPoints(points)} points at ${reference.en}, the others in proportion to it`,
      }),
      score: (points, read, peers = [read]) =>
        withValue(value, read, points, parameters.zeroDenominator, context.measureTitle, (result, approximate) => {
          const own = numberOf(result);
          const values = peerValues(peers, value, false);
          const base = referenceOf(values, parameters.to);
          if (!base || values.length === 0) return open('pending', noPeers, points);
          const seen = () => said(subject, result, value, approximate);
          const aim = () => printValue({ kind: 'number', number: base }, value);
          if (compare(base, zero) <= 0) {
            const reason = () => ({
              zh: `${seen().zh}，${reference.zh}是 ${aim().zh}，没有比例可算`,
              en: `${seen().en}, ${reference.en} is ${aim().en}: no proportion can be formed`,
            });
            if (parameters.zeroReference === 'pending') return open('pending', reason, points);
            const earned = parameters.zeroReference === 'full' ? points : zero;
            return scored(earned, () => [{ text: reason(), lost: subtract(points, earned) }]);
          }
          const earned = multiply(points, clamp(divide(own, base) ?? zero, zero, one));
          return scored(earned, () => {
            const lost = subtract(points, earned);
            const text = {
              zh: `${seen().zh}，${reference.zh}（${values.length} 个单位）是 ${aim().zh}，得 ${printPoints(earned)} 分`,
              en: `${seen().en}, ${reference.en} of ${values.length} units is ${aim().en}: ${printPoints(earned)} points`,
            };
            if (isZero(lost)) return [{ text, lost }];
            const remedy = { zh: `达到 ${aim().zh} 可再得 ${printPoints(lost)} 分`, en: `${printPoints(lost)} more points at ${aim().en}` };
            return [{ text, lost, remedy }];
          });
        }),
    };
  },
});
