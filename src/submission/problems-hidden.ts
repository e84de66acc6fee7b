// What people did not see when they looked at their file: said for each way of being out of sight, with what became of it.
import { problem } from '../diagnostic.ts';
import type { HiddenPolicy } from '../model.ts';
import { shown, type Text } from '../text.ts';

interface Rows {
  readonly rows: readonly number[];
  readonly policy: HiddenPolicy;
}

const mostRows = 10;

const rowsZh = ({ rows }: Rows) => `第 ${rows.slice(0, mostRows).join('、')} 行${rows.length > mostRows ? `等 ${rows.length} 行` : ''}`;
const rowsEn = ({ rows }: Rows) => `rows ${rows.slice(0, mostRows).join(', ')}${rows.length > mostRows ? ` … ${rows.length} in all` : ''}`;
const fate = ({ policy }: { readonly policy: HiddenPolicy }): Text =>
  policy === 'read' ? { zh: '其中的数据也已读入', en: 'they were read' } : { zh: '其中的数据没有读取', en: 'they were not read' };

/** What to do, for rows that count and for rows that do not. */
const mend = ({ policy }: { readonly policy: HiddenPolicy }, show: Text): Text =>
  policy === 'read'
    ? { zh: `${show.zh}，确认这些行应当计入；不应当的请删去`, en: `${show.en} and make sure that they belong; delete them if not` }
    : {
        zh: `应当计入的，请${show.zh}后重新报送；不应当的请删去`,
        en: `${show.en} and hand the file in again if they belong; else delete them`,
      };

export const hiddenProblems = {
  sheet: problem<{ sheet: string; policy: HiddenPolicy }>({
    code: 'submission/hidden-sheet',
    severity: 'warning',
    title: { zh: '隐藏的工作表里有填报表', en: 'table in a hidden sheet' },
    message: ({ sheet, policy }) => ({
      zh: `工作表“${shown(sheet)}”是隐藏的，里面像是有填报表，${policy === 'read' ? '也已读入' : '没有读取'}`,
      en: `the sheet “${shown(sheet)}” is hidden and looks like a table; it was ${policy === 'read' ? '' : 'not '}read`,
    }),
    help: () => ({ zh: '要用就取消隐藏，不用就删去', en: 'show it to use it, or delete it' }),
  }),
  hidden: problem<Rows>({
    code: 'submission/hidden-rows',
    severity: 'warning',
    title: { zh: '隐藏的行', en: 'hidden rows' },
    message: (rows) => ({ zh: `${rowsZh(rows)}是隐藏的，${fate(rows).zh}`, en: `${rowsEn(rows)} are hidden; ${fate(rows).en}` }),
    help: (rows) => mend(rows, { zh: '取消隐藏', en: 'show them' }),
  }),
  filtered: problem<Rows>({
    code: 'submission/filtered-rows',
    severity: 'warning',
    title: { zh: '被筛选掉的行', en: 'rows that a filter hides' },
    message: (rows) => ({
      zh: `${rowsZh(rows)}被筛选隐藏了，${fate(rows).zh}`,
      en: `${rowsEn(rows)} are hidden by a filter; ${fate(rows).en}`,
    }),
    help: (rows) => mend(rows, { zh: '点“数据 → 清除筛选”', en: 'clear the filter' }),
  }),
  collapsed: problem<Rows>({
    code: 'submission/collapsed-rows',
    severity: 'warning',
    title: { zh: '折叠起来的行', en: 'rows in a collapsed group' },
    message: (rows) => ({
      zh: `${rowsZh(rows)}在分组里折叠着，${fate(rows).zh}`,
      en: `${rowsEn(rows)} are in a collapsed group; ${fate(rows).en}`,
    }),
    help: (rows) => mend(rows, { zh: '展开分组', en: 'expand the group' }),
  }),
  flat: problem<Rows>({
    code: 'submission/flat-rows',
    severity: 'warning',
    title: { zh: '行高几乎为零的行', en: 'rows too flat to be seen' },
    message: (rows) => ({
      zh: `${rowsZh(rows)}的行高几乎为零，看不见，${fate(rows).zh}`,
      en: `${rowsEn(rows)} are too flat to be seen; ${fate(rows).en}`,
    }),
    help: (rows) => mend(rows, { zh: '调大行高', en: 'make them higher' }),
  }),
  column: problem<{ headers: readonly string[]; policy: HiddenPolicy }>({
    code: 'submission/hidden-column',
    severity: 'warning',
    title: { zh: '隐藏的列', en: 'hidden column' },
    message: ({ headers, policy }) => ({
      zh: `${headers.map((header) => `“${shown(header)}”`).join('、')}${headers.length > 1 ? '几列' : '一列'}看不见（隐藏、折叠或列宽几乎为零），其中的数据${policy === 'read' ? '也已读入' : '没有读取'}`,
      en: `${headers.map((header) => `“${shown(header)}”`).join(', ')}: hidden, collapsed or too narrow to be seen; ${policy === 'read' ? 'read all the same' : 'not read'}`,
    }),
    help: ({ policy }) =>
      policy === 'read'
        ? { zh: '取消隐藏，确认填报的是这一列', en: 'show it and make sure that this is the column that was filled in' }
        : { zh: '要用就取消隐藏后重新报送，不用就删去', en: 'show it and hand the file in again, or delete it' },
  }),
  refused: problem<{ what: Text }>({
    code: 'submission/hidden-refused',
    severity: 'error',
    title: { zh: '不接受隐藏的内容', en: 'hidden content is not accepted' },
    message: ({ what }) => ({
      zh: `${what.zh}；本次考评不接受看不见的内容，没有读取`,
      en: `${what.en}; this round accepts nothing that is out of sight, and it was not read`,
    }),
    help: () => ({
      zh: '取消隐藏、清除筛选后重新报送；不用的请删去',
      en: 'show it or clear the filter and hand the file in again, or delete it',
    }),
  }),
};

/** `第 3 行是隐藏的` without what became of it. */
export const hiddenWhat = (message: Text): Text => ({
  zh: message.zh.replace(/，(?:其中的数据)?(?:也已读入|没有读取)$/, ''),
  en: message.en.replace(/; [^;]*$/, ''),
});
