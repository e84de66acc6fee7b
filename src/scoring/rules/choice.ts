import { problem } from '../../diagnostic.ts';
import type { RuleOutcome } from '../../model.ts';
import { compare, type Exact, isZero, larger, subtract, zero } from '../../points.ts';
import { shown, type Text } from '../../text.ts';
import { open, printPoints, scored, withValue } from '../outcomes.ts';
import { valueParameter } from '../parameters.ts';
import type { Won } from '../remedies.ts';
import { defineRule, type ExpressionSource } from '../rule-type.ts';
import { isRange, type Judged, judgedRange, type Worth, worthOf, worthParameter } from '../worth.ts';

/** Either `points`, or a range within which a person decides. */
interface Option {
  readonly is: string;
  readonly points?: Worth;
  readonly judged?: Judged<Worth>;
}

interface Ready {
  readonly is: string;
  readonly from: Exact;
  readonly to: Exact;
  readonly judged: boolean;
}

/** The option for an indicator worth `points`: a single worth is a range of one. */
function readyFor({ is, points: worth = 0, judged }: Option, points: Exact): Ready {
  const { from, to } = judged ?? { from: worth, to: worth };
  return { is: is.trim(), from: worthOf(from, points), to: worthOf(to, points), judged: judged !== undefined };
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

const bestOf = (options: readonly Ready[]) => options.map((option) => option.to).reduce(larger, zero);

const worthWords = ({ from, to, judged }: Ready): Text =>
  judged
    ? { zh: `酌情得 ${printPoints(from)}–${printPoints(to)} 分`, en: `${printPoints(from)} to ${printPoints(to)} at discretion` }
    : { zh: `得 ${printPoints(to)} 分`, en: printPoints(to) };

/** The option that is worth a little more than `points`, and the best one where that is another. */
function betterThan(points: Exact, options: readonly Ready[]): Won {
  const better = options.filter((option) => compare(option.to, points) > 0).sort((left, right) => compare(left.to, right.to));
  const next = better.filter((option) => better[0] && compare(option.to, better[0].to) === 0);
  const best = better.filter((option) => compare(option.to, bestOf(options)) === 0);
  const goals = next[0]?.is === best[0]?.is ? [next] : [next, best];
  const said = goals.map((goal) => ({
    names: goal.map((option) => shown(option.is)).join('、'),
    gain: printPoints(subtract(goal[0]?.to ?? points, points)),
  }));
  const remedy = {
    zh: said.map(({ names, gain }) => `达到“${names}”可再得 ${gain} 分`).join('；'),
    en: said.map(({ names, gain }) => `“${names}” is worth ${gain} more`).join('; '),
  };
  // What a person decides within a range is not known before.
  const sure = goals.length > 1 && next[0] && !next.some((option) => option.judged) ? next[0].to : undefined;
  return sure ? { remedy, nearest: subtract(sure, points) } : { remedy };
}

/** A person decides within the option's range; until then that range is what is known. */
function undecided(option: Ready, points: Exact): RuleOutcome {
  const words = worthWords(option);
  const reason = () => ({
    zh: `选“${shown(option.is)}”，${words.zh}，需要核定`,
    en: `“${shown(option.is)}”: ${words.en}; a person must decide`,
  });
  const lost = subtract(points, option.from);
  return { status: 'pending', reason, sure: option.from, possible: option.to, why: () => [{ text: reason(), lost }] };
}

export const choice = defineRule<Parameters>({
  type: 'choice',
  title: { zh: '分档选项', en: 'graded options' },
  patterns: ['R02', 'R37'],
  summary: {
    zh: '按所选档次得相应的分或分值的百分比；酌情的档次待核定',
    en: 'each option is worth its own points or share; what is left to discretion is pending',
  },
  parameters: {
    value: valueParameter,
    options: {
      type: 'array',
      minItems: 1,
      description: '选项及其得分。Options and their points.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['is'],
        oneOf: [{ required: ['points'] }, { required: ['judged'] }],
        properties: {
          is: { type: 'string', minLength: 1, description: '选项文字。Text of the option.' },
          points: worthParameter('选它得多少分，或分值的百分之几（50%）。Points for it, or a percentage of what the indicator is worth.'),
          judged: {
            type: 'object',
            additionalProperties: false,
            required: ['from', 'to'],
            description: '酌情：在这个范围内由人核定。A person decides within this range.',
            properties: {
              from: worthParameter('最少得多少分，或百分之几。Least points, or a percentage.'),
              to: worthParameter('最多得多少分，或百分之几。Most points, or a percentage.'),
            },
          },
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
    {
      title: { zh: '达到要求得满分，部分达到酌情，未开展 0 分', en: 'met: full; partly met: at discretion; not begun: 0' },
      points: '4',
      rule: {
        type: 'choice',
        value: 'state',
        options: [
          { is: '达到要求', points: '100%' },
          { is: '部分达到', judged: { from: '0%', to: '75%' } },
          { is: '未开展', points: '0%' },
        ],
      },
      given: { state: '部分达到' },
      expect: 'pending 0–3',
    },
  ],
  problems: [choiceMismatch, choiceRepeated, judgedRange],
  compile(parameters, context) {
    const value = context.value(['value'], parameters.value, 'text');
    if (!value) return undefined;
    const options = parameters.options.map((option) => readyFor(option, context.points));
    for (const [index, option] of options.entries()) {
      if (option.judged && !isRange(option)) context.report(judgedRange, ['options', index, 'judged'], option);
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
    const optionsFor = (points: Exact) =>
      compare(points, context.points) === 0 ? options : parameters.options.map((option) => readyFor(option, points));
    return {
      measures: value.measures,
      best: bestOf(options),
      plan: (points) => ({
        type: 'choice',
        value,
        options: optionsFor(points).map(({ is, from, to, judged }) => (judged ? { is, from } : { is, points: to })),
      }),
      describe: (points) => ({
        zh: `${value.words.zh}：${optionsFor(points)
          .map((option) => `${option.is}${worthWords(option).zh}`)
          .join('，')}`,
        en: `${value.words.en}: ${optionsFor(points)
          .map((option) => `${option.is} ${worthWords(option).en}`)
          .join(', ')}`,
      }),
      score: (points, read) =>
        withValue(value, read, points, undefined, context.measureTitle, (result) => {
          const chosen = result.kind === 'text' ? result.text : '';
          const choices = optionsFor(points);
          const option = choices.find((candidate) => candidate.is === chosen);
          if (!option) {
            const reason = () => ({
              zh: `“${shown(chosen)}”不是评分规则中的选项，需要核定`,
              en: `“${shown(chosen)}” is not an option of the rule`,
            });
            return open('pending', reason, points);
          }
          if (option.judged) return undecided(option, points);
          return scored(option.to, () => {
            const lost = subtract(points, option.to);
            const text = {
              zh: `选“${shown(chosen)}”，得 ${printPoints(option.to)} 分`,
              en: `“${shown(chosen)}”: ${printPoints(option.to)} points`,
            };
            return [isZero(lost) ? { text, lost } : { text, lost, ...betterThan(option.to, choices) }];
          });
        }),
    };
  },
});
