// Units of measurement, as far as they decide what may be added, compared or divided. Known at compile time only.
import { divide, type Exact, equals, exact, multiply, one } from '../points.ts';

/** One base in a unit: `symbol` is what people wrote, worth `scale` × `base` each, to the `power`. */
interface UnitFactor {
  readonly base: string;
  readonly symbol: string;
  readonly scale: Exact;
  readonly power: number;
}

/** A product of factors; without factors it is a plain ratio (a share such as 0.4). */
export type Unit = readonly UnitFactor[];

export const plainRatio: Unit = [];

const synonyms: ReadonlyMap<string, string> = new Map([
  ['名', '人'],
  ['位', '人'],
  ['宗', '件'],
  ['起', '件'],
  ['天', '日'],
  ['自然日', '日'],
  ['个工作日', '工作日'],
]);

// 个 is the generic classifier: it agrees with every other pure count word, while 人 and 件 do not agree with each other.
const generic = '个';
const countWords = new Set(
  '个 人 件 所 家 户 处 次 场 项 份 篇 部 条 辆 台 本 期 批 届 支 套 块 间 座 村 组 例 卷 笔 则 种 类 门 堂 人次 件次 场次 户次 批次'.split(
    ' ',
  ),
);
/** Counts of what happens at or belongs to things that are counted in 个. */
const eventWords = new Set(['人', '件', '次', '场', '人次', '件次', '场次', '户次', '批次']);
const isCountWord = (base: string) => countWords.has(base.replace(/\(次\)$/, ''));

const shares: ReadonlyMap<string, Exact> = new Map([
  ['%', exact(1, 100)],
  ['‰', exact(1, 1000)],
]);
/** Base of units that only scale a plain number. */
const share = '1';

const multiples: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['十万', 5],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
  ['十亿', 9],
  ['百亿', 10],
  ['千亿', 11],
  ['万亿', 12],
]);

function parseFactor(symbol: string, power: number): UnitFactor {
  const scale = shares.get(symbol);
  if (scale) return { base: share, symbol, scale, power };
  const [, prefix = '', word = ''] = /^([十百千]?(?:万亿|万|亿)?)(.*)$/u.exec(symbol) ?? [];
  const base = synonyms.get(word) ?? word;
  const zeros = multiples.get(prefix);
  // 千克 and 百分点 are words of their own: a multiple is only split off money and count words.
  if (zeros !== undefined && (base === '元' || isCountWord(base))) return { base, symbol, scale: exact(10 ** zeros), power };
  return { base: synonyms.get(symbol) ?? symbol, symbol, scale: one, power };
}

/** The unit that a text names: `件`, `万元`, `件/人`, `%`. Every text is a unit; an empty one is a plain ratio. */
export function parseUnit(text: string): Unit {
  const symbols = text.normalize('NFKC').replace(/\s+/g, '').split('/');
  return symbols.flatMap((symbol, index) => (symbol === '' || symbol === '1' ? [] : [parseFactor(symbol, index === 0 ? 1 : -1)]));
}

function raise(scale: Exact, power: number): Exact {
  let result = one;
  for (let count = Math.abs(power); count > 0; count -= 1) result = multiply(result, scale);
  return power < 0 ? (divide(one, result) ?? one) : result;
}

/** Where a factor meets its own base again, or is cancelled because one of the two is the generic 个; −1 for nowhere. */
function meetingPlace(unit: Unit, added: UnitFactor): number {
  const own = unit.findIndex(({ base }) => base === added.base);
  if (own >= 0) return own;
  return unit.findIndex(({ base, power }) => {
    const opposite = power > 0 !== added.power > 0;
    return opposite && (base === generic || added.base === generic) && isCountWord(base) && isCountWord(added.base);
  });
}

/** The unit of a product or (`sign` −1) a quotient, and what the bare number must be multiplied by to be in that unit. */
export function composeUnits(left: Unit, right: Unit, sign: 1 | -1): { readonly unit: Unit; readonly factor: Exact } {
  const added = right.map((factor) => ({ ...factor, power: factor.power * sign }));
  const unit = left.filter(({ base }) => base !== share);
  let factor = one;
  for (const { base, scale, power } of [...left, ...added]) if (base === share) factor = multiply(factor, raise(scale, power));
  for (const next of added.filter(({ base }) => base !== share)) {
    const index = meetingPlace(unit, next);
    const present = unit[index];
    if (present === undefined) unit.push(next);
    else {
      // The left symbol stays, so the right number is converted to it: 万元 × (1/元) is 10,000.
      factor = multiply(factor, raise(divide(next.scale, present.scale) ?? one, next.power));
      const power = present.power + next.power;
      unit.splice(index, 1, ...(power === 0 ? [] : [{ ...present, power }]));
    }
  }
  return { unit, factor };
}

/** Whether a quotient of compatible units is an average (cases per 个 office) and no share: events or people by the generic 个. */
export function isAverage(above: Unit, below: Unit): boolean {
  const [first, second] = [above[0]?.base ?? '', below[0]?.base ?? ''];
  return (second === generic && eventWords.has(first)) || (first === generic && eventWords.has(second));
}

/** What one `from` is in `to`: 10000 from 万元 to 元; undefined when they measure different things. */
export function unitRatio(from: Unit, to: Unit): Exact | undefined {
  const { unit, factor } = composeUnits(from, to, -1);
  return unit.length === 0 ? factor : undefined;
}

/** What one unit is in another, by their texts: 10000 from `万元` to `元`, 1 from `宗` to `件`, undefined from `件` to `万元`. */
export const conversion = (from: string, to: string): Exact | undefined => unitRatio(parseUnit(from), parseUnit(to));

/** Whether two texts name the same unit: equal, or synonyms such as 名 and 人. 元 and 万元 are not the same. */
export function sameUnit(left: string, right: string): boolean {
  const ratio = conversion(left, right);
  return ratio !== undefined && equals(ratio, one);
}

/** How many 元 a unit of money is (`万元` is 10000); undefined for anything that is not money. */
export const moneyScale = (unit: string): Exact | undefined => conversion(unit, '元');

/** Whether a text is a word that people put behind a number: 件, 万元, 日, %. */
export function isUnitWord(text: string): boolean {
  const known = (factor: UnitFactor) => factor.base === '元' || factor.base === '日' || factor.base === share || isCountWord(factor.base);
  const unit = parseUnit(text);
  return unit.length > 0 && unit.every(known);
}

/** `件/人`, `1/个`, or '' for a plain ratio. */
export function printUnit(unit: Unit): string {
  const symbols = (sign: 1 | -1) => unit.flatMap(({ symbol, power }) => new Array<string>(Math.max(0, power * sign)).fill(symbol));
  const above = symbols(1).join('·');
  const below = symbols(-1);
  return below.length === 0 ? above : [above || '1', ...below].join('/');
}
