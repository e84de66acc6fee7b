// The wording of 核算底稿.
import type { ScoreStatus } from '../../model.ts';
import type { Text } from '../../text.ts';

/** Names of the sheets, as formulas write them too: without blanks, so that they need no quotation marks. */
export const sheetNames = {
  about: { zh: '说明', en: 'About' },
  totals: { zh: '总分', en: 'Totals' },
  scores: { zh: '核算', en: 'Scores' },
  figures: { zh: '规则', en: 'Rules' },
  inputs: { zh: '数据', en: 'Data' },
  steps: { zh: '算式', en: 'Steps' },
  peers: { zh: '同类比较', en: 'Peers' },
  panels: { zh: '打分汇总', en: 'Panels' },
  marks: { zh: '评委打分', en: 'Marks' },
} as const satisfies Readonly<Record<string, Text>>;

/** Why there are no points, in the order of the codes in src/report/formula/state.ts; the last one is a veto. */
export const statusWords = {
  scored: { zh: '已评', en: 'scored' },
  pending: { zh: '待核', en: 'pending' },
  'not-applicable': { zh: '不涉及', en: 'not applicable' },
  missing: { zh: '缺报', en: 'missing' },
  vetoed: { zh: '否决', en: 'vetoed' },
} as const satisfies Readonly<Record<ScoreStatus, Text>>;

const vetoedCode = 5;
export const statusCodes: Readonly<Record<ScoreStatus, number>> = {
  scored: 0,
  'not-applicable': 2,
  missing: 3,
  pending: 4,
  vetoed: vetoedCode,
};

export const labels = {
  unit: { zh: '单位', en: 'Unit' },
  unitClass: { zh: '类别', en: 'Class' },
  row: { zh: '行', en: 'Row' },
  parent: { zh: '上级行', en: 'Parent row' },
  number: { zh: '编号', en: 'No.' },
  title: { zh: '项目', en: 'Item' },
  points: { zh: '分值', en: 'Points' },
  code: { zh: '状态码', en: 'Code' },
  top: { zh: '分子', en: 'Numerator' },
  bottom: { zh: '分母', en: 'Denominator' },
  verified: { zh: '核定分', en: 'Verified' },
  veto: { zh: '否决', en: 'Veto' },
  status: { zh: '状态', en: 'Status' },
  max: { zh: '适用分值', en: 'Applicable' },
  unrounded: { zh: '未修约', en: 'Unrounded' },
  score: { zh: '得分', en: 'Score' },
  engine: { zh: '系统得分', en: 'By lawgov' },
  engineStatus: { zh: '系统状态', en: 'Status by lawgov' },
  same: { zh: '一致', en: 'Same' },
  kind: { zh: '方式', en: 'How' },
  due: { zh: '应评分值', en: 'Due' },
  passed: { zh: '分得', en: 'Passed on' },
  freed: { zh: '腾出', en: 'Set free' },
  floor: { zh: '取整', en: 'Cut down' },
  rest: { zh: '余数', en: 'Remainder' },
  formula: { zh: '公式', en: 'formula' },
  loose: { zh: '公式（数比现在大得多时末位可能有出入）', en: 'formula (its last digit may differ for much larger data)' },
  stated: { zh: '录入', en: 'stated' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  withheld: { zh: '暂不计总分', en: 'withheld' },
} as const satisfies Readonly<Record<string, Text>>;
