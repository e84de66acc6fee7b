// An expression for people: titles instead of ids, ÷ instead of /, 若 … 则 … instead of if(…).
import type { Language, Text } from '../text.ts';
import { measureOf } from './check.ts';
import { functions } from './functions.ts';
import { needsBrackets } from './print.ts';
import type { Names } from './resolve.ts';
import type { Node, NodeOf } from './tree.ts';
import { unitsRegister } from './units-register.ts';

const signs: Record<NodeOf<'arithmetic' | 'comparison'>['operator'], string> = {
  '+': '+',
  '-': '-',
  '*': '×',
  '/': '÷',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  '=': '=',
  '!=': '≠',
};

const operators: Record<Language, Record<'and' | 'or' | 'not' | 'true' | 'false', string>> = {
  zh: { and: '且', or: '或', not: '非', true: '是', false: '否' },
  en: { and: 'and', or: 'or', not: 'not', true: 'yes', false: 'no' },
};

const functionWords: Record<Language, ReadonlyMap<string, string>> = {
  zh: new Map([
    ['min', '最小值'],
    ['max', '最大值'],
    ['sum', '合计'],
    ['abs', '绝对值'],
    ['round', '四舍五入'],
    ['floor', '向下取整'],
    ['ceil', '向上取整'],
    ['reported', '已填报'],
  ]),
  en: new Map([
    ['min', 'the least of'],
    ['max', 'the greatest of'],
    ['sum', 'the sum of'],
    ['abs', 'the absolute value of'],
    ['round', 'rounded'],
    ['floor', 'rounded down'],
    ['ceil', 'rounded up'],
    ['reported', 'reported'],
  ]),
};

const isBranch = (node: Node) => node.kind === 'call' && node.function === 'if';
/** Calls that read as a phrase with words of its own: as an operand they are bracketed. */
const isPhrase = (node: Node) =>
  node.kind === 'call' && (node.function === 'workdays' || functions.get(node.function)?.records !== undefined);
const separator: Record<Language, string> = { zh: '，', en: ', ' };

function dateWords(iso: string, language: Language): string {
  const [year, month, day] = iso.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${day}日` : iso;
}

function durationWords({ days, working }: NodeOf<'duration'>, language: Language): string {
  if (language === 'zh') return working ? `${days}个工作日` : `${days}日`;
  return `${days} ${working ? 'working ' : ''}${days === 1 ? 'day' : 'days'}`;
}

const foldWords: Record<Language, ReadonlyMap<string, string>> = {
  zh: new Map([
    ['total', '合计'],
    ['average', '平均值'],
    ['median', '中位数'],
    ['largest', '最大值'],
    ['smallest', '最小值'],
    ['latest', '最晚一个'],
    ['earliest', '最早一个'],
  ]),
  en: new Map([
    ['total', 'the total'],
    ['average', 'the average'],
    ['median', 'the median'],
    ['largest', 'the largest'],
    ['smallest', 'the smallest'],
    ['latest', 'the latest'],
    ['earliest', 'the earliest'],
  ]),
};

/** A function of the records of a register, as people say it; the records of the register of all units are units. */
function recordsWords(called: string, [register = '', first, second]: readonly string[], language: Language, ofUnits: boolean): string {
  const fold = foldWords[language].get(called);
  if (language === 'zh') {
    const record = ofUnits ? '单位' : '记录';
    if (called === 'count') return first === undefined ? `${register}的${record}数` : `${register}中 ${first} 的${record}数`;
    if (called === 'any') return `${register}中有 ${first} 的${record}`;
    if (called === 'all') return ofUnits ? `${register}都满足 ${first}` : `${register}的记录都满足 ${first}`;
    const among = second === undefined ? register : `${register}中 ${second} 的${record}`;
    return fold === undefined ? `${among}中 ${first} 的占比` : `${among}的 ${first} ${fold}`;
  }
  const [records, record, within] = ofUnits
    ? ['units', 'unit', 'all units']
    : [`records in ${register}`, `record in ${register}`, register];
  if (called === 'count') return `the number of ${records}${first === undefined ? '' : ` where ${first}`}`;
  if (called === 'any') return `some ${record} has ${first}`;
  if (called === 'all') return `every ${record} has ${first}`;
  const where = second === undefined ? '' : ` where ${second}`;
  return fold === undefined ? `the share of ${records}${where} with ${first}` : `${fold} of ${first} in ${within}${where}`;
}

function callWords(node: NodeOf<'call'>, language: Language, names: Names): string {
  // A branch has commas of its own, so among arguments it is bracketed.
  const parts = node.arguments.map((part) => (isBranch(part) ? `(${render(part, language, names)})` : render(part, language, names)));
  if (functions.get(node.function)?.records) {
    const [register] = node.arguments;
    return recordsWords(node.function, parts, language, register?.kind === 'register' && register.name === unitsRegister);
  }
  if (node.function === 'workdays') {
    const [from = '', to = ''] = parts;
    return language === 'zh' ? `${from} 至 ${to} 的工作日数` : `working days from ${from} to ${to}`;
  }
  if (isBranch(node)) {
    const [condition = '', yes = '', no = ''] = parts;
    return language === 'zh' ? `若 ${condition} 则 ${yes}，否则 ${no}` : `if ${condition} then ${yes}, otherwise ${no}`;
  }
  if (node.function === 'round' && parts.length > 1) {
    const [, decimals = ''] = parts;
    parts[1] = language === 'zh' ? `保留${decimals}位小数` : `${decimals} ${decimals === '1' ? 'decimal' : 'decimals'}`;
  }
  const name = functionWords[language].get(node.function) ?? node.function;
  return `${name}${language === 'zh' ? '' : ' '}(${parts.join(separator[language])})`;
}

/** A parameter is its value, with its name behind. */
function render(node: Node, language: Language, names: Names): string {
  const text = renderPlain(node, language, names);
  if (!node.parameter) return text;
  return language === 'zh' ? `${text}（${node.parameter.title}）` : `${text} (${node.parameter.title})`;
}

function renderPlain(node: Node, language: Language, names: Names): string {
  const words = operators[language];
  const child = (inner: Node, right = false) => {
    const text = render(inner, language, names);
    return needsBrackets(node, inner, right) || isBranch(inner) || isPhrase(inner) ? `(${text})` : text;
  };
  switch (node.kind) {
    case 'number':
      return node.text;
    case 'percent':
      return `${node.text}%`;
    case 'date':
      return dateWords(node.text, language);
    case 'duration':
      return durationWords(node, language);
    case 'text':
      return `“${node.text}”`;
    case 'boolean':
      return node.boolean ? words.true : words.false;
    case 'name':
    case 'column':
      return measureOf(names, node)?.title ?? node.name;
    case 'register':
      return names.registers.get(node.name)?.title ?? node.name;
    case 'negate':
      return `-${child(node.operand)}`;
    case 'not':
      return `${words.not} ${child(node.operand)}`;
    case 'logic':
      return `${child(node.left)} ${words[node.operator]} ${child(node.right, true)}`;
    case 'arithmetic': {
      // a + (b + c) and a × (b × c) mean the same without brackets.
      const associative =
        node.right.kind === 'arithmetic' && node.right.operator === node.operator && (node.operator === '+' || node.operator === '*');
      return `${child(node.left)} ${signs[node.operator]} ${child(node.right, !associative)}`;
    }
    case 'comparison':
      return `${child(node.left)} ${signs[node.operator]} ${child(node.right, true)}`;
    case 'call':
      return callWords(node, language, names);
  }
}

/** A tree in Chinese and English words. */
export function wordsFor(node: Node, names: Names): Text {
  return { zh: render(node, 'zh', names), en: render(node, 'en', names) };
}
