// The workbook's own wording; what all reports share is in ../words.ts.

import type { Severity } from '../../diagnostic.ts';
import type { MissingPolicy, NotApplicablePolicy } from '../../model.ts';
import type { Rounding } from '../../points.ts';
import type { Text } from '../../text.ts';

export const labels = {
  summary: { zh: '汇总表', en: 'Summary' },
  gaps: { zh: '失分清单', en: 'Lost points' },
  problems: { zh: '校核问题', en: 'Input problems' },
  explanations: { zh: '说明待审', en: 'Explanations' },
  about: { zh: '说明', en: 'About' },
  unnamed: { zh: '未命名单位', en: 'Unnamed unit' },
  rank: { zh: '排名', en: 'Rank' },
  unit: { zh: '单位', en: 'Unit' },
  subtotal: { zh: '小计', en: 'Subtotal' },
  converted: { zh: '折算得分', en: 'Converted' },
  grandTotal: { zh: '总分', en: 'Total' },
  bonus: { zh: '加分', en: 'Bonus' },
  deduction: { zh: '扣分', en: 'Deductions' },
  adjusted: { zh: '加减分', en: 'Adjustments' },
  veto: { zh: '一票否决', en: 'Veto' },
  noVeto: { zh: '未触发', en: 'none' },
  vetoHolds: { zh: '成立', en: 'holds' },
  possible: { zh: '可能最高分', en: 'Highest possible' },
  grade: { zh: '等次', en: 'Grade' },
  remarks: { zh: '备注', en: 'Remarks' },
  withheld: { zh: '暂不计总分', en: 'withheld' },
  none: { zh: '—', en: '—' },
  indicator: { zh: '指标', en: 'Indicator' },
  points: { zh: '分值', en: 'Points' },
  applicable: { zh: '适用分值', en: 'Applicable points' },
  standard: { zh: '评分标准', en: 'Scoring standard' },
  reported: { zh: '填报值', en: 'Reported' },
  score: { zh: '得分', en: 'Score' },
  reasons: { zh: '扣分原因', en: 'Why points were lost' },
  evidence: { zh: '佐证材料', en: 'Evidence' },
  sum: { zh: '合计', en: 'Sum' },
  rankedTogether: { zh: '注：各类别的单位统一排名', en: 'Note: the units of all classes are ranked together' },
  notSummed: { zh: '一级指标不是相加，合成办法见说明', en: 'not a plain sum, see About' },
  number: { zh: '序号', en: 'No.' },
  indicatorNumber: { zh: '指标编号', en: 'Indicator no.' },
  lost: { zh: '失分', en: 'Lost' },
  recoverable: { zh: '可挽回分', en: 'Recoverable' },
  reason: { zh: '原因', en: 'Reason' },
  remedy: { zh: '怎样得回', en: 'How to win them back' },
  missingData: { zh: '缺少的数据', en: 'Missing data' },
  owner: { zh: '评分责任单位', en: 'Scored by' },
  severity: { zh: '级别', en: 'Severity' },
  code: { zh: '代码', en: 'Code' },
  location: { zh: '位置', en: 'Place' },
  problem: { zh: '问题', en: 'Problem' },
  mend: { zh: '怎样改', en: 'How to mend it' },
  item: { zh: '项目', en: 'Item' },
  content: { zh: '内容', en: 'Content' },
  notReported: { zh: '未填报', en: 'not reported' },
  noEvidence: { zh: '未附', en: 'none attached' },
  noUnits: { zh: '没有被考评单位的填报数据', en: 'No unit has reported' },
  accounts: {
    zh: '失分以外影响总分的：分组上下限、加减分、一票否决',
    en: 'What else moved totals: floors and caps of groups, adjustments, vetoes',
  },
  noGaps: { zh: '没有失分', en: 'No points were lost' },
  signatures: {
    zh: '考评组成员签字：　　　　　　　　　　　　　　被考评单位确认：　　　　　　　　　　　　　　日期：　　　　年　　月　　日',
    en: 'Assessors: ______________________    Confirmed by the unit: ______________________    Date: ______________',
  },
  tableSignatures: {
    zh: '制表人：　　　　　　审核人：　　　　　　负责人：　　　　　　日期：　　　年　　月　　日',
    en: 'Prepared by: __________   Checked by: __________   Approved by: __________   Date: __________',
  },
  footer: { zh: '&L&A&C第 &P 页 共 &N 页', en: '&L&A&CPage &P of &N' },
  intervalNote: {
    zh: '注：缺报、待核的指标目前按能够确定的分数计入；“可能最高分”是这些指标全部得满分时的总分。',
    en: 'Note: indicators that are missing or to be checked count with the points that are sure; “highest possible” is the total if all of them got full marks.',
  },
} as const satisfies Record<string, Text>;

/** Headings of the levels, from the top; trees are seldom deeper than four. */
export const levelNumerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

export const severityWords: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'note' },
};

export const roundingWords: Readonly<Record<Rounding, Text>> = {
  'half-up': { zh: '四舍五入', en: 'half up' },
  'half-even': { zh: '四舍六入五成双（GB/T 8170—2008）', en: 'half to even (GB/T 8170—2008)' },
  truncate: { zh: '只舍不入', en: 'cut off' },
};

export const missingWords: Readonly<Record<MissingPolicy, Text>> = {
  zero: { zh: '未填报的指标计 0 分，能够确定的部分照计', en: 'a missing indicator counts 0; parts that are sure still count' },
  block: { zh: '有未填报的指标时暂不计总分，也不排名', en: 'while an indicator is missing there is no total and no rank' },
  exclude: { zh: '未填报的指标不计入，其分值也从满分中扣除', en: 'a missing indicator is left out, and so are its points' },
};

export const notApplicableWords: Readonly<Record<NotApplicablePolicy, Text>> = {
  rescale: {
    zh: '不涉及的指标不计入，其余指标得分按比例折算到满分',
    en: 'a not-applicable indicator is left out; the rest is converted to full marks',
  },
  exclude: { zh: '不涉及的指标不计入，满分相应减少', en: 'a not-applicable indicator is left out and the full marks shrink' },
  full: { zh: '不涉及的指标按满分计', en: 'a not-applicable indicator counts in full' },
  even: {
    zh: '不涉及的指标的分值平均分给同级其他指标',
    en: 'the points of a not-applicable indicator are spread evenly over its siblings',
  },
  target: { zh: '不涉及的指标按规定比例计分', en: 'a not-applicable indicator counts with a fixed share' },
};
