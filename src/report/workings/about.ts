// 说明: how the workbook is to be read, what its formulas are exact for, and what they do not work out.
import type { Assessment } from '../../model.ts';
import type { Language, Text } from '../../text.ts';
import { tableTitle } from '../excel/framework-words.ts';
import * as plan from '../excel/plan.ts';
import { frameworkStatusWords } from '../words.ts';
import { sheetNames } from './words.ts';

/** What could not be a formula, with the reason, once each. */
export interface Stated {
  readonly item: string;
  readonly reason: Text;
  readonly units: number;
}

const entries: readonly (readonly [Text, Text])[] = [
  [
    { zh: '用途', en: 'What it is for' },
    {
      zh: '核算底稿：不用 lawgov，只凭本工作簿里的数据、规则和通用公式，重算每个指标的得分、总分、名次和等次。“系统得分”是 lawgov 算出的数，旁边的“一致”是公式，比较两者。',
      en: 'White-box workbook: data, rules and common formulas recompute every score, total, rank and grade without lawgov. Beside each stands what lawgov gave, and a formula that compares the two.',
    },
  ],
  [
    { zh: '各表', en: 'The sheets' },
    {
      zh: '总分：每单位一行。核算：每单位一段，每个指标一行，先算规则得分（分子÷分母），再算核定、否决、不涉及，然后修约、逐级合计、按步骤算到总分。规则：每个参数一行。数据：每个填报值一行，写明出处。同类比较、打分汇总、评委打分：有这类规则时才有。',
      en: 'Totals: a row per unit. Scores: a block per unit with a row per indicator: the rule (numerator over denominator), verification, veto, not applicable, rounding, sums, stages of the total. Rules: a row per figure. Data: a row per reported value and where it stands. Peers, Panels and Marks only where rules need them.',
    },
  ],
  [
    { zh: '颜色', en: 'Colours' },
    {
      zh: '浅黄：可以改的数据和参数，改了以后各表随之重算。浅橙：不是公式算出的，照录系统的数（见下）。',
      en: 'Yellow: data and figures that may be changed; everything follows. Orange: not worked out by a formula but taken over (see below).',
    },
  ],
  [
    { zh: '状态码', en: 'Codes' },
    {
      zh: '0 有数、已评；1 分母为 0；2 不涉及；3 缺报；4 待核。',
      en: '0 known, scored; 1 zero denominator; 2 not applicable; 3 missing; 4 pending.',
    },
  ],
  [
    { zh: '为什么有分子、分母', en: 'Why numerators and denominators' },
    {
      zh: '电子表格用二进制小数，0.1 加 0.2 不正好等于 0.3，修约时可能差 0.01 分。这里先把数乘成整数（“整数”列），得分写成整数÷整数，修约时才除一次，所以与系统逐位一致。整数都小于 10 的 14 次方；数据超出“数据”表公式里写的范围，状态码变成 4（待核），不会悄悄算错。',
      en: 'Spreadsheets count in binary fractions, and rounding could be off by one hundredth. Figures are therefore made whole, points are one whole number over another, and only rounding divides. All whole numbers stay below 10^14; data beyond what the formulas of the data sheet name become pending instead of wrong.',
    },
  ],
  [
    { zh: '取到十亿分之一的地方', en: 'Where a billionth is the limit' },
    {
      zh: '平均值、中位数、几何平均、加权平均、“只在总分处修约”的合计、排名依据：先取到小数点后 9 位再修约或比较。只有真实的数离修约分界不到十亿分之一、又不正好在分界上时，才可能与系统不同。',
      en: 'Means, medians, geometric and weighted means, sums that are rounded only at the total, and what ranks go by are taken to 9 places before they are rounded or compared. They could differ only where the true figure is nearer than a billionth to where rounding turns, and not just there.',
    },
  ],
  [
    { zh: '改参数', en: 'Changing figures' },
    {
      zh: '“规则”表写明每个参数最多几位小数、不超过多少；不能改变正负。写着“写在公式里”的参数只供阅读。填报的原文、出处改了不影响计算。',
      en: 'The rules sheet says how many places a figure may have and how large it may be; its sign must stay. Figures “in the formulas” are there to be read only.',
    },
  ],
];

export function planAbout(assessment: Assessment, counts: Text, stated: readonly Stated[], language: Language): plan.SheetPlan {
  const { framework, inputs } = assessment;
  const columns: plan.ColumnPlan[] = [
    { title: language === 'zh' ? '项目' : 'Item', width: 20 },
    { title: language === 'zh' ? '内容' : 'Content', width: 110, prose: true },
  ];
  const none: Text = { zh: '没有：每个得分都是公式算出的。', en: 'None: every score is worked out by a formula.' };
  const listed = stated.map(
    ({ item, reason, units }) => `${item}：${reason[language]}${language === 'zh' ? `（${units} 个单位）` : ` (${units} units)`}`,
  );
  const rows: [string, string][] = [
    [
      language === 'zh' ? '指标体系' : 'Framework',
      `${framework.title}（${framework.id} ${framework.version}）\nSHA-256 ${framework.sha256}`,
    ],
    [language === 'zh' ? '性质' : 'Status', frameworkStatusWords[framework.status][language]],
    ...entries.map(([item, content]): [string, string] => [item[language], content[language]]),
    [language === 'zh' ? '公式数' : 'Formulas', counts[language]],
    [language === 'zh' ? '照录系统的数' : 'Taken over', listed.length === 0 ? none[language] : listed.join('\n')],
    [language === 'zh' ? '填报文件' : 'Input files', inputs.map(({ path, sha256 }) => `${path}\nSHA-256 ${sha256}`).join('\n')],
  ];
  return {
    name: sheetNames.about[language],
    columns,
    headerRow: 2,
    frozenColumns: 1,
    paper: 'A4',
    rows: [
      plan.acrossRow(tableTitle(framework, { zh: '核算底稿说明', en: 'workings: notes' }, language), 'title', 2),
      plan.headerRow(columns),
      ...rows.map(([item, content]) => [plan.text(item, 'centre'), plan.text(content)]),
    ],
    merges: plan.acrossMerge(1, 2),
  };
}
