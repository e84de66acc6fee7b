// What the editions hold: one line for each kind of thing that not everybody may see.
import type { EditionField, EditionName } from '../../model.ts';
import type { Text } from '../../text.ts';

export interface EditionFieldSpec {
  readonly id: EditionField;
  readonly title: Text;
  /** Editions that show it unless lawgov.yaml says otherwise; the internal one shows everything. */
  readonly shownIn: readonly EditionName[];
}

export const editionFields: readonly EditionFieldSpec[] = [
  { id: 'others', title: { zh: '其他单位的结果', en: 'results of other units' }, shownIn: ['public'] },
  {
    id: 'indicators',
    title: { zh: '一级指标以下的得分', en: 'points below the first level' },
    shownIn: ['unit'],
  },
  {
    id: 'adjustments',
    title: { zh: '加减分、一票否决的明细', en: 'bonuses, deductions and vetoes one by one' },
    shownIn: ['unit'],
  },
  { id: 'reasons', title: { zh: '失分原因和计分步骤', en: 'why points were lost, and the steps of scoring' }, shownIn: ['unit'] },
  {
    id: 'data',
    title: { zh: '填报数据、说明、佐证、自评分及其单元格', en: 'what was reported, with notes, evidence, self-scores and cells' },
    shownIn: ['unit'],
  },
  { id: 'problems', title: { zh: '校核问题和说明待审', en: 'problems found by the checks, and explanations' }, shownIn: ['unit'] },
  { id: 'reviewers', title: { zh: '核定人和核定日期', en: 'who verified a score, and when' }, shownIn: [] },
  { id: 'files', title: { zh: '全部输入文件的清单', en: 'the list of all input files' }, shownIn: [] },
  { id: 'decisions', title: { zh: '停用校核的单位、理由和决定人', en: 'units, reason and decider of checks switched off' }, shownIn: [] },
];

export const editionTitles: Readonly<Record<EditionName, Text>> = {
  internal: { zh: '内部版', en: 'internal edition' },
  unit: { zh: '单位版', en: 'edition for one unit' },
  public: { zh: '公开版', en: 'public edition' },
};

/** What an edition shows. `chosen` is what the round lists for it, instead of what is usual. */
export function fieldsShown(edition: EditionName, chosen?: readonly EditionField[]): ReadonlySet<EditionField> {
  if (edition === 'internal') return new Set(editionFields.map(({ id }) => id));
  return new Set(chosen ?? editionFields.filter(({ shownIn }) => shownIn.includes(edition)).map(({ id }) => id));
}
