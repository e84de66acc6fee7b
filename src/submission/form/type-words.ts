// What the types of measures are called.
import type { Text } from '../../text.ts';

export const typeWords: Readonly<Record<string, Text>> = {
  count: { zh: '个数', en: 'count' },
  number: { zh: '数值', en: 'number' },
  ratio: { zh: '比率', en: 'ratio' },
  amount: { zh: '金额', en: 'amount' },
  boolean: { zh: '是否', en: 'yes or no' },
  choice: { zh: '选项', en: 'choice' },
  date: { zh: '日期', en: 'date' },
  text: { zh: '文字', en: 'text' },
};
