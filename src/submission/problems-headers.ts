// What is odd about the headers of a table.
import { problem } from '../diagnostic.ts';
import { shown } from '../text.ts';

const mostRows = 10;

export const headerProblems = {
  differing: problem<{ header: string; first: string; rows: readonly number[] }>({
    code: 'submission/duplicate-column',
    severity: 'error',
    title: { zh: '两列说的是同一件事，内容却不同', en: 'two columns for one thing that differ' },
    message: ({ header, first, rows }) => ({
      zh: `${header === first ? `有两列都叫“${shown(header)}”` : `“${shown(first)}”和“${shown(header)}”两列说的是同一件事`}，第 ${rows.slice(0, mostRows).join('、')} 行${rows.length > mostRows ? `等 ${rows.length} 行` : ''}内容不同，只读了前一列`,
      en: `${header === first ? `two columns are called “${shown(header)}”` : `“${shown(first)}” and “${shown(header)}” are for one thing`} and differ in ${rows.length > 1 ? 'rows' : 'row'} ${rows.slice(0, mostRows).join(', ')}${rows.length > mostRows ? ` … ${rows.length} in all` : ''}; only the first was read`,
    }),
    help: () => ({ zh: '删去多余的一列，或改它的表头', en: 'delete or rename one of them' }),
  }),
  same: problem<{ header: string }>({
    code: 'submission/same-column',
    severity: 'warning',
    title: { zh: '同样的列有两列', en: 'a column given twice' },
    message: ({ header }) => ({
      zh: `“${shown(header)}”和前面一列说的是同一件事，内容也相同，只读了前一列`,
      en: `“${shown(header)}” is for the same as a column before it and holds the same; only the first was read`,
    }),
    help: () => ({ zh: '删去多余的一列', en: 'delete one of them' }),
  }),
  guessed: problem<{ header: string; name: string }>({
    code: 'submission/guessed-header',
    severity: 'warning',
    title: { zh: '表头是猜着读的', en: 'header read by a guess' },
    message: ({ header, name }) => ({
      zh: `表头“${shown(header)}”不认识，当作“${shown(name)}”读取`,
      en: `the header “${shown(header)}” is not known; it was read as “${shown(name)}”`,
    }),
    help: ({ name }) => ({
      zh: `核对是不是这一项；是的，把表头改为“${shown(name)}”`,
      en: `check that this is meant; if so, change the header to “${shown(name)}”`,
    }),
  }),
  otherYearSheet: problem<{ sheet: string; year: string; taken: string }>({
    code: 'submission/other-year-sheet',
    severity: 'warning',
    title: { zh: '别的年度的工作表', en: 'sheet of another year' },
    message: ({ sheet, year, taken }) => ({
      zh: `工作表“${shown(sheet)}”是 ${year} 年的，没有读取；读的是“${shown(taken)}”`,
      en: `the sheet “${shown(sheet)}” is of ${year} and was not read; “${shown(taken)}” was`,
    }),
    help: () => ({ zh: '不用处理；年度写错的请改正', en: 'nothing needs to be done, unless the year is wrong' }),
  }),
  otherYear: problem<{ header: string; year: string; taken: string }>({
    code: 'submission/other-year-column',
    severity: 'warning',
    title: { zh: '别的年度的列', en: 'column of another year' },
    message: ({ header, year, taken }) => ({
      zh: `“${shown(header)}”是 ${year} 年的，没有读取；读的是“${shown(taken)}”`,
      en: `“${shown(header)}” is of ${year} and was not read; “${shown(taken)}” was`,
    }),
    help: () => ({ zh: '不用处理；年度写错的请改正', en: 'nothing needs to be done, unless the year is wrong' }),
  }),
};
