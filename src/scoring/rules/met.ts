import { zero } from '../../points.ts';
import { joinTexts } from '../../text.ts';
import { approximateMark, printPoints, scored, withValue } from '../outcomes.ts';
import { valueParameter, type ZeroDenominator, zeroDenominatorParameter } from '../parameters.ts';
import { missedBy } from '../remedies.ts';
import { defineRule, type ExpressionSource } from '../rule-type.ts';

interface Parameters {
  readonly value?: ExpressionSource;
  readonly zeroDenominator?: ZeroDenominator;
}

export const met = defineRule<Parameters>({
  type: 'met',
  title: { zh: '全得全扣', en: 'met or not' },
  patterns: ['R01'],
  summary: { zh: '条件成立得满分，不成立得 0 分', en: 'full marks when the condition holds, else 0' },
  parameters: { value: valueParameter, zeroDenominator: zeroDenominatorParameter },
  required: [],
  examples: [
    {
      title: { zh: '年度工作要点已印发', en: 'the yearly plan was issued' },
      points: '3',
      rule: { type: 'met', value: 'plan_published' },
      given: { plan_published: true },
      expect: '3',
    },
    {
      title: { zh: '没有印发', en: 'it was not' },
      points: '3',
      rule: { type: 'met', value: 'plan_published' },
      given: { plan_published: false },
      expect: '0',
    },
  ],
  compile(parameters, context) {
    const value = context.value(['value'], parameters.value, 'boolean');
    if (!value) return undefined;
    return {
      measures: value.measures,
      plan: () => ({ type: 'met', value, zeroDenominator: parameters.zeroDenominator ?? 'pending' }),
      describe: (points) => ({
        zh: `“${value.words.zh}”成立得 ${printPoints(points)} 分，否则得 0 分`,
        en: `${printPoints(points)} points if ${value.words.en}, else 0`,
      }),
      score: (points, read) =>
        withValue(value, read, points, parameters.zeroDenominator, context.measureTitle, (result, approximate) => {
          const holds = result.kind === 'boolean' && result.boolean;
          return scored(holds ? points : zero, () => {
            const mark = approximateMark(approximate);
            const { zh, en } = value.words;
            if (holds) return [{ text: { zh: `“${zh}”成立${mark.zh}，得满分`, en: `${en} holds${mark.en}: full marks` }, lost: zero }];
            return [
              {
                text: { zh: `“${zh}”不成立${mark.zh}，得 0 分`, en: `${en} does not hold${mark.en}: 0` },
                lost: points,
                remedy: joinTexts(
                  [
                    { zh: `做到“${zh}”可得 ${printPoints(points)} 分`, en: `${printPoints(points)} points once ${en} holds` },
                    ...missedBy(value, read),
                  ],
                  { zh: '；', en: '; ' },
                ),
              },
            ];
          });
        }),
    };
  },
});
