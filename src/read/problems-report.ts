// What can be wrong with a report in prose, beyond what can be wrong with a Word document.
import { problem } from '../diagnostic.ts';
import type { Text } from '../text.ts';

export const reportProblems = {
  notReport: problem<{ seen: Text }>({
    code: 'file/not-a-report',
    severity: 'error',
    title: { zh: '不是文字报告', en: 'Not a report in prose' },
    message: ({ seen }) => ({
      zh: `应为 .docx 文档或者纯文本，但文件内容是${seen.zh}（判断依据是内容，不是扩展名）。`,
      en: `Expected a .docx document or plain text, but the content is ${seen.en} (judged by the content, not by the file name).`,
    }),
    help: () => ({
      zh: '请在 Word 或 WPS 文字里打开，另存为“Word 文档 (*.docx)”；网页和 PDF 可以把文字复制到文本文件里。',
      en: 'Open it in Word or WPS Writer and save it as “Word Document (*.docx)”; the text of a page or a PDF may be copied into a text file.',
    }),
  }),
};
