import { shown } from '../../text.ts';
import { defineLintRule } from '../rule.ts';
import { registersOf } from './registers.ts';

export const registerKey = defineLintRule<{ title: string }>({
  code: 'register/missing-key',
  severity: 'info',
  set: 'strict',
  title: { zh: '台账没有标识列', en: 'register without a key' },
  why: {
    zh: '没有案号、文号一类的标识列，重复登记查不出来，失分说明里也只能写行号',
    en: 'without a column that names a record, records entered twice go unnoticed and reasons can name only rows',
  },
  message: ({ title }) => ({ zh: `台账“${shown(title)}”没有标识列`, en: `no column of the register “${shown(title)}” is its key` }),
  help: () => ({
    zh: '在案号、文号、编号一类的列上写 key: true',
    en: 'write `key: true` on the column with the number of the case or document',
  }),
  check(draft, report) {
    for (const { id, title, key } of registersOf(draft)) if (key === undefined) report(['registers', id], { title }, { key: true });
  },
});
