// What can be wrong with a Word document, beyond what can be wrong with any zip package.
import { problem } from '../diagnostic.ts';
import type { Text } from '../text.ts';

export const saveAsDocx: Text = {
  zh: '请用 Word 或 WPS 文字打开，点“文件 → 另存为”，类型选“Word 文档 (*.docx)”，再用新文件。',
  en: 'Open it in Word or WPS Writer, choose File → Save As, type “Word Document (*.docx)”, and use the new file.',
};

export const documentProblems = {
  notDocument: problem<{ seen: Text }>({
    code: 'file/not-a-document',
    severity: 'error',
    title: { zh: '不是 Word 文档', en: 'Not a Word document' },
    message: ({ seen }) => ({
      zh: `应为 .docx 文档，但文件内容是${seen.zh}（判断依据是内容，不是扩展名）。`,
      en: `Expected a .docx document, but the content is ${seen.en} (judged by the content, not by the file name).`,
    }),
    help: () => saveAsDocx,
  }),
  emptyDocument: problem<Record<never, never>>({
    code: 'file/empty-document',
    severity: 'error',
    title: { zh: '文档里没有文字', en: 'A document without text' },
    message: () => ({
      zh: '文档里没有任何文字。内容可能是图片（扫描件），本工具不识别图片里的文字。',
      en: 'The document holds no text. Its content may be pictures (a scan); text inside pictures is not read.',
    }),
    help: () => ({
      zh: '请提供可以选中文字的原始文档。',
      en: 'Use the original document, in which text can be selected.',
    }),
  }),
  nestedTable: problem<{ count: number }>({
    code: 'file/nested-table',
    severity: 'info',
    title: { zh: '表格里套着表格', en: 'A table inside a table' },
    message: ({ count }) => ({
      zh: `有 ${count} 个表格套在别的表格里，它们的文字已并入外层单元格：一行一行，列之间用制表符隔开。`,
      en: `Tables inside the cells of others: ${count}. Their text became text of the outer cell: line by line, columns apart by a tab.`,
    }),
    help: () => ({
      zh: '如果里层表格的内容读得不对，请在文档里把它移到外面。',
      en: 'If the content of an inner table is read wrongly, move the table out of the other one.',
    }),
  }),
};
