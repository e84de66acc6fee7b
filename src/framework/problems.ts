import { problem } from '../diagnostic.ts';
import { shown, type Text } from '../text.ts';

/** What is seen where a key has no value. */
export const nothing: Text = { zh: '空', en: 'nothing' };

export const orNothing = (suggestion: string | undefined) => ({
  zh: suggestion === undefined ? '' : `，是不是“${shown(suggestion)}”？`,
  en: suggestion === undefined ? '' : `; did you mean “${shown(suggestion)}”?`,
});

export const frameworkProblems = {
  unknownKey: problem<{ key: string; suggestion?: string | undefined; allowed: readonly string[] }>({
    code: 'framework/unknown-key',
    severity: 'error',
    title: { zh: '不认识的键', en: 'unknown key' },
    message: ({ key, suggestion }) => ({
      zh: `不认识“${shown(key)}”${orNothing(suggestion).zh}`,
      en: `unknown key “${shown(key)}”${orNothing(suggestion).en}`,
    }),
    help: ({ allowed }) => ({ zh: `这里可以写：${allowed.join('、')}`, en: `allowed here: ${allowed.join(', ')}` }),
  }),
  missingKey: problem<{ key: string }>({
    code: 'framework/missing-key',
    severity: 'error',
    title: { zh: '缺少必填的键', en: 'missing key' },
    message: ({ key }) => ({ zh: `缺少“${shown(key)}”`, en: `“${shown(key)}” is missing` }),
    help: ({ key }) => ({ zh: `补上 ${key}:`, en: `add ${key}:` }),
  }),
  wrongType: problem<{ key: string; expected: readonly string[]; seen: Text }>({
    code: 'framework/wrong-type',
    severity: 'error',
    title: { zh: '类型不对', en: 'wrong type' },
    message: ({ key, expected, seen }) => ({
      zh: `“${shown(key)}”应为${expected.map((type) => typeNames[type]?.zh ?? type).join('或')}，现为 ${seen.zh}`,
      en: `“${shown(key)}” should be ${expected.map((type) => typeNames[type]?.en ?? type).join(' or ')}, not ${seen.en}`,
    }),
    help: ({ key, expected, seen }) => {
      if (seen === nothing) return { zh: `在 ${key}: 后面写上内容，或删去这一行`, en: `write something after ${key}: or delete the line` };
      if (!expected.includes('string')) return { zh: '按上面的类型改写', en: 'write a value of that type' };
      return { zh: '编号、序号要加引号，如 no: "1.10"', en: 'put codes and numbers such as no: "1.10" in quotes' };
    },
  }),
  notAllowed: problem<{ key: string; seen: Text; allowed: readonly string[]; suggestion?: string | undefined }>({
    code: 'framework/not-allowed',
    severity: 'error',
    title: { zh: '取值不在范围内', en: 'value not allowed' },
    message: ({ key, seen, suggestion }) => ({
      zh: `“${shown(key)}”不能是 ${seen.zh}${orNothing(suggestion).zh}`,
      en: `“${shown(key)}” cannot be ${seen.en}${orNothing(suggestion).en}`,
    }),
    help: ({ allowed }) => ({ zh: `可以是：${allowed.join('、')}`, en: `one of: ${allowed.join(', ')}` }),
  }),
  malformed: problem<{ key: string; seen: Text; example: string }>({
    code: 'framework/malformed',
    severity: 'error',
    title: { zh: '写法不合规定', en: 'malformed value' },
    message: ({ key, seen }) => ({ zh: `“${shown(key)}”的写法不对：${seen.zh}`, en: `“${shown(key)}” is malformed: ${seen.en}` }),
    help: ({ example }) => ({ zh: `例如 ${example}`, en: `for example ${example}` }),
  }),
  outOfRange: problem<{ key: string; seen: Text; limit: string }>({
    code: 'framework/out-of-range',
    severity: 'error',
    title: { zh: '超出允许范围', en: 'out of range' },
    message: ({ key, seen, limit }) => ({
      zh: `“${shown(key)}”现为 ${seen.zh}，应${limit}`,
      en: `“${shown(key)}” is ${seen.en}, it must be ${limit}`,
    }),
    help: () => ({ zh: '改到范围之内', en: 'bring it into the range' }),
  }),
  combination: problem<{ key: string; allowed: readonly string[] }>({
    code: 'framework/combination',
    severity: 'error',
    title: { zh: '参数搭配不对', en: 'wrong combination of parameters' },
    message: ({ key, allowed }) => ({
      zh: `“${shown(key)}”的参数应当${allowed.length > 0 ? `恰好写 ${allowed.join('、')} 中的一个` : '不同时写互斥的两个'}`,
      en: `“${shown(key)}” takes ${allowed.length > 0 ? `exactly one of ${allowed.join(', ')}` : 'only one of two exclusive parameters'}`,
    }),
    help: () => ({ zh: '补上或删去多余的参数', en: 'add the missing one or delete the extra one' }),
  }),
  newerFormat: problem<{ seen: Text }>({
    code: 'framework/format-version',
    severity: 'error',
    title: { zh: '格式版本不符', en: 'other format version' },
    message: ({ seen }) => ({
      zh: `格式版本应为 lawgov: 1，现为 ${seen.zh}`,
      en: `the format version must be lawgov: 1, not ${seen.en}`,
    }),
    help: () => ({
      zh: '第一行写 lawgov: 1；如果文件来自更新的版本，请升级本工具',
      en: 'write lawgov: 1, or upgrade this tool for newer files',
    }),
  }),
  duplicateId: problem<{ id: string }>({
    code: 'framework/duplicate-id',
    severity: 'error',
    title: { zh: '编号重复', en: 'duplicate id' },
    message: ({ id }) => ({ zh: `编号“${shown(id)}”用了不止一次`, en: `the id “${shown(id)}” is used more than once` }),
    help: () => ({
      zh: '每个指标、数据项、校核、等次的编号都要唯一',
      en: 'every indicator, measure, check and grade needs an id of its own',
    }),
  }),
  duplicateTitle: problem<{ title: string }>({
    code: 'framework/duplicate-measure-title',
    severity: 'error',
    title: { zh: '数据项重名', en: 'duplicate measure title' },
    message: ({ title }) => ({
      zh: `有两个数据项都叫“${shown(title)}”，填报表上分不清`,
      en: `two measures are called “${shown(title)}” and cannot be told apart in a form`,
    }),
    help: () => ({ zh: '把其中一个的名称写得更具体', en: 'make one of the titles more specific' }),
  }),
  repeatedItem: problem<{ key: string; item: Text }>({
    code: 'framework/repeated-item',
    severity: 'error',
    title: { zh: '列表中有重复', en: 'repeated item' },
    message: ({ key, item }) => ({
      zh: `“${shown(key)}”里的 ${item.zh} 写了不止一次`,
      en: `“${shown(key)}” lists ${item.en} more than once`,
    }),
    help: () => ({ zh: '每一项只写一次，删去重复的', en: 'write every item once and delete the repeated one' }),
  }),
  leafWithoutRule: problem<{ id: string; key: string }>({
    code: 'framework/leaf-incomplete',
    severity: 'error',
    title: { zh: '指标缺少分值或规则', en: 'indicator without points or rule' },
    message: ({ id, key }) => ({
      zh: `指标“${shown(id)}”没有下级，应当写 ${key}`,
      en: `“${shown(id)}” has no children, so it needs ${key}`,
    }),
    help: () => ({
      zh: '末级指标要有 points 和 rule（继承来的用 changes 补上）；分组要有 children',
      en: 'a leaf needs points and rule (give those that are inherited theirs in changes); a group needs children',
    }),
  }),
  groupWithRule: problem<{ id: string; key: string }>({
    code: 'framework/group-with-rule',
    severity: 'error',
    title: { zh: '分组不能有规则', en: 'group with a rule' },
    message: ({ id, key }) => ({ zh: `“${shown(id)}”有下级，不能再写 ${key}`, en: `“${shown(id)}” has children and cannot have ${key}` }),
    help: ({ key }) => ({ zh: `把 ${key} 移到末级指标`, en: `move ${key} to a leaf` }),
  }),
  noValue: problem<{ id: string }>({
    code: 'framework/no-value',
    severity: 'error',
    title: { zh: '规则没有取值', en: 'rule without a value' },
    message: ({ id }) => ({
      zh: `指标“${shown(id)}”的规则没有写 value，指标里也没有 measure`,
      en: `the rule of “${shown(id)}” has no value and the indicator no inline measure`,
    }),
    help: () => ({ zh: '写上 value: 算式，或在指标里写 measure', en: 'add value: or an inline measure' }),
  }),
  unknownSource: problem<{ id: string; suggestion?: string | undefined }>({
    code: 'framework/unknown-source',
    severity: 'error',
    title: { zh: '依据不在 sources 中', en: 'unknown source' },
    message: ({ id, suggestion }) => ({
      zh: `sources 中没有“${shown(id)}”${orNothing(suggestion).zh}`,
      en: `there is no source “${shown(id)}”${orNothing(suggestion).en}`,
    }),
    help: () => ({ zh: '在 sources 里登记它，或改正编号', en: 'declare it under sources or correct the id' }),
  }),
  choiceWithoutOptions: problem<{ id: string }>({
    code: 'framework/choice-without-options',
    severity: 'error',
    title: { zh: '选项类数据项没有选项', en: 'choice without options' },
    message: ({ id }) => ({
      zh: `数据项“${shown(id)}”的类型是 choice，但没有写 options`,
      en: `the measure “${shown(id)}” is a choice without options`,
    }),
    help: () => ({ zh: '写上 options: [甲, 乙]', en: 'add options: [...]' }),
  }),
  mention: problem<{ seen: string; what: Text }>({
    code: 'framework/mention',
    severity: 'error',
    title: { zh: '报告中的说法写得不对', en: 'a mention that cannot be read' },
    message: ({ seen, what }) => ({ zh: `“${shown(seen)}”：${what.zh}`, en: `“${shown(seen)}”: ${what.en}` }),
    help: () => ({
      zh: '写法如：受理[行政]复议案件{}件；{} 是数，[…] 可有可无，(甲|乙) 任选，… 是中间的字，述法全覆盖 => 是',
      en: 'such as “cases [newly] filed {}”: {} is the figure, […] may be absent, (a|b) is either, … stands for words between, “all report => yes” needs no figure',
    }),
  }),
  measureRange: problem<{ id: string; min: string; max: string }>({
    code: 'framework/measure-range',
    severity: 'error',
    title: { zh: '最小值大于最大值', en: 'min above max' },
    message: ({ id, min, max }) => ({
      zh: `数据项“${shown(id)}”的 min（${min}）大于 max（${max}），什么数都填不进去`,
      en: `the measure “${shown(id)}” has min ${min} above max ${max}: no value fits`,
    }),
    help: () => ({ zh: '检查两个数是不是写反了', en: 'check whether the two were exchanged' }),
  }),
  badDate: problem<{ seen: string }>({
    code: 'framework/date',
    severity: 'error',
    title: { zh: '日期不存在', en: 'no such date' },
    message: ({ seen }) => ({ zh: `没有 ${shown(seen)} 这一天`, en: `there is no day ${shown(seen)}` }),
    help: () => ({ zh: '写成 2024-12-31 这样的日期', en: 'write a date such as 2024-12-31' }),
  }),
  periodOrder: problem<{ from: string; to: string }>({
    code: 'framework/period-order',
    severity: 'error',
    title: { zh: '考评期起止颠倒', en: 'period ends before it begins' },
    message: ({ from, to }) => ({
      zh: `考评期从 ${from} 开始，却到 ${to} 为止，起在止之后`,
      en: `the period begins on ${from} but ends on ${to}, before its beginning`,
    }),
    help: () => ({ zh: '检查 from 和 to 是不是写反了，年份有没有写错', en: 'check whether from and to were exchanged, and the years' }),
  }),
  limitPercent: problem<{ written: string; meant: string }>({
    code: 'framework/limit-percent',
    severity: 'warning',
    title: { zh: '比率的标准少了百分号', en: 'limit on a ratio without a percent sign' },
    message: ({ written, meant }) => ({
      zh: `${shown(written)} 会按 ${meant} 理解；是不是 ${shown(written)}%？`,
      en: `${shown(written)} is taken as ${meant}; did you mean ${shown(written)}%?`,
    }),
    help: ({ written, meant }) => ({
      zh: `比率的标准要带百分号：写成 ${shown(written)}%；确实要 ${meant} 的，也写明 ${meant}`,
      en: `write limits on a ratio with a percent sign: ${shown(written)}%, or ${meant} if that is what is meant`,
    }),
  }),
};

const typeNames: Readonly<Record<string, { zh: string; en: string }>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '键值对', en: 'a mapping' },
};
