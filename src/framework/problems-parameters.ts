// What can be wrong with named constants and where they are used.
import { problem } from '../diagnostic.ts';
import { shown } from '../text.ts';

export const parameterProblems = {
  value: problem<{ id: string; seen: string }>({
    code: 'parameter/value',
    severity: 'error',
    title: { zh: '参数的值不是常数', en: 'parameter that is no constant' },
    message: ({ id, seen }) => ({
      zh: `参数“${shown(id)}”的值“${shown(seen)}”不是一个常数`,
      en: `the value “${shown(seen)}” of the parameter “${shown(id)}” is no constant`,
    }),
    help: () => ({
      zh: '写一个数、百分比、天数或日期，如 3、95%、15d（自然日）、5wd（工作日）、2024-12-31；文字加引号',
      en: 'write one number, share, number of days or date: 3, 95%, 15d (calendar days), 5wd (working days), 2024-12-31; a text in quotes',
    }),
  }),
  taken: problem<{ name: string; what: 'measure' | 'column' | 'parameter' }>({
    code: 'parameter/name-taken',
    severity: 'error',
    title: { zh: '参数与别的名称相同', en: 'parameter with the name of something else' },
    message: ({ name, what }) => ({
      zh: `“${shown(name)}”已经是一个${{ measure: '数据项', column: '台账的列', parameter: '参数' }[what]}的编号或名称，算式里分不清`,
      en: `“${shown(name)}” is already the id or title of a ${what}, so expressions cannot tell them apart`,
    }),
    help: () => ({ zh: '给参数换一个编号或名称', en: 'give the parameter another id or title' }),
  }),
  unknown: problem<{ name: string; suggestion: string | undefined }>({
    code: 'parameter/unknown',
    severity: 'error',
    title: { zh: '没有这个参数', en: 'unknown parameter' },
    message: ({ name, suggestion }) => ({
      zh: `没有参数“${shown(name)}”${suggestion === undefined ? '' : `，是不是“${shown(suggestion)}”？`}`,
      en: `there is no parameter “${shown(name)}”${suggestion === undefined ? '' : `; did you mean “${shown(suggestion)}”?`}`,
    }),
    help: () => ({
      zh: '这里写期限或日期（如 15d、2024-12-31），或 parameters 里参数的编号',
      en: 'write a limit or a date here (15d, 2024-12-31), or the id of one of the parameters',
    }),
  }),
  otherKind: problem<{ name: string; value: string; wanted: 'days' | 'date' }>({
    code: 'parameter/other-kind',
    severity: 'error',
    title: { zh: '参数的类型用在这里不对', en: 'parameter of another kind' },
    message: ({ name, value, wanted }) => ({
      zh: `这里要的是${wanted === 'days' ? '天数' : '日期'}，参数“${shown(name)}”的值是 ${shown(value)}`,
      en: `${wanted === 'days' ? 'a number of days' : 'a date'} is asked for, and the parameter “${shown(name)}” is ${shown(value)}`,
    }),
    help: ({ wanted }) =>
      wanted === 'days'
        ? { zh: '天数写成 15d（自然日）或 5wd（工作日）', en: 'write days as 15d (calendar) or 5wd (working days)' }
        : { zh: '日期写成 2024-12-31', en: 'write a date as 2024-12-31' },
  }),
};
