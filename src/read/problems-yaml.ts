import { problem } from '../diagnostic.ts';
import { shown } from '../text.ts';

export const yamlProblems = {
  tooLarge: problem<{ bytes: number; limit: number }>({
    code: 'yaml/too-large',
    severity: 'error',
    title: { zh: 'YAML 文件过大', en: 'YAML file too large' },
    message: ({ bytes, limit }) => ({
      zh: `文件有 ${bytes} 字节，上限是 ${limit} 字节`,
      en: `the file has ${bytes} bytes, the limit is ${limit}`,
    }),
    help: () => ({ zh: '确认这是指标体系文件；过长的说明文字请移到别处', en: 'check that this is a framework; move long prose elsewhere' }),
  }),
  encoding: problem<{ line: number }>({
    code: 'yaml/encoding',
    severity: 'error',
    title: { zh: '不是 UTF-8 编码', en: 'not UTF-8' },
    message: ({ line }) => ({
      zh: `文件不是 UTF-8 编码（第 ${line} 行起无法解码），可能存成了 GBK`,
      en: `the file is not UTF-8 (from line ${line} on); it may be GBK`,
    }),
    help: () => ({ zh: '用编辑器另存为 UTF-8 编码', en: 'save it as UTF-8' }),
  }),
  control: problem<{ character: string }>({
    code: 'yaml/control-character',
    severity: 'error',
    title: { zh: '含控制字符', en: 'control character' },
    message: ({ character }) => ({
      zh: `含有不可见的控制字符 ${shown(character)}`,
      en: `there is an invisible control character ${shown(character)}`,
    }),
    help: () => ({ zh: '删掉这个字符；缩进请用空格', en: 'delete it; indent with spaces' }),
  }),
  tooDeep: problem<{ limit: number }>({
    code: 'yaml/too-deep',
    severity: 'error',
    title: { zh: '嵌套过深', en: 'nested too deeply' },
    message: ({ limit }) => ({ zh: `嵌套超过 ${limit} 层`, en: `nested more than ${limit} levels deep` }),
    help: () => ({ zh: '减少层级；检查这里的缩进和括号', en: 'use fewer levels; check indentation and brackets here' }),
  }),
  tab: problem<Record<never, never>>({
    code: 'yaml/tab',
    severity: 'error',
    title: { zh: '用制表符缩进', en: 'tab in the indentation' },
    message: () => ({
      zh: '这一行的缩进里有制表符（Tab），YAML 的缩进只能用空格',
      en: 'this line is indented with a tab; YAML takes only spaces',
    }),
    help: () => ({
      zh: '缩进用空格：把行首的制表符换成空格，与同一层的其他行对齐',
      en: 'indent with spaces, in line with the lines of the same level',
    }),
  }),
  /** `detail` is the parser's own sentence, `chinese` what it means if that is known. */
  syntax: problem<{ detail: string; chinese: string | undefined }>({
    code: 'yaml/syntax',
    severity: 'error',
    title: { zh: 'YAML 语法错误', en: 'YAML syntax error' },
    message: ({ detail, chinese }) => ({
      zh: `YAML 语法错误：${chinese ?? shown(detail, 200)}`,
      en: `YAML syntax error: ${shown(detail, 200)}`,
    }),
    help: () => ({ zh: '检查缩进、冒号后的空格、引号是否成对', en: 'check indentation, the blank after a colon, and quotes' }),
  }),
  duplicateKey: problem<{ key: string }>({
    code: 'yaml/duplicate-key',
    severity: 'error',
    title: { zh: '键重复', en: 'duplicate key' },
    message: ({ key }) => ({ zh: `同一处写了两次“${shown(key)}”`, en: `“${shown(key)}” is written twice here` }),
    help: () => ({ zh: '只保留一个', en: 'keep one of them' }),
  }),
  notPlain: problem<{ seen: string }>({
    code: 'yaml/not-plain',
    severity: 'error',
    title: { zh: '用了锚点、别名、合并键或标签', en: 'anchor, alias, merge key or tag' },
    message: ({ seen }) => ({
      zh: `这里用了 ${shown(seen)}：指标体系只用普通 YAML`,
      en: `${shown(seen)} is not allowed: frameworks are plain YAML`,
    }),
    help: () => ({ zh: '把内容直接写在这里', en: 'write the content out here' }),
  }),
  number: problem<{ seen: string }>({
    code: 'yaml/number',
    severity: 'error',
    title: { zh: '数字写法不能精确读取', en: 'number that cannot be read exactly' },
    message: ({ seen }) => ({
      zh: `${shown(seen)} 不是普通的十进制数（最多 15 位有效数字）`,
      en: `${shown(seen)} is not a plain decimal of at most 15 significant digits`,
    }),
    help: () => ({ zh: '写成 12 或 12.5 这样的数；编号请加引号，如 "010"', en: 'write 12 or 12.5; put codes in quotes, as in "010"' }),
  }),
  empty: problem<Record<never, never>>({
    code: 'yaml/empty',
    severity: 'error',
    title: { zh: '文件是空的', en: 'empty file' },
    message: () => ({ zh: '文件里没有内容', en: 'the file has no content' }),
    help: () => ({ zh: '参照 indicators 目录里的指标体系填写', en: 'see the frameworks in indicators/ for an example' }),
  }),
};
