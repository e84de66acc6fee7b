// What can be wrong with 收文登记, the register of what came in.
import { problem } from '../diagnostic.ts';
import { shown } from '../text.ts';
import { meantWords } from './problems.ts';

export const receivedProblems = {
  noTable: problem<Record<never, never>>({
    code: 'received/no-table',
    severity: 'error',
    title: { zh: '收文登记没有所需的列', en: 'register of receipts without its columns' },
    message: () => ({
      zh: '没有找到“单位”（或“文件”）和“收到时间”这样的表头',
      en: 'there is no row with the headers 单位 (or 文件) and 收到时间',
    }),
    help: () => ({ zh: '表头写成：单位、收到时间、退回时间', en: 'use the headers 单位, 收到时间, 退回时间' }),
  }),
  badTime: problem<{ seen: string }>({
    code: 'received/bad-time',
    severity: 'error',
    title: { zh: '收到或退回的时间看不懂', en: 'unreadable time in the register of receipts' },
    message: ({ seen }) => ({ zh: `看不懂时间“${shown(seen)}”`, en: `“${shown(seen)}” is no time` }),
    help: () => ({ zh: '写成 2024-12-18 17:40', en: 'write it as 2024-12-18 17:40' }),
  }),
  unknownUnit: problem<{ name: string; meant: readonly string[] }>({
    code: 'received/unknown-unit',
    severity: 'warning',
    title: { zh: '收文登记的单位不在名册中', en: 'unit in the register of receipts that is not in the roster' },
    message: ({ name, meant }) => ({
      zh: `名册里没有“${shown(name)}”${meantWords(meant).zh}`,
      en: `“${shown(name)}” is not in the roster${meantWords(meant).en}`,
    }),
    help: () => ({ zh: '用名册里的名称、简称或曾用名', en: 'use a name of the roster' }),
  }),
};
