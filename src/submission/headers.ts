// What the headers of a submission table are called in practice. Sources: domain notes §4.3, §7 (tables of real schemes).
import type { Text } from '../text.ts';
import { comparable } from './values/spelling.ts';

/** What a column is for. */
export type ColumnRole =
  | 'unit'
  | 'unitClass'
  | 'indicator'
  /** Ids of measures, out of sight in forms that this program has made: they name the row before anything else does. */
  | 'key'
  | 'measure'
  | 'value'
  | 'measureUnit'
  | 'selfScore'
  | 'review'
  | 'scorer'
  | 'reviewDate'
  | 'reason'
  | 'evidence'
  | 'note'
  | 'group'
  | 'number'
  | 'points'
  | 'standard';

const synonyms: Readonly<Record<ColumnRole, readonly string[]>> = {
  unit: [
    '单位',
    '单位名称',
    '填报单位',
    '报送单位',
    '被考评单位',
    '被考核单位',
    '考评单位',
    '考核单位',
    '考评对象',
    '考核对象',
    '部门',
    '部门名称',
    '填报部门',
    '地区',
    '县市区',
    '县(市、区)',
    '乡镇(街道)',
    'unit',
    'unit name',
    'reporting unit',
    'department',
    'organization',
    'organisation',
    'agency',
  ],
  unitClass: ['单位类别', '单位类型', '单位分类', '被考评单位类别', '考评对象类别', '单位所属类别', 'class', 'unit class'],
  indicator: [
    '指标编号',
    '指标代码',
    '指标编码',
    '指标序号',
    '指标id',
    '三级指标',
    '指标',
    '指标名称',
    '考评指标',
    '考核指标',
    '测评指标',
    '评价指标',
    '考评项目',
    '考核项目',
    '考评内容',
    '考核内容',
    'indicator',
    'indicator id',
    'indicator no',
    'indicator no.',
    'indicator name',
  ],
  measure: [
    '数据项',
    '数据项名称',
    '数据名称',
    '数据指标',
    '填报项',
    '填报项目',
    '填报内容',
    'measure',
    'data item',
    'item',
    'measure name',
    'metric',
  ],
  key: ['数据项编号', '数据项代码', '数据项编码', '数据项id', 'measure id'],
  value: [
    '填报值',
    '填报数据',
    '填报数',
    '数值',
    '值',
    '数据',
    '数据值',
    '完成值',
    '实际值',
    '完成情况',
    '上报数据',
    '上报值',
    '实际完成',
    'value',
    'reported value',
    'reported',
    'figure',
  ],
  measureUnit: ['计量单位', '数据单位', '单位(计量)', 'unit of measure', 'unit of measurement', 'measurement unit'],
  selfScore: ['自评分', '自评得分', '自评分数', '自查得分', '自评', 'self score', 'self-score', 'self-assessment'],
  // 得分 alone is not among them: in forms for self-assessment (自查表) it is the unit's own figure.
  review: [
    '核定分',
    '核定得分',
    '核定分数',
    '考核得分',
    '考核分',
    '考核评分',
    '考评得分',
    '考评分',
    '评审得分',
    '评审分',
    '评分',
    '评委打分',
    '评委评分',
    '打分',
    '专家打分',
    '专家评分',
    '复核得分',
    '复核分',
    '复评得分',
    '审核得分',
    '审核分',
    '认定得分',
    '认定分',
    '核查得分',
    '检查得分',
    'verified score',
    'mark',
  ],
  scorer: [
    '评分人',
    '评分者',
    '评委',
    '评委姓名',
    '打分人',
    '考核人',
    '考评人',
    '审核人',
    '核定人',
    '复核人',
    '评审人',
    '评审专家',
    '专家',
    '评分单位',
    '评分责任单位',
    'scorer',
  ],
  reviewDate: ['评分日期', '打分日期', '考核日期', '考评日期', '审核日期', '核定日期', '复核日期', '评审日期', '评分时间', '日期', 'date'],
  reason: [
    '理由',
    '扣分理由',
    '扣分依据',
    '扣分原因',
    '扣分说明',
    '评分说明',
    '评分理由',
    '评分依据',
    '打分理由',
    '核定理由',
    '核定说明',
    '考核说明',
    '失分原因',
    'reason',
  ],
  evidence: [
    '佐证材料',
    '证明材料',
    '佐证',
    '支撑材料',
    '佐证资料',
    '印证材料',
    '材料清单',
    '附件',
    'evidence',
    'supporting documents',
    'attachment',
    'attachments',
  ],
  note: ['说明', '备注', '情况说明', '填报说明', '备注说明', 'note', 'notes', 'remark', 'remarks', 'comment', 'comments', 'explanation'],
  group: ['一级指标', '二级指标', '考评类别', '考核类别', '类别', '项目', '一级', '二级'],
  number: ['序号', '编号', '行号', 'no', 'no.', '#', 'serial', 'serial no.'],
  points: ['分值', '权重', '满分', '标准分', '计入总分权重'],
  standard: ['评分标准', '扣分标准', '考核标准', '计分方法', '评价标准', '口径', '指标说明', '考评方法', '考核方法'],
};

/** Everything that a column may be called, with its role. */
export const roleNames: readonly (readonly [name: string, role: ColumnRole])[] = (
  Object.entries(synonyms) as [ColumnRole, readonly string[]][]
).flatMap(([role, names]) => names.map((name) => [name, role] as const));

const roleByName = new Map<string, ColumnRole>();
for (const [name, role] of roleNames) roleByName.set(comparable(name), role);

/** A comparable header without what people add to it: `填报值（必填）`, `填报值*`, `填报值：`, `2024年完成值`, `本年完成值`, `1.1 办理案件`. */
export const bare = (form: string): string =>
  form
    .replace(/[([【][^)\]】]*[)\]】]/g, '')
    .replace(/[*:：]+/g, '')
    .replace(/^(?:20\d\d年度?|本年度?|当年|今年|本期|\d+(?:\.\d+)+[、.]?|\d+[、.])(?=\D)/, '');

/** The role of a header cell, undefined for words that are not known. */
export function roleOf(header: string): ColumnRole | undefined {
  for (const form of headerForms(header)) {
    const role = roleByName.get(form);
    if (role) return role;
  }
  return undefined;
}

/** Roles of columns in which people's scores stand; a measure of the same name goes before them. */
export const reviewRoles: ReadonlySet<ColumnRole> = new Set(['review', 'scorer', 'reviewDate', 'reason']);

/** Names to show when no table was found. */
export const expectedHeaders: Text = { zh: '单位、数据项（或指标编号）、填报值', en: '单位, 数据项 (or 指标编号), 填报值' };

// Every cell is looked at several times, and most texts of a table stand in many of its rows.
const formsByText = new Map<string, readonly string[]>();
const mostForms = 5000;

/** Header form for comparing names of measures: full-width, blanks and case set aside; then also without bracketed additions. */
export function headerForms(text: string): readonly string[] {
  const known = formsByText.get(text);
  if (known) return known;
  const form = comparable(text);
  const forms = [...new Set([form, bare(form)])].filter((each) => each !== '');
  if (formsByText.size >= mostForms) formsByText.clear();
  formsByText.set(text, forms);
  return forms;
}
