import { problem } from '../../diagnostic.ts';
import type { Step } from '../../model.ts';
import { divide, type Exact, equals, isZero, multiply, printExact, subtract, sum, zero } from '../../points.ts';
import { explainAbsence, measuresOf, nothingApplies, type Part, printPoints, scored, unsettled } from '../outcomes.ts';
import { exactNumber, expressionParameter, pointsParameter, titleParameter } from '../parameters.ts';
import { defineRule, type ExpressionSource, type Read, type RuleOutcome } from '../rule-type.ts';

interface Parameters {
  readonly items: readonly { readonly value: ExpressionSource; readonly points: number; readonly title?: string }[];
}

const checklistSum = problem<{ sum: string; points: string }>({
  code: 'framework/checklist-sum',
  severity: 'error',
  title: { zh: '分项之和不等于分值', en: 'the items do not add up to the points' },
  message: ({ sum, points }) => ({
    zh: `各分项共 ${sum} 分，指标分值是 ${points} 分`,
    en: `the items are worth ${sum}, the indicator ${points}`,
  }),
  help: () => ({ zh: '调整分项的 points，使其和等于指标分值', en: 'change the items’ points so that they add up' }),
});

interface ItemScore extends Part {
  readonly points: Exact;
  readonly step: () => Step;
}

/** Full marks of the items that apply: those reported as not applicable are taken out and the rest converted (折算). */
function combine(items: readonly ItemScore[], points: Exact): RuleOutcome {
  const applicable = items.filter((item) => item.status !== 'not-applicable');
  const base = sum(applicable.map((item) => item.points));
  const factor = divide(points, base);
  if (!factor) return nothingApplies(items);
  const why = () => items.map((item) => scaled(item, factor));
  const sure = multiply(sum(applicable.map((item) => item.sure)), factor);
  const possible = multiply(sum(applicable.map((item) => item.possible)), factor);
  const waiting = unsettled(items);
  return waiting ? { ...waiting, sure, possible, why } : scored(sure, why);
}

function scaled(item: ItemScore, factor: Exact): Step {
  const step = item.step();
  return item.status === 'not-applicable' ? step : { ...step, lost: multiply(step.lost, factor) };
}

export const checklist = defineRule<Parameters>({
  type: 'checklist',
  title: { zh: '分项计分', en: 'checklist' },
  patterns: ['R03'],
  summary: { zh: '每个分项做到得该项的分，分项之和等于分值', en: 'each item has its own points; together they are the indicator’s' },
  parameters: {
    items: {
      type: 'array',
      minItems: 1,
      description: '分项。Items with their points.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['value', 'points'],
        properties: {
          value: expressionParameter('条件：是否类数据项或算式。Condition.'),
          points: pointsParameter('做到得多少分。Points when it holds.'),
          title: titleParameter,
        },
      },
    },
  },
  required: ['items'],
  examples: [
    {
      title: { zh: '目录公开 2 分，归档 1 分', en: 'published 2, archived 1' },
      points: '3',
      rule: {
        type: 'checklist',
        items: [
          { value: 'agenda_open', points: 2, title: '目录公开' },
          { value: 'archived', points: 1, title: '归档' },
        ],
      },
      given: { agenda_open: true, archived: false },
      expect: '2',
    },
  ],
  problems: [checklistSum],
  compile(parameters, context) {
    const compiled = parameters.items.map((item, index) => ({
      value: context.expression(['items', index, 'value'], item.value, 'boolean'),
      points: exactNumber(item.points),
      title: item.title,
    }));
    const total = sum(compiled.map((item) => item.points));
    if (!equals(total, context.points))
      context.report(checklistSum, ['items'], { sum: printExact(total), points: printExact(context.points) });
    const items = compiled.flatMap(({ value, points, title }) =>
      value ? [{ value, points, words: title === undefined ? value.words : { zh: title, en: title } }] : [],
    );
    if (items.length < compiled.length) return undefined;
    const judge = ({ value, points, words }: (typeof items)[number], read: Read): ItemScore => {
      const result = value.evaluate(read);
      if (result.state !== 'value') {
        const reason = () => explainAbsence(result, context.measureTitle);
        const status = result.state === 'missing' || result.state === 'not-applicable' ? result.state : 'pending';
        const step = () => ({ text: reason(), lost: status === 'not-applicable' ? zero : points });
        return { status, reason, points, sure: zero, possible: points, step };
      }
      const holds = result.value.kind === 'boolean' && result.value.boolean;
      const earned = holds ? points : zero;
      const step = () => {
        const lost = subtract(points, earned);
        const text = holds
          ? { zh: `${words.zh}：做到，得 ${printPoints(points)} 分`, en: `${words.en}: done, ${printPoints(points)}` }
          : { zh: `${words.zh}：没有做到，得 0 分`, en: `${words.en}: not done, 0` };
        const remedy = { zh: `做到“${words.zh}”可得 ${printPoints(points)} 分`, en: `${printPoints(points)} points for ${words.en}` };
        return isZero(lost) ? { text, lost } : { text, lost, remedy };
      };
      return { status: 'scored', points, sure: earned, possible: earned, step };
    };
    return {
      measures: measuresOf(...items.map((item) => item.value)),
      describe: () => ({
        zh: items.map((item) => `${item.words.zh} 得 ${printPoints(item.points)} 分`).join('；'),
        en: items.map((item) => `${item.words.en} ${printPoints(item.points)}`).join('; '),
      }),
      score: (points, read) =>
        combine(
          items.map((item) => judge(item, read)),
          points,
        ),
    };
  },
});
