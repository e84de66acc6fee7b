// What can be wrong with a workbook file. Wrong values inside a sound file are the business of the submission.
import { problem } from '../diagnostic.ts';
import { shown, type Text } from '../text.ts';

/** How to get a workbook that can be read, from whatever stands there. */
const saveAsXlsx: Text = {
  zh: '请用 Excel 或 WPS 表格打开，点“文件 → 另存为”，类型选“Excel 工作簿 (*.xlsx)”，再提交新文件。',
  en: 'Open it in Excel or WPS Spreadsheets, choose File → Save As, type “Excel Workbook (*.xlsx)”, and hand in the new file.',
};

const saveAgain: Text = {
  zh: '文件可能没有传完整或被别的软件改坏。请重新传一次；仍不行，就用 Excel 或 WPS 打开原件，另存为“Excel 工作簿 (*.xlsx)”后再提交。',
  en: 'The file was probably cut short or changed by other software. Send it again; if that fails, open the original in Excel or WPS and save it as “Excel Workbook (*.xlsx)”.',
};

/** `B3、B7、B9（共 12 个）`: the first cells, and how many there are. */
interface Cells {
  readonly cells: readonly string[];
  readonly count: number;
}

const listZh = ({ cells, count }: Cells) => `${cells.join('、')} ${count > cells.length ? `等 ${count} 个` : ''}单元格`;
const listEn = ({ cells, count }: Cells) =>
  count > cells.length ? `${cells.join(', ')} and ${count - cells.length} more` : cells.join(', ');

export const workbookProblems = {
  empty: problem<Record<never, never>>({
    code: 'file/empty',
    severity: 'error',
    title: { zh: '空文件', en: 'Empty file' },
    message: () => ({ zh: '这个文件是空的（0 字节），没有可读的内容。', en: 'The file is empty (0 bytes): there is nothing to read.' }),
    help: () => ({
      zh: '请确认文件已经保存、传输完整，再重新提交。',
      en: 'Make sure that the file was saved and sent completely, then hand it in again.',
    }),
  }),
  oldFormat: problem<{ seen: Text }>({
    code: 'file/old-format',
    severity: 'error',
    title: { zh: '不是 .xlsx 格式的表格', en: 'A spreadsheet, but not .xlsx' },
    message: ({ seen }) => ({
      zh: `这是${seen.zh}，本工具只读取 .xlsx 工作簿和 CSV 文件（只改扩展名没有用）。`,
      en: `This is ${seen.en}; only .xlsx workbooks and CSV files can be read (renaming the file does not help).`,
    }),
    help: () => saveAsXlsx,
  }),
  password: problem<Record<never, never>>({
    code: 'file/password',
    severity: 'error',
    title: { zh: '文件已加密', en: 'The file is encrypted' },
    message: () => ({ zh: '这个文件设了打开密码，读不出内容。', en: 'The file is protected by a password and cannot be read.' }),
    help: () => ({
      zh: '请用 Excel 或 WPS 打开（输入密码），在“文件 → 信息 → 保护工作簿 → 用密码进行加密”里清空密码，保存后再提交。',
      en: 'Open it with its password, clear the password under File → Info → Protect Workbook → Encrypt with Password, save, and hand it in again.',
    }),
  }),
  notWorkbook: problem<{ seen: Text; advice?: Text }>({
    code: 'file/not-a-workbook',
    severity: 'error',
    title: { zh: '不是工作簿', en: 'Not a workbook' },
    message: ({ seen }) => ({
      zh: `应为 .xlsx 工作簿，但文件内容是${seen.zh}（判断依据是内容，不是扩展名）。`,
      en: `Expected an .xlsx workbook, but the content is ${seen.en} (judged by the content, not by the file name).`,
    }),
    help: ({ advice }) => advice ?? saveAsXlsx,
  }),
  damaged: problem<{ what: Text }>({
    code: 'file/workbook-damaged',
    severity: 'error',
    title: { zh: '工作簿文件已损坏', en: 'The workbook is damaged' },
    message: ({ what }) => ({ zh: `工作簿文件已损坏：${what.zh}。`, en: `The workbook is damaged: ${what.en}.` }),
    help: () => saveAgain,
  }),
  duplicatePart: problem<{ part: string }>({
    code: 'file/duplicate-part',
    severity: 'error',
    title: { zh: '工作簿里有重名的部件', en: 'Two parts of one name' },
    message: ({ part }) => ({
      zh: `工作簿压缩包里有两个同名部件“${shown(part)}”，不同软件会读到不同的内容，因此不予读取。`,
      en: `The workbook holds two parts named “${shown(part)}”: programs disagree on which of them counts, so it is refused.`,
    }),
    help: () => saveAgain,
  }),
  limit: problem<{ what: Text; seen: string; limit: string }>({
    code: 'file/too-large',
    severity: 'error',
    title: { zh: '超出可处理的规模', en: 'Too large' },
    message: ({ what, seen, limit }) => ({
      zh: `${what.zh}为 ${seen}，超过上限 ${limit}。`,
      en: `${what.en}: ${seen}, the limit is ${limit}.`,
    }),
    help: () => ({
      zh: '请删去图片、空白行列和无关的工作表，或把数据分成几个文件；如果只是格式拉满了整列，把数据复制到新工作簿再保存即可。',
      en: 'Remove pictures, blank rows and columns and unrelated sheets, or split the data into several files; if only formats fill whole columns, copy the data into a new workbook.',
    }),
  }),
  doctype: problem<{ part: string }>({
    code: 'file/doctype',
    severity: 'error',
    title: { zh: '工作簿里有 DOCTYPE 声明', en: 'DOCTYPE in a workbook' },
    message: ({ part }) => ({
      zh: `工作簿部件“${shown(part)}”里有 DOCTYPE 声明。正常软件保存的表格里没有它，可能有安全风险，因此没有读取。`,
      en: `Part “${shown(part)}” has a DOCTYPE. Excel and WPS never write one and it serves attacks, so the file is refused.`,
    }),
    help: () => ({
      zh: '请核实文件来源；如果来源可靠，用 Excel 或 WPS 打开后另存为“Excel 工作簿 (*.xlsx)”。',
      en: 'Check where the file comes from; if you trust it, open it in Excel or WPS and save it as “Excel Workbook (*.xlsx)”.',
    }),
  }),
  encoding: problem<{ part: string }>({
    code: 'file/part-encoding',
    severity: 'error',
    title: { zh: '部件不是 UTF-8 编码', en: 'A part is not UTF-8' },
    message: ({ part }) => ({
      zh: `工作簿部件“${shown(part)}”不是有效的 UTF-8 文字，强行读取会出现乱码。`,
      en: `Part “${shown(part)}” is not valid UTF-8; reading it anyway would garble the text.`,
    }),
    help: () => saveAsXlsx,
  }),
  missingPart: problem<{ part: string; wanted: Text }>({
    code: 'file/missing-part',
    severity: 'error',
    title: { zh: '工作簿缺少部件', en: 'A part is missing' },
    message: ({ part, wanted }) => ({
      zh: `工作簿里找不到${wanted.zh}${part === '' ? '' : `“${shown(part)}”`}。`,
      en: `The workbook lacks ${wanted.en}${part === '' ? '' : ` “${shown(part)}”`}.`,
    }),
    help: () => saveAgain,
  }),
  noSheets: problem<Record<never, never>>({
    code: 'file/no-sheets',
    severity: 'error',
    title: { zh: '没有可读的工作表', en: 'No worksheet' },
    message: () => ({ zh: '工作簿里没有任何可读的工作表。', en: 'The workbook has no worksheet that can be read.' }),
    help: () => ({
      zh: '请把数据填在普通工作表里（不是图表工作表）再提交。',
      en: 'Put the data on an ordinary worksheet (not a chart sheet) and hand it in again.',
    }),
  }),
  sheetSkipped: problem<{ sheet: string; kind: Text }>({
    code: 'file/sheet-skipped',
    severity: 'info',
    title: { zh: '跳过了没有单元格的工作表', en: 'A sheet without cells was skipped' },
    message: ({ sheet, kind }) => ({
      zh: `“${shown(sheet)}”是${kind.zh}，没有单元格，已跳过。`,
      en: `“${shown(sheet)}” is a ${kind.en} without cells; it was skipped.`,
    }),
    help: () => ({
      zh: '如果数据本来在这里，请移到普通工作表；否则不用处理。',
      en: 'If data was meant to be here, move it to an ordinary worksheet; otherwise nothing needs to be done.',
    }),
  }),
  uncalculated: problem<Cells>({
    code: 'file/uncalculated',
    severity: 'warning',
    title: { zh: '公式没有计算结果', en: 'Formula without a result' },
    message: (cells) => ({
      zh: `${listZh(cells)}里的公式没有保存计算结果，读不到数值（不等于 0，也不等于没有填）。`,
      en: `The formulas in ${listEn(cells)} have no stored result, so there is no value to read (this is neither 0 nor blank).`,
    }),
    help: () => ({
      zh: '文件多半是由程序生成、没有打开过。请用 Excel 或 WPS 打开，等公式算完后保存，再提交。',
      en: 'The file was probably written by a program and never opened. Open it in Excel or WPS, let it calculate, save it, and hand it in again.',
    }),
  }),
  oddValue: problem<Cells & { first: string }>({
    code: 'file/odd-value',
    severity: 'warning',
    title: { zh: '单元格存的不是规范的数值', en: 'Not a proper value' },
    message: ({ first, ...cells }) => ({
      zh: `${listZh(cells)}标明是数值、日期或逻辑值，存的却是“${shown(first)}”这样的内容，已按文字处理，没有猜测。`,
      en: `${listEn(cells)}: marked as a number, date or logical value but stored as “${shown(first)}” or the like; kept as text, nothing was guessed.`,
    }),
    help: () => ({
      zh: '请在 Excel 或 WPS 里把这些单元格重新填一遍，保存后再提交。',
      en: 'Enter these cells again in Excel or WPS, save, and hand the file in again.',
    }),
  }),
  noCalendarDay: problem<Cells & { first: string }>({
    code: 'file/no-calendar-day',
    severity: 'warning',
    title: { zh: '日期格式的单元格里不是日历上的一天', en: 'Formatted as a date, but no day of the calendar' },
    message: ({ first, ...cells }) => ({
      zh: `${listZh(cells)}用了日期格式，但数值（如 ${shown(first)}）不对应日历上的任何一天，已按数字处理。`,
      en: `${listEn(cells)}: formatted as a date, but the number (such as ${shown(first)}) is no day of the calendar; kept as a number.`,
    }),
    help: () => ({
      zh: '常见原因：公式引用了空白单元格（得到 0），或数字列误设成日期格式。请改正内容或格式后再提交。',
      en: 'Usually a formula points at a blank cell (giving 0), or a column of numbers was formatted as dates. Correct the content or the format.',
    }),
  }),
  lostText: problem<Cells>({
    code: 'file/lost-text',
    severity: 'error',
    title: { zh: '单元格的文字丢失', en: 'The text of a cell is missing' },
    message: (cells) => ({
      zh: `${listZh(cells)}引用的文字在工作簿里不存在，原来的内容已无法读出。`,
      en: `${listEn(cells)}: the text they refer to is not in the workbook; what stood there cannot be read.`,
    }),
    help: () => saveAgain,
  }),
  cellTwice: problem<Cells>({
    code: 'file/cell-twice',
    severity: 'error',
    title: { zh: '同一单元格出现两次', en: 'One cell given twice' },
    message: (cells) => ({
      zh: `${listZh(cells)}在文件里出现了不止一次，无法确定哪个内容有效（暂取最后一个）。`,
      en: `${listEn(cells)}: given more than once, so it is unclear which content counts (the last one was taken).`,
    }),
    help: () => saveAgain,
  }),
  textTooLong: problem<Cells & { limit: number }>({
    code: 'file/text-too-long',
    severity: 'error',
    title: { zh: '单元格文字过长', en: 'Text too long for a cell' },
    message: ({ limit, ...cells }) => ({
      zh: `${listZh(cells)}的文字超过 Excel 单元格的上限 ${limit} 个字符，只读取了前面的部分。`,
      en: `${listEn(cells)}: the text exceeds Excel's limit of ${limit} characters for a cell; only its beginning was read.`,
    }),
    help: () => ({
      zh: '请缩短文字，详细内容放进佐证材料并写明文件名。',
      en: 'Shorten the text; put the details into the evidence and name the file.',
    }),
  }),
};
