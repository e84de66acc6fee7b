// A header that is nearly one that is known: 案牛数 for 案件数. The guess is always told; where it could mean two things there is none.
import { editDistance } from '../nearest.ts';
import { bare } from './headers.ts';
import { comparable } from './values/spelling.ts';

export interface Candidate<T> {
  /** As it is shown. */
  readonly name: string;
  readonly form: string;
  readonly target: T;
}

export const candidate = <T>(name: string, target: T): Candidate<T> => ({ name, form: looseForm(name), target });

// What people put around a name without meaning anything else by it.
const around = /^(?:其中|附|全年|年度|累计|实际|本单位|项目)+(?=..)|(?:情况|数量|总数|数目|个数|一栏|栏)$/;
const plainNumber: readonly (readonly [RegExp, string])[] = [
  [/(?:数量|总数|数目|个数)$/, '数'],
  [/次数$/, '次'],
];

/** A header without years, units in brackets, punctuation, numbering, and words that add nothing. */
function looseForm(text: string): string {
  const form = bare(comparable(text)).replace(/[\p{P}\p{S}]/gu, '');
  const counted = plainNumber.reduce((rest, [ending, instead]) => rest.replace(ending, instead), form);
  const short = counted.replace(around, '');
  return Array.from(short).length >= 2 ? short : counted;
}

/** Characters that turn a name into that of another figure: 立案 and 结案, 应公开 and 公开, 上年 and 本年. */
const telling = new Set(
  '应未已不无非受立结审准许罚败胜增减新旧上下前后去同往首末收支出入内外男女大小多少高低一二三四五六七八九十0123456789',
);
/** Pairs that are mistaken for one another in typing or recognising; some of them are telling otherwise. */
const slips = new Set(
  '值直 项顶 件牛 据剧 称秤 数娄 料科 证正 佐左 位住 未末 己已 人入 受爱 元无 率律 报抱 案按 审申 名明 标杯 号呈 备各 说悦 明朋 分份 期其 结洁 复覆 议义 诉拆 罚伐 执挚 法发 公工 开井 示视 宣喧 传转 次此 完元 成城 情清 况祝 得德 理里 由油 培陪 训圳'
    .split(' ')
    .flatMap((pair) => [pair, Array.from(pair).reverse().join('')]),
);

/** Characters that one text has and the other has not, each as often as it is too many. */
function surplus(left: string, right: string): string[] {
  const rest = new Map<string, number>();
  for (const character of right) rest.set(character, (rest.get(character) ?? 0) + 1);
  return Array.from(left).filter((character) => {
    const count = rest.get(character) ?? 0;
    rest.set(character, count - 1);
    return count <= 0;
  });
}

/** What a difference of one or two characters costs; undefined where it changes the meaning. */
function costOfSlips(left: string, right: string, distance: number): number | undefined {
  const [more, less] = [surplus(left, right), surplus(right, left)];
  if (more.length === 1 && less.length === 1 && slips.has(`${more[0]}${less[0]}`)) return 0;
  // 司法所 is a name where 司法所数 is a figure.
  if (more.length !== less.length && [...more, ...less].some((character) => '数率比额'.includes(character))) return undefined;
  return [...more, ...less].some((character) => telling.has(character)) ? undefined : distance;
}

const sorted = (text: string): string => Array.from(text).sort().join('');

/** 0 for the same words or a character that looks or sounds alike, 1 or 2 for so many slips or words in another order, undefined for something else. */
function costOf(header: string, form: string): number | undefined {
  if (header === form) return 0;
  const lengths = [Array.from(header).length, Array.from(form).length];
  const [shorter, longer] = [Math.min(...lengths), Math.max(...lengths)];
  if (shorter < 3 && longer < 4) return undefined;
  // 行政复议案件数 is not 行政复议应诉案件数: two characters more are a word.
  if (longer - shorter > 1) return undefined;
  const limit = longer >= 8 ? 2 : 1;
  const distance = editDistance(header, form, limit);
  if (distance <= limit) return costOfSlips(header, form, distance);
  return shorter >= 4 && sorted(header) === sorted(form) ? 1 : undefined;
}

/** What a header nearly says: the one candidate that is nearer than all others by a whole slip. */
export function guessHeader<T>(header: string, candidates: readonly Candidate<T>[]): Candidate<T> | undefined {
  const form = looseForm(header);
  let best: { candidate: Candidate<T>; cost: number } | undefined;
  let nextCost = Number.POSITIVE_INFINITY;
  for (const each of candidates) {
    const cost = costOf(form, each.form);
    if (cost === undefined) continue;
    if (best?.candidate.target === each.target) {
      if (cost < best.cost) best = { candidate: each, cost };
    } else if (!best || cost < best.cost) {
      nextCost = best?.cost ?? nextCost;
      best = { candidate: each, cost };
    } else nextCost = Math.min(nextCost, cost);
  }
  return best && nextCost - best.cost >= 1 ? best.candidate : undefined;
}

export interface Guessed<T> {
  readonly column: number;
  readonly text: string;
  readonly candidate: Candidate<T>;
}

/**
 * Guesses for the headers that are not known, by column. Targets that a column has already been found for stand for comparison only:
 * what is nearest to one of them is no other's. Two headers that are guessed to be the same are none of them.
 */
export function guessColumns<T>(
  unknown: ReadonlyMap<number, string>,
  candidates: readonly Candidate<T>[],
  isTaken: (target: T) => boolean,
): Guessed<T>[] {
  const found = [...unknown].flatMap(([column, text]): Guessed<T>[] => {
    const guess = Array.from(text).length <= 40 ? guessHeader(text, candidates) : undefined;
    return guess && !isTaken(guess.target) ? [{ column, text, candidate: guess }] : [];
  });
  return found.filter((one) => found.every((other) => other === one || other.candidate.target !== one.candidate.target));
}
