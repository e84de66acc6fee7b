import type { CompiledExpression } from '../../expression/index.ts';
import type { Value } from '../../model.ts';
import { absolute, type Exact, isNegative, isZero, subtract, zero } from '../../points.ts';
import { plural, type Text } from '../../text.ts';
import { compileLimit, exactlyOneLimit, type Limit, type LimitParameters, limitParameters } from '../limit.ts';
import { measuresOf, printPoints, said, scored, subjectOf, withValue } from '../outcomes.ts';
import { valueParameter, type ZeroDenominator, zeroDenominatorParameter } from '../parameters.ts';
import { moveBy } from '../remedies.ts';
import { defineRule, type ExpressionSource } from '../rule-type.ts';

interface Parameters extends LimitParameters {
  readonly value?: ExpressionSource;
  readonly zeroDenominator?: ZeroDenominator;
}

export const threshold = defineRule<Parameters>({
  type: 'threshold',
  title: { zh: '达标得分', en: 'threshold' },
  patterns: ['R04'],
  summary: { zh: '达到界限得满分，否则得 0 分', en: 'full marks at the limit, else 0' },
  parameters: { value: valueParameter, ...limitParameters, zeroDenominator: zeroDenominatorParameter },
  required: [],
  constraints: exactlyOneLimit,
  examples: [
    {
      title: { zh: '备案率达到 100% 得 8 分', en: 'a filing rate of 100% is worth 8' },
      points: '8',
      rule: { type: 'threshold', value: 'filed / issued', atLeast: '100%' },
      given: { filed: 19, issued: 20 },
      expect: '0',
    },
    {
      title: { zh: '全部备案', en: 'all filed' },
      points: '8',
      rule: { type: 'threshold', value: 'filed / issued', atLeast: '100%' },
      given: { filed: 20, issued: 20 },
      expect: '8',
    },
  ],
  compile(parameters, context) {
    const value = context.value(['value'], parameters.value, 'any');
    const limit = value && compileLimit(parameters, value, context);
    if (!value || !limit) return undefined;
    const subject = subjectOf(value, context.title);
    const goal = { zh: `${value.words.zh} ${limit.words.zh}`, en: `${value.words.en} ${limit.words.en}` };
    return {
      measures: measuresOf(value, limit.expression),
      plan: () => ({
        type: 'threshold',
        value,
        operator: limit.operator,
        limit: limit.expression,
        zeroDenominator: parameters.zeroDenominator ?? 'pending',
      }),
      describe: (points) => ({
        zh: `${goal.zh} 得 ${printPoints(points)} 分，否则得 0 分`,
        en: `${goal.en}: ${printPoints(points)} points, else 0`,
      }),
      score: (points, read) =>
        withValue(value, read, points, parameters.zeroDenominator, context.measureTitle, (result, approximate) =>
          withValue(limit.expression, read, points, parameters.zeroDenominator, context.measureTitle, (bound) => {
            const holds = limit.holds(result, bound);
            return scored(holds ? points : zero, () => {
              const { zh, en } = said(subject, result, value, approximate);
              if (holds)
                return [{ text: { zh: `${zh}，${limit.words.zh}，得满分`, en: `${en}, ${limit.words.en}: full marks` }, lost: zero }];
              return [
                {
                  text: { zh: `${zh}，没有${limit.words.zh}，得 0 分`, en: `${en}, not ${limit.words.en}: 0` },
                  lost: points,
                  remedy: remedyFor(goal, points, limit, value, result, bound),
                },
              ];
            });
          }),
        ),
    };
  },
});

/** What the limit asks for, and how far away it is. */
function remedyFor(goal: Text, points: Exact, limit: Limit, value: CompiledExpression, result: Value, bound: Value): Text {
  const worth = printPoints(points);
  const plain = { zh: `${goal.zh} 可得 ${worth} 分`, en: `${worth} points once ${goal.en}` };
  if (result.kind === 'date' && bound.kind === 'date') {
    const days = Math.abs(result.day - bound.day);
    return days === 0 ? plain : { zh: `${plain.zh}（差 ${days} 天）`, en: `${plain.en} (${plural(days, 'day')} apart)` };
  }
  if (result.kind !== 'number' || bound.kind !== 'number') return plain;
  const apart = subtract(bound.number, result.number);
  const move = moveBy(absolute(apart), value, isNegative(apart) || (isZero(apart) && limit.lower), limit.strict);
  return { zh: `${plain.zh}（${move.zh}）`, en: `${plain.en} (${move.en})` };
}
