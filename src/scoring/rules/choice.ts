import { problem } from '../../diagnostic.ts';
import { type Exact, isZero, larger, subtract, zero } from '../../points.ts';
import { shown } from '../../text.ts';
import { open, printPoints, scored, withValue } from '../outcomes.ts';
import { exactNumber, pointsParameter, valueParameter } from '../parameters.ts';
import { defineRule, type ExpressionSource } from '../rule-type.ts';

interface Option {
  readonly is: string;
  readonly points: number;
}

interface Parameters {
  readonly value?: ExpressionSource;
  readonly options: readonly Option[];
}

const choiceMismatch = problem<{ option: string; allowed: readonly string[]; absent: boolean }>({
  code: 'framework/choice-options',
  severity: 'error',
  title: { zh: '评分规则的选项与数据项的选项不一致', en: 'the rule’s options differ from the measure’s' },
  message: ({ option, allowed, absent }) => ({
    zh: absent
      ? `数据项有选项“${shown(option)}”，评分规则没有给它定分`
      : `评分规则的选项“${shown(option)}”不在数据项的选项（${allowed.map((word) => shown(word)).join('、')}）之中`,
    en: absent
      ? `the measure allows “${shown(option)}” but the rule gives it no points`
      : `the rule’s option “${shown(option)}” is not among the measure’s options (${allowed.map((word) => shown(word)).join(', ')})`,
  }),
  help: () => ({ zh: '让两处的选项一一对应', en: 'make the two lists of options the same' }),
});

const choiceRepeated = problem<{ option: string }>({
  code: 'framework/choice-repeated',
  severity: 'error',
  title: { zh: '选项写了两次', en: 'option given twice' },
  message: ({ option }) => ({
    zh: `选项“${shown(option)}”写了两次，不知道按哪个得分`,
    en: `the option “${shown(option)}” is given twice; which points count?`,
  }),
  help: () => ({ zh: '只保留一个', en: 'keep one of them' }),
});

const best = (options: readonly { points: Exact }[]) => options.map((option) => option.points).reduce(larger, zero);

export const choice = defineRule<Parameters>({
  type: 'choice',
  title: { zh: '分档选项', en: 'graded options' },
  patterns: ['R02'],
  summary: { zh: '按所选档次得相应的分', en: 'each option is worth its own points' },
  parameters: {
    value: valueParameter,
    options: {
      type: 'array',
      minItems: 1,
      description: '选项及其得分。Options and their points.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['is', 'points'],
        properties: {
          is: { type: 'string', minLength: 1, description: '选项文字。Text of the option.' },
          points: pointsParameter('选它得多少分。Points for it.'),
        },
      },
    },
  },
  required: ['options'],
  examples: [
    {
      title: { zh: '专职 3 分、兼职 2 分、无 0 分', en: 'full-time 3, part-time 2, none 0' },
      points: '3',
      rule: {
        type: 'choice',
        value: 'staffing',
        options: [
          { is: '专职', points: 3 },
          { is: '兼职', points: 2 },
          { is: '无', points: 0 },
        ],
      },
      given: { staffing: '兼职' },
      expect: '2',
    },
  ],
  problems: [choiceMismatch, choiceRepeated],
  compile(parameters, context) {
    const value = context.value(['value'], parameters.value, 'text');
    if (!value) return undefined;
    const options = parameters.options.map((option) => ({ is: option.is.trim(), points: exactNumber(option.points) }));
    for (const [index, option] of options.entries()) {
      if (options.findIndex((other) => other.is === option.is) < index)
        context.report(choiceRepeated, ['options', index, 'is'], { option: option.is });
    }
    const allowed = context.options(value);
    if (allowed) {
      for (const [index, option] of options.entries()) {
        if (!allowed.includes(option.is))
          context.report(choiceMismatch, ['options', index, 'is'], { option: option.is, allowed, absent: false });
      }
      for (const word of allowed) {
        if (!options.some((option) => option.is === word))
          context.report(choiceMismatch, ['options'], { option: word, allowed, absent: true });
      }
    }
    const top = options.filter((option) => option.points.n === best(options).n && option.points.d === best(options).d);
    return {
      measures: value.measures,
      best: best(options),
      describe: () => ({
        zh: `${value.words.zh}：${options.map((option) => `${option.is}得 ${printPoints(option.points)} 分`).join('，')}`,
        en: `${value.words.en}: ${options.map((option) => `${option.is} ${printPoints(option.points)}`).join(', ')}`,
      }),
      score: (points, read) =>
        withValue(value, read, points, undefined, context.measureTitle, (result) => {
          const chosen = result.kind === 'text' ? result.text : '';
          const option = options.find((candidate) => candidate.is === chosen);
          if (!option) {
            const reason = () => ({
              zh: `“${shown(chosen)}”不是评分规则中的选项，需要核定`,
              en: `“${shown(chosen)}” is not an option of the rule`,
            });
            return open('pending', reason, points);
          }
          return scored(option.points, () => {
            const lost = subtract(points, option.points);
            const text = {
              zh: `选“${shown(chosen)}”，得 ${printPoints(option.points)} 分`,
              en: `“${shown(chosen)}”: ${printPoints(option.points)} points`,
            };
            const goal = top.map((candidate) => candidate.is).join('、');
            const remedy = {
              zh: `达到“${goal}”可得 ${printPoints(best(options))} 分`,
              en: `“${goal}” is worth ${printPoints(best(options))} points`,
            };
            return [isZero(lost) ? { text, lost } : { text, lost, remedy }];
          });
        }),
    };
  },
});
