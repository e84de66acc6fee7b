import { problem } from '../../diagnostic.ts';
import { compare, divide, type Exact, exact, isZero, larger, subtract, sum, zero } from '../../points.ts';
import { numberOf, open, printPoints, printValue, said, scored, subjectOf, withValue } from '../outcomes.ts';
import { exactNumber, pointsParameter, valueParameter, type ZeroDenominator, zeroDenominatorParameter } from '../parameters.ts';
import { noPeers, peerValues } from '../peers.ts';
import { defineRule, type ExpressionSource } from '../rule-type.ts';

const tieWords = {
  best: { zh: '并列的都按最前的名次得分', en: 'ties score as the first of their places' },
  worst: { zh: '并列的都按最后的名次得分', en: 'ties score as the last of their places' },
  mean: { zh: '并列的取所占名次的平均分', en: 'ties share the mean of their places' },
} as const;

interface Parameters {
  readonly value?: ExpressionSource;
  readonly better?: 'higher' | 'lower';
  readonly top: readonly number[];
  readonly others: number;
  readonly ties: keyof typeof tieWords;
  readonly zeroDenominator?: ZeroDenominator;
}

const rankOrder = problem<{ place: number; points: string; before: string }>({
  code: 'framework/rank-order',
  severity: 'error',
  title: { zh: '名次靠后反而分高', en: 'a later place is worth more' },
  message: ({ place, points, before }) => ({
    zh: `第 ${place} 名得 ${points} 分，比前一名的 ${before} 分还多`,
    en: `place ${place} is worth ${points}, more than the ${before} of the place before`,
  }),
  help: () => ({
    zh: '从第一名起，由高到低写 top；others 是其余名次的得分',
    en: 'write top from the first place down; others is for all later places',
  }),
});

export const rank = defineRule<Parameters>({
  type: 'rank',
  title: { zh: '按名次得分', en: 'points by rank' },
  patterns: ['R23'],
  summary: {
    zh: '在一起考评的单位中排名，按名次得分；没有数据的单位不参加排名',
    en: 'points by the place among the units assessed together; units without a value are not ranked',
  },
  parameters: {
    value: valueParameter,
    better: { enum: ['higher', 'lower'], description: '数值高的在前（higher，默认）还是低的在前（lower）。Which values come first.' },
    top: {
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      items: pointsParameter('名次的得分。Points of a place.'),
      description: '第一名起各名次的得分。Points from the first place down.',
    },
    others: pointsParameter('其余名次的得分。Points of all later places.'),
    ties: { enum: ['best', 'worst', 'mean'], description: '并列：best 按最前名次、worst 按最后名次、mean 取平均。What ties score.' },
    zeroDenominator: zeroDenominatorParameter,
  },
  required: ['top', 'others', 'ties'],
  problems: [rankOrder],
  examples: [
    {
      title: { zh: '第 1–3 名得 6、5、4 分，其余 3 分；第 2 名', en: 'places 1 to 3 are worth 6, 5, 4, others 3; second of four' },
      points: '6',
      rule: { type: 'rank', value: 'rate', top: [6, 5, 4], others: 3, ties: 'best' },
      given: { rate: 80 },
      peers: [{ rate: 90 }, { rate: 70 }, { rate: null }, { rate: 60 }],
      expect: '5',
    },
    {
      title: { zh: '并列第 1 名取平均', en: 'two firsts share the mean' },
      points: '6',
      rule: { type: 'rank', value: 'rate', top: [6, 5, 4], others: 3, ties: 'mean' },
      given: { rate: 90 },
      peers: [{ rate: 90 }, { rate: 70 }],
      expect: '5.5',
    },
  ],
  compile(parameters, context) {
    const value = context.value(['value'], parameters.value, 'number');
    if (!value) return undefined;
    const top = parameters.top.map(exactNumber);
    const others = exactNumber(parameters.others);
    const ladder = [...top, others];
    for (const [index, points] of ladder.entries()) {
      const before = ladder[index - 1];
      if (before && compare(points, before) > 0) {
        const path = index < top.length ? ['top', index] : ['others'];
        context.report(rankOrder, path, { place: index + 1, points: printPoints(points), before: printPoints(before) });
      }
    }
    const lower = parameters.better === 'lower';
    const pointsOf = (place: number): Exact => top[place - 1] ?? others;
    /** Points of the places `first` to `last` that equal values share. */
    const shared = (first: number, last: number): Exact => {
      if (parameters.ties === 'best') return pointsOf(first);
      if (parameters.ties === 'worst') return pointsOf(last);
      const places = Array.from({ length: last - first + 1 }, (_, index) => pointsOf(first + index));
      return divide(sum(places), exact(places.length)) ?? zero;
    };
    const subject = subjectOf(value, context.title);
    const listed = (separator: string) => top.map((points, index) => `${index + 1}: ${printPoints(points)}`).join(separator);
    return {
      measures: value.measures,
      best: ladder.reduce(larger),
      describe: () => ({
        zh: `${value.words.zh} 在同类单位中排名（${lower ? '低' : '高'}者在前），各名次得分 ${listed('，')}，其余 ${printPoints(others)} 分；${tieWords[parameters.ties].zh}`,
        en: `${value.words.en} ranked among the units (${lower ? 'lower' : 'higher'} first): ${listed(', ')}, others ${printPoints(others)}; ${tieWords[parameters.ties].en}`,
      }),
      score: (points, read, peers = [read]) =>
        withValue(value, read, points, parameters.zeroDenominator, context.measureTitle, (result, approximate) => {
          const own = numberOf(result);
          const all = peerValues(peers, value, lower);
          const first = all.findIndex((other) => compare(other, own) === 0) + 1;
          if (first === 0) return open('pending', noPeers, points);
          const last = all.findLastIndex((other) => compare(other, own) === 0) + 1;
          const earned = shared(first, last);
          return scored(earned, () => {
            const lost = subtract(points, earned);
            const { zh, en } = said(subject, result, value, approximate);
            const tie =
              first === last ? { zh: '', en: '' } : { zh: `（与 ${last - first} 个单位并列）`, en: ` (with ${last - first} others)` };
            const text = {
              zh: `${zh}，在 ${all.length} 个单位中第 ${first} 名${tie.zh}，得 ${printPoints(earned)} 分`,
              en: `${en}, place ${first} of ${all.length}${tie.en}: ${printPoints(earned)} points`,
            };
            const next = all[first - 2];
            if (isZero(lost) || !next) return [{ text, lost }];
            const aim = printValue({ kind: 'number', number: next }, value);
            const remedy = { zh: `前一名是 ${aim.zh}，${lower ? '低于' : '高于'}它即可前进`, en: `the next place has ${aim.en}` };
            return [{ text, lost, remedy }];
          });
        }),
    };
  },
});
