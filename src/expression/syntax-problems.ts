import { problem } from '../diagnostic.ts';
import { shown, type Text } from '../text.ts';
import { deepestNesting, longestDuration, longestExpression } from './limits.ts';

export interface NumberFault {
  readonly found: string;
  readonly why: 'separator' | 'leading-zero' | 'exponent' | 'form' | 'part-of-day' | 'long-duration';
  /** The number as it was probably meant, '' if that is not clear. */
  readonly suggestion: string;
}

const numberHelp: Record<NumberFault['why'], (suggestion: string) => Text> = {
  separator: (suggestion) => ({
    zh: `数字里不要用逗号分节，请写 ${suggestion}。如果这是函数的两个参数，请在逗号后面加一个空格。`,
    en: `Write numbers without thousands separators: ${suggestion}. If these are two arguments of a function, put a space after the comma.`,
  }),
  'leading-zero': (suggestion) => ({
    zh: `数字不以 0 开头，请写 ${suggestion}。日期要写全，例如 2024-06-30。`,
    en: `Numbers have no leading zeros: write ${suggestion}. Dates are written in full, such as 2024-06-30.`,
  }),
  exponent: () => ({
    zh: '不支持科学计数法，请把数字写全，例如 100000。',
    en: 'Write the number in full, such as 100000; exponents are not read.',
  }),
  form: () => ({
    zh: '数字只写数字和最多一个小数点，例如 12 或 1.5。',
    en: 'A number has digits and at most one decimal point, such as 12 or 1.5.',
  }),
  'part-of-day': () => ({ zh: '天数请写整数，例如 60d。', en: 'Write a whole number of days, such as 60d.' }),
  'long-duration': () => ({
    zh: `天数最多 ${longestDuration} 位数字，请核对是否多写了。`,
    en: `A number of days has at most ${longestDuration} digits; check whether there are too many.`,
  }),
};

/** What can be wrong with the writing of an expression, before its meaning is asked for. */
export const syntaxProblems = {
  empty: problem<Record<never, never>>({
    code: 'expression/empty',
    severity: 'error',
    title: { zh: '表达式为空', en: 'Empty expression' },
    message: () => ({ zh: '这里应当有一个表达式，现在是空的。', en: 'An expression is expected here, but there is nothing.' }),
    help: () => ({
      zh: '请填写数据项、数字或算式，例如 five_star / offices 或 95%。',
      en: 'Write a measure, a number or a formula, such as five_star / offices or 95%.',
    }),
  }),
  tooLong: problem<{ length: number }>({
    code: 'expression/too-long',
    severity: 'error',
    title: { zh: '表达式过长', en: 'Expression too long' },
    message: ({ length }) => ({
      zh: `表达式有 ${length} 个字符，最多 ${longestExpression} 个。`,
      en: `The expression has ${length} characters; at most ${longestExpression} are allowed.`,
    }),
    help: () => ({
      zh: '请拆成几个指标，或者先把中间结果作为数据项填报。',
      en: 'Split it into several indicators, or report an intermediate result as a measure.',
    }),
  }),
  tooDeep: problem<Record<never, never>>({
    code: 'expression/too-deep',
    severity: 'error',
    title: { zh: '嵌套过深', en: 'Nested too deeply' },
    message: () => ({
      zh: `括号、函数和前置符号的嵌套超过 ${deepestNesting} 层。`,
      en: `Brackets, functions and prefix operators are nested more than ${deepestNesting} deep.`,
    }),
    help: () => ({ zh: '请去掉多余的括号，或拆成几个表达式。', en: 'Remove brackets that are not needed, or split the expression.' }),
  }),
  character: problem<{ found: string; plain: string }>({
    code: 'expression/character',
    severity: 'error',
    title: { zh: '无法识别的字符', en: 'Unknown character' },
    message: ({ found }) => ({ zh: `表达式里不能用“${shown(found)}”。`, en: `“${shown(found)}” has no meaning in an expression.` }),
    help: ({ plain }) => characterHelp.get(plain) ?? otherCharacter,
  }),
  unclosedQuote: problem<{ found: string; close: string }>({
    code: 'expression/unclosed-quote',
    severity: 'error',
    title: { zh: '引号没有配对', en: 'Quote not closed' },
    message: ({ found }) => ({
      zh: `从“${shown(found, 20)}”起，引号没有结束。`,
      en: `The quote that begins at “${shown(found, 20)}” does not end.`,
    }),
    help: ({ close }) => ({ zh: `请在文字后面补上 ${close} 。`, en: `Put ${close} behind the text.` }),
  }),
  number: problem<NumberFault>({
    code: 'expression/number',
    severity: 'error',
    title: { zh: '数字写法有误', en: 'Number not readable' },
    message: ({ found }) => ({
      zh: `“${shown(found)}”不是表达式认可的数字写法。`,
      en: `“${shown(found)}” is not a number as expressions write it.`,
    }),
    help: ({ why, suggestion }) => numberHelp[why](suggestion),
  }),
  date: problem<{ found: string; suggestion?: string }>({
    code: 'expression/date',
    severity: 'error',
    title: { zh: '日期写法有误', en: 'Date not readable' },
    message: ({ found, suggestion }) =>
      suggestion === undefined
        ? { zh: `“${shown(found)}”不是日历上有的日子。`, en: `“${shown(found)}” is no day of the calendar.` }
        : { zh: `“${shown(found)}”不是表达式认可的日期写法。`, en: `“${shown(found)}” is not a date as expressions write it.` },
    help: ({ suggestion = '2024-06-30' }) => ({
      zh: `日期请写成 ${suggestion} 的样子：四位年、两位月、两位日。`,
      en: `Write dates like ${suggestion}: four digits of the year, two of the month, two of the day.`,
    }),
  }),
  syntax: problem<{ found: string; expected: Text; hint: Text }>({
    code: 'expression/syntax',
    severity: 'error',
    title: { zh: '表达式不完整或符号位置不对', en: 'Expression not well formed' },
    message: ({ found, expected }) =>
      found === ''
        ? { zh: `表达式到这里就结束了，这里应当是${expected.zh}。`, en: `The expression ends here, but ${expected.en} is expected.` }
        : { zh: `这里是“${shown(found)}”，应当是${expected.zh}。`, en: `Found “${shown(found)}” where ${expected.en} is expected.` },
    help: ({ hint }) => hint,
  }),
  chained: problem<{ suggestion: string }>({
    code: 'expression/chained-comparison',
    severity: 'error',
    title: { zh: '连续比较', en: 'Chained comparison' },
    message: () => ({ zh: '不能把几个比较连着写。', en: 'Comparisons cannot be chained.' }),
    help: ({ suggestion }) => ({ zh: `请写成 ${shown(suggestion, 120)}。`, en: `Write ${shown(suggestion, 120)}.` }),
  }),
};

const otherCharacter: Text = {
  zh: '可用的符号：+ - × ÷ < > = ≤ ≥ ≠ 括号、逗号、引号、百分号；含有其他符号的数据项名称请放在反引号里，例如 `调解成功（件）`。',
  en: 'Possible signs: + - * / < > = <= >= != brackets, commas, quotes and %; put measure titles with other signs in backticks.',
};

const characterHelp: ReadonlyMap<string, Text> = new Map([
  ['&&', { zh: '“并且”请写 and 或 且。', en: 'Write and.' }],
  ['||', { zh: '“或者”请写 or 或 或。', en: 'Write or.' }],
  ['!', { zh: '“不是”请写 not 或 非。', en: 'Write not.' }],
  ['%', { zh: '百分号只能紧跟在数字后面，例如 95%。', en: 'A percent sign only follows a number, such as 95%.' }],
  ['**', { zh: '没有乘方，请用乘法，例如 x * x。', en: 'There are no powers; write x * x.' }],
  ['^', { zh: '没有乘方，请用乘法，例如 x * x。', en: 'There are no powers; write x * x.' }],
  ['.', { zh: '小数点前后都要有数字，例如 0.5。', en: 'A decimal point has digits on both sides, such as 0.5.' }],
  ['[', { zh: '请用圆括号。', en: 'Use round brackets.' }],
  ['{', { zh: '请用圆括号。', en: 'Use round brackets.' }],
]);
