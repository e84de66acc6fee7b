// The columns of a 整改台账. What it must hold (问题, 措施, 责任单位, 责任人, 时限, 进展, 销号) is attested; the exact header row is not.
import type { Text } from '../text.ts';

interface ColumnSpec {
  readonly title: Text;
  /** Other headers that people write; compared without blanks and brackets. */
  readonly also: readonly string[];
  /**
   * `ours`: written anew in every run. `proposed`: ours until somebody changes it. `theirs`: kept word for word. `place`: where the row
   * stands, or the mark of what we wrote.
   */
  readonly kind: 'ours' | 'proposed' | 'theirs' | 'place';
  readonly width: number;
}

const spec = (zh: string, en: string, kind: ColumnSpec['kind'], width: number, ...also: readonly string[]): ColumnSpec => ({
  title: { zh, en },
  also,
  kind,
  width,
});

export const ledgerColumns = {
  no: spec('序号', 'No.', 'place', 5, '编序', '#'),
  id: spec('编号', 'id', 'place', 16, '问题编号', '台账编号'),
  year: spec('年度', 'year', 'ours', 6.5, '考评年度', '年份'),
  unit: spec('单位', 'unit', 'ours', 13, '被考评单位', '被考核单位', '单位名称'),
  indicator: spec('指标', 'indicator', 'ours', 17, '指标名称', '考评指标'),
  problem: spec('存在问题', 'problem', 'proposed', 32, '问题', '存在的问题', '问题描述', '突出问题', '问题表现'),
  lost: spec('失分', 'lost', 'ours', 7, '扣分'),
  recoverable: spec('可挽回分', 'recoverable', 'ours', 8),
  measure: spec('整改措施', 'measures', 'proposed', 28, '措施', '整改措施及要求', '整改举措'),
  leader: spec('责任领导', 'leader', 'theirs', 9, '牵头领导', '分管领导'),
  owner: spec('责任单位', 'responsible unit', 'theirs', 13, '责任部门', '整改责任单位', '责任单位/责任人', '责任单位/部门'),
  person: spec('责任人', 'person', 'theirs', 9, '具体责任人', '经办人'),
  deadline: spec('整改时限', 'deadline', 'theirs', 11, '完成时限', '时限', '整改期限', '完成时间'),
  progress: spec(
    '整改进展/成效',
    'progress',
    'theirs',
    24,
    '整改进展',
    '进展',
    '整改成效',
    '进展情况',
    '整改情况',
    '完成情况',
    '整改落实情况',
  ),
  evidence: spec('佐证材料', 'evidence', 'theirs', 17, '佐证', '销号佐证', '证明材料'),
  closed: spec('是否完成（销号）', 'closed', 'theirs', 11, '销号', '是否销号', '是否完成销号', '整改状态', '销号情况'),
  closedOn: spec('销号日期', 'closed on', 'theirs', 11, '销号时间', '完成日期'),
  scorer: spec('评分责任单位', 'scored by', 'ours', 12),
  repeat: spec('连续年数', 'years in a row', 'ours', 6.5, '连续第几年'),
  state: spec('数据核对', 'data say', 'ours', 14),
  kept: spec('自动栏原填内容', 'overwritten words', 'theirs', 16),
  indicatorId: spec('指标编号', 'indicator id', 'ours', 12),
  stamp: spec('核对码（勿改）', 'mark (do not change)', 'place', 10),
} as const satisfies Readonly<Record<string, ColumnSpec>>;

export type LedgerColumn = keyof typeof ledgerColumns;

export const columnNames = Object.keys(ledgerColumns) as readonly LedgerColumn[];

export const columnsOfKind = (...kinds: readonly ColumnSpec['kind'][]): readonly LedgerColumn[] =>
  columnNames.filter((name) => kinds.some((kind) => kind === ledgerColumns[name].kind));

/** What 是否完成（销号） offers, from open to closed. */
export const closedWords = {
  open: { zh: '未完成', en: 'open' },
  underWay: { zh: '整改中', en: 'under way' },
  done: { zh: '已完成待销号', en: 'done, to be closed' },
  closed: { zh: '已销号', en: 'closed' },
} as const satisfies Readonly<Record<string, Text>>;
