import { problem } from '../diagnostic.ts';
import { shown, type Text } from '../text.ts';

const quote = (fragment: string) => shown(fragment, 40);
/** A fragment in quotes, unless it has its own. */
const cite = (fragment: string) => (/^['"“”‘’`＂＇｀]/.test(fragment) ? quote(fragment) : `“${quote(fragment)}”`);
const meant = (suggestion: string | undefined): Text =>
  suggestion === undefined ? { zh: '', en: '' } : { zh: `是不是“${shown(suggestion)}”？`, en: `Did you mean “${shown(suggestion)}”? ` };

/** What can be wrong with the meaning of a well-formed expression: names, functions, types, units. */
export const meaningProblems = {
  unknownName: problem<{ name: string; suggestion?: string; hint?: Text }>({
    code: 'expression/unknown-name',
    severity: 'error',
    title: { zh: '没有这个数据项', en: 'Unknown measure' },
    message: ({ name }) => ({ zh: `没有叫“${quote(name)}”的数据项。`, en: `There is no measure called “${quote(name)}”.` }),
    help: ({ suggestion, hint }) =>
      hint ?? {
        zh: `${meant(suggestion).zh}请写 measures 中数据项的编号或名称；如果它是一段文字，请加引号。`,
        en: `${meant(suggestion).en}Write the id or the title of a measure; put quotes around it if it is a text.`,
      },
  }),
  ambiguousName: problem<{ name: string }>({
    code: 'expression/ambiguous-name',
    severity: 'error',
    title: { zh: '数据项名称重复', en: 'Ambiguous title' },
    message: ({ name }) => ({ zh: `有几个数据项都叫“${quote(name)}”。`, en: `Several measures are called “${quote(name)}”.` }),
    help: () => ({ zh: '请改用数据项的编号。', en: 'Use the id of the measure instead.' }),
  }),
  unknownFunction: problem<{ name: string; suggestion?: string; title?: string; known: string }>({
    code: 'expression/unknown-function',
    severity: 'error',
    title: { zh: '没有这个函数', en: 'Unknown function' },
    message: ({ name }) => ({ zh: `没有叫“${quote(name)}”的函数。`, en: `There is no function called “${quote(name)}”.` }),
    help: ({ suggestion, title, known }) =>
      title === undefined
        ? { zh: `${meant(suggestion).zh}可用的函数：${known}。`, en: `${meant(suggestion).en}Functions: ${known}.` }
        : {
            zh: `如果这是数据项的名称，请放在反引号里：\`${quote(title)}\`。`,
            en: `If this is the title of a measure, put it in backticks: \`${quote(title)}\`.`,
          },
  }),
  reservedFunction: problem<{ name: string }>({
    code: 'expression/reserved-function',
    severity: 'error',
    title: { zh: '此版本不支持这个函数', en: 'Function not supported' },
    message: ({ name }) => ({
      zh: `函数“${quote(name)}”要从台账的次序或历次考评中计算，此版本还不支持。`,
      en: `The function “${quote(name)}” computes from the order of records or earlier assessments, which this version does not support.`,
    }),
    help: () => ({
      zh: '请把算好的结果设为一个数据项，由单位直接填报。',
      en: 'Declare the computed result as a measure and let the units report it.',
    }),
  }),
  arguments: problem<{ name: string; usage: string; count: number }>({
    code: 'expression/arguments',
    severity: 'error',
    title: { zh: '函数参数个数不对', en: 'Wrong number of arguments' },
    message: ({ name, usage, count }) => ({
      zh: `函数 ${name} 写了 ${count} 个参数，应当是 ${usage} 的样子。`,
      en: `The function ${name} has ${count} arguments; it is written ${usage}.`,
    }),
    help: ({ usage }) => ({ zh: `请按 ${usage} 填写，参数之间用逗号隔开。`, en: `Write ${usage}, with commas between the arguments.` }),
  }),
  argument: problem<{ fragment: string; expected: Text; usage: string }>({
    code: 'expression/argument',
    severity: 'error',
    title: { zh: '函数参数不对', en: 'Wrong argument' },
    message: ({ fragment, expected }) => ({
      zh: `这里是${cite(fragment)}，应当是${expected.zh}。`,
      en: `Found ${cite(fragment)} where ${expected.en} is expected.`,
    }),
    help: ({ usage }) => ({ zh: `例如 ${usage}。`, en: `For example ${usage}.` }),
  }),
  type: problem<{ fragment: string; place: Text; expected: Text; found: Text; hint: Text }>({
    code: 'expression/type',
    severity: 'error',
    title: { zh: '类型不符', en: 'Wrong type of value' },
    message: ({ fragment, place, expected, found }) => ({
      zh: `${place.zh}要用${expected.zh}，但${cite(fragment)}是${found.zh}。`,
      en: `${place.en} takes ${expected.en}, but ${cite(fragment)} is ${found.en}.`,
    }),
    help: ({ hint }) => hint,
  }),
  unit: problem<{ place: string; left: string; leftUnit: Text; right: string; rightUnit: Text }>({
    code: 'expression/unit',
    severity: 'error',
    title: { zh: '单位不一致', en: 'Units differ' },
    message: ({ place, left, leftUnit, right, rightUnit }) => ({
      zh: `${place}单位不一致：${cite(left)}${leftUnit.zh}，${cite(right)}${rightUnit.zh}。`,
      en: `Units differ: ${cite(left)} ${leftUnit.en}, ${cite(right)} ${rightUnit.en}.`,
    }),
    help: () => ({
      zh: '只有同一种单位的数值才能相加减或比较（元、万元、亿元会自动换算）。请核对数据项的单位，或改用除法求比值。',
      en: 'Only numbers of one unit can be added or compared (元, 万元 and 亿元 are converted). Check the units of the measures, or divide to get a ratio.',
    }),
  }),
  option: problem<{ found: string; measure: string; options: readonly string[]; suggestion?: string }>({
    code: 'expression/option',
    severity: 'error',
    title: { zh: '不在可选项中', en: 'Not among the options' },
    message: ({ found, measure }) => ({
      zh: `“${quote(found)}”不在${cite(measure)}的可选项中，这个比较永远不会成立。`,
      en: `“${quote(found)}” is not among the options of ${cite(measure)}; the two are never equal.`,
    }),
    help: ({ options, suggestion }) => ({
      zh: `${meant(suggestion).zh}可选项：${shown(options.join('、'), 200)}。`,
      en: `${meant(suggestion).en}Options: ${shown(options.join(', '), 200)}.`,
    }),
  }),
  unknownRegister: problem<{ name: string; suggestion?: string; declared: boolean }>({
    code: 'expression/unknown-register',
    severity: 'error',
    title: { zh: '没有这个台账', en: 'Unknown register' },
    message: ({ name }) => ({ zh: `没有叫“${quote(name)}”的台账。`, en: `There is no register called “${quote(name)}”.` }),
    help: ({ suggestion, declared }) =>
      declared
        ? {
            zh: `${meant(suggestion).zh}请写 registers 中台账的编号或名称。`,
            en: `${meant(suggestion).en}Write the id or the title of a register.`,
          }
        : { zh: '请先在 registers 中声明台账和它的各列。', en: 'Declare the register and its columns under registers first.' },
  }),
  nestedRegister: problem<{ name: string }>({
    code: 'expression/nested-register',
    severity: 'error',
    title: { zh: '台账函数不能套用', en: 'Register function inside another' },
    message: ({ name }) => ({
      zh: `这里已经是在逐条看台账的记录，不能再用台账函数“${quote(name)}”。`,
      en: `This is about the records of a register one by one; the register function “${quote(name)}” cannot stand here.`,
    }),
    help: () => ({
      zh: '请把里面的一层设为一个由台账计算的数据项（from），再在这里使用它。',
      en: 'Make the inner one a computed measure (from), and use that measure here.',
    }),
  }),
  workingDays: problem<{ working: string; calendar: string }>({
    code: 'expression/working-days',
    severity: 'error',
    title: { zh: '工作日与自然日混用', en: 'Working days with calendar days' },
    message: ({ working, calendar }) => ({
      zh: `${cite(working)}是工作日，${cite(calendar)}是自然日，不能直接相比或加减。`,
      en: `${cite(working)} are working days, ${cite(calendar)} are calendar days: they cannot be compared or added.`,
    }),
    help: () => ({
      zh: '按工作日算请写 workdays(起, 止) <= 5wd；按自然日算请写 5d。',
      en: 'Write workdays(from, to) <= 5wd to count working days, or 5d for calendar days.',
    }),
  }),
  resultType: problem<{ expected: Text; found: Text; hint: Text }>({
    code: 'expression/result-type',
    severity: 'error',
    title: { zh: '结果类型不符', en: 'Wrong type of result' },
    message: ({ expected, found }) => ({
      zh: `这里需要${expected.zh}，但表达式的结果是${found.zh}。`,
      en: `This place needs ${expected.en}, but the expression gives ${found.en}.`,
    }),
    help: ({ hint }) => hint,
  }),
};
