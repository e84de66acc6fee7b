import { problem } from '../../diagnostic.ts';
import type { CompiledExpression } from '../../expression/index.ts';
import { absolute, compare, type Exact, larger, subtract, zero } from '../../points.ts';
import type { Text } from '../../text.ts';
import { numberOf, open, printPoints, said, scored, subjectOf, withValue } from '../outcomes.ts';
import {
  exactNumber,
  limitParameter,
  pointsParameter,
  valueParameter,
  type ZeroDenominator,
  zeroDenominatorParameter,
} from '../parameters.ts';
import { moveBy } from '../remedies.ts';
import { defineRule, type ExpressionSource, type RuleContext } from '../rule-type.ts';
import { type BandEdges, bandWords, coverFaults, coverProblems, inBand } from './band-cover.ts';

interface BandParameters {
  readonly from?: ExpressionSource;
  readonly above?: ExpressionSource;
  readonly to?: ExpressionSource;
  readonly below?: ExpressionSource;
  readonly points: number;
}

interface Parameters {
  readonly value?: ExpressionSource;
  readonly bands: readonly BandParameters[];
  readonly zeroDenominator?: ZeroDenominator;
}

const bandsEdge = problem<{ words: Text }>({
  code: 'framework/bands-edge',
  severity: 'error',
  title: { zh: '区间界限不是常数', en: 'the end of a band is not a constant' },
  message: ({ words }) => ({ zh: `区间的界限应为常数，现为 ${words.zh}`, en: `the ends of a band must be constants, not ${words.en}` }),
  help: () => ({
    zh: '写成 80 或 80% 这样的数；界限随单位而变的，改用 value: 实际数 / 目标数',
    en: 'write a number such as 80 or 80%; where it differs by unit, use the quotient of value and target',
  }),
});

/** The edges of one band, constants in the unit of the value; undefined after faults. */
function compileBand(band: BandParameters, index: number, value: CompiledExpression, context: RuleContext): BandEdges | undefined {
  const edge = (name: 'from' | 'above' | 'to' | 'below') => {
    const source = band[name];
    if (source === undefined) return undefined;
    const limit = context.limit(['bands', index, name], source, value);
    const constant = limit?.constant;
    if (constant?.kind === 'number') return { at: constant.number, inclusive: name === 'from' || name === 'to' };
    if (limit) context.report(bandsEdge, ['bands', index, name], { words: limit.words });
    return null;
  };
  const low = band.from === undefined ? edge('above') : edge('from');
  const high = band.to === undefined ? edge('below') : edge('to');
  if (low === null || high === null) return undefined;
  return { ...(low && { low }), ...(high && { high }), points: exactNumber(band.points) };
}

/** Points still to win, and the nearest band that is worth more. */
function nearestBetter(bands: readonly BandEdges[], points: Exact, at: Exact): BandEdges | undefined {
  const distance = (band: BandEdges) => {
    const below = band.low ? subtract(band.low.at, at) : zero;
    const over = band.high ? subtract(at, band.high.at) : zero;
    return larger(larger(below, over), zero);
  };
  return bands
    .filter((band) => compare(band.points, points) > 0)
    .sort((left, right) => compare(distance(left), distance(right)) || compare(right.points, left.points))
    .at(0);
}

/** The way from a value into a band that it is not in. */
function moveTo(band: BandEdges, at: Exact, of: CompiledExpression): Text {
  const isOver = band.high !== undefined && compare(at, band.high.at) >= 0;
  const edge = isOver ? band.high : band.low;
  if (!edge) return moveBy(zero, of, isOver, true);
  return moveBy(absolute(subtract(edge.at, at)), of, isOver, !edge.inclusive);
}

export const bands = defineRule<Parameters>({
  type: 'bands',
  title: { zh: '分段得分', en: 'bands' },
  patterns: ['R07'],
  summary: { zh: '按数值所在区间得分；区间不许重叠，也不许有空档', en: 'points by the interval the value falls in; no gaps, no overlaps' },
  parameters: {
    value: valueParameter,
    bands: {
      type: 'array',
      minItems: 1,
      description: '区间：from ≥、above ＞、to ≤、below ＜。Intervals with their points.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['points'],
        allOf: [{ not: { required: ['from', 'above'] } }, { not: { required: ['to', 'below'] } }],
        properties: {
          from: limitParameter('下限（含）。Inclusive lower end.'),
          above: limitParameter('下限（不含）。Exclusive lower end.'),
          to: limitParameter('上限（含）。Inclusive upper end.'),
          below: limitParameter('上限（不含）。Exclusive upper end.'),
          points: pointsParameter('落在区间内得多少分。Points in this interval.'),
        },
      },
    },
    zeroDenominator: zeroDenominatorParameter,
  },
  required: ['bands'],
  examples: [
    {
      title: { zh: '满意度 90 以上 5 分，80–90 3 分', en: 'satisfaction 90+ is worth 5, 80 to 90 worth 3' },
      points: '5',
      rule: {
        type: 'bands',
        value: 'satisfaction',
        bands: [
          { from: 90, points: 5 },
          { from: 80, below: 90, points: 3 },
          { below: 80, points: 0 },
        ],
      },
      given: { satisfaction: 89.99 },
      expect: '3',
    },
  ],
  problems: [...coverProblems, bandsEdge],
  compile(parameters, context) {
    const value = context.value(['value'], parameters.value, 'number');
    if (!value) return undefined;
    const edges = parameters.bands.map((band, index) => compileBand(band, index, value, context));
    const complete = edges.filter((band) => band !== undefined);
    if (complete.length < edges.length) return undefined;
    const least = context.neverNegative(value) ? zero : undefined;
    for (const fault of coverFaults(complete, least, value.percent))
      context.report(fault.problem, ['bands', ...(fault.index === undefined ? [] : [fault.index])], fault.params);
    const best = complete.map((band) => band.points).reduce(larger, zero);
    const words = (band: BandEdges) => bandWords(band, value.percent);
    const subject = subjectOf(value, context.title);
    return {
      measures: value.measures,
      best,
      plan: () => ({ type: 'bands', value, bands: complete, zeroDenominator: parameters.zeroDenominator ?? 'pending' }),
      describe: () => ({
        zh: `${value.words.zh}：${complete.map((band) => `${words(band).zh} 得 ${printPoints(band.points)} 分`).join('；')}`,
        en: `${value.words.en}: ${complete.map((band) => `${words(band).en} ${printPoints(band.points)}`).join('; ')}`,
      }),
      score: (points, read) =>
        withValue(value, read, points, parameters.zeroDenominator, context.measureTitle, (result, approximate) => {
          const number = numberOf(result);
          const band = complete.find((candidate) => inBand(candidate, number));
          const seen = () => said(subject, result, value, approximate);
          if (!band) {
            const reason = () => ({ zh: `${seen().zh}，不在任何区间内，需要核定`, en: `${seen().en}, in none of the bands` });
            return open('pending', reason, points);
          }
          return scored(band.points, () => {
            const lost = subtract(points, band.points);
            const { zh, en } = seen();
            const text = {
              zh: `${zh}，${words(band).zh}，得 ${printPoints(band.points)} 分`,
              en: `${en}, ${words(band).en}: ${printPoints(band.points)} points`,
            };
            const better = nearestBetter(complete, band.points, number);
            if (!better) return [{ text, lost }];
            const remedy = {
              zh: `${moveTo(better, number, value).zh}到“${words(better).zh}”可再得 ${printPoints(subtract(better.points, band.points))} 分`,
              en: `“${words(better).en}” is worth ${printPoints(subtract(better.points, band.points))} more (${moveTo(better, number, value).en})`,
            };
            const nearest = subtract(better.points, band.points);
            return [{ text, lost, remedy, ...(compare(nearest, lost) < 0 && { nearest }) }];
          });
        }),
    };
  },
});
