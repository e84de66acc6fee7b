import type { RuleOutcome } from '../../model.ts';
import { absolute, compare, type Exact, equals, isNegative, isZero, subtract, zero } from '../../points.ts';
import type { Text } from '../../text.ts';
import { numberOf, printDifference, printPoints, printValue, said, scored, subjectOf, withValue } from '../outcomes.ts';
import { pointsParameter, signedParameter, valueParameter, type ZeroDenominator, zeroDenominatorParameter } from '../parameters.ts';
import { type Field, fieldOf, noPeers, obstacleIn, openBetween, type PeerParameters, peerParameters, peersPlan } from '../peers.ts';
import { defineRule, type ExpressionSource } from '../rule-type.ts';
import { compileLadder, type Ladder, type LadderParameters, rankOrder } from './rank-ladder.ts';

const tieWords = {
  best: { zh: '并列的都按最前的名次得分', en: 'ties score as the first of their places' },
  worst: { zh: '并列的都按最后的名次得分', en: 'ties score as the last of their places' },
  mean: { zh: '并列的取所占名次的平均分', en: 'ties share the mean of their places' },
} as const;

interface Parameters extends LadderParameters, PeerParameters {
  readonly value?: ExpressionSource;
  readonly better?: 'higher' | 'lower';
  readonly zeroDenominator?: ZeroDenominator;
}

/** The nearest place that is worth more, as the value that holds it now. */
function nextBetter(ladder: Ladder, field: Field, first: number, earned: Exact): Exact | undefined {
  for (let place = first - 1; place >= 1; place -= 1) {
    if (compare(ladder.shared(place, place, field.values.length), earned) > 0) return field.values[place - 1];
  }
  return undefined;
}

export const rank = defineRule<Parameters>({
  type: 'rank',
  title: { zh: '按名次得分', en: 'points by rank' },
  patterns: ['R23'],
  summary: {
    zh: '在一起考评的单位中排名，按名次得分，末几名可另定（可为负分）；没有数据的单位不参加排名，或待其报齐',
    en: 'points by the place among the units assessed together, the last places apart (also below 0); units without a value are left out or waited for',
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
    others: signedParameter('其余名次的得分。Points of the places between.'),
    bottom: {
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      items: signedParameter('名次的得分。Points of a place.'),
      description: '最后一名起各名次的得分，可为负数。Points from the last place up; they may be below 0.',
    },
    ties: { enum: ['best', 'worst', 'mean'], description: '并列：best 按最前名次、worst 按最后名次、mean 取平均。What ties score.' },
    ...peerParameters,
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
    {
      title: { zh: '后 2 名扣 2 分、1 分', en: 'the last two lose 2 and 1' },
      points: '2',
      rule: { type: 'rank', value: 'rate', top: [2, 1], others: 0, bottom: [-2, -1], ties: 'best' },
      given: { rate: 60 },
      peers: [{ rate: 90 }, { rate: 80 }, { rate: 70 }, { rate: 50 }],
      expect: '-1',
    },
    {
      title: { zh: '有一个单位未报，待其报齐：第 2 名或第 3 名', en: 'one unit has not reported: second or third' },
      points: '6',
      rule: { type: 'rank', value: 'rate', top: [6, 5, 4], others: 3, ties: 'best', missingPeers: 'pending' },
      given: { rate: 80 },
      peers: [{ rate: 90 }, { rate: null }],
      expect: 'pending 4–5',
    },
  ],
  compile(parameters, context) {
    const value = context.value(['value'], parameters.value, 'number');
    if (!value) return undefined;
    const ladder = compileLadder(parameters, context);
    const lower = parameters.better === 'lower';
    const least = isNegative(ladder.worst) ? ladder.worst : zero;
    const subject = subjectOf(value, context.title);
    return {
      measures: value.measures,
      comparesUnits: true,
      best: ladder.best,
      ...(isNegative(least) && { least }),
      plan: () => ({
        type: 'rank',
        value,
        lower,
        top: ladder.top,
        others: ladder.others,
        bottom: ladder.bottom,
        ties: parameters.ties,
        peers: peersPlan(parameters),
        zeroDenominator: parameters.zeroDenominator ?? 'pending',
      }),
      describe: () => ladderWords(value.words, ladder, lower, tieWords[parameters.ties]),
      score: (points, read, peers = [read]) => {
        let isCompared = false;
        const outcome = withValue(value, read, points, parameters.zeroDenominator, context.measureTitle, (result, approximate) => {
          isCompared = true;
          const field = fieldOf(peers, value, lower);
          const own = numberOf(result);
          const places = field.places(own);
          if (!places) return openBetween('pending', noPeers, least, points, points);
          const { first, last } = places;
          const count = field.values.length;
          const obstacle = obstacleIn(field, parameters);
          if (obstacle) {
            const waits = parameters.missingPeers === 'pending' && count >= (parameters.peersAtLeast ?? 1);
            if (!waits) return openBetween('pending', obstacle, ladder.worst, ladder.best, points);
            // The others may all turn out better, or all worse.
            const worst = ladder.shared(first + field.open, last + field.open, count + field.open);
            const best = ladder.shared(first, last, count + field.open);
            if (!equals(worst, best)) return openBetween('pending', obstacle, worst, best, points);
          }
          const earned = ladder.shared(first, last, obstacle ? count + field.open : count);
          return scored(earned, () => {
            const lost = subtract(points, earned);
            const { zh, en } = said(subject, result, value, approximate);
            const tie =
              first === last ? { zh: '', en: '' } : { zh: `（与 ${last - first} 个单位并列）`, en: ` (with ${last - first} others)` };
            const text = {
              zh: `${zh}，在 ${count} 个单位中第 ${first} 名${tie.zh}，得 ${printPoints(earned)} 分`,
              en: `${en}, place ${first} of ${count}${tie.en}: ${printPoints(earned)} points`,
            };
            if (isZero(lost)) return [{ text, lost }];
            const next = nextBetter(ladder, field, first, earned) ?? own;
            const aim = printValue({ kind: 'number', number: next }, value);
            const apart = printDifference(absolute(subtract(next, own)), value);
            const [worse, better] = lower ? ['多', '低于'] : ['少', '高于'];
            const remedy =
              compare(next, own) === 0
                ? { zh: `${better} ${aim.zh} 即可超过并列的单位`, en: `better than ${aim.en} passes the units that have the same` }
                : {
                    zh: `得分更高的最近一名是 ${aim.zh}，本单位比它${worse} ${apart.zh}，${better}它即可前进`,
                    en: `the nearest place that is worth more has ${aim.en}, ${apart.en} away`,
                  };
            return [{ text, lost, remedy }];
          });
        });
        return isCompared ? outcome : belowZero(outcome, least, points);
      },
    };
  },
});

/** Where places may cost points, a unit without a value may end at the lowest of them. */
function belowZero(outcome: RuleOutcome, least: Exact, points: Exact): RuleOutcome {
  if (outcome.status !== 'missing' && outcome.status !== 'pending') return outcome;
  if (isZero(least)) return outcome;
  return openBetween(outcome.status, outcome.reason, least, outcome.possible, points);
}

function ladderWords(words: Text, { top, others, bottom }: Ladder, lower: boolean, ties: Text): Text {
  const listed = (points: readonly Exact[], separator: string) =>
    points.map((worth, index) => `${index + 1}: ${printPoints(worth)}`).join(separator);
  const end = {
    zh: bottom.length === 0 ? '' : `，倒数各名次得分 ${listed(bottom, '，')}`,
    en: bottom.length === 0 ? '' : `, from the last place up ${listed(bottom, ', ')}`,
  };
  return {
    zh: `${words.zh} 在同类单位中排名（${lower ? '低' : '高'}者在前），各名次得分 ${listed(top, '，')}${end.zh}，其余 ${printPoints(others)} 分；${ties.zh}`,
    en: `${words.en} ranked among the units (${lower ? 'lower' : 'higher'} first): ${listed(top, ', ')}${end.en}, others ${printPoints(others)}; ${ties.en}`,
  };
}
