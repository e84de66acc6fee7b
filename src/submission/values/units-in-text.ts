import { conversion, isUnitWord, moneyScale } from '../../expression/units.ts';
import type { Measure } from '../../model.ts';
import { divide, type Exact, exact, multiply, one } from '../../points.ts';
import { narrowed } from './spelling.ts';

const scaleWord = /^(?:[十百千]?万亿|[十百千]?亿|[十百千]?万|千|百)/;
const characterScales: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** Splits the multiple from a unit: 万元 is 10,000 × 元, 百万 is 1,000,000 × ''. A unit without one has scale 1. */
export function splitScale(unit: string): { readonly scale: Exact; readonly word: string } {
  const prefix = scaleWord.exec(unit)?.[0] ?? '';
  const scale = Array.from(prefix).reduce((product, character) => multiply(product, exact(characterScales.get(character) ?? 1)), one);
  return { scale, word: unit.slice(prefix.length) };
}

// Count words of reports that the units of expressions do not list.
const furtherCountWords = new Set('回 页 字 票 分 级 幅 册 张 只 头 片 道 桩 课时 学时 项次 条次 家次 人·次 街道 单位 部门'.split(' '));

const days: ReadonlyMap<string, string> = new Map([
  ['天', '日'],
  ['自然日', '日'],
  ['小时', '时'],
  ['季度', '季'],
]);
const timeWords = new Set('日 工作日 时 分钟 周 月 季 年'.split(' '));

/** 个工作日 → 工作日, 天 → 日; undefined for what is no time. 3年 is never 3天, so each word is a measure of its own. */
function timeWord(word: string): string | undefined {
  const bare = word.replace(/^个(?=.)/, '');
  const name = days.get(bare) ?? bare;
  return timeWords.has(name) ? name : undefined;
}

/** Durations; 5月 and 2023年 without a declared unit may be points of time. */
const durations = new Set('天 自然日 工作日 个工作日 小时 个小时 分钟 周 个月'.split(' '));

const isMoney = (word: string) => word !== '' && moneyScale(word) !== undefined;
const isCountWord = (word: string) =>
  furtherCountWords.has(word) || (isUnitWord(word) && !isMoney(word) && timeWord(word) === undefined && !/[%‰/]/.test(word));

/** The unit that a bare number of this measure is in; '' for none. */
export const declaredUnit = (measure: Measure): string => measure.unit?.trim() || (measure.type === 'amount' ? '元' : '');

/** Whether a word behind a number says what it counts: the measure's own unit, money, a time, a count word, or a multiple alone. */
export function isKnownUnit(measure: Measure, suffix: string): boolean {
  const { word } = splitScale(suffix);
  if (suffix === '' || suffix === narrowed(declaredUnit(measure)) || word === splitScale(declaredUnit(measure)).word) return suffix !== '';
  return word === '' || isMoney(word) || isCountWord(word) || timeWord(word) !== undefined;
}

export type UnitFit =
  /** `word` is set where people used another count word than the measure's. */
  { readonly state: 'fits'; readonly factor: Exact; readonly word?: string } | { readonly state: 'mismatch'; readonly word: string };

const fits = (factor: Exact, word?: string): UnitFit => (word === undefined ? { state: 'fits', factor } : { state: 'fits', factor, word });

/**
 * What a number with `suffix` behind it must be multiplied by to be in the measure's unit. `scaled`: its numeral holds a 万 or 亿.
 */
export function fitUnit(measure: Measure, suffix: string, scaled: boolean): UnitFit {
  const unit = declaredUnit(measure);
  // 五万 and 1亿2000万 are to 万元 what 3万 is: the scale in the numeral stands for scale and unit.
  if (suffix === '' && scaled) return fits(divide(one, splitScale(unit).scale) ?? one);
  if (suffix === '' || suffix === narrowed(unit) || suffix === `个${unit}`) return fits(one);
  const seen = splitScale(suffix);
  const declared = splitScale(unit);
  const scale = divide(seen.scale, declared.scale) ?? one;
  // 3万 for a measure in 万元 means three of them: a scale alone stands for scale and unit.
  if (seen.word === '' || seen.word === declared.word) return fits(scale);
  if (isMoney(seen.word) || isMoney(declared.word)) {
    const money = declared.word === '' ? undefined : conversion(seen.word, declared.word);
    return money ? fits(multiply(money, scale)) : { state: 'mismatch', word: suffix };
  }
  const times = [timeWord(seen.word), timeWord(declared.word)];
  if (times[0] !== undefined && (times[0] === times[1] || (unit === '' && durations.has(seen.word)))) return fits(scale);
  if (times[0] !== undefined || times[1] !== undefined) return { state: 'mismatch', word: suffix };
  const same = declared.word === '' ? undefined : conversion(seen.word, declared.word);
  if (same) return fits(multiply(same, scale));
  if (!isCountWord(seen.word)) return { state: 'mismatch', word: suffix };
  if (declared.word === '') return fits(scale);
  return isCountWord(declared.word) ? fits(scale, seen.word) : { state: 'mismatch', word: suffix };
}
