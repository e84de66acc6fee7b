// Quantities, points and limits inside a phrase: 10个百分点, 3次, 0.5分, 不低于90%, 80%（含）—90%.
import { divide, type Exact, exact, one } from '../points.ts';
import { numberPattern, readNumber } from './numerals.ts';
import type { Bound, Operator, Quantity } from './tree.ts';

const units = [
  '个百分点',
  '百分点',
  '个工作日',
  '工作日',
  '个小时',
  '小时',
  '学时',
  '课时',
  '人次',
  '户次',
  '件次',
  '案件',
  '案卷',
  '案例',
  '批次',
  '场次',
  '个月',
  '万元',
  '亿元',
  ...'次件项个名人份条篇期起例处家户宗天日场元年周批本门节岁分部所卷块位类种案'.split(''),
];
/** Compound units such as 件/名 are not written in clauses: a number stands alone there. */
export const writtenUnit = (unit: string): string => (units.includes(unit) ? unit : '');
export const unitPattern = `(?:${units.join('|')})`;
export const pointsPattern = `${numberPattern}分`;
export const quantityPattern = `(?:百分之${numberPattern}|${numberPattern}(?:%|${unitPattern})?)`;

const unitForm = new RegExp(`^(${numberPattern})(%|${unitPattern})?$`);

/** A share is 1/100 of its number; undefined for what is no quantity. */
export function readQuantity(text: string): Quantity | undefined {
  if (text === '百分之百') return { number: one, percent: true };
  const share = text.startsWith('百分之');
  const match = unitForm.exec(share ? text.slice(3) : text);
  const number = match?.[1] === undefined ? undefined : readNumber(match[1]);
  if (!number) return undefined;
  const unit = match?.[2];
  if (share ? unit === undefined : unit === '%' || unit === '个百分点' || unit === '百分点') {
    const part = divide(number, exact(100));
    return part && { number: part, percent: true };
  }
  if (share) return undefined;
  return unit === undefined ? { number, percent: false } : { number, percent: false, unit };
}

/** `0.5分`; undefined for anything else. */
export function readPoints(text: string): Exact | undefined {
  return text.endsWith('分') ? readNumber(text.slice(0, -1)) : undefined;
}

// 民法典 第1259条: 以上、以下、以内、届满 include the number; 不满、超过、以外 do not.
const before: readonly (readonly [string, Operator])[] = [
  ['不得低于|不低于|不得少于|不少于|不得小于|不小于|大于等于|大于或等于|达到|达|至少|≥|>=', 'atLeast'],
  ['不得高于|不高于|不得超过|不超过|未超过|不大于|不多于|小于等于|小于或等于|控制在|≤|<=|至多', 'atMost'],
  ['未达到|没有达到|达不到|未达|低于|小于|少于|不足|不满|不到|<', 'below'],
  ['高于|超过|大于|多于|>', 'above'],
  ['等于|=', 'equals'],
];
const after: readonly (readonly [string, Operator])[] = [
  ['\\(不含\\)以上|以上\\(不含\\)', 'above'],
  ['\\(不含\\)以下|以下\\(不含\\)', 'below'],
  ['\\(含\\)及?以上|以上\\(含\\)|及以上|以上', 'atLeast'],
  ['\\(含\\)及?以下|以下\\(含\\)|及以下|以下|以内|之内', 'atMost'],
];
const wordsOf = (list: readonly (readonly [string, Operator])[]) => list.map(([words]) => words).join('|');
const meaningOf = (list: readonly (readonly [string, Operator])[], word: string) =>
  list.find(([words]) => new RegExp(`^(?:${words})$`).test(word))?.[1];

const boundPattern = `(${wordsOf(before)})?(?:在)?(${quantityPattern})(${wordsOf(after)})?`;
const edge = '(\\(含\\)|\\(不含\\))?';
const rangeForm = new RegExp(`^(.*?)(${quantityPattern})${edge}(?:-|至|到)(${quantityPattern})${edge}(?:之间)?$`);
const chainForm = new RegExp(`^(${quantityPattern})([≤<])([^\\d≤<]*)([≤<])(${quantityPattern})$`);
const boundsForm = new RegExp(`^(.*?)(?:应当?|必?须|需)?(?:为|在|是)?${boundPattern}(?:(?:且|并|、|,)?(?:在)?${boundPattern})?$`);

/** 前30%, 第三: a place among others. 下降10%以上: a change, from what is not said. 均达到: two measures. */
const otherNumber = /(?:[前后末第约近每另均都]|下降|降低|减少|上升|增长|提高|提升|增加)$/;

/** Words before a limit, and the one or two limits that end the text; undefined where it does not end in any that make sense. */
export function readBounds(text: string): { readonly subject: string; readonly bounds: readonly Bound[] } | undefined {
  const chain = chainForm.exec(text);
  if (chain) {
    const [, low = '', left = '', subject = '', right = '', high = ''] = chain;
    return pair(subject, [low, left === '≤' ? 'atLeast' : 'above'], [high, right === '≤' ? 'atMost' : 'below']);
  }
  const range = rangeForm.exec(text);
  if (range) {
    const [, subject = '', low = '', atLow, high = '', atHigh] = range;
    const lowest: Operator = atLow === '(含)' ? 'atLeast' : atLow ? 'above' : 'from';
    const highest: Operator = atHigh === '(含)' ? 'atMost' : atHigh ? 'below' : 'to';
    return pair(subject.replace(/(?:为|在|达到?)$/, ''), [low, lowest], [high, highest]);
  }
  const match = boundsForm.exec(text);
  if (!match) return undefined;
  const [, subject = '', pre, amount = '', post, otherPre, otherAmount, otherPost] = match;
  const first = boundOf(pre, amount, post);
  if (!first || otherNumber.test(subject)) return undefined;
  // 得一半分, 记三: a number without a unit or a comparison limits nothing.
  const isBare = !first.quantity.percent && first.quantity.unit === undefined && pre === undefined && post === undefined;
  if (isBare) return undefined;
  if (otherAmount === undefined) return { subject, bounds: [first] };
  const second = boundOf(otherPre, otherAmount, otherPost);
  // Two limits that are no interval are two conditions.
  return second && isInterval(first, second) ? { subject, bounds: [first, second] } : undefined;
}

function boundOf(pre: string | undefined, amount: string, post: string | undefined): Bound | undefined {
  const quantity = readQuantity(amount);
  if (!quantity) return undefined;
  const opening = pre === undefined ? undefined : meaningOf(before, pre);
  const closing = post === undefined ? undefined : meaningOf(after, post);
  // 达到80%以上 says one thing twice; 超过80%以下 says nothing.
  const soft = pre === '达到' || pre === '达' || pre === '控制在';
  if (opening && closing && opening !== closing && !(soft && pre !== '控制在')) return undefined;
  const operator = closing ?? opening ?? 'equals';
  return post !== undefined && /^(?:以上|以下)$/.test(post) ? { operator, quantity, loose: true } : { operator, quantity };
}

const isLow = ({ operator }: Bound) => operator === 'atLeast' || operator === 'above';
const isHigh = ({ operator }: Bound) => operator === 'atMost' || operator === 'below';
const isInterval = (left: Bound, right: Bound) => isLow(left) && isHigh(right);

/** The ends of a range; 80—90% is 80%—90%, 3至4件 is 3件至4件. */
function pair(subject: string, [low, lowest]: readonly [string, Operator], [high, highest]: readonly [string, Operator]) {
  const [from, to] = [readQuantity(low), readQuantity(high)];
  if (!from || !to) return undefined;
  const isBare = !from.percent && from.unit === undefined;
  const start = isBare && to.percent ? readQuantity(`${low}%`) : isBare ? { ...to, number: from.number } : from;
  if (!start) return undefined;
  return {
    subject,
    bounds: [
      { operator: lowest, quantity: start },
      { operator: highest, quantity: to },
    ],
  };
}
