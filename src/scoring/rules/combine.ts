import { problem } from '../../diagnostic.ts';
import type { Rule, RuleOutcome, Step } from '../../model.ts';
import {
  compare,
  divide,
  type Exact,
  equals,
  isZero,
  larger,
  multiply,
  one,
  printExact,
  printPercent,
  smaller,
  subtract,
  sum,
  zero,
} from '../../points.ts';
import type { Text } from '../../text.ts';
import { causesOf } from '../causes.ts';
import { measuresOf, nothingApplies, printPoints, scored, unsettled } from '../outcomes.ts';
import { exactNumber, limitParameter, pointsParameter, titleParameter } from '../parameters.ts';
import { defineRule, type ExpressionSource, type Read, type RuleContext } from '../rule-type.ts';

type How = 'sum' | 'weighted' | 'best' | 'worst';

interface PartParameters {
  readonly title: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly points?: number;
  readonly weight?: ExpressionSource;
}

interface Parameters {
  readonly how: How;
  readonly parts: readonly PartParameters[];
}

const combineShares = problem<{ how: How; sum: string; whole: string }>({
  code: 'framework/combine-shares',
  severity: 'error',
  title: { zh: '各部分合起来不是整体', en: 'the parts do not make the whole' },
  message: ({ how, sum, whole }) => ({
    zh: how === 'sum' ? `各部分共 ${sum} 分，指标分值是 ${whole} 分` : `各部分权重共 ${sum}，应为 ${whole}`,
    en: how === 'sum' ? `the parts are worth ${sum}, the indicator ${whole}` : `the weights add up to ${sum}, not ${whole}`,
  }),
  help: ({ how }) =>
    how === 'sum'
      ? { zh: '调整各部分的 points，使其和等于分值', en: 'change the parts’ points so that they add up' }
      : { zh: '调整各部分的 weight，使其和为 100%', en: 'change the weights so that they add up to 100%' },
});

const words: Readonly<Record<How, Text>> = {
  sum: { zh: '各部分相加', en: 'the sum of' },
  weighted: { zh: '各部分加权平均', en: 'the weighted mean of' },
  best: { zh: '各部分取最高', en: 'the best of' },
  worst: { zh: '各部分取最低', en: 'the worst of' },
};

interface Part {
  readonly title: string;
  readonly rule: Rule;
  /** What the part's own rule scores out of. */
  readonly points: Exact;
  /** What its score counts for in the whole: 1, or its weight. */
  readonly weight: Exact;
  readonly cause: string;
}

function compileParts({ how, parts }: Parameters, context: RuleContext): Part[] | undefined {
  const compiled = parts.map((part, index) => {
    const points = how === 'sum' ? exactNumber(part.points ?? 0) : context.points;
    const weight = part.weight === undefined ? undefined : context.expression(['parts', index, 'weight'], part.weight, 'number')?.constant;
    const rule = context.rule(['parts', index, 'rule'], part.rule, points);
    return rule && { title: part.title, rule, points, weight: weight?.kind === 'number' ? weight.number : one };
  });
  const found = compiled.filter((part) => part !== undefined);
  if (found.length < compiled.length) return undefined;
  const causes = causesOf(found.map(({ rule }) => rule));
  const ready = found.map((part, index) => ({ ...part, cause: causes[index] ?? '' }));
  const total = sum(ready.map((part) => (how === 'sum' ? part.points : part.weight)));
  const whole = how === 'sum' ? context.points : one;
  if ((how === 'sum' || how === 'weighted') && !equals(total, whole)) {
    const print = how === 'sum' ? printExact : printPercent;
    context.report(combineShares, ['parts'], { how, sum: print(total), whole: print(whole) });
    return undefined;
  }
  return ready;
}

interface Judged {
  readonly part: Part;
  readonly outcome: RuleOutcome;
  readonly sure: Exact;
  readonly possible: Exact;
  readonly status: RuleOutcome['status'];
  readonly reason?: () => Text;
}

function judge(part: Part, read: Read, peers: readonly Read[]): Judged {
  const outcome = part.rule.score(part.points, read, peers);
  const { status } = outcome;
  if (status === 'scored') return { part, outcome, status, sure: outcome.points, possible: outcome.points };
  if (status === 'not-applicable') return { part, outcome, status, sure: zero, possible: zero, reason: outcome.reason };
  return { part, outcome, status, sure: outcome.sure, possible: outcome.possible, reason: outcome.reason };
}

/** A part's steps under its title, their losses scaled to what the part counts for. */
const stepsOf = ({ part, outcome }: Judged, scale: Exact): Step[] => {
  const titled = (text: Text): Text => ({ zh: `${part.title}：${text.zh}`, en: `${part.title}: ${text.en}` });
  if (outcome.status === 'not-applicable') return [{ text: titled(outcome.reason()), lost: zero }];
  return outcome.why().map(({ cause, nearest, ...step }) => ({
    ...step,
    text: titled(step.text),
    lost: multiply(step.lost, scale),
    cause: cause === undefined ? part.cause : `${part.cause}/${cause}`,
    ...(nearest && { nearest: multiply(nearest, scale) }),
  }));
};

interface Together {
  readonly sure: Exact;
  readonly possible: Exact;
  readonly why: () => Step[];
}

/** Parts that count together; what is not applicable is taken out and the rest converted (折算). */
function addUp(parts: readonly Judged[], points: Exact, how: 'sum' | 'weighted'): Together {
  const share = ({ part }: Judged) => (how === 'sum' ? (divide(part.points, points) ?? zero) : part.weight);
  const out = parts.some((part) => part.status === 'not-applicable');
  const staying = out ? parts.filter((part) => part.status !== 'not-applicable') : parts;
  // Parts that all apply make the whole just as they are.
  const factor = out ? (divide(one, sum(staying.map(share))) ?? one) : one;
  const scale = ({ part }: Judged) => (how === 'sum' ? factor : out ? multiply(part.weight, factor) : part.weight);
  const sure = sum(staying.map((part) => multiply(part.sure, scale(part))));
  const settled = staying.every((part) => part.possible === part.sure);
  return {
    sure,
    possible: settled ? sure : sum(staying.map((part) => multiply(part.possible, scale(part)))),
    why: () => parts.flatMap((part) => stepsOf(part, scale(part))),
  };
}

/** Only one part counts: the best or the worst of those that apply. */
function pickOne(parts: readonly Judged[], how: 'best' | 'worst'): Together {
  const staying = parts.filter((part) => part.status !== 'not-applicable');
  const choose = how === 'best' ? larger : smaller;
  const extreme = (values: readonly Exact[]) => values.reduce(choose);
  const chosen = staying.reduce((left, right) => {
    const order = compare(left.sure, right.sure);
    return (how === 'best' ? order < 0 : order > 0) ? right : left;
  });
  const why = () => {
    const others = parts.filter((part) => part !== chosen);
    const counted = others.map(({ part, sure }) => ({
      text: { zh: `${part.title}：${printPoints(sure)} 分，不作数`, en: `${part.title}: ${printPoints(sure)}, does not count` },
      lost: zero,
    }));
    // How far the one that counts can be bettered before another counts in its place is not asked here.
    return [...stepsOf(chosen, one).map(({ nearest: _, ...step }) => step), ...counted];
  };
  return { sure: chosen.sure, possible: extreme(staying.map((part) => part.possible)), why };
}

export const combine = defineRule<Parameters>({
  type: 'combine',
  title: { zh: '组合', en: 'combination' },
  patterns: ['R28'],
  summary: { zh: '几个规则相加、加权平均、取最高或取最低', en: 'several rules added, averaged by weight, or the best or worst of them' },
  parameters: {
    how: {
      enum: ['sum', 'weighted', 'best', 'worst'],
      description: '怎样合成：sum 相加、weighted 加权平均、best 取最高、worst 取最低。How they combine.',
    },
    parts: {
      type: 'array',
      minItems: 2,
      description: '各部分。The parts.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'rule'],
        properties: {
          title: titleParameter,
          rule: { $ref: 'rules.schema.json', description: '这一部分的规则。The rule of this part.' },
          points: pointsParameter('sum：这一部分的分值。Points of the part, for sum.'),
          weight: limitParameter('weighted：这一部分的权重，如 30%。Weight of the part, for weighted.'),
        },
      },
    },
  },
  required: ['how', 'parts'],
  problems: [combineShares],
  examples: [
    {
      title: { zh: '通用标准 30%、专用标准 50%、外部评议 20%', en: 'general 30%, special 50%, external 20%' },
      points: '100',
      rule: {
        type: 'combine',
        how: 'weighted',
        parts: [
          { title: '通用标准', weight: '30%', rule: { type: 'external', source: '通用标准评议', value: 'general' } },
          { title: '专用标准', weight: '50%', rule: { type: 'external', source: '专用标准评议', value: 'special' } },
          { title: '外部评议', weight: '20%', rule: { type: 'external', source: '外部评议', value: 'outside' } },
        ],
      },
      given: { general: 90, special: 80, outside: 70 },
      expect: '81',
    },
    {
      title: { zh: '两个条件取最低', en: 'the worse of two' },
      points: '4',
      rule: {
        type: 'combine',
        how: 'worst',
        parts: [
          { title: '公开', rule: { type: 'met', value: 'published' } },
          { title: '备案率', rule: { type: 'proportional', value: 'filed / issued', target: '100%' } },
        ],
      },
      given: { published: true, filed: 3, issued: 4 },
      expect: '3',
    },
  ],
  compile(parameters, context) {
    const parts = compileParts(parameters, context);
    if (!parts) return undefined;
    const { how } = parameters;
    const partWords = (part: Part, language: 'zh' | 'en') => {
      const weight =
        how === 'weighted' ? (language === 'zh' ? `（占 ${printPercent(part.weight)}）` : ` (${printPercent(part.weight)})`) : '';
      return `${part.title}${weight}${language === 'zh' ? '：' : ': '}${part.rule.describe(part.points)[language]}`;
    };
    return {
      measures: measuresOf(...parts.map((part) => part.rule)),
      ...(parts.some(({ rule }) => rule.comparesUnits) && { comparesUnits: true }),
      plan: () => ({ type: 'combine', how, parts }),
      describe: () => ({
        zh: `${words[how].zh}——${parts.map((part) => partWords(part, 'zh')).join('；')}`,
        en: `${words[how].en} ${parts.map((part) => partWords(part, 'en')).join('; ')}`,
      }),
      score: (points, read, peers = [read]) => {
        const judged = parts.map((part) => judge(part, read, peers));
        if (judged.every((part) => part.status === 'not-applicable')) return nothingApplies(judged);
        const together = how === 'best' || how === 'worst' ? pickOne(judged, how) : addUp(judged, points, how);
        const { sure, possible } = together;
        const why = () => {
          const steps = together.why();
          // Whatever else was lost stays with the whole, so that the steps add up.
          const rest = subtract(subtract(points, sure), sum(steps.map((step) => step.lost)));
          return isZero(rest) ? steps : [...steps, { text: words[how], lost: rest }];
        };
        const waiting = unsettled(judged);
        return waiting ? { ...waiting, sure, possible, why } : scored(sure, why);
      },
    };
  },
});
