import { clamp, compare, isZero, subtract, zero } from '../../points.ts';
import { approximateMark, numberOf, printPoints, scored, subjectOf, withValue } from '../outcomes.ts';
import { expressionParameter, type ZeroDenominator, zeroDenominatorParameter } from '../parameters.ts';
import { defineRule, type ExpressionSource } from '../rule-type.ts';

interface Parameters {
  readonly points: ExpressionSource;
  readonly zeroDenominator?: ZeroDenominator;
}

export const formula = defineRule<Parameters>({
  type: 'formula',
  title: { zh: '按算式得分', en: 'formula' },
  patterns: [],
  summary: {
    zh: '算式的结果就是得分，低于 0 计 0 分，高于分值计满分',
    en: 'the result of the expression is the points, kept within 0 and full marks',
  },
  parameters: {
    points: expressionParameter('得分的算式。Expression that gives the points.'),
    zeroDenominator: zeroDenominatorParameter,
  },
  required: ['points'],
  examples: [
    {
      title: { zh: '基础分 2 分，每办结 10 件加 1 分，封顶为分值', en: '2 to begin with, 1 more per 10 closed, up to full marks' },
      points: '5',
      rule: { type: 'formula', points: '2 + floor(closed / 10)' },
      given: { closed: 27 },
      expect: '4',
    },
    {
      title: { zh: '超过分值的按满分计', en: 'more than full marks is full marks' },
      points: '5',
      rule: { type: 'formula', points: '2 + floor(closed / 10)' },
      given: { closed: 90 },
      expect: '5',
    },
  ],
  compile(parameters, context) {
    const value = context.expression(['points'], parameters.points, 'number');
    if (!value) return undefined;
    const subject = subjectOf(value, context.title);
    return {
      measures: value.measures,
      plan: () => ({ type: 'formula', value, zeroDenominator: parameters.zeroDenominator ?? 'pending' }),
      describe: (points) => ({
        zh: `得分 = ${value.words.zh}（不低于 0 分，不高于 ${printPoints(points)} 分）`,
        en: `points = ${value.words.en} (within 0 and ${printPoints(points)})`,
      }),
      score: (points, read) =>
        withValue(value, read, points, parameters.zeroDenominator, context.measureTitle, (result, approximate) => {
          const due = numberOf(result);
          const earned = clamp(due, zero, points);
          return scored(earned, () => {
            const lost = subtract(points, earned);
            const mark = approximateMark(approximate);
            const kept =
              compare(due, earned) === 0
                ? { zh: '', en: '' }
                : { zh: `，计 ${printPoints(earned)} 分`, en: `, which counts as ${printPoints(earned)}` };
            const text = {
              zh: `${subject.zh} 得 ${printPoints(due)} 分${mark.zh}${kept.zh}`,
              en: `${subject.en} gives ${printPoints(due)}${mark.en}${kept.en}`,
            };
            if (isZero(lost)) return [{ text, lost }];
            const remedy = {
              zh: `算式的结果达到 ${printPoints(points)}（再增加 ${printPoints(subtract(points, due))}）可再得 ${printPoints(lost)} 分`,
              en: `${printPoints(lost)} more points when the formula gives ${printPoints(points)} (${printPoints(subtract(points, due))} higher)`,
            };
            return [{ text, lost, remedy }];
          });
        }),
    };
  },
});
