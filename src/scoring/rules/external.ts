import { problem } from '../../diagnostic.ts';
import { clamp, compare, divide, isZero, multiply, one, printReadable, subtract, zero } from '../../points.ts';
import { shown } from '../../text.ts';
import { approximateMark, measuresOf, numberOf, open, printPoints, scored, withValue } from '../outcomes.ts';
import { exactNumber, figureParameter, valueParameter } from '../parameters.ts';
import { reach } from '../remedies.ts';
import { defineRule, type ExpressionSource } from '../rule-type.ts';

interface Parameters {
  readonly value?: ExpressionSource;
  readonly source: string;
  readonly from?: number;
  readonly to?: number;
  readonly sample?: ExpressionSource;
  readonly sampleAtLeast?: number;
}

const scaleEnds = problem<{ from: string; to: string }>({
  code: 'framework/external-scale',
  severity: 'error',
  title: { zh: '外部成绩的量程不对', en: 'scale of an external score' },
  message: ({ from, to }) => ({
    zh: `量程从 ${from} 到 ${to}，满分应高于零分`,
    en: `the scale runs from ${from} to ${to}; its top must be above its bottom`,
  }),
  help: () => ({ zh: '百分制写 from: 0、to: 100，或都省略', en: 'for marks out of 100 write from: 0 and to: 100, or leave both out' }),
});

export const external = defineRule<Parameters>({
  type: 'external',
  title: { zh: '外部成绩折算', en: 'external score' },
  patterns: ['R27', 'R38', 'R40'],
  summary: {
    zh: '满意度、考试、监测平台等外部成绩按量程折算成分值；样本不足时待核',
    en: 'a score from elsewhere (survey, examination, platform) converted by its scale; pending when the sample is too small',
  },
  parameters: {
    value: valueParameter,
    source: { type: 'string', minLength: 1, maxLength: 400, description: '成绩来自哪里，如 第三方满意度测评。Where the score comes from.' },
    from: { type: 'number', description: '量程下端，得 0 分，默认 0。Lower end of the scale, worth nothing.' },
    to: { type: 'number', description: '量程上端，得满分，默认 100。Upper end, worth full marks.' },
    sample: figureParameter('样本量：数据项或算式。Size of the sample.'),
    sampleAtLeast: { type: 'number', minimum: 1, description: '样本至少多少，不足则待核。Least sample; fewer make it pending.' },
  },
  required: ['source'],
  problems: [scaleEnds],
  constraints: { dependentRequired: { sampleAtLeast: ['sample'], sample: ['sampleAtLeast'] } },
  examples: [
    {
      title: { zh: '群众满意度 84.99 分（百分制）折算 10 分', en: 'satisfaction of 84.99 out of 100, worth 10' },
      points: '10',
      rule: { type: 'external', source: '第三方满意度测评', value: 'satisfaction' },
      given: { satisfaction: 84.99 },
      expect: '8.499',
    },
    {
      title: { zh: '样本 120 份，达到 30 份的要求', en: 'a sample of 120 where 30 are asked for' },
      points: '10',
      rule: { type: 'external', source: '第三方满意度测评', value: 'satisfaction', sample: 'answers', sampleAtLeast: 30 },
      given: { satisfaction: 90, answers: 120 },
      expect: '9',
    },
  ],
  compile(parameters, context) {
    const value = context.value(['value'], parameters.value, 'number');
    const sample = parameters.sample === undefined ? undefined : context.expression(['sample'], parameters.sample, 'number');
    if (!value || (parameters.sample !== undefined && !sample)) return undefined;
    // A ratio is a fraction: without a stated scale its ends are 0 and 1.
    const from = exactNumber(parameters.from ?? 0);
    const to = exactNumber(parameters.to ?? (value.percent ? 1 : 100));
    const span = subtract(to, from);
    if (compare(span, zero) <= 0) {
      context.report(scaleEnds, [parameters.to === undefined ? 'from' : 'to'], { from: printReadable(from), to: printReadable(to) });
      return undefined;
    }
    const least = exactNumber(parameters.sampleAtLeast ?? 0);
    const source = shown(parameters.source);
    const measures = sample ? measuresOf(value, sample) : value.measures;
    const convert = (points: typeof zero, result: typeof zero) =>
      multiply(points, clamp(divide(subtract(result, from), span) ?? zero, zero, one));
    return {
      measures,
      plan: () => ({ type: 'external', value, from, to, ...(sample && { sample: { size: sample, atLeast: least } }) }),
      describe: (points) => ({
        zh: `${source}：${value.words.zh}（${printReadable(from)}–${printReadable(to)}）按比例折算，满分 ${printPoints(points)} 分${sample ? `；样本不足 ${printReadable(least)} 的待核` : ''}`,
        en: `${source}: ${value.words.en} (${printReadable(from)} to ${printReadable(to)}) in proportion, ${printPoints(points)} points at most${sample ? `; pending below a sample of ${printReadable(least)}` : ''}`,
      }),
      score: (points, read) =>
        withValue(value, read, points, undefined, context.measureTitle, (result, approximate) => {
          const size = sample?.evaluate(read);
          const enough = size === undefined || (size.state === 'value' && compare(numberOf(size.value), least) >= 0);
          if (!enough) {
            const seen = size?.state === 'value' ? printReadable(numberOf(size.value)) : '—';
            const reason = () => ({
              zh: `${source}的样本量（${seen}）不足 ${printReadable(least)}，需要核定`,
              en: `the sample of ${source} (${seen}) is below ${printReadable(least)}`,
            });
            return open('pending', reason, points);
          }
          const earned = convert(points, numberOf(result));
          return scored(earned, () => {
            const lost = subtract(points, earned);
            const mark = approximateMark(approximate);
            const text = {
              zh: `${source}：成绩 ${printReadable(numberOf(result))}${mark.zh}，折算得 ${printPoints(earned)} 分`,
              en: `${source}: ${printReadable(numberOf(result))}${mark.en}, worth ${printPoints(earned)} points`,
            };
            if (isZero(lost)) return [{ text, lost }];
            const remedy = reach({ kind: 'number', number: to }, subtract(to, numberOf(result)), lost, value, false);
            return [{ text, lost, remedy }];
          });
        }),
    };
  },
});
