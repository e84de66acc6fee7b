// What every report of a comparison says in the same words.
import type { Change, Comparison, LeftOut, NodeRow, NoSplit, Renamed } from '../../compare/comparison.ts';
import type { PartId } from '../../compare/contributions.ts';
import type { Factor } from '../../compare/factors.ts';
import { frameworkOf, type Year } from '../../compare/year.ts';
import { plural, shown, type Text, verbatim } from '../../text.ts';
import { frameworkStatusWords, stageWords } from '../words.ts';

export const factorWords: Readonly<Record<Factor, Text>> = {
  data: { zh: '数据', en: 'data' },
  rule: { zh: '规则', en: 'rules' },
  points: { zh: '分值', en: 'points' },
  set: { zh: '指标增减', en: 'indicator set' },
  review: { zh: '核定', en: 'reviews' },
  notApplicable: { zh: '不涉及', en: 'not applicable' },
};

export const roundingWords: Text = { zh: '修约', en: 'rounding' };

/** What each factor stands for, and how a mixture is made where one of the years has no answer. */
export const factorNotes: Readonly<Record<Factor, Text>> = {
  data: {
    zh: '单位填报的数据、台账；与其他单位、与上一期比较的规则所用的别人的数和上一期的数也算在内',
    en: 'what the units reported, registers included; the other units and the year before, for rules that compare',
  },
  rule: {
    zh: '评分规则、加减分、一票否决、弄虚作假处理，以及分数怎样合成总分（合成方式、上下限、折算、缺报怎样处理）',
    en: 'scoring rules, adjustments, vetoes, penalties, and how points become a total (aggregation, bounds, conversion, missing values)',
  },
  points: { zh: '指标的分值和权重', en: 'points and weights of the indicators' },
  set: { zh: '增加、取消的指标，指标在体系中的位置', en: 'indicators that came or went, and where they stand in the tree' },
  review: { zh: '核定分、评委打分，以及核定分是否计入', en: 'verified scores, marks of panels, and whether verified scores count' },
  notApplicable: {
    zh: '哪些指标对单位不涉及，以及不涉及怎样处理',
    en: 'which indicators do not apply to a unit, and what becomes of them',
  },
};

export const methodNotes: readonly Text[] = [
  {
    zh: '变化分解：把两年的六个因素（数据、规则、分值、指标增减、核定、不涉及）各取一年，共 64 种组合，每种都用计分引擎重新算一遍总分；每个因素的影响是它在全部 720 种先后次序中带来的变化的平均（夏普利值），不依赖次序，没有变化的因素为 0，六项相加准确等于修约前的总分变化。',
    en: 'The split: each of the six factors is taken from one of the two years, which makes 64 mixtures, and the engine scores each of them. The effect of a factor is the mean of what it changes over all 720 orders (Shapley value): no order is preferred, a factor that did not change has 0, and the six add up exactly to the change of the total before rounding.',
  },
  {
    zh: '修约一列是两年总分修约之差，加上本表各数四舍五入的尾差，使各列相加等于公布总分之差；准确的分数见 JSON。',
    en: 'Rounding is the difference of the two published totals’ rounding, with what printing the effects has cut off, so that a row adds up to the change of the published totals; exact figures are in the JSON.',
  },
  {
    zh: '只在一年有的指标，其得分计入“指标增减”（折算系数变动的部分除外）。某项数据只有一年要求填报的，另一年没有可用的数，两种组合都用要求填报那一年的数，变化计入“规则”，不当作缺报；两年都要求而单位没有报的，按体系对缺报的规定处理。',
    en: 'An indicator of only one of the years counts as a change of the set (apart from what conversion does to it). Where only one of the years asked for a figure, mixtures use that year’s figure and the change is one of the rules, not a missing value; what both years asked for and a unit did not report is treated as the scheme says.',
  },
  {
    zh: '一年不涉及、另一年涉及的指标，没有不涉及那一年的数，变化计入“不涉及”。分值改变而规则用另一年的：规则自带各档得分的（分段、选项、名次、清单、组合）按得分率折算，其余规则按新的分值起算。核定分按占分值的比例折算，评委打分按打分区间折算。',
    en: 'Where an indicator applied in one year only, there is no figure of the other, and the change counts as not applicable. A rule of one year with the points of the other: rules that state the points of every case (bands, choices, ranks, checklists, combinations) keep their share of full marks, others start from the new points. Verified scores keep their share of the points, marks of panels are carried to the other scale.',
  },
  {
    zh: '单位按名称对应，改名、机构改革前的名称按后一年的名册对应；指标按编号对应，编号变了而规则相同、名称相近的视为同一指标，列在下面。',
    en: 'Units are the same by name, and by the former and other names in the roster of the later year. Indicators are the same by id; those with another id, the same rule and nearly the same title are taken for the same and listed.',
  },
];

/** `2024` is a year; anything else is called what it is called. */
export const yearWords = (title: string): Text => ({ zh: /^\d{4}$/.test(title) ? `${title}年` : shown(title), en: shown(title) });

const titleAt = ({ years }: Comparison, place: number): Text => yearWords(years[place]?.title ?? '');

/** `2023年 → 2024年`. */
export function spanWords(comparison: Comparison, { from, to }: Pick<Change, 'from' | 'to'>): Text {
  const [before, after] = [titleAt(comparison, from), titleAt(comparison, to)];
  return { zh: `${before.zh} → ${after.zh}`, en: `${before.en} → ${after.en}` };
}

/** `2024年：指标体系（id 1.0.0，示例），29 个单位，27 个有名次`. */
export function yearLine(year: Year): Text {
  const framework = frameworkOf(year);
  const { units } = year.assessment;
  const ranked = units.filter(({ rank }) => rank !== undefined).length;
  const status = frameworkStatusWords[framework.status];
  const [title, stage, name] = [shown(framework.title), stageWords(framework), yearWords(year.title)];
  const text = `${framework.id} ${framework.version}`;
  return {
    zh: `${name.zh}：${title}（${text}，${status.zh}${stage ? `，${stage.zh}` : ''}），${units.length} 个单位，${ranked} 个有名次`,
    en: `${name.en}: ${title} (${text}, ${status.en}${stage ? `, ${stage.en}` : ''}), ${plural(units.length, 'unit')}, ${ranked} ranked`,
  };
}

/** Why ranks of two years cannot be held against each other; undefined where the same units were ranked. */
export function rankWarning(comparison: Comparison, change: Change): Text | undefined {
  const { ranked, from, to } = change;
  if (ranked.isSame) return undefined;
  const [before, after] = [titleAt(comparison, from), titleAt(comparison, to)];
  return {
    zh: `${before.zh}有 ${ranked.before} 个单位排名，${after.zh}有 ${ranked.after} 个，两年都排名的 ${ranked.both} 个：排名范围不同，两年的名次不可比。“可比名次”只在各年都有总分、类别没有变的单位之间重新排。`,
    en: `${before.en} ranked ${plural(ranked.before, 'unit')}, ${after.en} ranked ${ranked.after}, ${ranked.both} in both: other units were ranked, so the ranks of the two years are not comparable. The comparable rank is among the units that have a total in every year and stayed in their class.`,
  };
}

export const noSplitWords: Readonly<Record<NoSplit, Text>> = {
  'no-total-before': { zh: '前一年没有总分，变化不能分解', en: 'no total in the earlier year, so there is no change to split' },
  'no-total-after': { zh: '后一年没有总分，变化不能分解', en: 'no total in the later year, so there is no change to split' },
  'no-total': { zh: '两年都没有总分', en: 'no total in either year' },
};

/** The node or the account that a part of a total stands for. */
export function partWords(part: PartId, nodes: ReadonlyMap<string, NodeRow>): Text {
  if (part === 'adjustments') return { zh: '加减分', en: 'adjustments' };
  if (part === 'total') return { zh: '总分的限额、一票否决和整体合成', en: 'bounds of the total, vetoes, aggregation of the whole' };
  if (part === 'imported') return { zh: '采用的考评得分', en: 'total taken over' };
  const space = part.indexOf(' ');
  const node = nodes.get(part.slice(space + 1));
  const name = node ? nodeName(node) : part.slice(space + 1);
  return part.startsWith('leaf ') ? verbatim(name) : { zh: `${name}（上下限、合成）`, en: `${name} (bounds, aggregation)` };
}

export const nodeName = ({ no, title }: Pick<NodeRow, 'no' | 'title'>): string => `${no ?? ''} ${shown(title)}`.trim();

/** Why something is not compared. */
export function leftOutWords(comparison: Comparison, left: LeftOut): { readonly kind: Text; readonly name: string; readonly why: Text } {
  if (left.kind === 'merged') {
    const names = left.names.map((name) => shown(name));
    const year = titleAt(comparison, left.year);
    return {
      kind: { zh: '单位', en: 'unit' },
      name: left.line.name,
      why: {
        zh: `${year.zh}有 ${names.length} 个单位对应它（${names.join('、')}），是合并而不是改名，不能拿其中哪一个来比`,
        en: `in ${year.en} ${names.length} units stand for it (${names.join(', ')}): a merger and not another name, so none of them is its year before`,
      },
    };
  }
  const present = (has: (year: number) => boolean) =>
    titleAt(
      comparison,
      comparison.years.findIndex((_, year) => has(year)),
    );
  if (left.kind === 'unit') {
    const only = present((year) => left.line.names[year] !== undefined);
    const near = left.near.map((name) => shown(name));
    const hint: Text =
      near.length === 0
        ? { zh: '', en: '' }
        : {
            zh: `；与“${near.join('”“')}”相近，是同一单位的，在后一年名册的 formerNames 里写上`,
            en: `; like “${near.join('”, “')}”: where it is the same unit, put its name into formerNames of the later roster`,
          };
    return {
      kind: { zh: '单位', en: 'unit' },
      name: left.line.name,
      why: { zh: `只有${only.zh}有${hint.zh}`, en: `only in ${only.en}${hint.en}` },
    };
  }
  const { row } = left;
  const only = present((year) => row.years[year] !== undefined);
  return {
    kind: row.isGroup ? { zh: '指标分组', en: 'group' } : { zh: '指标', en: 'indicator' },
    name: `${nodeName(row)} (${row.id})`,
    why: { zh: `只有${only.zh}有`, en: `only in ${only.en}` },
  };
}

/** Two ids that are taken for one. */
export function renamedWords(comparison: Comparison, { year, before, after }: Renamed): Text {
  const name = titleAt(comparison, year);
  return {
    zh: `${name.zh}的 ${after} 视为上一年的 ${before}（规则相同、名称相近）`,
    en: `${after} of ${name.en} is taken for ${before} of the year before (same rule, nearly the same title)`,
  };
}
