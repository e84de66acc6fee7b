// What the columns of scoring tables are called. Sources: the tables of real schemes in the domain notes (§4.3).
import { comparable } from '../submission/values/spelling.ts';
import type { Confidence } from './model.ts';

export type Role =
  | 'level'
  | 'detail'
  | 'number'
  | 'points'
  | 'clause'
  | 'method'
  | 'owner'
  | 'evidence'
  | 'basis'
  /** 得分, 扣分原因: filled in when the table is used. */
  | 'result'
  | 'note';

const names: readonly (readonly [Role, readonly string[]])[] = [
  [
    'level',
    '一级指标 二级指标 三级指标 四级指标 一级 二级 三级 四级 过程 环节 类别 考评类别 考核类别 评价类别 测评类别 指标类别 项目类别'.split(
      ' ',
    ),
  ],
  ['level', '项目 考评项目 考核项目 评价项目 测评项目 评分项目 考核指标 考评指标 评价指标 测评指标 指标 指标名称 指标内容 分项'.split(' ')],
  ['level', '任务 工作任务 重点任务 考核任务 目标任务 主要任务 领域 板块 维度 方面 章节 部门'.split(' ')],
  [
    'detail',
    '考核内容 考评内容 评价内容 测评内容 评查内容 评比内容 检查内容 工作内容 主要内容 具体内容 内容 分项内容 分项内容及分值'.split(' '),
  ],
  [
    'detail',
    '考核要点 考评要点 评价要点 测评要点 要点 测评指标与考察点 考察点 观测点 采分点 考核标准 考评标准 工作要求 基本要求'.split(' '),
  ],
  ['detail', '具体要求 考核要求 工作标准 目标要求 指标说明 指标解释 指标内涵 指标要求 指标口径 口径 内容与要求 考核内容及要求'.split(' ')],
  ['number', '序号 编号 指标编号 指标序号 序 no no. 号'.split(' ')],
  [
    'points',
    '分值 权重 满分 标准分 标准分值 总分值 总分 评价分值 考核分值 考评分值 各项分值 指标分值 分数 基准分 基本分 计入总分权重'.split(' '),
  ],
  ['clause', '评分标准 扣分标准 计分标准 赋分标准 评价标准 评分细则 计分细则 考核细则 评分办法 计分办法 计分方法 评分方法'.split(' ')],
  ['clause', '评分规则 计分规则 加分标准 加扣分标准 扣分细则 评分依据 考评内容及评分标准 考核内容及评分标准 评价内容及标准'.split(' ')],
  [
    'method',
    '考评方法 考核方法 评价方法 测评方法 考核方式 考评方式 评价方式 评测方式 测评方式 检查方法 检查方式 核查方式 评查方法'.split(' '),
  ],
  [
    'owner',
    '责任单位 责任部门 评分责任单位 评分单位 考核单位 考核责任单位 牵头考核单位 牵头单位 牵头部门 考核部门 考评单位 评分部门'.split(' '),
  ],
  ['owner', '考核主体 评分主体 数据责任单位'.split(' ')],
  [
    'evidence',
    '佐证材料 佐证要求 佐证资料 佐证 证明材料 印证材料 支撑材料 提供材料 需提供材料 检查材料 材料清单 材料要求 备查材料'.split(' '),
  ],
  ['basis', '依据 政策依据 法律依据 考核依据 文件依据 指标依据 制定依据'.split(' ')],
  ['result', '得分 自评得分 自评分 自查得分 考核得分 考评得分 核定得分 核定分 实得分 评查结果 合计得分 扣分 扣分原因 扣分理由'.split(' ')],
  ['result', '扣分依据 扣分说明 存在的问题 存在问题 完成情况 自评情况 检查情况 检查结果 复核得分 省级得分 考核情况'.split(' ')],
  ['note', '说明 备注 注 其他 其它 完成时限 时限 适用对象 适用范围 考核对象 配合单位 数据来源'.split(' ')],
];

const roleByName = new Map<string, Role>(names.flatMap(([role, list]) => list.map((name) => [comparable(name), role] as const)));

/** Where a name is not known, what it contains. */
const hints: readonly (readonly [RegExp, Role])[] = [
  [/得分$|扣分原因|扣分理由/, 'result'],
  [/分值|权重|标准分/, 'points'],
  [/(?:评分|计分|扣分|赋分|加分)(?:标准|细则|办法|方法|规则)/, 'clause'],
  [/佐证|材料|资料/, 'evidence'],
  [/责任|牵头|单位$|部门$|科室$|处室$/, 'owner'],
  [/方法|方式/, 'method'],
  [/依据/, 'basis'],
  [/序号|编号/, 'number'],
  [/内容|要点|要求|标准/, 'detail'],
  [/指标|项目|任务|类别|事项/, 'level'],
];

export interface Column {
  readonly column: number;
  readonly role: Role;
  readonly header: string;
  /** 考核项目及分值, 一级指标(分): its cells hold points too. */
  readonly withPoints: boolean;
  readonly confidence: Confidence;
}

const bracketed = /[([【][^)\]】]*[)\]】]/g;
const withPointsForm = /(?:及|和|与|、)?(?:其)?分值$/;

/** Role of a header cell; undefined where nothing is known of its words. */
export function readHeader(header: string): Omit<Column, 'column'> | undefined {
  const whole = comparable(header);
  const brackets = whole.match(bracketed)?.join('') ?? '';
  const bare = whole.replace(bracketed, '').replace(/[*:：]+$/, '');
  if (bare === '') return undefined;
  const own = roleByName.get(whole) ?? roleByName.get(bare);
  const inBrackets = /分/.test(brackets);
  if (own) return { role: own, header, withPoints: inBrackets && own !== 'points', confidence: 'high' };
  const without = bare.replace(withPointsForm, '');
  const joined = without !== bare && without !== '' ? roleByName.get(without) : undefined;
  if (joined) return { role: joined, header, withPoints: true, confidence: 'high' };
  const hint = hints.find(([words]) => words.test(bare));
  return hint && { role: hint[1], header, withPoints: inBrackets, confidence: 'low' };
}

export const isKnownHeader = (header: string): boolean => readHeader(header)?.confidence === 'high';
