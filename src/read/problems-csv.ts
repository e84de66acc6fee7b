import { problem } from '../diagnostic.ts';
import { shown } from '../text.ts';

export type CsvLimit = 'bytes' | 'record' | 'columns' | 'rows';

const limitWords = {
  bytes: { zh: '文件大小（字节）', en: 'bytes in the file' },
  record: { zh: '一行的长度（字节）', en: 'bytes in one record' },
  columns: { zh: '一行的列数', en: 'columns in one record' },
  rows: { zh: '行数', en: 'rows' },
} as const;

const limitHelp = {
  bytes: { zh: '请删去与填报无关的内容，或分成几个文件提交。', en: 'Remove what is not part of the submission, or split the file.' },
  record: {
    zh: '通常是某个英文双引号 " 没有成对，后面的行都被并进了同一格。请检查这一行的引号。',
    en: 'Usually a double quote is not closed, so that the following lines run into one field. Check the quotes of this line.',
  },
  columns: {
    zh: '请确认文件是填报表，并删去右侧多余的列；也可能是分隔符用错了。',
    en: 'Check that this is a submission and remove surplus columns on the right; the delimiter may also be wrong.',
  },
  rows: { zh: '请分成几个文件提交。', en: 'Split the file into several.' },
} as const;

const delimiterNames: ReadonlyMap<string, { zh: string; en: string }> = new Map([
  ['\t', { zh: '制表符（Tab）', en: 'tab' }],
  [';', { zh: '分号 ;', en: 'semicolon' }],
]);

const delimiterName = (delimiter: string) => delimiterNames.get(delimiter) ?? { zh: shown(delimiter), en: shown(delimiter) };

/** Every problem of reading CSV text; what the cells say is judged elsewhere. */
export const csvProblems = {
  encoding: problem<{ line: number }>({
    code: 'csv/encoding',
    severity: 'error',
    title: { zh: '文字编码无法识别', en: 'Unknown text encoding' },
    message: ({ line }) => ({
      zh: `文件既不是 UTF-8 也不是 GB18030（GBK）编码，从第 ${line} 行起无法读出文字。`,
      en: `The file is neither UTF-8 nor GB18030 (GBK); the text cannot be read from line ${line} on.`,
    }),
    help: () => ({
      zh: '请用 WPS 或 Excel 打开原表，另存为“CSV UTF-8（逗号分隔）”，或者直接提交 .xlsx 文件。',
      en: 'Open the original table, save it as “CSV UTF-8”, or submit the .xlsx file itself.',
    }),
  }),
  notText: problem<{ format: 'zip' | 'ole' }>({
    code: 'csv/not-text',
    severity: 'error',
    title: { zh: '不是 CSV 文件', en: 'Not a CSV file' },
    message: ({ format }) => ({
      zh: `文件名虽是 CSV，内容却是${format === 'zip' ? '新版（.xlsx 等）' : '旧版（.xls 等）'}电子表格。`,
      en: `The file is named as CSV but holds ${format === 'zip' ? 'a zip package (such as .xlsx)' : 'an old Office document (such as .xls)'}.`,
    }),
    help: ({ format }) =>
      format === 'zip'
        ? { zh: '请把文件扩展名改回 .xlsx 后重新提交。', en: 'Rename the file to .xlsx and submit it again.' }
        : { zh: '请用 WPS 或 Excel 打开，另存为 .xlsx 后重新提交。', en: 'Open it, save it as .xlsx and submit it again.' },
  }),
  nul: problem<{ line: number; count: number }>({
    code: 'csv/nul-byte',
    severity: 'error',
    title: { zh: '文件中有空字符', en: 'NUL characters' },
    message: ({ line, count }) => ({
      zh: `文件里有 ${count} 个空字符（NUL），第一个在第 ${line} 行；正常的文字里没有这种字符。`,
      en: `The file contains ${count} NUL characters, the first on line ${line}; ordinary text has none.`,
    }),
    help: () => ({
      zh: '文件可能已损坏，或是没有标记的 UTF-16 编码。请另存为“CSV UTF-8（逗号分隔）”后重新提交。',
      en: 'The file may be damaged, or is UTF-16 without a byte order mark. Save it as “CSV UTF-8” and submit it again.',
    }),
  }),
  empty: problem<Record<never, never>>({
    code: 'csv/empty',
    severity: 'error',
    title: { zh: '文件是空的', en: 'Empty file' },
    message: () => ({ zh: '文件里没有任何内容。', en: 'The file has no content.' }),
    help: () => ({
      zh: '请确认提交的是填好的表，并且已经保存。',
      en: 'Check that the completed table was saved and is the file that was submitted.',
    }),
  }),
  limit: problem<{ limit: CsvLimit; allowed: number; line: number }>({
    code: 'csv/limit',
    severity: 'error',
    title: { zh: '超过大小限制', en: 'Larger than allowed' },
    message: ({ limit, allowed, line }) => ({
      zh: `${line > 1 ? `第 ${line} 行：` : ''}${limitWords[limit].zh}超过上限 ${allowed}，文件没有读取。`,
      en: `${line > 1 ? `Line ${line}: ` : ''}${limitWords[limit].en} exceed the limit of ${allowed}; the file was not read.`,
    }),
    help: ({ limit }) => limitHelp[limit],
  }),
  unclosedQuote: problem<{ line: number; text: string }>({
    code: 'csv/unclosed-quote',
    severity: 'error',
    title: { zh: '引号没有成对', en: 'Quote not closed' },
    message: ({ line, text }) => ({
      zh: `第 ${line} 行的英文双引号只有开头、没有结尾：${shown(text)}。本行暂按没有引号读取。`,
      en: `The double quote opened on line ${line} is not closed: ${shown(text)}. The line was read as if it had no quote.`,
    }),
    help: () => ({
      zh: '请补上结尾的引号，或删去这个引号；格内要写引号时请用中文引号“”。',
      en: 'Close the quote or remove it; a quote inside a quoted field is written twice ("").',
    }),
  }),
  strayQuote: problem<{ line: number; text: string }>({
    code: 'csv/stray-quote',
    severity: 'error',
    title: { zh: '格内有多余的引号', en: 'Stray quote' },
    message: ({ line, text }) => ({
      zh: `第 ${line} 行有一格的英文双引号位置不对：${shown(text)}。这一格暂按原样读取。`,
      en: `A double quote stands in the wrong place on line ${line}: ${shown(text)}. The field was read as it stands.`,
    }),
    help: () => ({
      zh: '请改用中文引号“”；确需英文引号时，整格用引号括起来，里面的引号写两遍（""）。引号前后不要留空格。',
      en: 'Quote the whole field and write the inner quotes twice (""), with no blanks around the outer quotes.',
    }),
  }),
  moreQuotes: problem<{ count: number }>({
    code: 'csv/more-quotes',
    severity: 'error',
    title: { zh: '还有更多引号问题', en: 'More quote problems' },
    message: ({ count }) => ({
      zh: `从这里起还有 ${count} 处引号问题，没有逐一列出。`,
      en: `${count} more quote problems from here on are not listed one by one.`,
    }),
    help: () => ({ zh: '请先改正已列出的几处，或重新导出 CSV。', en: 'Mend those listed first, or export the CSV again.' }),
  }),
  delimiter: problem<{ delimiter: string; declared: boolean }>({
    code: 'csv/delimiter',
    severity: 'info',
    title: { zh: '分隔符不是逗号', en: 'Delimiter is not the comma' },
    message: ({ delimiter, declared }) => ({
      zh: `${declared ? '文件首行声明，' : '从内容看，'}列与列之间用${delimiterName(delimiter).zh}分隔，已按此读取。`,
      en: `Columns were split at the ${delimiterName(delimiter).en}${declared ? ', as the first line says' : ', judging by the content'}.`,
    }),
    help: () => ({
      zh: '如果列错位，请另存为“CSV UTF-8（逗号分隔）”。',
      en: 'If columns are misplaced, save the file with commas as “CSV UTF-8”.',
    }),
  }),
  formulaText: problem<{ text: string; value: string; count: number }>({
    code: 'csv/formula-text',
    severity: 'info',
    title: { zh: '公式写法的文字', en: 'Text written as a formula' },
    message: ({ text, value, count }) => ({
      zh: `${shown(text)} 按文字“${shown(value)}”读取（这样的格共 ${count} 个）。`,
      en: `${shown(text)} was read as the text “${shown(value)}” (${count} such cells).`,
    }),
    help: () => ({
      zh: '这是为保留前导零的常见写法，无需改动。',
      en: 'This is a common way to keep leading zeros; nothing needs to be changed.',
    }),
  }),
};
