// What can be wrong with the records of a register, and with what is computed from them.
import { problem } from '../diagnostic.ts';
import { shown, type Text } from '../text.ts';

export const registerTableProblems = {
  missingCells: problem<{ register: string; column: string; count: number }>({
    code: 'submission/missing-cell',
    severity: 'error',
    title: { zh: '台账有必填的格没有填', en: 'required cells of a register are empty' },
    message: ({ register, column, count }) => ({
      zh: `台账“${shown(register)}”有 ${count} 条记录没有填“${shown(column)}”`,
      en: `“${shown(column)}” is empty in ${count} of the records of “${shown(register)}”`,
    }),
    help: () => ({
      zh: '逐条补填；不填的话，用到这一列的数据算不出来',
      en: 'fill them in: what is computed from this column needs all of them',
    }),
  }),
  repeatedRecord: problem<{ unit: string; register: string; key: string }>({
    code: 'submission/repeated-record',
    severity: 'warning',
    title: { zh: '记录重复', en: 'record given twice' },
    message: ({ unit, register, key }) => ({
      zh: `${shown(unit)}的台账“${shown(register)}”里，“${shown(key)}”登记了两次，内容相同，只算一次`,
      en: `${shown(unit)}: “${shown(key)}” stands twice in “${shown(register)}” with the same data; it is counted once`,
    }),
    help: () => ({ zh: '删去多余的一条', en: 'delete one of them' }),
  }),
  conflictingRecord: problem<{ unit: string; register: string; key: string; columns: readonly string[] }>({
    code: 'submission/conflicting-records',
    severity: 'error',
    title: { zh: '同一记录前后不一', en: 'record given twice with other data' },
    message: ({ unit, register, key, columns }) => ({
      zh: `${shown(unit)}的台账“${shown(register)}”里，“${shown(key)}”登记了两次，${columns.map((column) => `“${shown(column)}”`).join('、')}不一样`,
      en: `${shown(unit)}: “${shown(key)}” stands twice in “${shown(register)}”, but ${columns.map((column) => `“${shown(column)}”`).join(', ')} differ`,
    }),
    help: () => ({
      zh: '两条是同一件的，留下对的一条；不是同一件的，改正编号',
      en: 'keep the right one, or correct the key if they are different',
    }),
  }),
  computedDiffers: problem<{ unit: string; measure: string; reported: string; computed: Text; from: Text; others: readonly string[] }>({
    code: 'submission/computed-differs',
    severity: 'error',
    title: { zh: '填报数与台账不符', en: 'reported figure differs from the register' },
    message: ({ unit, measure, reported, computed, from, others }) => ({
      zh: `${shown(unit)}“${shown(measure)}”填报 ${shown(reported)}，由台账计算（${from.zh}）${computed.zh}${
        others.length > 0 ? `；没有计入的记录：${others.map((key) => shown(key)).join('、')}` : ''
      }`,
      en: `${shown(unit)} reported ${shown(reported)} for “${shown(measure)}”; from the register (${from.en}) ${computed.en}${
        others.length > 0 ? `; records not counted: ${others.map((key) => shown(key)).join(', ')}` : ''
      }`,
    }),
    help: () => ({
      zh: '这一项以台账计算的为准：核对台账，或者不再填报这个数',
      en: 'the computed figure counts: check the register, or leave the figure out',
    }),
  }),
};
