// 评分标准 in words: the small phrases that the printer and the findings share, each of which the grammar reads back.
import { absolute, type Exact, exact, isNegative, multiply, printExact } from '../points.ts';
import type { Text } from '../text.ts';
import type { Edge, EventFacts, FactsOf, LimitOperator, Tier } from './rule-facts.ts';
import type { DueDate, Quantity } from './tree.ts';

export const pointsWords = (points: Exact): Text => ({ zh: `${printExact(points)}分`, en: `${printExact(points)} points` });

/** `90%`, `3次`. */
export function quantityWords({ number, percent, unit = '' }: Quantity): Text {
  const text = percent ? `${printExact(multiply(number, exact(100)))}%` : printExact(number);
  return { zh: `${text}${percent ? '' : unit}`, en: text };
}

/** `10个百分点`, as the size of a step. */
function sizeWords(quantity: Quantity): Text {
  const { zh, en } = quantityWords(quantity);
  return { zh: quantity.percent ? zh.replace('%', '个百分点') : zh, en };
}

const limits: Readonly<Record<LimitOperator, Text>> = {
  atLeast: { zh: '达到', en: 'at least' },
  above: { zh: '超过', en: 'above' },
  atMost: { zh: '不超过', en: 'at most' },
  below: { zh: '低于', en: 'below' },
  equals: { zh: '等于', en: 'equal to' },
};

const computed: Text = { zh: '（算出的界限）', en: '(a computed limit)' };

export function limitWords(operator: LimitOperator, limit: Quantity | undefined): Text {
  const amount = limit ? quantityWords(limit) : computed;
  return { zh: `${limits[operator].zh}${amount.zh}`, en: `${limits[operator].en} ${amount.en}` };
}

const edgeWords = (edge: Edge, closed: LimitOperator, open: LimitOperator): Text => limitWords(edge.inclusive ? closed : open, edge.at);

/** `达到80%且低于90%得3分`. */
export function tierWords({ low, high, points }: Tier): Text {
  const edges = [...(low ? [edgeWords(low, 'atLeast', 'above')] : []), ...(high ? [edgeWords(high, 'atMost', 'below')] : [])];
  const worth = pointsWords(points);
  return { zh: `${edges.map(({ zh }) => zh).join('且')}得${worth.zh}`, en: `${edges.map(({ en }) => en).join(' and ')}: ${worth.en}` };
}

const changeWords = (from: Exact, to: Exact): Text => {
  const verb = isNegative(from) ? '扣' : '加';
  const ends = [printExact(absolute(from)), printExact(absolute(to))];
  if (ends[0] === ends[1]) return { zh: `${verb}${ends[0]}分`, en: `${isNegative(from) ? '−' : '+'}${ends[0]}` };
  const [low, high] = isNegative(from) ? ends.toReversed() : ends;
  return { zh: `酌情${verb}${low}-${high}分`, en: `${isNegative(from) ? '−' : '+'}${low} to ${high} at discretion` };
};

/** `迟报每次扣0.5分（最多扣2分）`. */
export function eventWords({ words, unit, from, to, cap }: EventFacts): Text {
  const change = changeWords(from, to);
  const verb = isNegative(from) ? '扣' : '加';
  return {
    zh: `${words}每${unit === '' ? '次' : unit}${change.zh}${cap ? `（最多${verb}${printExact(cap)}分）` : ''}`,
    en: `“${words}” ${change.en} each${cap ? ` (at most ${printExact(cap)})` : ''}`,
  };
}

/** `每低10个百分点扣1分`. */
export function stepWords({ every, side, lose }: FactsOf<'step'>): Text {
  const size = every ? sizeWords(every) : computed;
  const verb = side === 'above' ? '高' : every?.percent === false ? '少' : '低';
  const more = verb === '高' && every?.percent === false ? '多' : verb;
  return { zh: `每${more}${size.zh}扣${printExact(lose)}分`, en: `${printExact(lose)} off per ${size.en} ${side}` };
}

/** `2025年1月10日17:30前`. */
export function dueWords({ year, month, day, time = '' }: DueDate): Text {
  const date = `${year === undefined ? '' : `${year}年`}${month}月${day}日${time}前`;
  const iso = [year, month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'));
  return { zh: date, en: `by ${iso.join('-')}${time === '' ? '' : ` ${time}`}` };
}

/** `每逾期1日扣0.5分`. */
export function lateWords({ per, lose }: Pick<FactsOf<'deadline'>, 'per' | 'lose'>): Text {
  const points = printExact(lose);
  if (per === 'once') return { zh: `逾期扣${points}分`, en: `${points} off when late` };
  const unit = per === 'working-day' ? { zh: '个工作日', en: 'working day' } : { zh: '日', en: 'day' };
  return { zh: `每逾期1${unit.zh}扣${points}分`, en: `${points} off per ${unit.en} late` };
}

const partials: Readonly<Record<FactsOf<'step'>['partial'], Text>> = {
  ignore: { zh: '不扣分', en: 'costs nothing' },
  count: { zh: '按一档计算', en: 'counts as a whole one' },
  prorate: { zh: '按比例扣分', en: 'costs its share' },
};

export const partialWords = (how: FactsOf<'step'>['partial']): Text => ({
  zh: `不足一档的${partials[how].zh}`,
  en: `part of a step ${partials[how].en}`,
});

export const floorWords = (floor: Exact): Text =>
  floor.n === 0 ? { zh: '扣完为止', en: 'down to 0' } : { zh: `最低得${printExact(floor)}分`, en: `not below ${printExact(floor)}` };

/** `第2名得5分`, `倒数第1名扣2分`. */
export function placeWords(place: number, fromEnd: boolean, points: Exact): Text {
  const verb = isNegative(points) ? '扣' : '得';
  return {
    zh: `${fromEnd ? '倒数' : ''}第${place}名${verb}${printExact(absolute(points))}分`,
    en: `place ${place}${fromEnd ? ' from the end' : ''}: ${printExact(points)}`,
  };
}
