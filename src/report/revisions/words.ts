// What both renderers of revisions say.

import { formatLocation } from '../../diagnostic.ts';
import type { ChangedPart, Revised, Revision, Stated } from '../../revisions/compare.ts';
import type { Language, Text } from '../../text.ts';

export const partWords: Readonly<Record<ChangedPart, Text>> = {
  value: { zh: '数据', en: 'value' },
  spelling: { zh: '写法', en: 'spelling' },
  note: { zh: '说明', en: 'note' },
  evidence: { zh: '佐证材料', en: 'evidence' },
  record: { zh: '记录', en: 'record' },
};

export const kindOf = ({ before, after }: Revision): 'added' | 'removed' | 'changed' =>
  before && after ? 'changed' : after ? 'added' : 'removed';

export const kindWords: Readonly<Record<'added' | 'removed' | 'changed', Text>> = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删去', en: 'removed' },
  changed: { zh: '修改', en: 'changed' },
};

/** `行政复议案件台账 A-3：审结日期`: what a change is about. */
export function subjectOf({ title, record, part }: Revision, language: Language): string {
  if (!record) return title;
  const name = record.key === '' ? record.register : `${record.register} ${record.key}`;
  return part === 'record' ? name : `${name}${language === 'zh' ? '：' : ': '}${title}`;
}

export const placeOf = (side: Stated | undefined): string => (side ? formatLocation(side.location) : '');

/** How much there is of each part. */
export function countsOf({ revisions }: Revised): Readonly<Record<ChangedPart, number>> {
  const counts = { value: 0, spelling: 0, note: 0, evidence: 0, record: 0 };
  for (const { part } of revisions) counts[part] += 1;
  return counts;
}
