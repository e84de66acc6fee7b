import { problem } from '../../diagnostic.ts';
import type { CompiledExpression } from '../../expression/index.ts';
import type { Step } from '../../model.ts';
import { divide, type Exact, equals, isZero, multiply, one, printExact, subtract, sum, zero } from '../../points.ts';
import type { Text } from '../../text.ts';
import { causesOf } from '../causes.ts';
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

interface Item {
  readonly value: CompiledExpression;
  readonly points: Exact;
  readonly words: Text;
  readonly cause: string;
}

interface ItemScore extends Part {
  readonly item: Item;
}

function judge(item: Item, read: Read, titleOf: (id: string) => string): ItemScore {
  const result = item.value.evaluate(read);
  if (result.state === 'value') {
    const earned = result.value.kind === 'boolean' && result.value.boolean ? item.points : zero;
    return { item, status: 'scored', sure: earned, possible: earned };
  }
  const status = result.state === 'missing' || result.state === 'not-applicable' ? result.state : 'pending';
  return { item, status, sure: zero, possible: item.points, reason: () => explainAbsence(result, titleOf) };
}

function stepOf({ item: { points, words, cause }, status, sure, reason }: ItemScore, factor: Exact): Step {
  if (reason) return { text: reason(), lost: status === 'not-applicable' ? zero : multiply(points, factor), cause };
  const worth = printPoints(points);
  const lost = multiply(subtract(points, sure), factor);
  if (isZero(lost)) return { text: { zh: `${words.zh}：做到，得 ${worth} 分`, en: `${words.en}: done, ${worth}` }, lost };
  const text = { zh: `${words.zh}：没有做到，得 0 分`, en: `${words.en}: not done, 0` };
  return { text, lost, cause, nearest: lost, remedy: { zh: `做到“${words.zh}”可得 ${worth} 分`, en: `${worth} points for ${words.en}` } };
}

/** Full marks of the items that apply: those reported as not applicable are taken out and the rest converted (折算). */
function combine(items: readonly ItemScore[], points: Exact): RuleOutcome {
  const out = items.some((item) => item.status === 'not-applicable');
  const applicable = out ? items.filter((item) => item.status !== 'not-applicable') : items;
  // All items together are worth just what the indicator is.
  const factor = out ? divide(points, sum(applicable.map(({ item }) => item.points))) : one;
  if (!factor) return nothingApplies(items);
  const why = () => items.map((item) => stepOf(item, factor));
  const scale = (value: Exact) => (out ? multiply(value, factor) : value);
  const sure = scale(sum(applicable.map((item) => item.sure)));
  const waiting = unsettled(items);
  if (!waiting) return scored(sure, why);
  return { ...waiting, sure, possible: scale(sum(applicable.map((item) => item.possible))), why };
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
    const causes = causesOf(items.map(({ value }) => value));
    const ready = items.map((item, index): Item => ({ ...item, cause: causes[index] ?? '' }));
    return {
      measures: measuresOf(...items.map((item) => item.value)),
      plan: () => ({ type: 'checklist', items }),
      describe: () => ({
        zh: items.map((item) => `${item.words.zh} 得 ${printPoints(item.points)} 分`).join('；'),
        en: items.map((item) => `${item.words.en} ${printPoints(item.points)}`).join('; '),
      }),
      score: (points, read) =>
        combine(
          ready.map((item) => judge(item, read, context.measureTitle)),
          points,
        ),
    };
  },
});
