// What a name of a unit's row stands for: `总分`, `排名`, `指标：1.2：得分率`.
import type { Framework, Score, UnitAssessment } from '../../model.ts';
import { divide, type Exact, exact, isNegative, multiply, round, subtract, sum, zero } from '../../points.ts';
import type { Language } from '../../text.ts';
import { evidenceWords, inputWords, reasonWords } from '../excel/score-words.ts';
import { vetoTitles, vetoWords } from '../veto-words.ts';
import { isAssessed, printAdjusted, remarkWords, statusWords, withheldWords } from '../words.ts';

/** What stands in a cell. `decimals`: how many places a cell shows that has no number format of its own. */
export type LayoutValue =
  | { readonly kind: 'number'; readonly number: Exact; readonly decimals: number }
  | { readonly kind: 'text'; readonly text: string };

export interface NameContext {
  readonly framework: Framework;
  readonly language: Language;
}

/** `index` counts the rows of units of a block from 0. */
export type UnitValue = (unit: UnitAssessment, index: number, context: NameContext) => LayoutValue;

export interface UnitName {
  readonly zh: string;
  readonly en: string;
  /** Whether means of it make sense. */
  readonly figure?: true;
  readonly value: UnitValue;
}

const text = (words: string): LayoutValue => ({ kind: 'text', text: words });
const points = (number: Exact, { framework }: NameContext): LayoutValue => {
  const places = printAdjusted(number, framework).split('.')[1]?.length ?? 0;
  return { kind: 'number', number, decimals: places };
};
const whole = (number: number): LayoutValue => ({ kind: 'number', number: exact(number), decimals: 0 });
const dash = text('—');

const partOf = (unit: UnitAssessment, counts: (points: Exact) => boolean): Exact =>
  sum(unit.adjustments.map((score) => score.points).filter(counts));

const joined = (words: readonly string[], zh: boolean): string => words.filter((word) => word !== '').join(zh ? '；' : '; ');

/** Who sent nothing or only checks itself has no figures, and enters no mean. */
const isCounted = (unit: UnitAssessment, { framework }: NameContext): boolean => unit.reported !== false && isAssessed(unit, framework);

/** Bonuses and deductions apart from one another: an edition may hold only what they come to. */
const isItemised = (unit: UnitAssessment, context: NameContext): boolean =>
  isCounted(unit, context) && !(context.framework.adjustments && unit.adjustments.length === 0);

export const unitNames: readonly UnitName[] = [
  { zh: '序号', en: 'number', value: (_, index) => whole(index + 1) },
  { zh: '单位', en: 'unit', value: ({ name }) => text(name) },
  { zh: '类别', en: 'class', value: (unit) => text(unit.class?.title ?? '') },
  {
    zh: '总分',
    en: 'total',
    figure: true,
    value: (unit, _, context) => (unit.points ? points(unit.points, context) : text(withheldWords(unit)[context.language])),
  },
  {
    zh: '小计',
    en: 'subtotal',
    figure: true,
    value: (unit, _, context) => (unit.scores.length === 0 || unit.reported === false ? dash : points(unit.subtotal, context)),
  },
  {
    zh: '加分',
    en: 'bonus',
    figure: true,
    value: (unit, _, context) =>
      isItemised(unit, context)
        ? points(
            partOf(unit, (value) => !isNegative(value)),
            context,
          )
        : dash,
  },
  {
    zh: '扣分',
    en: 'deduction',
    figure: true,
    value: (unit, _, context) => (isItemised(unit, context) ? points(partOf(unit, isNegative), context) : dash),
  },
  {
    zh: '加减分',
    en: 'adjustments',
    figure: true,
    value: (unit, _, context) => (isCounted(unit, context) ? points(unit.adjusted, context) : dash),
  },
  {
    zh: '可能最高分',
    en: 'possible',
    figure: true,
    value: (unit, _, context) => (isCounted(unit, context) ? points(unit.possible, context) : dash),
  },
  {
    zh: '失分',
    en: 'lost',
    figure: true,
    value: (unit, _, context) => (unit.points ? points(subtract(unit.maxPoints, unit.points), context) : dash),
  },
  { zh: '排名', en: 'rank', value: ({ rank }) => (rank === undefined ? dash : whole(rank)) },
  { zh: '等次', en: 'grade', value: ({ grade }) => (grade ? text(grade.title) : dash) },
  { zh: '一票否决', en: 'veto', value: (unit, _, { language }) => text(vetoTitles(unit)[language]) },
  {
    zh: '备注',
    en: 'remarks',
    value: (unit, _, { framework, language }) =>
      text(joined([vetoWords(unit, framework)[language], remarkWords(unit)[language]], language === 'zh')),
  },
];

interface Aspect {
  readonly zh: string;
  readonly en: string;
  readonly figure?: true;
  readonly value: (score: Score, context: NameContext) => LayoutValue;
}

/** What an indicator or a group says of a unit. */
export const aspects: readonly Aspect[] = [
  {
    zh: '得分',
    en: 'points',
    figure: true,
    value: (score, context) => (score.points ? points(score.points, context) : text(statusWords[score.status][context.language])),
  },
  { zh: '分值', en: 'max', figure: true, value: ({ maxPoints }, context) => points(maxPoints, context) },
  {
    zh: '得分率',
    en: 'rate',
    figure: true,
    value: (score, context) => {
      const rate = score.points && divide(score.points, score.maxPoints);
      return rate
        ? { kind: 'number', number: round(multiply(rate, exact(100)), 2, 'half-up'), decimals: 2 }
        : text(statusWords[score.status][context.language]);
    },
  },
  {
    zh: '失分',
    en: 'lost',
    figure: true,
    value: ({ points: earned = zero, maxPoints }, context) => points(subtract(maxPoints, earned), context),
  },
  { zh: '状态', en: 'status', value: ({ status }, { language }) => text(statusWords[status][language]) },
  { zh: '扣分原因', en: 'reason', value: (score, { language }) => text(reasonWords(score, score.inputs, language)) },
  {
    zh: '填报值',
    en: 'reported',
    value: ({ node, inputs }, { framework, language }) =>
      text(node.kind === 'indicator' ? inputWords(framework, node, inputs, language) : ''),
  },
  {
    zh: '佐证材料',
    en: 'evidence',
    value: ({ node, inputs }, { language }) => text(node.kind === 'indicator' ? evidenceWords(node, inputs, language) : ''),
  },
];

/** An aspect of the nodes with these ids: classes may have one each. '' for a unit that has none of them. */
export const nodeValue =
  (ids: ReadonlySet<string>, aspect: Aspect): UnitValue =>
  (unit, _, context) => {
    const score = unit.reported === false ? undefined : unit.scores.find(({ node }) => ids.has(node.id));
    if (unit.reported === false) return dash;
    return score ? aspect.value(score, context) : text('');
  };
