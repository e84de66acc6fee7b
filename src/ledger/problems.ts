// What can be wrong with a 整改台账 that people kept.
import { problem } from '../diagnostic.ts';
import { shown } from '../text.ts';

export const ledgerProblems = {
  noTable: problem<Record<never, never>>({
    code: 'ledger/no-table',
    severity: 'error',
    title: { zh: '没有台账的表头', en: 'ledger without its header' },
    message: () => ({
      zh: '没有找到整改台账的表头：至少要有“存在问题”和“整改措施”“责任单位”“责任人”“整改时限”“是否完成（销号）”中的两栏',
      en: 'there is no header of a ledger: 存在问题 and two of 整改措施, 责任单位, 责任人, 整改时限, 是否完成（销号） are needed',
    }),
    help: () => ({
      zh: '恢复表头一行；没有读懂的台账不会被覆盖',
      en: 'put the header row back; a ledger that was not understood is not overwritten',
    }),
  }),
  besides: problem<{ what: readonly string[] }>({
    code: 'ledger/besides',
    severity: 'error',
    title: { zh: '文件里还有写不回去的内容', en: 'the file holds what a new one would not' },
    message: ({ what }) => ({
      zh: `文件里除台账外还有：${what.map((one) => shown(one)).join('、')}，重新写出时会丢失，所以没有覆盖`,
      en: `beside the ledger the file holds ${what.map((one) => shown(one)).join(', ')}, which would be lost: it was not overwritten`,
    }),
    help: () => ({
      zh: '用 --ledger 写明这份台账，用 --out 写到另一个文件；或先把这些内容移到别的文件',
      en: 'name this ledger with --ledger and another file with --out, or move the rest into a file of its own',
    }),
  }),
  uncalculated: problem<Record<never, never>>({
    code: 'ledger/uncalculated',
    severity: 'error',
    title: { zh: '台账里有没有计算过的公式', en: 'a formula without a result in a ledger' },
    message: () => ({
      zh: '这一格是公式，文件里没有它的结果，读不出写的是什么',
      en: 'this cell is a formula whose result is not in the file',
    }),
    help: () => ({
      zh: '在 Excel 或 WPS 里打开、保存一次，或改成文字',
      en: 'open and save the file in a spreadsheet program, or write the text itself',
    }),
  }),
  repeatedId: problem<{ id: string }>({
    code: 'ledger/repeated-id',
    severity: 'warning',
    title: { zh: '台账编号重复', en: 'an id of the ledger twice' },
    message: ({ id }) => ({
      zh: `编号 ${shown(id)} 在同一年度出现了两次，只有第一行会随数据更新，这一行原样保留`,
      en: `the id ${shown(id)} stands twice in one year: only its first row follows the data, this one stays as it is`,
    }),
    help: () => ({ zh: '自己加的行把“编号”留空，会另给编号', en: 'leave the id of rows that you add empty: they get one of their own' }),
  }),
  changedCell: problem<{ column: string; seen: string; now: string }>({
    code: 'ledger/changed-cell',
    severity: 'warning',
    title: { zh: '自动栏被人改过', en: 'a column that is filled in automatically was changed' },
    message: ({ column, seen, now }) => ({
      zh: `“${shown(column)}”由数据算出，被改成了“${shown(seen)}”；已按数据写成“${shown(now)}”，改过的内容记在“自动栏原填内容”`,
      en: `“${shown(column)}” comes from the data and was changed to “${shown(seen)}”: it says “${shown(now)}” again, and what was written stands in the column “overwritten words”`,
    }),
    help: () => ({ zh: '对得分有异议的，改填报数据或走复核，不改台账', en: 'mend the submission or ask for a review, not the ledger' }),
  }),
  closedWithoutEvidence: problem<{ seen: string }>({
    code: 'ledger/closed-without-evidence',
    severity: 'error',
    title: { zh: '没有佐证材料不能销号', en: 'closed without evidence' },
    message: ({ seen }) => ({
      zh: `写着“${shown(seen)}”，但“佐证材料”是空的：不予销号，仍按未完成处理`,
      en: `says “${shown(seen)}” while the column of evidence is empty: it is not closed and counts as open`,
    }),
    help: () => ({ zh: '写明佐证材料的文件名，或改回“整改中”', en: 'name the files that prove it, or set it back to open' }),
  }),
  closedWithoutDate: problem<{ seen: string; date: string }>({
    code: 'ledger/closed-without-date',
    severity: 'error',
    title: { zh: '没有销号日期不能销号', en: 'closed without a date' },
    message: ({ seen, date }) => ({
      zh:
        date === ''
          ? `写着“${shown(seen)}”，但“销号日期”是空的：不予销号，仍按未完成处理`
          : `写着“${shown(seen)}”，但“销号日期”的“${shown(date)}”不是日期：不予销号，仍按未完成处理`,
      en:
        date === ''
          ? `says “${shown(seen)}” without a date: it is not closed and counts as open`
          : `says “${shown(seen)}”, but “${shown(date)}” is no date: it is not closed and counts as open`,
    }),
    help: () => ({ zh: '写成 2025-03-31', en: 'write it as 2025-03-31' }),
  }),
  unclearState: problem<{ seen: string }>({
    code: 'ledger/unclear-state',
    severity: 'warning',
    title: { zh: '销号情况看不懂', en: 'unclear whether it is closed' },
    message: ({ seen }) => ({
      zh: `“是否完成（销号）”写的是“${shown(seen)}”，看不出是否销号，按未完成处理`,
      en: `“${shown(seen)}” does not say whether it is closed: it counts as open`,
    }),
    help: () => ({ zh: '写成 未完成、整改中、已完成待销号 或 已销号', en: 'write 未完成, 整改中, 已完成待销号 or 已销号' }),
  }),
  deadline: problem<{ seen: string }>({
    code: 'ledger/deadline',
    severity: 'warning',
    title: { zh: '整改时限看不懂', en: 'unreadable deadline' },
    message: ({ seen }) => ({
      zh: `“整改时限”写的是“${shown(seen)}”，不是一个有年份的日期，不能判断是否逾期`,
      en: `“${shown(seen)}” is no date with its year, so that nobody can say whether it is overdue`,
    }),
    help: () => ({ zh: '写成 2025-03-31；长期坚持的写“长期坚持”', en: 'write it as 2025-03-31, or 长期坚持 for what has no end' }),
  }),
};
