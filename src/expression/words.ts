// An expression for people: titles instead of ids, ÷ instead of /, 若 … 则 … instead of if(…).
import type { Measure } from '../model.ts';
import type { Language, Text } from '../text.ts';
import { needsBrackets } from './print.ts';
import type { Node, NodeOf } from './tree.ts';

type Measures = ReadonlyMap<string, Measure>;

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
const separator: Record<Language, string> = { zh: '，', en: ', ' };

function dateWords(iso: string, language: Language): string {
  const [year, month, day] = iso.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${day}日` : iso;
}

function durationWords({ days, working }: NodeOf<'duration'>, language: Language): string {
  if (language === 'zh') return working ? `${days}个工作日` : `${days}日`;
  return `${days} ${working ? 'working ' : ''}${days === 1 ? 'day' : 'days'}`;
}

function callWords(node: NodeOf<'call'>, language: Language, measures: Measures): string {
  // A branch has commas of its own, so among arguments it is bracketed.
  const parts = node.arguments.map((part) => (isBranch(part) ? `(${render(part, language, measures)})` : render(part, language, measures)));
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

function render(node: Node, language: Language, measures: Measures): string {
  const words = operators[language];
  const child = (inner: Node, right = false) => {
    const text = render(inner, language, measures);
    return needsBrackets(node, inner, right) || isBranch(inner) ? `(${text})` : text;
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
      return measures.get(node.name)?.title ?? node.name;
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
      return callWords(node, language, measures);
  }
}

/** A tree in Chinese and English words. */
export function wordsFor(node: Node, measures: Measures): Text {
  return { zh: render(node, 'zh', measures), en: render(node, 'en', measures) };
}
