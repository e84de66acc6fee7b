// The lines above and below the table that are ours: written anew each time, and known again when the file is read back.
import type { Framework } from '../model.ts';
import { frameworkStatusWords } from '../report/words.ts';
import type { Language, Text } from '../text.ts';

/** `法治政府建设考评整改台账（2023年度）`. */
export const titleOf = ({ title }: Framework, year: number, language: Language): string =>
  language === 'zh' ? `${title}整改台账（${year}年度）` : `${title}: ledger of remediation (${year})`;

/** By which text it was assessed, and how official that is. */
export function sourceLine({ id, version, status }: Framework, language: Language): string {
  const words = frameworkStatusWords[status][language];
  return language === 'zh'
    ? `台账依据：指标体系 ${id} ${version}（${words}）的考评结果`
    : `Ledger of: results under the framework ${id} ${version} (${words})`;
}

/** Below the table. */
export const notes: readonly Text[] = [
  {
    zh: '注：白底各栏由考评结果写出，每次运行按数据更新；黄底各栏由人填写，原样保留。“存在问题”“整改措施”改过以后不再更新。',
    en: 'Note: white columns come from the results and follow the data; yellow ones are for people and stay word for word. Problems and measures stay as they are once somebody has changed them.',
  },
  {
    zh: '注：销号须有佐证材料和销号日期，缺一不予销号。没有完成的带入下一年度；编号不随年度变化，同一问题再次失分计连续年数。',
    en: 'Note: nothing is closed without evidence and a date. What is open goes into the next year; ids do not change with the year, so that repeats are counted.',
  },
  {
    zh: '注：栏目按公开的整改要求（问题、措施、责任部门、责任人、完成时限、销号）设置，表头样式为推定，不是规定格式；整改措施栏的建议由评分规则推出，不是正式意见。',
    en: 'Note: the columns follow what is published on remediation (problem, measures, who, by when, closing); the header itself is inferred and not prescribed. Proposed measures are derived from the scoring rules and not an official opinion.',
  },
];

const ownForms = [/^台账依据：指标体系 \S+ \S+（[^（）]*）的考评结果$/, /^Ledger of: results under the framework \S+ \S+ \([^()]*\)$/];

/** The title of any year. */
const isTitle = (text: string, framework: Framework | undefined): boolean => {
  const [year] = /\d{4}(?=年度）$|\)$)/.exec(text) ?? [];
  return (
    framework !== undefined &&
    year !== undefined &&
    (text === titleOf(framework, Number(year), 'zh') || text === titleOf(framework, Number(year), 'en'))
  );
};

/** Whether a line is one that the next run writes anyway. A line that somebody has changed is not. */
export const isOwnLine = (line: string, framework?: Framework): boolean => {
  const text = line.trim();
  return isTitle(text, framework) || ownForms.some((form) => form.test(text)) || notes.some(({ zh, en }) => text === zh || text === en);
};
