// The figures of a comparison as they are printed: rounded once each, and with what that leaves over they add up.
import type { UnitInYear, UnitRow } from '../../compare/comparison.ts';
import { type Factor, factors } from '../../compare/factors.ts';
import type { Effects, Split } from '../../compare/split.ts';
import { frameworkOf, type Year } from '../../compare/year.ts';
import { absolute, type Exact, exact, isNegative, isZero, multiply, printFixed, round, subtract, sum } from '../../points.ts';
import { type Language, shown } from '../../text.ts';
import { printScore, withheldWords } from '../words.ts';
import { factorWords, noSplitWords, roundingWords } from './words.ts';

/** Places of a change between two years: those of the scheme that has more of them. */
export const decimalsOf = (years: readonly Year[]): number => Math.max(...years.map((year) => frameworkOf(year).scoring.decimals));

/** `+1.50`, `−0.30`, `0.00`. */
export function printChange(value: Exact, decimals: number): string {
  const figure = printFixed(absolute(value), decimals);
  if (/^[0.]+$/.test(figure)) return figure;
  return `${isNegative(value) ? '−' : '+'}${figure}`;
}

export interface PrintedSplit {
  readonly effects: Effects;
  /** What is left of the published change: rounding of totals, and of the effects themselves. */
  readonly rounding: Exact;
  readonly change: Exact;
}

/** Effects with the places that totals have. Together with `rounding` they are the change, exactly. */
export function printable({ before, after, effects }: Pick<Split, 'before' | 'after' | 'effects'>, decimals: number): PrintedSplit {
  const cut = (factor: Factor): Exact => round(effects[factor], decimals, 'half-up');
  const rounded: Effects = {
    data: cut('data'),
    rule: cut('rule'),
    points: cut('points'),
    set: cut('set'),
    review: cut('review'),
    notApplicable: cut('notApplicable'),
  };
  // Of the printed ends: a mean of totals has more places, and 82.40 → 82.41 must be +0.01.
  const change = subtract(round(after, decimals, 'half-up'), round(before, decimals, 'half-up'));
  return { effects: rounded, change, rounding: subtract(change, sum(factors.map((factor) => rounded[factor]))) };
}

/** `总分 82.40 → 85.10（+2.70）：数据 +3.00，分值 −0.30`. */
export function splitSentence(
  split: Pick<Split, 'before' | 'after' | 'effects'>,
  years: readonly [Year, Year],
  language: Language,
): string {
  const zh = language === 'zh';
  const decimals = decimalsOf(years);
  const { effects, rounding, change } = printable(split, decimals);
  const parts = [...factors.map((factor) => [factorWords[factor], effects[factor]] as const), [roundingWords, rounding] as const].filter(
    ([, effect]) => !isZero(effect),
  );
  const listed = parts.map(([words, effect]) => `${words[language]} ${printChange(effect, decimals)}`).join(zh ? '，' : ', ');
  const [before, after] = years.map((year, index) => printScore(index === 0 ? split.before : split.after, frameworkOf(year)));
  const head = `${zh ? '总分' : 'total'} ${before} → ${after}${zh ? '（' : ' ('}${printChange(change, decimals)}${zh ? '）' : ')'}`;
  if (parts.length === 0) return `${head}${zh ? '，没有变化' : ', no change'}`;
  return `${head}${zh ? '：' : ': '}${listed}`;
}

/** The sentence for one unit, or why there is none. */
export function unitSentence(
  row: UnitRow,
  split: Split | keyof typeof noSplitWords,
  years: readonly [Year, Year],
  language: Language,
): string {
  const words = typeof split === 'string' ? noSplitWords[split][language] : splitSentence(split, years, language);
  return `${shown(row.line.name)}${language === 'zh' ? '：' : ': '}${words}`;
}

/** Published points, or what stands in their place; '' where the unit is not there. */
export function totalCell(cell: UnitInYear | undefined, year: Year, language: Language): string {
  if (!cell) return '';
  const { assessment } = cell;
  if (assessment.points) return printScore(assessment.points, frameworkOf(year));
  if (assessment.class && !assessment.class.assessed) return language === 'zh' ? '只自查' : 'self-check only';
  return withheldWords(assessment)[language];
}

/** `80.8`: a share in percent. */
export const printRate = (rate: Exact): string => printFixed(multiply(rate, exact(100)), 1);

/** Percentage points, with their sign. */
export const printRateChange = (before: Exact, after: Exact): string =>
  printChange(subtract(round(multiply(after, exact(100)), 1, 'half-up'), round(multiply(before, exact(100)), 1, 'half-up')), 1);
