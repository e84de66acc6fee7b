// The words of lists and cards of the library, in both languages.
import type { Tag } from '../../model.ts';
import type { Text } from '../../text.ts';

export const tagWords: Readonly<Record<Tag, Text>> = {
  verified: { zh: '已核对', en: 'verified' },
  recalled: { zh: '凭记忆，未核对原文', en: 'recalled, not checked against the text' },
  inferred: { zh: '推断', en: 'inferred' },
};

export const cardWords = {
  group: { zh: '指标组', en: 'group' },
  indicator: { zh: '指标', en: 'indicator' },
  framework: { zh: '指标体系', en: 'framework' },
  status: { zh: '文本性质', en: 'status' },
  above: { zh: '所属', en: 'part of' },
  points: { zh: '分值', en: 'points' },
  tag: { zh: '可信程度', en: 'how well attested' },
  requirement: { zh: '基本要求', en: 'requirement' },
  clause: { zh: '评分标准原文', en: 'official clause' },
  standard: { zh: '评分标准', en: 'standard' },
  measure: { zh: '数据项', en: 'measure' },
  method: { zh: '考评方式', en: 'method' },
  owner: { zh: '评分责任单位', en: 'owner' },
  evidence: { zh: '佐证材料', en: 'evidence' },
  notApplicable: { zh: '不涉及', en: 'not applicable' },
  basis: { zh: '依据', en: 'basis' },
  remedy: { zh: '整改提示', en: 'advice' },
  crosswalk: { zh: '对照', en: 'corresponds to' },
  trace: { zh: '来源行号', en: 'rows of the source' },
  children: { zh: '下级', en: 'below it' },
  also: { zh: '另见', en: 'also in' },
  issuer: { zh: '制定机关', en: 'issuer' },
  version: { zh: '版本', en: 'version' },
  period: { zh: '考评期', en: 'period' },
  extends: { zh: '基于', en: 'extends' },
  description: { zh: '说明', en: 'description' },
  window: { zh: '材料期间和截止', en: 'evidence' },
  classes: { zh: '单位类别', en: 'classes' },
  counts: { zh: '规模', en: 'size' },
  chapters: { zh: '一级指标', en: 'chapters' },
  adjustments: { zh: '加减分', en: 'adjustments' },
  vetoes: { zh: '一票否决', en: 'vetoes' },
  grades: { zh: '等次', en: 'grades' },
  sources: { zh: '依据目录', en: 'sources' },
  unmeasured: { zh: '不能计量', en: 'not measurable' },
} as const satisfies Readonly<Record<string, Text>>;

export type CardWord = keyof typeof cardWords;

/** 口径 in parts, in the order in which they are said. */
export const measureParts = [
  ['definition', { zh: '口径', en: 'counts' }],
  ['numerator', { zh: '分子', en: 'numerator' }],
  ['denominator', { zh: '分母', en: 'denominator' }],
  ['period', { zh: '期间', en: 'period' }],
  ['dataSource', { zh: '来源', en: 'source' }],
] as const satisfies readonly (readonly [string, Text])[];

export { typeWords } from '../../submission/form/type-words.ts';
